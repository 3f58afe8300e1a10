import { cellAddress } from '../shared/spreadsheet/cell-address';
import { XlsxFile } from '../shared/spreadsheet/xlsx-file';
import { decodeText, parseCsv } from './csv-table';
import { columnNamed, NEEDED, type ImportColumn } from './domain/import-columns';
import type { RowTexts } from './domain/import-row';
import { missingColumns, refusedTable } from './import.problem';

export interface ImportTableRow {
  /** As the file counts them, from 1 with the header. */
  readonly number: number;
  readonly texts: RowTexts;
}

export interface ImportTable {
  readonly columns: ReadonlyMap<ImportColumn, number>;
  readonly rows: readonly ImportTableRow[];
}

interface PlainRow {
  readonly number: number;
  readonly cells: ReadonlyMap<number, string>;
}

const LIMITS = { inflatedBytes: 128 * 1024 * 1024, rows: 60_000 };
const MOST_ROWS = 50_000;
/** A title may stand above the header. */
const HEADER_WITHIN = 10;

/** Rows of a CSV or .xlsx file by its headers. Throws a Problem (422) for what is no such table. */
export function readImportTable(content: Buffer): ImportTable {
  const rows = isText(content) ? csvRows(content) : xlsxRows(content);
  const head = rows.slice(0, HEADER_WITHIN).find((row) => columnsIn(row).size >= NEEDED.length);
  const columns = head ? columnsIn(head) : new Map<ImportColumn, number>();
  const missing = NEEDED.filter((column) => !columns.has(column));
  if (!head || missing.length > 0) throw missingColumns(missing);
  const filled = rows
    .filter((row) => row.number > head.number)
    .map(({ number, cells }) => ({ number, texts: textsOf(cells, columns) }))
    .filter(({ texts }) => Object.keys(texts).length > 0);
  if (filled.length === 0) throw refusedTable('empty_table');
  if (filled.length > MOST_ROWS) throw refusedTable('too_many_rows');
  return { columns, rows: filled };
}

/** Where a cell stands in the file, as D12. */
export function addressIn(table: Pick<ImportTable, 'columns'>, row: number, column: ImportColumn) {
  const place = table.columns.get(column);
  return place === undefined ? `${row}` : cellAddress(row, place);
}

function isText(content: Buffer): boolean {
  const start = content.subarray(0, 4);
  const isPacked = start.subarray(0, 2).toString('latin1') === 'PK' || start[0] === 0xd0;
  return !isPacked && !content.subarray(0, 1024).includes(0);
}

function csvRows(content: Buffer): PlainRow[] {
  return parseCsv(decodeText(content)).map((record, index) => ({
    number: index + 1,
    cells: new Map(
      record.flatMap((text, place) => (text.trim() === '' ? [] : [[place + 1, text] as const])),
    ),
  }));
}

function xlsxRows(content: Buffer): PlainRow[] {
  const sheet = XlsxFile.open(content, LIMITS).sheets.find((one) => !one.hidden);
  const rows: PlainRow[] = [];
  for (const part of sheet?.parts() ?? []) {
    if (part.kind !== 'row') continue;
    const cells = [...part.row.cells].map(([column, cell]) => [column, cell.text] as const);
    rows.push({ number: part.row.number, cells: new Map(cells) });
  }
  return rows;
}

function columnsIn({ cells }: PlainRow): Map<ImportColumn, number> {
  const columns = new Map<ImportColumn, number>();
  for (const [place, text] of cells) {
    const column = columnNamed(text);
    if (column !== null && !columns.has(column)) columns.set(column, place);
  }
  return columns;
}

function textsOf(
  cells: ReadonlyMap<number, string>,
  columns: ReadonlyMap<ImportColumn, number>,
): RowTexts {
  const texts: Partial<Record<ImportColumn, string>> = {};
  for (const [column, place] of columns) {
    // No column keeps this sign; a CSV could bring it.
    const text = cells.get(place)?.replaceAll('\u0000', '');
    if (text === undefined || text.trim() === '') continue;
    texts[column] = column === 'period' ? periodText(text) : text;
  }
  return texts;
}

/** Programs turn 2024-09 into the first day of that month. */
function periodText(text: string): string {
  return /^\d{4}-\d{2}-01$/.test(text) ? text.slice(0, 7) : text;
}
