import type { Doubt } from '../doubt';
import type { ProposalRow } from '../proposal';
import { taskName } from '../task-name';
import { cellValue, isBlank } from './cell-value';
import type { GridCell } from './grid';
import { isProjectList } from './project-list';
import { bodiesOf, deadlineOf, type RowDeadline } from './row-facts';
import { withoutNumber } from './row-number';
import { isHeadAgain, isSectionRow, type TableColumn } from './table-header';
import { tableRow, type TableContext } from './table-context';
import { isPast, timeIn } from './time-words';

/** Tasks with who answers and by when: figures in their words are goals, else the task itself is. */
export function taskRows(context: TableContext): ProposalRow[] {
  const { grid, header, steps } = context;
  const worded = header.columns.filter(
    (column) =>
      column.kind === 'task' ||
      column.kind === 'measures' ||
      column.kind === 'goal' ||
      column.kind === 'name' ||
      isYearToCome(column, context),
  );
  const projects = isProjectList(context);
  const headOf = ({ column }: GridCell) => header.columns[column];
  const aims = (cell: GridCell) => /目标|指标|成效/.test(headOf(cell)?.label ?? '');
  const setsGoals = (cell: GridCell) =>
    headOf(cell)?.kind === 'goal' || (headOf(cell)?.kind === 'year' && aims(cell));
  const rows: ProposalRow[] = [];
  for (let row = header.body; row < grid.rows; row += 1) {
    if (isHeadAgain(context, row) || isSectionRow(context, row)) continue;
    const cells = worded.flatMap(({ index }) => {
      const cell = grid.at(row, index);
      return cell !== null && cell.columnSpan < grid.columns && !isBlank(cell.text) ? [cell] : [];
    });
    // A cell that several rows share is read with the first of them.
    const own = cells.filter((cell, at) => cell.row === row && cells.indexOf(cell) === at);
    const task = cells[0];
    if (task === undefined || own.length === 0) continue;
    const bodies = bodiesOf(context, row);
    const when = deadlineOf(context, row);
    const given = (cell: GridCell) => ({
      ...(whenOf(headOf(cell), context) ?? when),
      bodies,
      aims: aims(cell),
    });
    const named = own.flatMap((cell) =>
      cell === task ? [] : (namedGoal(context, task, cell, given(cell)) ?? []),
    );
    // A task whose goal cell is a figure is that goal's name.
    const told = named.length > 0 ? own.filter((cell) => cell !== task) : own;
    const goals = [
      ...named,
      ...told
        .filter((cell) => !projects || setsGoals(cell))
        .filter((cell) => cell === task || cellValue(cell.text, context.dictionaries) === null)
        .flatMap((cell) =>
          steps.readWords(cell, given(cell)).map((found) => ofTask(found, nameOf(task, context))),
        ),
    ];
    rows.push(...goals);
    if (goals.some(({ type }) => type === 'target' || type === 'milestone')) continue;
    // Who answers for a task without a goal or a day stands in the note of its row.
    if (when.deadlineSource !== 'table_column' || when.deadline === null) continue;
    const said = (projects ? null : own.findLast((cell) => saysMore(cell, context))) ?? task;
    rows.push(
      tableRow(context, [said], {
        type: 'milestone',
        name: nameOf(said, context),
        measure: 'done',
        ...when,
        bodies,
        rule: 'table.task',
        confidence: bodies.some(({ unknown }) => unknown) ? 'check' : 'high',
        doubts: bodies.some(({ unknown }) => unknown) ? ['unknown_body'] : [],
      }),
    );
  }
  return rows;
}

/** 每月不少于2次 beside a task counts that task. */
function ofTask(row: ProposalRow, task: string): ProposalRow {
  if (row.name !== '' || row.type === 'responsibility' || task === '') return row;
  const doubts = row.doubts.filter((doubt) => doubt !== 'no_name');
  return { ...row, name: task, confidence: 'check', doubts: [...doubts, 'name_from_before'] };
}

/** What stands under 2027年目标 in words is to be done in that year. */
function isYearToCome(column: TableColumn, context: TableContext): boolean {
  return column.kind === 'year' && !isPast(column, context);
}

function whenOf(column: TableColumn | undefined, context: TableContext): RowDeadline | null {
  const day = column?.kind === 'year' ? timeIn(column.label, context)?.day : undefined;
  if (day === undefined) return null;
  return { deadline: day, deadlineSource: 'table_header', recurrence: 'once' };
}

/** （一） in a column of tasks only names the clause. */
function saysMore(cell: GridCell, context: TableContext): boolean {
  return withoutNumber(cell.text.replace(/\n/g, ''), cell.row, context) !== '';
}

/** A goal cell that is a figure alone: what it counts is the task of its row. */
function namedGoal(
  context: TableContext,
  task: GridCell,
  cell: GridCell,
  {
    bodies,
    deadline,
    deadlineSource,
    recurrence,
  }: Parameters<TableContext['steps']['readWords']>[1],
): ProposalRow | null {
  const value = cellValue(cell.text, context.dictionaries);
  if (value === null) return null;
  const name = nameOf(task, context);
  const doubts: Doubt[] = [
    ...(value.unit === '' ? (['no_unit'] as const) : []),
    ...(name.length > 30 ? (['long_name'] as const) : []),
  ];
  return tableRow(context, [task, cell], {
    type: 'target',
    name,
    value: value.value,
    valueUpper: value.valueUpper,
    fraction: value.fraction,
    unit: value.unit,
    comparator: value.comparator,
    measure:
      value.against === 'average'
        ? 'average_growth'
        : value.change !== null && /%|百分点/.test(value.unit)
          ? 'change'
          : 'value',
    recurrence,
    deadline,
    deadlineSource,
    bodies,
    rule: 'table.task_goal',
    confidence: doubts.length > 0 ? 'check' : 'high',
    doubts,
  });
}

/** First sentence without its number. */
function nameOf({ text, row }: GridCell, context: TableContext): string {
  const [sentence = ''] = withoutNumber(text.replace(/\n/g, ''), row, context).split(/[。；;]/);
  return taskName(sentence);
}
