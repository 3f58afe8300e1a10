import type { NamedBody } from './bodies';
import type { BodyDictionary } from './body-dictionary';
import type { HomeRegion } from './home-region';
import type { Span } from './normal-text';
import type { ReadingWords } from './reading-words';
import { namedBody, readBodyList } from './split-bodies';

/** Who acts stands at the head of a phrase, within so many signs. */
const LONGEST_SUBJECT = 60;
const BODY_END =
  /(?:厅|局|委|办|办公室|委员会|政府|部门|管委会|海关|银行|集团|公司|法院|检察院|署|院|中心|总队|支队|协会|联合会|贸促会|工会|妇联|团委|残联)$/;
const DUTY = /^(?:要|应当?|须|将|会同|联合|牵头|负责|负责牵头|分别|共同|组织)/;

/**
 * Bodies that a phrase names as those who act: 省农业厅和省林业厅筛选100家…, 市教育局要新增学位6000个. Empty where
 * the phrase begins with anything else.
 */
export function actingBodies(
  text: string,
  span: Span,
  words: ReadingWords,
  bodies: BodyDictionary,
  home: HomeRegion,
): readonly NamedBody[] {
  const head = text.slice(span.start, Math.min(span.end, span.start + LONGEST_SUBJECT));
  const end = subjectEnd(head, words);
  if (end === 0) return [];
  const parts = head.slice(0, end).split(/会同|联合|配合/);
  const found: NamedBody[] = [];
  let start = span.start;
  for (const part of parts) {
    const list = readBodyList(text, { start, end: start + part.length }, bodies, home).bodies;
    if (
      list.length === 0 ||
      list.some(({ read }) => read.standing !== 'known' && read.standing !== 'group')
    ) {
      return [];
    }
    found.push(...list.map((body) => namedBody(body, 'shared')));
    start += part.length + 2;
  }
  const [only] = found;
  return found.length === 1 && only && only.kind !== 'group' ? [{ ...only, role: 'lead' }] : found;
}

/** Where the verb begins that the subject is of; 0 where no body stands before it. */
function subjectEnd(head: string, words: ReadingWords): number {
  for (let at = 3; at < head.length - 1; at += 1) {
    if (!BODY_END.test(head.slice(0, at))) continue;
    const rest = head.slice(at);
    if (/^(?:会同|联合)/.test(rest)) continue;
    if (
      DUTY.test(rest) ||
      words.bringing.atStart(rest) !== '' ||
      words.modality.atStart(rest) !== ''
    )
      return at;
  }
  return 0;
}
