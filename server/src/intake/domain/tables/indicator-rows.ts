import { endOfYear, yearOf } from '../../../series/domain/day';
import type { Measure } from '../../../targets/domain/model';
import type { Doubt } from '../doubt';
import type { ProposalRow, ReadBaseline } from '../proposal';
import { cellValue, datedFigures, isBlank, isUnit, type CellValue } from './cell-value';
import { unitIn, type TableColumn } from './table-header';
import { tableRow, type TableContext } from './table-context';
import { bodiesOf, cellOf, deadlineOf } from './row-facts';
import type { GridCell } from './grid';
import { withoutNumber } from './row-number';
import { isHeadAgain } from './table-header';
import { isPast, timeIn } from './time-words';

const TOTAL = /^(?:合计|总计|小计|总数|备注|注)$/;
const PART = /^(?:#|＃|其中[：:]?|—+)/;
export const FALL_NAME = /(?:下降|降低|减少|削减|压减|降幅|下降率|降低率)(?:比例|幅度|率)?$/;
export const GROWTH_NAME = /(?:增长|增速|增幅|增长速度)$/;
const EACH_YEAR = /^每年(?:度)?/;
export const CAP_NAME = /控制在|控制率?以内|不超过|≤/;

/** Columns of goals in a table of indicators, each with what it says of its time. */
interface GoalColumn {
  readonly column: TableColumn;
  readonly growth: boolean;
}

/** A row for each goal of each indicator; years before the plan are baselines. */
export function indicatorRows(context: TableContext): ProposalRow[] {
  const goals = goalColumns(context);
  if (goals.length === 0) return [];
  const rows: ProposalRow[] = [];
  let whole: number | null = null;
  for (let row = context.header.body; row < context.grid.rows; row += 1) {
    if (isHeadAgain(context, row)) continue;
    const cell = nameCell(context, row);
    if (cell === null) continue;
    const name = nameOf(cell.text, row, context);
    if (name.words === '' || TOTAL.test(name.words)) continue;
    const first = rows.length;
    for (const [at, goal] of goals.entries()) {
      // One cell over several years is said once, by the last of them.
      const next = goals[at + 1]?.column.index;
      const own = context.grid.at(row, goal.column.index);
      if (next !== undefined && own !== null && own === context.grid.at(row, next)) continue;
      const partOf = name.part ? whole : null;
      rows.push(...goalRows({ context, goals, row, cell, name, partOf }, goal));
    }
    if (rows.length === first) rows.push(...contentGoals(context, row, cell));
    if (!name.part) whole = rows.length > first ? first : null;
  }
  return rows;
}

/** The last of several name columns that has words: 一级指标 | 二级指标. */
function nameCell({ grid, header }: TableContext, row: number): GridCell | null {
  const names = header.columns.filter(({ kind }) => kind === 'name');
  const columns = names.length > 0 ? names : header.columns.filter(({ kind }) => kind === 'task');
  for (const { index } of [...columns].reverse()) {
    const cell = grid.at(row, index);
    if (cell !== null && cell.columnSpan < grid.columns && !isBlank(cell.text)) return cell;
  }
  return null;
}

/** What 建设内容 beside a name without figures says of goals. */
function contentGoals(context: TableContext, row: number, name: GridCell): ProposalRow[] {
  const { grid, header, steps } = context;
  const cells = header.columns.flatMap(({ kind, index }) => {
    const cell = kind === 'task' || kind === 'measures' ? grid.at(row, index) : null;
    const own = cell !== null && cell !== name && cell.row === row && cell.column === index;
    return own && /\d/.test(cell.text) ? [cell] : [];
  });
  const given = { ...deadlineOf(context, row), bodies: bodiesOf(context, row), aims: false };
  return cells
    .flatMap((cell) => steps.readWords(cell, given))
    .filter(({ type }) => type === 'target' || type === 'norm');
}

interface IndicatorName {
  readonly words: string;
  readonly unit: string | null;
  readonly part: boolean;
}

function nameOf(text: string, row: number, context: TableContext): IndicatorName {
  const line = withoutNumber(text.replace(/\n/g, '').replace(/[*＊※△▲#]+$/, ''), row, context);
  const part = PART.test(line);
  let words = line.replace(PART, '');
  const bracket = unitIn(words);
  const unit = bracket !== null && isUnit(bracket, context.dictionaries) ? bracket : null;
  if (unit !== null) words = words.slice(0, words.lastIndexOf('（'));
  return { words, unit, part };
}

function goalColumns(context: TableContext): GoalColumn[] {
  const { columns } = context.header;
  const dated = columns.some((column) => column.kind === 'year' && !isPast(column, context));
  return columns.flatMap((column): GoalColumn[] => {
    // Beside years 合计 is the whole of them.
    if (column.kind === 'sum' && dated) return [{ column, growth: false }];
    if (column.kind === 'growth') return [{ column, growth: true }];
    // “十四五”目标 in a plan of the years after it.
    const over = column.year !== null && isPast(column, context);
    if (column.kind === 'goal' && !over) return [{ column, growth: false }];
    if (column.kind === 'year' && !isPast(column, context)) return [{ column, growth: false }];
    return [];
  });
}

/** The goal column of the last year: until then 每年300人 holds. */
function lastGoal(goals: readonly GoalColumn[]): TableColumn | undefined {
  return goals.findLast(({ column }) => column.year !== null)?.column;
}

/** A cell's goal; several where it names their years, or says them in a sentence. */
function goalRows(line: IndicatorLine, column: GoalColumn): ProposalRow[] {
  const { context, row, cell } = line;
  const goal = context.grid.at(row, column.column.index);
  if (goal === null || goal === cell) return [];
  const figures = datedFigures(goal.text);
  const value = figures === null ? cellValue(goal.text, context.dictionaries) : null;
  if (figures === null && value === null) return saidGoals(line, goal, column);
  const place = { ...line, goal, column };
  if (value !== null) return [goalRow(place, value, null)].flatMap((made) => made ?? []);
  return (figures ?? []).flatMap(({ year, words }) => {
    const part = cellValue(words, context.dictionaries);
    return part === null ? [] : (goalRow(place, part, year) ?? []);
  });
}

/** What a goal cell says in a sentence is of the indicator of its row. */
function saidGoals(
  { context, goals, row, name }: IndicatorLine,
  goal: GridCell,
  { column, growth }: GoalColumn,
): ProposalRow[] {
  const lone = goal.row === row && goal.column === column.index;
  if (growth || !lone || !/\d/.test(goal.text) || goal.text.length < 6) return [];
  const given = {
    ...deadlineOfColumn(context, row, column, goals),
    bodies: bodiesOf(context, row),
    aims: true,
  };
  return context.steps
    .readWords(goal, given)
    .filter(({ type }) => type === 'target' || type === 'norm')
    .map((found) => (found.name === '' ? { ...found, name: name.words } : found));
}

/** A row of the table with what is the same for all of its goals. */
interface IndicatorLine {
  readonly context: TableContext;
  readonly goals: readonly GoalColumn[];
  readonly row: number;
  readonly cell: GridCell;
  readonly name: IndicatorName;
  readonly partOf: number | null;
}

interface GoalPlace extends IndicatorLine {
  readonly goal: GridCell;
  readonly column: GoalColumn;
}

/** 五年累计 is a sum where no growth stands in the same head. */
function isSum({ label }: TableColumn): boolean {
  return label.includes('累计') && !/年均|增速|增幅|增长/.test(label);
}

/** @param year of the figure's own words; null where its column says when */
function goalRow(
  { context, goals, row, cell, goal, name, column: { column, growth }, partOf }: GoalPlace,
  read: CellValue,
  year: number | null,
): ProposalRow | null {
  const value = growth && isSum(column) ? { ...read, cumulative: true } : read;
  // Beside a level to be reached 〔5〕 only says how far that is.
  if (growth && value.cumulative && hasLevel(context, row, goals)) return null;
  const measure = measureOf(name.words, column, value, growth);
  const unit = unitOf(context, row, column, name, value, growth);
  const added = growth && !FALL_NAME.test(name.words) && !GROWTH_NAME.test(name.words);
  const bodies = bodiesOf(context, row);
  const doubts: Doubt[] = [
    ...(unit === '' ? (['no_unit'] as const) : []),
    ...(name.words.length > 40 ? (['long_name'] as const) : []),
  ];
  const annual = value.annual || EACH_YEAR.test(name.words);
  // 每年300人 in the column of the first year holds until the last.
  const timed = value.annual ? (lastGoal(goals) ?? column) : column;
  const when = {
    ...deadlineOfColumn(context, row, timed, goals),
    ...(annual && { recurrence: 'annual' as const }),
    ...(year !== null && { deadline: endOfYear(year), deadlineSource: 'phrase' as const }),
  };
  return tableRow(context, [cell, goal], {
    type: 'target',
    name: `${name.words.replace(EACH_YEAR, '')}${added && measure === 'average_growth' ? '年均增长' : ''}`,
    value: value.value,
    valueUpper: value.valueUpper,
    fraction: value.fraction,
    unit,
    comparator: value.comparator === '=' && CAP_NAME.test(name.words) ? '<=' : value.comparator,
    measure,
    baseline:
      value.baseYear === null
        ? baselineOf(context, row, measure)
        : { period: String(value.baseYear), value: null },
    ...when,
    partOf,
    bodies,
    rule: growth ? 'table.growth' : 'table.indicator',
    confidence: doubts.length > 0 || when.deadline === null ? 'check' : 'high',
    doubts: when.deadline === null ? [...doubts, 'no_deadline'] : doubts,
  });
}

function measureOf(name: string, column: TableColumn, value: CellValue, growth: boolean): Measure {
  if (value.against === 'average') return 'average_growth';
  if (growth && !value.cumulative && /年均|增速|增长|增幅/.test(column.label)) {
    return FALL_NAME.test(name) && !column.label.includes('年均') ? 'change' : 'average_growth';
  }
  if (growth) return FALL_NAME.test(name) || GROWTH_NAME.test(name) ? 'change' : 'value';
  if (value.change !== null || FALL_NAME.test(name)) return 'change';
  if (GROWTH_NAME.test(name)) return name.includes('年均') ? 'average_growth' : 'yoy_growth';
  return 'value';
}

/** The nearest that says a unit: the cell, the unit column, the name, the head, the caption. */
function unitOf(
  context: TableContext,
  row: number,
  column: TableColumn,
  name: IndicatorName,
  value: CellValue,
  growth: boolean,
): string {
  if (value.unit !== '') return value.unit;
  const { dictionaries, caption } = context;
  const isOne = (words: string | null) => words !== null && isUnit(words, dictionaries);
  // Growth of what is counted in 亿元 is a share.
  if (growth && !value.cumulative) return isOne(column.unit) ? (column.unit ?? '%') : '%';
  const own = (cellOf(context, row, 'unit')?.text ?? '').replace(/\n/g, '');
  if (isOne(own)) return own;
  if (name.unit !== null) return name.unit;
  if (isOne(column.unit)) return column.unit ?? '';
  const all = /单位[：:]([^\s，、；（）]{1,10})/.exec(caption)?.[1] ?? '';
  if (isOne(all)) return all;
  return own.length <= 10 && !isBlank(own) ? own : '';
}

function deadlineOfColumn(
  context: TableContext,
  row: number,
  column: TableColumn,
  goals: readonly GoalColumn[],
) {
  const own = deadlineOf(context, row);
  // Of several years across, each head says its own; the row's day only says more of the same year.
  const several = goals.filter((goal) => goal.column.year !== null).length > 1;
  const apart = own.deadline === null || yearOf(own.deadline) !== column.year;
  const byHead = several && column.year !== null && apart;
  if (own.deadlineSource === 'table_column' && !byHead) return own;
  const day =
    timeIn(column.label, context)?.day ?? (column.year === null ? null : endOfYear(column.year));
  if (day !== null && column.kind !== 'growth') {
    return { deadline: day, deadlineSource: 'table_header' as const, recurrence: 'once' as const };
  }
  // Growth is until the year whose level stands beside it, a whole until the last of its years.
  const last = Math.max(0, ...goals.map((goal) => goal.column.year ?? 0));
  const within = column.kind !== 'growth' && own.deadlineSource === 'plan_period';
  return last > 0 && (own.deadline === null || within)
    ? { ...own, deadline: endOfYear(last), deadlineSource: 'table_header' as const }
    : own;
}

function hasLevel(context: TableContext, row: number, goals: readonly GoalColumn[]): boolean {
  return goals.some(
    ({ column, growth }) =>
      !growth &&
      cellValue(context.grid.at(row, column.index)?.text ?? '', context.dictionaries) !== null,
  );
}

/** The last value before the plan, by its column's year; of a change only when it begins. */
function baselineOf(context: TableContext, row: number, measure: Measure): ReadBaseline | null {
  if (measure === 'yoy_growth' || measure === 'average_growth') return null;
  const columns = context.header.columns.filter(
    (column) => column.kind === 'baseline' || (column.kind === 'year' && isPast(column, context)),
  );
  for (const { index, year } of columns.reverse()) {
    const value = cellValue(context.grid.at(row, index)?.text ?? '', context.dictionaries);
    const period = year === null ? null : String(year);
    if (measure === 'change' && period !== null) return { period, value: null };
    if (value !== null) return { period, value: value.value };
  }
  return null;
}
