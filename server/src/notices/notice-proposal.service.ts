import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ClosingService } from '../closings/closing.service';
import { subjectKey, type Subject } from '../matters/domain/subject';
import { EntrustedMatterService } from '../matters/entrusted-matter.service';
import { isInHand } from '../reporting/domain/transition';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import { addDays, type Day } from '../series/domain/day';
import { LADDERS, proposedColour, type Colour } from './domain/colour-ladder';
import { OPEN_STATES } from './domain/notice-transition';
import {
  afterSilence,
  causeOfMatter,
  causeOfSilence,
  LATE_RETURN_DAYS,
  NEW_WITHIN_DAYS,
} from './domain/proposal';
import { NoticeProposalRepository, type NewProposal } from './notice-proposal.repository';
import type { ProposedNotices } from './notice-proposal.schema';
import { NoticeSettingRepository } from './notice-setting.repository';
import { noticeRefs } from './notice.queries';
import { NoticeRepository } from './notice.repository';
import { passedTargets, urgedSince } from './overdue-cause.queries';

/** A matter that is overdue, new or old; its cause names it. */
interface OverdueMatter {
  readonly subject: Subject;
  readonly regionCode: string;
  readonly dueOn: Day;
  readonly cause: string;
  /** Overdue for so short that a first slip is proposed. */
  readonly isNew: boolean;
}

/** Finds what should be urged. It proposes; slips are only ever issued by a person. */
@Injectable()
export class NoticeProposalService {
  constructor(
    private readonly proposals: NoticeProposalRepository,
    private readonly notices: NoticeRepository,
    private readonly settings: NoticeSettingRepository,
    private readonly returns: SubmissionRefService,
    private readonly entrusted: EntrustedMatterService,
    private readonly closings: ClosingService,
  ) {}

  /**
   * Proposes the next colour for each slip that is unanswered on the day, and a first slip for each
   * matter that has newly become overdue; takes back what has lost its cause. Repeating it changes
   * nothing.
   *
   * @param regionLike only matters of these regions
   */
  async propose(manager: EntityManager, day: Day, regionLike = '%'): Promise<ProposedNotices> {
    await this.proposals.holdIssues(manager);
    const late = [
      ...(await this.overdueTargets(manager, day, regionLike)),
      ...(await this.lateReturns(manager, day, regionLike)),
      ...(await this.lateEntrusted(manager, day, regionLike)),
    ];
    const closed = await this.closings.isClosed(
      manager,
      late.map(({ subject }) => subject),
      day,
    );
    const overdue = late.filter(({ subject }) => !closed.has(subjectKey(subject)));
    const silent = await this.silentSlips(manager, day, regionLike);
    const first = await this.firstSlips(manager, overdue, day);
    const made = await this.proposals.add(manager, [...first, ...silent], day);
    const living = new Set(
      [...overdue, ...silent].map(({ subject, cause }) => `${subjectKey(subject)} ${cause}`),
    );
    const open = await this.proposals.list(manager, regionLike, day, true);
    const dead = open.filter(
      (row) =>
        !row.decidedLater &&
        !living.has(`${subjectKey({ kind: row.subjectKind, id: row.subjectId })} ${row.cause}`),
    );
    if (dead.length > 0) {
      await this.proposals.withdraw(
        manager,
        dead.map(({ id }) => id),
        day,
      );
    }
    return { made, withdrawn: dead.length };
  }

  private async firstSlips(
    manager: EntityManager,
    overdue: readonly OverdueMatter[],
    day: Day,
  ): Promise<NewProposal[]> {
    const fresh = overdue.filter(({ isNew }) => isNew);
    if (fresh.length === 0) return [];
    const urged = await urgedSince(
      manager,
      fresh.map(({ subject, dueOn }) => ({ ...subject, since: dueOn })),
      day,
    );
    const proposed: NewProposal[] = [];
    const colours = new Map<string, Colour | null>();
    for (const code of new Set(fresh.map(({ regionCode }) => regionCode))) {
      const { ladder } = await this.settings.inForce(manager, code);
      colours.set(code, proposedColour(LADDERS[ladder], null));
    }
    for (const { subject, regionCode, cause } of fresh) {
      if (urged.has(subjectKey(subject))) continue;
      const colour = colours.get(regionCode) ?? null;
      proposed.push({ regionCode, kind: 'first', subject, noticeId: null, cause, colour });
    }
    return proposed;
  }

  private async overdueTargets(
    manager: EntityManager,
    day: Day,
    regionLike: string,
  ): Promise<OverdueMatter[]> {
    const before = addDays(day, -NEW_WITHIN_DAYS);
    const passed = await passedTargets(manager, regionLike, day, before);
    return passed.map(({ id, regionCode, deadline, isNew }) => ({
      subject: { kind: 'target', id },
      regionCode,
      dueOn: deadline,
      cause: causeOfMatter('target', deadline),
      isNew,
    }));
  }

  private async lateReturns(
    manager: EntityManager,
    day: Day,
    regionLike: string,
  ): Promise<OverdueMatter[]> {
    const refs = await this.returns.read(
      {
        asOf: day,
        regionPrefix: regionLike,
        states: ['open', 'draft', 'filed', 'returned'],
        owedOnly: true,
      },
      manager,
    );
    return refs
      .filter(({ clock, state }) => clock === 'late' && isInHand(state))
      .map(({ id, regionCode, dueOn, daysLeft }) => ({
        subject: { kind: 'submission', id },
        regionCode,
        dueOn,
        cause: causeOfMatter('submission', dueOn),
        isNew: -daysLeft >= LATE_RETURN_DAYS && -daysLeft <= LATE_RETURN_DAYS + NEW_WITHIN_DAYS,
      }));
  }

  private async lateEntrusted(
    manager: EntityManager,
    day: Day,
    regionLike: string,
  ): Promise<OverdueMatter[]> {
    const scope = { regionLike, agencyId: null };
    const matters = await this.entrusted.read(manager, scope, day, { late: true });
    return matters.map(({ id, regionCode, dueOn, daysLate }) => ({
      subject: { kind: 'entrusted', id },
      regionCode,
      dueOn,
      cause: causeOfMatter('entrusted', dueOn),
      isNew: daysLate <= NEW_WITHIN_DAYS,
    }));
  }

  /** Slips not replied to by their day. */
  private async silentSlips(
    manager: EntityManager,
    day: Day,
    regionLike: string,
  ): Promise<NewProposal[]> {
    const { rows } = await noticeRefs(manager, {
      asOf: day,
      scope: { regionLike, agencyId: null },
      states: OPEN_STATES,
      unanswered: true,
    });
    const stored = await this.notices.findAll(
      manager,
      rows.map(({ ref }) => ref.id),
    );
    const proposed: NewProposal[] = [];
    for (const { ref, regionCode } of rows) {
      const row = stored.get(ref.id);
      if (row === undefined || row.movedOn > day) continue;
      const { kind, colour } = afterSilence(LADDERS[row.ladder], row.colour);
      proposed.push({
        regionCode,
        kind,
        subject: ref.subject,
        noticeId: ref.id,
        cause: causeOfSilence(ref.id, ref.answerBy),
        colour,
      });
    }
    return proposed;
  }
}
