import type { Role } from '../../targets/domain/model';
import type { NamedBody } from './bodies';
import type { BodyDictionary } from './body-dictionary';
import { splitItems } from './body-items';
import type { BodyName } from './body-name';
import { LONGEST_NAME, readBodyName } from './body-name';
import type { ListStyle } from './elided-heads';
import { NATIONAL_HEAD, restoreHead } from './elided-heads';
import type { HomeRegion } from './home-region';
import type { BodyList, ListedBody, ListItem } from './listed-body';
import type { Span } from './normal-text';
import { lendTail, tailOf } from './shared-tails';

/** 等部门, 等有关单位, 等: says that there are more (or no more), names nobody. */
const OPEN_END =
  /等(?:(?:多个|有关|相关|各|市直|省直|县直|区直|市级|省级|区级|责任|成员|职能|主管|[一二三四五六七八九十两\d]{1,3}个)*(?:部门(?:和|及|、)(?:单位|机构|地区|地方)|部门单位|单位部门|部门|单位|机构|方面|委办局|厅局|地区|地方)?)$/;
const OWN_ROLE: readonly (readonly [RegExp, Role])[] = [
  [/（(?:牵头|牵头单位|牵头部门|主办|主责|总牵头)）$/, 'lead'],
  [/（(?:配合|配合单位|协办|参与|协同|协助)）$/, 'support'],
  [/（(?:指导|指导单位)）$/, 'guide'],
];

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

/** 配合单位：无. */
const NOBODY = /^\s*(?:无|暂无|[/—-]{1,2})\s*$/;

/**
 * The list between two places of a text; spans are of that text.
 *
 * @param before 省 or 市 that an earlier list of the same note said
 */
export function readBodyList(
  text: string,
  span: Span,
  bodies: BodyDictionary,
  home: HomeRegion,
  before: string | null = null,
): BodyList {
  const read = (name: string) => readBodyName(name, bodies, home);
  if (NOBODY.test(text.slice(span.start, Math.min(span.end, span.start + 8))))
    return { bodies: [], open: false, head: before };
  let open = false;
  // Names that lack the 部门 of the list so far.
  let trades = 0;
  const items: ListItem[] = [];
  const words = text
    .slice(span.start, span.end)
    .replace(/[〔［[(]/g, '（')
    .replace(/[〕］\])]/g, '）');
  for (const part of splitItems(words, { start: 0, end: words.length }, bodies)) {
    const cleaned = counted(
      ownRole(withoutDuty(placed(words, part, span.start), read)),
      items.at(-1),
      bodies,
    );
    if (OPEN_END.test(cleaned.text) && !inWord(cleaned.text, cleaned.text.lastIndexOf('等'))) {
      const at = cleaned.text.lastIndexOf('等');
      open = true;
      if (cleaned.text.includes('部门', at)) trades = items.length + 1;
      if (at === 0) continue;
      cleaned.text = cleaned.text.slice(0, at);
      cleaned.end = cleaned.start + at;
    }
    // （牵头） alone names nobody.
    if (cleaned.text === '') continue;
    if (starred(words, part)) cleaned.role ??= 'lead';
    items.push(...cutAtSuch(cleaned, bodies, read));
    if (cleaned.text.endsWith('部门')) trades = items.length;
  }
  const whole = sharedEnds(
    items
      .map((item, index) => (index < trades ? asTrade(item, read) : item))
      .flatMap((item) => cutRun(item, read)),
    bodies,
  );
  const style = {
    home,
    restates: restates(whole, ({ start }) => text[start - 1], read),
  };
  const { listed, head } = restore(whole, bodies, read, style, before);
  return { bodies: listed, open, head };
}

/** 省住房城乡建设、水利等部门: each is the department of its trade. */
function asTrade(item: ListItem, read: (name: string) => BodyName): ListItem {
  if (item.text.length > 16 || /[局厅委办部署会院社]$|部门$/.test(item.text)) return item;
  const text = `${item.text}部门`;
  const { standing, kind } = read(text);
  return standing === 'form' && kind === 'department' ? { ...item, text } : item;
}

