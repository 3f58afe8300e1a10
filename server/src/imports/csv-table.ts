import { parse } from 'csv-parse/sync';
import { refusedTable } from './import.problem';

/** Text of a file in UTF-8, with or without its mark, or GB18030. */
export function decodeText(content: Buffer): string {
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(content);
      if (text.includes('\u0000')) break;
      return text;
    } catch {
      // Not this one.
    }
  }
  throw refusedTable('unreadable_text');
}

const DELIMITERS = [',', '\t', ';', '，'];

/** Records of a CSV text; its first line tells what parts the cells. */
export function parseCsv(text: string): string[][] {
  const [firstLine = ''] = text.split(/\r?\n/, 1);
  const count = (sign: string) => firstLine.split(sign).length;
  const delimiter = DELIMITERS.reduce((best, sign) => (count(sign) > count(best) ? sign : best));
  try {
    return parse(text, { bom: true, delimiter, relax_column_count: true });
  } catch {
    throw refusedTable('broken_csv');
  }
}
