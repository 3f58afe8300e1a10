/** Where the two lines that sign a document end, in signs from the right edge. */
export interface SignaturePlace {
  readonly issuerRight: number;
  readonly dateRight: number;
}

/**
 * GB/T 9704 without a seal: the issuer ends two signs from the right, and the date begins two signs
 * right of where the issuer begins. A date that would then pass the issuer's end stands two signs
 * from the right itself, and the issuer moves left.
 */
export function signaturePlace(issuer: string, date: string): SignaturePlace {
  const issuerWidth = widthOf(issuer);
  const dateWidth = widthOf(date);
  const dateRight = Math.max(2, issuerWidth - dateWidth);
  return { dateRight, issuerRight: Math.max(2, dateRight + dateWidth + 2 - issuerWidth) };
}

/** In Chinese signs; Latin letters and figures are half as wide. */
function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += sign > '\u00ff' ? 1 : 0.5;
  return width;
}
