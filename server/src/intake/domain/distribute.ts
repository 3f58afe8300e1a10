import type { FigureItem } from './figure-items';
import type { ReadingWords } from './reading-words';
import { withoutTimeBefore } from './time-words';
import { tidyName, trimFront, trimReaching } from './trim-name';

const METRIC =
  /(?:率|比|占比|比例|比重|额|值|量|数|收入|规模|强度|面积|指数|能耗|浓度|时间|时限|投资|增加值|产值|人数)$/;
const EACH_ITS_OWN = /分别/;
const ALL_OF_THEM = /(?:均|都)$/;

/** 签约率、使用率2023年|分别达到: the year is no part of the last name. */
const YEAR_AT_END = /(?:，?(?:到|至|在))?(?<![较比与同和以])20\d\d年(?:底|末|前|底前)?$/;

/**
 * Names for the figures of a phrase that shares them out: 进口、出口分别增长5%、6% gives two names,
 * 一、二、三、四类企业…4、8、12、20个工作日 four; null where the phrase shares nothing out or the numbers
 * of names and figures differ.
 */
export function sharedNames(
  text: string,
  items: readonly FigureItem[],
  words: ReadingWords,
): readonly string[] | null {
  const [first] = items;
  if (!first || items.length < 2) return null;
  const before = text.slice(first.before.start, first.quantity.start);
  const at = before.search(EACH_ITS_OWN);
  const listed = items.every(
    ({ quantity }) => quantity.list !== null && quantity.list.start === first.quantity.list?.start,
  );
  if (at < 0 && !listed) return null;
  const subject = at < 0 ? before : before.slice(0, at);
  const tail = at < 0 ? '' : before.slice(at + 2);
  const undated = trimReaching(subject, words).replace(YEAR_AT_END, '');
  const named = trimFront(undated, words).replace(/^(?:推动|促进|带动)(?=.{4})/, '');
  const counted = items.map(({ quantity }) => quantity.unit.replace(/^[十百千万亿]+/, ''));
  const alike = new Set(counted.filter((unit) => unit !== '')).size < 2;
  return pairedNames(named, items.length) ?? namesFrom(named, items.length, tail, words, alike);
}

const PAIRS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^城乡/, ['城镇', '农村']],
  [/^一、?二、?三次?产(?:业)?/, ['第一产业', '第二产业', '第三产业']],
];

/** 城乡居民收入分别增长5%、6%, 一二三产增加值分别增长…: words of their own for two or three. */
function pairedNames(subject: string, count: number): readonly string[] | null {
  for (const [form, members] of PAIRS) {
    const head = form.exec(subject)?.[0];
    const rest = subject.slice(head?.length ?? 0);
    if (head !== undefined && members.length === count && rest.length > 1)
      return members.map((member) => tidyName(`${member}${rest}`));
  }
  return null;
}

/**
 * As {@link sharedNames}, where the names stand in an earlier phrase (对一、二、三、四类企业，分别在…).
 *
 * @param alike all are counted in one unit: things counted in 个 and 张 have no end in common, measures may
 */
export function namesFrom(
  subject: string,
  count: number,
  tail: string,
  words: ReadingWords,
  alike = true,
): readonly string[] | null {
  const parts = listParts(subject);
  if (parts.length < count) return null;
  const members = parts.slice(-count);
  const head = parts.slice(0, parts.length - count).join('');
  if (head !== '' && parts.length > count) return null;
  const last = members[count - 1] ?? '';
  const [one = ''] = members;
  const shared =
    alike || METRIC.test(last) ? actTail(one, last, words) || sharedTail(one, last) : '';
  const prefix = /^(?:第)(?=[一二三四五六七八九十]$)/.exec(one)?.[0] ?? '';
  const metric = tidyName(trimReaching(tail.replace(/^(?:在|达到|为)/, ''), words));
  return members.map((member, index) => {
    const own =
      index > 0 && prefix !== '' && !member.startsWith(prefix) ? `${prefix}${member}` : member;
    const whole = index === count - 1 || own.endsWith(shared) ? own : `${own}${shared}`;
    const named =
      METRIC.test(whole) || metric.length < 2 || metric.length > 12 ? whole : `${whole}${metric}`;
    return tidyName(headed(withoutTimeBefore(named), index, one));
  });
}

/** Work of which rates are taken, said of one thing: 花生种植、收获机械化率 are both of 花生. */
const WORK =
  '(?:种植|播种|灌溉|收获|采收|养殖|收集|转运|运输|处理|处置|利用|回收|加工|销售|生产|接种|检查|检测|诊断|治疗|救治|管理|救助|入学|升学|开工|竣工|投产|设计|施工)';
