import {
  addDays,
  endOfMonth,
  endOfYear,
  isDay,
  monthOf,
  yearOf,
  type Day,
} from '../../series/domain/day';
import { scanDates, type DateForm, type PartOfYear } from './date-forms';
import { dayBeforeFestival } from './festivals';
import type { DateMention } from './figures';
import { covering, textRegions, type TextRegions } from './text-regions';

export interface DateOptions {
  /** The document's own day; without it 今年 and 三年内 have no day. */
  readonly issuedOn: Day | null;
  /** Last day of the plan's period. */
  readonly horizon?: Day | null;
  /** The one year that a plan is made for: its 3月底前 is of it, whenever the plan was issued. */
  readonly planYear?: number | null;
  /** Only the year of issue is known: 三年内 then ends with a year, and somebody has to look. */
  readonly yearOnly?: boolean;
}

const FIRST_YEAR = 1990;
const LAST_YEAR = 2060;

/** Looked at before and behind an expression. */
const CONTEXT = 14;

const DEADLINE_AFTER =
  /^(?:底|末|采暖季|供暖季|取暖季|主?汛期|春季开学|秋季开学|春节|国庆节?|春耕|秋收)?(?:之前|以前|之内|以内|前(?![瞻沿期\d一二两三四五六七八九十])|止(?!于))/;
const SINCE_AFTER = /^(?:以来|来(?=，))/;
const FROM_AFTER = /^(?:起(?!草)|开始|以后|之后|后(?=，)|始)/;
const DURING_AFTER = /^(?:期间|间(?!接)|之间|时段)/;
const UNTIL_BEFORE = /(?:截至|截止到|截止)$/;
const DEADLINE_BEFORE = /(?:截至|截止到|截止|到|至|最迟|最晚|不迟于|不晚于|不晚于)$/;
const INTENT_BEFORE =
  /(?:力争在?|争取在?|确保在?|确保于|预计在?|计划在?|计划于|拟于|拟在|于|期限：|时限：|时间：|远期|近期)（?$/;
const BASE_BEFORE =
  /(?:相比于?|相较于?|较之|比|较|与|同|以|在|按|达到|是|为|相当于|超过|恢复到|高于|低于|由|从)$/;
const BASE_WORD_BEFORE = /(?:相比于?|相较于?|较之|较|(?<![对占])比|对比)$/;
const BASE_AFTER =
  /^(?:全年)?(?:为|作为)?(?:基数|基期|基准|基年)|^(?:的)?(?:基础上|同期|水平)|^相比/;
const FIGURE_AFTER = /^的?\d{1,6}(?:\.\d{1,4})?(?![\d.]|[月日时])/;
const BASE_OF_FIGURE = /(?:由|从|是|为|相当于|超过|高于|低于)$/;
const NAME_AFTER =
  /^(?:版|级|款|远景|愿景|修订|修正|修改|北京|（?第|以?前?[^，。；、\s]{0,4}(?:奥运|冬奥|残奥|亚运|全运|世博|大运|世园|青奥|世界杯|高峰论坛|峰会))/;
const PLAN_BEFORE = /(?:规划|计划|方案|纲要|意见|通知|行动|指南|目录|办法|规范|条例)（$/;

/**
 * Every expression of time in the text with the day it means. Days are counted from the document's own
 * day, never from today's; years in titles, document numbers and names of events are none.
 */
export function findDates(
  text: string,
  { issuedOn, horizon = null, planYear = null, yearOnly = false }: DateOptions,
): DateMention[] {
  const regions = textRegions(text);
  const found: DateMention[] = [];
  let until = 0;
  for (const form of scanDates(text)) {
    if (form.start < until || isName(text, regions, form)) continue;
    if (form.form === 'plan') {
      if (horizon === null) continue;
      found.push({ ...plain(form, 'period'), day: horizon, period: horizon });
      until = form.end;
      continue;
    }
    const dated = form.form === 'months' ? monthsToCome(form, issuedOn, planYear) : form;
    const own = dated.form === 'festival' ? beforeFestival(dated, issuedOn, planYear) : dated;
    if (own === null) continue;
    const known = ofPlanYear(ofSameYear(text, own, found.at(-1)), issuedOn, planYear);
    const read = mentionOf(text, known, issuedOn ?? begunBefore(known, horizon), until, yearOnly);
    const aimed = !issuedOn && read.kind === 'bare' && read.day !== null && read.day === horizon;
    const mention = likeNeighbour(
      text,
      // A plan without a day of its own: its last year, said alone, is no past one.
      aimed ? { ...read, kind: 'deadline' } : read,
      found.at(-1),
    );
    found.push(mention);
    until = mention.end;
  }
  return found;
}

