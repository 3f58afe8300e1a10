import type { Role } from '../../targets/domain/model';
import type { NamedBody } from './bodies';
import type { BodyDictionary } from './body-dictionary';
import { groupEnd } from './body-items';
import { readBodyName } from './body-name';
import type { DocumentRules } from './document-rules';
import type { HomeRegion } from './home-region';
import type { Span } from './normal-text';
import { namedBody, readBodyList } from './split-bodies';

/** Where a body that is charged may begin: at a clause's start, or after 由. */
const STARTS = /(?:^|[，；：。、！？\n”）]|由|(?<![一-龥])请)(?=[一-龥])/g;
const LAST_LETTERS = '厅局委办部署会院行社关团队府司区县市州盟门位地构业联协校方心';
const LONGEST = 24;
const PARTS = /^(?:、|，|和|及|以及|与)/;
const SUCH = /^等(?:有关|相关|各|[一二三四五六七八九十\d]{1,3}个)?(?:部门和单位|部门|单位)?/;
const DUTY =
  /^(?:按照?[^，。；]{1,12}[，]?)?(?:要|应|应当|须|必须|需|需要|负责|牵头|会同|联合(?!会)|配合|协同|协助|参与|具体|共同|分别|每年|每季度|每月|定期|按季|按月|全面|进一步|切实|积极|组织|制定|制订|出台|编制|印发|建立|健全|完善|开展|实施|推动|推进|加强|加快|加大|抓好|做好|落实|督促|监督|指导|协调|统筹|支持|扶持|培育|认定|建设|完成|确保|安排|设立|提供|研究|审核|汇总|报送|向|发布|公布|考核|评估|打造|新增|引进|承担|筛选|遴选|选择|选取|新建|改造|力争|争取|举办|办好)/;
/** 由市商务局负责解释 charges nobody with a goal. */
const NO_DUTY = /^(?:负责)?(?:对本|对此)?[^，。]{0,8}(?:解释|答复)(?:[，。]|$)/;
const JOINT = /^(?:要|应当|应|须|需|负责|(?:负责)?牵头，?)?(会同|联合(?!会)|配合)/;

/** 会同市财政局: no city of that name. */
const JOINING = /^(?:会同|联合(?=[省市区县州]))/;

interface Group {
  readonly bodies: readonly NamedBody[];
  readonly next: number;
}

/**
 * The bodies that a sentence itself charges (省商务厅会同省工业和信息化厅筛选…, 由…牵头, 各市要…), with
 * their roles. Bodies that it only mentions (经省商务厅认定的, 向市政府报告) are left out.
 */
export function findBodiesInSentence(
  text: string,
  bodies: BodyDictionary,
  rules: DocumentRules,
  span: Span = { start: 0, end: text.length },
): NamedBody[] {
  const found: NamedBody[] = [];
  const sentence = text.slice(span.start, span.end);
  let until = 0;
  for (const match of sentence.matchAll(STARTS)) {
    let start = match.index + match[0].length;
    if (sentence[start] === '由') start += 1;
    const joining = JOINING.exec(sentence.slice(start, start + 4))?.[0].length ?? 0;
    start += joining;
    if (start < until) continue;
    const group = readGroup(sentence, start, bodies, rules.home);
    if (group === null) continue;
    until = group.next;
    const after = sentence.slice(group.next, group.next + 40);
    if (!DUTY.test(after) || NO_DUTY.test(after)) continue;
    const [jointWords = '', joint] = JOINT.exec(after) ?? [];
    const others =
      joint === undefined
        ? null
        : readGroup(sentence, group.next + jointWords.length, bodies, rules.home);
    found.push(...withRole(group.bodies, joining > 0 ? 'shared' : roleBefore(after)));
    if (others !== null && joint !== '配合') found.push(...withRole(others.bodies, 'shared'));
    until = others?.next ?? group.next;
  }
  const shifted = found.map((body) => ({
    ...body,
    start: body.start + span.start,
    end: body.end + span.start,
  }));
  return withSingleLead(shifted);
}

function roleBefore(after: string): Role {
  if (/^(?:按[^，。]{1,12})?(?:牵头|负责牵头)/.test(after)) return 'lead';
  if (/^(?:按[^，。]{1,12})?(?:配合|协同|协助|参与)/.test(after)) return 'support';
  return 'shared';
}

function withRole(bodies: readonly NamedBody[], role: Role): NamedBody[] {
  return bodies.map((body) => ({ ...body, role }));
}

function withSingleLead(bodies: NamedBody[]): NamedBody[] {
  const [only, ...others] = bodies;
  if (only === undefined || others.length > 0) return bodies;
  return only.role === 'shared' && only.kind !== 'group' ? [{ ...only, role: 'lead' }] : bodies;
}

/** The list of bodies that begins here, as far as it goes. */
function readGroup(
  text: string,
  start: number,
  bodies: BodyDictionary,
  home: HomeRegion,
): Group | null {
  let end = nameEnd(text, start, bodies, home);
  if (end === start) return null;
  for (let count = 0; count < 30; count += 1) {
    const part = PARTS.exec(text.slice(end, end + 2))?.[0];
    if (part === undefined) break;
    const next = nameEnd(text, end + part.length, bodies, home);
    if (next === end + part.length) break;
    end = next;
  }
  const list = readBodyList(text, { start, end }, bodies, home).bodies.filter(
    ({ read }) => read.standing !== 'none',
  );
  if (list.length === 0) return null;
  const such = SUCH.exec(text.slice(end, end + 12))?.[0].length ?? 0;
  return { bodies: list.map((body) => namedBody(body, 'shared')), next: end + such };
}

/** End of the longest name that begins here; `start` where none does. */
function nameEnd(text: string, start: number, bodies: BodyDictionary, home: HomeRegion): number {
  const group = groupEnd(text, start, text.length);
  if (group > start) return group;
  let last = start;
  while (
    last < text.length &&
    last - start < LONGEST &&
    !/[、，。；：！？“”《》\n\d]/.test(text[last] ?? '')
  ) {
    // 县商务局向县政府报送: whom it is told is not charged.
    if (text[last] === '（' || /^向(?![阳荣])/.test(text.slice(last, last + 2))) break;
    last += 1;
  }
  for (let end = last; end >= start + 2; end -= 1) {
    if (!LAST_LETTERS.includes(text[end - 1] ?? '')) continue;
    const name = text.slice(start, end);
    const { standing } = readBodyName(name, bodies, home);
    if (standing === 'known' || (standing === 'group' && end - start <= 14)) return end;
  }
  return start;
}
