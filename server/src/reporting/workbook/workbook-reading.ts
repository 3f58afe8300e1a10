import { roundLabel } from '../../series/domain/period-label';
import type { Words } from '../../series/domain/words';
import { XlsxFile, type Sheet } from '../../shared/spreadsheet/xlsx-file';
import { readTable, type SheetTable, type TableRow } from './sheet-table';
import { SHEET_NAME } from './workbook-columns';
import { differenceOf, type RowDifference } from './workbook-difference';
import { keysOf, WORKBOOK_FORMAT, type WorkbookKeys } from './workbook-keys';
import type { WorkbookLine } from './workbook-line';
import { noKeys, noTable, otherAgency, otherFormat, otherRound } from './workbook.problem';

/** Whose return it is, as the hidden sheet names it. */
export interface WorkbookOwner {
  readonly region: string;
  readonly agency: string;
  readonly periodEnd: string;
  readonly roundKind: string;
}

export interface WorkbookDifference {
  readonly sheet: string;
  readonly differences: readonly RowDifference[];
  readonly strangers: { sheetRow: number; message: Words }[];
}

/** A filled template is some hundred kilobytes; what unpacks to more is none. */
const LIMITS = { inflatedBytes: 32 * 1024 * 1024, rows: 20_000 };

/**
 * Reads a filled template against the lines of the return as they are. Throws a Problem (422) for
 * a file that is no template, or one of another round, agency or format.
 */
export function readWorkbook(
  content: Buffer,
  owner: WorkbookOwner,
  lines: readonly WorkbookLine[],
): WorkbookDifference {
  const { sheets } = XlsxFile.open(content, LIMITS);
  const keys = findKeys(sheets);
  requireOwner(keys, owner);
  const table = tableIn(sheets);
  const { byKey, strangers } = matchRows(table, new Set(lines.map((line) => line.key)));
  const keysByLine = new Map(keys.lines.map((line) => [line.key, line]));
  return {
    sheet: table.sheet,
    strangers,
    differences: lines.map((line) =>
      differenceOf(line, keysByLine.get(line.key), table, byKey.get(line.key)),
    ),
  };
}

/** On whichever hidden sheet they stand: programs may rename or show it. */
function findKeys(sheets: readonly Sheet[]): WorkbookKeys {
  for (const sheet of sheets) {
    if (sheet.name === SHEET_NAME) continue;
    const rows: string[][] = [];
    for (const part of sheet.parts()) {
      if (part.kind !== 'row') continue;
      const { cells } = part.row;
      rows.push([1, 2, 3, 4].map((column) => cells.get(column)?.text ?? ''));
    }
    const keys = keysOf(rows);
    if (keys !== null) return keys;
  }
  throw noKeys();
}

function requireOwner(keys: WorkbookKeys, owner: WorkbookOwner): void {
  if (keys.format !== WORKBOOK_FORMAT) throw otherFormat();
  if (keys.agency !== owner.agency || keys.region !== owner.region) {
    throw otherAgency(keys.agency, owner.agency);
  }
  if (keys.periodEnd !== owner.periodEnd || keys.roundKind !== owner.roundKind) {
    throw otherRound(roundWords(keys), roundWords(owner));
  }
}

const KIND_WORDS: Readonly<Record<string, string>> = { deadline: '到期轮次', final: '终值轮次' };

function roundWords({ periodEnd, roundKind }: Pick<WorkbookOwner, 'periodEnd' | 'roundKind'>) {
  return `${roundLabel(periodEnd).zh}${KIND_WORDS[roundKind] ?? ''}`;
}

function tableIn(sheets: readonly Sheet[]): SheetTable {
  const sheet = sheets.find((one) => one.name === SHEET_NAME) ?? sheets.find((one) => !one.hidden);
  if (!sheet) throw noTable([SHEET_NAME]);
  return readTable(sheet);
}

/** Rows by their key, never by their place: they may have been sorted, moved or taken away. */
function matchRows(table: SheetTable, known: ReadonlySet<string>) {
  const byKey = new Map<string, TableRow>();
  const strangers: { sheetRow: number; message: Words }[] = [];
  for (const row of table.rows) {
    const first = row.key === null ? undefined : byKey.get(row.key);
    if (first) strangers.push({ sheetRow: row.number, message: repeated(row, first) });
    else if (row.key !== null && known.has(row.key)) byKey.set(row.key, row);
    else if (row.key !== null || row.cells.size > 0) {
      strangers.push({ sheetRow: row.number, message: unknownRow(row) });
    }
  }
  return { byKey, strangers };
}

function repeated(row: TableRow, first: TableRow): Words {
  return {
    zh: `第${row.number}行是第${first.number}行的复制，只读取第${first.number}行。`,
    en: `Row ${row.number} repeats row ${first.number}; only the first was read.`,
  };
}

function unknownRow({ number, key }: TableRow): Words {
  return key === null
    ? {
        zh: `第${number}行不是模板中的行，未读取；请在原有的行中填报。`,
        en: `Row ${number} is no row of the template and was not read; use the given rows.`,
      }
    : {
        zh: `第${number}行的指标已不在本期填报范围，未读取。`,
        en: `The series of row ${number} is no longer part of this return; it was not read.`,
      };
}