/** All forms that say their time themselves; 规划期内 says the plan's. */
type OwnForm = Exclude<DateForm, { form: 'plan' | 'festival' }>;

/**
 * 国庆节前 ends with the day before; without a year it is the next one after the issue. Null where no year
 * is known.
 */
function beforeFestival(
  { start, end, name, year, offset }: Extract<DateForm, { form: 'festival' }>,
  issuedOn: Day | null,
  planYear: number | null,
): OwnForm | null {
  const around = planYear ?? (issuedOn === null ? null : yearOf(issuedOn));
  const first = year ?? (around === null ? null : around + offset);
  if (first === null) return null;
  // 2027年元旦前 is over with 2026.
  const named = name.includes('元旦') && (year !== null || offset > 0) ? first - 1 : first;
  const form = (of: number): OwnForm | null => {
    const part = dayBeforeFestival(name, of);
    return part === null ? null : { start, end, form: 'year', year: of, part };
  };
  const own = form(named);
  if (own?.form !== 'year' || issuedOn === null || year !== null || offset > 0) return own;
  const days = daysOf(own.year, own.part);
  return days !== null && days.last < issuedOn ? form(named + 1) : own;
}

/** 7—12月份 in a plan of March are to come; 1—2月份, and months that have begun, tell what was. */
function monthsToCome(
  form: Extract<DateForm, { form: 'months' }>,
  issuedOn: Day | null,
  planYear: number | null,
): OwnForm {
  if (issuedOn === null) return form;
  const year = planYear ?? yearOf(issuedOn);
  const days = daysOf(year, form.part);
  if (days === null || days.first <= issuedOn) return form;
  return { start: form.start, end: form.end, form: 'year', year, part: form.part };
}

/** “十三五” in a plan that runs to 2025 is over, though the plan prints no day of its own. */
function begunBefore(form: DateForm, horizon: Day | null): Day | null {
  if (form.form !== 'five_years' || horizon === null) return null;
  return form.endYear <= yearOf(horizon) - 5 ? `${form.endYear + 1}-01-01` : null;
}

/** 2023年6月底前…，9月底前…: a part of the year without a year is of the one named before it in the sentence. */
function ofSameYear(text: string, form: OwnForm, before: DateMention | undefined): OwnForm {
  if (form.form !== 'relative' || !before?.day) return form;
  const next = text.startsWith('次年', form.start);
  if (form.offset !== null && !next) return form;
  if (before.kind !== 'deadline' && before.kind !== 'bare') return form;
  if (form.start - before.end > 120 || /[。\n]/.test(text.slice(before.end, form.start)))
    return form;
  const { start, end, part } = form;
  return { start, end, form: 'year', year: yearOf(before.day) + (next ? 1 : 0), part };
}

/** 3月底前 in the plan of a year; 今年 too, where the plan prints no day of its own. */
function ofPlanYear(form: OwnForm, issuedOn: Day | null, planYear: number | null): OwnForm {
  if (form.form !== 'relative' || planYear === null) return form;
  if (form.offset !== null && issuedOn !== null) return form;
  const { start, end, part, offset } = form;
  return { start, end, form: 'year', year: planYear + (offset ?? 0), part };
}

/** 到2024年、2027年: the second is what the first is. */
function likeNeighbour(
  text: string,
  mention: DateMention,
  before: DateMention | undefined,
): DateMention {
  if (mention.kind !== 'bare' || before?.kind !== 'deadline') return mention;
  return /^[、和与]$/.test(text.slice(before.end, mention.start))
    ? { ...mention, kind: 'deadline' }
    : mention;
}

function isName(text: string, regions: TextRegions, form: DateForm): boolean {
  if (covering(regions.titles, form.start) || covering(regions.brackets, form.start)) return true;
  const quote = covering(regions.quotes, form.start);
  if (quote && form.form !== 'five_years' && form.form !== 'festival') return true;
  if (form.form === 'years' || form.form === 'year') {
    const after = text.slice(form.end, form.end + CONTEXT);
    if (NAME_AFTER.test(after)) return true;
    const before = text.slice(Math.max(0, form.start - CONTEXT), form.start);
    // 条例（2025年底前完成） says by when; 规划（2021—2025年） is called so.
    if (PLAN_BEFORE.test(before) && !DEADLINE_AFTER.test(after)) return true;
    if (/[-/A-Za-z]$/.test(before)) return true;
  }
  return false;
}

