import type { DraftRow } from './draft-row';
import type { Span } from './normal-text';
import type { FoundDeadline } from './row-deadline';

/** What is said of a dated task; a yearly duty has the day when it is due first. */
export interface SaidTask extends Span, Pick<DraftRow, 'clause' | 'name'> {
  readonly deadline: FoundDeadline;
  readonly recurrence?: 'once' | 'annual';
}

/** A dated task as a row; who answers for it is said by whoever knows. */
export function taskRow({
  clause,
  start,
  end,
  name,
  deadline,
  recurrence = 'once',
}: SaidTask): Omit<DraftRow, 'named' | 'note'> {
  return {
    type: 'milestone',
    clause,
    start,
    end,
    name,
    quantity: null,
    measure: 'done',
    baseline: null,
    recurrence,
    deadline,
    each: false,
    partOf: null,
    rule: 'dated_task',
    doubts: deadline.warning === null ? [] : [deadline.warning],
  };
}
