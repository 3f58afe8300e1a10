import type { Day } from '../../series/domain/day';
import type { DeadlineState, Lamp, Measure, Role } from '../../targets/domain/model';
import type { FiveGroup } from './five-group';

export interface FigureBody {
  readonly agencyId: number;
  readonly name: string;
  readonly role: Role;
  /** Reports the target's values: leads where no body has the lead. */
  readonly reports: boolean;
  /** 各市政府 and the like: nobody in particular. */
  readonly openGroup: boolean;
}

/** What the body itself said in the last of its returns that was accepted. */
export interface FigureReason {
  readonly words: string;
  readonly nextStep: string | null;
  /** The return's period, 2020年二季度. */
  readonly round: string;
}

/** All that a bulletin prints of one target: kept with it, so that it can be held to it. */
export interface BulletinFigure {
  readonly targetId: number;
  readonly name: string;
  readonly planKey: string;
  /** Region and year of the plan, 河北 2018. */
  readonly plan: string;
  readonly regionCode: string;
  readonly measure: Measure;
  readonly group: FiveGroup;
  readonly lamp: Lamp;
  readonly deadlineState: DeadlineState;
  readonly deadline: Day | null;
  readonly deadlineStated: boolean;
  /** Whole days after the deadline while it can still be met; else null. */
  readonly daysLate: number | null;
  readonly goal: string | null;
  readonly goalText: string;
  readonly unit: string;
  /** The latest period with a value, 2020年1—8月; null without one. */
  readonly period: string | null;
  /** In `attainedUnit`: the unit itself, or per cent for growth and change. */
  readonly attained: string | null;
  readonly attainedUnit: string;
  /** Published change on a year before, in per cent. */
  readonly growth: string | null;
  readonly expected: string | null;
  readonly completion: string | null;
  readonly expectedCompletion: string | null;
  readonly gap: string | null;
  readonly gapUnit: string | null;
  readonly verdict: string;
  readonly rule: number;
  readonly ruleSet: string;
  readonly ruleSetVersion: number;
  /** May stand among the headline indicators unless somebody chooses otherwise. */
  readonly headline: boolean;
  readonly bodies: readonly FigureBody[];
  readonly reason: FigureReason | null;
}

export const RETURN_STANDINGS = ['on_time', 'late', 'missing', 'not_yet_due'] as const;
export type ReturnStanding = (typeof RETURN_STANDINGS)[number];

/** An owed return of the bulletin's period. */
export interface BulletinReturn {
  readonly submissionId: number;
  readonly agencyId: number;
  readonly agency: string;
  readonly round: string;
  readonly dueOn: Day;
  readonly submittedOn: Day | null;
  readonly standing: ReturnStanding;
  /** Whole days; null where not late, or where its first day is not told any more. */
  readonly daysLate: number | null;
}

/** A slip that its body left without an answer past its day. */
export interface BulletinSlip {
  readonly noticeId: number;
  readonly agencyId: number;
  readonly agency: string;
  /** 〔2024〕第3号. */
  readonly number: string;
  readonly answerBy: Day;
}

export interface BulletinPlan {
  readonly key: string;
  readonly title: string;
  /** Null where the document prints none. */
  readonly docNo: string | null;
  readonly issuer: string;
}

/** One reading of the database that all parts of a bulletin are made of. */
export interface BulletinMaterial {
  readonly asOf: Day;
  readonly plans: readonly BulletinPlan[];
  /** In the order of the documents. */
  readonly figures: readonly BulletinFigure[];
  readonly returns: readonly BulletinReturn[];
  readonly slips: readonly BulletinSlip[];
}

/** At most so many headline indicators are printed. */
export const MOST_HEADLINES = 8;

/** What is printed at the head unless somebody chooses: quantities without parent that have a value. */
export function defaultHeadlines(figures: readonly BulletinFigure[]): number[] {
  return figures
    .filter((figure) => figure.headline)
    .slice(0, MOST_HEADLINES)
    .map((figure) => figure.targetId);
}

/** The lead bodies; where none has the lead, whoever reports. Open groups are nobody in particular. */
export function leadsOf({ bodies }: BulletinFigure): FigureBody[] {
  const named = bodies.filter((body) => !body.openGroup);
  const leads = named.filter((body) => body.role === 'lead');
  return leads.length > 0 ? leads : named.filter((body) => body.reports);
}

const PASSED: readonly DeadlineState[] = ['overdue', 'missed', 'unproven'];

/** Its deadline has passed and it is not done: it stands among the deadlines, not among what is behind. */
export function isPassed({ deadlineState }: Pick<BulletinFigure, 'deadlineState'>): boolean {
  return PASSED.includes(deadlineState);
}
