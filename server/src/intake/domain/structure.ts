import type { Day } from '../../series/domain/day';
import type { Span } from './normal-text';

/** What a stretch of the document is for; numbers mean different things in each. */
export const ZONES = [
  /** Title, number, addressees, date, copies: no content. */
  'shell',
  /** Why, achievements, background: figures are past. */
  'preamble',
  /** 发展目标, 主要目标, 工作目标: dense in goals. */
  'goals',
  /** Tasks and measures. */
  'measures',
  /** 保障措施, 组织实施. */
  'safeguards',
  /** 附件, 专栏: tables and lists. */
  'annex',
  /** The review of the past in a work report: 过去一年, 工作回顾. */
  'review',
] as const;
export type Zone = (typeof ZONES)[number];

/**
 * What kind of document it is; a regulation sets rules, not goals. `account` tells what is or was
 * (a statistical bulletin, the interpretation of a policy) or calls a meeting: it sets nothing.
 */
export const GENRES = ['plan', 'work_report', 'regulation', 'policy', 'report', 'account'] as const;
export type Genre = (typeof GENRES)[number];

export interface DocumentName {
  readonly title: string;
  readonly docNo: string | null;
}

export interface PlanHeader {
  readonly title: string | null;
  readonly docNo: string | null;
  readonly issuer: string | null;
  readonly issuedOn: Day | null;
  /** Where `issuedOn` comes from: the document's own date line, the copy line, its number, given by the reader's user. */
  readonly issuedOnSource: 'date_line' | 'copy_line' | 'number' | 'given' | null;
  readonly implements: readonly DocumentName[];
  readonly effectiveFrom: Day | null;
  readonly effectiveTo: Day | null;
  /** Last day of the period that the goals are set for: title's years, 到20XX年 of the goals, the five-year plan. */
  readonly horizon: Day | null;
  readonly genre: Genre;
}

/** A numbered (or headed) node; its span runs to the next node of its own depth or above. */
export interface ClauseNode extends Span {
  /** Path of printed numbers: 三（二）4; unnumbered paragraphs before the first: 前言; annexes 附件1. */
  readonly locator: string;
  readonly heading: string;
  /** 1 for 一、 */
  readonly depth: number;
  /** Index of the clause above; null at the top. */
  readonly parent: number | null;
}

/** A paragraph of the normalised text, after lines were joined; never empty. */
export interface Paragraph extends Span {
  /** Index of the innermost clause it belongs to; null in the shell. */
  readonly clause: number | null;
  readonly zone: Zone;
  /** `bullet`: —— or ·; `heading`: a heading without sentence; `label`: 责任单位：…; `table`: words of a table's cell. */
  readonly kind: 'heading' | 'text' | 'bullet' | 'label' | 'table';
  /** Where the words begin after number or bullet mark and a heading that ends in a full stop. */
  readonly body: number;
  /** The paragraph that leads in a group of bullets (到2025年，…：); index, else null. */
  readonly leadIn: number | null;
  /** Last day of the years that it speaks of, where these are not the plan's own: “十五五” in the report of a year. */
  readonly until: Day | null;
  /** A stretch of a work report that says what will be done: bare figures in it are goals. */
  readonly ahead: boolean;
}

export interface Structure {
  readonly header: PlanHeader;
  /** The one year that a plan is made for (2025年工作要点); null where it has several or none. */
  readonly year: number | null;
  readonly clauses: readonly ClauseNode[];
  readonly paragraphs: readonly Paragraph[];
}
