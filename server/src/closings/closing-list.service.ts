import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { matterScope, supervises } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { Problem } from '../shared/problem';
import { appliesFor } from './closing.policy';
import { ALREADY_CLOSED, ALREADY_OPEN } from './closing.problem';
import { closings, type ClosingFilter, type ClosingRow } from './closing.queries';
import { ClosingReadingService, type ClosingMoment } from './closing-reading.service';
import type {
  ClosingDetail,
  ClosingList,
  ClosingListQuery,
  ClosingSubject,
} from './closing.schema';
import { ClosingSubjectService } from './closing-subject.service';
import { CLOSING_STATES, isOpen, type ClosingState } from './domain/closing-move';

const NOBODY = { apply: false, onBehalf: false, refusal: null };

/** The queue of closings, and those of one subject. */
@Injectable()
export class ClosingListService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reading: ClosingReadingService,
    private readonly subjects: ClosingSubjectService,
  ) {}

  async list(viewer: Viewer, moment: ClosingMoment, query: ClosingListQuery): Promise<ClosingList> {
    const { manager } = this.dataSource;
    const scope = matterScope(viewer);
    const subject = subjectOf(query);
    const filter: ClosingFilter = {
      agencyId: query.agency,
      plan: query.plan,
      subjects: subject && { kind: subject.kind, ids: [subject.id] },
    };
    const all = await closings(manager, scope, moment.asOf, filter);
    const { limit, offset } = query;
    const page = <Row>(rows: readonly Row[]) => rows.slice(offset, offset + limit);
    const of = async () => {
      if (query.state === 'reopening') {
        const turned = await this.reading.turned(manager, scope, viewer, moment, filter);
        return { total: turned.length, rows: page(turned) };
      }
      const states = statesOf(query.state);
      const shown = all.filter((row) => states.includes(row.state));
      // What the system judges is read for the page alone.
      const ids = page(shown).map(({ id }) => id);
      const rows = await this.reading.read(manager, scope, viewer, moment, { ids });
      return { total: shown.length, rows };
    };
    return {
      asOf: moment.asOf,
      offset,
      ...(await of()),
      counts: countsOf(all),
      can: subject ? await this.may(viewer, subject, all, moment) : NOBODY,
    };
  }

  detail(viewer: Viewer, id: number, moment: ClosingMoment): Promise<ClosingDetail> {
    return this.reading.detail(this.dataSource.manager, viewer, id, moment);
  }

  /** Throws a Problem (404) for a subject that the viewer does not see. */
  private async may(
    viewer: Viewer,
    subject: ClosingSubject,
    known: readonly ClosingRow[],
    { asOf, today }: ClosingMoment,
  ): Promise<ClosingList['can']> {
    const facts = await this.subjects.facts(this.dataSource.manager, viewer, subject, asOf);
    if (facts === null) throw Problem.notFound();
    if (asOf !== today) return NOBODY;
    const own = appliesFor(
      viewer,
      facts.agencies.map(({ id }) => id),
    );
    const inspects = supervises(viewer, facts.regionCode);
    if (own === null && !inspects) return NOBODY;
    const same = known.filter((row) => row.yearEnd === facts.yearEnd);
    const refusal =
      (same.some(({ state }) => isOpen(state)) && ALREADY_OPEN) ||
      (same.some(({ state }) => state === 'confirmed') && ALREADY_CLOSED) ||
      facts.refusal;
    const possible = refusal === null;
    return {
      apply: possible && own !== null,
      onBehalf: possible && own === null,
      refusal,
    };
  }
}

function subjectOf({ subjectKind, subjectId }: ClosingListQuery): ClosingSubject | undefined {
  return subjectKind && subjectId ? { kind: subjectKind, id: subjectId } : undefined;
}

function statesOf(state: ClosingListQuery['state']): readonly ClosingState[] {
  if (state === 'open') return ['applied', 'verified'];
  return CLOSING_STATES.filter((one) => one === state || state === undefined);
}

function countsOf(rows: readonly ClosingRow[]): ClosingList['counts'] {
  const count = (state: ClosingState) => rows.filter((row) => row.state === state).length;
  return {
    applied: count('applied'),
    verified: count('verified'),
    confirmed: count('confirmed'),
    refused: count('refused'),
    withdrawn: count('withdrawn'),
    reopened: count('reopened'),
  };
}
