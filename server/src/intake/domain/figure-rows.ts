import type { Doubt } from './doubt';
import {
  actName,
  carriedName,
  measuredPart,
  partName,
  shareName,
  sizedName,
  topicName,
  totalName,
} from './carried-name';
import type { DraftRow } from './draft-row';
import { evenNames, sharedNames } from './distribute';
import { figureItems, partsAfter, type FigureItem } from './figure-items';
import { baselineOf, changeName, measureOf, recurrenceOf } from './figure-measure';
import { shapeOf, type ShapedFigure } from './figure-shape';
import type { DateMention, Quantity } from './figures';
import { namesAgain, sameNames } from './names-again';
import { namesBefore } from './names-before';
import { noGoal } from './never-goal';
import type { ReadingWords } from './reading-words';
import { deadlineAt, type DeadlineFrame, type FoundDeadline } from './row-deadline';
import type { Phrase, Sentence } from './sentences';
import type { Genre, Zone } from './structure';
import { tidyName } from './trim-name';
import { sharedNoun } from './shared-noun';
import { eachYear, yearList } from './year-list';

/** Where sentences stand and what holds there. */
export interface SentencePlace {
  readonly text: string;
  readonly zone: Zone;
  readonly genre: Genre;
  readonly clause: number | null;
  /** Of that clause; '' where it has none. */
  readonly heading: string;
  /** All that the paragraph says is to be done. */
  readonly ahead: boolean;
  /** What the sentences before speak of: 新材料产业. */
  readonly topic: string | null;
  readonly frame: DeadlineFrame;
  readonly words: ReadingWords;
}

type FigureRow = Omit<DraftRow, 'named' | 'note'>;

const EACH =
  /(?:各|每个?|每座|每一?)(?:地级以上|设区的?)?(?:省|市|州|县|区|旗|地|乡|镇|街道|村|社区|学校|单位|园区|开发区|产业链|城市|家|所|年级)[^，。]{0,24}$/;
/**
 * A cap on a rate without a date is a rule only where it orders every case (一律, 不得) or bounds what
 * an office does each time (查验率, 抽查比例); any other cap is to be reached by the plan's end.
 */
const STANDING_CAP =
  /原则上|一律|不得|应当|必须|(?<!平)均(?=[不控在为低])|(?:查验|抽查|检查|抽检|核查|抽验|抽审|收费|费率|手续费)[^，。；]{0,4}(?:率|比例|比重|占比|标准)/;
/** How long an office may take: 办结时限, 答复时间. */
const OFFICE_TIME =
  /(?:办结|办理|审批|审核|审查|受理|答复|回复|核查|处置|响应|拨付|支付|送达|处理)[^，。；]{0,4}(?:时限|时间|期限)$/;
/** A level that is to be come down to is a goal, not a rule. */
const BROUGHT_DOWN = /控制|降|压|减/;
/** 每3年修订1次教材: how often a thing is done is counted, not the thing. */
const REDONE = /^(?:修订|修编|调整|更新|评估|检查|普查|检测|监测|核查|清理|轮训|评选)$/;
/** 总投资 describes what is built. */
const DESCRIBING = /^(?:计划|项目|预计)?总投资/;
/** Said at the head of a phrase, they mean its figures to be reached. */
const MEANT = /^(?:并|且|要|将)?(?:力争|确保|争取|努力实现)/;
/** A phrase with more figures is a table that lost its lines. */
const MOST_FIGURES = 40;

/** Where what is done begins in a phrase, behind the bodies that do it; `end` is of those words. */
export type ActBegins = (phrase: Phrase, end: number) => number;

/** Rows of the figures of a sentence: targets and norms, in the order of the text. */
export function figureRows(
  sentence: Sentence,
  quantities: readonly Quantity[],
  place: SentencePlace,
  actBegins: ActBegins,
): readonly FigureRow[] {
  const rows: FigureRow[] = [];
  let at = 0;
  for (const phrase of sentence.phrases) {
    while ((quantities[at]?.start ?? Infinity) < phrase.start) at += 1;
    const own: Quantity[] = [];
    for (let next = quantities[at]; next && next.end <= phrase.end; next = quantities[at]) {
      own.push(next);
      at += 1;
    }
    if (own.length === 0 || own.length > MOST_FIGURES) continue;
    const begins = actBegins(phrase, own[0]?.start ?? phrase.end);
    rows.push(...phraseRows(sentence, phrase, begins, own, rows.slice(-MOST_FIGURES), place));
  }
  return rows;
}

