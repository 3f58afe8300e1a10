import { cellValue, isUnit } from './cell-value';
import type { ColumnKind } from './column-kind';
import { isPlaceName, isWhole } from './places';
import { cellsOf } from './settled-header';
import { unitIn, type TableColumn } from './table-header';
import type { TableContext } from './table-context';
import { timeIn } from './time-words';
import type { Day } from '../../../series/domain/day';

/** What the head of a column or the first cells of a row say of the figures beside them. */
export interface AxisWords {
  /** A place or another member; '' for the whole (合计), null where none is named. */
  readonly member: string | null;
  readonly day: Day | null;
  /** What is counted. */
  readonly what: string;
  readonly unit: string | null;
}

export interface CrossTable {
  /** Columns of figures, each with what its head says. */
  readonly values: readonly (AxisWords & { readonly column: TableColumn })[];
  /** Columns whose cells name the row's member, its time and what is counted. */
  readonly member: TableColumn | null;
  readonly time: TableColumn | null;
  readonly name: TableColumn | null;
  /** The last time that its heads name. */
  readonly last: Day | null;
}

const NO_VALUE = new Set<ColumnKind | null>([
  'ordinal',
  'unit',
  'property',
  'lead',
  'support',
  'bodies',
  'deadline',
  'remark',
  'marks',
  'person',
  'place',
  'paid',
  'condition',
]);
const NAMING = new Set<ColumnKind | null>([null, 'name', 'task', 'group', 'unit', 'measures']);
/** Money that is a result and not spent: 到位资金, 固定资产投资. */
const MONEY_GOAL = /固定资产投资|(?:工业|产业|技改|民间)投资|到[位账]|招商|引资|外资|税收/;

/**
 * Figures that two heads name together: places down and indicators across, years down, places across.
 * Null for a table whose columns say by themselves what they hold (指标 | 2030年).
 */
export function crossTable(context: TableContext): CrossTable | null {
  const { header } = context;
  const columns = header.columns.filter(({ kind }) => kind !== 'ordinal');
  const figures = columns.filter((column) => isFigures(column, context));
  const others = columns.filter((column) => !figures.includes(column) && column.kind !== 'marks');
  const time = others.find((column, at) => at === 0 && isTimes(column, context)) ?? null;
  const member =
    columns.find(({ kind }) => kind === 'place') ??
    others.find((column) => NAMING.has(column.kind) && isPlaces(column, context)) ??
    null;
  const name =
    others.findLast(
      (column) =>
        column !== time &&
        column !== member &&
        (column.kind === 'name' || column.kind === 'task' || column.kind === null),
    ) ?? null;
  // Members that are bodies: 责任单位 | 新建（个）.
  const answering =
    member === null && time === null && name === null
      ? (others.find(({ kind }) => kind === 'bodies' || kind === 'lead') ?? null)
      : null;
  const down = member ?? answering;
  const read = figures.map((column) => ({ column, ...axisOf(column, context) }));
  const values = down === null && time === null ? withMembers(read, name, context) : read;
  const across = values.filter(({ member: place }) => place !== null && place !== '');
  const works = values.filter(({ column, what, unit }) => isWork(column, what, unit, context));
  const crosses = time ?? down ?? (name !== null && (across.length > 1 || works.length > 0));
  if (crosses === false) return null;
  const days = [...values.map(({ day }) => day), ...timesDown(time, context)];
  const last = days.reduce((a, b) => (a === null || (b !== null && b > a) ? b : a), null);
  return { values, member: down, time, name, last };
}

function timesDown(time: TableColumn | null, context: TableContext): (Day | null)[] {
  if (time === null) return [];
  return cellsOf(time, context.header, context.grid).map(
    (words) => timeIn(words, context)?.day ?? null,
  );
}

