import type { Block } from './blocks';
import { hasFigure, splitHeading, type SplitHeading } from './headings';
import { MARKER_STYLES, readMarker, type Marker, type MarkerStyle } from './markers';

type Style = MarkerStyle | 'annex' | 'box' | 'headed' | 'bare' | 'preface';

/** A node of the clause tree while it is built. */
export interface Opening {
  readonly block: number;
  readonly style: Style;
  readonly number: number;
  readonly label: string;
  readonly heading: string;
  /** Units of the block's text before its first sentence. */
  readonly body: number;
  /** Only a heading stands in the block. */
  readonly alone: boolean;
  readonly depth: number;
  /** Index in the list of openings. */
  readonly parent: number | null;
}

/** Nodes in document order. `content` are the indices of blocks that are no shell. */
export function readOpenings(blocks: readonly Block[], content: readonly number[]): Opening[] {
  const stack = new OpenClauses();
  const lastAlone = lastAnnexAlone(blocks, content);
  const bare = !content.some((index) => isOuter(readMarker(blocks[index]?.text ?? '')));
  content.forEach((index, at) => {
    const block = blocks[index];
    if (block === undefined || block.table) return;
    const named = namedOpening(block.text, content.length - at);
    // 附件：1.目标表 below the text only names what begins further down.
    if (named?.style === 'annex' && ANNEX_LIST.test(block.text) && index < lastAlone) return;
    if (named !== null) {
      stack.push(index, named.style, 1, named.label, named);
      return;
    }
    const marker = readMarker(block.text);
    if (marker !== null && stack.fits(marker)) {
      const rest = afterMarker(block.text, marker);
      stack.push(index, marker.style, marker.number, marker.label, rest);
    } else if (bare && marker === null && isBareHeading(blocks, content, at)) {
      const rest = splitHeading(block.text, 0);
      stack.push(index, 'bare', stack.count('bare') + 1, '', rest);
    }
  });
  return withHeadedParagraphs(blocks, content, stack.openings);
}

/** Where 附件 or 附件1 stands alone for the last time; -1 for nowhere. */
function lastAnnexAlone(blocks: readonly Block[], content: readonly number[]): number {
  return content.findLast((index) => ANNEX_ALONE.test(blocks[index]?.text ?? '')) ?? -1;
}

/** An article has sentences, no heading. */
function afterMarker(text: string, marker: Marker): SplitHeading {
  const split = splitHeading(text, marker.length);
  if (marker.style !== 'article' || !/[。；：]$/.test(text)) return split;
  return { ...split, body: marker.length, alone: false };
}

function isOuter(marker: Marker | null): boolean {
  return marker !== null && ['part', 'chapter', 'article', 'chinese'].includes(marker.style);
}

interface Named {
  readonly style: 'annex' | 'box' | 'preface';
  readonly label: string;
  readonly heading: string;
  readonly body: number;
  readonly alone: boolean;
}

const ANNEX = /^(附件|附表|附录)\s?(\d{1,2}|[一二三四五六七八九十]{1,3})?[：:]?\s?(.{0,60})$/;
const ANNEX_SHORT = /^(附)\s?(\d{1,2}|[一二三四五六七八九十]{1,2})?[：:]?()$/;
const ANNEX_ALONE = /^附件?\s?[\d一二三四五六七八九十]{0,3}$/;
const ANNEX_LIST = /^附件?[：:]/;
const BOX = /^(专栏)\s?(\d{1,2}|[一二三四五六七八九十]{1,3})?[：:、]?\s?(.{0,60})$/;
const PREFACE = /^(?:前\s?言|序\s?言|引\s?言)$/;

function namedOpening(text: string, left: number): Named | null {
  if (text.length > 70) return null;
  const whole = { body: text.length, alone: true };
  if (PREFACE.test(text)) return { style: 'preface', label: '前言', heading: '前言', ...whole };
  const box = BOX.exec(text);
  if (box !== null && !/[。；]$/.test(text)) {
    const label = `${box[1] ?? ''}${box[2] ?? ''}`;
    return { style: 'box', label, heading: box[3] === '' ? label : (box[3] ?? label), ...whole };
  }
  const annex = ANNEX.exec(text) ?? ANNEX_SHORT.exec(text);
  if (annex === null || /[。；，]/.test(text) || left < 2) return null;
  const label = `${annex[1] ?? ''}${annex[2] ?? ''}`;
  return {
    style: 'annex',
    label,
    heading: annex[3] === '' ? label : (annex[3] ?? label),
    ...whole,
  };
}

/** The clauses that are open at a place of the document. */
class OpenClauses {
  readonly openings: Opening[] = [];
  private stack: number[] = [];
  private readonly last = new Map<Style, number>();

  count(style: Style): number {
    return this.last.get(style) ?? 0;
  }

  /** A number begins a clause where it goes on from one before; any other stands in a list or a sentence. */
  fits(marker: Marker): boolean {
    if (['part', 'chapter', 'section', 'article', 'circled'].includes(marker.style)) return true;
    if (marker.number === 1) return true;
    const last = this.last.get(marker.style);
    if (last === undefined) return marker.number <= 3 || this.openings.length === 0;
    const siblings = this.stack.map((index) => this.openings[index]);
    const near = siblings.some(
      (open) =>
        open?.style === marker.style &&
        marker.number >= open.number &&
        marker.number <= open.number + 3,
    );
    return near || (marker.number > last && marker.number <= last + 2) || this.returns(marker);
  }

