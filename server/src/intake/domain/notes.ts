import type { RowRule } from './row-rule';
import type { NamedBody, ResponsibilityNote } from './bodies';
import type { BodyDictionary } from './body-dictionary';
import type { DocumentRules } from './document-rules';
import type { Span } from './normal-text';
import type { NoteContent } from './note-content';
import { readNoteContent } from './note-content';
import type { Bracket } from './brackets';
import { brackets } from './brackets';
import { LABEL, STRONG } from './note-words';
import { namedBody } from './split-bodies';

/** Longer brackets are text, not notes. */
const LONGEST_NOTE = 900;
/** Notes of one paragraph stand no farther apart. */
const MOST_BETWEEN_NOTES = 300;
/** 【市公安局】: what stands alone in square brackets may be no longer. */
const LONGEST_BODY = 16;

/**
 * Notes that say who answers, in the order of the text: brackets, label lines, and sentences that
 * say nothing else (由市商务局牵头，市财政局配合。). Brackets that explain, abbreviate or place are left
 * alone: a note has a label, or names bodies and their role, or is a list of bodies at the end of a
 * sentence.
 */
export function findNotes(
  text: string,
  bodies: BodyDictionary,
  rules: DocumentRules,
): ResponsibilityNote[] {
  const read = amongOthers(
    text,
    brackets(text)
      .map((pair) => readBracket(text, pair, bodies, rules))
      .filter((bracket) => bracket !== null)
      .sort((a, b) => a.span.start - b.span.start),
  );
  const notes = joined(read).map(({ span, content, rule }) => build(span, content, rules, rule));
  for (const line of labelLines(text, notes)) {
    const note = readLine(text, line, bodies, rules);
    if (note !== null) notes.push(note);
  }
  for (const sentence of dutySentences(text, notes)) {
    for (const span of dutyParts(text, sentence)) {
      const note = readSentence(text, span, bodies, rules);
      if (note === null) continue;
      notes.push(note);
      break;
    }
  }
  return notes.sort((a, b) => a.start - b.start || b.end - a.end);
}

/** Bodies of a cell of a table under 责任单位 or 牵头单位, whose words may say their own roles. */
export function readBodyCell(
  text: string,
  bodies: BodyDictionary,
  rules: DocumentRules,
  role: NamedBody['role'],
): NamedBody[] {
  const span = { start: 0, end: text.length };
  return readNoteContent(text, span, bodies, rules.home, role).bodies.map((named) =>
    namedBody(named.body, named.role),
  );
}

interface ReadBracket {
  readonly span: Span;
  readonly content: NoteContent;
  readonly rule: RowRule;
  /** One body within a paragraph: a note only beside others. */
  readonly alone?: boolean;
}

/** 建学校（市教育局、市财政局）；建医院（市卫生健康委）；…: one body within a paragraph that has notes. */
function amongOthers(text: string, notes: readonly ReadBracket[]): ReadBracket[] {
  return notes.filter((note, index) => {
    if (note.alone !== true) return true;
    return [notes[index - 1], notes[index + 1]].some((other) => {
      if (other === undefined) return false;
      const from = Math.min(note.span.end, other.span.end);
      const to = Math.max(note.span.start, other.span.start);
      return to - from <= MOST_BETWEEN_NOTES && !text.slice(from, to).includes('\n');
    });
  });
}

/** 【牵头单位：…】【配合单位：…】 is one note in two brackets. */
function joined(brackets: readonly ReadBracket[]): ReadBracket[] {
  const notes: ReadBracket[] = [];
  for (const next of brackets) {
    const last = notes.at(-1);
    if (last?.span.end !== next.span.start || !last.content.labelled || !next.content.labelled) {
      notes.push(next);
      continue;
    }
    const content = {
      ...last.content,
      bodies: [...last.content.bodies, ...next.content.bodies],
      deadline: last.content.deadline ?? next.content.deadline,
      odd: last.content.odd + next.content.odd,
    };
    notes[notes.length - 1] = {
      ...last,
      span: { start: last.span.start, end: next.span.end },
      content,
    };
  }
  return notes;
}

