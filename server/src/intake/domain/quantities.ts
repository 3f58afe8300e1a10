import { Exact } from '../../series/domain/exact';
import {
  comparatorIndex,
  leadingOf,
  trailingOf,
  type ComparatorDictionary,
  type Leading,
  type Trailing,
} from './comparators';
import { scanDates, type DateForm } from './date-forms';
import { barOf } from './figure-bars';
import { scanFigures, type RawFigure } from './figure-scan';
import type { Bar, Quantity, WrittenComparator } from './figures';
import type { Span } from './normal-text';
import { covering, textRegions } from './text-regions';
import { unitIndex, type UnitDictionary } from './units';

export interface FigureDictionaries {
  readonly units: UnitDictionary;
  readonly comparators: ComparatorDictionary;
}

/** Words of 较2017年 and 年均 may stand so far before the figure, within its clause. */
const LOOK_BACK = 40;

const CLAUSE_MARKS = /[，。；：！？\n（）,;]/g;
const AVERAGE = /年均|年平均|平均每年|复合增长|平均增长/;
const YEAR_BEFORE = /同比|[比较](?:上年|去年|上一年)|与(?:上年|去年)相比|环比/;
const BASE_YEAR =
  /(?:较|比|相比|对比)((?:19|20)\d{2})年|(?:与|同|和)((?:19|20)\d{2})年(?:相比|比较)|((?:19|20)\d{2})年(?:的)?(?:基础上|为基[数期准]|水平的?)|达到((?:19|20)\d{2})年的/;
const BASE_LEAD_IN =
  /(?:[与同和以较比]?((?:19|20)\d{2})年(?:相比|为基[数期准]|的?基础上))[，,][^，。；\n]{0,40}$/;
/** A level (率, 占比) between the verb and the figure is no change of it. */
const VERB_AND_OBJECT =
  /(提高|提升|增加|增长|下降|降低|减少|压缩|缩短|压减|下调|上调|削减)[^到至达占率比重例、]{1,10}$/;
const AGAINST_PLAN = /(?:较|比)(?:“?十[一二三四五]五”?|基期|规划|基准年|试点前|改革前)/;

/**
 * Every number with its unit, also those that are no value of a goal: these say why in `barred`. Spans
 * ascend and do not overlap.
 */
export function findQuantities(text: string, dictionaries: FigureDictionaries): Quantity[] {
  const units = unitIndex(dictionaries.units);
  const comparators = comparatorIndex(dictionaries.comparators);
  const regions = textRegions(text);
  const dates = scanDates(text);
  const clauses = clauseStarts(text);
  const raw = scanFigures(text, units);
  const found: Quantity[] = [];
  const measured: boolean[] = [];
  let until = 0;
  for (const figure of raw) {
    if (figure.start < until) continue;
    const silent =
      figure.style === 'chinese' &&
      figure.unit === '' &&
      figure.first.magnitude === '' &&
      !/\d/.test(text.slice(figure.start, figure.end));
    if (silent) continue;
    const clauseStart = clauses.before(figure.start);
    const dated = covering(dates, figure.start) ?? covering(dates, figure.end - 1);
    const goalYear = yearBefore(text, dates, figure.start);
    const bound = Math.max(goalYear ? 0 : until, clauseStart);
    const leading = leadingOf(comparators, text, goalYear?.start ?? figure.start, bound);
    const trailing = trailingOf(comparators, text, figure.end, figure.kind === 'time');
    const place = { text, figure, regions, leading, trailing, clauseStart, units };
    const bar = dated ? 'date' : barOf(place);
    const quantity = quantityOf(text, figure, leading, trailing, bar, clauseStart);
    found.push(quantity);
    measured.push(figure.kind !== 'counter' && trailing !== null);
    until = quantity.end;
  }
  return withLists(text, qualifiedTogether(text, found, measured));
}

const TOGETHER = /^[、或且][^，。；、\d]{0,12}$/;