const THING_AND_WORK = new RegExp(`^(.{2,12}?)${WORK}$`);
const WORK_AT_START = new RegExp(`^${WORK}`);

/** How a thing is dealt with: 诉求办结率、满意率 are both of 诉求. */
const DEALT_WITH =
  '(?:响应|受理|办理|办复|办结|按时办结|结案|整改|整改完成|化解|解决|回访|反馈|满意|好评|完成|按期完成|销号|达标|合格|验收合格|开工|竣工|投产|履约|兑现|签约|使用|利用|入住|出租|闲置|建档|随访|上图|联网)率';
const THING_DEALT_WITH = new RegExp(`^([一-龥\\d“”]{2,12}?)${DEALT_WITH}$`);
const BARE_DEALT_WITH = new RegExp(`^${DEALT_WITH}$`);

/** A later member that begins with work, or says but how things are dealt with, is of the first member's thing. */
function headed(name: string, index: number, one: string): string {
  const dealt = index === 0 ? undefined : THING_DEALT_WITH.exec(one)?.[1];
  if (dealt !== undefined && BARE_DEALT_WITH.test(name)) return `${dealt}${name}`;
  const thing = index === 0 ? undefined : THING_AND_WORK.exec(one)?.[1];
  return thing !== undefined && WORK_AT_START.test(name) ? `${thing}${name}` : name;
}

/** A、B、C均达到95%: every one of them has to; null where there is no 均. */
export function evenNames(
  text: string,
  item: FigureItem,
  words: ReadingWords,
): readonly string[] | null {
  const before = text.slice(item.before.start, item.quantity.start);
  // 近视率每年均下降: 均 of every one, not 年均.
  const yearly = before.endsWith('每') && text.startsWith('年均', item.quantity.start);
  const stem = yearly ? before.slice(0, -1) : trimReachingOnly(before, words);
  const all = yearly || ALL_OF_THEM.test(stem);
  const subject = trimFront(stem.replace(ALL_OF_THEM, '').replace(/(?:每年|逐年)$/, ''), words);
  const parts = listParts(subject);
  // 服务率、适配率稳定在90%以上: every member is a whole measure.
  const whole = parts.length === 2 && parts.every((part) => /^[^占]{3,}率$/.test(part));
  if (!all && !(whole && item.quantity.change === null)) return null;
  if (parts.length < 2 || /^各|每个/.test(subject)) return null;
  const last = parts[parts.length - 1] ?? '';
  const shared = evenTail(parts) || sharedTail(parts[0] ?? '', last);
  // 改造排水、燃气、供热管网: all of them are done so.
  const telling = words.telling.atStart(subject);
  const others = parts.slice(1).every((part) => words.telling.atStart(part) === '');
  const act = others && shared !== '' ? telling : '';
  return parts.map((part, index) => {
    const whole = index === parts.length - 1 || part.endsWith(shared) ? part : `${part}${shared}`;
    return tidyName(
      headed(
        index > 0 && act !== '' ? `${act}${whole}` : withoutTimeBefore(whole),
        index,
        parts[0] ?? '',
      ),
    );
  });
}

/** A sign that ends the word before it, where it begins none. */
const ENDS_WORD =
  /^(?:体(?![育检系质能])|区(?![域级])|站(?!点)|店(?!面)|馆(?!藏)|厂(?!房)|院(?!校)|品(?![牌质种])|类(?![型别])|业(?![务主态绩]))/;

/** 供水、燃气、供热管网: members between the first and the last show where the last one's own words end. */
function evenTail(parts: readonly string[]): string {
  const between = parts.slice(1, -1);
  const last = parts.at(-1) ?? '';
  const length = between[0]?.length ?? 0;
  const even = length > 1 && length <= 4 && between.every((part) => part.length === length);
  const cut = last.slice(length);
  // 居民小区、公共机构、商业综合体|充电设施覆盖率: the last one's own words may be longer by a sign.
  const tail = ENDS_WORD.test(cut) ? cut.slice(1) : cut;
  return even && tail.length >= 2 && !METRIC.test(between[0] ?? '') ? tail : '';
}

function trimReachingOnly(text: string, words: ReadingWords): string {
  const word = words.reaching.atEnd(text);
  return word === '' || word.startsWith('均')
    ? text.replace(/(?<=均|都)(?:达到|达|超过|为|在|实现)$/, '')
    : text.slice(0, text.length - word.length);
}

