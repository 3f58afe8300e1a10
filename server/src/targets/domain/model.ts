import type { Accumulation, Frequency } from '../../series/domain/model';
import type { Exact } from '../../series/domain/exact';
import type { Day } from '../../series/domain/day';

export const TARGET_KINDS = ['quantity', 'milestone'] as const;
export type TargetKind = (typeof TARGET_KINDS)[number];

/** What is compared with the goal. */
export const MEASURES = ['value', 'yoy_growth', 'average_growth', 'change', 'done'] as const;
export type Measure = (typeof MEASURES)[number];

export const COMPARATORS = ['at_least', 'at_most', 'between'] as const;
export type Comparator = (typeof COMPARATORS)[number];

/** `once`: by its deadline; `annual`: afresh every year; `standing`: in every period. */
export const RECURRENCES = ['once', 'annual', 'standing'] as const;
export type Recurrence = (typeof RECURRENCES)[number];

/** `each`: every member of a group has to reach the goal (各市培育1—2家). */
export const DISTRIBUTIONS = ['single', 'each'] as const;
export type Distribution = (typeof DISTRIBUTIONS)[number];

/** `breakdown`: children add up to the parent; `part_of`: 其中, a part that is not summed. */
export const RELATIONS = ['breakdown', 'part_of'] as const;
export type Relation = (typeof RELATIONS)[number];

export const ROLES = ['lead', 'shared', 'support', 'guide'] as const;
export type Role = (typeof ROLES)[number];

export const LAMPS = [
  'achieved',
  'on_track',
  'at_risk',
  'off_track',
  'no_data',
  'unscheduled',
] as const;
export type Lamp = (typeof LAMPS)[number];

export const DEADLINE_STATES = [
  'open',
  'met',
  'met_early',
  'awaiting_final',
  'unproven',
  'missed',
  'overdue',
  'no_deadline',
] as const;
export type DeadlineState = (typeof DEADLINE_STATES)[number];

/** A point that the schedule has to pass. */
export interface SchedulePoint {
  readonly on: Day;
  readonly value: Exact;
}

/** How a year's total is spread over the year. */
export type Profile =
  | { readonly kind: 'linear' }
  /** Last year's shares of the same series. */
  | { readonly kind: 'seasonal' }
  /** Typed shares in per cent, one for each equal part of the year (60/40, or four quarters). */
  | { readonly kind: 'shares'; readonly shares: readonly Exact[] };

/** A dated step of a milestone. */
export interface MilestoneNode {
  readonly on: Day;
  readonly label: string;
}

export interface Baseline {
  readonly periodEnd: Day;
  /** Null while only the base period is known. */
  readonly value: Exact | null;
  /** False where the document names no base and one was assumed. */
  readonly stated: boolean;
  /** The revision of the figures that the value belongs to. */
  readonly revision: string | null;
  /** Where an inspector found the value; null where the plan itself carries it. */
  readonly source: string | null;
}

/** What a target asks, as plain values: all that the judgement needs to know of it. */
export interface TargetTerms {
  readonly kind: TargetKind;
  readonly measure: Measure;
  readonly accumulation: Accumulation;
  readonly frequency: Frequency;
  readonly comparator: Comparator;
  /** 超过: equality does not meet the goal. */
  readonly strict: boolean;
  /** 左右: shown, never judged. */
  readonly approximate: boolean;
  /** In `unit`; growth and change in per cent. */
  readonly goal: Exact;
  /** Upper end: a bound with `between`, otherwise only shown (培育2—3家). */
  readonly goalUpper: Exact | null;
  readonly unit: string;
  readonly recurrence: Recurrence;
  readonly distribution: Distribution;
  readonly baseline: Baseline | null;
  /** The plan's start: effectiveFrom, else issuedOn. */
  readonly start: Day;
  /** End of the period whose value decides; null where nothing dates the goal. */
  readonly evaluationEnd: Day | null;
  readonly deadline: Day | null;
  readonly interim: readonly SchedulePoint[];
  readonly profile: Profile;
  /** Average growth in per cent that the same plan asks of the same series: allows a back-cast. */
  readonly backcastGrowth: Exact | null;
  readonly nodes: readonly MilestoneNode[];
}

/** A period that has to be reported, and the last day for it. */
export interface DuePeriod {
  readonly periodEnd: Day;
  readonly dueOn: Day;
}
