import { placeOf } from '../../shared/spreadsheet/cell-address';
import type { Sheet, SheetCell, SheetRow } from '../../shared/spreadsheet/xlsx-file';
import { INPUT_HEADERS, KEY_HEADER, type InputColumn } from './workbook-columns';
import { mergedCells, noTable } from './workbook.problem';

/** One row of the filled table, wherever it was moved to. */
export interface TableRow {
  readonly number: number;
  /** Key of its line as the file has it; null where the row has none. */
  readonly key: string | null;
  readonly cells: ReadonlyMap<InputColumn, SheetCell>;
}

export interface SheetTable {
  readonly sheet: string;
  readonly columns: ReadonlyMap<InputColumn, number>;
  readonly rows: readonly TableRow[];
}

const INPUTS = Object.keys(INPUT_HEADERS) as InputColumn[];

/**
 * The table of the filled sheet, its columns found by their headers. Throws a Problem (422) where
 * headers are missing or cells of the table are merged.
 */
export function readTable(sheet: Sheet): SheetTable {
  const rows: SheetRow[] = [];
  const merges: string[] = [];
  for (const part of sheet.parts()) {
    if (part.kind === 'row') rows.push(part.row);
    else merges.push(part.range);
  }
  const head = rows.find((row) => headersIn(row).has(KEY_HEADER));
  const headers = head ? headersIn(head) : new Map<string, number>();
  const wanted = [...INPUTS.map((input) => INPUT_HEADERS[input]), KEY_HEADER];
  const missing = wanted.filter((header) => !headers.has(header));
  if (!head || missing.length > 0) throw noTable(missing);
  const inTable = merges.filter((range) => lastRowOf(range) > head.number);
  if (inTable.length > 0) throw mergedCells(inTable);
  const columns = new Map(INPUTS.map((input) => [input, headers.get(INPUT_HEADERS[input]) ?? 0]));
  const keyColumn = headers.get(KEY_HEADER) ?? 0;
  return {
    sheet: sheet.name,
    columns,
    rows: rows
      .filter((row) => row.number > head.number)
      .map((row) => ({
        number: row.number,
        key: row.cells.get(keyColumn)?.text.trim() ?? null,
        cells: inputsIn(row, columns),
      })),
  };
}

function headersIn(row: SheetRow): Map<string, number> {
  return new Map([...row.cells].map(([column, cell]) => [cell.text.trim(), column]));
}

function inputsIn(row: SheetRow, columns: ReadonlyMap<InputColumn, number>) {
  const cells = new Map<InputColumn, SheetCell>();
  for (const [input, column] of columns) {
    const cell = row.cells.get(column);
    if (cell) cells.set(input, cell);
  }
  return cells;
}

function lastRowOf(range: string): number {
  return placeOf(range.split(':').at(-1) ?? '')?.row ?? Infinity;
}
