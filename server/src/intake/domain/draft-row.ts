import type { Doubt } from './doubt';
import type { RowRule } from './row-rule';
import type { Measure, Recurrence } from '../../targets/domain/model';
import type { NamedBody, ResponsibilityNote } from './bodies';
import type { Quantity } from './figures';
import type { Span } from './normal-text';
import type { ReadBaseline, RowType } from './proposal';
import type { FoundDeadline } from './row-deadline';

/** A row in the making; its span is of the normalised text. */
export interface DraftRow extends Span {
  readonly type: RowType;
  /** Index of the clause; null outside all. */
  readonly clause: number | null;
  readonly name: string;
  readonly quantity: Quantity | null;
  readonly measure: Measure | null;
  readonly baseline: ReadBaseline | null;
  readonly recurrence: Recurrence | null;
  readonly deadline: FoundDeadline | null;
  readonly each: boolean;
  /** 其中: the row that it is a part of. */
  readonly partOf: DraftRow | null;
  /** Bodies that the sentence itself names. */
  readonly named: readonly NamedBody[];
  readonly note: ResponsibilityNote | null;
  readonly rule: RowRule;
  readonly doubts: readonly Doubt[];
}
