import type { ReturnComparison, SubmissionLine } from '../../api/model';

export type ReviewOrder = 'document' | 'anomaly';
export type ComparedLine = ReturnComparison['lines'][number];

/** A line with what it is held against; nothing until that has been read. */
export interface ReviewedLine {
  readonly line: SubmissionLine;
  readonly compared: ComparedLine | undefined;
}

/** Where the line says something else than the time before. */
export interface LineChanges {
  readonly figure: boolean;
  readonly explanation: boolean;
  readonly nextStep: boolean;
}

export function changesOf({ line, compared }: ReviewedLine): LineChanges {
  const before = compared?.before;
  if (!before) return { figure: false, explanation: false, nextStep: false };
  return {
    figure:
      before.answer !== line.answer ||
      !sameDecimal(before.value, line.value) ||
      !sameDecimal(before.growth, line.growth) ||
      before.expectedOn !== line.expectedOn,
    explanation: before.explanation !== line.explanation,
    nextStep: before.nextStep !== line.nextStep,
  };
}

/** Changed since the time before; the first time, against the last period. */
export function hasChanged(reviewed: ReviewedLine, handedInBefore: boolean): boolean {
  const { line } = reviewed;
  if (handedInBefore) return Object.values(changesOf(reviewed)).some(Boolean);
  return !sameDecimal(line.asksGrowth ? line.growth : line.value, line.lastPeriod);
}

export function reviewLines(
  lines: readonly SubmissionLine[],
  comparison: ReturnComparison | undefined,
  { order, onlyChanged }: { readonly order: ReviewOrder; readonly onlyChanged: boolean },
): ReviewedLine[] {
  const compared = new Map(comparison?.lines.map((each) => [each.lineId, each]));
  const before = Boolean(comparison?.before);
  const reviewed = lines
    .map((line): ReviewedLine => ({ line, compared: compared.get(line.id) }))
    .filter((each) => !onlyChanged || hasChanged(each, before));
  if (order === 'document') return reviewed;
  return reviewed.sort((a, b) => (b.compared?.anomaly ?? 0) - (a.compared?.anomaly ?? 0));
}

/** 60 and 60.0 are one figure; nothing is none. */
export function sameDecimal(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : difference(a, b)?.replace(/[-0.]/g, '') === '';
}

/** Difference of two decimals for display: both are scaled to whole numbers first. */
export function difference(now: string | null, before: string | null): string | null {
  if (now === null || before === null) return null;
  const places = Math.max(...[now, before].map((value) => value.split('.')[1]?.length ?? 0));
  const scaled = (value: string) => {
    const [whole = '0', fraction = ''] = value.replace('-', '').split('.');
    const size = BigInt(whole + fraction.padEnd(places, '0'));
    return value.startsWith('-') ? -size : size;
  };
  const result = scaled(now) - scaled(before);
  const digits = (result < 0n ? -result : result).toString().padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return result < 0n ? `-${text}` : text;
}
