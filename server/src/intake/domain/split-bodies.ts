import type { Role } from '../../targets/domain/model';
import type { NamedBody } from './bodies';
import type { BodyDictionary } from './body-dictionary';
import { splitItems } from './body-items';
import type { BodyName } from './body-name';
import { LONGEST_NAME, isPlace, readBodyName } from './body-name';
import type { HomeRegion } from './home-region';
import type { Span } from './normal-text';

/** A name of the list, with what it was taken for. */
export interface ListedBody extends Span {
  readonly name: string;
  readonly read: BodyName;
  /** The name's own 〔牵头〕 or （配合）. */
  readonly role: Role | null;
}

export interface BodyList {
  readonly bodies: readonly ListedBody[];
  /** 等部门: the list is not complete. */
  readonly open: boolean;
}

interface Item {
  start: number;
  end: number;
  text: string;
  role: Role | null;
}

/** 等部门, 等有关单位, 等: says that there are more (or no more), names nobody. */
const OPEN_END =
  /等(?:(?:多个|有关|相关|各|市直|省直|县直|区直|市级|省级|区级|责任|成员|职能|主管|[一二三四五六七八九十两\d]{1,3}个)*(?:部门和单位|部门、单位|部门单位|单位部门|部门|单位|机构|方面|委办局|厅局|地区)?)$/;
const OWN_ROLE: readonly (readonly [RegExp, Role])[] = [
  [/（(?:牵头|牵头单位|牵头部门|主办|主责|总牵头)）$/, 'lead'],
  [/（(?:配合|配合单位|协办|参与|协同|协助)）$/, 'support'],
  [/（(?:指导|指导单位)）$/, 'guide'],
];
const NATIONAL_HEAD = /^(?:国家|国务院|中央)/;
const SHARED_GOVERNMENT =
  /^([一-龥]{2,6}?)((?:省|市|区|县|州|盟|旗|自治县|自治州|新区)?(?:人民政府|政府))$/;
const SHARED_COMMITTEE = /^([一-龥“”]{2,12}?)(管委会|管理委员会|党工委|街道办事处|街道)$/;
const LEVEL = /[省市区县州盟旗]/;

/** Splits a list of bodies into names as the document means them. */
export function splitBodies(
  text: string,
  bodies: BodyDictionary,
  home: HomeRegion,
  role: Role = 'shared',
): NamedBody[] {
  return readBodyList(text, { start: 0, end: text.length }, bodies, home).bodies.map((body) =>
    namedBody(body, role),
  );
}

export function namedBody(body: ListedBody, role: Role): NamedBody {
  return {
    start: body.start,
    end: body.end,
    name: body.name,
    role: body.role ?? role,
    fullName: body.read.fullName,
    kind: body.read.kind,
    unknown: body.read.standing === 'form' || body.read.standing === 'none',
  };
}

/** The list between two places of a text; spans are of that text. */
export function readBodyList(
  text: string,
  span: Span,
  bodies: BodyDictionary,
  home: HomeRegion,
): BodyList {
  const read = (name: string) => readBodyName(name, bodies, home);
  let open = false;
  const items: Item[] = [];
  const words = text
    .slice(span.start, span.end)
    .replace(/[〔［[(]/g, '（')
    .replace(/[〕］\])]/g, '）');
  for (const part of splitItems(words, { start: 0, end: words.length }, bodies)) {
    const cleaned = counted(ownRole(withoutDuty(placed(words, part, span.start), read)), bodies);
    if (OPEN_END.test(cleaned.text) && !inWord(cleaned.text, cleaned.text.lastIndexOf('等'))) {
      const at = cleaned.text.lastIndexOf('等');
      open = true;
      if (at === 0) continue;
      cleaned.text = cleaned.text.slice(0, at);
      cleaned.end = cleaned.start + at;
    }
    items.push(...cutAtSuch(cleaned, bodies, read));
  }
  const whole = sharedEnds(
    items.flatMap((item) => cutRun(item, read)),
    bodies,
  );
  return { bodies: restore(whole, bodies, read), open };
}

const BRANCH_END = /^([一-龥]{2,4}?)(市?(?:中心支行|分行|支行|省分行|分公司))$/;

