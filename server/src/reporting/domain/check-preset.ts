import type { Words } from '../../series/domain/words';
import type { FindingLevel } from './finding';

/** A number of a check; the administrator sets it between the bounds, both included. */
export interface ParameterPreset {
  readonly title: Words;
  readonly value: string;
  readonly min: string;
  readonly max: string;
  readonly whole?: true;
}

/** What a placeholder stands for, by an example. */
export type Sample = Words;

export interface CheckPreset {
  readonly title: Words;
  readonly level: FindingLevel;
  /** Levels that an administrator may choose; one only: it is fixed. */
  readonly levels: readonly FindingLevel[];
  readonly mayBeDisabled: boolean;
  readonly parameters: Readonly<Record<string, ParameterPreset>>;
  readonly placeholders: Readonly<Record<string, Sample>>;
  readonly words: Words;
}

type Settings = Partial<Pick<CheckPreset, 'parameters' | 'placeholders' | 'levels'>>;

/** A check that always runs and always blocks; only its words can be changed. */
export function fixed(title: Words, words: Words, more: Settings = {}): CheckPreset {
  const level = 'hard';
  const nothing = { parameters: {}, placeholders: {} };
  return { title, level, levels: [level], mayBeDisabled: false, ...nothing, words, ...more };
}

/** A check that can be switched off. */
export function optional(
  level: FindingLevel,
  title: Words,
  words: Words,
  more: Settings = {},
): CheckPreset {
  const nothing = { parameters: {}, placeholders: {} };
  return { title, level, levels: [level], mayBeDisabled: true, ...nothing, words, ...more };
}
