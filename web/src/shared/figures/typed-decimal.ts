/**
 * A decimal as somebody types it: full-width digits, thousands and spaces are read, anything else
 * is not. Null while it is no number.
 */
export function typedDecimal(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/[\s,]/g, '').replace(/^[−–]/, '-');
  return /^-?\d+(\.\d+)?$/.test(plain) ? plain : null;
}
