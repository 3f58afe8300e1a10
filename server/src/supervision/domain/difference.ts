import type { LaterValue } from '../../evaluation/domain/later-values';
import type { Day } from '../../series/domain/day';
import { exact } from '../../series/domain/exact';
import type { Accumulation } from '../../series/domain/model';
import type { Observation } from '../../series/domain/observations';
import { periodLabel } from '../../series/domain/period-label';
import type { Words } from '../../series/domain/words';
import type { DeadlineState, Lamp } from '../../targets/domain/model';
import { figure, percentFigure } from '../../targets/domain/figures';
import { isMeant, type List, type Narrowing, type TargetMatter } from './matter';

/** How a target stood on the day, by what is known of that day. */
export interface Standing {
  /** Null: in none of the lists. */
  readonly list: List | null;
  readonly lamp: Lamp;
  readonly deadlineState: DeadlineState;
  /** In percentage points (`pp`) or in the unit. */
  readonly gap: string | null;
  readonly gapUnit: string | null;
}

/** What is said otherwise today of the day than was said on it. */
export interface Difference {
  readonly targetId: number;
  readonly then: Standing;
  readonly now: Standing;
  readonly matters: readonly TargetMatter[];
}

/** Whether a reader of the report would see anything else. */
export function differs(then: Standing, now: Standing): boolean {
  if (then.list === null && now.list === null) return false;
  return (
    then.list !== now.list ||
    then.lamp !== now.lamp ||
    then.deadlineState !== now.deadlineState ||
    then.gapUnit !== now.gapUnit ||
    !sameDecimal(then.gap, now.gap)
  );
}

function sameDecimal(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : exact(a).eq(b);
}

/** What came into a list or left one first; else in the order of the documents. */
export function differencesFirst(
  differences: readonly Difference[],
  asked: Narrowing,
): readonly Difference[] {
  const moved = ({ then, now }: Difference) => Number(then.list === now.list);
  return differences
    .filter(({ matters }) => matters.some((matter) => isMeant(matter, asked)))
    .sort((a, b) => moved(a) - moved(b));
}

/** A value that was not known on the day, in words: 2024年1—8月的数值由100亿元改为120亿元. */
export function laterWords(
  { periodEnd, then, now }: LaterValue,
  { accumulation, unit }: { readonly accumulation: Accumulation; readonly unit: string },
): { readonly on: Day; readonly words: Words } {
  const period = periodLabel(accumulation, periodEnd);
  const is = shown(now, unit);
  if (then === null) {
    return {
      on: now.knownOn,
      words: {
        zh: `${period.zh}的数值${is.zh}，${now.knownOn}才得知`,
        en: `${period.en}: ${is.en}, known only on ${now.knownOn}`,
      },
    };
  }
  const was = shown(then, unit);
  return {
    on: now.knownOn,
    words: {
      zh: `${period.zh}的数值由${was.zh}改为${is.zh}（${now.knownOn}得知）`,
      en: `${period.en}: ${was.en} became ${is.en} (known on ${now.knownOn})`,
    },
  };
}

function shown({ value, growth }: Observation, unit: string): Words {
  if (value !== null) return { zh: `${figure(value)}${unit}`, en: `${figure(value)} ${unit}` };
  if (growth !== null)
    return { zh: `同比${percentFigure(growth)}`, en: `${percentFigure(growth)} on a year before` };
  return { zh: '未发布', en: 'not published' };
}
