import type { ModelTerms } from './model-terms';

export const COMPARED = [
  'name',
  'goal',
  'goalUpper',
  'unit',
  'comparator',
  'measure',
  'recurrence',
  'deadline',
  'evaluationEnd',
  'nodes',
  'clause',
  'agencies',
] as const;
export type ComparedField = (typeof COMPARED)[number];

/** A target of the plan in force, in the words in which rows are compared. */
export interface TargetInForce {
  readonly id: number;
  readonly name: string;
  readonly clause: string;
  readonly terms: Pick<
    ModelTerms,
    | 'kind'
    | 'measure'
    | 'comparator'
    | 'strict'
    | 'approximate'
    | 'goalUpper'
    | 'unit'
    | 'recurrence'
    | 'deadline'
    | 'evaluationEnd'
    | 'nodes'
  > & { readonly goal: string };
  /** Full names with roles, in order. */
  readonly agencies: readonly string[];
}

export interface ComparedRow {
  readonly id: number;
  readonly fields: ModelTerms;
  /** Full names with roles, in order; null where a body is still open. */
  readonly agencies: readonly string[] | null;
  /** Said by a person or a table; `undefined`: to be found. */
  readonly target: number | null | undefined;
  /** Differences that a person does not carry: the goal keeps its own. */
  readonly kept: readonly ComparedField[];
}
