import type { Day } from '../../series/domain/day';
import { dayOfStep, isDated, reachedSteps, SILENT_FROM, type Circle } from './ladder';
import type { WaitingItem } from './waiting-item';

export type Urgency = 'late' | 'today' | 'soon' | 'waiting';

const MOST_URGENT_FIRST: readonly Urgency[] = ['late', 'today', 'soon', 'waiting'];

/** An item with the last of its steps that has come. */
export interface RemindedItem {
  readonly item: WaitingItem;
  readonly step: number;
  /** Everybody who is still reminded. */
  readonly circle: readonly Circle[];
  readonly urgency: Urgency;
}

/** Items of which somebody has been reminded by the day, most urgent and oldest first. */
export function remindedItems(
  items: readonly WaitingItem[],
  today: Day,
  isWorking: (day: Day) => boolean,
): RemindedItem[] {
  return items
    .flatMap((item): RemindedItem[] => {
      const steps = reachedSteps(item.kind, item.reference, today, isWorking);
      const last = steps.at(-1);
      if (last === undefined) return [];
      const circle = [...new Set(steps.flatMap((step) => step.circle))].filter(
        (role) => isOfBody(role) || !silent(item, today, isWorking),
      );
      return [{ item, step: last.offset, circle, urgency: urgencyOf(item, today) }];
    })
    .sort(
      (a, b) =>
        MOST_URGENT_FIRST.indexOf(a.urgency) - MOST_URGENT_FIRST.indexOf(b.urgency) ||
        compare(a.item.reference, b.item.reference) ||
        a.item.itemId - b.item.itemId,
    );
}

/** True where the account is one of those who are reminded: it can do what is asked, or must know. */
export function concerns(
  { item, circle }: RemindedItem,
  account: { readonly id: number; readonly role: string },
): boolean {
  return (
    item.notFor !== account.id &&
    (item.onlyFor === null || item.onlyFor === account.id) &&
    circle.some((role) => role === account.role)
  );
}

/** True for the people of the body itself, who can do it. */
export function isOfBody(role: string): boolean {
  return role === 'clerk' || role === 'signer';
}

function silent(
  { kind, reference }: WaitingItem,
  today: Day,
  isWorking: (day: Day) => boolean,
): boolean {
  return kind === 'return' && dayOfStep(reference, SILENT_FROM, isWorking) <= today;
}

function urgencyOf({ kind, reference }: WaitingItem, today: Day): Urgency {
  if (!isDated(kind)) return 'waiting';
  if (reference < today) return 'late';
  return reference === today ? 'today' : 'soon';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
