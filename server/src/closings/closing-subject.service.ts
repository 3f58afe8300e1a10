import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MatterScope, Viewer } from '../auth/auth.policy';
import { isUnsettled, ENTRUSTED_STATE_WORDS } from '../matters/domain/entrusted-move';
import { seesEntrusted } from '../matters/entrusted-matter.policy';
import { EntrustedMatterService } from '../matters/entrusted-matter.service';
import type { EntrustedMatter } from '../matters/entrusted-matter.schema';
import type { Day } from '../series/domain/day';
import type { Sentence } from '../shared/contract.schema';
import { JudgedTargetService } from '../targets/judged-target.service';
import { JudgementSnapshotService } from '../targets/judgement-snapshot.service';
import type { AgencyRef, JudgedTarget } from '../targets/target.schema';
import { NO_BODY, STANDING } from './closing.problem';
import type { ClosingSnapshot, ClosingSubject } from './closing.schema';

/** What closing needs to know of what it closes. */
export interface SubjectFacts {
  readonly regionCode: string;
  readonly yearEnd: Day | null;
  /** Bodies whose clerks may apply; the first is the one for which supervision applies. */
  readonly agencies: readonly AgencyRef[];
  /** Unit of the value that a verification names; null where there is no figure. */
  readonly unit: string | null;
  readonly snapshot: ClosingSnapshot;
  /** Why it cannot be closed at all. */
  readonly refusal: Sentence | null;
}

const EVERYWHERE: MatterScope = { regionLike: '%', agencyId: null };

/** Targets and entrusted matters as closings see them. */
@Injectable()
export class ClosingSubjectService {
  constructor(
    private readonly targets: JudgedTargetService,
    private readonly judgements: JudgementSnapshotService,
    private readonly matters: EntrustedMatterService,
  ) {}

  /** Null where the viewer does not see it, or it was not there on the day. */
  async facts(
    manager: EntityManager,
    viewer: Viewer,
    subject: ClosingSubject,
    day: Day,
  ): Promise<SubjectFacts | null> {
    return subject.kind === 'target'
      ? this.targetFacts(manager, viewer, subject.id, day)
      : this.matterFacts(manager, viewer, subject.id, day);
  }

  /** What the system holds of each on a day; null where it knows nothing of it. */
  async snapshots(
    manager: EntityManager,
    asked: readonly { readonly subject: ClosingSubject; readonly yearEnd: Day | null }[],
    asOf: Day,
  ): Promise<(ClosingSnapshot | null)[]> {
    const targets = asked.filter(({ subject }) => subject.kind === 'target');
    const judged = await this.judgements.read(
      manager,
      targets.map(({ subject, yearEnd }) => ({ targetId: subject.id, yearEnd })),
      asOf,
    );
    const matters = await this.matterSnapshots(manager, asked, asOf);
    return asked.map((one) => {
      if (one.subject.kind === 'entrusted') return matters.get(one.subject.id) ?? null;
      const judgement = judged[targets.indexOf(one)] ?? null;
      return judgement && { kind: 'target', judgement };
    });
  }

  /** The words of entrusted matters, by their ids. */
  async matterTexts(
    manager: EntityManager,
    ids: readonly number[],
    asOf: Day,
  ): Promise<Map<number, EntrustedMatter>> {
    if (ids.length === 0) return new Map<number, EntrustedMatter>();
    const rows = await this.matters.read(manager, EVERYWHERE, asOf, { ids });
    return new Map(rows.map((matter) => [matter.id, matter]));
  }

  private async targetFacts(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    day: Day,
  ): Promise<SubjectFacts | null> {
    const [target] = await this.targets.list(viewer, day, { ids: [id] }, manager);
    const [judgement] = await this.judgements.read(manager, [{ targetId: id, yearEnd: null }], day);
    if (!target || !judgement) return null;
    const bodies = (await this.targets.responsibilities([id], day, manager)).get(id) ?? [];
    const agencies = bodies
      .filter(({ agency, role, reports }) => (reports || role === 'lead') && !agency.openGroup)
      .map(({ agency }) => agency);
    return {
      regionCode: target.plan.regionCode,
      yearEnd: judgement.yearEnd,
      agencies,
      unit: judgement.task ? null : judgement.attainedUnit,
      snapshot: { kind: 'target', judgement },
      refusal: targetRefusal(target, agencies),
    };
  }

  private async matterFacts(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    day: Day,
  ): Promise<SubjectFacts | null> {
    const read = await this.matters.subject(manager, id, day);
    if (read === null) return null;
    const { matter } = read;
    const facts = {
      origin: matter.origin,
      regionCode: matter.regionCode,
      ownerId: matter.owner.id,
      furtherIds: read.furtherIds,
      openedBy: read.openedById,
      state: matter.state,
    };
    if (!seesEntrusted(viewer, facts)) return null;
    const is = ENTRUSTED_STATE_WORDS[matter.state];
    return {
      regionCode: matter.regionCode,
      yearEnd: null,
      agencies: [matter.owner],
      unit: null,
      snapshot: snapshotOf(matter, day),
      refusal: isUnsettled(matter.state)
        ? null
        : {
            zh: `该交办事项“${is.zh}”，不能申请销号。`,
            en: `The matter is “${is.en}”; it cannot be closed.`,
          },
    };
  }

  private async matterSnapshots(
    manager: EntityManager,
    asked: readonly { readonly subject: ClosingSubject }[],
    asOf: Day,
  ): Promise<Map<number, ClosingSnapshot>> {
    const ids = asked.flatMap(({ subject }) => (subject.kind === 'entrusted' ? [subject.id] : []));
    const matters = await this.matterTexts(manager, ids, asOf);
    return new Map([...matters].map(([id, matter]) => [id, snapshotOf(matter, asOf)]));
  }
}

function targetRefusal(target: JudgedTarget, agencies: readonly AgencyRef[]): Sentence | null {
  if (target.recurrence === 'standing' && target.deadline === null) return STANDING;
  return agencies.length === 0 ? NO_BODY : null;
}

function snapshotOf({ state, dueOn, daysLate }: EntrustedMatter, asOf: Day): ClosingSnapshot {
  return { kind: 'entrusted', asOf, state: ENTRUSTED_STATE_WORDS[state], dueOn, daysLate };
}
