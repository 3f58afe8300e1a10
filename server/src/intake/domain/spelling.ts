import type { NormalText } from './normal-text';

/** Grows with what is appended: a text and, for each of its units, the place it came from. */
export class PlacedText {
  private readonly parts: string[] = [];
  private places = new Int32Array(1024);
  private size = 0;

  get length(): number {
    return this.size;
  }

  add(words: string, place: number): void {
    const size = this.size + words.length;
    if (size > this.places.length) {
      const wider = new Int32Array(size * 2);
      wider.set(this.places);
      this.places = wider;
    }
    this.places.fill(place, this.size, size);
    this.size = size;
    this.parts.push(words);
  }

  finish(end: number): NormalText {
    const places = new Int32Array(this.size + 1);
    places.set(this.places.subarray(0, this.size));
    places[this.size] = end;
    return { text: this.parts.join(''), places };
  }
}

/** Radicals that PDF files write for characters and that no Unicode normal form turns back. */
const RADICALS: Readonly<Record<string, string>> = {
  '⺠': '民',
  '⻅': '见',
  '⻉': '贝',
  '⻋': '车',
  '⻓': '长',
  '⻔': '门',
  '⻘': '青',
  '⻚': '页',
  '⻛': '风',
  '⻜': '飞',
  '⻝': '食',
  '⻢': '马',
  '⻣': '骨',
  '⻤': '鬼',
  '⻥': '鱼',
  '⻦': '鸟',
  '⻨': '麦',
  '⻩': '黄',
  '⻬': '齐',
  '⻮': '齿',
  '⻰': '龙',
};

/** Forms of one sign; a range dash is one of these before its neighbours are looked at. */
const SIGNS: Readonly<Record<string, string>> = {
  '．': '.',
  '％': '%',
  '﹪': '%',
  '＋': '+',
  '／': '/',
  '＜': '<',
  '＞': '>',
  '＝': '=',
  '＆': '&',
  '＃': '#',
  '＊': '*',
  '＠': '@',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '—',
  '\u2013': '—',
  '\u2015': '—',
  '\u2500': '—',
  '\u2501': '—',
  '﹣': '-',
  '−': '-',
  '〜': '～',
  '∼': '～',
  '﹝': '〔',
  '﹞': '〕',
  '﹙': '（',
  '﹚': '）',
  '［': '[',
  '］': ']',
  '﹐': '，',
  '﹑': '、',
  '﹔': '；',
  '﹕': '：',
  '︰': '：',
  '∶': '：',
};

/** How one unit of the source is spelt in the normalised text; '' where it is left out. */
function respell(unit: string, code: number): string {
  if (code < 0x80) return code >= 0x20 || unit === '\n' || unit === '\t' ? unit : '';
  if (code >= 0xff10 && code <= 0xff19) return String.fromCharCode(code - 0xfee0);
  if (code >= 0xff21 && code <= 0xff3a) return String.fromCharCode(code - 0xfee0);
  if (code >= 0xff41 && code <= 0xff5a) return String.fromCharCode(code - 0xfee0);
  if (isInvisible(code)) return '';
  if (isBlank(code)) return ' ';
  if (code >= 0x3220 && code <= 0x3229)
    return `（${'一二三四五六七八九十'.charAt(code - 0x3220)}）`;
  if (code >= 0x2474 && code <= 0x2487) return `（${String(code - 0x2473)}）`;
  if (code >= 0x2488 && code <= 0x249b) return `${String(code - 0x2487)}.`;
  const sign = SIGNS[unit] ?? RADICALS[unit];
  if (sign !== undefined) return sign;
  if ((code >= 0x2e80 && code <= 0x2fdf) || (code >= 0xf900 && code <= 0xfaff)) {
    const plain = unit.normalize('NFKC');
    return plain.length === 1 ? plain : unit;
  }
  return unit;
}

function isInvisible(code: number): boolean {
  return (
    (code >= 0x80 && code < 0xa0 && code !== 0x85) ||
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    (code >= 0x202a && code <= 0x202e) ||
    (code >= 0x2060 && code <= 0x206f) ||
    (code >= 0xfe00 && code <= 0xfe0f) ||
    code === 0xfeff ||
    code === 0xfffc
  );
}

/** Blanks of any width but the ideographic one, whose width says something in a line. */
function isBlank(code: number): boolean {
  return code === 0xa0 || (code >= 0x2000 && code <= 0x200a) || code === 0x202f || code === 0x205f;
}

/** Marks that a converter of Word files leaves in the text. */
const LEFTOVER = /\[bookmark: [^\]\n]{0,60}\]/g;

/** The source sign by sign in one spelling, line ends as line feeds; nothing is joined yet. */
export function spell(text: string): NormalText {
  const out = new PlacedText();
  const leftovers = [...text.matchAll(LEFTOVER)];
  let next = 0;
  for (let at = 0; at < text.length; at += 1) {
    const leftover = leftovers[next];
    if (at === leftover?.index) {
      at += leftover[0].length - 1;
      next += 1;
      continue;
    }
    const code = text.charCodeAt(at);
    if (code === 0x0d && text.charCodeAt(at + 1) === 0x0a) continue;
    if (isLineEnd(code)) out.add('\n', at);
    else out.add(respell(text.charAt(at), code), at);
  }
  return out.finish(text.length);
}

function isLineEnd(code: number): boolean {
  return (
    code === 0x0a ||
    code === 0x0d ||
    code === 0x0b ||
    code === 0x0c ||
    code === 0x85 ||
    code === 0x2028 ||
    code === 0x2029
  );
}

export function isHan(code: number): boolean {
  return (
    (code >= 0x3400 && code <= 0x9fff) ||
    (code >= 0xd840 && code <= 0xdfff) ||
    code === 0x3005 ||
    code === 0x3007
  );
}

export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** Half-width letters and digits: the words between which a blank is a blank. */
export function isLatin(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
