import type { Span } from '../../src/intake/domain/normal-text';

/** How much of the longer two stretches have in common, or null where nothing. */
export function weighSpan(one: Span, other: Span): number | null {
  const common = Math.min(one.end, other.end) - Math.max(one.start, other.start);
  return common <= 0 ? null : common / Math.max(one.end - one.start, other.end - other.start);
}

export function overlaps(one: Span, other: Span): boolean {
  return weighSpan(one, other) !== null;
}
