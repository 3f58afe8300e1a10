import type { NamedBody } from './bodies';
import type { Span } from './normal-text';
import type { Phrase, Sentence } from './sentences';

/** Words between bodies that act together. */
const BETWEEN = /^(?:由|请|、|，|和|及|与|以及|会同|联合|配合|牵头，?)?$/;
/** What stands between those who act and what they do. */
const BEHIND =
  /^(?:等(?:有关|相关)?(?:部门|单位)?)?(?:牵头，?|负责|具体|分别|共同){0,2}(?:要|应当|应|须|需要|需(?!求)|将)?(?:牵头|负责|具体)?/;
const JOINED = /^(?:会同|联合(?!会)|配合)/;

/**
 * Where the act begins in 市教育局要|新建学校5所 and 会同市财政局|完成…: behind the bodies that a phrase
 * opens with. An open group stays: 各县（市、区）新建学校 tells how often.
 *
 * @param bodies that the phrase charges, in its order
 */
export function behindActors(text: string, phrase: Span, bodies: readonly NamedBody[]): number {
  let at = phrase.start;
  for (const { start, end, kind } of bodies) {
    if (start < phrase.start) continue;
    const first = at === phrase.start;
    if (start < at || (first && kind === 'group') || !BETWEEN.test(text.slice(at, start))) break;
    at = end;
  }
  if (at === phrase.start) return at;
  return at + (BEHIND.exec(text.slice(at, Math.min(phrase.end, at + 24)))?.[0].length ?? 0);
}

/** 由甲局牵头，会同乙局完成…: who acts with others is said in the phrase before. */
export function actorsFrom(text: string, sentence: Sentence, { start }: Span): number {
  if (!JOINED.test(text.slice(start, start + 4))) return start;
  const at = sentence.phrases.findIndex((phrase: Phrase) => phrase.start === start);
  return sentence.phrases[at - 1]?.start ?? start;
}
