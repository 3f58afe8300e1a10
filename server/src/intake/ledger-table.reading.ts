import { XlsxFile } from '../shared/spreadsheet/xlsx-file';
import {
  LEDGER_HEADERS,
  NEEDED_HEADERS,
  type LedgerHeader,
  type ReturnedCells,
} from './domain/ledger-columns';
import { emptyLedger, notALedger } from './intake.problem';

const LIMITS = { inflatedBytes: 64 * 1024 * 1024, rows: 20_000 };
/** Titles stand above the header. */
const HEADER_WITHIN = 15;

/** Whether a file is a workbook: the names of a package's parts stand in it as they are. */
export function isWorkbook(content: Buffer): boolean {
  return content.includes('xl/workbook.xml');
}

/** Rows of a ledger table, whatever program saved it. Throws a Problem (422) for any other table. */
export function readLedgerTable(content: Buffer): ReturnedCells[] {
  const file = XlsxFile.open(content, LIMITS);
  for (const sheet of file.sheets.filter((one) => !one.hidden)) {
    let columns: Map<LedgerHeader, number> | null = null;
    const found: ReturnedCells[] = [];
    for (const part of sheet.parts()) {
      if (part.kind !== 'row') continue;
      const texts = new Map([...part.row.cells].map(([place, cell]) => [place, cell.text]));
      if (columns === null) {
        const here = columnsIn(texts);
        if (NEEDED_HEADERS.every((header) => here.has(header))) columns = here;
        else if (part.row.number > HEADER_WITHIN) break;
        continue;
      }
      const cells = cellsOf(texts, columns);
      if ((cells.任务内容 ?? '').trim() !== '' || (cells.编号 ?? '').trim() !== '')
        found.push(cells);
    }
    if (columns === null) continue;
    if (found.length === 0) throw emptyLedger();
    return found;
  }
  throw notALedger();
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
