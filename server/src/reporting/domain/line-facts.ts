import type { Day } from '../../series/domain/day';
import type { Exact } from '../../series/domain/exact';
import type { Accumulation, Answer, Publisher } from '../../series/domain/model';
import { hasValue, observationAt, type Observation } from '../../series/domain/observations';
import type { Comparator, Lamp, Measure } from '../../targets/domain/model';

/** A figure of another line of the same return. */
export interface OtherLine {
  readonly name: string;
  readonly value: Exact | null;
}

/** What the office that makes the figures has published of the period. */
export interface PublishedFigure {
  readonly value: Exact | null;
  /** Per cent. */
  readonly growth: Exact | null;
  /** Null where the day of publication is not known. */
  readonly publishedOn: Day | null;
  readonly source: string | null;
}

/** One figure of a sum: typed in this return, else as it is known. */
export interface SumFigure {
  readonly name: string;
  readonly value: Exact;
  /** As given, zeros at the end included: 10.0 has one. */
  readonly decimals: number;
  /** Made and published by customs or statistics. */
  readonly official: boolean;
}

/** A total and its parts, all of them known. */
export interface SumFacts {
  readonly total: SumFigure;
  readonly parts: readonly SumFigure[];
  /** Counted in whole numbers, so never rounded. */
  readonly counted: boolean;
}

/** What the same body said of the series the last time it handed in a return. */
export interface EarlierWords {
  readonly periodEnd: Day;
  readonly explanation: string | null;
  readonly nextStep: string | null;
}

/** What a target that hangs on the line asks, and the lamp it would get. */
export interface LineTarget {
  readonly measure: Measure;
  readonly comparator: Comparator;
  readonly goal: Exact;
  readonly previewLamp: Lamp;
}

/** A line as it stands, with everything its checks compare it with. */
export interface LineFacts {
  readonly indicator: string;
  readonly unit: string;
  readonly accumulation: Accumulation;
  readonly publisher: Publisher;
  /** Newest version known of this period that came by import; null where there is none. */
  readonly published: PublishedFigure | null;
  readonly periodEnd: Day;
  readonly today: Day;
  /** The period is due for a goal of the body; optional lines may stay empty. */
  readonly required: boolean;
  readonly answer: Answer | null;
  readonly value: Exact | null;
  /** Per cent. */
  readonly growth: Exact | null;
  readonly explanation: string | null;
  readonly nextStep: string | null;
  readonly expectedOn: Day | null;
  readonly targets: readonly LineTarget[];
  /** Newest accepted or imported value of each period, in order; this period's included. */
  readonly known: readonly Observation[];
  /** Totals that this figure is a part of (其中). */
  readonly wholes: readonly OtherLine[];
  /** Sums that the series is the total or a part of. */
  readonly sums: readonly SumFacts[];
  /** Null where no earlier return said anything. */
  readonly earlierWords: EarlierWords | null;
}

export function isExcuse(answer: LineFacts['answer']): boolean {
  return answer === 'not_published' || answer === 'not_applicable';
}

/** Below schedule as it would be judged with this value. */
export function isBehind({ answer, targets }: LineFacts): boolean {
  return (
    answer === 'value' &&
    targets.some(({ previewLamp }) => previewLamp === 'at_risk' || previewLamp === 'off_track')
  );
}

/** Another value or growth than the one known so far. */
export function isCorrection({ answer, value, growth, known, periodEnd }: LineFacts): boolean {
  const earlier = observationAt(known, periodEnd);
  if (answer !== 'value' || earlier?.answer !== 'value') return false;
  const valueDiffers = hasValue(earlier) && value !== null && !value.eq(earlier.value);
  const growthDiffers = earlier.growth !== null && growth !== null && !growth.eq(earlier.growth);
  return valueDiffers || growthDiffers;
}
