import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ownBody, seesRegion } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';

import { loadCalendar } from '../calendar/calendar.service';
import { NoticeService } from '../notices/notice.service';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import { addDays } from '../series/domain/day';
import type { Day } from '../series/domain/day';
import type { Sentence } from '../shared/contract.schema';
import { JudgedTargetService } from '../targets/judged-target.service';
import { JudgementSnapshotService } from '../targets/judgement-snapshot.service';
import { NOT_LATE, NOTHING_TO_CONTEST, SLIP_WITHDRAWN } from './appeal.problem';
import type { Contested } from './appeal.schema';
import { APPEAL_WORKING_DAYS, isContestable, type ContestedKind } from './domain/appeal';

/** A record that can be contested, as it stands on a day. */
export interface ContestedFacts {
  readonly label: string;
  readonly regionCode: string;
  /** Bodies that it concerns. */
  readonly agencyIds: readonly number[];
  readonly contested: Contested;
  /** Of a slip, who issued it. */
  readonly issuedBy: number | null;
  readonly knownOn: Day;
  /** Last day on which it can be contested. */
  readonly until: Day;
  /** Why there is nothing to contest. */
  readonly refusal: Sentence | null;
}

/** Targets' judgements, returns' lateness and slips as appeals see them. */
@Injectable()
export class ContestedService {
  constructor(
    private readonly targets: JudgedTargetService,
    private readonly judgements: JudgementSnapshotService,
    private readonly returns: SubmissionRefService,
    private readonly notices: NoticeService,
  ) {}

  /** Null where the viewer does not see it, or it was not there on the day. */
  async facts(
    manager: EntityManager,
    viewer: Viewer,
    kind: ContestedKind,
    id: number,
    day: Day,
  ): Promise<ContestedFacts | null> {
    const found =
      kind === 'judgement'
        ? await this.judgement(manager, viewer, id, day)
        : kind === 'lateness'
          ? await this.lateness(manager, viewer, id, day)
          : await this.notice(manager, viewer, id, day);
    if (found === null) return null;
    const calendar = await loadCalendar(manager);
    const until = calendar.work.workingDayAfter(found.knownOn, APPEAL_WORKING_DAYS);
    return { ...found, until };
  }

  private async judgement(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    day: Day,
  ): Promise<Omit<ContestedFacts, 'until'> | null> {
    const [target] = await this.targets.list(viewer, day, { ids: [id] }, manager);
    const [judgement] = await this.judgements.read(manager, [{ targetId: id, yearEnd: null }], day);
    if (!target || !judgement) return null;
    const bodies = (await this.targets.responsibilities([id], day, manager)).get(id) ?? [];
    const answering = bodies.filter(({ reports, role }) => reports || role !== 'support');
    return {
      label: target.name,
      regionCode: target.plan.regionCode,
      agencyIds: answering.map(({ agency }) => agency.id),
      contested: { kind: 'judgement', judgement },
      issuedBy: null,
      knownOn: await judgedSince(manager, id, day),
      refusal: isContestable(judgement) ? null : NOTHING_TO_CONTEST,
    };
  }

  private async lateness(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    day: Day,
  ): Promise<Omit<ContestedFacts, 'until'> | null> {
    const [ref] = await this.returns.read({ asOf: day, regionPrefix: '%', id }, manager);
    if (ref === undefined) return null;
    const body = ownBody(viewer);
    const sees = body === null ? seesRegion(viewer, ref.regionCode) : body === ref.agency.id;
    if (!sees) return null;
    const late = ref.clock === 'late' || (ref.submittedOn !== null && !ref.onTime);
    // One that was handed in on time is late by its mending, whose due date counts then.
    const passed = addDays(ref.onTime ? ref.dueOn : ref.firstDueOn, 1);
    return {
      label: `${ref.agency.name} ${ref.round.label.zh}`,
      regionCode: ref.regionCode,
      agencyIds: [ref.agency.id],
      contested: { kind: 'lateness', asOf: day, submission: ref },
      issuedBy: null,
      knownOn: late ? passed : day,
      refusal: late ? null : NOT_LATE,
    };
  }

  private async notice(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    day: Day,
  ): Promise<Omit<ContestedFacts, 'until'> | null> {
    const slip = await this.notices.slip(manager, id, day);
    if (slip === null) return null;
    const { ref, regionCode, issuedBy } = slip;
    const body = ownBody(viewer);
    const sees = body === null ? seesRegion(viewer, regionCode) : body === ref.agency.id;
    if (!sees) return null;
    const { number, colour, issuedOn } = ref;
    return {
      label: `督办单${number.zh} ${ref.matter}`,
      regionCode,
      agencyIds: [ref.agency.id],
      contested: { kind: 'notice', asOf: day, number, colour, issuedOn },
      issuedBy,
      knownOn: issuedOn,
      refusal: ref.state === 'withdrawn' ? SLIP_WITHDRAWN : null,
    };
  }
}

/** First day of the judgement that holds on a day: from then on it could be read. */
async function judgedSince(manager: EntityManager, targetId: number, day: Day): Promise<Day> {
  const [row] = await manager.query<{ since: Day }[]>(
    `SELECT valid_from AS since FROM target_state
     WHERE target_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to > $2)`,
    [targetId, day],
  );
  return row?.since ?? day;
}
