import { can, seesRegion } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import type { CalendarChange } from './domain/calendar-change';

/** Working days and days of release are the same everywhere: the nation's administrators keep them. */
export function mayChangeDays(viewer: Viewer): boolean {
  return can(viewer, 'administer') && viewer.regionCode === '000000';
}

/** An administrator keeps the rules of the own region and of those below it. */
export function mayChangeRule(viewer: Viewer, regionCode: string): boolean {
  return can(viewer, 'administer') && seesRegion(viewer, regionCode);
}

export function mayChangeCalendar(viewer: Viewer, change: CalendarChange): boolean {
  return change.kind === 'set_rule' || change.kind === 'clear_rule'
    ? mayChangeRule(viewer, change.regionCode)
    : mayChangeDays(viewer);
}
