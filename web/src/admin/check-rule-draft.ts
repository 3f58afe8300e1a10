import type { CheckRule, FindingLevel, Sentence } from '../api/model';
import type { ProblemError } from '../api/problem';

/** A check as it stands in the dialog. */
export interface RuleDraft {
  readonly enabled: boolean;
  readonly level: FindingLevel;
  readonly parameters: Readonly<Record<string, string>>;
  readonly words: Sentence;
}

export function draftOf({ enabled, level, parameters, words }: CheckRule): RuleDraft {
  return {
    enabled,
    level,
    parameters: Object.fromEntries(parameters.map(({ name, value }) => [name, value])),
    words,
  };
}

/** Numbers and words as the product brings them; whether it is on, and how strict, stays. */
export function presetDraft(draft: RuleDraft, { parameters, presetWords }: CheckRule): RuleDraft {
  return {
    ...draft,
    parameters: Object.fromEntries(parameters.map(({ name, preset }) => [name, preset])),
    words: presetWords,
  };
}

/** What somebody else saved meanwhile, as a refused save tells it. */
export interface NewerRule {
  readonly current: CheckRule;
  readonly changedBy: string | null;
  readonly changedAt: string | null;
}

export function newerRule(error: ProblemError): NewerRule | null {
  if (error.code !== 'stale_version') return null;
  const { current, changedBy, changedAt } = error.members as unknown as NewerRule;
  return { current, changedBy, changedAt };
}
