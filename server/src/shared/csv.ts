import { type Cell } from './table-sheet';

/** Spreadsheets know UTF-8 by this sign. */
const MARK = '\uFEFF';

/** Lines of a table as a file: UTF-8 with its mark, lines as RFC 4180 ends them. */
export function csvOf(lines: readonly (readonly Cell[])[]): Buffer {
  const text = lines.map((line) => line.map(field).join(',')).join('\r\n');
  return Buffer.from(`${MARK}${text}\r\n`);
}

/**
 * Words that a spreadsheet would take for a formula are kept words; Chinese editions take the
 * full-width signs for the others.
 */
function field(value: Cell): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  const words = /^[=+\-@＝＋－＠\t\r\n]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words;
}
