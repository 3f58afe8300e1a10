import type { ProposalRow } from '../proposal';
import { taskName } from '../task-name';
import { isBlank } from './cell-value';
import type { GridCell } from './grid';
import { bodiesOf, ROLE_OF } from './row-facts';
import { withoutNumber } from './row-number';
import { tableRow, type TableContext } from './table-context';
import { isHeadAgain, isSectionRow } from './table-header';

/** Who answers for a row of the table, as a note in brackets says it for a paragraph. */
export function noteRows(context: TableContext): ProposalRow[] {
  const { grid, header } = context;
  const columns = header.columns.filter(({ kind }) => kind !== null && kind in ROLE_OF);
  const rows: ProposalRow[] = [];
  for (let row = header.body; columns.length > 0 && row < grid.rows; row += 1) {
    if (isHeadAgain(context, row) || isSectionRow(context, row)) continue;
    // A cell over several rows is said once, with the first of them.
    const cells = columns.flatMap(({ index }) => {
      const cell = grid.at(row, index);
      return cell?.row === row && cell.column === index && !isBlank(cell.text) ? [cell] : [];
    });
    const bodies = cells.length === 0 ? [] : bodiesOf(context, row);
    if (bodies.length === 0) continue;
    const unknown = bodies.some((body) => body.unknown);
    rows.push(
      tableRow(context, cells, {
        type: 'responsibility',
        name: named(context, row),
        recurrence: null,
        bodies,
        rule: 'table.note',
        confidence: unknown ? 'check' : 'high',
        doubts: unknown ? ['unknown_body'] : [],
      }),
    );
  }
  return rows;
}

/** What the row is about: its task or its indicator, the first of them. */
function named(context: TableContext, row: number): string {
  const { grid, header } = context;
  const cells = header.columns
    .filter(({ kind }) => kind === 'task' || kind === 'name' || kind === 'measures')
    .map(({ index }) => grid.at(row, index))
    .filter((cell): cell is GridCell => cell !== null && !isBlank(cell.text));
  const words = (cell: GridCell) => {
    const [first = ''] = cell.text.replace(/\n/g, '').split(/[。；;]/);
    return taskName(withoutNumber(first, row, context));
  };
  // （一） in a column of tasks only names the clause.
  const said = cells.filter((cell) => words(cell) !== '');
  const cell = said.find((one) => one.row === row) ?? said[0];
  return cell === undefined ? '' : words(cell);
}
