import type { Words } from '../../series/domain/words';

/** `hard` blocks the submission, `soft` asks for a reason, `review` is shown to the reviewer. */
export const FINDING_LEVELS = ['hard', 'soft', 'review'] as const;
export type FindingLevel = (typeof FINDING_LEVELS)[number];

export interface Finding {
  readonly level: FindingLevel;
  /** Stable: programs branch on it, so it is never renamed. */
  readonly code: string;
  readonly message: Words;
  /** A soft finding for which the line gives a reason of substance. */
  readonly answered: boolean;
}

/** A finding in words that no rule sets: what was typed cannot be read at all. */
export function unreadable(code: string, zh: string, en: string): Finding {
  return { level: 'hard', code, message: { zh, en }, answered: false };
}
