import { vintageFault, weightFault } from '../../reporting/domain/correction';
import { hasSubstance } from '../../reporting/domain/substance';
import { exact, plain } from '../../series/domain/exact';
import type { Answer, Vintage } from '../../series/domain/model';
import type { Words } from '../../series/domain/words';
import type { ImportColumn } from './import-columns';
import type { ImportFigure, RowError } from './import-row';

/** What is known of a period on the day, and the newest version of all. */
export interface KnownFigure {
  /** 0 where the period has none. */
  readonly newestVersion: number;
  readonly latest: {
    readonly answer: Answer;
    readonly value: string | null;
    readonly growth: string | null;
    readonly vintage: Vintage;
    readonly revision: string | null;
  } | null;
}

/**
 * `supplement` adds to what is known without changing a figure: a growth rate, a later vintage, a
 * revision. `same` says nothing new and is not written.
 */
export type Outcome = 'new' | 'correction' | 'supplement' | 'same';

export type RowOutcome =
  | { readonly kind: Outcome; readonly figure: ImportFigure }
  | { readonly kind: 'error'; readonly errors: readonly RowError[] };

/**
 * What a figure does to what is known. One of value and growth that the row leaves out stays as it
 * was, except that a changed value drops the growth of the old one. A replaced figure needs a reason
 * of substance, a final one a reason of weight; a vintage never goes back.
 */
export function outcomeOf(figure: ImportFigure, { latest }: KnownFigure): RowOutcome {
  if (latest?.answer !== 'value') return { kind: 'new', figure };
  const sameValue = figure.value === null || same(figure.value, latest.value);
  const merged: ImportFigure = {
    ...figure,
    value: figure.value ?? latest.value,
    growth: figure.growth ?? (sameValue || latest.value === null ? latest.growth : null),
    revision: figure.revision ?? (sameValue ? latest.revision : null),
  };
  const changed = changes(latest.value, merged.value) || changes(latest.growth, merged.growth);
  const alike =
    same(merged.value, latest.value) &&
    same(merged.growth, latest.growth) &&
    merged.revision === latest.revision;
  if (alike && merged.vintage === latest.vintage) return { kind: 'same', figure: merged };
  const falls = vintageFault(latest.vintage, merged.vintage);
  if (falls) return { kind: 'error', errors: [remark('vintage', falls.message)] };
  const revised = latest.revision !== null && merged.revision !== latest.revision;
  const light = changed || revised ? weightFault(latest.vintage, merged.reason) : null;
  if (light) return { kind: 'error', errors: [remark('reason', light.message)] };
  if (!changed) return { kind: 'supplement', figure: merged };
  if (!hasSubstance(merged.reason)) {
    return { kind: 'error', errors: [remark('reason', reasonNeeded(latest, merged))] };
  }
  return { kind: 'correction', figure: merged };
}

function same(a: string | null, b: string | null): boolean {
  return a === null || b === null ? a === b : exact(a).eq(exact(b));
}

/** True where a known figure becomes another one, or goes. */
function changes(known: string | null, now: string | null): boolean {
  return known !== null && !same(known, now);
}

function remark(column: ImportColumn, message: Words): RowError {
  return { column, message };
}

type Figures = Pick<ImportFigure, 'value' | 'growth'>;

function reasonNeeded(before: Figures, after: Figures): Words {
  const change = `${shown(before)} → ${shown(after)}`;
  return {
    zh: `替换已有数（${change}），须写明更正原因。`,
    en: `It replaces a known figure (${change}); say why.`,
  };
}

function shown({ value, growth }: Figures): string {
  const parts = [value && plain(exact(value)), growth && `${plain(exact(growth))}%`];
  return parts.filter(Boolean).join('，') || '—';
}