/** 东、西部各县, 人民银行甲、乙分行 and 省委、省政府督查室: the earlier lack the end, the later the beginning. */
function sharedEnds(items: readonly Item[], bodies: BodyDictionary): Item[] {
  const whole = [...items];
  for (const [index, item] of items.entries()) {
    const quarter = /^[东西南北中](部.{2,20})$/.exec(item.text)?.[1];
    const other = whole[index - 1];
    if (quarter !== undefined && other !== undefined && /^[东西南北中]$/.test(other.text)) {
      whole[index - 1] = { ...other, text: other.text + quarter };
      continue;
    }
    const organ = /^([省市区县州盟旗])政府((?:督查|研究|办公)[厅室])$/.exec(item.text);
    const before = whole[index - 1];
    if (organ !== null && before?.text === `${organ[1] ?? ''}委`) {
      whole[index - 1] = { ...before, text: before.text + (organ[2] ?? '') };
      continue;
    }
    const [, place = '', end = ''] = BRANCH_END.exec(item.text) ?? [];
    if (!bodies.places.has(place)) continue;
    let first = index - 1;
    while (first >= 0 && bodies.places.has(whole[first]?.text ?? '')) first -= 1;
    const text = whole[first]?.text ?? '';
    const head = bodies.heads.find(
      ({ alias }) => text.startsWith(alias) && bodies.places.has(text.slice(alias.length)),
    )?.alias;
    if (head === undefined) continue;
    for (let at = first; at <= index; at += 1) {
      const part = whole[at];
      if (part === undefined) continue;
      const named = at === first ? part.text : head + part.text;
      whole[at] = { ...part, text: at === index ? named : named + end };
    }
  }
  return whole;
}

/** The item without 会同 or 由 before it, at its place in the text. */
function placed(words: string, { start, end }: Span, offset: number): Item {
  const before = /^(?:会同|由|请)(?=[一-龥]{2})/.exec(words.slice(start, end))?.[0].length ?? 0;
  // 各区（含开发区，下同）: a rule of the document inside the name was masked by commas.
  const text = words.slice(start + before, end).replace(/，{1,8}）$/, '）');
  return { start: offset + start + before, end: offset + end, text, role: null };
}

/** 烟台3市政府, 宁夏三省（区）人民政府: the count is of the whole list. */
const COUNTED =
  /^([一-龥]{2,8})(?:[2-9]|1\d|[二三四五六七八九十两])个?(省(?:（[^）]{1,8}）)?|市|区|县|州|县（[^）]{1,8}）|市（[^）]{1,8}）)(人民政府|政府|管委会)$/;

function counted(item: Item, bodies: BodyDictionary): Item {
  const [, name, level, end] = COUNTED.exec(item.text) ?? [];
  if (name === undefined || level === undefined || end === undefined) return item;
  const place = bodies.places.get(name)?.name;
  const written = level.startsWith('省')
    ? (place ?? name)
    : name + (level.length === 1 ? level : '');
  return { ...item, text: written + end };
}

/** 省财政厅负责资金保障: what for is not part of the name. */
function withoutDuty(item: Item, read: (name: string) => BodyName): Item {
  const at = item.text.search(/(?:具体|主要|牵头|分别)?负责/);
  if (at < 2 || item.text.length > 48) return item;
  const text = item.text.slice(0, at);
  return read(text).standing === 'known' ? { ...item, text, end: item.start + at } : item;
}

function ownRole(item: Item): Item {
  for (const [pattern, role] of OWN_ROLE) {
    const match = pattern.exec(item.text);
    if (match === null) continue;
    const text = item.text.slice(0, match.index);
    return { ...item, text, end: item.start + text.length, role };
  }
  return item;
}

/** 高等学校, 中等职业教育, 等级: no 等 of a list. */
function inWord(text: string, at: number): boolean {
  return (
    (at > 0 && '高中初平同优劣上下均对'.includes(text[at - 1] ?? '')) ||
    '级额于同待候'.includes(text[at + 1] ?? '\n')
  );
}

/** 揭阳等市人民政府 → 揭阳 with the common tail; X等取得资格的保险公司 → X and the group. */
function cutAtSuch(item: Item, bodies: BodyDictionary, read: (name: string) => BodyName): Item[] {
  const at = item.text.indexOf('等');
  if (at <= 0 || item.text.length > 120 || inWord(item.text, at)) return [item];
  const first = item.text.slice(0, at);
  const second = item.text.slice(at + 1).replace(SUCH_MANY, '');
  if (isTail(second, bodies)) {
    return [
      {
        ...item,
        text: first.endsWith(second[0] ?? '') ? first.slice(0, -1) + second : first + second,
      },
    ];
  }
  if (read(item.text).standing === 'known' || read(first).standing === 'none') return [item];
  return [
    { ...item, text: first, end: item.start + at },
    { ...item, text: second, start: item.start + at + 1 },
  ];
}

