import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { matterScope, type Viewer } from '../auth/auth.policy';
import { subjectKey, type Clock, type Subject } from '../matters/domain/subject';
import { EntrustedMatterService } from '../matters/entrusted-matter.service';
import type { EntrustedMatter } from '../matters/entrusted-matter.schema';
import { isInHand } from '../reporting/domain/transition';
import type { SubmissionRef } from '../reporting/submission-ref.schema';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import type { Day } from '../series/domain/day';
import { periodLabel } from '../series/domain/period-label';
import { JudgedTargetService } from '../targets/judged-target.service';
import type { AgencyRef, JudgedTarget } from '../targets/target.schema';
import { addressedTo, type Addressed, type Part } from './domain/addressee';
import { clockOfTarget, type Evidence } from './domain/evidence-snapshot';
import {
  planIds,
  returnMatters,
  standingBodies,
  statedTargets,
  type ReturnMatter,
  type StatedTarget,
} from './notice-subject.queries';

/** A matter as it stands on a day: whether there is cause to urge, on what, and whom. */
export interface NoticeSubject {
  readonly subject: Subject;
  readonly regionCode: string;
  readonly planIds: readonly number[];
  readonly matter: string;
  /** Null: no clock has run out. */
  readonly clock: Clock | null;
  readonly evidence: Evidence;
  readonly addressed: Addressed<AgencyRef>;
}

interface Found extends Omit<NoticeSubject, 'addressed'> {
  readonly parts: readonly Part<AgencyRef>[];
}

/** Reads what a slip would say of matters of any kind, within what the viewer sees. */
@Injectable()
export class NoticeSubjectService {
  constructor(
    private readonly targets: JudgedTargetService,
    private readonly returns: SubmissionRefService,
    private readonly entrusted: EntrustedMatterService,
  ) {}

  /** By `subjectKey`; what the viewer does not see, or was not there yet, is left out. */
  async read(
    manager: EntityManager,
    viewer: Viewer,
    subjects: readonly Subject[],
    asOf: Day,
  ): Promise<Map<string, NoticeSubject>> {
    const of = (kind: Subject['kind']) =>
      subjects.filter((subject) => subject.kind === kind).map(({ id }) => id);
    const found = [
      ...(await this.ofTargets(manager, viewer, of('target'), asOf)),
      ...(await this.ofReturns(manager, viewer, of('submission'), asOf)),
      ...(await this.ofEntrusted(manager, viewer, of('entrusted'), asOf)),
    ];
    const bodies = await standingBodies(
      manager,
      [...new Set(found.flatMap(({ parts }) => parts.map(({ agency }) => agency.id)))],
      asOf,
    );
    return new Map(
      found.map(({ parts, ...facts }) => {
        const standing = parts.flatMap((part) => {
          const agency = bodies.get(part.agency.id);
          return agency ? [{ ...part, agency }] : [];
        });
        return [subjectKey(facts.subject), { ...facts, addressed: addressedTo(standing) }];
      }),
    );
  }

  private async ofTargets(
    manager: EntityManager,
    viewer: Viewer,
    ids: readonly number[],
    asOf: Day,
  ): Promise<Found[]> {
    if (ids.length === 0) return [];
    const { rows } = await this.targets.read(viewer, asOf, { ids }, manager);
    const stated = new Map(
      (await statedTargets(manager, ids, asOf)).map((target) => [target.id, target]),
    );
    const parts = await this.targets.responsibilities(ids, asOf, manager);
    return rows.flatMap(({ target }) => {
      const words = stated.get(target.id);
      return words ? [targetSubject(target, words, parts.get(target.id) ?? [])] : [];
    });
  }

  private async ofReturns(
    manager: EntityManager,
    viewer: Viewer,
    ids: readonly number[],
    asOf: Day,
  ): Promise<Found[]> {
    if (ids.length === 0) return [];
    const { regionLike, agencyId } = matterScope(viewer);
    const refs = await this.returns.read(
      { asOf, regionPrefix: regionLike, ids, ...(agencyId !== null && { agencyId }) },
      manager,
    );
    const matters = new Map(
      (await returnMatters(manager, ids, asOf)).map((matter) => [matter.id, matter]),
    );
    return refs.flatMap((ref) => {
      const matter = matters.get(ref.id);
      return matter ? [returnSubject(ref, matter)] : [];
    });
  }

