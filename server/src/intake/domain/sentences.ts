import type { Span } from './normal-text';

/** Words between two commas, or a bracket that begins with 其中. */
export interface Phrase extends Span {
  /** Stretch between semicolons and full stops: 奖励 and its condition stand in one. */
  readonly segment: number;
  /** A bracket that states a part of what stands before it. */
  readonly bracketed: boolean;
}

/** Words up to a full stop or to the note that follows. */
export interface Sentence extends Span {
  readonly phrases: readonly Phrase[];
}

const SENTENCE_END = '。！？!?\n';
const SEGMENT_END = '；;';
const PHRASE_END = '，,：:';
/** How far the closing mark of a pair is looked for; unbalanced marks are then taken as text. */
const PAIRS: Readonly<Record<string, readonly [close: string, reach: number]>> = {
  '“': ['”"', 60],
  '《': ['》', 120],
  '（': ['）', 300],
  '(': [')', 300],
  '〔': ['〕', 60],
  '「': ['」', 60],
};
/** No phrase and no sentence of a plan is longer; what is, is cut, so that no work grows with the square of it. */
const MOST_PHRASE = 300;
const MOST_SENTENCE = 1500;
const PART = /^(?:其中|含|到20|力争|年均)/;

/**
 * Cuts a stretch of the normalised text into sentences and phrases. Quotation marks, book titles and
 * brackets are kept whole; masked spans (notes) end a sentence and belong to none.
 *
 * @param masks in the order of the text
 */
export function splitSentences(
  text: string,
  span: Span,
  masks: readonly Span[] = [],
): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let phrases: Phrase[] = [];
  let segment = 0;
  let sentenceStart = span.start;
  let phraseStart = span.start;
  /** Ends of brackets that were opened as phrases of their own. */
  const open: number[] = [];

  const endPhrase = (at: number, next: number, bracketed = open.length > 0): void => {
    const trimmed = trim(text, { start: phraseStart, end: at });
    if (trimmed.end > trimmed.start) phrases.push({ ...trimmed, segment, bracketed });
    phraseStart = next;
  };
  const endSentence = (at: number, next: number): void => {
    endPhrase(at, next);
    const [first] = phrases;
    const last = phrases[phrases.length - 1];
    if (first && last) sentences.push({ start: first.start, end: last.end, phrases });
    phrases = [];
    segment += 1;
    sentenceStart = next;
  };

  let mask = 0;
  for (let at = span.start; at < span.end; at += 1) {
    while ((masks[mask]?.end ?? Infinity) <= at) mask += 1;
    const covering = masks[mask];
    if (covering && covering.start <= at) {
      endSentence(at, covering.end);
      at = covering.end - 1;
      continue;
    }
    if (open[open.length - 1] === at) {
      endPhrase(at, at + 1, true);
      open.pop();
      continue;
    }
    if (open.length === 0 && (at - phraseStart > MOST_PHRASE || at - sentenceStart > MOST_SENTENCE))
      endSentence(at, at);
    const sign = text.charAt(at);
    const pair = PAIRS[sign];
    if (pair) {
      const close = closing(text, at, pair, Math.min(span.end, covering?.start ?? span.end));
      if (close < 0) continue;
      if ((sign === '（' || sign === '(') && PART.test(text.slice(at + 1, at + 5))) {
        endPhrase(at, at + 1, open.length > 0);
        open.push(close);
      } else at = close;
    } else if (SENTENCE_END.includes(sign)) {
      if (open.length === 0) endSentence(at, at + 1);
      else endPhrase(at, at + 1);
    } else if (SEGMENT_END.includes(sign)) {
      endPhrase(at, at + 1);
      segment += 1;
    } else if (PHRASE_END.includes(sign) && !betweenDigits(text, at)) endPhrase(at, at + 1);
  }
  if (sentenceStart < span.end) endSentence(span.end, span.end);
  return sentences;
}

function closing(
  text: string,
  from: number,
  [close, reach]: readonly [string, number],
  end: number,
): number {
  const opening = text.charAt(from);
  let depth = 0;
  for (let at = from; at < Math.min(end, from + reach); at += 1) {
    const sign = text.charAt(at);
    if (sign === opening) depth += 1;
    else if (close.includes(sign)) {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

function betweenDigits(text: string, at: number): boolean {
  return /\d/.test(text.charAt(at - 1)) && /\d/.test(text.charAt(at + 1));
}

function trim(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/.test(text.charAt(start))) start += 1;
  while (end > start && /\s/.test(text.charAt(end - 1))) end -= 1;
  return { start, end };
}
