/** Signs that XML cannot hold, half ones too, and tabs, which the layout sets itself. */
const UNWRITABLE = /[\u0000-\u0009\u000b-\u001f\ufffe\uffff]|\p{Cs}/gu;

/** The lines of a text, free of signs with which no program would open the file. */
export function cleanLines(text: string): string[] {
  return text
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replace(UNWRITABLE, '')
    .split('\n');
}

/** The same as one line; Chinese words are not parted by a space where a line was broken. */
export function cleanLine(text: string): string {
  return cleanLines(text).join('').trim();
}
