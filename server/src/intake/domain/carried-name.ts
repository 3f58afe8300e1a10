import type { Quantity } from './figures';
import type { ReadingWords } from './reading-words';
import type { Phrase, Sentence } from './sentences';
import { tidyName, trimFront, trimVerb } from './trim-name';

interface NamedRow {
  readonly name: string;
  readonly start: number;
}

const METRIC_NAME = /(?:率|比|占比|比重|比例|额|值|规模|收入|面积|量)$/;
const PART_NAME = /^(.*?)(占比|比重|比例|占)$/;
const PLACE_AT_START = /^(?:全[省市县区国州域]|我[省市县区]|各[省市县区地])/;
const SHARE_OF = /^占.{1,16}(?:比重|比例|比|份额)$/;
const LEVEL_MARK = /达到|突破|超过|达|超/;

/**
 * The measure of a figure without a noun of its own: that of the row before it in its phrase or in the
 * phrase before (GDP年均增长6%，突破5000亿元), else the noun of the phrase before.
 */
export function carriedName(
  text: string,
  sentence: Sentence,
  phrase: Phrase,
  quantity: Quantity,
  own: readonly NamedRow[],
  earlier: readonly NamedRow[],
  words: ReadingWords,
): string {
  const before = sentence.phrases[sentence.phrases.indexOf(phrase) - 1];
  const row = own.at(-1) ?? earlier.at(-1);
  const next =
    own.length > 0 || (before !== undefined && row !== undefined && row.start >= before.start);
  if (row && (next || quantity.change !== null)) {
    const name = stripGrowth(row.name);
    return LEVEL_MARK.test(quantity.marker ?? '')
      ? name.replace(/^(?:新增|净增|新认定|新培育|新建|新引进)(?=.{2})/, '')
      : name;
  }
  return before ? nounOf(text.slice(before.start, before.end), words) : '';
}

/** The noun of an earlier phrase: 备案企业稳步增长，达到800家. */
function nounOf(phrase: string, words: ReadingWords): string {
  const noun = trimVerb(trimFront(phrase, words), words).rest.replace(
    /(?:进一步|稳步|持续|明显|显著|不断|大幅|逐步|快速|较快|平稳)*(?:增长|提高|提升|扩大|增加|下降|降低|优化|改善|壮大|增强|完善|加快|发展)$/,
    '',
  );
  const measured = noun.replace(
    /(?:不低于|不少于|高于|优于|好于|快于|多于)(?:上年|去年|上一年).{0,4}$/,
    '',
  );
  return measured.length > 24 ? '' : stripGrowth(tidyName(measured));
}

function stripGrowth(name: string): string {
  return name.replace(/(?:年均增长率|增速|增幅|降幅|年均降幅)$/, '');
}

const WHOSE_TOTAL =
  /^([一-龥“”]{2,14}?)(?:实现|达到|基本|全面|稳步|持续|不断|全部|加快|逐步|有序|建设|布局)/;

/** 零工市场实现全覆盖，总数达到130个: of what the phrase before speaks. */
export function totalName(name: string, text: string, sentence: Sentence, phrase: Phrase): string {
  const before = sentence.phrases[sentence.phrases.indexOf(phrase) - 1];
  const words = before === undefined ? '' : text.slice(before.start, before.end);
  return `${WHOSE_TOTAL.exec(words)?.[1] ?? ''}${name}`;
}

/** 研发投入年均增长12%，占GDP比重达2.8%: whose share it is stands in the row before. */
export function shareName(name: string, before: NamedRow | undefined): string {
  if (!before || !SHARE_OF.test(name) || SHARE_OF.test(before.name)) return name;
  return `${stripGrowth(before.name)}${name}`;
}

const BARE_MEASURE =
  /^(?:总产值|产值|产业产值|年产值|产业规模|总规模|规模|产业投资|增加值|产业增加值|营业收入|营收|总产量|产量|单产|年度投资)$/;
const THING_MEASURED =
  /^(.{2,14}?)(?:播种面积|种植面积|面积|总产量|产量|单产|总产值|产值|增加值|装机规模|装机|规模)$/;
/** A paragraph's sentences that begin so speak of it until the next one does. */
const TOPIC =
  /^(?:一是|二是|三是|四是|五是|六是)?(?:推动|促进|推进|加快)?([“”\u4e00-\u9fff]{2,12}?(?:产业|行业|经济))(?=深度|深入|大力|全力|全面|积极|做强|做大|做优|推进|强化|突出|持续|聚焦|瞄准|重点|加快|加速|坚持|紧盯|围绕|着力|立足|以|向|提质|扩量|升级|集聚|跃升|倍增)/;

