import type { Dictionaries } from '../dictionaries';
import type { NormalText, Span } from '../normal-text';
import type { Proposal, ProposalRow } from '../proposal';
import type { SourceDocument } from '../source';
import type { Structure } from '../structure';
import { cellValue, datedFigures } from './cell-value';
import type { ColumnKind } from './column-kind';
import { continuedParts, type ReadTable, type TablePart } from './continued-table';
import { gridOf, type Grid } from './grid';
import { indicatorRows } from './indicator-rows';
import { noteRows } from './note-rows';
import { crossRows } from './cross-rows';
import { placeTasks } from './place-tasks';
import { isProjectList } from './project-list';
import type { TableContext, TableSteps } from './table-context';
import { paidRows } from './paid-rows';
import { cellsOf, panelsOf, settledHeader, turned } from './settled-header';
import { readHeader, type TableHeader } from './table-header';
import { taskRows } from './task-rows';

export interface TableReading {
  /**
   * Table by table, goals before notes; offsets are of the source, as in every proposal; `partOf`
   * counts in these rows.
   */
  readonly rows: readonly ProposalRow[];
  /**
   * Spans of the source whose words are settled by the tables, rows or none: sentences are not
   * looked for in them again. A table that is no ledger is settled as well.
   */
  readonly settled: readonly Span[];
  readonly warnings: Proposal['warnings'];
}

const CAPTION_SIGNS = 160;
const CAPTION_LINES = 3;
const LONGEST_CAPTION = 60;
const PROSE = /[。；，].{0,200}[。；，]/;

/**
 * Rows of indicator tables (主要指标表), of goals by place (目标分解表) and of task tables
 * (任务分解表). Budgets, lists of persons, sheets of marks and figures of the past yield nothing.
 */
export function readTables(
  source: SourceDocument,
  normal: NormalText,
  structure: Structure,
  dictionaries: Dictionaries,
  steps: TableSteps,
): TableReading {
  const rows: ProposalRow[] = [];
  const settled: Span[] = [];
  const warnings: Proposal['warnings'][number][] = [];
  let end = 0;
  let before: ReadTable | null = null;
  for (const table of source.tables) {
    const span = { start: table.start, end: table.end };
    const grid = gridOf(table, normal);
    /** Where the table before ends: its cells are no caption of this one. */
    const above = end;
    end = grid?.span.end ?? end;
    const rest: readonly TablePart[] | null =
      grid === null ? null : continuedParts(grid, before, normal.text);
    const parts: readonly TablePart[] = grid === null ? [] : (rest ?? partsOf(grid, dictionaries));
    const own =
      grid === null
        ? ''
        : `${captionAbove(normal, above, grid.span.start)}\n${parts[0]?.header.caption ?? ''}`;
    const caption: string = rest === null ? own : (before?.caption ?? '');
    if (grid !== null) before = { grid, parts, caption };
    const contexts = parts.map((part) => ({
      ...part,
      caption,
      normal,
      structure,
      dictionaries,
      steps,
    }));
    const read = contexts.map((context) => ({ context, goals: goalsOf(context) }));
    const found = read.some(({ goals }) => goals.length > 0);
    const known = parts.some(({ header }) => header.known);
    if (grid !== null && !found && !known && isProse(grid)) continue;
    settled.push(span);
    for (const { context, goals } of read) {
      const first = rows.length;
      for (const row of [...goals, ...notesOf(context)]) {
        rows.push({
          ...row,
          quote: source.text.slice(row.start, row.end),
          partOf: row.partOf === null ? null : row.partOf + first,
        });
      }
    }
    if (grid === null || (!found && isOpen(grid, contexts[0] ?? null, dictionaries))) {
      const words = known ? '有一张表格未能读出目标' : '有一张表格的表头未能识别';
      warnings.push({ code: 'table_not_understood', words, ...span });
    }
  }
  return { rows, settled, warnings };
}

/** The panels of a table with their heads; none for a table without a head. */
function partsOf(grid: Grid, dictionaries: Dictionaries): TablePart[] {
  const header = readHeader(grid);
  if (header === null) return [];
  const card = header.known ? null : turned(grid);
  const down = card === null ? null : readHeader(card);
  if (card !== null && down !== null && isCard(down)) {
    return [{ grid: card, header: settledHeader(down, card, dictionaries) }];
  }
  return panelsOf(header).map((panel) => ({
    grid,
    header: settledHeader(panel, grid, dictionaries),
  }));
}

const FEWEST_OF_CARD = 3;

function isCard({ columns, body }: TableHeader): boolean {
  const kinds = new Set(columns.flatMap(({ kind }) => (kind === null ? [] : [kind])));
  const named = kinds.has('name') || kinds.has('task') || kinds.has('goal');
  const answered = kinds.has('bodies') || kinds.has('lead') || kinds.has('deadline');
  return body === 1 && named && answered && kinds.size >= FEWEST_OF_CARD;
}

