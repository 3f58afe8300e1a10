import { chineseInteger } from './numbers';
import type { Span } from './normal-text';

/** The words of a time as they stand, before their surroundings say what they are for. */
export type DateForm = Span &
  (
    | { readonly form: 'years'; readonly from: YearPart; readonly to: YearPart }
    | ({ readonly form: 'year' } & YearPart)
    /** 今年7月, 明年上半年, 年底: `offset` from the year of issue; null where no word names the year. */
    | {
        readonly form: 'relative';
        readonly offset: number | null;
        readonly part: PartOfYear | null;
      }
    /** “十四五”: its last year. */
    | { readonly form: 'five_years'; readonly endYear: number; readonly tail: string }
    /** 三年内, 用3—5年时间: the longer where two stand. */
    | {
        readonly form: 'span';
        readonly months: number;
        readonly past: boolean;
        /** Days instead of months: 印发之日起30日内. */
        readonly days?: number;
      }
    /** 国庆节前, 2026年春节前: a holiday; `year` is null where no word names it. */
    | {
        readonly form: 'festival';
        readonly name: string;
        readonly year: number | null;
        readonly offset: number;
      }
    /** 规划期内: the plan's own years. */
    | { readonly form: 'plan' }
    | { readonly form: 'annual' }
    /** 1—9月, 7—12月份: months of a year that nobody names. */
    | { readonly form: 'months'; readonly part: PartOfYear }
    /** 比上年, 较上年同期. */
    | { readonly form: 'year_before' }
  );

export interface YearPart {
  readonly year: number;
  readonly part: PartOfYear | null;
}

/** Months 1 to 12; a day where one is written; `end` where 底 or 末 stands. */
export interface PartOfYear {
  readonly firstMonth: number;
  readonly lastMonth: number;
  readonly day: number | null;
  readonly end: boolean;
}

const YEAR = '(?:(?<![\\d.])\\d{4}|[一二][〇○零一二三四五六七八九]{3})';
const MONTH = '(?:1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九])';
const DAY = '(?:[12]\\d|3[01]|0?[1-9]|三十一?|二?十[一二三四五六七八九]?|[一二三四五六七八九])';
const WITHIN = `(?:年内|${MONTH}月份?(?:${DAY}[日号]|[底末]|初|[上中下]旬)?|年?[底末]|[上下]半年|第?[一二三四1-4]季度末?|前[二三23]个?季度|年?中(?:期|(?=[，前]))|年?初(?![步见具显现始心衷])|内(?![蒙部需容外生陆河控涵镜]))`;
const DASH = '(?:[—–~～〜至到-]|——)';

