import type { EntityManager } from 'typeorm';
import type { LedgerPlan } from '../ledger/ledger.model';
import { Clause, Incentive, NotGoal, Plan, ResponsibilityNote } from '../plans/plan.entity';
import { addDays, type Day } from '../series/domain/day';
import { Actual, Series } from '../series/series.entity';
import { Responsibility } from '../targets/target.entity';
import { at, found, insertMany } from './insert-rows';
import type { Bodies } from './organisation-import';
import { importTargets } from './target-import';

/** Assumed days from a period's end to its publication where the day is not known. */
const PRESUMED_PUBLICATION_DAYS = 30;

/** One plan with its clauses, series, values, targets and responsibilities; the plan's id. */
export async function importPlan(
  manager: EntityManager,
  plan: LedgerPlan,
  bodies: Bodies,
  activatedOn: Day,
): Promise<number> {
  const [planId] = await insertMany(manager, Plan, [
    {
      regionCode: plan.region,
      key: plan.key,
      title: plan.title,
      docNo: plan.docNo,
      issuer: plan.issuer,
      issuedOn: plan.issuedOn,
      publishedOn: plan.publishedOn ?? null,
      effectiveFrom: plan.effectiveFrom,
      effectiveTo: plan.effectiveTo,
      horizon: plan.horizon,
      activatedOn,
      implements: plan.implements,
      missingAnnexes: plan.missingAnnexes,
    },
  ]);
  if (planId === undefined) throw new RangeError(`the plan ${plan.key} was not inserted`);
  const clauseIds = await importClauses(manager, plan, planId, bodies);
  const seriesIds = await importSeries(manager, plan, planId);
  await importTargets(manager, plan, { planId, clauseIds, seriesIds, bodies });
  return planId;
}

async function importClauses(
  manager: EntityManager,
  plan: LedgerPlan,
  planId: number,
  bodies: Bodies,
): Promise<Map<string, number>> {
  const ids = await insertMany(
    manager,
    Clause,
    plan.clauses.map((clause, ordinal) => ({
      planId,
      locator: clause.locator,
      heading: clause.heading,
      depth: depthOf(clause.locator),
      ordinal,
    })),
  );
  const byLocator = new Map(plan.clauses.map((clause, index) => [clause.locator, at(ids, index)]));
  const notes = plan.clauses.flatMap((clause) =>
    clause.notes.map((note, ordinal) => ({
      row: { clauseId: found(byLocator, clause.locator), ordinal },
      agencies: note.agencies,
    })),
  );
  const noteIds = await insertMany(
    manager,
    ResponsibilityNote,
    notes.map((note) => note.row),
  );
  await insertMany(
    manager,
    Responsibility,
    notes.flatMap((note, index) =>
      note.agencies.map((agency, ordinal) => ({
        noteId: at(noteIds, index),
        targetId: null,
        agencyId: found(bodies, agency.name).id,
        role: agency.role,
        source: 'document' as const,
        ordinal,
      })),
    ),
  );
  await insertMany(
    manager,
    Incentive,
    plan.incentives.map((incentive, ordinal) => ({
      clauseId: found(byLocator, incentive.clause),
      ordinal,
      condition: incentive.condition,
      amount: incentive.amount ?? null,
      unit: incentive.unit ?? null,
      cap: incentive.cap ?? null,
      capUnit: incentive.capUnit ?? null,
    })),
  );
  await insertMany(
    manager,
    NotGoal,
    plan.notGoals.map((row, ordinal) => ({
      planId,
      locator: row.clause,
      ordinal,
      phrase: row.phrase,
      reason: row.reason,
    })),
  );
  return byLocator;
}

/** 三（二）4 lies two levels below 三. */
function depthOf(locator: string): number {
  return (locator.match(/（[^）]+）|\d+|·/g) ?? []).filter((part) => part !== '·').length;
}

async function importSeries(
  manager: EntityManager,
  plan: LedgerPlan,
  planId: number,
): Promise<Map<string, number>> {
  const ids = await insertMany(
    manager,
    Series,
    plan.series.map((series) => ({
      regionCode: plan.region,
      planId,
      key: series.key,
      indicator: series.name,
      unit: series.unit,
      accumulation: series.accumulation,
      frequency: series.frequency,
      publisher: series.publisher,
    })),
  );
  const byKey = new Map(plan.series.map((series, index) => [series.key, at(ids, index)]));
  await insertMany(
    manager,
    Actual,
    plan.actuals.map((actual) => ({
      regionCode: plan.region,
      seriesId: found(byKey, actual.series),
      periodEnd: actual.periodEnd,
      version: actual.version,
      answer: 'value' as const,
      value: actual.value ?? null,
      growth: actual.growth ?? null,
      vintage: actual.vintage,
      revision: actual.revision ?? null,
      source: actual.source,
      sourceUrl: actual.sourceUrl ?? null,
      publishedOn: actual.publishedOn ?? null,
      knownOn: actual.publishedOn ?? addDays(actual.periodEnd, PRESUMED_PUBLICATION_DAYS),
      knownOnPresumed: actual.publishedOn === undefined,
      reason: actual.reason ?? null,
    })),
  );
  return byKey;
}
