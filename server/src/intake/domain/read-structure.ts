import type { Day } from '../../series/domain/day';
import { cutBlocks, type Block } from './blocks';
import { readOpenings, type Opening } from './clause-tree';
import { readCover, type Cover } from './cover';
import { issueYear, readHeader } from './header';
import { hasFigure } from './headings';
import { readHorizon, yearOfPlan } from './horizon';
import { locatorsOf } from './locators';
import type { NormalText } from './normal-text';
import { readParagraphs, type Place } from './paragraphs';
import type { SourceDocument } from './source';
import type { ClauseNode, Structure } from './structure';
import { planEnd, reportTimes, type ReportBlock } from './report-times';
import { zonesOf } from './zone-map';
import type { ZoneDictionary } from './zones';

export interface StructureOptions {
  /** Day of issue as the user knows it; the document's own date line comes first. */
  readonly issuedOn: Day | null;
}

/** Header, clauses and paragraphs of a normalised document. Never fails: what is not understood is text. */
export function readStructure(
  normal: NormalText,
  source: SourceDocument,
  options: StructureOptions,
  dictionaries: { readonly zones: ZoneDictionary },
): Structure {
  const blocks = cutBlocks(normal, source);
  const cover = readCover(blocks);
  const content = contentOf(blocks, cover);
  const openings = withPreface(blocks, content, readOpenings(blocks, content));
  const clauseOf = clausesOf(blocks, content, openings);
  const header = readHeader(blocks, cover, content, options.issuedOn);
  const year = issueYear(header);
  const times = new Map(
    header.genre === 'work_report'
      ? reportTimes(reportBlocks(blocks, content, openings), year, dictionaries.zones).map(
          (time, at) => [content[at] ?? -1, time] as const,
        )
      : [],
  );
  const zones = zonesOf(
    blocks,
    content,
    clauseOf,
    openings,
    year,
    header.genre,
    times,
    dictionaries.zones,
  );
  const places = blocks.map((_, index): Place => ({
    clause: clauseOf[index] ?? null,
    zone: zones[index] ?? 'shell',
    until: year !== null && times.get(index) === 'years' ? planEnd(year) : null,
    ahead: times.get(index) === 'years' || times.get(index) === 'year',
  }));
  const wordsIn = (zone: string | null) =>
    content
      .filter((index) => zone === null || zones[index] === zone)
      .map((index) => blocks[index]?.text ?? '')
      .join('\n');
  const horizon = readHorizon({
    title: header.title,
    genre: header.genre,
    issuedOn: header.issuedOn,
    effectiveTo: header.effectiveTo,
    goals: wordsIn('goals'),
    preamble: wordsIn('preamble'),
    content: wordsIn(null),
  });
  return {
    header: { ...header, horizon },
    year: yearOfPlan({ title: header.title, genre: header.genre, preamble: wordsIn('preamble') }),
    clauses: clauseNodes(blocks, content, openings),
    paragraphs: readParagraphs(blocks, places, openings),
  };
}

/** A longer line is a paragraph that lost its full stop. */
const MOST_HEADING_LINE = 40;

/** Blocks of the content with the headings that a report's times are read from, numbered or not. */
function reportBlocks(
  blocks: readonly Block[],
  content: readonly number[],
  openings: readonly Opening[],
): ReportBlock[] {
  const opened = new Map(openings.map((opening) => [opening.block, opening]));
  return content.map((index) => {
    const { text, table } = blocks[index] ?? { text: '', table: true };
    const opening = opened.get(index);
    if (opening !== undefined && opening.style !== 'preface') {
      const part = opening.depth === 1;
      return { text, heading: opening.heading, part, numbered: opening.style !== 'bare' };
    }
    const line = !table && text.length <= MOST_HEADING_LINE && !/[。；，、：:！？…]$/.test(text);
    return { text, heading: line ? text : null, part: line, numbered: false };
  });
}

/** Blocks between cover and tail, without the list of annexes. */
function contentOf(blocks: readonly Block[], cover: Cover): number[] {
  const content: number[] = [];
  for (let index = cover.first; index < blocks.length; index += 1)
    if (!cover.shell.has(index)) content.push(index);
  return content;
}

/** Paragraphs before the first clause are the clause 前言 where they state a figure that a row may quote. */
function withPreface(
  blocks: readonly Block[],
  content: readonly number[],
  openings: readonly Opening[],
): Opening[] {
  const [first] = content;
  const until = openings[0]?.block ?? Infinity;
  const lead = content.filter((index) => index < until);
  if (first === undefined || lead.length === 0) return [...openings];
  const stated = lead.some((index) => hasFigure(withoutReferences(blocks[index]?.text ?? '')));
  if (!stated && openings.length > 0) return [...openings];
  const preface: Opening = {
    block: first,
    style: 'preface',
    number: 1,
    label: '前言',
    heading: '前言',
    body: 0,
    alone: false,
    depth: 1,
    parent: null,
  };
  const moved = openings.map((opening) => ({
    ...opening,
    parent: opening.parent === null ? null : opening.parent + 1,
  }));
  return [preface, ...moved];
}

function withoutReferences(text: string): string {
  return text.replace(
    /《[^《》]{0,90}》|（[^（）]{0,30}〔\d{4}〕[^（）]{0,20}）|(?:19|20)\d{2}年/g,
    '',
  );
}

/** Index of the innermost opening of each block; undefined in the shell and before the first. */
function clausesOf(
  blocks: readonly Block[],
  content: readonly number[],
  openings: readonly Opening[],
): (number | null)[] {
  const clauses = new Array<number | null>(blocks.length).fill(null);
  let next = 0;
  for (const index of content) {
    while ((openings[next]?.block ?? Infinity) <= index) next += 1;
    clauses[index] = next === 0 ? null : next - 1;
  }
  return clauses;
}

function clauseNodes(
  blocks: readonly Block[],
  content: readonly number[],
  openings: readonly Opening[],
): ClauseNode[] {
  const locators = locatorsOf(openings);
  const end = blocks[content[content.length - 1] ?? -1]?.end ?? 0;
  const ends = new Array<number>(openings.length).fill(end);
  const open: number[] = [];
  const before = new Map(content.map((index, at) => [index, content[at - 1]]));
  openings.forEach((opening, index) => {
    const start = blocks[opening.block]?.start ?? 0;
    const closes = blocks[before.get(opening.block) ?? -1]?.end ?? start;
    while (open.length > 0 && (openings[open[open.length - 1] ?? -1]?.depth ?? 0) >= opening.depth)
      ends[open.pop() ?? 0] = closes;
    open.push(index);
  });
  return openings.map((opening, index) => ({
    locator: locators[index] ?? '',
    heading: opening.heading,
    depth: opening.depth,
    parent: opening.parent,
    start: blocks[opening.block]?.start ?? 0,
    end: ends[index] ?? end,
  }));
}
