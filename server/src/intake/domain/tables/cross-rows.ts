import { yearOf } from '../../../series/domain/day';
import type { Doubt } from '../doubt';
import type { Measure } from '../../../targets/domain/model';
import type { ProposalRow } from '../proposal';
import { cellValue, isBlank, isUnit, type CellValue } from './cell-value';
import { crossTable, isAct, isActAlone, type AxisWords, type CrossTable } from './cross-axes';
import type { GridCell } from './grid';
import { CAP_NAME, FALL_NAME, GROWTH_NAME } from './indicator-rows';
import { isWhole } from './places';
import { bodiesOf, cellOf, deadlineOf } from './row-facts';
import { withoutNumber } from './row-number';
import { isHeadAgain, unitIn, type TableColumn } from './table-header';
import { tableRow, type TableContext } from './table-context';
import { isPastYear, timeIn } from './time-words';

const PLANNED = /目标|任务|计划|分解|分工/;
/** What is or was; the form is the same. */
const ACCOUNT = /统计|现状|基本情况|完成情况|进展|排名|排行|得分|名单|名录|结果/;
const REMARK = /^(?:备?注|说明)/;
const LONGEST_HEAD = 40;
const LONGEST_PLACE = 20;

/**
 * 各市目标分解表, 分年度计划表: a goal for each place, year or member and each thing that is counted. The
 * table has to say itself that it sets goals: the same form is used for statistics.
 */
export function crossRows(context: TableContext): ProposalRow[] {
  const cross = crossTable(context);
  if (cross === null) return [];
  const title = titleOf(context.caption);
  const values = goalsAcross(cross, title, context);
  const rows: ProposalRow[] = [];
  for (let row = context.header.body; row < context.grid.rows; row += 1) {
    const side = sideOf(cross, row, context);
    if (side === null) continue;
    for (const [at, value] of values.entries()) {
      const cell = context.grid.at(row, value.column.index);
      const next = values[at + 1]?.column.index;
      if (cell === null || (next !== undefined && cell === context.grid.at(row, next))) continue;
      const made = goalAt(cross, { side, value, cell, title, row }, context);
      if (made !== null) rows.push(made);
    }
  }
  return rows;
}

/** The last line above that says it sets goals; null above what is or was. */
function titleOf(caption: string): string | null {
  const lines = caption.split('\n').filter((line) => line !== '' && !/^（?单位[：:]/.test(line));
  if (ACCOUNT.test(lines.at(-1) ?? '')) return null;
  return lines.filter((line) => PLANNED.test(line)).at(-1) ?? '';
}

/** Columns that set goals; a sum of them is none where each row is one member or time. */
function goalsAcross(
  { values, member, time, name }: CrossTable,
  title: string | null,
  context: TableContext,
): CrossTable['values'] {
  const years = values.some(({ day }) => day !== null);
  const members = values.some((value) => value.member !== null && value.member !== '');
  const spoken = speaksOfGoals(title, context) || PLANNED.test(name?.label ?? '');
  return values.filter(({ column, member: whole, day, what }) => {
    if (column.kind === 'baseline') return false;
    const summed = member !== null || (time !== null && !members);
    if (summed && whole === '' && (years || what === '')) return false;
    if (day !== null && isPastYear(yearOf(day), column.words, context)) return false;
    const planned = PLANNED.test(column.label) || spoken;
    if (title === null) return planned;
    // Where a row names what is counted, its own words tell.
    return planned || day !== null || time !== null || name !== null || isAct(what, context);
  });
}

function speaksOfGoals(title: string | null, { header }: TableContext): boolean {
  const answered = header.columns.some(({ kind }) => kind === 'bodies' || kind === 'lead');
  return title !== null && (title !== '' || answered);
}

/** What the first cells of a row say; null for a row that names nothing. */
function sideOf(cross: CrossTable, row: number, context: TableContext): SideWords | null {
  const { grid } = context;
  if (isHeadAgain(context, row)) return null;
  const cellIn = (column: TableColumn | null): GridCell | null =>
    column === null ? null : grid.at(row, column.index);
  const place = cellIn(cross.member);
  const time = cellIn(cross.time);
  const name = cellIn(cross.name);
  const first = place ?? time ?? name;
  if (first === null || first.columnSpan >= grid.columns) return null;
  let member: string | null = null;
  let day: AxisWords['day'] = null;
  if (place !== null) {
    const words = place.text.replace(/\n/g, '');
    if (words === '' || words.length > LONGEST_PLACE || REMARK.test(words)) return null;
    member = isWhole(words) ? '' : words;
  }
  if (time !== null) {
    const words = time.text.replace(/\n/g, '');
    day = timeIn(words, context)?.day ?? null;
    if (day === null && !isWhole(words)) return null;
    if (day !== null && isPastYear(yearOf(day), [words], context)) return null;
  }
  let what = '';
  let unit = cellOf(context, row, 'unit')?.text.replace(/\n/g, '') ?? null;
  if (name !== null) {
    what = withoutNumber(name.text.replace(/\n/g, ''), row, context).replace(/^其中[：:]?/, '');
    const bracket = unitIn(what);
    if (bracket !== null && isUnit(bracket, context.dictionaries)) {
      unit = bracket;
      what = what.slice(0, what.lastIndexOf('（'));
    }
    const blank = isBlank(what) || isWhole(what) || REMARK.test(what) || what.length > LONGEST_HEAD;
    const works = cross.values.some((value) => value.what !== '');
    if (blank && cross.member === null && cross.time === null && !(works && isWhole(what))) {
      return null;
    }
    if (blank) what = '';
  }
  return { cell: first, member, day, what, unit };
}

