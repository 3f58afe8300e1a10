import type { Role } from '../../targets/domain/model';
import type { BodyDictionary } from './body-dictionary';
import type { HomeRegion } from './home-region';
import type { Span } from './normal-text';
import type { LabelKind } from './note-words';
import {
  LABEL,
  ROLE_PHRASE,
  RULE_PHRASE,
  isRolePhrase,
  isTime,
  labelKind,
  roleOfWords,
} from './note-words';
import type { ListedBody } from './listed-body';
import { NATIONAL_HEAD } from './elided-heads';
import { readBodyList } from './split-bodies';

/** What stands between the brackets or after the label. */
export interface NoteContent {
  readonly bodies: readonly { readonly body: ListedBody; readonly role: Role }[];
  readonly deadline: Span | null;
  /** Begins with 责任单位： or its like. */
  readonly labelled: boolean;
  /** The words that said the roles (牵头, 按职责分工负责), joined. */
  readonly phrases: string;
  /** Names a person (责任领导：…), who is no body. */
  readonly person: boolean;
  /** Pieces that were neither names nor time. */
  readonly odd: number;
}

interface Draft {
  bodies: { body: ListedBody; role: Role }[];
  deadline: Span | null;
  phrases: string[];
  odd: number;
  /** 省 or 市 that names of the next list may leave out. */
  head: string | null;
  /** The one body of each list that answers (省水利厅负责), null for a list of several. */
  answering: (ListedBody | null)[];
}

/** 适用范围：…, 资金来源：…: said of something else than who answers. */
const OTHER_LABEL = /(?<=[，；。])[一-龥]{2,6}(?<![级面])：[^，；。]{1,60}/g;
const ANY_LABEL = new RegExp(LABEL.source);

/** Reads the words of a note; spans are of `text`. */
export function readNoteContent(
  text: string,
  span: Span,
  bodies: BodyDictionary,
  home: HomeRegion,
  fallback: Role = 'shared',
): NoteContent {
  const words = masked(
    masked(text.slice(span.start, span.end), RULE_PHRASE),
    OTHER_LABEL,
    (label) => !ANY_LABEL.test(label),
  );
  const draft: Draft = {
    bodies: [],
    deadline: null,
    phrases: [],
    odd: 0,
    head: null,
    answering: [],
  };
  const labels = [...words.matchAll(LABEL)].filter(
    ({ index }) =>
      index === 0 ||
      !/[一-龥]$/.test(words.slice(0, index)) ||
      /(?:[局厅委办部会府院司关队]|[县市区])$/.test(words.slice(0, index)),
  );
  const first = labels[0]?.index ?? words.length;
  let person = false;
  const part = (from: number, to: number, kind: LabelKind, ruled: boolean) => {
    if (kind === 'person') person = true;
    else if (kind === 'deadline') setDeadline(draft, trimmed(words, from, to), span.start);
    else readRoles(draft, words.slice(from, to), span.start + from, kind, ruled, bodies, home);
  };
  if (first > 0) part(0, first, fallback, false);
  for (const [index, label] of labels.entries()) {
    const to = labels[index + 1]?.index ?? words.length;
    part(label.index + label[0].length, to, labelKind(label), true);
  }
  return {
    bodies: withAnswering(draft),
    deadline: draft.deadline,
    labelled: first === 0 && labels.length > 0,
    phrases: draft.phrases.join(' '),
    person,
    odd: draft.odd,
  };
}

/** 省水利厅负责，各市政府落实: the one that 负责 leads where no other list does so too. */
function withAnswering({ bodies, answering }: Draft): Draft['bodies'] {
  const [answers, ...more] = answering;
  if (answers === undefined || answers === null || more.length > 0) return bodies;
  if (bodies.length === 1 || bodies.some(({ role }) => role === 'lead')) return bodies;
  return bodies.map((named) => (named.body === answers ? { ...named, role: 'lead' } : named));
}

/** The same text with the matches turned into commas, so that places stay. */
function masked(
  words: string,
  pattern: RegExp,
  meant: (match: string) => boolean = () => true,
): string {
  return words.replace(pattern, (match) => (meant(match) ? '，'.repeat(match.length) : match));
}

function trimmed(words: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && '，；。、 \n\t'.includes(words[start] ?? '')) start += 1;
  while (end > start && '，；。、 \n\t'.includes(words[end - 1] ?? '')) end -= 1;
  return { start, end };
}

function setDeadline(draft: Draft, { start, end }: Span, offset: number) {
  if (end > start) draft.deadline ??= { start: start + offset, end: end + offset };
}

