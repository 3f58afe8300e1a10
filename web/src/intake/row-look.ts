import type { IntakeRow, IntakeRowType } from '../api/model';

/** How far a row is: what of the reader's is sure, what a person has to look at, what was decided. */
export const ROW_STATES = ['sure', 'check', 'conflict', 'accepted', 'rejected', 'merged'] as const;
export type RowState = (typeof ROW_STATES)[number];

export interface RowLook {
  readonly type: IntakeRowType;
  readonly state: RowState;
}

export function stateOf(row: IntakeRow): RowState {
  if (row.decision !== 'pending') return row.decision;
  if (row.disputed) return 'conflict';
  return row.sure ? 'sure' : 'check';
}

/** Still to be decided. */
export function isOpen(state: RowState): boolean {
  return state === 'sure' || state === 'check' || state === 'conflict';
}
