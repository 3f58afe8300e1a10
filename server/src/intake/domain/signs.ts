import { isDigit, isHan, isLatin } from './spelling';

/** Punctuation, brackets and dashes of one paragraph in their Chinese form; of the same length. */
export function settleSigns(text: string): string {
  const signs = settleDocumentNumbers(text)
    .replace(/^([ \u3000]{0,8})--/, '$1——')
    .split('');
  for (let at = 0; at < signs.length; at += 1) {
    const sign = signs[at] ?? '';
    const settled = HALF_WIDTH[sign];
    if (settled !== undefined && isChinesePunctuation(signs, at)) signs[at] = settled;
    else if (DASHES.has(sign)) signs[at] = settleDash(signs, at);
  }
  settleBrackets(signs);
  return signs.join('');
}

const DOCUMENT_NUMBER = /[[【（(〔](\d{4})[\]】）)〕](?=\s{0,2}第?\s{0,2}\d{1,5}\s{0,2}号)/g;

function settleDocumentNumbers(text: string): string {
  return text.replace(DOCUMENT_NUMBER, '〔$1〕');
}

const HALF_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '!': '！',
  '?': '？',
  '.': '。',
};
const DASHES: ReadonlySet<string> = new Set(['-', '—', '－', '~', '～']);
const CLOSING = '）)》”’】〕%';
const OPENING = '（(《“‘【〔';

/** The next sign in a direction, blanks passed over. */
function neighbour(signs: readonly string[], at: number, step: 1 | -1): string {
  for (let away = 1; away <= 4; away += 1) {
    const sign = signs[at + away * step];
    if (sign === undefined) return '';
    if (sign !== ' ' && sign !== '\u3000' && sign !== '\t') return sign;
  }
  return '';
}

function han(sign: string): boolean {
  return sign !== '' && isHan(sign.charCodeAt(0));
}

function digit(sign: string): boolean {
  return sign !== '' && isDigit(sign.charCodeAt(0));
}

function isChinesePunctuation(signs: readonly string[], at: number): boolean {
  const before = neighbour(signs, at, -1);
  const after = neighbour(signs, at, 1);
  if (signs[at] === '.') {
    const ends =
      after === '' ||
      han(after) ||
      CLOSING.includes(after) ||
      OPENING.includes(after) ||
      (digit(after) && han(before) && !'图表号第'.includes(before));
    return ends && endsSentence(signs, at, before) && !isNumbered(signs, at);
  }
  if (digit(before) && digit(after)) return false;
  if (signs[at] === ':' && after === '/') return false;
  return (
    han(before) ||
    (before !== '' && CLOSING.includes(before)) ||
    han(after) ||
    (after !== '' && OPENING.includes(after))
  );
}

/** Behind a word, a closing mark or a decimal (达到0.61.) a point is a full stop; 12. may be a number of a list. */
function endsSentence(signs: readonly string[], at: number, before: string): boolean {
  if (!digit(before)) return han(before) || (before !== '' && CLOSING.includes(before));
  const whole = digitsBeside(signs, at, -1);
  return signs[at - whole - 1] === '.' && digit(signs[at - whole - 2] ?? '') && at > 8;
}

/** 一. at the head of a paragraph. */
function isNumbered(signs: readonly string[], at: number): boolean {
  if (at > 4) return false;
  return signs.slice(0, at).every((sign) => '一二三四五六七八九十 \u3000'.includes(sign));
}

/**
 * A dash between numbers, their units or Chinese words is a range dash, —; a hyphen of Latin words, of
 * 2024-06-30 and of telephone numbers, and a minus stay.
 */
function settleDash(signs: readonly string[], at: number): string {
  const sign = signs[at] ?? '';
  if (sign === '—') return sign;
  const before = neighbour(signs, at, -1);
  const after = neighbour(signs, at, 1);
  if (before === '') return sign === '－' ? '—' : sign;
  const afterNumber = digit(before) || before === '%' || han(before) || CLOSING.includes(before);
  if (sign === '-' || sign === '－') {
    if (digit(before) && digit(after) && isCode(signs, at)) return '-';
    if (afterNumber && (digit(after) || han(after))) return '—';
    return sign === '－' && !digit(after) ? '—' : '-';
  }
  return afterNumber || (after !== '' && isLatin(before.charCodeAt(0))) ? '—' : sign;
}

/** 2024-06-30 and 0532-88999976: the digits around a hyphen are a day's or a telephone's. */
function isCode(signs: readonly string[], at: number): boolean {
  const left = digitsBeside(signs, at, -1);
  const right = digitsBeside(signs, at, 1);
  if (right >= 7) return true;
  const next = signs[at + right + 1];
  const before = signs[at - left - 1];
  return (left === 4 && right <= 2 && next === '-') || (left <= 2 && before === '-');
}

function digitsBeside(signs: readonly string[], at: number, step: 1 | -1): number {
  let count = 0;
  while (count < 8 && digit(signs[at + (count + 1) * step] ?? '')) count += 1;
  return count;
}

/** Brackets around or beside Chinese words become full-width; f(x) and (FP16) after Latin stay. */
function settleBrackets(signs: string[]): void {
  const chinese = new Int32Array(signs.length + 1);
  for (let at = 0; at < signs.length; at += 1)
    chinese[at + 1] = (chinese[at] ?? 0) + (han(signs[at] ?? '') ? 1 : 0);
  const open: number[] = [];
  for (let at = 0; at < signs.length; at += 1) {
    if (signs[at] === '(' || signs[at] === '（') open.push(at);
    if (signs[at] !== ')' && signs[at] !== '）') continue;
    const from = open.pop();
    if (from === undefined) {
      if (besideChinese(signs, at)) signs[at] = '）';
      continue;
    }
    const inside = (chinese[at] ?? 0) - (chinese[from] ?? 0);
    const full = signs[from] === '（' || signs[at] === '）';
    if (!full && inside === 0 && !besideChinese(signs, from) && !besideChinese(signs, at)) {
      if (from > 0 || at - from > 3) continue;
    }
    signs[from] = '（';
    signs[at] = '）';
  }
  for (const from of open) if (besideChinese(signs, from)) signs[from] = '（';
}

function besideChinese(signs: readonly string[], at: number): boolean {
  return han(neighbour(signs, at, -1)) || han(neighbour(signs, at, 1));
}