const BRANCH_END = /^([一-龥]{2,4}?)(市?(?:中心支行|分行|支行|省分行|分公司))$/;

/** 东、西部各县, 人民银行甲、乙分行 and 省委、省政府督查室: the earlier lack the end, the later the beginning. */
function sharedEnds(items: readonly ListItem[], bodies: BodyDictionary): ListItem[] {
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

/** 市教育局*、市财政局: the star marks the one that leads. */
const STARS = '*＊★';

function starred(words: string, { start, end }: Span): boolean {
  return STARS.includes(words[end] ?? ' ') || STARS.includes(words[start - 1] ?? ' ');
}

/** The item without 会同 or 由 before it, at its place in the text. */
function placed(words: string, { start, end }: Span, offset: number): ListItem {
  const before = /^(?:会同|由|请)(?=[一-龥]{2})/.exec(words.slice(start, end))?.[0].length ?? 0;
  // 各区（含开发区，下同）: a rule of the document inside the name was masked by commas.
  const text = words.slice(start + before, end).replace(/，{1,8}）$/, '）');
  return { start: offset + start + before, end: offset + end, text, role: null };
}

/** 烟台3市政府, 宁夏三省（区）人民政府: the count is of the whole list. */
const COUNTED =
  /^([一-龥]{2,8}?)(?:[2-9]|1\d|[二三四五六七八九十两])个?(省[一二两]市|省(?:（[^）]{1,8}）)?|市|区|县|州|县（[^）]{1,8}）|市（[^）]{1,8}）)(人民政府|政府|管委会)$/;

function counted(item: ListItem, before: ListItem | undefined, bodies: BodyDictionary): ListItem {
  const [, name, level, end] = COUNTED.exec(item.text) ?? [];
  if (name === undefined || level === undefined || end === undefined) return item;
  const place = bodies.places.get(name);
  // 皖北六市政府 counts what it does not list.
  if (place === undefined && (before === undefined || before.text.length > 4)) return item;
  const written = level.startsWith('省')
    ? (place?.name ?? name)
    : name + (level.length === 1 ? level : '');
  return { ...item, text: written + end };
}

const DUTY =
  /(?:具体|主要|牵头|分别)?负责|(?:汇总|调度|督促|督办|监督|考核|评估|审核|验收|通报|备案|宣传|保障|提供|制定|编制)/;

/** 省财政厅负责资金保障, 市发展改革委汇总: what for is not part of the name. */
function withoutDuty(item: ListItem, read: (name: string) => BodyName): ListItem {
  const at = item.text.search(DUTY);
  if (at < 2 || item.text.length > 48 || read(item.text).standing === 'known') return item;
  const text = item.text.slice(0, at);
  return read(text).standing === 'known' ? { ...item, text, end: item.start + at } : item;
}

function ownRole(item: ListItem): ListItem {
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
function cutAtSuch(
  item: ListItem,
  bodies: BodyDictionary,
  read: (name: string) => BodyName,
): ListItem[] {
  const at = item.text.indexOf('等');
  if (at <= 0 || item.text.length > 120 || inWord(item.text, at)) return [item];
  const first = item.text.slice(0, at);
  const rest = item.text.slice(at + 1);
  const joined = withoutAnd(rest, read);
  const second = joined.replace(SUCH_MANY, '');
  if (isTail(second, bodies)) {
    return [
      {
        ...item,
        text: first.endsWith(second[0] ?? '') ? first.slice(0, -1) + second : first + second,
      },
    ];
  }
  const whole = joined === rest && read(item.text).standing === 'known';
  if (whole || read(first).standing === 'none') return [item];
  // 甲集团、乙集团等省属企业: what those named are, nobody besides.
  if (joined === rest && SUCH_CLASS.test(second))
    return [{ ...item, text: first, end: item.start + at }];
  return [
    { ...item, text: first, end: item.start + at },
    { ...item, text: second, start: item.start + item.text.length - second.length },
  ];
}

/** 甲部、乙局等和各省级人民政府: the word that joins is of neither, unless a name begins with it (和平区). */
function withoutAnd(text: string, read: (name: string) => BodyName): string {
  const rest = text.replace(/^(?:以及|及|和|与)/, '');
  const { standing } = read(rest);
  return standing === 'known' || standing === 'group' ? rest : text;
}

const SUCH_CLASS =
  /^(?!各|有关|相关)(?:(?!的|牵头|责任|配合|部门)[一-龥]){0,8}(?:企业|公司|集团|银行|机构|高校|院校|学校|医院|协会|商会|单位|部门|园区|平台|院所)$/;

/** 等5个县（市、区）政府, 等地级市人民政府: how many and of what level the names say themselves. */
const SUCH_MANY =
  /^(?:\d{1,2}|[二三四五六七八九十两]{1,3})个?(?=[省市区县州])|^(?:\d{1,2}|[二三四五六七八九十两]{1,3})?个?(?:地级(?=市)|地(?=政府|人民政府)|地市(?=政府|人民政府)|(?:县区|区县|市县|市区|县市区|[市区县]（[^）]{1,8}）)(?=政府|人民政府|管委会))/;

function isTail(text: string, bodies: BodyDictionary): boolean {
  return /^(?:省|市|区|县|州)?(?:人民政府|政府|管委会)$/.test(text) || bodies.tails.has(text);
}

/** Names that no mark parts, as blanks between them are gone: 市商务局市财政局. */
function cutRun(item: ListItem, read: (name: string) => BodyName): ListItem[] {
  if (item.text.length < 6 || item.text.length > 120) return [item];
  const { standing } = read(item.text);
  if (standing === 'known') return [item];
  // 省政府有关部门 is one group, 市财政局各区政府 are two names.
  const group = standing === 'group';
  const cuts: ListItem[] = [];
  let start = 0;
  for (let at = 3; at < item.text.length - 2 && start + LONGEST_NAME > at; at += 1) {
    if (!'厅局委办部会府'.includes(item.text[at - 1] ?? '')) continue;
    if (group && (item.text[at - 1] === '府' || item.text.startsWith('有关', at))) continue;
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
  items: readonly ListItem[],
  bodies: BodyDictionary,
  read: (name: string) => BodyName,
  style: ListStyle,
  before: string | null,
): { listed: ListedBody[]; head: string | null } {
  const listed: ListedBody[] = [];
  let head = before;
  for (const item of items) {
    const name = restoreHead(item.text, head, bodies, read, style);
    const found = read(name);
    if (found.standing === 'none' && name.length <= 14) {
      listed.push({ start: item.start, end: item.end, name, read: found, role: item.role });
      continue;
    }
    const tail = found.standing === 'none' ? null : tailOf(name, found, bodies);
    if (tail !== null) lendTail(listed, tail, found.standing === 'group', bodies, read);
    listed.push({ start: item.start, end: item.end, name, read: found, role: item.role });
    head = found.head ?? NATIONAL_HEAD.exec(name)?.[0] ?? head;
  }
  return { listed, head };
}

/** 市商务局、市财政局: a name that follows 、 has its own 市. */
function restates(
  items: readonly ListItem[],
  separator: (item: ListItem) => string | undefined,
  read: (name: string) => BodyName,
): boolean {
  return items.some((item, index) => {
    if (index === 0 || separator(item) !== '、') return false;
    return (
      /^(?:自治区|[省市区县州])(?![场政容南北中域])/.test(item.text) &&
      // 县直有关部门 is no name that restates 县.
      /^(?:known|form)$/.test(read(item.text).standing)
    );
  });
}
