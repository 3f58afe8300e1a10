import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { NoticeService } from '../notices/notice.service';
import type { NoticeRef } from '../notices/notice.schema';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import type { SubmissionRef } from '../reporting/submission-ref.schema';
import { daysBetween, type Day } from '../series/domain/day';
import { periodLabel } from '../series/domain/period-label';
import { JudgedTargetService } from '../targets/judged-target.service';
import type { JudgedTarget, Responsibility } from '../targets/target.schema';
import { acceptedReasons, judgedBy, plansOf, type JudgedBy } from './bulletin-material.queries';
import type {
  BulletinFigure,
  BulletinMaterial,
  BulletinReturn,
  BulletinSlip,
  FigureReason,
  ReturnStanding,
} from './domain/bulletin-figure';
import { groupOf } from './domain/five-group';

export interface MaterialScope {
  readonly regionCode: string;
  readonly planKeys: readonly string[];
  readonly asOf: Day;
  /** Returns count whose period ends from this day to that. */
  readonly periodFrom: Day;
  readonly periodTo: Day;
}

/** Reads what a bulletin is made of: as the office of its region sees it, whoever drafts. */
@Injectable()
export class BulletinMaterialService {
  constructor(
    private readonly targets: JudgedTargetService,
    private readonly submissions: SubmissionRefService,
    private readonly notices: NoticeService,
  ) {}

  async read(manager: EntityManager, scope: MaterialScope): Promise<BulletinMaterial> {
    const { regionCode, planKeys, asOf } = scope;
    const regionLike = regionScope({ regionCode });
    const all = await this.targets.list(officeOf(regionCode), asOf, { regionLike }, manager);
    const rows = all.filter((target) => planKeys.includes(target.plan.key));
    const ids = rows.map(({ id }) => id);
    const rules = await judgedBy(manager, ids, asOf);
    const reasons = await acceptedReasons(manager, ids, asOf);
    const bodies = await this.targets.responsibilities(ids, asOf, manager);
    const plans = await plansOf(manager, regionLike, asOf);
    return {
      asOf,
      plans: plans
        .filter(({ key }) => planKeys.includes(key))
        .map(({ key, title, docNo, issuer }) => ({ key, title, docNo, issuer })),
      figures: rows.flatMap((target) => {
        const rule = rules.get(target.id);
        const reason = reasons.get(target.id) ?? null;
        return rule ? [figureOf(target, rule, bodies.get(target.id) ?? [], reason)] : [];
      }),
      returns: await this.returns(manager, scope, regionLike),
      slips: await this.slips(manager, scope, regionLike),
    };
  }

  /** Owed returns of the period that serve one of the plans; each once. */
  private async returns(
    manager: EntityManager,
    { planKeys, asOf, periodFrom, periodTo }: MaterialScope,
    regionPrefix: string,
  ): Promise<BulletinReturn[]> {
    const found = new Map<number, SubmissionRef>();
    for (const planKey of planKeys) {
      const filter = { asOf, regionPrefix, owedOnly: true, planKey };
      for (const ref of await this.submissions.read(filter, manager)) found.set(ref.id, ref);
    }
    return [...found.values()]
      .filter(({ round }) => round.periodEnd >= periodFrom && round.periodEnd <= periodTo)
      .map((ref) => returnOf(ref, asOf));
  }

  /** Slips of one of the plans that waited past their day; each once. */
  private async slips(
    manager: EntityManager,
    { planKeys, asOf }: MaterialScope,
    regionLike: string,
  ): Promise<BulletinSlip[]> {
    const found = new Map<number, NoticeRef>();
    for (const planKey of planKeys) {
      const within = { regionLike, agencyId: null };
      for (const ref of await this.notices.unanswered(manager, within, asOf, planKey)) {
        found.set(ref.id, ref);
      }
    }
    return [...found.values()]
      .toSorted((a, b) => a.id - b.id)
      .map(({ id, agency, number, answerBy }) => ({
        noticeId: id,
        agencyId: agency.id,
        agency: agency.name,
        number: number.zh,
        answerBy,
      }));
  }
}

/** Figures depend on the region alone, not on the account that asks for them. */
function officeOf(regionCode: string): Viewer {
  return { accountId: 0, role: 'inspector', regionCode, agencyId: null, displayName: '' };
}

function figureOf(
  target: JudgedTarget,
  rule: JudgedBy,
  bodies: readonly Responsibility[],
  reason: FigureReason | null,
): BulletinFigure {
  const { latest, daysLeft } = target;
  return {
    targetId: target.id,
    name: target.name,
    planKey: target.plan.key,
    plan: target.plan.shortTitle,
    regionCode: target.plan.regionCode,
    measure: target.measure,
    group: groupOf(target),
    lamp: target.lamp,
    deadlineState: target.deadlineState,
    deadline: target.deadline,
    deadlineStated: target.deadlineStated,
    daysLate: target.deadlineState === 'overdue' && daysLeft !== null ? -daysLeft : null,
    goal: target.goal,
    goalText: target.goalText.zh,
    unit: target.unit,
    period: latest === null ? null : periodLabel(target.accumulation, latest.periodEnd).zh,
    attained: target.attained,
    attainedUnit: target.attainedUnit,
    growth: latest?.growth ?? null,
    expected: target.expected,
    completion: target.completion,
    expectedCompletion: target.expectedCompletion,
    gap: target.gap,
    gapUnit: target.gapUnit,
    verdict: target.verdict.zh,
    rule: rule.rule,
    ruleSet: rule.ruleSet,
    ruleSetVersion: rule.ruleSetVersion,
    headline:
      target.kind === 'quantity' &&
      !rule.hasParent &&
      target.attained !== null &&
      target.lamp !== 'no_data',
    bodies: bodies.map(({ agency, role, reports }) => ({
      agencyId: agency.id,
      name: agency.name,
      role,
      reports,
      openGroup: agency.openGroup,
    })),
    reason,
  };
}

/** A round of its own for a deadline or a last value is told by more than its day. */
const ROUND_WORDS = { periodic: '', deadline: '到期', final: '终值' } as const;

function returnOf(ref: SubmissionRef, asOf: Day): BulletinReturn {
  const standing = standingOf(ref, asOf);
  return {
    submissionId: ref.id,
    agencyId: ref.agency.id,
    agency: ref.agency.name,
    round: `${ref.round.label.zh}${ROUND_WORDS[ref.round.kind]}`,
    dueOn: ref.firstDueOn,
    submittedOn: ref.submittedOn,
    standing,
    daysLate: daysLate(ref, standing, asOf),
  };
}

/** The first submission and the due date with its extensions decide, as in the reporting figures. */
function standingOf({ submittedOn, onTime, firstDueOn }: SubmissionRef, asOf: Day): ReturnStanding {
  if (submittedOn !== null) return onTime ? 'on_time' : 'late';
  return firstDueOn < asOf ? 'missing' : 'not_yet_due';
}

function daysLate(ref: SubmissionRef, standing: ReturnStanding, asOf: Day): number | null {
  if (standing === 'missing') return daysBetween(ref.firstDueOn, asOf);
  // While it is mended its clock counts to the day by which that is asked.
  if (standing !== 'late' || ref.dueOn !== ref.firstDueOn) return null;
  return -ref.daysLeft;
}