function mentionOf(
  text: string,
  form: OwnForm,
  issuedOn: Day | null,
  from: number,
  yearOnly: boolean,
): DateMention {
  switch (form.form) {
    case 'annual':
      return plain(form, 'annual');
    case 'year_before':
      return plain(form, 'base');
    case 'months':
      return plain(form, 'past');
    case 'span':
      return yearOnly
        ? yearsEnd(spanMention(text, form, issuedOn, from))
        : spanMention(text, form, issuedOn, from);
    default:
      return datedMention(text, form, issuedOn, from);
  }
}

function plain(span: DateForm, kind: DateMention['kind']): DateMention {
  return {
    start: span.start,
    end: span.end,
    kind,
    day: null,
    from: null,
    period: null,
    warning: null,
  };
}

function addMonths(day: Day, months: number): Day {
  const index = yearOf(day) * 12 + monthOf(day) - 1 + Math.round(months);
  const last = endOfMonth(Math.floor(index / 12), (index % 12) + 1);
  const same = `${last.slice(0, 8)}${day.slice(8)}`;
  return same > last ? last : same;
}

function spanMention(
  text: string,
  form: Extract<DateForm, { form: 'span' }>,
  issuedOn: Day | null,
  from: number,
): DateMention {
  const start = Math.max(from, form.start);
  const base = { ...plain(form, form.past ? 'past' : 'deadline'), start };
  if (form.past) return base;
  if (issuedOn === null) return { ...base, warning: 'no_issue_day' };
  // 未来五年 are those of the five-year plan, 未来三年 any three.
  const whole =
    (form.months % 12 === 0 && text.startsWith('今后', form.start)) ||
    (form.months === 60 && text.startsWith('未来', form.start));
  const day = whole
    ? lastYear(issuedOn, form.months / 12)
    : form.days === undefined
      ? addMonths(issuedOn, form.months)
      : addDays(issuedOn, form.days);
  return isDay(day) && yearOf(day) <= LAST_YEAR
    ? { ...base, day, period: day }
    : { ...base, warning: 'year_out_of_range' };
}

/** 今后五年 counts whole years: from the year of issue, or from the next one in its second half. */
function lastYear(issuedOn: Day, years: number): Day {
  return endOfYear(yearOf(issuedOn) + years - (monthOf(issuedOn) > 6 ? 0 : 1));
}

/** 五年内 of a document whose day is not known: the end of the year it may reach. */
function yearsEnd(mention: DateMention): DateMention {
  if (mention.day === null) return mention;
  const day = endOfYear(yearOf(mention.day));
  return { ...mention, day, period: day, warning: 'no_issue_day' };
}

interface Days {
  readonly first: Day;
  readonly last: Day;
  readonly period: string;
}

function daysOf(year: number, part: PartOfYear | null): Days | null {
  if (year < FIRST_YEAR || year > LAST_YEAR) return null;
  if (!part || (part.firstMonth === 1 && part.lastMonth === 12)) {
    return { first: `${year}-01-01`, last: endOfYear(year), period: String(year) };
  }
  const month = (number: number) => String(number).padStart(2, '0');
  if (part.lastMonth < 1 || part.lastMonth > 12) return null;
  if (part.day !== null) {
    const day = `${year}-${month(part.lastMonth)}-${month(part.day)}`;
    return isDay(day) ? { first: day, last: day, period: day } : null;
  }
  const last = endOfMonth(year, part.lastMonth);
  return { first: `${year}-${month(part.firstMonth)}-01`, last, period: last };
}

type Dated = Extract<DateForm, { form: 'years' | 'year' | 'relative' | 'five_years' }>;

function resolve(form: Dated, issuedOn: Day | null): Days | 'no_issue_day' | 'year_out_of_range' {
  switch (form.form) {
    case 'years': {
      const first = daysOf(form.from.year, form.from.part);
      const last = daysOf(form.to.year, form.to.part);
      if (!first || !last || first.first > last.last) return 'year_out_of_range';
      return { first: first.first, last: last.last, period: last.period };
    }
    case 'year':
      return daysOf(form.year, form.part) ?? 'year_out_of_range';
    case 'relative': {
      if (issuedOn === null) return 'no_issue_day';
      return daysOf(yearOf(issuedOn) + (form.offset ?? 0), form.part) ?? 'year_out_of_range';
    }
    case 'five_years': {
      const year = form.endYear;
      const middle = /初|中期|前/.test(form.tail) && !form.tail.includes('中后期');
      const last = form.tail.startsWith('初') ? year - 4 : middle ? year - 2 : year;
      return { first: `${year - 4}-01-01`, last: endOfYear(last), period: String(last) };
    }
  }
}

