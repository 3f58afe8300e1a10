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

/** The places in the normalised text of spans of the source, which stand in its order. */
export function normalSpans({ text, places }: NormalText, spans: readonly Span[]): Span[] {
  return spans.map(({ start, end }) => ({
    start: firstFrom(places, start, text.length),
    end: firstFrom(places, end, text.length),
  }));
}

/** The first place of the normalised text that lies at or behind one of the source. */
function firstFrom(places: Int32Array, from: number, length: number): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? Infinity) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}