  /** 3. after a box or list that counted for itself. */
  private returns(marker: Marker): boolean {
    return this.openings
      .slice(-40)
      .some((open) => open.style === marker.style && open.number === marker.number - 1);
  }

  push(
    block: number,
    style: Style,
    number: number,
    label: string,
    words: { heading: string; body: number; alone: boolean },
  ): void {
    this.close(style, number);
    if (style === 'annex') this.last.clear();
    const parent = this.stack[this.stack.length - 1] ?? null;
    const depth = this.stack.length + 1;
    const { heading, body, alone } = words;
    this.openings.push({ block, style, number, label, heading, body, alone, depth, parent });
    this.stack.push(this.openings.length - 1);
    this.last.set(style, number);
  }

  /** Closes what cannot hold a node of this style. */
  private close(style: Style, number: number): void {
    if (style === 'annex' || style === 'preface') {
      this.stack = [];
      return;
    }
    if (style === 'box') {
      while (this.top()?.style === 'box' || this.aboveIsBox()) this.stack.pop();
      return;
    }
    for (let at = this.stack.length - 1; at >= 0; at -= 1) {
      const open = this.openings[this.stack[at] ?? -1];
      if (open?.style === 'box' && number === 1) {
        this.stack.length = at + 1;
        return;
      }
      if (open?.style === style && (number > open.number || number === 1 || style === 'bare')) {
        this.stack.length = at;
        return;
      }
    }
    while (this.stack.length > 0) {
      const top = this.top();
      if (top === undefined || top.style === 'annex') return;
      const outer = rank(top.style) < rank(style);
      if (outer || (this.stack.length === 1 && number === 1 && top.style !== style)) return;
      this.stack.pop();
    }
  }

  private top(): Opening | undefined {
    return this.openings[this.stack[this.stack.length - 1] ?? -1];
  }

  private aboveIsBox(): boolean {
    return this.stack.some((index) => this.openings[index]?.style === 'box');
  }
}

function rank(style: Style): number {
  if (style === 'annex' || style === 'preface') return -3;
  if (style === 'bare') return -2;
  if (style === 'box') return -1;
  return style === 'headed' ? 99 : MARKER_STYLES.indexOf(style);
}

/** A short line without end of sentence before a longer paragraph, where nothing is numbered 一、. */
function isBareHeading(blocks: readonly Block[], content: readonly number[], at: number): boolean {
  const text = blocks[content[at] ?? -1]?.text ?? '';
  const next = blocks[content[at + 1] ?? -1];
  if (next === undefined || next.table || text.length < 2 || text.length > 30) return false;
  if (/[。；，、：:！？!?…”）)]$/.test(text) || !/[\u4e00-\u9fff]{2}/.test(text)) return false;
  return next.text.length >= 30 || readMarker(next.text) !== null;
}

/** 优化进口结构。… under a chapter whose paragraphs all begin with a heading: they are counted. */
function withHeadedParagraphs(
  blocks: readonly Block[],
  content: readonly number[],
  openings: readonly Opening[],
): Opening[] {
  const parents = new Set(openings.map((opening) => opening.parent));
  const places = new Map(content.map((block, at) => [block, at]));
  const moved: number[] = [];
  const result: Opening[] = [];
  openings.forEach((opening, index) => {
    const parent = opening.parent === null ? null : (moved[opening.parent] ?? null);
    moved.push(result.length);
    result.push({ ...opening, parent });
    if (parents.has(index) || !opening.alone || opening.style === 'box') return;
    if (opening.style === 'annex' || /原则|总体要求|目标/.test(opening.heading)) return;
    const own = ownBlocks(content, places, opening, openings[index + 1]);
    result.push(...headedParagraphs(blocks, own, opening.depth + 1, result.length - 1));
  });
  return result;
}

/** Blocks between a node's own and the next node's. */
function ownBlocks(
  content: readonly number[],
  places: ReadonlyMap<number, number>,
  opening: Opening,
  next: Opening | undefined,
): readonly number[] {
  const until = next === undefined ? content.length : places.get(next.block);
  return content.slice((places.get(opening.block) ?? 0) + 1, until);
}

function headedParagraphs(
  blocks: readonly Block[],
  own: readonly number[],
  depth: number,
  parent: number,
): Opening[] {
  const split = own.map((block) => ({ block, ...splitHeading(blocks[block]?.text ?? '', 0) }));
  const headed = split.filter(({ block, heading, body, alone }) => {
    const text = blocks[block]?.text ?? '';
    return (
      !alone &&
      body > 0 &&
      heading.length >= 4 &&
      heading.length <= 24 &&
      !hasFigure(heading) &&
      !/[，：]/.test(heading) &&
      text.charAt(heading.length) === '。'
    );
  });
  const led = split.length - headed.length === 1 && headed[0]?.block !== split[0]?.block;
  if (headed.length < 2 || !(headed.length === split.length || led)) return [];
  return headed.map(({ block, heading, body, alone }, at) => ({
    block,
    style: 'headed',
    number: at + 1,
    label: `·${String(at + 1)}`,
    heading,
    body,
    alone,
    depth,
    parent,
  }));
}
