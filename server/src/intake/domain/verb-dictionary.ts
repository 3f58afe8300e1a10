/** Verbs and words of manner by which goals, money and thresholds are told apart. */
export interface VerbDictionary {
  readonly version: number;
  /** Bring about what is counted; kept in names: 培育…数量. */
  readonly making: readonly string[];
  /** Say that a level is reached; trimmed. */
  readonly reaching: readonly string[];
  /** With a figure they say growth or change. */
  readonly changing: readonly string[];
  readonly modality: readonly string[];
  readonly past: readonly string[];
  /** Money paid out. */
  readonly paying: readonly string[];
  readonly giving: readonly string[];
  readonly funding: readonly string[];
  readonly eligibility: readonly string[];
  readonly penalties: readonly string[];
  readonly defining: readonly string[];
  /** Acts that are over at a date: 建成, 出台. */
  readonly completing: readonly string[];
}
