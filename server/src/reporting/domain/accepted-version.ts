import type { Exact } from '../../series/domain/exact';
import type { Answer } from '../../series/domain/model';

/** What one version of a period's value says, apart from who says it. */
export interface Content {
  readonly answer: Answer;
  readonly value: Exact | null;
  /** Per cent. */
  readonly growth: Exact | null;
  readonly revision: string | null;
}

export interface AcceptedVersion extends Content {
  /** True where it takes the place of another value. */
  readonly correction: boolean;
}

/**
 * The version that accepting an answered line adds, or null where the line only confirms what is
 * known: an imported figure is not doubled. A line that gives one of value and growth leaves the
 * other as it was, except that a changed value drops the growth that belonged to the old one. That
 * there is no value takes nothing away: one imported while the return was under way stays.
 */
export function acceptedVersion(
  line: Omit<Content, 'revision'>,
  latest: Content | null,
): AcceptedVersion | null {
  if (latest === null) return { ...line, revision: null, correction: false };
  if (line.answer !== 'value' && latest.answer === 'value') return null;
  const before = latest.answer === 'value' ? latest : null;
  const sameValue = line.value === null || (before?.value?.eq(line.value) ?? false);
  const content: Content = {
    answer: line.answer,
    value: line.value ?? before?.value ?? null,
    growth: line.growth ?? (sameValue ? (before?.growth ?? null) : null),
    revision: sameValue ? (before?.revision ?? null) : null,
  };
  if (says(content, latest)) return null;
  return { ...content, correction: true };
}

function says(a: Content, b: Content): boolean {
  return a.answer === b.answer && same(a.value, b.value) && same(a.growth, b.growth);
}

function same(a: Exact | null, b: Exact | null): boolean {
  return a === null || b === null ? a === b : a.eq(b);
}
