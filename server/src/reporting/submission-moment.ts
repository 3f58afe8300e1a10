import type { Day } from '../series/domain/day';
import type { SubmissionRow } from './submission.repository';

export interface DetailMoment {
  /** The day that is looked at. */
  readonly asOf: Day;
  readonly today: Day;
}

/** The day shows the return as it stands; the demo's clock may have been moved back before its last move. */
export function isCurrent(
  { lastMovedOn }: Pick<SubmissionRow, 'lastMovedOn'>,
  { asOf, today }: DetailMoment,
): boolean {
  return asOf === today && (lastMovedOn === null || lastMovedOn <= asOf);
}
