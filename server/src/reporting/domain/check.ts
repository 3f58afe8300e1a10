import type { CheckCode } from './check-presets';
import type { CheckRules } from './check-rules';
import type { WordValues } from './check-words';
import type { FindingLevel } from './finding';
import type { LineFacts } from './line-facts';

/**
 * What a check found: the values of the placeholders of its words; null where there is nothing to
 * say. It reads numbers of the rules, never whether they are enabled: that is decided by whoever
 * runs it, so that switching one check off takes away its own findings and changes no other.
 */
export type Check = (facts: LineFacts, rules: CheckRules) => WordValues | null;

/** What was found, before it is put into words. */
export interface Found {
  readonly code: CheckCode;
  readonly values: WordValues;
  /** Where it is milder than its rule for this line. */
  readonly level?: FindingLevel;
}
