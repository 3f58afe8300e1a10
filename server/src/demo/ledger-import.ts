import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import type { QueryDeepPartialEntity } from 'typeorm/query-builder/QueryPartialEntity';
import { Agency, AgencySuccessor } from '../agencies/agency.entity';
import type { Ledger, LedgerAgency, LedgerPlan, LedgerTarget } from '../ledger/ledger.model';
import { Clause, Incentive, NotGoal, Plan, ResponsibilityNote } from '../plans/plan.entity';
import { Region } from '../regions/region.entity';
import { addDays, type Day } from '../series/domain/day';
import { periodEndOf } from '../series/domain/period';
import { Actual, Series } from '../series/series.entity';
import { reporterOf } from '../targets/domain/reporter';
import { Responsibility, Target, TargetClause } from '../targets/target.entity';

/** Assumed days from a period's end to its publication where the day is not known. */
const PRESUMED_PUBLICATION_DAYS = 30;

type Bodies = ReadonlyMap<string, Pick<Agency, 'id' | 'kind'>>;

/** Regions and bodies; those already there are left as they are. */
export async function importOrganisation(manager: EntityManager, ledger: Ledger): Promise<Bodies> {
  await manager
    .createQueryBuilder()
    .insert()
    .into(Region)
    .values(
      ledger.regions.map((region) => ({
        code: region.code,
        parentCode: region.parent,
        name: region.name,
        shortName: region.shortName,
        sort: region.sort,
      })),
    )
    .orIgnore()
    .execute();
  const there = new Set(
    (await manager.find(Agency, { select: { name: true } })).map((a) => a.name),
  );
  const added = ledger.agencies.filter((agency) => !there.has(agency.name));
  await manager.insert(
    Agency,
    added.map((agency) => ({
      regionCode: agency.region,
      name: agency.name,
      shortName: agency.shortName,
      kind: agency.kind,
      sort: agency.sort,
      validFrom: agency.validFrom ?? null,
      validTo: agency.validTo ?? null,
    })),
  );
  const all = await manager.find(Agency);
  const bodies = new Map(all.map((agency) => [agency.name, agency]));
  await manager.insert(
    AgencySuccessor,
    added.flatMap((agency) =>
      agency.successors.map((successor) => ({
        agencyId: found(bodies, agency.name).id,
        successorId: found(bodies, successor).id,
      })),
    ),
  );
  return bodies;
}

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

interface PlanIds {
  readonly planId: number;
  readonly clauseIds: ReadonlyMap<string, number>;
  readonly seriesIds: ReadonlyMap<string, number>;
  readonly bodies: Bodies;
}

async function importTargets(
  manager: EntityManager,
  plan: LedgerPlan,
  ids: PlanIds,
): Promise<void> {
  const parts = plan.targets.map((target) => partsOf(plan, target));
  const rows = plan.targets.map((target, ordinal) =>
    targetRow(plan, target, ordinal, parts[ordinal] ?? [], ids),
  );
  const targetIds = await insertMany(manager, Target, rows);
  const byKey = new Map(plan.targets.map((target, index) => [target.key, at(targetIds, index)]));
  for (const target of plan.targets.filter((child) => child.parent !== undefined)) {
    await manager.update(Target, found(byKey, target.key), {
      parentId: found(byKey, target.parent ?? ''),
      relation: target.relation ?? 'part_of',
    });
  }
  await insertMany(
    manager,
    TargetClause,
    plan.targets.flatMap((target, index) =>
      target.clauses.map((locator, ordinal) => ({
        targetId: at(targetIds, index),
        clauseId: found(ids.clauseIds, locator),
        ordinal,
      })),
    ),
  );
  await insertMany(
    manager,
    Responsibility,
    parts.flatMap((bodies, index) =>
      bodies.map((body, ordinal) => ({
        noteId: null,
        targetId: at(targetIds, index),
        agencyId: found(ids.bodies, body.name).id,
        role: body.role,
        source: body.source,
        ordinal,
      })),
    ),
  );
}

type Part = LedgerAgency & { readonly source: 'document' | 'assigned' };

/** What the document says; a goal it gives to nobody goes to the plan's default body, assigned. */
function partsOf(plan: LedgerPlan, target: LedgerTarget): Part[] {
  if (target.agencies.length > 0) {
    return target.agencies.map((agency) => ({ ...agency, source: 'document' }));
  }
  return plan.answersByDefault === null
    ? []
    : [{ name: plan.answersByDefault, role: 'lead', group: false, source: 'assigned' }];
}

function targetRow(
  plan: LedgerPlan,
  target: LedgerTarget,
  ordinal: number,
  parts: readonly Part[],
  { planId, seriesIds, bodies }: PlanIds,
): Omit<Target, 'id' | 'version'> {
  const reporter = reporterOf(
    parts.map((part) => ({
      agencyId: found(bodies, part.name).id,
      role: part.role,
      openGroup: part.group,
    })),
  );
  const { baseline } = target;
  return {
    regionCode: plan.region,
    planId,
    seriesId: found(seriesIds, target.series),
    key: target.key,
    ordinal,
    name: target.name,
    kind: target.kind,
    measure: target.measure,
    comparator: target.comparator,
    strict: target.strict,
    approximate: target.approximate,
    goal: target.goal,
    goalExact: target.goalExact ?? null,
    goalUpper: target.goalUpper ?? null,
    unit: target.unit,
    recurrence: target.recurrence,
    distribution: target.distribution,
    baselineEnd: baseline ? periodEndOf(baseline.period) : null,
    baselineValue: baseline?.value ?? null,
    baselineStated: baseline?.stated ?? null,
    baselineRevision: baseline?.revision ?? null,
    startOn: plan.effectiveFrom ?? plan.issuedOn,
    evaluationEnd: target.evaluationEnd,
    deadline: target.deadline ?? null,
    deadlineStated: target.deadlineStated,
    phrase: target.phrase,
    remark: target.remark ?? null,
    parentId: null,
    relation: null,
    tierGroup: target.tier?.group ?? null,
    tierRank: target.tier?.rank ?? null,
    nodes: target.nodes,
    backcastGrowth: backcastOf(plan, target),
    reporterId: reporter?.agencyId ?? null,
    reporterPresumed: reporter?.presumed ?? false,
  };
}

/** The average growth that the same plan asks of the same series of totals. */
function backcastOf(plan: LedgerPlan, target: LedgerTarget): string | null {
  if (target.measure !== 'value' || target.accumulation !== 'ytd') return null;
  const growth = plan.targets.find(
    (other) => other.series === target.series && other.measure === 'average_growth',
  );
  return growth?.goal ?? null;
}

/** Ids in the order of the rows. */
async function insertMany<Row extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<Row>,
  rows: QueryDeepPartialEntity<Row>[],
): Promise<number[]> {
  if (rows.length === 0) return [];
  const { identifiers } = await manager.insert(entity, rows);
  return identifiers.map((row) => Number(row.id));
}

function at(ids: readonly number[], index: number): number {
  const id = ids[index];
  if (id === undefined) throw new RangeError(`row ${index} was not inserted`);
  return id;
}

function found<Value>(map: ReadonlyMap<string, Value>, key: string): Value {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`not in the ledger: ${key}`);
  return value;
}
