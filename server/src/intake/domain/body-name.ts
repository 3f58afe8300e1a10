import type { AgencyKind } from '../../agencies/domain/agency-kind';
import type { BodyDictionary, BodyForm } from './body-dictionary';
import type { HomeRegion } from './home-region';

/** What a name on its own is taken for. */
export interface BodyName {
  readonly kind: AgencyKind;
  readonly fullName: string | null;
  /**
   * `known` by the dictionary, `form` by its ending alone, `group` of bodies (各市政府), `none`: no
   * body by any rule.
   */
  readonly standing: 'known' | 'form' | 'group' | 'none';
  /** 省, 济南市, 省委 before a department: what later names of the list leave out. */
  readonly head: string | null;
}

/** A region at the beginning of a name; `name` is null for 省 in a document of unknown issuer. */
interface Prefix {
  readonly text: string;
  readonly name: string | null;
  readonly short: string | null;
  readonly own: boolean;
  readonly level: 'province' | 'city' | 'county';
}

/** A longer run of letters is a sentence, not a name. */
export const LONGEST_NAME = 48;

const NOBODY: BodyName = { kind: 'group', fullName: null, standing: 'none', head: null };

const GROUP =
  /^(?:各|有关|相关|其他|其它|所有|全体|全市各|全省各|全区各|全县各|省级各|市级各|省直|市直|区直|县直|省级|市级|区级|县级|中央驻|中省直|驻[一-龥]{1,4}(?:各|有关|央企|单位)|国务院(?:各|有关|相关)|中央和国家机关(?:各|有关|相关)|自治区(?:各|有关|相关|直|级)|[州盟旗]直|[州盟旗]级|(?:省|市|区|县)政府(?:各|有关|相关)|(?:省|市|区|县)(?:各|有关|相关))/;
const GROUP_END =
  /(?:有关|相关|主管|成员|职能|所属|下属|责任|属地|行业|管理)(?:管理|监管|主管|业务|职能)?(?:部门|单位|机构|区县|地区|市|县|政府)(?:和单位|单位|和地区)?$|(?:部门|单位)和(?:单位|地区|部门)$|区县(?:人民)?政府$|县区(?:人民)?政府$|市县(?:人民)?政府$|^各地$|(?:(?:试点|示范|重点|中心|省会|沿海|沿边|口岸|资源型)(?:城市|地区)|所在地|地方)(?:各级)?(?:人民)?政府$|^[区县市旗（）、]{2,12}(?:人民)?政府$|^(?:地方|属地|县级以上|市级|县级|基层|乡镇|镇街|街道)(?:地方)?(?:各级)?(?:人民)?政府$|^(?:区县|县区|市县|镇街|乡镇|县市区|市区县|区市县|市县区|县（市、区）|区县（市）|区（县）|市（区）|区（市）|县（市）|区（县、市）)(?:人民政府|政府)?$/;
const GROUP_WORDS =
  /(?:部门|单位|地区|地方|区县|县区|机构|企业|高校|院校|市州|州市|盟市|地市|街道|镇街|乡镇|园区|开发区|功能区|学校|医院|协会|商会|银行|公司|政府|管委会|党委|党组|市|区|县|旗|州|（[一-龥、]{1,36}）|厅局|委办局|社区|院所|平台|主体|媒体|林场|农场|基地|[局厅委办镇街乡村])$/;
/** 沿江各省（市）人民政府, 皖北六市政府, 长株潭三市: those of a part of the country. */
const PLACED_GROUP =
  /^(?!支持|鼓励|引导|推动|推进|指导|督促|组织|依托|帮助|统筹|面向|协调|优先|加大|加强|提高|建立|完善|带动|覆盖|其中)(?:(?![厅局委办部署院和与及在的为将使让令从据按经])[一-龥]){2,8}(?:各|(?:[2-9]|1\d|[二三四五六七八九十两]{1,2})个?)(?:有关|相关)?(?:(?:省|市|区|县|州|盟|旗|地|镇|街|、|地级以上|设区的?|（[^）]{1,16}）){1,6}(?:党委|人民政府|政府|管委会)?|(?:成员|有关|相关|职能|主管)?(?:部门|单位|高校|企业))$/;
