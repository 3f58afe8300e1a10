import { exact, HUNDRED, plain } from '../../series/domain/exact';
import type { ReportClock } from './report-clock';

/** One return that is owed and whose round has opened, as it stands on a day. */
export interface CountedReturn {
  /** By its first submission alone, with the extensions granted for it. */
  readonly clock: Exclude<ReportClock, 'not_due'>;
  readonly handedIn: boolean;
  /** Whole days between the due date and the first submission, or the day; 0 where not late. */
  readonly daysLate: number;
  /** Sent back, and not mended within the time given for that. */
  readonly mendingLate: boolean;
  readonly timesReturned: number;
  readonly extensions: number;
}

/**
 * How a set of returns was reported. `expected` = `received` + `missing` + `notYetDue`; `received` =
 * `onTime` + `late`; `decided` = `received` + `missing`. Shares are per cent; null where the number
 * under the line is 0.
 */
export interface ReportingFigures {
  readonly expected: number;
  readonly received: number;
  readonly onTime: number;
  readonly late: number;
  readonly missing: number;
  readonly notYetDue: number;
  readonly decided: number;
  /** Of `expected`. */
  readonly receivedShare: string | null;
  /** Of `decided`. */
  readonly onTimeShare: string | null;
  /** Of late and missing returns together, up to the day. */
  readonly daysLate: number;
  readonly extensions: number;
  readonly timesReturned: number;
  readonly mendingLate: number;
}

export const STANDINGS = [
  'expected',
  'received',
  'on_time',
  'late',
  'missing',
  'not_yet_due',
] as const;
/** One of the numbers, to ask for the returns behind it. */
export type Standing = (typeof STANDINGS)[number];

/** Whether a return is among those that a number counts. */
export function stands(one: Pick<CountedReturn, 'clock' | 'handedIn'>, as: Standing): boolean {
  switch (as) {
    case 'expected':
      return true;
    case 'received':
      return one.handedIn;
    case 'on_time':
      return one.handedIn && one.clock === 'on_time';
    case 'late':
      return one.handedIn && one.clock === 'late';
    case 'missing':
      return !one.handedIn && one.clock === 'late';
    case 'not_yet_due':
      return !one.handedIn && one.clock !== 'late';
  }
}

export function figuresOf(returns: readonly CountedReturn[]): ReportingFigures {
  const count = (as: Standing) => returns.filter((one) => stands(one, as)).length;
  const sum = (read: (one: CountedReturn) => number) =>
    returns.reduce((total, one) => total + read(one), 0);
  const [received, missing] = [count('received'), count('missing')];
  const decided = received + missing;
  const onTime = count('on_time');
  return {
    expected: returns.length,
    received,
    onTime,
    late: count('late'),
    missing,
    notYetDue: count('not_yet_due'),
    decided,
    receivedShare: share(received, returns.length),
    onTimeShare: share(onTime, decided),
    daysLate: sum((one) => one.daysLate),
    extensions: sum((one) => one.extensions),
    timesReturned: sum((one) => one.timesReturned),
    mendingLate: returns.filter((one) => one.mendingLate).length,
  };
}

/**
 * The figures of each part, in the order in which parts first appear. A return counts in every part
 * that it belongs to, so parts that share returns add up to more than the whole.
 */
export function figuresBy<Return extends CountedReturn, Key>(
  returns: readonly Return[],
  keysOf: (one: Return) => readonly Key[],
): Map<Key, ReportingFigures> {
  const parts = new Map<Key, Return[]>();
  for (const one of returns) {
    for (const key of new Set(keysOf(one))) {
      const part = parts.get(key);
      if (part === undefined) parts.set(key, [one]);
      else part.push(one);
    }
  }
  return new Map([...parts].map(([key, part]) => [key, figuresOf(part)]));
}

function share(part: number, whole: number): string | null {
  return whole === 0 ? null : plain(exact(part).times(HUNDRED).div(whole));
}
