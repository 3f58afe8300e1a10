import type { EntityManager } from 'typeorm';
import { at, found } from '../database/insert-rows';
import {
  addClauses,
  addIncentives,
  addNotes,
  addNotGoals,
  addPlan,
  type NewPlan,
} from '../plans/plan-writing.service';
import { addSeries } from '../series/series-writing.service';
import type { Day } from '../series/domain/day';
import type { NewLedger } from './domain/new-ledger';
import { addNoteBodies, addTargets } from './target-writing.service';

/** Ids of what was written, by locator and key; notes in the order of the ledger's clauses. */
export interface WrittenLedger {
  readonly planId: number;
  readonly clauseIds: ReadonlyMap<string, number>;
  readonly noteIds: readonly number[];
  readonly seriesIds: ReadonlyMap<string, number>;
  readonly targetIds: ReadonlyMap<string, number>;
}

/** A plan that is there already, to which an amendment adds. */
export interface LedgerInForce {
  readonly planId: number;
  readonly regionCode: string;
  readonly startOn: Day;
  /** Ids by locator. */
  readonly clauseIds: ReadonlyMap<string, number>;
  readonly targets: number;
  readonly addedOn: Day;
}

/**
 * Writes a plan with everything that its document says. The only way in which a plan comes into the
 * database, whether seeds or people bring it.
 *
 * @param bodies ids by the full names that the ledger uses
 */
export async function writeLedger(
  manager: EntityManager,
  plan: NewPlan,
  ledger: NewLedger,
  bodies: ReadonlyMap<string, number>,
): Promise<WrittenLedger> {
  const planId = await addPlan(manager, plan);
  return writeParts(manager, ledger, bodies, {
    planId,
    regionCode: plan.regionCode,
    startOn: plan.effectiveFrom ?? plan.issuedOn,
    clauseIds: new Map(),
    targets: 0,
    addedOn: null,
  });
}

/** Adds to a plan in force: clauses that it does not have, and targets from a day on. */
export function extendLedger(
  manager: EntityManager,
  ledger: NewLedger,
  bodies: ReadonlyMap<string, number>,
  plan: LedgerInForce,
): Promise<WrittenLedger> {
  return writeParts(manager, ledger, bodies, plan);
}

async function writeParts(
  manager: EntityManager,
  ledger: NewLedger,
  bodies: ReadonlyMap<string, number>,
  plan: Omit<LedgerInForce, 'addedOn'> & { readonly addedOn: Day | null },
): Promise<WrittenLedger> {
  const { planId, regionCode } = plan;
  const missing = ledger.clauses.filter(({ locator }) => !plan.clauseIds.has(locator));
  const added = await addClauses(manager, planId, missing, plan.clauseIds.size);
  const clauseIds = new Map([...plan.clauseIds, ...added]);
  const noteIds = await writeNotes(manager, missing, clauseIds, bodies);
  await addIncentives(
    manager,
    ledger.incentives.map(({ clause, condition, amount, unit, cap, capUnit }) => ({
      clauseId: found(clauseIds, clause),
      condition,
      amount: amount ?? null,
      unit: unit ?? null,
      cap: cap ?? null,
      capUnit: capUnit ?? null,
    })),
  );
  await addNotGoals(
    manager,
    planId,
    ledger.notGoals.map(({ clause, phrase, reason }) => ({ locator: clause, phrase, reason })),
  );
  const seriesIds = await addSeries(manager, { planId, regionCode }, ledger.series);
  const targetIds = await addTargets(manager, ledger.targets, {
    planId,
    regionCode,
    startOn: plan.startOn,
    answersByDefault: ledger.answersByDefault,
    addedOn: plan.addedOn,
    first: plan.targets,
    clauseIds,
    seriesIds,
    bodies,
  });
  return { planId, clauseIds, noteIds, seriesIds, targetIds };
}

async function writeNotes(
  manager: EntityManager,
  clauses: NewLedger['clauses'],
  clauseIds: ReadonlyMap<string, number>,
  bodies: ReadonlyMap<string, number>,
): Promise<number[]> {
  const notes = clauses.flatMap(({ locator, notes: of }) =>
    of.map(({ agencies }, ordinal) => ({
      clauseId: found(clauseIds, locator),
      ordinal,
      agencies,
    })),
  );
  const noteIds = await addNotes(manager, notes);
  await addNoteBodies(
    manager,
    notes.map(({ agencies }, index) => ({ noteId: at(noteIds, index), agencies })),
    bodies,
  );
  return noteIds;
}
