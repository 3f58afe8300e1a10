/** Words by which goals, money and thresholds are told apart, and names trimmed. */
export interface VerbDictionary {
  readonly version: number;
  /** Bring about what is counted; names are given without them. */
  readonly making: readonly string[];
  /** Bring about what is counted; names keep them: 改造老旧小区. */
  readonly telling: readonly string[];
  /** Bring a result about from the middle of a phrase: 信保覆盖企业2000家. */
  readonly resulting: readonly string[];
  /** The same where the figure is money and stands right behind: 银行放款10亿元. */
  readonly yielding: readonly string[];
  /** Say that a level is reached; trimmed. */
  readonly reaching: readonly string[];
  /** With a figure they say growth or change. */
  readonly changing: readonly string[];
  /** Stand in no name, wherever a phrase begins. */
  readonly modality: readonly string[];
  /** Trimmed only where a verb follows. */
  readonly manner: readonly string[];
  /** A result that has been reached. */
  readonly past: readonly string[];
  /** Money paid out. */
  readonly paying: readonly string[];
  /** Lead in what is paid. */
  readonly giving: readonly string[];
  /** Money set aside. */
  readonly funding: readonly string[];
  /** Thresholds of who may apply. */
  readonly eligibility: readonly string[];
  /** Fines and duties of a rule. */
  readonly penalties: readonly string[];
  /** Definitions. */
  readonly defining: readonly string[];
  /** Prepositions of a scope: 依托6个园区. */
  readonly scoping: readonly string[];
  /** Nouns that count no results: 五大行动. */
  readonly structural: readonly string[];
  /** Acts that are over at a date: 建成, 出台. */
  readonly completing: readonly string[];
}
