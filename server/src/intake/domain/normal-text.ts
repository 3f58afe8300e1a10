/**
 * The source in one spelling: half-width digits, letters and %, full-width brackets （）, no blanks
 * inside dates and between Chinese characters, hard-wrapped lines joined, page numbers gone, one
 * dash (—) for every range dash. Each rule reads this text and answers in its offsets; they are turned into places of the
 * source only at the end.
 */
export interface NormalText {
  readonly text: string;
  /** For every unit of `text` its place in the source, and one more for the end. */
  readonly places: Int32Array;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The place in the source of a span of the normalised text; both ends exclusive at the right. */
export function sourceSpan(normal: NormalText, span: Span): Span {
  if (span.end <= span.start) {
    const at = normal.places[span.start] ?? 0;
    return { start: at, end: at };
  }
  return { start: normal.places[span.start] ?? 0, end: (normal.places[span.end - 1] ?? 0) + 1 };
}
