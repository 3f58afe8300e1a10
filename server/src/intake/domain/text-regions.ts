import type { Span } from './normal-text';

/** Stretches in which numbers are parts of names: titles, quotation marks, document numbers. */
export interface TextRegions {
  readonly titles: readonly Span[];
  readonly quotes: readonly Span[];
  readonly brackets: readonly Span[];
}

/** A title, a quoted name and a document number are no longer than this; longer ones are open marks. */
const LONGEST_TITLE = 200;
const LONGEST_NAME = 16;
const LONGEST_BRACKET = 12;

const MARKS = /[《》“”〔〕[\]"]/g;

export function textRegions(text: string): TextRegions {
  const titles: Span[] = [];
  const quotes: Span[] = [];
  const brackets: Span[] = [];
  let depth = 0;
  let title = -1;
  let quote = -1;
  let straight = -1;
  let bracket = -1;
  for (const { 0: mark, index } of text.matchAll(MARKS)) {
    switch (mark) {
      case '《':
        if (depth === 0 || index - title > LONGEST_TITLE) {
          depth = 0;
          title = index;
        }
        depth += 1;
        break;
      case '》':
        if (depth === 0) break;
        depth -= 1;
        if (depth === 0 && index - title <= LONGEST_TITLE) {
          titles.push({ start: title, end: index + 1 });
        }
        break;
      case '“':
        quote = index;
        break;
      case '”':
        if (quote >= 0 && index - quote <= LONGEST_NAME)
          quotes.push({ start: quote, end: index + 1 });
        quote = -1;
        break;
      case '"':
        if (straight >= 0 && index - straight <= LONGEST_NAME) {
          quotes.push({ start: straight, end: index + 1 });
          straight = -1;
        } else {
          straight = index;
        }
        break;
      case '〔':
      case '[':
        bracket = index;
        break;
      default:
        if (bracket >= 0 && index - bracket <= LONGEST_BRACKET) {
          brackets.push({ start: bracket, end: index + 1 });
        }
        bracket = -1;
    }
  }
  quotes.sort((a, b) => a.start - b.start);
  return { titles, quotes, brackets };
}

/** The span of the sorted list that covers the place, by halving. */
export function covering(spans: readonly Span[], place: number): Span | null {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const span = spans[middle];
    if (!span) return null;
    if (place < span.start) high = middle - 1;
    else if (place >= span.end) low = middle + 1;
    else return span;
  }
  return null;
}
