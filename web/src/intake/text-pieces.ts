/** A stretch of the text that belongs to a row. */
export interface Mark {
  readonly row: number;
  readonly start: number;
  readonly end: number;
}

/** A stretch of the text in which the same rows are marked. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** Shortest mark first: a click means the most particular one. */
  readonly marks: readonly Mark[];
}

/** Cuts a stretch at every end of a mark. */
export function piecesOf(start: number, end: number, marks: readonly Mark[]): Piece[] {
  const here = marks.filter((mark) => mark.start < end && mark.end > start);
  const cuts = new Set([start, end]);
  for (const mark of here) {
    if (mark.start > start) cuts.add(mark.start);
    if (mark.end < end) cuts.add(mark.end);
  }
  const places = [...cuts].sort((a, b) => a - b);
  return places.slice(0, -1).map((from, at) => {
    const to = places[at + 1] ?? end;
    return {
      start: from,
      end: to,
      marks: here
        .filter((mark) => mark.start <= from && mark.end >= to)
        .sort((a, b) => a.end - a.start - (b.end - b.start)),
    };
  });
}
