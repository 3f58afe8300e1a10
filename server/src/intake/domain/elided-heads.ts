import type { BodyDictionary } from './body-dictionary';
import type { BodyName } from './body-name';
import type { HomeRegion } from './home-region';

/** Words before central bodies that a list says once: 国家发展改革委、能源局. */
export const NATIONAL_HEAD = /^(?:国家|国务院|中央)/;

/** How the list around a name writes names. */
export interface ListStyle {
  readonly home: HomeRegion;
  /** 省 or 市 stands before each name, so that a name without it has none. */
  readonly restates: boolean;
}

/** The name with the head that the list said before, where it lacks one. */
export function restoreHead(
  name: string,
  head: string | null,
  bodies: BodyDictionary,
  read: (name: string) => BodyName,
  style: ListStyle,
): string {
  if (head === null || name.length > 20) return name;
  if (NATIONAL_HEAD.test(head)) return restoreNational(name, head, bodies, style.home);
  const own = read(name);
  if (own.head !== null || own.standing === 'group') return name;
  // 经济和信息化厅、省市场监管局: such documents leave 省 out before each 厅.
  if (style.home.bareNames && name.endsWith('厅')) return name;
  if (/^(?:自治区|[省市区县州])$/.test(head) && OWN_FIRM.test(name)) return head + name;
  const party = /(?:党工委|工委|党委|委)$/.exec(head)?.[0];
  const listed = isListed(name, bodies);
  // 市教委 has its 市; 市场监管局 only begins with the same letter.
  const short = /^(?:自治区|[省市区县州])$/.test(head);
  if (short && name.startsWith(head) && !listed) return name;
  if (party !== undefined && bodies.party.has(name)) return head + name;
  const region = party === undefined ? head : head.slice(0, -party.length);
  return listed || (!style.restates && isElided(name, own, bodies)) ? region + name : name;
}

function restoreNational(
  name: string,
  head: string,
  bodies: BodyDictionary,
  home: HomeRegion,
): string {
  // 国务院扶贫办、国资委: both are the names that the State Council writes.
  if (head === '国务院' || NATIONAL_HEAD.test(name)) return name;
  // 市场监管总局 is a name of its own; 能源局 in the same list is 国家能源局.
  if (/(?:总局|总署|部)$/.test(name) && bodies.national.has(name)) return name;
  if (head === '国家' && home.bareNames) return name;
  return bodies.national.has(head + name) ? head + name : name;
}

/** 省交通运输厅、交通投资集团: a firm that the region owns, named by its trade alone. */
const OWN_FIRM =
  /^(?:交通|交投|城建|城投|城市|水务|水利|水投|建投|建工|投资|控股|产业|产投|国有|国资|国控|能投|文投|文旅|文化|旅游|旅投|铁路|轨道|地铁|公交|公共交通|机场|港口|港务|高速|路桥|燃气|热力|供热|供水|自来水|农投|农垦|农业|粮食|融资|担保|再担保|盐业|大数据|金控|环保|能源|国土|信用)[一-龥]{0,14}(?:集团|公司)$/;

/** A department without its region (财政厅) that the dictionary knows. */
function isListed(name: string, bodies: BodyDictionary): boolean {
  if (bodies.forms.has(name)) return true;
  if (/(?:部|总局|署)$/.test(name)) return false;
  const stem = stemOf(name);
  return stem !== undefined && (bodies.stems.has(stem) || isBranch(name, bodies));
}

function stemOf(name: string): string | undefined {
  return /^(.{1,24}?)(?:委员会|办公室|部门|[厅局委办])$/.exec(name)?.[1];
}

/** 公安分局; 余杭公安分局 says its place itself. */
function isBranch(name: string, bodies: BodyDictionary): boolean {
  return name.endsWith('分局') && bodies.stems.has(name.slice(0, -2));
}

/** 三江源国家公园管理局 is named after its place. */
const NAMED_AFTER_PLACE =
  /^(?:中国|国家|国务院|中央|全国|民航|长江|黄河|淮河|珠江|海河|太湖|松辽|[一-龥]{2,4}[省市区县])|国家公园|流域|保护区|开发区|示范区|管理区|景区|灌区|湿地|林区|矿区|垦区/;

/** A department's name without its region by its form alone. */
function isElided(name: string, own: BodyName, bodies: BodyDictionary): boolean {
  if (/(?:部|总局|署|分局)$/.test(name) || stemOf(name) === undefined) return false;
  if (own.standing === 'known') return false;
  for (let length = Math.min(5, name.length); length >= 2; length -= 1) {
    if (bodies.places.has(name.slice(0, length))) return false;
  }
  return own.standing === 'form' && name.length <= 12 && !NAMED_AFTER_PLACE.test(name);
}
