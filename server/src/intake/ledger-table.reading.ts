import { cellAddress, placeOf } from '../shared/spreadsheet/cell-address';
import { refusedPart } from '../shared/spreadsheet/spreadsheet.problem';
import { XlsxFile, type Sheet } from '../shared/spreadsheet/xlsx-file';
import {
  LEDGER_HEADERS,
  NEEDED_HEADERS,
  type LedgerHeader,
  type ReturnedCells,
} from './domain/ledger-columns';
import { emptyLedger, ledgerCellFailed, notALedger } from './intake.problem';

const LIMITS = { inflatedBytes: 64 * 1024 * 1024, rows: 20_000 };
/** Titles stand above the header. */
const HEADER_WITHIN = 15;

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/** Whether a file is a workbook: the names of a package's parts stand in it as they are. */
export function isWorkbook(content: Buffer): boolean {
  return content.subarray(0, ZIP.length).equals(ZIP) && content.includes('xl/workbook.xml');
}

/** Rows of a ledger table, whatever program saved it. Throws a Problem (422) for any other table. */
export function readLedgerTable(content: Buffer): ReturnedCells[] {
  const file = XlsxFile.open(content, LIMITS);
  for (const sheet of file.sheets.filter((one) => !one.hidden)) {
    const table = tableOf(sheet);
    if (table === null) continue;
    const found = table.rows
      .map(({ texts }) => cellsOf(texts, table.columns))
      .filter((cells) => (cells.任务内容 ?? '').trim() !== '' || (cells.编号 ?? '').trim() !== '');
    if (found.length === 0) throw emptyLedger();
    return found;
  }
  throw notALedger();
}

interface Table {
  readonly columns: ReadonlyMap<LedgerHeader, number>;
  readonly rows: readonly TableRow[];
}

interface TableRow {
  readonly number: number;
  /** By column. */
  readonly texts: Map<number, string>;
}

/** Null where the sheet has no header of a ledger. Throws a Problem (422) for a failed formula in it. */
function tableOf(sheet: Sheet): Table | null {
  let columns: ReadonlyMap<LedgerHeader, number> | null = null;
  let head = 0;
  const rows: TableRow[] = [];
  const merges: string[] = [];
  for (const part of sheet.parts()) {
    if (part.kind === 'merge') {
      merges.push(part.range);
      continue;
    }
    const { number, cells } = part.row;
    const texts = new Map([...cells].map(([place, cell]) => [place, cell.text]));
    if (columns !== null) {
      const failed = [...columns].find(([, place]) => cells.get(place)?.kind === 'error');
      if (failed) throw ledgerCellFailed(cellAddress(number, failed[1]), failed[0]);
      rows.push({ number, texts });
      continue;
    }
    const here = columnsIn(texts);
    if (NEEDED_HEADERS.every((header) => here.has(header))) {
      columns = here;
      head = number;
    } else if (number > HEADER_WITHIN) return null;
  }
  if (columns === null) return null;
  const table = { columns, rows };
  spreadMerged(merges, head, table);
  return table;
}

/**
 * What stands in a merged cell is said of every row that it covers. Cells merged across say it in
 * their first column only, as headings between rows do. No cell is in two of them, so that the work
 * is bounded by the table; throws a Problem (422) where that is not so.
 */
function spreadMerged(merges: readonly string[], head: number, { columns, rows }: Table): void {
  const known = new Set(columns.values());
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  const last = rows.at(-1)?.number ?? head;
  let left = (last - head) * known.size;
  for (const range of merges) {
    const [top, bottom] = range.split(':').map((address) => placeOf(address));
    if (!top || !bottom || top.row <= head || !known.has(top.column)) continue;
    const text = byNumber.get(top.row)?.texts.get(top.column);
    for (let number = top.row + 1; number <= Math.min(bottom.row, last); number += 1) {
      left -= 1;
      if (left < 0) throw refusedPart();
      if (text !== undefined) byNumber.get(number)?.texts.set(top.column, text);
    }
  }
}

function columnsIn(texts: ReadonlyMap<number, string>): Map<LedgerHeader, number> {
  const columns = new Map<LedgerHeader, number>();
  for (const [place, text] of texts) {
    const bare = text.replace(/\s/g, '');
    const header = LEDGER_HEADERS.find((one) => one === bare);
    if (header && !columns.has(header)) columns.set(header, place);
  }
  return columns;
}

/** Columns that were taken out say nothing; an empty cell of one that is there is empty. */
function cellsOf(
  texts: ReadonlyMap<number, string>,
  columns: ReadonlyMap<LedgerHeader, number>,
): ReturnedCells {
  return Object.fromEntries(
    [...columns].map(([header, place]) => [
      header,
      (texts.get(place) ?? '').replaceAll('\u0000', ''),
    ]),
  );
}

/** The table as text in which its rows have their places, one line each. */
export function ledgerText(table: readonly ReturnedCells[]): string {
  return table.map((cells) => `${lineOf(cells)}\n`).join('');
}

export function lineOf(cells: ReturnedCells): string {
  return LEDGER_HEADERS.map((header) => (cells[header] ?? '').replace(/\s+/g, ' ')).join('\t');
}
