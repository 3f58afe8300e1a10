import type { EntityManager } from 'typeorm';
import { at, insertMany } from '../database/insert-rows';
import type { Day } from '../shared/clock';
import { locatorDepth } from './domain/locator-depth';
import { Clause, Incentive, NotGoal, Plan, ResponsibilityNote } from './plan.entity';

export interface NewPlan {
  readonly key: string;
  readonly regionCode: string;
  readonly title: string;
  readonly docNo: string | null;
  readonly issuer: string;
  readonly issuedOn: Day;
  readonly publishedOn: Day | null;
  readonly effectiveFrom: Day | null;
  readonly effectiveTo: Day | null;
  readonly horizon: Day | null;
  readonly activatedOn: Day;
  readonly implements: readonly { readonly title: string; readonly docNo: string | null }[];
  readonly missingAnnexes: readonly string[];
}

export interface NewIncentive {
  readonly clauseId: number;
  readonly condition: string;
  readonly amount: string | null;
  readonly unit: string | null;
  readonly cap: string | null;
  readonly capUnit: string | null;
}

/** The plan's id. */
export async function addPlan(manager: EntityManager, plan: NewPlan): Promise<number> {
  const ids = await insertMany(manager, Plan, [
    {
      ...plan,
      implements: plan.implements.map(({ title, docNo }) => ({ title, docNo })),
      missingAnnexes: [...plan.missingAnnexes],
    },
  ]);
  return at(ids, 0);
}

/**
 * Ids of clauses by their locators.
 *
 * @param first place of the first of them among the plan's clauses
 */
export async function addClauses(
  manager: EntityManager,
  planId: number,
  clauses: readonly { readonly locator: string; readonly heading: string }[],
  first = 0,
): Promise<Map<string, number>> {
  const ids = await insertMany(
    manager,
    Clause,
    clauses.map(({ locator, heading }, index) => ({
      planId,
      locator,
      heading,
      depth: locatorDepth(locator),
      ordinal: first + index,
    })),
  );
  return new Map(clauses.map((clause, index) => [clause.locator, at(ids, index)]));
}

/** Ids of notes in their order; what they say is written by whoever knows the bodies. */
export function addNotes(
  manager: EntityManager,
  notes: readonly { readonly clauseId: number; readonly ordinal: number }[],
): Promise<number[]> {
  return insertMany(
    manager,
    ResponsibilityNote,
    notes.map(({ clauseId, ordinal }) => ({ clauseId, ordinal })),
  );
}

export async function addIncentives(
  manager: EntityManager,
  incentives: readonly NewIncentive[],
): Promise<void> {
  await insertMany(
    manager,
    Incentive,
    incentives.map((incentive, ordinal) => ({ ...incentive, ordinal })),
  );
}

/** Figures of the document that are no goals. */
export async function addNotGoals(
  manager: EntityManager,
  planId: number,
  rows: readonly { readonly locator: string; readonly phrase: string; readonly reason: string }[],
): Promise<void> {
  await insertMany(
    manager,
    NotGoal,
    rows.map((row, ordinal) => ({ ...row, planId, ordinal })),
  );
}
