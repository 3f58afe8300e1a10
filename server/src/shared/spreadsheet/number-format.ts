import { attributeOf, scanXml } from '../xml-scanner';
import { refusedPart } from './spreadsheet.problem';

/** What a cell's number stands for, by the way in which it is shown. */
export type NumberKind = 'plain' | 'date' | 'percent';

/** Built-in formats of days and times, those of Chinese editions (27–36, 50–58) included. */
function builtIn(id: number): NumberKind {
  if (id === 9 || id === 10) return 'percent';
  const date = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47);
  return date || (id >= 50 && id <= 58) ? 'date' : 'plain';
}

function kindOf(code: string): NumberKind {
  const bare = code
    .replace(/"[^"]*"/g, '')
    .replace(/\\./g, '')
    .replace(/\[[^\]]*\]/g, '')
    .replace(/_./g, '');
  if (/general/i.test(bare)) return 'plain';
  if (/[ymd]/i.test(bare)) return 'date';
  return bare.includes('%') ? 'percent' : 'plain';
}

/** Kinds of a workbook's cell styles, in the order in which cells name them. */
export function numberKinds(stylesXml: string): NumberKind[] {
  const own = new Map<number, NumberKind>();
  const kinds: NumberKind[] = [];
  let inCells = false;
  for (const token of scanXml(stylesXml, refusedPart)) {
    if (token.kind === 'close' && token.name === 'cellXfs') inCells = false;
    if (token.kind !== 'open') continue;
    if (token.name === 'cellXfs') inCells = true;
    if (token.name === 'numFmt') {
      const id = Number(attributeOf(token.attributes, 'numFmtId'));
      own.set(id, kindOf(attributeOf(token.attributes, 'formatCode') ?? ''));
    }
    if (token.name === 'xf' && inCells) {
      const id = Number(attributeOf(token.attributes, 'numFmtId') ?? '0');
      kinds.push(own.get(id) ?? builtIn(id));
    }
  }
  return kinds;
}

const MS_PER_DAY = 86_400_000;

/** The day of a serial number; the programs count 1900 as a leap year. Null for no day. */
export function dayOfSerial(serial: number, from1904: boolean): string | null {
  const days = Math.floor(serial);
  if (days < 1 || days > 2_958_465) return null;
  const start = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  return new Date(start + days * MS_PER_DAY).toISOString().slice(0, 10);
}