const ENDINGS: readonly (readonly [RegExp, AgencyKind])[] = [
  [/(?:海关|海事局|监管局|监管分局|特派办|调查总队|专员办|外汇局|气象局)$/, 'central'],
  [
    /(?:机场|燃气|热力|公司|集团|银行|分行|支行|联社|联合社|信用社|交易所|电网|电力|铁塔|油田|保险|证券|基金|运营商|总厂|矿业|城投|交投|文旅投|产投|控股|股份|石油|石化)$/,
    'firm',
  ],
  [
    /(?:协会|联合会|学会|商会|促进会|基金会|总会|工会|妇联|联盟|理事会|[中全][国华][一-龥]{0,6}[协联会])$/,
    'association',
  ],
  [/(?:街道办事处|街道办|街道|镇政府|乡政府|镇人民政府|乡人民政府)$/, 'county'],
  [
    /(?:[厅局委办部署处]|委员会|办公室|(?:督导|督查|研究|参事|监察|政研|史志|编审)室|中心|研究院|研究所|科学院|设计院|研究中心|大学|学院|党校|医院|法院|检察院|总队|支队|大队|指挥部|专班|领导小组|联席会议|管委会|电视台|日报社|报社|出版社|图书馆|博物馆|文化馆|档案馆|监狱|林场|农场|管理站|总站|服务站|实验室|仲裁委|秘书处|合作社|园区|校区|政协|人大|军分区|人武部|办事处|办事处（筹）)$/,
    'department',
  ],
];
/** Endings of words that are no bodies though they look so. */
const NOT_BODY =
  /(?:全部|内部|外部|局部|干部|总部|一部|大部|俱乐部|门市部|如何办|举办|承办|主办|协办|开办|创办|合办|新办|兴办|经办|到处|好处|用处|之处|处处|原委|政委|布局|格局|结局|时局|大局|全局|开局|部署|各处|培训中心|重点实验室)$/;
const GENERIC =
  /^(?:企业|公司|银行|单位|部门|学校|医院|高校|大学|学院|机构|政府|人民政府|集团|街道|中心|协会|平台|园区|专班|委员会|办公室|领导小组|管委会|法院|保险|证券|基金|金融机构|保险公司|商业银行|运营商|研究院|研究所|总部|一部|工会|联盟)$/;
const DEPARTMENT = /^(.{1,24}?)(委员会|办公室|[厅局委办部署])$/;
const LONG_ENDING: Readonly<Record<string, string>> = { 委: '委员会', 办: '办公室' };
const BRANCH =
  /(?:^|分行|支行|省行|市行|总行|营业管理部|营管部|营业部|分公司|公司|集团|集团公司|分局|支局|中心支局|办事处|总部|监管局|分部)$/;
const COMMITTEE = /^(?:党工委|工委|党委|委)/;
/** Words before a name, no part of a place. */
const NO_PLACE =
  /^(?:由|向|经|按|据|在|对|将|与|和|及|为|从|给|把|到|以|如|即|该|本|其|并|请|各|有关|相关)/;
/** 市场监管, 区域合作 and 县域经济 only begin with a level's letter. */
const LEVELS =
  /^(?:自治区|省(?!会|际|域)|地区|兵团|市(?!场|容|值|价|政[园工公设管])|州|盟|区(?!域|块链|位)|县(?!域)|旗)/;

/** What the name stands for; takes time by its own length. */
export function readBodyName(name: string, bodies: BodyDictionary, home: HomeRegion): BodyName {
  if (name.length < 2 || name.length > LONGEST_NAME) return NOBODY;
  const exception = [home.province, home.city, home.county]
    .map((region) => bodies.exceptions.get(`${region ?? ''} ${name}`))
    .find((form) => form !== undefined);
  if (exception !== undefined) return known(exception.kind, exception.full);
  if (isGroup(name)) return { kind: 'group', fullName: name, standing: 'group', head: null };
  const core = name.replace(/（[^）]{1,12}）$/, '');
  const found = readKnown(core, bodies, home);
  if (found !== null) {
    const tail = name.slice(core.length);
    return tail === '' || found.fullName === null
      ? found
      : { ...found, fullName: found.fullName + tail };
  }
  return readForm(core);
}

function readKnown(name: string, bodies: BodyDictionary, home: HomeRegion): BodyName | null {
  const national = bodies.national.get(name);
  if (national !== undefined && !(home.province !== null && bodies.forms.has(name))) {
    return known(home.national ? 'department' : 'central', national);
  }
  const prefixes = prefixesOf(name, bodies, home);
  for (const prefix of prefixes) {
    const body = readLocal(name, prefix, bodies, home);
    if (body !== null) return body;
  }
  return (
    readPattern(name, bodies, home) ??
    readBranch(name, bodies) ??
    readBare(name, bodies, home) ??
    (isTrade(name, bodies)
      ? { kind: 'department', fullName: null, standing: 'form', head: null }
      : null) ??
    (/.(?:管委会|管理委员会)$/.test(name) ? known('department', null) : null)
  );
}

