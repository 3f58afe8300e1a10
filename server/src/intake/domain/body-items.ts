import type { BodyDictionary } from './body-dictionary';
import type { Span } from './normal-text';

/**
 * 各市、县（市、区）政府 and 有关区、市政府 are one group each: levels joined by 、 up to their common
 * end. A new 各 begins a new group, and so does a zone: 各县区、开发区管委会 are two.
 */
const JOINT_GROUP =
  /(?:各|有关|相关|其他|全市各|全省各|全区各)(?:有关|相关|设区的?|地级以上)?(?:自治州|自治县|自治区|直辖市|地级市|县级市|省辖市|直管市|开发区|功能区|园区|新区|街道|乡镇|镇街|省|市|州|盟|区|县|旗|镇|乡|行政公署|行署|（[^）]{1,24}）){1,6}(?:[、和及](?:有关|相关)?(?:自治州|自治县|自治区|直辖市|地级市|县级市|省辖市|直管市|街道|乡镇|镇街|省|市|州|盟|区|县|旗|镇|乡|行政公署|行署|（[^）]{1,24}）){1,6}(?=[、和及，；。]|人民政府|政府|管委会|党委|$)){0,5}(?:党委(?:和|、)(?=人民政府|政府))?(?:(?:人民政府|政府)(?:[、和及]管委会)?|管委会|党委|街道办事处)?(?![厅局委办])/y;
/** 各级党委和政府, 有关部门和单位: one group. */
const PAIRED_GROUP =
  /(?:各级党委(?:和|、)(?:人民)?政府|(?:各级|各|有关|相关|省直|市直|各有关|各相关)(?:有关|相关)?(?:部门|地区|地方|单位)(?:和|及|、)(?:有关|相关)?(?:单位|部门)(?![一-龥]))/y;
/** 县、市、区人民政府: the counties of all kinds, one group. */
const LEVELS_GROUP =
  /(?:县、市、区|市、县、区|区、县、市|旗、县、区|旗、县、市、区)(?:人民政府|政府)/y;
/** 自治区有关委、办、厅、局: the departments of all endings, one group. */
const DEPARTMENTS_GROUP =
  /(?:自治区|[省市区县州盟旗])?直?属?(?:各|有关|相关)(?:有关|相关)?(?:部、)?委、办、(?:厅、)?局/y;
const CONJUNCTIONS = /以及|及其|会同|[和与及暨]/y;
/** What a name must end with, for the 和 after it to part two names. */
const NAME_END =
  /(?:[厅局委办部署会院行社台站处所司团队校学心关联协]|政府|公司|集团|银行|电力|电信|移动|联通|铁塔|单位|部门|机构|企业|中心|地区|指挥部|专班|（[^）]{1,24}）)$/;
/** 太原市和大同市政府, 各县区和开发区; not 市智慧城市和信息局. */
const PLACE_END = /^(?![省市区县])[一-龥]{1,7}[区县市州盟旗]$/;
const SEPARATORS = new Set('、，,；;。：:\n\t \u3000/|＊*★');

/** Stretches of the list that are one name each (or one group), before heads and tails are restored. */
export function splitItems(text: string, span: Span, bodies: BodyDictionary): Span[] {
  const items: Span[] = [];
  let start = span.start;
  let grouped = -1;
  const push = (end: number) => {
    if (end > start) items.push({ start, end });
  };
  let at = span.start;
  while (at < span.end) {
    const letter = text[at] ?? '';
    if (at === start) {
      const group = groupEnd(text, at, span.end);
      if (group > at) {
        at = group;
        grouped = group;
        continue;
      }
    }
    if (letter === '（' || letter === '“' || letter === '《') {
      at = closed(text, at, span.end);
    } else if (letter === '、' && isOpenPair(text, start, at, at + 1)) {
      at += 1;
    } else if (SEPARATORS.has(letter)) {
      push(at);
      at += 1;
      start = at;
    } else {
      const length = conjunction(text, at, start, span.end, bodies, grouped === at);
      if (length === 0) at += 1;
      else {
        push(at);
        at += length;
        start = at;
      }
    }
  }
  push(span.end);
  return items;
}

/** End of a group that begins here (各市、县（市、区）政府); `at` where none does. */
export function groupEnd(text: string, at: number, end: number): number {
  for (const pattern of [PAIRED_GROUP, DEPARTMENTS_GROUP, JOINT_GROUP, LEVELS_GROUP]) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null && at + match[0].length <= end) return at + match[0].length;
  }
  return at;
}

const CLOSING: Readonly<Record<string, string>> = { '（': '）', '“': '”', '《': '》' };

/** After the closing mark, or after the opening one where none follows soon. */
function closed(text: string, at: number, end: number): number {
  const mark = CLOSING[text[at] ?? ''];
  const last = Math.min(end, at + 40);
  for (let to = at + 1; to < last; to += 1) if (text[to] === mark) return to + 1;
  return at + 1;
}

/** 等部门和单位, 等部门、单位: the marks part no names. */
function isOpenPair(text: string, start: number, at: number, after: number): boolean {
  return (
    /^(?:部门|单位|机构|地区|地方)/.test(text.slice(after, after + 2)) &&
    /等[一-龥]{0,4}(?:部门|单位|机构|地区|地方)$/.test(text.slice(Math.max(start, at - 8), at))
  );
}

/** Length of a 和, 与, 及 that parts two names at this place; 0 inside names (工业和信息化厅). */
function conjunction(
  text: string,
  at: number,
  start: number,
  end: number,
  bodies: BodyDictionary,
  afterGroup: boolean,
): number {
  CONJUNCTIONS.lastIndex = at;
  const word = CONJUNCTIONS.exec(text)?.[0];
  if (word === undefined || at === start || at + word.length >= end) return 0;
  const inside = (bodies.joined.get(word) ?? []).some(
    ([before, after]) =>
      text.startsWith(after, at + 1) &&
      at - before.length >= start &&
      text.startsWith(before, at - before.length),
  );
  if (inside || isOpenPair(text, start, at, at + word.length)) return 0;
  if (afterGroup) return word.length;
  const left = text.slice(Math.max(start, at - 24), at);
  return NAME_END.test(left) || PLACE_END.test(left) || bodies.places.has(left) ? word.length : 0;
}
