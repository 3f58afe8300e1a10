import type { Day } from '../../series/domain/day';
import { exact } from '../../series/domain/exact';
import type { Words } from '../../series/domain/words';
import type { RevisableTerms } from '../../targets/domain/revision';
import type { MaintainedTerms, TermsChange } from './terms-change';

/** Why a change cannot be made; `path` names the field that was typed. */
export interface Objection {
  readonly path: string;
  readonly message: Words;
}

export interface ChangeUnderCheck<T extends TermsChange = TermsChange> {
  readonly change: T;
  /** As they are in force when the change takes effect. */
  readonly current: MaintainedTerms;
  readonly changed: Partial<RevisableTerms>;
  /** First day on which the changed terms are in force. */
  readonly effectiveOn: Day;
}

/** The terms as they would be. */
export function termsAfter({ current, changed }: ChangeUnderCheck): MaintainedTerms {
  return { ...current, ...changed };
}

export function objection(path: string, zh: string, en: string): Objection {
  return { path, message: { zh, en } };
}

export function isRising(values: readonly string[]): boolean {
  return isOrdered(values, (before, after) => exact(after).gte(exact(before)));
}

export function isFalling(values: readonly string[]): boolean {
  return isOrdered(values, (before, after) => exact(after).lte(exact(before)));
}

export function isOrdered<T>(
  list: readonly T[],
  inOrder: (before: T, after: T) => boolean,
): boolean {
  return list.every((item, index) => {
    const before = list[index - 1];
    return before === undefined || inOrder(before, item);
  });
}
