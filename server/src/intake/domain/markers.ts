import { readOrdinal } from './ordinal';

/** Ways of numbering, the outer ones first. */
export const MARKER_STYLES = [
  'part',
  'chapter',
  'section',
  'article',
  'chinese',
  'bracketed',
  'decimal',
  'arabic',
  'half_bracket',
  'arabic_bracketed',
  'circled',
] as const;
export type MarkerStyle = (typeof MARKER_STYLES)[number];

/** The number at the head of a paragraph. */
export interface Marker {
  readonly style: MarkerStyle;
  readonly number: number;
  /** As a locator prints it: 三, （二）, 4, ①, 第十七条, 1.2. */
  readonly label: string;
  /** Units it takes, blanks after it included. */
  readonly length: number;
}

const CHINESE = '[一二三四五六七八九十百零〇]{1,5}';
const FORMS: readonly (readonly [MarkerStyle, RegExp])[] = [
  ['part', new RegExp(`^第(${CHINESE}|\\d{1,2})(?:编|部分|篇)[、：:，]? ?`)],
  ['chapter', new RegExp(`^第(${CHINESE}|\\d{1,2})章[、：:]? ?`)],
  ['section', new RegExp(`^第(${CHINESE}|\\d{1,2})节[、：:]? ?`)],
  ['article', new RegExp(`^第(${CHINESE}|\\d{1,3})条(?!第)[、：:]? ?`)],
  ['chinese', new RegExp(`^(${CHINESE})[、.]\\s?(?!${CHINESE}[、.类级年])`)],
  ['bracketed', new RegExp(`^[（(](${CHINESE})[）)][、.．]?\\s?`)],
  // 4.3月底前 is the fourth and a date, 1.2024年 the first and a year.
  [
    'decimal',
    /^(\d{1,2}(?:\.\d{1,2}){1,3})[、. ]{0,2}(?=[\u4e00-\u9fff“《])(?!月(?![度报考刊末票薪])|[万亿])/,
  ],
  [
    'arabic',
    /^(\d{1,3})(?:[.、．](?!\d)|[.．](?=(?:1[0-2]|[1-9])月(?![度报考刊票薪])|(?:19|20)\d\d年)|\s(?=[\u4e00-\u9fff]))\s?/,
  ],
  ['half_bracket', /^(\d{1,2})[)）][、.]?\s?/],
  ['arabic_bracketed', /^[（(](\d{1,2})[）)][、.．]?\s?/],
  ['circled', /^([①-⑳])[、.．]?\s?/],
];

/** The number that a paragraph of the normalised text begins with; null where it has none. */
export function readMarker(text: string): Marker | null {
  const head = text.slice(0, 24);
  for (const [style, form] of FORMS) {
    const found = form.exec(head);
    const printed = found?.[1];
    if (found === null || printed === undefined) continue;
    const number = markerNumber(style, printed);
    if (number === null) continue;
    return { style, number, label: markerLabel(style, printed, found[0]), length: found[0].length };
  }
  return null;
}

function markerNumber(style: MarkerStyle, printed: string): number | null {
  if (style === 'circled') return printed.charCodeAt(0) - 0x245f;
  if (style === 'decimal') return Number(printed.slice(printed.lastIndexOf('.') + 1));
  return readOrdinal(printed);
}

function markerLabel(style: MarkerStyle, printed: string, whole: string): string {
  switch (style) {
    case 'bracketed':
    case 'arabic_bracketed':
      return `（${printed}）`;
    case 'half_bracket':
      return `${printed}）`;
    case 'part':
    case 'chapter':
    case 'section':
    case 'article':
      return whole.replace(/[、：:，\s]+$/, '');
    default:
      return printed;
  }
}

const BULLET = /^(?:——?|--|[·•●◆■★○□▪◇➢►※]|- )\s?/;

/** Length of a bullet's mark at the head of a paragraph; 0 where it has none. */
export function bulletLength(text: string): number {
  return BULLET.exec(text.slice(0, 8))?.[0].length ?? 0;
}

/** 304 个项目 and 2.2 万亿元, as a page sets figures apart, begin with no number of a paragraph. */
const COUNTS =
  /^(?:\d{1,3} (?=[年月日时分秒个家项万亿元件人名所座条处台套批户亩吨米公千百种类级层次倍成岁天周期轮届位])|\d{1,3}\.\d{1,3} ?(?=[万亿千个元米吨倍%]|百分|公里|平方))/;

/** A line that can only begin a paragraph, whatever the line before it looks like. */
export function startsClause(line: string): boolean {
  const words = line.replace(/^[（(]\s?([^）)]{1,5}?)\s?[）)]/, '（$1）');
  if (COUNTS.test(line)) return false;
  return (
    readMarker(words) !== null ||
    bulletLength(words) > 0 ||
    /^(?:附件|附表|附录|专栏)\s?[一二三四五六七八九十\d]{0,3}(?:[：:\s]|$)/.test(words) ||
    /^附(?:\s?[一二三四五六七八九十\d]{1,2}[：:]?$|[：:]\s?\d|$)/.test(words) ||
    /^(?:责任|牵头|配合|参与|主办|协办)(?:单位|部门)[：:]/.test(words)
  );
}