function readBracket(
  text: string,
  bracket: Bracket,
  bodies: BodyDictionary,
  rules: DocumentRules,
): ReadBracket | null {
  const pair = bracket.open ? withoutEnd(text, bracket) : bracket;
  const span = { start: pair.start + 1, end: bracket.open ? pair.end : pair.end - 1 };
  if (span.end - span.start > LONGEST_NOTE || span.end - span.start < 2) return null;
  const words = text.slice(span.start, span.end);
  const round = text[pair.start] === '（';
  if (!mayBeNote(words, round)) return null;
  const content = readNoteContent(text, span, bodies, rules.home);
  const standings = content.bodies.map(({ body }) => body.read.standing);
  // What was never closed is a note only where it is nothing else.
  if (bracket.open && (content.odd > 0 || !closesSentence(text, pair))) return null;
  if (content.labelled) {
    const named = standings.some((standing) => standing !== 'none');
    return named || (content.deadline !== null && content.bodies.length === 0)
      ? { span: pair, content, rule: 'note-label' }
      : null;
  }
  if (standings.length === 0 || content.person) return null;
  const bodied = standings.some((standing) => standing !== 'none');
  if (content.phrases !== '') {
    if (!bodied || content.odd * 3 > standings.length) return null;
    if (isHost(text, pair, content)) return null;
    const plain = STRONG.test(content.phrases) && !content.bodies.every(isTrade);
    if (!plain && !closesSentence(text, pair)) return null;
    return { span: pair, content, rule: 'note-roles' };
  }
  if (!round && !content.bodies.every(isSure)) return null;
  const sure = content.bodies.filter(isSure).length;
  if (content.odd * 4 > sure || sure === 0 || !closesSentence(text, pair)) return null;
  const alone =
    standings.length < 2 && !closesParagraph(text, pair) && !closesItem(text, pair, content);
  if (alone && content.bodies.some(({ body }) => body.read.head === null)) return null;
  // 健全台账。（各镇（街道）） says who answers; 试点地区（各市、县） says who they are.
  const groups = content.bodies.every(({ body }) => body.read.kind === 'group');
  if (groups && !(text[pair.start - 1] === '。' && closesParagraph(text, pair))) return null;
  return { span: pair, content, rule: 'note-list', alone };
}

/** The full stop of the line, or a bracket of another kind, is no part of what was left open. */
function withoutEnd(text: string, { start, end }: Span): Span {
  let last = end;
  while (last > start + 1 && /[\s。．.）)〕］\]】]/.test(text[last - 1] ?? '')) last -= 1;
  return { start, end: last };
}

/** 博览会（市贸促会承办）: says whose fair it is, not who answers for the sentence. */
function isHost(text: string, { start }: Span, { bodies, phrases }: NoteContent): boolean {
  return (
    bodies.length === 1 &&
    /^(?:承办|主办|协办)$/.test(phrases) &&
    !/[。；]/.test(text[start - 1] ?? '')
  );
}

const OWN_LEVEL =
  /^(?:国家|长江|黄河|淮河|珠江|海河|太湖|松辽|自治区|[省市区县州盟旗])[一-龥]{3,16}$/;

/** Known, a group, or by its form a body of the document's own level (市住房更新局, 省轨道集团). */
function isSure({ body }: NoteContent['bodies'][number]): boolean {
  const { standing, head } = body.read;
  if (standing === 'form') return head !== null || OWN_LEVEL.test(body.name);
  return standing === 'known' || standing === 'group';
}

/** 市场监管部门, of no level: such words stand in sentences too. */
function isTrade({ body }: NoteContent['bodies'][number]): boolean {
  return body.read.standing === 'form' && body.read.head === null && body.name.endsWith('部门');
}