function phraseRows(
  sentence: Sentence,
  phrase: Phrase,
  begins: number,
  quantities: readonly Quantity[],
  earlier: readonly FigureRow[],
  place: SentencePlace,
): readonly FigureRow[] {
  const { text, words } = place;
  const items = figureItems(text, phrase, begins, quantities, words);
  const shapes: ShapedFigure[] = [];
  for (const item of items) {
    shapes.push(shapeOf(text, item, shapes[shapes.length - 1] ?? null, words));
  }
  const years = yearList(text, sentence, phrase, items, place.frame, words);
  const names = years
    ? items.map(() => yearName(years.name, shapes))
    : (sharedNames(text, items, words) ??
      namesBefore(text, sentence, phrase, items, words) ??
      sameNames(text, sentence, phrase, items, earlier, words));
  const tail = sharedNoun(shapes);
  const rows: FigureRow[] = [];
  const wholes = wholesOf(text, quantities);
  items.forEach((item, index) => {
    const shaped = shapes[index];
    if (!shaped) return;
    const even =
      names === null
        ? (evenNames(text, item, words) ?? namesAgain(text, sentence, phrase, item, earlier, words))
        : null;
    const each = items.length === 1 ? eachYear(text, phrase, item, place.frame) : null;
    for (const name of even ?? [names?.[index] ?? tail[index] ?? shaped.name])
      for (const year of each ?? [years?.deadlines[index] ?? null]) {
        const own = each === null ? name : name.replace(/^(?:各自?|均|都|分别)/, '');
        const by =
          year ??
          (even === null && names === null ? null : ownTime(own, item, sentence, phrase, place));
        const row = rowOf(own, item, shaped, { shared: names !== null || even !== null, year: by });
        if (row) rows.push(row);
      }
  });
  return rows;

  /** 分别达到7000万吨、10亿立方米: the verb before the first holds for all, whatever they are counted in. */
  function withLead(quantity: Quantity): Quantity {
    const lead = quantities[0];
    if (names === null || quantity.comparator !== '=' || quantity.marker !== null) return quantity;
    if (!lead || lead.start === lead.figure.start || lead.end !== lead.figure.end) return quantity;
    return { ...quantity, comparator: lead.comparator === 'range' ? '=' : lead.comparator };
  }

  function rowOf(
    given: string,
    item: FigureItem,
    shaped: ShapedFigure,
    { shared, year }: { readonly shared: boolean; readonly year: FoundDeadline | null },
  ): FigureRow | null {
    const { quantity } = item;
    const { shape } = shaped;
    if ((shape === 'scope' && !shared) || shape === 'structure') return null;
    const deadline = year ?? deadlineAt(text, quantity, phrase, sentence, place.frame);
    const dated = deadline !== null && deadline.source !== 'plan_period';
    const run = place.frame.runs.get(sentence);
    const dates = run?.dates ?? [];
    const verdict = noGoal(
      text,
      {
        quantity,
        sentence,
        phrase,
        zone: place.zone,
        genre: place.genre,
        dates,
        dated,
        past: run?.past ?? false,
      },
      words,
    );
    if (verdict !== null) return null;
    const annual =
      isAnnual(text, phrase, quantity, dates) ||
      followsAnnual(text, sentence, phrase, quantity, dates, rows.at(-1) ?? earlier.at(-1));
    const opening = text.slice(phrase.start, Math.min(quantity.start, phrase.start + 6));
    const said =
      shaped.stated ||
      shared ||
      annual ||
      isRate(given, item, shaped, place) ||
      MEANT.test(opening) ||
      (shaped.closes === true && isDivided(text, phrase, quantity)) ||
      (place.ahead &&
        (shaped.closes === true || opening.startsWith('完成')) &&
        !DESCRIBING.test(given));
    if (!said && !dated && place.zone !== 'goals') {
      if (!saidBefore(rows, earlier) || DESCRIBING.test(given)) return null;
    }

    if (restates(text, item, rows.at(-1))) return null;

    const doubts: Doubt[] = [];
    const whole = wholes.get(quantity);
    const parent =
      rows.find((row) => row.quantity === whole) ?? partOf(text, phrase, rows, earlier);
    // 每年举办赛事40场，其中国际赛事2场: a part comes as often as its whole.
    const often =
      annual ||
      (parent?.recurrence === 'annual' &&
        quantity.unit.startsWith((parent.quantity?.unit ?? '-').charAt(0)));
    const measure = measureOf(quantity, shaped);
    let name = given;
    if (/^(?:累计|共计?|合计|总计)$/.test(name)) name = '';
    if (/^总?(?:数|数量|个数|家数)$/.test(name)) name = totalName(name, text, sentence, phrase);
    if (name.length < 2 || (shaped.nameless && !shared)) {
      name = carriedName(text, sentence, phrase, quantity, rows, earlier, words);
      doubts.push(name.length < 2 ? 'no_name' : 'name_from_before');
    }
    const previous = rows.at(-1) ?? earlier.at(-1);
    name = topicName(name, previous, place.topic);
    name = actName(shareName(name, previous), previous, words);
    name = changeName(name, quantity, measure, text.slice(quantity.start, quantity.figure.start));
    if (quantity.unit === '次' && REDONE.test(shaped.verb) && !name.endsWith(shaped.verb))
      name = `${name}${shaped.verb}`;
    if (whole && parent && /[级性型类]$/.test(name)) name = `${name}${parent.name}`;
    const size = sizeBefore(text, item);
    if (size !== '') {
      const told = tidyName(text.slice(item.after.start, item.after.end));
      name = sizedName(size, told === '' ? (parent?.name ?? '') : told, previous?.name);
    } else if (parent) name = measuredPart(partName(name, parent.name), parent.name, quantity);
    if (!said && !saidBefore(rows, earlier)) doubts.push('not_said');
    const limit = shape === 'limit';
    const cap =
      quantity.comparator === '<=' && quantity.change === null && quantity.unit === '%' && !dated;
    const standing =
      limit ||
      (OFFICE_TIME.test(name) &&
        quantity.comparator === '<=' &&
        quantity.change === null &&
        /(?:日|小时|分钟|天)$/.test(quantity.unit) &&
        item.from === null &&
        (deadline === null || !/^(?:phrase|note)$/.test(deadline.source)) &&
        !/[压缩降减]/.test(quantity.marker ?? '')) ||
      shape === 'provision' ||
      (!dated && isRule(text.slice(phrase.start, quantity.end), name, quantity, place.zone)) ||
      (cap &&
        place.zone === 'measures' &&
        !BROUGHT_DOWN.test(quantity.marker ?? '') &&
        STANDING_CAP.test(text.slice(phrase.start, phrase.end)));
    // 2022—2024年每年新建40座，其中甲市10座: a yearly part ends with its whole.
    const ofWhole = often && deadline?.source !== 'phrase' ? (parent?.deadline ?? null) : null;
    const by =
      ofWhole?.source === 'phrase'
        ? { ...ofWhole, source: 'sentence_run' as const }
        : deadlineOf(deadline, often, standing, place.frame);
    if (by?.warning) doubts.push(by.warning);
    if (by === null && !standing) doubts.push('no_deadline');
    if (by?.source === 'plan_period' && !often) doubts.push('deadline_of_plan');
    if (quantity.unit === '') doubts.push('no_unit');
    return {
      type: standing ? 'norm' : 'target',
      clause: place.clause,
      start: rowStart(item, phrase),
      end: Math.max(quantity.end, trimmedEnd(text, quantity.end, item.after.end)),
      name,
      quantity: limit ? { ...quantity, comparator: '<=' } : withLead(quantity),
      measure,
      baseline: baselineOf(quantity, item.from),
      recurrence: recurrenceOf(often, standing),
      deadline: by,
      each: EACH.test(text.slice(phrase.start, quantity.figure.start)),
      partOf: parent as DraftRow | null,
      rule: `${shape}${shared ? '+shared' : ''}${parent ? '+part' : ''}`,
      doubts,
    };
  }
}