/** 等5个县（市、区）政府, 等地级市人民政府: how many and of what level the names say themselves. */
const SUCH_MANY =
  /^(?:\d{1,2}|[二三四五六七八九十两]{1,3})个?(?=[省市区县州])|^(?:\d{1,2}|[二三四五六七八九十两]{1,3})?个?(?:地级(?=市)|地(?=政府|人民政府)|地市(?=政府|人民政府)|(?:县区|区县|市县|市区|县市区|[市区县]（[^）]{1,8}）)(?=政府|人民政府|管委会))/;

function isTail(text: string, bodies: BodyDictionary): boolean {
  return /^(?:省|市|区|县|州)?(?:人民政府|政府|管委会)$/.test(text) || bodies.tails.has(text);
}

/** Names that no mark parts, as blanks between them are gone: 市商务局市财政局. */
function cutRun(item: Item, read: (name: string) => BodyName): Item[] {
  if (item.text.length < 6 || item.text.length > 120) return [item];
  const standing = read(item.text).standing;
  if (standing === 'known' || standing === 'group') return [item];
  const cuts: Item[] = [];
  let start = 0;
  for (let at = 3; at < item.text.length - 2 && start + LONGEST_NAME > at; at += 1) {
    if (!'厅局委办部会府'.includes(item.text[at - 1] ?? '')) continue;
    if (
      !/^(?:省|市|区|县|州|各|有关|[一-龥]{2,4}(?:省|市|区|县))/.test(item.text.slice(at, at + 6))
    )
      continue;
    if (read(item.text.slice(start, at)).standing !== 'known') continue;
    cuts.push({
      ...item,
      text: item.text.slice(start, at),
      start: item.start + start,
      end: item.start + at,
    });
    start = at;
  }
  if (start === 0) return [item];
  const rest = item.text.slice(start);
  const last = read(rest).standing;
  if (last !== 'known' && last !== 'group') return [item];
  return [...cuts, { ...item, text: rest, start: item.start + start }];
}

/** Gives each name the head that the list said before, or the tail that it says after. */
function restore(
  items: readonly Item[],
  bodies: BodyDictionary,
  read: (name: string) => BodyName,
): ListedBody[] {
  const listed: ListedBody[] = [];
  let head: string | null = null;
  for (const item of items) {
    const name: string = restoreHead(item.text, head, bodies, read);
    const found = read(name);
    if (found.standing === 'none' && name.length <= 14) {
      listed.push({ start: item.start, end: item.end, name, read: found, role: item.role });
      continue;
    }
    const tail = found.standing === 'none' ? null : tailOf(name, found, bodies);
    if (tail !== null) lendTail(listed, tail, bodies, read);
    listed.push({ start: item.start, end: item.end, name, read: found, role: item.role });
    head = found.head ?? NATIONAL_HEAD.exec(name)?.[0] ?? head;
  }
  return listed;
}

/** Gives the names before, as far as they lack an end, the end of the one that follows. */
function lendTail(
  listed: ListedBody[],
  tail: string,
  bodies: BodyDictionary,
  read: (name: string) => BodyName,
) {
  for (let at = listed.length - 1; at >= 0; at -= 1) {
    const before = listed[at];
    if (before === undefined || !lacksTail(before, tail, bodies)) return;
    const name = joinTail(before.name, tail, bodies);
    const found = read(name);
    if (found.standing === 'none') return;
    listed[at] = { ...before, name, read: found };
  }
}

function lacksTail({ name, read }: ListedBody, tail: string, bodies: BodyDictionary): boolean {
  if (isHead(name, bodies)) return tail.endsWith('公司') || tail.endsWith('行');
  if (isBareGroup(name, tail)) return true;
  return read.standing === 'none' && (isPlace(name, bodies) || isZone(name));
}

function isZone(name: string): boolean {
  return /^[一-龥“”]{2,12}(?:区|县|市|州|旗|园|城|港|岛|镇)$/.test(name);
}

function isHead(name: string, bodies: BodyDictionary): boolean {
  return bodies.heads.some(({ alias }) => alias === name);
}

/** 各市、各县（市、区）政府: the first group lacks the common 政府. */
function isBareGroup(name: string, tail: string): boolean {
  return (
    tail.endsWith('政府') && /^各(?:设区|地级)?(?:市|区|县|州|盟|旗|县区|区县|市州)$/.test(name)
  );
}