function known(kind: AgencyKind, fullName: string | null, head: string | null = null): BodyName {
  return { kind, fullName, standing: 'known', head };
}

function isGroup(name: string): boolean {
  if (/会同|应当|[要由向对]/.test(name)) return false;
  return (
    (GROUP.test(name) && GROUP_WORDS.test(name)) || GROUP_END.test(name) || PLACED_GROUP.test(name)
  );
}

function readForm(name: string): BodyName {
  if (GENERIC.test(name) || NOT_BODY.test(name) || !/^[一-龥A-Za-z0-9“”（）·]+$/.test(name)) {
    return NOBODY;
  }
  for (const [ending, kind] of ENDINGS) {
    if (ending.test(name)) return { kind, fullName: null, standing: 'form', head: null };
  }
  return NOBODY;
}

/** Regions that the name may begin with, the surest first. */
function prefixesOf(name: string, bodies: BodyDictionary, home: HomeRegion): Prefix[] {
  const prefixes: Prefix[] = [];
  const party = name.startsWith('中共') ? 2 : 0;
  for (let length = Math.min(9, name.length - party); length >= 2; length -= 1) {
    const text = name.slice(0, party + length);
    const place = bodies.places.get(text.slice(party));
    if (place === undefined) continue;
    const { name: full, short, level } = place;
    const county = /^[一-龥]{1,5}?[区县旗市](?=[一-龥]{2})/.exec(name.slice(text.length))?.[0];
    if (county !== undefined) {
      prefixes.push({
        text: text + county,
        name: full + county,
        short: county,
        own: false,
        level: 'county',
      });
    }
    prefixes.push({ text, name: full, short, own: false, level });
    break;
  }
  const relative = LEVELS.exec(name)?.[0];
  if (relative !== undefined) prefixes.push(relativePrefix(relative, home));
  if (NO_PLACE.test(name)) return prefixes;
  const last = Math.min(8, name.length - 2);
  for (let at = 1; at <= last; at += 1) {
    const letter = name[at] ?? '';
    if (!'市区县州盟旗'.includes(letter)) continue;
    const text = name.slice(0, at + 1);
    const city = letter === '市' || letter === '州' || letter === '盟';
    const full = city ? text : home.city === null ? null : home.city + text;
    prefixes.push({ text, name: full, short: text, own: false, level: city ? 'city' : 'county' });
  }
  return prefixes;
}

function relativePrefix(text: string, home: HomeRegion): Prefix {
  if (text === '省' || text === '自治区' || text === '兵团') {
    return { text, name: home.province, short: null, own: true, level: 'province' };
  }
  if (text === '区' || text === '县' || text === '旗') {
    const full = home.county === null ? null : (home.city ?? '') + home.county;
    // 区 in a document of an autonomous region is the region.
    const region = text === '区' && full === null && home.province?.endsWith('自治区');
    return { text, name: region ? home.province : full, short: null, own: true, level: 'county' };
  }
  return { text, name: home.city ?? home.county, short: null, own: true, level: 'city' };
}

function readLocal(
  name: string,
  prefix: Prefix,
  bodies: BodyDictionary,
  home: HomeRegion,
): BodyName | null {
  const rest = name.slice(prefix.text.length);
  const committee = COMMITTEE.exec(rest)?.[0];
  if (committee !== undefined) {
    const region = prefix.name === null ? null : `中共${prefix.name}委`;
    const organ = rest.slice(committee.length);
    if (organ === '' || organ === '员会') {
      return known('department', region === null ? null : `${region}员会`);
    }
    const full = bodies.party.get(organ);
    if (full !== undefined) {
      const head = prefix.text + committee;
      return known('department', region === null ? null : region + full, head);
    }
    if (/^.{1,12}[部办室局委]$/.test(organ)) {
      return {
        kind: 'department',
        fullName: null,
        standing: 'form',
        head: prefix.text + committee,
      };
    }
  }
  const form = bodies.forms.get(rest);
  if (form !== undefined) {
    const shaped = form.full === null ? readPattern(name, bodies, home) : null;
    if (shaped !== null) return shaped;
    const kind = rest.endsWith('政府') ? governmentKind(prefix) : form.kind;
    return known(kind, fill(form, name, prefix), rest.includes('政府') ? null : prefix.text);
  }
  const department = readDepartment(rest, bodies);
  if (department !== null) {
    const full = prefix.name === null ? null : prefix.name + department;
    return known('department', full, prefix.text);
  }
  if (isTrade(rest, bodies)) {
    return { kind: 'department', fullName: null, standing: 'form', head: prefix.text };
  }
  if (rest.length >= 2 && bodies.heads.some(({ alias }) => alias === rest)) {
    return known('firm', null);
  }
  // 省工业和信息化厅无线电处 is split by form; the head still holds for the next name.
  if (
    prefix.own &&
    !home.national &&
    /^.{2,20}[厅局委办]$/.test(rest) &&
    !NOT_BODY.test(rest) &&
    readDepartment(name, bodies) === null &&
    !bodies.forms.has(name)
  ) {
    return { kind: 'department', fullName: null, standing: 'form', head: prefix.text };
  }
  return null;
}

