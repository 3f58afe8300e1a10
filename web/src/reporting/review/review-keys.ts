import type { KeyboardEvent } from 'react';

/** Keys of a review, in the order in which the page names them. */
export const REVIEW_KEYS = ['j', 'k', 'a', 'r', 'q', '?'] as const;
export type ReviewKey = (typeof REVIEW_KEYS)[number];

/**
 * The review key that was pressed, or null: none while something is typed, nothing together with
 * Ctrl, Alt or Meta, and nothing while an input method composes.
 */
export function reviewKeyOf(event: KeyboardEvent<HTMLElement>): ReviewKey | null {
  if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return null;
  if (typesInto(event.target)) return null;
  const key = event.key === '？' ? '?' : event.key.toLowerCase();
  return REVIEW_KEYS.find((known) => known === key) ?? null;
}

function typesInto(target: EventTarget): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !['checkbox', 'radio'].includes(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    target.isContentEditable
  );
}

/** Puts the focus on the next (1) or previous (−1) row that can have it; stays at the ends. */
export function stepRow(region: HTMLElement, step: 1 | -1): void {
  const rows = Array.from(region.querySelectorAll<HTMLElement>('tr[data-review-row]'));
  const now = rows.findIndex((row) => row.contains(document.activeElement));
  const next = now < 0 ? (step > 0 ? 0 : rows.length - 1) : now + step;
  rows[Math.min(rows.length - 1, Math.max(0, next))]?.focus();
}

/** The row that holds the focus, by its `data-review-row`. */
export function currentRow(region: HTMLElement): number | null {
  const row = document.activeElement?.closest<HTMLElement>('tr[data-review-row]');
  return row && region.contains(row) ? Number(row.dataset.reviewRow) : null;
}
