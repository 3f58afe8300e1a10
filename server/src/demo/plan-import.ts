import type { EntityManager } from 'typeorm';
import { found, insertMany } from '../database/insert-rows';
import type { LedgerPlan } from '../ledger/ledger.model';
import { addDays, type Day } from '../series/domain/day';
import { Actual } from '../series/series.entity';
import { writeLedger } from '../targets/ledger-writing.service';
import type { Bodies } from './organisation-import';

/** Assumed days from a period's end to its publication where the day is not known. */
const PRESUMED_PUBLICATION_DAYS = 30;

/** One plan with its clauses, series, values, targets and responsibilities; the plan's id. */
export async function importPlan(
  manager: EntityManager,
  plan: LedgerPlan,
  bodies: Bodies,
  activatedOn: Day,
): Promise<number> {
  const { planId, seriesIds } = await writeLedger(
    manager,
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
    plan,
    new Map([...bodies].map(([name, { id }]) => [name, id])),
  );
  await importActuals(manager, plan, seriesIds);
  return planId;
}

async function importActuals(
  manager: EntityManager,
  plan: LedgerPlan,
  seriesIds: ReadonlyMap<string, number>,
): Promise<void> {
  await insertMany(
    manager,
    Actual,
    plan.actuals.map((actual) => ({
      regionCode: plan.region,
      seriesId: found(seriesIds, actual.series),
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
}
