import type { QueuedReturn } from './use-review-queue';

export const QUEUE_ORDERS = ['due', 'anomaly'] as const;
export type QueueOrder = (typeof QUEUE_ORDERS)[number];
export const QUEUE_SHOWN = ['plain', 'warned', 'asked'] as const;
export type QueueShown = (typeof QUEUE_SHOWN)[number];

/** Many at once are passed unseen: nothing may ask for a look. */
export function passesInBulk({ submission, can }: QueuedReturn): boolean {
  return can.accept && submission.warnings === 0 && submission.openQuestions === 0;
}

export function orderedQueue(
  rows: readonly QueuedReturn[],
  { order, shown }: { readonly order: QueueOrder; readonly shown: QueueShown | undefined },
): QueuedReturn[] {
  return rows
    .filter((row) => shown === undefined || isShown(row, shown))
    .sort(
      (a, b) =>
        (order === 'anomaly' ? anomalyOf(b) - anomalyOf(a) : 0) ||
        a.submission.daysLeft - b.submission.daysLeft ||
        a.submission.id - b.submission.id,
    );
}

function isShown({ submission }: QueuedReturn, shown: QueueShown): boolean {
  if (shown === 'asked') return submission.openQuestions > 0;
  return submission.warnings === 0 ? shown === 'plain' : shown === 'warned';
}

function anomalyOf({ submission }: QueuedReturn): number {
  return submission.anomaly ?? 0;
}
