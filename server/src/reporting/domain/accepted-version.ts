import { changesFigure, type Figure } from '../../series/domain/figure-change';

/** What one version of a period's value says, apart from who says it. */
export interface Content extends Figure {
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
  if (!changesFigure(latest, content)) return null;
  return { ...content, correction: true };
}

/**
 * The line as it counts for a series that customs or statistics publish: it confirms what is known
 * and at most adds what was not published. A figure that was imported after the return went out
 * stays, although the return still says the one before.
 */
export function confirming(
  line: Omit<Content, 'revision'>,
  latest: Content | null,
): Omit<Content, 'revision'> {
  if (line.answer !== 'value' || latest?.answer !== 'value') return line;
  return { ...line, value: latest.value ?? line.value, growth: latest.growth ?? line.growth };
}