/** 面积2万平方米以上、投资5000万元以上的项目: the first is part of what is counted as well. */
function qualifiedTogether(
  text: string,
  found: Quantity[],
  measured: readonly boolean[],
): Quantity[] {
  for (let index = found.length - 2; index >= 0; index -= 1) {
    const left = found[index];
    const right = found[index + 1];
    if (!left || right?.barred !== 'qualifier' || left.barred !== null) continue;
    if (!measured[index] || right.start - left.end > 16) continue;
    if (!TOGETHER.test(text.slice(left.end, right.start))) continue;
    found[index] = { ...left, ...left.figure, barred: 'qualifier' };
  }
  return found;
}

/** 提高到2025年的40%, 增长到2021年9.6万亿元: the year between the verb and the figure. */
function yearBefore(text: string, dates: readonly DateForm[], place: number): Span | null {
  const of = text[place - 1] === '的';
  const date = covering(dates, place - (of ? 2 : 1));
  return date && (of || /[到至]$/.test(text.slice(Math.max(0, date.start - 1), date.start)))
    ? date
    : null;
}

/** Where the clause of a place begins; places are asked in ascending order. */
function clauseStarts(text: string): { readonly before: (place: number) => number } {
  const marks: number[] = [0];
  for (const match of text.matchAll(CLAUSE_MARKS)) {
    const thousands = match[0] === ',' && /\d/.test(text[match.index + 1] ?? '');
    if (!thousands) marks.push(match.index + 1);
  }
  let at = 0;
  return {
    before: (place) => {
      while ((marks[at + 1] ?? Infinity) <= place) at += 1;
      return marks[at] ?? 0;
    },
  };
}

function quantityOf(
  text: string,
  figure: RawFigure,
  leading: Leading,
  trailing: Trailing | null,
  bar: Bar | null,
  clauseStart: number,
): Quantity {
  const before = text.slice(Math.max(clauseStart, leading.start - LOOK_BACK), leading.start);
  const wide = text.slice(Math.max(0, leading.start - LOOK_BACK - 30), leading.start);
  const own = text.slice(leading.start, figure.start);
  const base = BASE_YEAR.exec(before) ?? BASE_LEAD_IN.exec(wide);
  const baseYear = base ? Number(base.slice(1).find(Boolean)) : null;
  const doubled = figure.unit === '番';
  const change = doubled ? 1 : (leading.change ?? changeBefore(text, figure, leading, clauseStart));
  const words = `${before}${own}`;
  return {
    start: bar === null && leading.marker !== null ? leading.start : figure.start,
    end: bar === null ? (trailing?.end ?? figure.end) : figure.end,
    figure: { start: figure.start, end: figure.end },
    value: figure.value,
    valueUpper: figure.valueUpper,
    fraction: figure.fraction,
    unit: figure.unit,
    comparator: comparatorOf(figure, leading, trailing, before),
    change,
    against: againstOf(words, leading, baseYear, doubled),
    baseYear,
    times: timesOf(figure, change),
    list: null,
    approximate: figure.approximate || leading.approximate || trailing?.comparator === '~',
    marker: leading.marker ?? trailing?.word ?? (doubled ? '翻' : null),
    barred: bar,
  };
}

/** 降低物流成本1个百分点, 减少化肥使用量10%以上: what changes stands between the verb and the figure. */
function changeBefore(
  text: string,
  figure: RawFigure,
  leading: Leading,
  clauseStart: number,
): Quantity['change'] {
  if (figure.kind !== 'share' || leading.comparator !== null) return null;
  const words = text.slice(Math.max(clauseStart, figure.start - 18), figure.start);
  const verb = VERB_AND_OBJECT.exec(words);
  if (!verb) return null;
  return /[降减缩压]/.test(verb[1] ?? '') ? -1 : 1;
}

function comparatorOf(
  figure: RawFigure,
  leading: Leading,
  trailing: Trailing | null,
  before: string,
): WrittenComparator {
  if (figure.valueUpper !== null) return 'range';
  if (trailing) return trailing.comparator;
  if (leading.comparator !== null) return leading.comparator;
  const bounded = /^(?:share|multiple)$/.test(figure.kind ?? '')
    ? BOUND_OF_WHOLE.exec(before)?.[1]
    : undefined;
  if (bounded !== undefined) return /[低少小]/.test(bounded) ? '>=' : '<=';
  return figure.approximate ? '~' : '=';
}