/** What a sentence begins to speak of; null where it goes on with what was before. */
export function topicOf(sentence: string): string | null {
  return TOPIC.exec(sentence)?.[1] ?? null;
}

/** 粮食播种面积1530万亩、总产量125亿斤; 新材料产业瞄准高端。…产值超过350亿元: whose measure it is. */
export function topicName(
  name: string,
  before: NamedRow | undefined,
  topic: string | null,
): string {
  if (!BARE_MEASURE.test(name)) return name;
  const thing = THING_MEASURED.exec(before?.name ?? '')?.[1];
  if (name === '总产量' && thing !== undefined) return `${thing}${name}`;
  if (topic === null) return name;
  // 新能源汽车产业…，产量突破120万辆: things are made, not the trade.
  const made = /产量$|^单产$/.test(name) ? topic.replace(/(?:产业|行业)$/, '') : topic;
  return `${made}${name.replace(/^产业(?=.)/, '')}`;
}

/** 开工建设项目120个，竣工投产90个: what is only an act is done to what was counted before. */
export function actName(name: string, before: NamedRow | undefined, words: ReadingWords): string {
  if (!before || name.endsWith('投资')) return name;
  let rest = name;
  for (let verb = words.telling.atStart(rest); verb !== ''; verb = words.telling.atStart(rest))
    rest = rest.slice(verb.length);
  if (rest !== '') return name;
  const thing = before.name.replace(/^.{0,4}累计/, '');
  const done = words.telling.atStart(thing).length;
  const end = done === 0 ? words.telling.atEnd(thing).length : 0;
  return `${name}${thing.slice(done, thing.length - end)}`;
}

/**
 * 其中标志性产业链领域占比 of 高新技术企业 → 标志性产业链领域高新技术企业占比; 其中护理型床位占比 of 养老床位
 * says its noun itself; 其中省会城市达到90% of 新能源公交车占比 → 省会城市新能源公交车占比.
 */
export function partName(name: string, parent: string): string {
  const whole = parent.replace(PLACE_AT_START, '').replace(/^(?:新增|净增|新建|新培育)/, '');
  if (name.includes(whole) || whole.length > 20) return name;
  const match = PART_NAME.exec(name);
  const own = match?.[1] ?? name;
  const thing = whole.replace(/(?:总数|总量|数量|数)$/, '');
  if (own.endsWith(thing.slice(-2))) return name;
  if (match && !METRIC_NAME.test(whole)) {
    return `${own}${whole}${match[2] === '占' ? '占比' : (match[2] ?? '')}`;
  }
  return name;
}

const SIZED_FIRST = /^(?:新增|净增|新建|新培育|新开工|新引进)|^.{0,12}[以之][上下](?=.{2})/;
/** Words before a size: what is measured. */
const MEASURED_BY = /^([^\d百千万亿超不大]{2,10})(?=[超不大\d百千万亿])/;

/**
 * 项目30个，其中投资10亿元以上5个、50亿元以上1个: 投资10亿元以上项目, 投资50亿元以上项目. What is measured is said with
 * the first, what is counted with the whole.
 *
 * @param size words before the count
 */
export function sizedName(size: string, whole: string, before: string | undefined): string {
  const first = (before ?? '').replace(/^(?:新增|净增|新建|新培育|新开工|新引进)/, '');
  const measured = MEASURED_BY.test(size) ? '' : (MEASURED_BY.exec(first)?.[1] ?? '');
  const counted = whole
    .replace(PLACE_AT_START, '')
    .replace(SIZED_FIRST, '')
    .replace(SIZED_FIRST, '');
  return `${measured}${size}${counted}`;
}

/**
 * 其中省会城市达到90%: a place or a kind of which the measure of the whole is said. A kind of what the
 * whole is measured on takes its place: 其中大型企业 of 规上工业企业改造率 → 大型企业改造率.
 */
export function measuredPart(name: string, parent: string, quantity: Quantity): string {
  const rate = /[率比重例]$/.test(parent) && /^(?:%|‰)$/.test(quantity.unit);
  if (!rate || METRIC_NAME.test(name) || quantity.change !== null) return name;
  const whole = parent.replace(PLACE_AT_START, '');
  const noun = name.slice(-2);
  const at = noun.length === 2 ? whole.indexOf(noun) : -1;
  const measured = whole.slice(at + 2);
  return at >= 0 && measured.length > 1 ? `${name}${measured}` : `${name}${whole}`;
}
