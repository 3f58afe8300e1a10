import type { IntakeRow, IntakeRowType } from '../api/model';
import { isOpen, stateOf } from './row-look';

export const ROW_FILTERS = ['open', 'check', 'conflict', 'all'] as const;
export type RowFilter = (typeof ROW_FILTERS)[number];

export interface RowChoice {
  readonly show: RowFilter;
  /** Undefined: all types. */
  readonly type: IntakeRowType | undefined;
  readonly words: string;
}

export interface ClauseGroup {
  readonly clause: string;
  readonly rows: readonly IntakeRow[];
}

/** Rows that the filter shows, and the current one, which never disappears under its reader. */
export function chosenRows(
  rows: readonly IntakeRow[],
  { show, type, words }: RowChoice,
  current: number | null,
): IntakeRow[] {
  const wanted = words.trim().toLowerCase();
  return rows.filter((row) => {
    if (row.id === current) return true;
    const state = stateOf(row);
    if (type !== undefined && row.type !== type) return false;
    if (show === 'open' && !isOpen(state)) return false;
    if (show === 'check' && state !== 'check' && state !== 'conflict') return false;
    if (show === 'conflict' && state !== 'conflict') return false;
    return wanted === '' || searchable(row).includes(wanted);
  });
}

function searchable({ fields, quote }: IntakeRow): string {
  const bodies = fields.agencies.map(({ name }) => name).join(' ');
  const figures = [fields.goal, fields.unit, fields.deadline].filter(Boolean).join(' ');
  return `${fields.name} ${fields.clause} ${bodies} ${figures} ${quote}`.toLowerCase();
}

/** Neighbouring rows of one clause together. */
export function groupedByClause(rows: readonly IntakeRow[]): ClauseGroup[] {
  const groups: { clause: string; rows: IntakeRow[] }[] = [];
  for (const row of rows) {
    const last = groups[groups.length - 1];
    if (last?.clause === row.fields.clause) last.rows.push(row);
    else groups.push({ clause: row.fields.clause, rows: [row] });
  }
  return groups;
}

/** 二（一） 建设平台. */
export function clauseName(locator: string, clauses: ReadonlyMap<string, string>): string {
  const heading = clauses.get(locator);
  return heading === undefined || heading === locator ? locator : `${locator} ${heading}`;
}

/** The next (1) or previous (−1) row shown; the same at the ends, the first where none is current. */
export function steppedRow(
  rows: readonly IntakeRow[],
  current: number | null,
  step: 1 | -1,
): number | null {
  const now = rows.findIndex(({ id }) => id === current);
  const next = now < 0 ? (step > 0 ? 0 : rows.length - 1) : now + step;
  return rows[Math.min(rows.length - 1, Math.max(0, next))]?.id ?? null;
}

/** The next row after the current one that is still open, from the top again after the last. */
export function nextOpen(rows: readonly IntakeRow[], current: number | null): number | null {
  const now = rows.findIndex(({ id }) => id === current);
  const around = [...rows.slice(now + 1), ...rows.slice(0, Math.max(0, now))];
  return around.find((row) => isOpen(stateOf(row)))?.id ?? null;
}
