import type { ProposalRow } from '../proposal';
import { cellValue, isBlank } from './cell-value';
import type { GridCell } from './grid';
import { isWhole } from './places';
import { bodiesOf, deadlineOf } from './row-facts';
import type { TableContext } from './table-context';
import { isHeadAgain, type TableColumn } from './table-header';

const LONGEST_PLACE = 30;
/** Heads over what a place is to do, beside those of tasks, measures and goals. */
const TO_DO = /重点|方向|布局|定位|路线|安排|任务|目标/;

/** Sentences beside a place say what that place is to reach: it stands in the names of their goals. */
export function placeTasks(context: TableContext): ProposalRow[] {
  const { grid, header, steps } = context;
  const place = header.columns.find(({ kind }) => kind === 'place');
  if (place === undefined) return [];
  const columns = header.columns.filter((column) => column !== place && saysTasks(column));
  const rows: ProposalRow[] = [];
  for (let row = header.body; row < grid.rows; row += 1) {
    const named = grid.at(row, place.index);
    const name = named?.text.replace(/\n/g, '') ?? '';
    if (isHeadAgain(context, row) || isBlank(name) || name.length > LONGEST_PLACE) continue;
    const cells = columns.flatMap(({ index }) => {
      const cell = grid.at(row, index);
      return cell !== null && isSentence(cell, row, context) ? [cell] : [];
    });
    for (const cell of new Set(cells)) {
      const given = {
        ...deadlineOf(context, row),
        bodies: bodiesOf(context, row),
        aims: /目标|指标/.test(header.columns[cell.column]?.label ?? ''),
      };
      for (const found of steps.readWords(cell, given)) rows.push(ofPlace(found, name));
    }
  }
  return rows;
}

function saysTasks({ kind, label }: TableColumn): boolean {
  if (kind === 'task' || kind === 'measures' || kind === 'goal') return true;
  return (kind === null || kind === 'group' || kind === 'name') && TO_DO.test(label);
}

function isSentence(cell: GridCell, row: number, { grid, dictionaries }: TableContext): boolean {
  if (cell.row !== row || cell.columnSpan >= grid.columns || isBlank(cell.text)) return false;
  return cellValue(cell.text, dictionaries) === null;
}

function ofPlace(row: ProposalRow, place: string): ProposalRow {
  if (row.type === 'responsibility' || isWhole(place) || row.name.includes(place)) {
    return row;
  }
  return {
    ...row,
    name: `${place}${row.name}`,
    confidence: 'check',
    doubts: [...row.doubts, 'place_table'],
  };
}
