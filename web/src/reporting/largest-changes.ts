import type { SubmissionLine } from '../api/model';
import { figureOf, isAnswered } from './line-draft';
import { difference } from './review/review-lines';

/** How far a line moved; figures as decimals, null where there is nothing to compare with. */
export interface LineChange {
  readonly line: SubmissionLine;
  readonly figure: string;
  /** Against the last period, in the unit or, for growth, in percentage points. */
  readonly onLastPeriod: string | null;
  /** Against the same period of last year, per cent; in points where growth is asked. */
  readonly onLastYear: string | null;
  /** What it is ordered by, per cent; only for comparing. */
  readonly size: number;
}

/** The lines that moved most come first: against last year, else against the last period. */
export function largestChanges(lines: readonly SubmissionLine[]): LineChange[] {
  return lines
    .flatMap((line) => {
      const figure = line.answer === 'value' ? figureOf(line) : null;
      return figure === null ? [] : [changeOf(line, figure)];
    })
    .filter(({ onLastPeriod, onLastYear }) => onLastPeriod !== null || onLastYear !== null)
    .sort((a, b) => b.size - a.size);
}

function changeOf(line: SubmissionLine, figure: string): LineChange {
  const { asksGrowth, lastPeriod, lastYear } = line;
  const onLastPeriod = difference(figure, lastPeriod);
  if (asksGrowth) {
    const onLastYear = difference(figure, lastYear);
    return {
      line,
      figure,
      onLastPeriod,
      onLastYear,
      size: Math.abs(Number(onLastYear ?? onLastPeriod ?? 0)),
    };
  }
  const onLastYear = line.growth ?? line.computedGrowth;
  return { line, figure, onLastPeriod, onLastYear, size: sizeOf(onLastYear, onLastPeriod, line) };
}

/** A total since January grows with the year: without a year before it moved by nothing known. */
function sizeOf(
  onLastYear: string | null,
  onLastPeriod: string | null,
  { inPeriod, lastPeriod }: SubmissionLine,
): number {
  if (onLastYear !== null) return Math.abs(Number(onLastYear));
  if (inPeriod !== null || onLastPeriod === null || !Number(lastPeriod)) return 0;
  return Math.abs((Number(onLastPeriod) / Number(lastPeriod)) * 100);
}

/** Lines that go out without a figure, and why a reviewer will look at them. */
export function withoutFigure(lines: readonly SubmissionLine[]): SubmissionLine[] {
  return lines.filter((line) => !isAnswered(line) || line.answer !== 'value');
}

/** Lines at which something is for the reviewer to see, however it was answered. */
export function noticed(lines: readonly SubmissionLine[]): SubmissionLine[] {
  return lines.filter(({ findings }) => findings.length > 0);
}
