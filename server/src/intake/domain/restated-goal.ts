import type { Comparator, MilestoneNode, Recurrence, Role } from '../../targets/domain/model';
import type { Day } from '../../series/domain/day';
import type { ComparedField, TargetInForce } from './compared-goal';
import { goalOf } from './ledger-of-draft';
import type { ModelTerms } from './model-terms';
import { restatedFigure } from './plan-changes';

/** What a row says differently of a goal in force, by the terms of the goal; the rest stays. */
export interface RestatedGoal {
  readonly name?: string;
  readonly goal?: string;
  readonly goalUpper?: string | null;
  readonly comparator?: Comparator;
  readonly strict?: boolean;
  readonly approximate?: boolean;
  readonly recurrence?: Recurrence;
  readonly deadline?: Day | null;
  readonly evaluationEnd?: Day | null;
  readonly nodes?: readonly MilestoneNode[];
  readonly bodies?: readonly { readonly agencyId: number; readonly role: Role }[];
}

/**
 * @param carried differences that a person wants
 * @param bodies of the row, asked for where they are carried
 */
export function restatedGoal(
  fields: ModelTerms,
  target: TargetInForce,
  carried: readonly ComparedField[],
  bodies: () => NonNullable<RestatedGoal['bodies']>,
): RestatedGoal {
  const { name, goalUpper, comparator, strict, approximate, recurrence } = fields;
  const { deadline, evaluationEnd, nodes } = fields;
  const has = (field: ComparedField) => carried.includes(field);
  const upper = goalUpper === null ? null : restatedFigure(goalUpper, fields, target);
  return {
    ...(has('name') && { name }),
    ...(has('goal') && { goal: restatedFigure(goalOf(fields), fields, target) }),
    ...(has('goalUpper') && { goalUpper: upper }),
    ...(has('comparator') && { comparator, strict, approximate }),
    ...(has('recurrence') && { recurrence }),
    ...(has('deadline') && { deadline }),
    ...(has('evaluationEnd') && { evaluationEnd }),
    ...(has('nodes') && { nodes }),
    ...(has('agencies') && { bodies: bodies() }),
  };
}