const FORMS = {
  years: new RegExp(
    `(?<y1>${YEAR})(?<u1>年?)(?:(?<=年)(?<m1>${MONTH})月(?:${DAY}日)?)?${DASH}(?<y2>${YEAR})(?<u2>年?)(?:(?<=年)(?<m2>${MONTH})月(?:${DAY}日)?底?)?(?!\\d)`,
    'g',
  ),
  monthsOf: new RegExp(
    `(?<y>${YEAR})年(?<m1>${MONTH})月?份?${DASH}(?<m2>${MONTH})月份?(?!\\d)`,
    'g',
  ),
  year: new RegExp(`(?<y>${YEAR})年(?:度(?!假))?(?<w>${WITHIN})?`, 'g'),
  dotted:
    /(?<![\d.\-/])(?<y>(?:19|20)\d{2})(?<s>[-./])(?<m>0?[1-9]|1[0-2])\k<s>(?<d>[12]\d|3[01]|0?[1-9])(?![\d.\-/])/g,
  listed: new RegExp(
    `(?<y>${YEAR})(?=(?:、${YEAR}){1,6}(?:年|和${YEAR}年))|(?<y2>${YEAR})(?=和${YEAR}年)`,
    'g',
  ),
  relative: new RegExp(
    `(?<w0>今明两年|今年|(?<![说证声表])明年|(?<![至到—-])次年|(?<=^|[\\s，。；：、（和及到至在于])后年|本年度|(?<![资成基样])本年|(?<!过)去年|(?<![以线网])上年度?|(?<=^|[\\s，。；：、（比较与和])前年)(?:度)?(?<w>${WITHIN})?`,
    'g',
  ),
  bare: new RegExp(
    `(?<![\\d年一二三四五六七八九十])(?<w>年[底末](?!(?:效能|考核|绩效|考评|决算|结算|总结|奖))|年内|年中(?=[，前])|前[二三]个?季度|[上下]半年|第?[一二三四]季度末?|${MONTH}月(?:${DAY}日|[底末])|${MONTH}月份?(?=前|之前|以前))`,
    'g',
  ),
  months: new RegExp(`(?<![\\d年])(?<m1>${MONTH})月?${DASH}(?<m2>${MONTH})月份?`, 'g'),
  fiveYears:
    /[“"]?(?<n>十[一二三四五六七八九]|二十一?)五[”"]?(?:规划)?(?<t>期间|时期|末期|期末|期内|末|初期|中期|初|前期|前[三四两]年|以来|中后期|后期)|[“"]十五[”"](?<t2>期间|时期|末)/g,
  /** 自本方案印发之日起30日内: days counted from the document's own issue. */
  sinceIssue:
    /(?:自|从|于|在)?(?:本|该)?(?:方案|意见|通知|办法|规划|计划|文件|措施|政策|细则|《[^》]{2,40}》)?(?:印发|发布|公布|下发|出台)(?:实施)?(?:之日)?(?:起|后)的?(?<a>\d{1,3}|[一二三四五六七八九十]{1,3}|半)个?(?<u>年|月|个月|日|天|工作日)(?:之|以)?内/g,
  spanIn:
    /(?<k>近期|近|最近|过去|以往|前|未来|今后|力争在|力争用|力争通过|力争|争取用|争取|确保|计划用|利用|通过|经过|用|在|约)?(?<a>\d{1,2}|[一二两三四五六七八九十半]{1,2})(?:[—–~～至到-](?<b>\d{1,2}|[一二两三四五六七八九十]))?(?<u>年|个月)(?<t>之内|以内|内|左右(?:的)?(?:时间|努力)|(?:的)?时间(?:之内|以内|内)?|(?:的)?努力|以来|来|)/g,
  plan: /(?:本)?规划期(?:内|末|间)/g,
  festival: new RegExp(
    `(?:(?<y>${YEAR})年|(?<w0>今年|明年|次年))?的?(?<f>[“"](?:五一|六一|七一|八一|十一|国庆|春节|元旦)[”"]|五一|劳动节|儿童节|建党节|建军节|国庆|元旦|春节|中秋)(?:国际)?(?:劳动节|节|假期|长假|小长假)?(?:到来|来临)?(?=(?:之|以)?前(?!后))`,
    'g',
  ),
  midCentury: /(?:本世纪|21世纪|二十一世纪)中叶/g,
  annual: new RegExp(
    `每年(?:${MONTH}月份?(?:${DAY}日|[底末])?(?:之?前)?|年?[底末]前?|[上下]半年)|每月(?:${DAY}日(?:之?前)?)?|(?:平均)?每(?:一|个|两|半|[三四五]|\\d)?(?:年度?|季度|季|个?月|学期|学年)|逐年|(?<![上下]半)年均|历年`,
    'g',
  ),
  yearBefore: /(?:比|较|[不高优好快多低少]于|超过|与)(?:上年度?|去年|上一年)(?:同期)?/g,
} as const;

const NUMERALS: Readonly<Record<string, number>> = {
  半: 0.5,
  两: 2,
};

function small(text: string | undefined): number {
  if (text === undefined) return 0;
  if (/^\d+$/.test(text)) return Number(text);
  return NUMERALS[text] ?? chineseInteger(text) ?? 0;
}

function yearOf(text: string): number {
  return small(text);
}

