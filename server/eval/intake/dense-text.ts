/** A text without its white space, and where each sign of it stood: lines may break elsewhere. */
export interface DenseText {
  readonly signs: string;
  readonly offsets: readonly number[];
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

export function denseText(text: string): DenseText {
  const found = [...text.matchAll(/\S/g)];
  return { signs: found.map(([sign]) => sign).join(''), offsets: found.map(({ index }) => index) };
}

/** The place of the phrase that lies nearest to where it is looked for; null where it is gone. */
export function nearestPlace(dense: DenseText, phrase: string, near: number): Place | null {
  const signs = phrase.replace(/\s/g, '');
  if (signs === '') return null;
  let best: Place | null = null;
  for (let at = dense.signs.indexOf(signs); at >= 0; at = dense.signs.indexOf(signs, at + 1)) {
    const start = dense.offsets[at] ?? 0;
    const end = (dense.offsets[at + signs.length - 1] ?? 0) + 1;
    if (best !== null && Math.abs(start - near) >= Math.abs(best.start - near)) break;
    best = { start, end };
  }
  return best;
}
