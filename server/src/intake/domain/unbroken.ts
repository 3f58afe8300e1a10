/** What no line is broken within: opening brackets with what they open, numbers and words of letters. */
const UNBROKEN =
  /^[（(“‘《〈【〔[]{0,3}(?:(?:[A-Za-z\d.,%‰—–～~/+\-]{1,30}、?){1,4}[年月日]?|.)[，。、；：！？）)”’》〉】〕\]]{0,3}/;

/** Columns of the first words that stay together; a Chinese sign has two. */
export function unbrokenWidth(words: string): number {
  let width = 0;
  for (const sign of UNBROKEN.exec(words)?.[0] ?? '') width += columns(sign.charCodeAt(0));
  return width;
}

/** Columns of a sign: half-width ones have one, a tab four. */
export function columns(code: number): number {
  if (code === 0x09) return 4;
  return code < 0x2000 ? 1 : 2;
}