/** Share of work among several: none of them leads. */
const SHARED_OUT = /分工|分别|各自|按职责|根据职责|共同/;

/** Lists of bodies, each closed by the phrase that says its role; the last may lack one. */
function readRoles(
  draft: Draft,
  words: string,
  offset: number,
  role: Role,
  labelled: boolean,
  bodies: BodyDictionary,
  home: HomeRegion,
) {
  const rest = maskTimes(draft, words, offset);
  let from = 0;
  let led = false;
  for (const match of rest.matchAll(ROLE_PHRASE)) {
    if (!isRolePhrase(match[0])) continue;
    const said = roleOfWords(match[0]);
    // 牵头 after another list is a new list; 落实 of a labelled list keeps the label's role, and
    // 市科技局负责 in a column 牵头单位 is no less than its head says.
    const own = labelled || (role !== 'shared' && !SHARED_OUT.test(match[0]));
    const kept = own && said === 'shared' ? role : said;
    const before = draft.bodies.length;
    readList(draft, rest, from, match.index, offset, kept, bodies, home);
    if (match[0].includes('负责')) {
      const [one, ...others] = draft.bodies.slice(before);
      const alone = others.length === 0 && kept === 'shared' && !labelled;
      draft.answering.push(alone && one?.body.read.kind !== 'group' ? (one?.body ?? null) : null);
    }
    draft.phrases.push(match[0]);
    if (said === 'lead') led = true;
    from = match.index + match[0].length;
  }
  readList(
    draft,
    rest,
    from,
    rest.length,
    offset,
    led && !labelled ? 'shared' : role,
    bodies,
    home,
  );
}

/** Takes the words of time out of the list. */
function maskTimes(draft: Draft, words: string, offset: number): string {
  let rest = '';
  let at = 0;
  for (const piece of words.split(/(?<=[，；。\n])|(?=[，；。\n])/)) {
    const { start, end } = trimmed(piece, 0, piece.length);
    if (isTime(piece.slice(start, end))) {
      setDeadline(draft, { start: at + start, end: at + end }, offset);
      rest += '，'.repeat(piece.length);
    } else {
      const lead =
        /^(?:(?:于|在)?20\d\d年(?:\d{1,2}月)?(?:底|末)?前|20\d\d年|每年)，?(?=由|[一-龥]{2})/.exec(
          piece,
        )?.[0];
      if (lead === undefined) rest += piece;
      else {
        setDeadline(draft, { start: at, end: at + lead.length }, offset);
        rest += '，'.repeat(lead.length) + piece.slice(lead.length);
      }
    }
    at += piece.length;
  }
  return rest;
}

/** 塔城地区, 佛堂镇: a place answers where it stands among bodies. */
const PLACE =
  /^(?!自治区|[省区县]|市(?![中南北]区))[一-龥]{1,8}(?:(?<!城|超|门|股|楼)市|(?<!社|校|景|小|辖|街|片|库|矿)区|[县州盟旗镇乡]|街道|苏木)$/;

function asPlace(body: ListedBody): ListedBody {
  if (body.read.standing !== 'none' || !PLACE.test(body.name)) return body;
  return { ...body, read: { kind: 'county', fullName: null, standing: 'form', head: null } };
}

const JOINT = /会同(?!意)|联合(?![会社国体])/;

function readList(
  draft: Draft,
  words: string,
  from: number,
  to: number,
  offset: number,
  role: Role,
  bodies: BodyDictionary,
  home: HomeRegion,
) {
  let { start, end } = trimmed(words, from, to);
  const list = (first: number, last: number, as: Role) => {
    if (last <= first) return;
    const found = readBodyList(words, { start: first, end: last }, bodies, home, draft.head);
    draft.head = NATIONAL_HEAD.test(found.head ?? '') ? null : found.head;
    for (const named of found.bodies) {
      const body = asPlace(named);
      if (body.read.standing === 'none') draft.odd += 1;
      draft.bodies.push({
        body: { ...body, start: body.start + offset, end: body.end + offset },
        role: as,
      });
    }
  };
  const lead = /^(?:由|分别由|原则上由|请|商(?=[省市区县州国])|会同|配合)/.exec(
    words.slice(start, end),
  )?.[0];
  if (lead !== undefined) start += lead.length;
  const joint = JOINT.exec(words.slice(start, end));
  if (joint !== null && joint.index > 0) {
    // 市商务局会同市财政局负责: it answers, the others join in.
    list(start, start + joint.index, 'lead');
    start += joint.index + joint[0].length;
    end = Math.max(start, end);
    list(start, end, role === 'lead' ? 'shared' : role);
  } else list(start, end, role);
}