/** Columns that name neither time nor work, in a table whose rows have the units: 甲集团 | 乙集团. */
function withMembers(
  values: CrossTable['values'],
  name: TableColumn | null,
  context: TableContext,
): CrossTable['values'] {
  const plain = values.filter(
    ({ column, day, unit, what, member }) =>
      column.kind === null && day === null && unit === null && member === null && what !== '',
  );
  if (name === null || plain.length < 2) return values;
  const counted =
    context.header.columns.some(({ kind }) => kind === 'unit') ||
    cellsOf(name, context.header, context.grid).every((text) => unitIn(text) !== null);
  if (!counted || plain.some(({ what }) => isAct(what, context))) return values;
  return values.map((value) =>
    plain.includes(value) ? { ...value, member: value.what, what: '' } : value,
  );
}

/** 新建（所）, 新增学位（个）: what is to be done of each thing down. */
function isWork(
  { kind }: TableColumn,
  what: string,
  unit: string | null,
  context: TableContext,
): boolean {
  return (
    (kind === null || kind === 'task' || kind === 'name') && unit !== null && isAct(what, context)
  );
}

/** Whether words begin with what is done. */
export function isAct(words: string, { dictionaries }: TableContext): boolean {
  const { making, telling } = dictionaries.verbs;
  const begins = (verb: string) => words.startsWith(verb);
  return making.some(begins) || telling.some(begins);
}

/** Whether words say only what is done: 新建, 改扩建. */
export function isActAlone(words: string, { dictionaries }: TableContext): boolean {
  const { making, telling } = dictionaries.verbs;
  return (
    making.includes(words) ||
    telling.includes(words) ||
    /^(?:改扩建|新建|扩建|迁建|续建|新增)$/.test(words)
  );
}

function isFigures(column: TableColumn, context: TableContext): boolean {
  if (NO_VALUE.has(column.kind)) return false;
  if (column.kind === 'money' && !MONEY_GOAL.test(column.label)) return false;
  const cells = cellsOf(column, context.header, context.grid);
  const figures = cells.filter((text) => cellValue(text, context.dictionaries) !== null);
  return figures.length > 0 && figures.length * 3 >= cells.length * 2;
}

function isTimes(column: TableColumn, context: TableContext): boolean {
  const cells = cellsOf(column, context.header, context.grid);
  const times = cells.filter((text) => timeIn(text, context)?.rest.replace(/[（）]/g, '') === '');
  return times.length > 1 && cells.every((text) => times.includes(text) || isWhole(text));
}

function isPlaces(column: TableColumn, context: TableContext): boolean {
  const cells = cellsOf(column, context.header, context.grid);
  const places = cells.filter(isPlaceName);
  return places.length > 1 && places.length * 3 >= cells.length * 2;
}

/** What a head says, row by row of it: 新建学校（所） above 2026年 above 甲县. */
function axisOf({ words }: TableColumn, context: TableContext): AxisWords {
  let member: string | null = null;
  let day: Day | null = null;
  let unit: string | null = null;
  let what = '';
  for (const word of words) {
    const bracket = unitIn(word);
    const counted = bracket !== null && isUnit(bracket, context.dictionaries);
    if (counted) unit = bracket;
    let rest = counted ? word.slice(0, word.lastIndexOf('（')) : word;
    const time = timeIn(rest, context);
    if (time !== null) {
      day = time.day;
      rest = time.rest;
    }
    if (isWhole(rest)) member ??= '';
    else if (!counted && isPlaceName(rest)) member = rest;
    else what += counts(rest);
  }
  return { member, day, what, unit };
}

/** The words of a head without those that only say that it is a goal: 目标, 任务数. */
export function counts(words: string): string {
  return words
    .replace(/（[^（）]{1,10}）/g, '')
    .replace(/^(?:其中[：:]?)/, '')
    .replace(/^(?:实际|现状|基期|基准|基数|预计|完成)(?:值|数|情况)?$/, '')
    .replace(
      /^(?:年度|总体|分年度|分阶段|计划|规划|建设|工作|目标|任务|预期)*(?:目标|任务|计划|预期|规划|指标)(?:值|数|量|任务)?$/,
      '',
    )
    .replace(/(?:目标值?|任务[数量]|计划[数量]|年度|小计|合计)$/, '')
    .replace(/^(?:目标|任务|计划)(?:值|数|量)?(?=[^值数量])/, '');
}