function datedMention(text: string, form: Dated, issuedOn: Day | null, from: number): DateMention {
  const before = text.slice(Math.max(from, form.start - CONTEXT), form.start);
  const after = text.slice(form.end, form.end + CONTEXT);
  const days = resolve(form, issuedOn);
  const { kind, start, end, early } = kindOf(
    form,
    before,
    after,
    typeof days === 'string' ? null : days,
    issuedOn,
  );
  const span = { start, end, kind };
  if (typeof days === 'string') {
    return { ...span, day: null, from: null, period: null, warning: days };
  }
  return {
    ...span,
    day:
      kind === 'past' ||
      kind === 'deadline' ||
      kind === 'period' ||
      kind === 'bare' ||
      kind === 'base'
        ? days.last
        : null,
    from: kind === 'period' || kind === 'from' ? days.first : null,
    period: kind === 'from' ? null : days.period,
    warning: early ? 'before_or_end_of' : null,
  };
}

function kindOf(
  form: Dated,
  before: string,
  after: string,
  days: Days | null,
  issuedOn: Day | null,
): Pick<DateMention, 'kind' | 'start' | 'end'> & { readonly early?: boolean } {
  const isPast = days !== null && issuedOn !== null && days.last < issuedOn;
  const taken = (pattern: RegExp, words: string) => pattern.exec(words)?.[0].length ?? 0;
  const since = taken(SINCE_AFTER, after);
  if (since > 0 || (form.form === 'five_years' && form.tail === '以来')) {
    return { kind: 'past', start: form.start, end: form.end + since };
  }
  const baseLead = taken(BASE_WORD_BEFORE, before);
  if (baseLead > 0) return { kind: 'base', start: form.start - baseLead, end: form.end };
  const isBase =
    (BASE_AFTER.test(after) && BASE_BEFORE.test(before.replace(/到$/, ''))) ||
    /^(?:相比|(?:为|作为)基)/.test(after) ||
    (FIGURE_AFTER.test(after) &&
      (BASE_OF_FIGURE.test(before) || (isPast && before.endsWith('达到'))));
  if (isBase) return { kind: 'base', start: form.start, end: form.end };
  const begins = taken(FROM_AFTER, after);
  const inForce = /[自从]$/.test(before) && /^(?:施行|实施|执行|生效|启动|开展)/.test(after);
  if (begins > 0 || inForce) {
    const lead = taken(/(?:自|从)$/, before);
    return { kind: 'from', start: form.start - lead, end: form.end + begins };
  }
  if (form.form === 'years') {
    const during = taken(DURING_AFTER, after);
    return { kind: isPast ? 'past' : 'period', start: form.start, end: form.end + during };
  }
  const lead = taken(DEADLINE_BEFORE, before);
  const limit = taken(DEADLINE_AFTER, after);
  const atEnd = 'part' in form ? (form.part?.end ?? false) : /末|期内/.test(form.tail);
  const during = taken(DURING_AFTER, after);
  const start = form.start - lead;
  const end = form.end + (limit > 0 ? limit : during);
  const untilNow =
    UNTIL_BEFORE.test(before) &&
    (issuedOn === null || days === null || yearOf(days.last) <= yearOf(issuedOn));
  if (isPast || (untilNow && limit === 0)) return { kind: 'past', start, end };
  if (form.form === 'five_years' && !atEnd && lead === 0 && limit === 0) {
    return { kind: 'period', start, end };
  }
  if (limit > 0 || lead > 0 || atEnd) {
    const early =
      limit > 0 &&
      !atEnd &&
      !/^(?:底|末|之?内|以内)/.test(after) &&
      !('part' in form && typeof form.part?.day === 'number');
    return { kind: 'deadline', start, end, early };
  }
  if (INTENT_BEFORE.test(before)) return { kind: 'deadline', start, end };
  if (during > 0) return { kind: 'period', start, end };
  return { kind: 'bare', start, end };
}
