import { exact, plain } from '../../series/domain/exact';
import { cellAddress } from '../../shared/spreadsheet/cell-address';
import type { LineContent } from '../submission-line.repository';
import type { SaveLine } from '../submission.schema';
import { readRow, type CellRemark } from './row-reading';
import type { SheetTable, TableRow } from './sheet-table';
import { ANSWER_WORDS, INPUT_HEADERS, type InputColumn } from './workbook-columns';
import { digestOf, type LineKeys } from './workbook-keys';
import { contentIn, type WorkbookLine } from './workbook-line';
import type { WorkbookRow } from './workbook.schema';

const INPUTS = Object.keys(INPUT_HEADERS) as InputColumn[];

/** A row of the file against its line as it is now; findings are added by whoever can judge. */
export interface RowDifference {
  readonly row: WorkbookRow;
  /** What the file would write; null where nothing is to be written. */
  readonly proposed: LineContent | null;
}

/**
 * Compares three contents: the template's when it was made, the file's, and the line's now. A row
 * that the clerk did not touch changes nothing, whatever others saved meanwhile; one that says what
 * the line says already is unchanged.
 */
export function differenceOf(
  line: WorkbookLine,
  keys: LineKeys | undefined,
  table: SheetTable,
  row: TableRow | undefined,
): RowDifference {
  const { view } = line;
  const fixed = {
    lineId: view.id,
    name: view.name,
    unit: view.asksGrowth ? '%' : view.unit,
    version: view.version,
    changedBy: line.changedBy,
    changedAt: line.changedAt?.toISOString() ?? null,
    findings: [],
  };
  const nothing = { changes: [], errors: [], notes: [], typed: null };
  if (!row) {
    return {
      row: { ...fixed, ...nothing, sheetRow: null, state: 'missing' },
      proposed: null,
    };
  }
  const { content, errors, notes } = readRow(view, row);
  const place = { ...fixed, sheetRow: row.number };
  const remark = ({ column, message }: CellRemark) => ({
    address: addressOf(table, row, column),
    column,
    message,
  });
  const said = { errors: errors.map(remark), notes: notes.map(remark) };
  if (errors.length > 0) {
    return { row: { ...place, ...nothing, ...said, state: 'error' }, proposed: null };
  }
  const digest = digestOf(content);
  const untouched = digest === keys?.digest;
  if (untouched || digest === digestOf(contentIn(view))) {
    return { row: { ...place, ...nothing, ...said, state: 'unchanged' }, proposed: null };
  }
  return {
    row: {
      ...place,
      ...said,
      state: keys?.version === view.version ? 'changed' : 'conflict',
      changes: changesOf(contentIn(view), content).map((change) => ({
        ...change,
        address: addressOf(table, row, change.column),
      })),
      typed: typedOf(content),
    },
    proposed: content,
  };
}

function addressOf(table: SheetTable, row: TableRow, column: InputColumn): string {
  return cellAddress(row.number, table.columns.get(column) ?? 1);
}

function typedOf(content: LineContent): SaveLine {
  return { ...content, answer: content.answer ?? 'value' };
}

function changesOf(before: LineContent, after: LineContent) {
  return INPUTS.map((column) => ({
    column,
    before: shown(before, column),
    after: shown(after, column),
  })).filter((change) => change.before !== change.after);
}

/** A cell as the preview writes it; figures without needless zeros, an empty row's answer as 值. */
function shown(content: LineContent, column: InputColumn): string | null {
  if (column === 'answer') return ANSWER_WORDS[content.answer ?? 'value'];
  const text = content[column];
  if (text === null || (column !== 'value' && column !== 'growth')) return text;
  return plain(exact(text));
}
