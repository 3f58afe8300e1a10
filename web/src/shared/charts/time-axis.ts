/** The calendar day of a point on the axis. */
export function msToDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

const MS_PER_DAY = 86_400_000;
const STEPS_IN_MONTHS = [1, 3, 6, 12, 24, 60, 120] as const;

function monthStart(year: number, month: number): number {
  return Date.UTC(year, month, 1);
}

/** Starts of months, quarters, half years or years: as many as fit, never more than `most`. */
export function timeTicks(from: number, to: number, most: number): number[] {
  const months = (to - from) / (MS_PER_DAY * 30.4);
  const step = STEPS_IN_MONTHS.find((s) => months / s <= most) ?? 120;
  const first = new Date(from);
  const year = step >= 12 ? Math.floor(first.getUTCFullYear() / (step / 12)) * (step / 12) : 0;
  const start = step >= 12 ? year * 12 : first.getUTCFullYear() * 12;
  const ticks: number[] = [];
  for (let m = start; ; m += step) {
    const at = monthStart(Math.floor(m / 12), m % 12);
    if (at > to) return ticks;
    if (at >= from) ticks.push(at);
  }
}

/** 2020 at a new year, else 2020-04; the year alone says where it begins. */
export function tickLabel(ms: number, ticks: readonly number[]): string {
  const day = msToDay(ms);
  const yearly = ticks.every((tick) => msToDay(tick).slice(5, 7) === '01');
  return yearly ? day.slice(0, 4) : day.slice(0, 7);
}

/** The axis a little wider than what it shows, with room for labels at the right. */
export function padDomain(from: number, to: number): [number, number] {
  const span = Math.max(to - from, 90 * MS_PER_DAY);
  return [from - span * 0.02, from + span * 1.07];
}