/** Budgets and sheets of marks name bodies as well, which answer for nothing there. */
function notesOf(context: TableContext): ProposalRow[] {
  const has = hasKind(context);
  if (isForeign(context) || !context.header.known) return [];
  return setsTasks(context) || (has('name') && !has('money')) ? noteRows(context) : [];
}

function goalsOf(context: TableContext): ProposalRow[] {
  const has = hasKind(context);
  if (isForeign(context)) return [];
  if (has('paid') && !has('goal', 'year', 'growth')) return paidRows(context);
  const projects = isProjectList(context);
  const crossed = projects ? [] : crossRows(context);
  if (has('place') && !projects) return [...crossed, ...placeTasks(context)];
  if (crossed.length > 0 || !context.header.known) return crossed;
  const answered = has('bodies', 'lead', 'support', 'deadline', 'year');
  if (has('goal', 'year', 'growth') && has('name', 'task')) {
    const goals = mostlyFigures(context) && !projects;
    if (goals && (has('name', 'year') || !has('bodies', 'lead', 'support', 'deadline')))
      return indicatorRows(context);
  }
  const tasks = setsTasks(context) || (has('name') && !has('money'));
  if (tasks && (answered || isWorded(context))) return taskRows(context);
  return [];
}

/** 工程名称 | 建设内容: sentences with figures beside what they are about, in a document that sets goals. */
function isWorded({ grid, header, structure }: TableContext): boolean {
  const { genre } = structure.header;
  if (genre === 'regulation' || genre === 'account' || genre === 'report') return false;
  return header.columns.some(
    (column) =>
      (column.kind === 'task' || column.kind === 'measures' || column.kind === 'goal') &&
      cellsOf(column, header, grid).some((text) => text.length > 8 && /\d/.test(text)),
  );
}

function setsTasks({ header }: TableContext): boolean {
  return header.columns.some(
    ({ kind, label }) =>
      kind === 'task' ||
      kind === 'measures' ||
      kind === 'goal' ||
      (kind === 'year' && /目标|任务/.test(label)),
  );
}

function hasKind({ header }: TableContext) {
  return (...kinds: ColumnKind[]) =>
    header.columns.some(({ kind }) => kind !== null && kinds.includes(kind));
}

/** A title that says its figures are money to be spent. */
const SPENT =
  /(?:资金(?:安排|需求|计划|筹措|测算)?|预算|经费|概算|投资(?:估算|计划|安排))(?:情况|表|明细|一览)*$/m;

/** Budgets by their title, lists of persons, and sheets of marks that name no goal to be marked. */
function isForeign(context: TableContext): boolean {
  const has = hasKind(context);
  if (SPENT.test(context.caption) && !has('goal')) return true;
  if (has('marks')) return !has('goal', 'year');
  return has('person') && !has('task', 'measures', 'goal', 'year');
}

/** Whether somebody has to look: figures that nobody read, and nothing that says they are none of the ledger. */
function isOpen(grid: Grid, context: TableContext | null, dictionaries: Dictionaries): boolean {
  if (!hasFigures(grid, context, dictionaries)) return false;
  if (!context?.header.known) return true;
  return !isForeign(context) && !hasKind(context)('money') && !isProjectList(context);
}

/** Whether the cells of the goal columns are figures and not sentences. */
function mostlyFigures({ grid, header, dictionaries }: TableContext): boolean {
  let figures = 0;
  let words = 0;
  for (const { index, kind } of header.columns) {
    if (kind !== 'goal' && kind !== 'year' && kind !== 'growth') continue;
    for (let row = header.body; row < grid.rows; row += 1) {
      const text = grid.at(row, index)?.text ?? '';
      if (cellValue(text, dictionaries) !== null || datedFigures(text) !== null) figures += 1;
      else if (text.length > 6) words += 1;
    }
  }
  return figures > 0 && figures >= words;
}

/** The lines between the table before and a table, as long as they are no sentences. */
function captionAbove(normal: NormalText, from: number, at: number): string {
  return normal.text
    .slice(Math.max(from, at - CAPTION_SIGNS), at)
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(-CAPTION_LINES)
    .filter((line) => line.length <= LONGEST_CAPTION && !/[。；]$/.test(line))
    .join('\n');
}

/** A frame around paragraphs: its words are read as such. */
function isProse(grid: Grid): boolean {
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      if (PROSE.test(grid.at(row, column)?.text ?? '')) return true;
    }
  }
  return false;
}

function hasFigures(grid: Grid, context: TableContext | null, dictionaries: Dictionaries): boolean {
  const numbers = context?.header.columns.find(({ kind }) => kind === 'ordinal')?.index;
  for (let row = context?.header.body ?? 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      const text = grid.at(row, column)?.text ?? '';
      const counts = column !== numbers && /\d/.test(text);
      if (counts && cellValue(text, dictionaries) !== null) return true;
    }
  }
  return false;
}
