import type { Due, DueCalendar } from '../../calendar/domain/due-calendar';
import type { Day } from '../../series/domain/day';
import type { RoundKind } from './planned-line';

export interface RoundPlace {
  readonly regionCode: string;
  readonly kind: RoundKind;
  readonly periodEnd: Day;
  readonly opensOn: Day;
}

/** When a round is due by the calendar; one that asks for what is long over counts from its opening. */
export function roundDue(calendar: DueCalendar, round: RoundPlace): Due {
  return round.kind === 'final'
    ? calendar.dueAfterActivation(round.regionCode, round.opensOn)
    : calendar.dueOn(round.regionCode, round.periodEnd);
}
