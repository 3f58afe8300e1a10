import { writableText } from '../writable-text';

/** The lines of a text, free of signs that no file can hold and of tabs, which the layout sets. */
export function cleanLines(text: string): string[] {
  return writableText(text)
    .replace(/\r\n?|\u2028|\u2029|\u0085/g, '\n')
    .replaceAll('\t', '')
    .split('\n');
}

/** The same as one line; Chinese words are not parted by a space where a line was broken. */
export function cleanLine(text: string): string {
  return cleanLines(text).join('').trim();
}