/** A size, and nothing between it and the count: 投资10亿元以上的|5个, 营收超过5亿元|2家. */
const SIZE_AT_END =
  /(?:[\d百千万亿][十百千万亿]{0,3}(?:[^，、；\d]{0,3}[元人吨亩])[以之][上下]|(?:超|超过|不低于|不少于|大于)[\d.]{1,8}[百千万亿]{0,2}元)的?$/;

/** Words that end in a size and stand right before a count: 其中|投资10亿元以上|5个; '' where none do. */
function sizeBefore(text: string, { before, quantity }: FigureItem): string {
  if (quantity.start !== quantity.figure.start) return '';
  const words = text.slice(before.start, quantity.start);
  return SIZE_AT_END.test(words)
    ? words.replace(/的$/, '').replace(/^(?:、|其中[：:，]?)+/, '')
    : '';
}

/** 上半年开工率、全年完成率均达到100%: of several times in a list each dates the name behind it. */
function ownTime(
  name: string,
  { quantity }: FigureItem,
  sentence: Sentence,
  phrase: Phrase,
  { text, frame }: SentencePlace,
): FoundDeadline | null {
  const at = text.slice(phrase.start, quantity.start).indexOf(name);
  if (at < 0) return null;
  const start = phrase.start + at;
  const dated = (frame.runs.get(sentence)?.dates ?? []).some(
    (date) => date.start >= phrase.start && date.end <= start,
  );
  const behind = text.slice(start + name.length, quantity.start);
  const others =
    /[、和与及](?:到|至)?(?:全年|上半年|下半年|[一二三四]季度|年[底末]|\d{1,2}月|20\d\d年)/;
  const before = text.slice(phrase.start, start);
  if (!dated || !(others.test(behind) || others.test(before))) return null;
  return deadlineAt(text, { start, end: quantity.end }, phrase, sentence, frame);
}