function partOf(words: string | undefined): PartOfYear | null {
  if (words === undefined || words === '') return null;
  const month =
    /^([\d一二三四五六七八九十]+)月份?(?:([\d一二三四五六七八九十]+)[日号]|([底末])|(初|[上中下]旬))?$/.exec(
      words,
    );
  if (month) {
    const number = small(month[1]);
    const day = month[2] === undefined ? null : small(month[2]);
    return { firstMonth: number, lastMonth: number, day, end: month[3] !== undefined };
  }
  if (words === '内') return { firstMonth: 1, lastMonth: 12, day: null, end: true };
  if (/^年?[底末]$/.test(words) || words === '年内') {
    return { firstMonth: 1, lastMonth: 12, day: null, end: true };
  }
  if (words === '上半年') return { firstMonth: 1, lastMonth: 6, day: null, end: false };
  if (words === '下半年') return { firstMonth: 7, lastMonth: 12, day: null, end: false };
  if (/^年?中期?$/.test(words)) return { firstMonth: 1, lastMonth: 6, day: null, end: false };
  if (words.endsWith('初')) return { firstMonth: 1, lastMonth: 1, day: null, end: false };
  const through = /^前([二三23])/.exec(words);
  if (through) {
    return { firstMonth: 1, lastMonth: small(through[1]) * 3, day: null, end: false };
  }
  const quarter = /([一二三四1-4])季度(末)?$/.exec(words);
  if (quarter) {
    const last = small(quarter[1]) * 3;
    return { firstMonth: last - 2, lastMonth: last, day: null, end: quarter[2] !== undefined };
  }
  return null;
}

function monthPart(month: string | undefined): PartOfYear | null {
  const number = month === undefined ? 0 : small(month);
  return number === 0 ? null : { firstMonth: number, lastMonth: number, day: null, end: false };
}

const OFFSETS: Readonly<Record<string, number>> = {
  今明两年: 1,
  今年: 0,
  本年: 0,
  本年度: 0,
  明年: 1,
  次年: 1,
  后年: 2,
  去年: -1,
  上年: -1,
  上年度: -1,
  前年: -2,
};