interface SideWords extends AxisWords {
  readonly cell: GridCell;
}

interface GoalPlace {
  readonly side: SideWords;
  readonly value: CrossTable['values'][number];
  readonly cell: GridCell;
  readonly title: string | null;
  readonly row: number;
}

function goalAt(cross: CrossTable, at: GoalPlace, context: TableContext): ProposalRow | null {
  const { side, value, cell, row } = at;
  const figure = cell === side.cell ? null : cellValue(cell.text, context.dictionaries);
  if (figure === null) return null;
  const dated = side.day !== null || value.day !== null || PLANNED.test(value.column.label);
  const named = PLANNED.test(cross.name?.label ?? '') || speaksOfGoals(at.title, context);
  const does = isAct(side.what, context) || isAct(value.what, context);
  if (side.what !== '' && !dated && !named && !does) return null;
  const what = whatOf(cross, at, context) || counted(at.title ?? '');
  if (what === '') return null;
  const { dictionaries, caption } = context;
  const unit = [
    figure.unit,
    side.unit,
    value.unit,
    /单位[：:]([^\s，、；（）]{1,10})/.exec(caption)?.[1],
  ].find((one) => one !== undefined && one !== null && isUnit(one, dictionaries));
  const member = side.member ?? value.member;
  const bodies = member === '' ? [] : bodiesOf(context, row);
  const when = dayOf(cross, at, context);
  const measure = measureOf(what, figure);
  const doubts: Doubt[] = [
    ...(member === null ? [] : (['place_table'] as const)),
    ...(unit === undefined ? (['no_unit'] as const) : []),
    ...(when.deadline === null ? (['no_deadline'] as const) : []),
  ];
  return tableRow(context, [side.cell, cell], {
    type: 'target',
    name: `${member ?? ''}${what}`,
    value: figure.value,
    valueUpper: figure.valueUpper,
    fraction: figure.fraction,
    unit: unit ?? '',
    comparator: figure.comparator === '=' && CAP_NAME.test(what) ? '<=' : figure.comparator,
    measure,
    baseline: baselineOf(cross, at, context),
    ...when,
    ...(figure.annual ? { recurrence: 'annual' as const } : {}),
    bodies,
    rule: member === null ? 'table.indicator' : 'table.place',
    confidence: doubts.length > 0 ? 'check' : 'high',
    doubts,
  });
}

/** 幼儿园 | 新建 is 新建幼儿园, 合计 | 新建 below 学校类型 新建学校. */
function whatOf({ name }: CrossTable, { side, value }: GoalPlace, context: TableContext): string {
  if (!isActAlone(value.what, context)) return `${side.what}${value.what}`;
  const kind = (name?.label ?? '').replace(/(?:类型|类别|种类|名称|分类)$/, '');
  return `${value.what}${side.what || kind}`;
}

/** By the row's time or the column's, a sum by the last of them, else by the row's own deadline. */
function dayOf(cross: CrossTable, { side, value, row }: GoalPlace, context: TableContext) {
  const own = deadlineOf(context, row);
  if (own.deadlineSource === 'table_column') return own;
  const day = side.day ?? value.day;
  if (day !== null) {
    const deadlineSource = side.day === null ? 'table_header' : 'table_column';
    return { deadline: day, deadlineSource, recurrence: 'once' } as const;
  }
  const { last } = cross;
  const sum = value.member === '' || cross.time !== null;
  return last !== null &&
    sum &&
    own.deadlineSource !== 'table_header' &&
    value.column.kind !== 'growth'
    ? ({ deadline: last, deadlineSource: 'table_header', recurrence: 'once' } as const)
    : own;
}

function measureOf(what: string, { change, against }: CellValue): Measure {
  if (against === 'average') return 'average_growth';
  if (GROWTH_NAME.test(what)) return what.includes('年均') ? 'average_growth' : 'yoy_growth';
  return change !== null || FALL_NAME.test(what) ? 'change' : 'value';
}

/** What stands in the same row under the same words of a year before the plan. */
function baselineOf(
  { values }: CrossTable,
  { value, row }: GoalPlace,
  context: TableContext,
): ProposalRow['baseline'] {
  const before = values.findLast(
    ({ column, what, day, member }) =>
      what === value.what &&
      member === value.member &&
      (column.kind === 'baseline' ||
        (day !== null && isPastYear(yearOf(day), column.words, context))),
  );
  if (before === undefined) return null;
  const figure = cellValue(
    context.grid.at(row, before.column.index)?.text ?? '',
    context.dictionaries,
  );
  const period = before.column.year === null ? null : String(before.column.year);
  return figure === null ? null : { period, value: figure.value };
}

/** What the title of a table counts. */
function counted(title: string): string {
  return title
    .replace(/（?单位[：:][^）]{1,10}）?$/, '')
    .replace(
      /^(?:（[一二三四五六七八九十\d]{1,3}）|[一二三四五六七八九十]{1,3}、|\d{1,2}[.．、])/,
      '',
    )
    .replace(/^(?:附件|附表|表)\s?[\d一二三四五六七八九十]{0,3}[：:.]?/, '')
    .replace(/(?:(?:19|20)\d{2})(?:[—-](?:19|20)\d{2})?年?度?/g, '')
    .replace(/^(?:全[省市县]|各[市县区]{1,2}|[一-龥]{1,3}[省市])/, '')
    .replace(/(?:年度)?(?:目标|任务|计划)?(?:任务)?(?:分解|安排)?表?$/, '');
}