/** 普及率, 碳中和, 参与率: the word parts nothing. */
const INNER_AND = /^(?:[普涉惠触波提顾]及|[饱总温缓中调柔]和|[参给赋授]与)$/;

/** Parts of a list outside brackets and quotation marks. */
export function listParts(text: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if ('（“《'.includes(sign)) depth += 1;
    else if ('）”》'.includes(sign)) depth = Math.max(0, depth - 1);
    else if (
      depth === 0 &&
      (sign === '、' ||
        (/[和与及]/.test(sign) &&
          at > start + 1 &&
          // 文化及相关产业 is one.
          !INNER_AND.test(text.slice(at - 1, at + 1)) &&
          !/^及(?:其|相关|以上|配套)/.test(text.slice(at, at + 3)) &&
          !/[一-鿿]?和(?:谐|睦|平|美)/.test(text.slice(at - 1, at + 2))))
    ) {
      if (at > start) parts.push(text.slice(start, at));
      start = at + 1;
    }
  }
  if (start < text.length) parts.push(text.slice(start));
  return parts.map((part) => part.replace(/^以及|以$/g, '')).filter((part) => part !== '');
}

/** 新增、改善|灌溉面积: where the members are acts, the tail is all that follows the last of them. */
function actTail(one: string, last: string, words: ReadingWords): string {
  const act = words.bringing.atStart(last) || words.changing.atStart(last);
  const acts = words.bringing.has(one) || words.changing.has(one);
  return acts && last.length - act.length > 1 && act !== '' ? last.slice(act.length) : '';
}

/** Words that a measure begins with behind the last member of a list: 肉类、水产品|产地低温处理率. */
const MEASURE_BEGINS =
  /(?:种植|播种|栽培|养殖|灌溉|流转|建成|在校|专任|在读|产地|持证|排放|使用|施用|利用|处理|处置|回收|覆盖|普及|参保|入学|入园|就业|安全|治理|收集|消费|产量|产值|产业|产能|出口|进口|销售|总[产量数额值规装]|年均|人均|居民|人口|营业|投资|规模|面积|数量|企业|重点工程|减排|里程|吞吐|能力|发病|死亡|管理|规范|签约|服务(?!中心|站|机构|点|局)|配备|设置|建档|检出|达标|合格|优良|自给|综合|机械|良种|贡献|转化|占|学位|床位|从业|用户|增加值|装机|拥有|收入|价格|平均|设施|承担的|[二三四五六七八九十两]大)/;

/** 高速公路、铁路|里程: a measure that no shorter name has. */
const LENGTH_AT_END = /(?<=.{2})(?:里程|总里程|通车里程|覆盖率|普及率|总产值|增加值|总产量)$/;

/** What the last member says for all: 高级认证企业 | 一般认证企业进出口货物平均查验率 → 进出口货物平均查验率. */
export function sharedTail(one: string, last: string): string {
  if (one === '' || METRIC.test(one)) return '';
  const work = THING_AND_WORK.test(one) ? WORK_AT_START.exec(last) : null;
  if (work) return last.slice(work[0].length);
  if (one.length >= last.length) {
    // 新能源出租车、公交车占比: both end in 车.
    const both = METRIC.test(last) ? last.indexOf(one.slice(-1), 1) : -1;
    return both > 0 ? last.slice(both + 1) : (LENGTH_AT_END.exec(last)?.[0] ?? '');
  }
  for (let length = Math.min(6, one.length); length >= 2; length -= 1) {
    const end = one.slice(one.length - length);
    const at = last.indexOf(end);
    if (at >= 0) return last.slice(at + length);
  }
  if (/[市县区省镇村级类]$/.test(one)) {
    const at = last.indexOf(one.slice(-1), 1);
    if (at > 0) return last.slice(at + 1);
  }
  const counted = /^第?[一二三四五六七八九十]$/.test(one);
  // 制造业、数字经济核心产业增加值: the first is a trade itself.
  const trade = /^(?:产业|行业)(?=.{2})/;
  const begins = counted ? -1 : last.slice(2).search(MEASURE_BEGINS);
  if (begins >= 0) {
    const tail = last.slice(begins + 2).replace(/^[二三四五六七八九十两]大/, '');
    return /[业]$/.test(one) ? tail.replace(trade, '') : tail;
  }
  if (one.length > 4) return '';
  // 绿色食品、有机农产品认证数: both end in 品. A sign farther behind is of the measure: 小学、初中学历.
  const like = last.indexOf(one.slice(-1), 1);
  const near = like > 0 && like <= one.length;
  return last.slice(near && !counted ? like + 1 : one.replace(/^第/, '').length);
}