/** Cheap test before the words are read. */
function mayBeNote(words: string, round: boolean): boolean {
  if (!/[局厅委办部署会院行社关司团队府区县市门位构心站所处业地校方镇乡室盟州旗：]/.test(words))
    return false;
  if (/^(?:一|二|三|四|五|六|七|八|九|十|\d){1,3}$/.test(words)) return false;
  if (/^(?:以下|下称|简称|含|包括|不含|例如|如|即|见|详见|试行|暂行|其中|原|附)/.test(words))
    return false;
  if (/设在|设于|挂靠/.test(words)) return false;
  if (/[〔［]\d{4}[〕］]\d+号$/.test(words) || words.includes('《')) return false;
  return round || words.length <= LONGEST_BODY || /[：、，]|负责|牵头|落实|配合/.test(words);
}

function closesSentence(text: string, { start, end }: Span): boolean {
  return /[。；！？”\n]/.test(text[start - 1] ?? '\n') || /[。；\n]/.test(text[end] ?? '\n');
}

function closesParagraph(text: string, { start, end }: Span): boolean {
  const next = text[end] ?? '\n';
  return (
    (/[。！？”]/.test(text[start - 1] ?? '') && /[\n。]/.test(next)) ||
    (next === '\n' && /[一-龥]/.test(text[start - 1] ?? '') && lineLength(text, start) > 30) ||
    (next === '。' && (text[end + 1] ?? '\n') === '\n' && lineLength(text, start) > 30)
  );
}

/** 落实编制改革（市委编办）: a short item of a list that ends in the department of its level. */
function closesItem(text: string, { start, end }: Span, content: NoteContent): boolean {
  const length = lineLength(text, start);
  const line = text.slice(start - length, start);
  return (
    /^。?(?:\n|$)/.test(text.slice(end, end + 2)) &&
    length >= 8 &&
    /[一-龥]$/.test(line) &&
    !/：|[局厅委办部署处]$/.test(line) &&
    content.bodies.every(({ body }) => body.read.head !== null)
  );
}

/** How far back the line begins, up to 40. */
function lineLength(text: string, at: number): number {
  const from = Math.max(0, at - 40);
  const line = text.lastIndexOf('\n', at - 1);
  return at - Math.max(from, line + 1);
}

function readLine(
  text: string,
  line: Span,
  bodies: BodyDictionary,
  rules: DocumentRules,
): ResponsibilityNote | null {
  if (line.end - line.start > LONGEST_NOTE) return null;
  const content = readNoteContent(text, line, bodies, rules.home);
  if (!content.labelled) return null;
  const named = content.bodies.filter(({ body }) => body.read.standing !== 'none').length;
  if (named * 2 < content.bodies.length) return null;
  if (named === 0 && content.deadline === null) return null;
  return build(line, content, rules, 'note-line');
}

/** Lines and sentences that begin with a label; labels on lines that follow belong to them. */
function* labelLines(text: string, taken: readonly Span[]): Generator<Span> {
  const covered = new Cover(taken);
  let until = 0;
  for (const match of text.matchAll(LABEL)) {
    const start = match.index;
    if (start < until || covered.has(start)) continue;
    const before = text.slice(Math.max(0, start - 8), start);
    if (
      !/(?:^|[\n。；！）】］\t])[ \t\u3000]*(?:[（(]?[一二三四五六七八九十\d]{1,2}[）).、．])?$/.test(
        before,
      )
    )
      continue;
    let end = lineEnd(text, start);
    for (;;) {
      const next = /^。?\s{0,4}/.exec(text.slice(end, end + 6))?.[0].length ?? 0;
      const head = text.slice(end + next, end + next + 24);
      // `search` leaves the pattern as it found it; one that remembers its place would skip the next text's labels.
      if (head.search(LABEL) !== 0) break;
      end = lineEnd(text, end + next);
    }
    until = end;
    yield { start, end };
  }
}

/** Before the line feed or the full stop. */
function lineEnd(text: string, from: number): number {
  const last = Math.min(text.length, from + LONGEST_NOTE + 1);
  for (let at = from; at < last; at += 1) {
    const letter = text[at];
    if (letter === '\n' || letter === '。') return letter === '。' ? at : at;
  }
  return last;
}

const DUTY_END = /(?:牵头|负责|配合|落实|参与|协助|组织实施|支持|推进|完成|主体责任|属地责任)$/;

