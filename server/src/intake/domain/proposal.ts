import type { Doubt } from './doubt';
import type { RowRule } from './row-rule';
import type { Day } from '../../series/domain/day';
import type { Measure, Recurrence } from '../../targets/domain/model';
import type { WrittenComparator } from './figures';
import type { NamedBody } from './bodies';
import type { PlanHeader } from './structure';

export const ROW_TYPES = ['target', 'milestone', 'norm', 'responsibility', 'incentive'] as const;
export type RowType = (typeof ROW_TYPES)[number];

export const DEADLINE_SOURCES = [
  'phrase',
  'sentence_run',
  'lead_in',
  'note',
  'table_header',
  'table_column',
  'plan_period',
  'none',
] as const;
export type DeadlineSource = (typeof DEADLINE_SOURCES)[number];

/** `high` rows may be accepted together; `check` rows are looked at one by one. */
export const CONFIDENCES = ['high', 'check'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** What a value is compared with: stated base year or words; the value where the document gives it. */
export interface ReadBaseline {
  /** 2017, or null where the document says no year. */
  readonly period: string | null;
  readonly value: string | null;
}

export interface ProposalClause {
  readonly locator: string;
  readonly heading: string;
  readonly start: number;
  readonly end: number;
}

/** One line of the proposed ledger; offsets are of the source, `quote` is the source between them. */
export interface ProposalRow {
  readonly type: RowType;
  /** Locator of its clause. */
  readonly clause: string;
  readonly name: string;
  readonly value: string | null;
  readonly valueUpper: string | null;
  /** Exact form of a fraction (1/3) whose value is rounded. */
  readonly fraction: string | null;
  readonly unit: string | null;
  readonly comparator: WrittenComparator | null;
  readonly measure: Measure | null;
  readonly baseline: ReadBaseline | null;
  readonly recurrence: Recurrence | null;
  readonly deadline: Day | null;
  readonly deadlineSource: DeadlineSource;
  /** 各市, 每个县: every member has to reach it. */
  readonly each: boolean;
  /** 其中: part of the row with this index; else null. */
  readonly partOf: number | null;
  /** Names in the order of the document; roles stand in `bodies`. */
  readonly agencies: readonly string[];
  readonly lead: readonly string[];
  readonly bodies: readonly Omit<NamedBody, 'start' | 'end'>[];
  /** Whether the row's own sentence names the bodies, or the note that governs it. */
  readonly agenciesFrom: 'sentence' | 'note' | 'rule' | null;
  readonly quote: string;
  readonly start: number;
  readonly end: number;
  /** Further places that state the same goal. */
  readonly alsoAt: readonly {
    readonly clause: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly rule: RowRule;
  readonly confidence: Confidence;
  /** Codes of why a person has to look (unknown_body, no_name, year_out_of_range …). */
  readonly doubts: readonly Doubt[];
}

/** Two or more rows that say the same measure with different values; indices of `rows`. */
export interface Conflict {
  readonly rows: readonly number[];
  readonly reason: 'different_values' | 'body_and_annex';
}

export interface Proposal {
  readonly plan: PlanHeader;
  readonly clauses: readonly ProposalClause[];
  /** In document order. */
  readonly rows: readonly ProposalRow[];
  readonly conflicts: readonly Conflict[];
  /** Things a person should know: annex named but missing, year out of range, table not understood. */
  readonly warnings: readonly {
    readonly code: string;
    readonly words: string;
    readonly start: number;
    readonly end: number;
  }[];
}