/** Every expression of time in the text, in order, none within another. */
export function scanDates(text: string): DateForm[] {
  const found: DateForm[] = [];
  const add = (match: RegExpExecArray, read: (groups: Groups) => Words | null) => {
    const words = read(match.groups ?? {});
    if (words) found.push({ start: match.index, end: match.index + match[0].length, ...words });
  };
  for (const match of text.matchAll(FORMS.years)) add(match, yearsOf);
  for (const match of text.matchAll(FORMS.monthsOf)) {
    add(match, ({ y = '', m1, m2 }) => ({
      form: 'years',
      from: { year: yearOf(y), part: monthPart(m1) },
      to: { year: yearOf(y), part: monthPart(m2) },
    }));
  }
  for (const match of text.matchAll(FORMS.year)) {
    add(match, ({ y = '', w }) => ({ form: 'year', year: yearOf(y), part: partOf(w) }));
  }
  for (const match of text.matchAll(FORMS.dotted)) {
    add(match, ({ y = '', m, d }) => ({
      form: 'year',
      year: yearOf(y),
      part: { ...(monthPart(m) ?? WHOLE_YEAR), day: small(d) },
    }));
  }
  for (const match of text.matchAll(FORMS.listed)) {
    add(match, ({ y, y2 }) => ({ form: 'year', year: yearOf(y ?? y2 ?? ''), part: null }));
  }
  for (const match of text.matchAll(FORMS.relative)) {
    add(match, ({ w0 = '', w }) => ({
      form: 'relative',
      offset: OFFSETS[w0] ?? 0,
      part: partOf(w),
    }));
  }
  for (const match of text.matchAll(FORMS.bare)) {
    add(match, ({ w }) => ({ form: 'relative', offset: null, part: partOf(w) }));
  }
  for (const match of text.matchAll(FORMS.months)) {
    add(match, ({ m1, m2 }) => {
      const part = { firstMonth: small(m1), lastMonth: small(m2), day: null, end: false };
      return { form: 'months', part };
    });
  }
  for (const match of text.matchAll(FORMS.fiveYears)) {
    add(match, ({ n = '十', t, t2 }) => ({
      form: 'five_years',
      endYear: 2005 + 5 * ((chineseInteger(n) ?? 10) - 10),
      tail: t ?? t2 ?? '',
    }));
  }
  for (const match of text.matchAll(FORMS.sinceIssue)) add(match, sinceIssueOf);
  for (const match of text.matchAll(FORMS.spanIn)) {
    add(match, (groups) => spanOf(groups, text, match.index, match.index + match[0].length));
  }
  for (const match of text.matchAll(FORMS.festival)) {
    add(match, ({ y, w0 = '', f = '' }) => {
      const named = y !== undefined || w0 !== '';
      if (!named && !/[“"节庆旦秋]|五一/.test(f)) return null;
      return {
        form: 'festival',
        name: f,
        year: y === undefined ? null : yearOf(y),
        offset: OFFSETS[w0] ?? 0,
      };
    });
  }
  for (const match of text.matchAll(FORMS.midCentury))
    add(match, () => ({ form: 'year', year: 2050, part: null }));
  for (const match of text.matchAll(FORMS.plan)) add(match, () => ({ form: 'plan' }));
  for (const match of text.matchAll(FORMS.annual)) add(match, () => ({ form: 'annual' }));
  for (const match of text.matchAll(FORMS.yearBefore)) add(match, () => ({ form: 'year_before' }));
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: DateForm[] = [];
  let until = 0;
  for (const form of found) {
    if (form.start < until) continue;
    kept.push(form);
    until = form.end;
  }
  return kept;
}

const WHOLE_YEAR: PartOfYear = { firstMonth: 1, lastMonth: 12, day: null, end: false };

type Groups = Readonly<Record<string, string | undefined>>;
type WithoutSpan<T> = T extends unknown ? Omit<T, 'start' | 'end'> : never;
type Words = WithoutSpan<DateForm>;

function yearsOf({ y1 = '', u1 = '', m1, y2 = '', u2 = '', m2 }: Groups): Words | null {
  const from = yearOf(y1);
  const to = yearOf(y2);
  const believable = from >= 1990 && to <= 2060 && from <= to;
  if (u1 === '' && u2 === '' && !believable) return null;
  if (u2 === '' && !believable) return null;
  return {
    form: 'years',
    from: { year: from, part: monthPart(m1) },
    to: { year: to, part: monthPart(m2) },
  };
}

/** Working days are counted as seven days for five. */
function sinceIssueOf({ a, u = '' }: Groups): Words | null {
  const count = small(a);
  if (count === 0) return null;
  if (u === '年') return { form: 'span', months: count * 12, past: false };
  if (u.endsWith('月')) return { form: 'span', months: count, past: false };
  const days = u === '工作日' ? Math.ceil((count * 7) / 5) : count;
  return { form: 'span', months: 0, past: false, days };
}

/** Words after which N年内 counts from somebody's own event, not from the plan's issue. */
const OWN_EVENT =
  /(?:毕业|离校|成立|注册|设立|认定|投产|投运|获得|获批|上市|入职|落户|起|后|任职|到期前|期限)$/;
const ISSUE_EVENT = /(?:印发|发布|实施|施行|出台|公布|下发)(?:之日)?(?:起|后)$/;

function spanOf(
  { k = '', a, b, u, t = '' }: Groups,
  text: string,
  start: number,
  end: number,
): Words | null {
  if (k === '前' && text[start - 1] === '学') return null;
  const past = /^(?:近期|近|最近|过去|以往|前)$/.test(k);
  const future = /^(?:未来|今后)$/.test(k);
  const using = /^(?:用|利用|通过|经过|力争用|力争通过|争取用|计划用|力争|争取)$/.test(k);
  const within = t.endsWith('内');
  const since = t === '来' || t === '以来';
  const effort = /(?:时间|努力)$/.test(t);
  if (k === '近期' || /^[\d一二两三四五六七八九十]/.test(text.slice(start - 1, start))) return null;
  if (!(past || future || within || since || effort || (using && /^(?:力争|争取)/.test(k))))
    return null;
  if (
    t === '' &&
    /^(?:以上|以下|行动|计划|期|级|制|攻坚|规划|提升|倍增|专项|实践|工作方案|度|均|底|末|初(?!见|步|具|显|现)|中|产|检|龄|限)/.test(
      text.slice(end, end + 4),
    )
  ) {
    return null;
  }
  const longest = Math.max(small(a), small(b));
  const months = u === '年' ? longest * 12 : longest;
  if (months === 0 || months > 600) return null;
  if (!past && !since) {
    const before = text.slice(Math.max(0, start - 8), start);
    if (!ISSUE_EVENT.test(before) && OWN_EVENT.test(before)) return null;
    if (
      /^(?:的|未|无|没有|累计|[^，。；\n]{1,15}的，)/.test(text.slice(end, end + 18)) &&
      !effort
    ) {
      return null;
    }
    if (u === '个月' && !effort && !ISSUE_EVENT.test(before) && !/^(?:力争|争取|确保)/.test(k))
      return null;
  }
  return { form: 'span', months, past: past || since };
}
