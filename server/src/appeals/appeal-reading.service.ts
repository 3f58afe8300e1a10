import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { matterScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { AttachmentService } from '../evidence/attachment.service';
import type { Day } from '../series/domain/day';
import { readsEvidence } from '../series/value-evidence.policy';
import { Problem } from '../shared/problem';
import { appealMovesOffered, contestsFor } from './appeal.policy';
import { APPEAL_OPEN, tooLate } from './appeal.problem';
import { AppealRepository, outcomeOf, type AppealRow } from './appeal.repository';
import type { Appeal, AppealDetail, AppealList, AppealListQuery } from './appeal.schema';
import { ContestedService } from './contested.service';
import { inTime, type AppealState, type ContestedKind } from './domain/appeal';

export interface AppealMoment {
  readonly asOf: Day;
  readonly today: Day;
}

const NOTHING = { file: false, until: null, refusal: null };

/** Appeals as bodies, supervision and leaders read them. */
@Injectable()
export class AppealReadingService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly appeals: AppealRepository,
    private readonly contested: ContestedService,
    private readonly attachments: AttachmentService,
  ) {}

  async list(viewer: Viewer, moment: AppealMoment, query: AppealListQuery): Promise<AppealList> {
    const { manager } = this.dataSource;
    const { contestedKind: kind, contestedId: id, limit, offset } = query;
    const rows = await this.appeals.read(manager, matterScope(viewer), moment.asOf, {
      agencyId: query.agency,
      kind,
      contestedIds: id === undefined ? undefined : [id],
    });
    const shown = rows.filter(({ state }) => query.state === undefined || state === query.state);
    return {
      asOf: moment.asOf,
      total: shown.length,
      offset,
      rows: shown.slice(offset, offset + limit).map((row) => viewOf(row, viewer, moment)),
      counts: countsOf(rows),
      can: kind && id ? await this.may(viewer, kind, id, rows, moment) : NOTHING,
    };
  }

  detail(viewer: Viewer, id: number, moment: AppealMoment): Promise<AppealDetail> {
    return this.one(this.dataSource.manager, viewer, id, moment);
  }

  /** Throws a Problem (404) where the viewer sees no such appeal on the day. */
  async one(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    moment: AppealMoment,
  ): Promise<AppealDetail> {
    const { asOf } = moment;
    const [row] = await this.appeals.read(manager, matterScope(viewer), asOf, { ids: [id] });
    if (row === undefined) throw Problem.notFound();
    const reads = readsEvidence(viewer, { regionCode: row.regionCode, agencyId: row.agency.id });
    const ids = reads ? [id] : [];
    const sent = await this.attachments.of(manager, 'appeal', ids, asOf);
    const decided = await this.attachments.of(manager, 'appeal_decision', ids, asOf);
    return {
      ...viewOf(row, viewer, moment),
      asOf,
      files: sent.get(id) ?? [],
      decisionFiles: decided.get(id) ?? [],
      events: await this.appeals.events(manager, id, asOf),
    };
  }

  /** Throws a Problem (404) for a record that the viewer does not see. */
  private async may(
    viewer: Viewer,
    kind: ContestedKind,
    id: number,
    known: readonly AppealRow[],
    { asOf, today }: AppealMoment,
  ): Promise<AppealList['can']> {
    const facts = await this.contested.facts(this.dataSource.manager, viewer, kind, id, asOf);
    if (facts === null) throw Problem.notFound();
    const body = contestsFor(viewer, facts.agencyIds);
    if (asOf !== today || body === null) return NOTHING;
    if (facts.refusal) return { file: false, until: null, refusal: facts.refusal };
    const open = known.some((row) => row.state === 'filed' && row.agency.id === body);
    const late = inTime(today, facts.until) ? null : tooLate(facts.until);
    const refusal = open ? APPEAL_OPEN : late;
    return { file: refusal === null, until: facts.until, refusal };
  }
}

function viewOf(row: AppealRow, viewer: Viewer, { asOf, today }: AppealMoment): Appeal {
  const outcome = outcomeOf(row.state);
  const offered = asOf === today && !row.movedLater;
  return {
    id: row.id,
    version: row.version,
    contestedKind: row.kind,
    contestedId: row.contestedId,
    label: row.label,
    contested: row.contested,
    knownOn: row.knownOn,
    until: row.until,
    regionCode: row.regionCode,
    regionName: row.regionName,
    agency: row.agency,
    statement: row.statement,
    filedBy: row.filedByName,
    filedOn: row.filedOn,
    state: row.state,
    decision: outcome && {
      outcome,
      by: row.decidedBy ?? '',
      on: row.decidedOn ?? asOf,
      reason: row.reason ?? '',
      follows: row.follows,
    },
    can: offered
      ? appealMovesOffered(viewer, { ...row, agencyId: row.agency.id })
      : { decide: false, withdraw: false },
  };
}

function countsOf(rows: readonly AppealRow[]): AppealList['counts'] {
  const count = (state: AppealState) => rows.filter((row) => row.state === state).length;
  return {
    filed: count('filed'),
    upheld: count('upheld'),
    partly: count('partly'),
    rejected: count('rejected'),
    withdrawn: count('withdrawn'),
  };
}