/** 交通运输部门: the department of a trade, whatever its ending is in this region. */
function isTrade(name: string, bodies: BodyDictionary): boolean {
  return name.endsWith('部门') && bodies.stems.has(name.slice(0, -2));
}

function governmentKind(prefix: Prefix): AgencyKind {
  if (prefix.own) return 'government';
  return prefix.level === 'province' ? 'government' : prefix.level;
}

/** Full stem and ending of a department without its region (国资委 → 人民政府国有资产监督管理委员会). */
function readDepartment(rest: string, bodies: BodyDictionary): string | null {
  const match = DEPARTMENT.exec(rest);
  if (match === null) return null;
  const [, short = '', ending = ''] = match;
  const stem = bodies.stems.get(short);
  if (stem === undefined) return null;
  return `${bodies.governed.has(stem) ? '人民政府' : ''}${stem}${LONG_ENDING[ending] ?? ending}`;
}

function fill(form: BodyForm, name: string, prefix: Prefix): string | null {
  if (form.full === null) return null;
  const region = prefix.name;
  if (form.full === '{as}') return region === null ? null : region + name.slice(prefix.text.length);
  if (region === null) return null;
  return form.full.replace('{region}', region).replace('{place}', prefix.short ?? region);
}

function readPattern(name: string, bodies: BodyDictionary, home: HomeRegion): BodyName | null {
  for (const { pattern, full, kind } of bodies.patterns.get(name.at(-1) ?? '') ?? []) {
    const place = pattern.exec(name)?.[1];
    if (place === undefined || !isPlace(place, bodies)) continue;
    return known(kind, full === null ? null : fillPlace(full, name, place, bodies, home));
  }
  return null;
}

/** Known, 省, or short enough to be a county or port that no list holds. */
export function isPlace(text: string, bodies: BodyDictionary): boolean {
  return (
    bodies.places.has(text) ||
    /^(?:自治区|省|市|区|县)$/.test(text) ||
    (/^[一-龥]{2,6}$/.test(text) &&
      !/[局厅委办部署行会、和及与]|中国|国家|国际|有限|公司/.test(text))
  );
}

function fillPlace(
  full: string,
  name: string,
  place: string,
  bodies: BodyDictionary,
  home: HomeRegion,
): string | null {
  if (full === '{as}') return name;
  const found = bodies.places.get(place);
  if (found !== undefined) {
    return full.replace('{region}', found.name).replace('{place}', found.short);
  }
  const relative = LEVELS.exec(place)?.[0] === place ? relativePrefix(place, home).name : place;
  if (relative === null) return null;
  const short = bodies.places.get(relative)?.short ?? relative;
  return full.replace('{region}', relative).replace('{place}', short);
}

function readBranch(name: string, bodies: BodyDictionary): BodyName | null {
  for (const { alias, full, kind } of bodies.heads) {
    if (!name.startsWith(alias)) continue;
    const rest = name.slice(alias.length);
    return BRANCH.test(rest) && rest.length <= 16 && !rest.includes('等')
      ? known(kind, full + rest)
      : null;
  }
  return null;
}

/** 商务局 alone, in a document of the level that has such offices. */
function readBare(name: string, bodies: BodyDictionary, home: HomeRegion): BodyName | null {
  const region = home.county === null ? (home.city ?? home.province) : null;
  const department = readDepartment(name, bodies);
  if (department !== null) return known('department', region === null ? null : region + department);
  // 市场监管分局: a branch that says no place is the one of the document's own.
  if (name.endsWith('分局') && bodies.stems.has(name.slice(0, -2)))
    return known('department', null);
  const form = bodies.forms.get(name);
  if (form === undefined || GENERIC.test(name)) return null;
  return known(
    form.kind,
    region === null || form.full === null
      ? null
      : fill(form, name, { text: '', name: region, short: null, own: true, level: 'city' }),
  );
}