function againstOf(
  words: string,
  leading: Leading,
  baseYear: number | null,
  doubled: boolean,
): Quantity['against'] {
  if (leading.against === 'average' || AVERAGE.test(words)) return 'average';
  if (leading.against === 'year_before' || YEAR_BEFORE.test(words)) return 'year_before';
  if (baseYear !== null || doubled || AGAINST_PLAN.test(words)) return 'base';
  return null;
}

/** 增长2.5倍 is 3.5 times, 增长到2.5倍 and 是…的2.5倍 are 2.5 times, 翻两番 is four times. */
function timesOf(figure: RawFigure, change: Quantity['change']): string | null {
  if (figure.kind !== 'multiple' || figure.value.length > 6) return null;
  const value = new Exact(figure.value);
  if (value.gt(10)) return figure.unit === '倍' && change !== 1 ? figure.value : null;
  if (figure.unit === '番') return new Exact(2).pow(value).toDecimalPlaces(4).toFixed();
  if (figure.unit !== '倍') return null;
  return (change === 1 ? value.plus(1) : value).toFixed();
}

/** 审核人员不少于执法人员总数的5%: the bound stands before the whole of which the share is. */
const BOUND_OF_WHOLE =
  /(不得?低于|不得?少于|不得?小于|不得?高于|不得?超过|不得?多于|不得?大于|至少占|最多占)[^，。；\d]{2,24}的$/;
const BETWEEN_MEMBERS = /^(?:、|和|与|及|以及|,)$/;

/** Members of one list stand next to each other and have one unit (100家、200家; 4、8、12、20个工作日). */
function withLists(text: string, found: readonly Quantity[]): Quantity[] {
  const listed: Quantity[] = [];
  for (let index = 0; index < found.length;) {
    let last = index;
    while (follows(text, found[last], found[last + 1])) last += 1;
    const members = found.slice(index, last + 1);
    const list: Span | null =
      members.length > 1 ? { start: members[0]?.start ?? 0, end: members.at(-1)?.end ?? 0 } : null;
    const leader = members.find((member) => member.barred === null);
    const closing = members.at(-1);
    for (const member of members) {
      listed.push(list && closing ? memberOf(member, leader, closing, list) : member);
    }
    index = last + 1;
  }
  return listed;
}

const MAGNITUDES = /^[十百千万亿]+/;

/** 5000万元、1亿元 are one list. */
function bareUnit({ unit }: Quantity): string {
  return unit.replace(MAGNITUDES, '');
}

function follows(text: string, left: Quantity | undefined, right: Quantity | undefined): boolean {
  if (!left || !right || left.unit === '' || bareUnit(left) !== bareUnit(right)) return false;
  if (right.start - left.end > 2 || right.start !== right.figure.start) return false;
  return BETWEEN_MEMBERS.test(text.slice(left.end, right.start));
}

/**
 * What leads the first member and what follows the last hold for all; a list in front of 的企业 is a
 * qualifier as a whole.
 */
function memberOf(
  member: Quantity,
  leader: Quantity | undefined,
  closing: Quantity,
  list: Span,
): Quantity {
  // 分别稳定在310万吨和750万吨左右: the word behind the last beats the one before the first.
  const trailed = member === leader && member.end === member.figure.end;
  const { comparator } = (trailed ? [closing, member] : [member, closing, leader ?? member]).find(
    (other) => other.comparator !== '=',
  ) ?? { comparator: member.comparator };
  return {
    ...member,
    list,
    comparator: comparator === 'range' ? member.comparator : comparator,
    change: member.change ?? leader?.change ?? null,
    against: member.against ?? leader?.against ?? null,
    baseYear: member.baseYear ?? leader?.baseYear ?? null,
    marker: member.marker ?? leader?.marker ?? null,
    barred: member.barred ?? (closing.barred === 'qualifier' ? 'qualifier' : null),
  };
}