function joinTail(name: string, tail: string, bodies: BodyDictionary): string {
  const place = bodies.places.get(name);
  // 广州 ends in no level; 甘肃、青海人民政府 leave theirs out.
  if (place?.short === name) return (/^(?:人民)?政府$/.test(tail) ? place.name : name) + tail;
  if (/[省市区县州盟旗]$/.test(name) && LEVEL.test(tail[0] ?? '')) return name + tail.slice(1);
  return name + tail;
}

/** What names before it may share: 市政府 of 大同市政府, 海事局 of 深圳海事局, 管委会, 山东分公司. */
function tailOf(name: string, found: BodyName, bodies: BodyDictionary): string | null {
  if (found.standing === 'group') return /(?:人民政府|政府)$/.exec(name)?.[0] ?? null;
  const government = SHARED_GOVERNMENT.exec(name);
  if (government !== null) return government[2] ?? null;
  const committee = SHARED_COMMITTEE.exec(name);
  if (committee !== null) return committee[2] ?? null;
  for (let at = 2; at <= Math.min(9, name.length - 2); at += 1) {
    const tail = name.slice(at);
    if (bodies.tails.has(tail) && isPlace(name.slice(0, at), bodies)) return tail;
  }
  const firm = bodies.heads.find(({ alias }) => name.startsWith(alias));
  return firm === undefined || firm.alias.length === name.length
    ? null
    : name.slice(firm.alias.length);
}

function restoreHead(
  name: string,
  head: string | null,
  bodies: BodyDictionary,
  read: (name: string) => BodyName,
): string {
  if (head === null || name.length > 20) return name;
  if (NATIONAL_HEAD.test(head)) {
    // 市场监管总局 is a name of its own; 能源局 in the same list is 国家能源局.
    if (/(?:总局|总署|部)$/.test(name) && bodies.national.has(name)) return name;
    return !NATIONAL_HEAD.test(name) && bodies.national.has(head + name) ? head + name : name;
  }
  const own = read(name);
  if (own.head !== null || own.standing === 'group') return name;
  if (/^(?:自治区|[省市区县州])$/.test(head) && OWN_FIRM.test(name)) return head + name;
  const party = /(?:党工委|工委|党委|委)$/.exec(head)?.[0];
  // 市教委 has its 市; 市场监管局 only begins with the same letter.
  const short = /^(?:自治区|[省市区县州])$/.test(head);
  if (short && name.startsWith(head) && !isElided(name, own, bodies)) return name;
  if (party !== undefined && bodies.party.has(name) && !bodies.forms.has(name)) return head + name;
  if (party !== undefined && bodies.party.has(name)) return head + name;
  const region = party === undefined ? head : head.slice(0, -party.length);
  if (isElided(name, own, bodies)) return region + name;
  return name;
}

/** 省交通运输厅、交通投资集团: a firm that the region owns, named by its trade alone. */
const OWN_FIRM =
  /^(?:交通|交投|城建|城投|城市|水务|水利|水投|建投|建工|投资|控股|产业|产投|国有|国资|国控|能投|文投|文旅|文化|旅游|旅投|铁路|轨道|地铁|公交|公共交通|机场|港口|港务|高速|路桥|燃气|热力|供热|供水|自来水|农投|农垦|农业|粮食|融资|担保|再担保|盐业|大数据|金控|环保|能源|国土|信用)[一-龥]{0,14}(?:集团|公司)$/;

/** A department's name without its region (财政厅), by the dictionary or by its form. */
function isElided(name: string, own: BodyName, bodies: BodyDictionary): boolean {
  if (/(?:部|总局|署)$/.test(name) && !bodies.forms.has(name)) return false;
  if (bodies.forms.has(name)) return true;
  const stem = /^(.{1,24}?)(?:委员会|办公室|[厅局委办])$/.exec(name)?.[1];
  if (stem === undefined) return false;
  if (bodies.stems.has(stem)) return true;
  if (own.standing === 'known') return false;
  // 余杭公安分局 says its place itself.
  if (name.endsWith('分局')) return bodies.stems.has(name.slice(0, -2));
  for (let length = Math.min(5, name.length); length >= 2; length -= 1) {
    if (bodies.places.has(name.slice(0, length))) return false;
  }
  return (
    own.standing === 'form' &&
    name.length <= 12 &&
    !/^(?:中国|国家|国务院|中央|全国|民航|长江|黄河|淮河|珠江|海河|太湖|松辽|[一-龥]{2,4}[省市区县])/.test(
      name,
    )
  );
}