  private async ofEntrusted(
    manager: EntityManager,
    viewer: Viewer,
    ids: readonly number[],
    asOf: Day,
  ): Promise<Found[]> {
    if (ids.length === 0) return [];
    const matters = await this.entrusted.read(manager, matterScope(viewer), asOf, { ids });
    const keys = matters.flatMap(({ plan }) => (plan ? [plan.key] : []));
    const plans = keys.length === 0 ? new Map<string, number>() : await planIds(manager, keys);
    return matters.map((matter) => entrustedSubject(matter, plans));
  }
}

function targetSubject(
  target: JudgedTarget,
  stated: StatedTarget,
  parts: readonly Part<AgencyRef>[],
): Found {
  const { latest, daysLeft, deadlineState } = target;
  const passed = daysLeft !== null && daysLeft < 0 && deadlineState !== 'missed';
  return {
    subject: { kind: 'target', id: target.id },
    regionCode: stated.regionCode,
    planIds: [target.plan.id],
    matter: target.name,
    clock: clockOfTarget(target.lamp, deadlineState),
    parts,
    evidence: {
      kind: 'target',
      plan: { key: target.plan.key, title: target.plan.title },
      name: target.name,
      phrase: stated.phrase,
      clauses: stated.clauses,
      goal: target.goalText,
      latest: latest && {
        periodEnd: latest.periodEnd,
        label: periodLabel(target.accumulation, latest.periodEnd),
        attained: target.attained,
      },
      unit: target.attainedUnit,
      expected: target.expected,
      completion: target.completion,
      expectedCompletion: target.expectedCompletion,
      gap: target.gap,
      gapUnit: target.gapUnit,
      lamp: target.lamp,
      deadlineState,
      deadline: target.deadline,
      deadlineStated: target.deadlineStated,
      daysLate: passed ? -daysLeft : null,
      verdict: target.verdict,
      ruleSet: stated.ruleSet,
      ruleSetVersion: stated.ruleSetVersion,
      rule: stated.rule,
    },
  };
}

/** What was handed in, though late, is no longer a cause. */
function returnSubject(ref: SubmissionRef, { plans, reminders }: ReturnMatter): Found {
  return {
    subject: { kind: 'submission', id: ref.id },
    regionCode: ref.regionCode,
    planIds: plans.map(({ id }) => id),
    matter: `${ref.round.label.zh}数据报送`,
    clock: ref.clock === 'late' && isInHand(ref.state) ? 'report' : null,
    parts: [{ agency: ref.agency, role: 'lead', reports: true }],
    evidence: {
      kind: 'submission',
      round: ref.round.label,
      plans: plans.map(({ title }) => title),
      state: ref.state,
      dueOn: ref.dueOn,
      roundDueOn: ref.round.dueOn,
      extensionsGranted: ref.extensions.granted,
      daysLate: Math.max(0, -ref.daysLeft),
      mending: ref.submittedOn !== null,
      reminders,
    },
  };
}

function entrustedSubject(matter: EntrustedMatter, plans: ReadonlyMap<string, number>): Found {
  const planId = matter.plan === null ? undefined : plans.get(matter.plan.key);
  const origin =
    matter.origin === 'directive'
      ? { zh: `批示（${matter.openedBy}）`, en: `directive (${matter.openedBy})` }
      : {
          zh: `督查发现（${matter.inspection?.groupName ?? matter.openedBy}）`,
          en: `finding (${matter.inspection?.groupName ?? matter.openedBy})`,
        };
  return {
    subject: { kind: 'entrusted', id: matter.id },
    regionCode: matter.regionCode,
    planIds: planId === undefined ? [] : [planId],
    matter: matter.about.label.zh,
    clock: matter.late ? 'entrusted' : null,
    parts: [
      { agency: matter.owner, role: 'lead', reports: true },
      ...matter.coOwners.map((agency) => ({ agency, role: 'shared' as const, reports: false })),
    ],
    evidence: {
      kind: 'entrusted',
      title: matter.about.label.zh,
      origin,
      demand: matter.demand ?? matter.text,
      dueOn: matter.dueOn,
      daysLate: matter.daysLate,
    },
  };
}