/** 每5年修订1次, 审核时间不少于5个工作日, 占比不得低于80%: what holds from now on, in measures without a date. */
function isRule(words: string, name: string, quantity: Quantity, zone: Zone): boolean {
  const { unit, marker, change } = quantity;
  if (unit === '次' && /每(?:[2-9]|1\d|[两三四五六七八九十])个?年/.test(words)) return true;
  if (zone !== 'measures' || change !== null || BROUGHT_DOWN.test(marker ?? '')) return false;
  if (/^个?(?:工作日|小时|分钟)$/.test(unit))
    return /(?:时间|时限|期限|时长)$/.test(name) && !words.includes('平均');
  return unit === '%' && /^不得(?:低于|少于|小于)$/.test(marker ?? '');
}

/** 支出规模30亿元、比上年增加2亿元: the growth says the same level once more. */
function restates(text: string, { quantity }: FigureItem, before: FigureRow | undefined): boolean {
  const level = before?.quantity;
  if (level?.change !== null || quantity.change === null) return false;
  return /^[一-龥]{0,4}、(?:比|较)(?:上年|去年)/.test(text.slice(level.end, quantity.figure.start));
}

/** 整治面积3万亩，其中6月底前完成一半: what is to be done in parts is to be done. */
function isDivided(text: string, { end }: Phrase, { unit, change }: Quantity): boolean {
  return !unit.endsWith('元') && change === null && /^[，；（]其中/.test(text.slice(end, end + 3));
}

/** One goal of a list that is said dates and intends the bare ones after it. */
function saidBefore(rows: readonly FigureRow[], earlier: readonly FigureRow[]): boolean {
  return [...rows, ...earlier].some(({ doubts }) => !doubts.includes('not_said'));
}

function deadlineOf(
  deadline: FoundDeadline | null,
  annual: boolean,
  standing: boolean,
  frame: DeadlineFrame,
): FoundDeadline | null {
  if (standing) return deadline?.source === 'phrase' ? deadline : null;
  if (annual && deadline?.source !== 'phrase' && frame.horizon !== null) {
    return { day: frame.horizon, source: 'plan_period', mention: null, warning: null };
  }
  return deadline;
}

/** The whole of each figure that stands in a bracket of parts. */
function wholesOf(text: string, quantities: readonly Quantity[]): ReadonlyMap<Quantity, Quantity> {
  const wholes = new Map<Quantity, Quantity>();
  quantities.forEach((whole, index) => {
    if (partsAfter(text, quantities, index) === null) return;
    for (const part of quantities.slice(index + 1)) {
      if (text.slice(whole.end, part.start).includes('）')) break;
      wholes.set(part, whole);
    }
  });
  return wholes;
}

function partOf(
  text: string,
  phrase: Phrase,
  rows: readonly FigureRow[],
  earlier: readonly FigureRow[],
): FigureRow | null {
  const opens = text.slice(phrase.start, phrase.start + 4);
  const previous = rows.at(-1) ?? earlier.at(-1);
  if (!previous) return null;
  const marked =
    opens.startsWith('其中') ||
    /其中[：:，]?$/.test(text.slice(Math.max(0, phrase.start - 4), phrase.start));
  if (!marked) return null;
  return rows.at(0)?.partOf ? (rows[0]?.partOf as FigureRow) : (earlier.at(-1) ?? previous);
}

/** The name that all years have: before them, behind the last value, or between them and the first. */
function yearName(before: string, shapes: readonly ShapedFigure[]): string {
  if (before.length > 1) return before;
  const last = shapes.at(-1)?.name ?? '';
  return last.length > 1 ? last : (shapes[0]?.name ?? '');
}

