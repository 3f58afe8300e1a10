import { endOfMonth, endOfYear, yearOf, type Day } from '../../../series/domain/day';
import { readOrdinal } from '../ordinal';
import type { Structure } from '../structure';
import type { TableContext } from './table-context';
import type { TableColumn } from './table-header';

/** A year, a part of a year or both; a number of four digits alone is a year in a head. */
const TIME =
  /(?:(?:19|20)\d{2}年?(?:—|-|至))?((?:19|20)\d{2})(?:年度?|(?!\d))([底末](?:前)?|[上下]半年|第?[一二三四1-4]季度[末]?|前[二三]个?季度|(?:1[—-])?\d{1,2}月[底末份]?)?|((?<!\d)(?:[上下]半年|第?[一二三四1-4]季度[末]?|前[二三]个?季度|全年|年底|(?:1[—-])?\d{1,2}月[底末份]?(?!\d)))/;

export interface TimeWords {
  readonly day: Day;
  /** What stands beside the time. */
  readonly rest: string;
}

/** The time that a head or the first cell of a row names: 2026年, 2027年新建, 一季度, 1—6月. */
export function timeIn(words: string, context: TableContext): TimeWords | null {
  const found = TIME.exec(words);
  if (found === null) return null;
  const year = found[1] === undefined ? yearOfTable(context) : Number(found[1]);
  if (year === null) return null;
  const month = lastMonth(found[2] ?? found[3] ?? '');
  if (month < 1 || month > 12) return null;
  return {
    day: month === 12 ? endOfYear(year) : endOfMonth(year, month),
    rest: `${words.slice(0, found.index)}${words.slice(found.index + found[0].length)}`,
  };
}

function lastMonth(part: string): number {
  if (part === '上半年') return 6;
  const quarter = /([一二三四1-4])个?季度/.exec(part)?.[1];
  if (quarter !== undefined) return 3 * (readOrdinal(quarter) ?? Number(quarter));
  if (part.includes('前二')) return 6;
  const month = /(\d{1,2})月/.exec(part)?.[1];
  return month === undefined ? 12 : Number(month);
}

/** The year of 一季度: of the lines above the table, of the plan, else of its issue. */
function yearOfTable({ caption, structure }: TableContext): number | null {
  const above = /((?:19|20)\d{2})年/.exec(caption)?.[1];
  if (above !== undefined) return Number(above);
  const { issuedOn, horizon } = structure.header;
  if (structure.year) return structure.year;
  return issuedOn === null ? (horizon === null ? null : yearOf(horizon)) : yearOf(issuedOn);
}

/** First year of the plan's period as its title says it; null where it does not. */
function firstYear({ header, year }: Structure): number | null {
  const title = header.title ?? '';
  const range = /((?:19|20)\d{2})年?(?:—|至|-)(?:(?:19|20)?\d{2})年/.exec(title)?.[1];
  if (range !== undefined) return Number(range);
  const five = /第?十([一二三四五六七八九])(?:个)?五年?/.exec(title)?.[1];
  if (five !== undefined) return 2001 + 5 * (readOrdinal(five) ?? 0);
  return year ?? null;
}

/**
 * Whether a year is before the plan, so that its figures are where the plan begins. A head that calls
 * it a goal is believed, unless it lies before the plan's own period.
 */
export function isPastYear(year: number, label: readonly string[], context: TableContext): boolean {
  const { structure, header } = context;
  const { issuedOn, horizon } = structure.header;
  const own = /目标|预期|规划|计划/.test(label.at(-1) ?? '');
  const above = /目标|预期|规划|计划/.test(label.slice(0, -1).join(''));
  const first = firstYear(structure);
  if (issuedOn !== null) {
    if (first !== null) return year < first && (year < yearOf(issuedOn) || !own);
    return year < yearOf(issuedOn) && !own;
  }
  if (first !== null) return year < first;
  if (own) return false;
  // A column that says where the plan begins leaves the later ones to come.
  if (header.columns.some((one) => one.kind === 'baseline' && (one.year ?? year) < year)) {
    return false;
  }
  if (horizon !== null)
    return year <= yearOf(horizon) - 5 && (!above || year === leastYear(header));
  return !above && year === leastYear(header);
}

/** Null where the head names fewer than two years. */
function leastYear({ columns }: TableContext['header']): number | null {
  const years = columns.flatMap(({ kind, year }) => (kind === 'year' && year ? [year] : []));
  return years.length > 1 ? Math.min(...years) : null;
}

/** A column of a year before the plan; also one whose time cannot be known. */
export function isPast({ year, label, words }: TableColumn, context: TableContext): boolean {
  const day = year === null ? timeIn(label, context)?.day : endOfYear(year);
  return day === undefined || isPastYear(yearOf(day), words, context);
}