const ITEM_MARK = /^\s{0,4}(?:\d{1,3}[.．、]|（?[一二三四五六七八九十\d]{1,3}[）)、])?\s{0,2}/;

/** Sentences that end in a role and could be nothing but a note. */
function* dutySentences(text: string, taken: readonly Span[]): Generator<Span> {
  const covered = new Cover(taken);
  let start = 0;
  for (let at = 0; at <= text.length; at += 1) {
    const letter = text[at] ?? '\n';
    if (letter !== '。' && letter !== '\n') continue;
    if (at - start >= 8 && at - start <= 240) {
      const skip = ITEM_MARK.exec(text.slice(start, start + 12))?.[0].length ?? 0;
      const span = { start: start + skip, end: at };
      const words = text.slice(span.start, span.end);
      if (DUTY_END.test(words) && !covered.has(span.start) && !covered.has(span.end - 1))
        yield span;
    }
    start = at + 1;
  }
}

/** 由甲局负责 tells of one deed in a sentence; a note shares the work out. */
const SEVERAL = /[、，].{0,120}(?:牵头|配合|参与|参加|职责|分工|分别|共同|落实)|牵头.{0,20}[，、]/;

/** The whole sentence, then what follows 治理扬尘： or …，由 in it. */
function* dutyParts(text: string, span: Span): Generator<Span> {
  yield span;
  const words = text.slice(span.start, span.end);
  for (const { index } of words.matchAll(/：(?=[一-龥])|[，；](?=由[一-龥])/g)) {
    if (SEVERAL.test(words.slice(index))) yield { start: span.start + index + 1, end: span.end };
  }
}

function readSentence(
  text: string,
  span: Span,
  bodies: BodyDictionary,
  rules: DocumentRules,
): ResponsibilityNote | null {
  const content = readNoteContent(text, span, bodies, rules.home);
  if (content.labelled || content.person || content.odd > 0 || content.bodies.length === 0) {
    return null;
  }
  if (content.bodies.every(({ body }) => body.read.kind === 'group')) return null;
  if (!content.bodies.every(isSure)) return null;
  if (!STRONG.test(content.phrases)) return null;
  return build(span, content, rules, 'note-sentence');
}

function build(
  { start, end }: Span,
  content: NoteContent,
  rules: DocumentRules,
  rule: RowRule,
): ResponsibilityNote {
  const named = content.bodies.map(({ body, role }) => namedBody(body, role));
  const unique = new Map<string, NamedBody>();
  for (const body of named) {
    const before = unique.get(body.name);
    if (before === undefined || body.role === 'lead') unique.set(body.name, body);
  }
  for (const { from, bodies } of rules.everywhere) {
    if (end < from) continue;
    for (const body of bodies)
      if (!unique.has(body.name)) unique.set(body.name, { ...body, start: end, end });
  }
  return {
    start,
    end,
    bodies: withLead([...unique.values()], rules, end),
    deadline: content.deadline,
    rule,
    doubtful: content.odd > 0,
  };
}

/**
 * A single body leads; of several without 牵头 none does, unless the document has said the first.
 *
 * @param end where the words that name them end, in the text
 */
export function withLead(
  bodies: readonly NamedBody[],
  { firstLeads }: Pick<DocumentRules, 'firstLeads'>,
  end: number,
): readonly NamedBody[] {
  if (bodies.some(({ role }) => role === 'lead')) return bodies;
  const [first, ...others] = bodies;
  if (first?.role !== 'shared') return bodies;
  const said = firstLeads !== null && firstLeads < end;
  if (others.length === 0 ? first.kind === 'group' : !said) return bodies;
  return [{ ...first, role: 'lead' }, ...others];
}

/** Spans in order; asks whether a place lies in one. */
class Cover {
  private readonly spans: readonly Span[];

  constructor(spans: readonly Span[]) {
    this.spans = [...spans].sort((a, b) => a.start - b.start);
  }

  has(at: number): boolean {
    let low = 0;
    let high = this.spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = this.spans[middle];
      if (span === undefined) return false;
      if (at < span.start) high = middle - 1;
      else if (at >= span.end) low = middle + 1;
      else return true;
    }
    return false;
  }
}