function isAnnual(
  text: string,
  phrase: Phrase,
  quantity: Quantity,
  dates: readonly DateMention[],
): boolean {
  const words = text
    .slice(phrase.start, quantity.figure.start)
    .replace(/(?<=每[人户生名亩家村班校床])每年/g, '');
  if (
    /每年|逐年|年度(?:新增|净增|培育|完成)|年均(?:新增|培育|引进|建设|完成|新建|培训|举办|开展|实施)/.test(
      words,
    )
  )
    return true;
  // 年均帮扶就业4000人: things counted, no growth.
  if (
    /年均[\u4e00-\u9fff]{2}/.test(words) &&
    quantity.change === null &&
    COUNTED.test(quantity.unit)
  )
    return true;
  return dates.some(
    ({ kind, start, end }) =>
      kind === 'annual' &&
      !PER_ONE.test(text.slice(Math.max(0, start - 3), start)) &&
      start >= phrase.start &&
      end <= quantity.figure.start &&
      text.slice(start, end) !== '年均',
  );
}

/** 每人每年150元: of one head and year, not once a year. */
const PER_ONE = /每[人户生名亩家村班校床]$/;
const COUNTED = /(?:人|人次|户|户次|家|家次|单|项|场|场次|件|名)$/;
/** What comes of an act: it comes as often as the act is done. */
const COMES_OF =
  /^(?:并|可|预计|直接)*(?:直接)?(?:参与|参加|覆盖|接待|带动|服务|惠及|扶持|吸引|吸纳|帮助|受益)/;

/** 每年发放贷款4亿元，扶持创业3000人: the second is what the first brings about every year. */
function followsAnnual(
  text: string,
  sentence: Sentence,
  phrase: Phrase,
  quantity: Quantity,
  dates: readonly DateMention[],
  previous: FigureRow | undefined,
): boolean {
  const before = sentence.phrases[sentence.phrases.indexOf(phrase) - 1];
  if (previous?.recurrence !== 'annual' || before?.segment !== phrase.segment) return false;
  if (previous.start < before.start || !COUNTED.test(quantity.unit)) return false;
  const dated = dates.some(({ start, end }) => start >= phrase.start && end <= quantity.start);
  return !dated && COMES_OF.test(text.slice(phrase.start, quantity.start));
}

/** 利率, 税率, 出资比例: a price or a part that somebody gives, no level to be reached. */
const PRICE =
  /(?:[利税费汇息]|折扣|贴现|毛利|收益|回报|权重|容积|杠杆)率$|(?:出资|持股|入股|控股|返还|分成|提取|计提|抵扣|配套|补贴|补助|资助|奖补|奖励|支持|贴息|担保|分担|承担|缴费|缴存|扣除)(?:资金)?(?:比例|比重|占比)$/;
/** 人均预期寿命, 每千人口拥有托位, 人均公园绿地面积: a level said of one head. */
const PER_HEAD =
  /预期寿命$|^[一-龥]{0,6}(?:人均|每(?:[十百千万亿]{1,2}|\d{1,6})(?:名[一-龥]{2,8}|(?:常住|户籍|服务)?人口?))[一-龥（）\d]{2,}$/;
const OF_A_HEAD = /^(?:岁|平方米|[\d.]{0,6}[万亿]?(?:个|张|名|人|件|台|辆|标台|册|米|公里))$/;

/**
 * 资助覆盖率100%, 人均预期寿命80岁: a rate, or a level said of one head, that closes its phrase among
 * the tasks of a plan is said to be reached, though no verb says so.
 */
function isRate(
  name: string,
  { quantity }: FigureItem,
  { closes }: ShapedFigure,
  { genre, zone }: SentencePlace,
): boolean {
  if (genre !== 'plan' || zone === 'preamble' || quantity.change !== null) return false;
  if (closes !== true || PRICE.test(name)) return false;
  if (/^[%‰]$/.test(quantity.unit)) return /(?:率|占比|比重|比例)$/.test(name);
  return OF_A_HEAD.test(quantity.unit) && PER_HEAD.test(name);
}

function rowStart(item: FigureItem, phrase: Phrase): number {
  return item.place === 0 ? phrase.start : Math.min(item.before.start, item.quantity.start);
}

function trimmedEnd(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[、和及与\s]/.test(text.charAt(end - 1))) end -= 1;
  return end;
}
