import type { EntityManager } from 'typeorm';
import type { LedgerAgency, LedgerPlan, LedgerTarget } from '../ledger/ledger.model';
import { periodEndOf } from '../series/domain/period';
import { reporterOf } from '../targets/domain/reporter';
import { Responsibility, Target, TargetClause } from '../targets/target.entity';
import { at, found, insertMany } from './insert-rows';
import type { Bodies } from './organisation-import';

/** What a plan's targets refer to. */
export interface PlanIds {
  readonly planId: number;
  readonly clauseIds: ReadonlyMap<string, number>;
  readonly seriesIds: ReadonlyMap<string, number>;
  readonly bodies: Bodies;
}

/** Targets with their places in the document and who answers for them. */
export async function importTargets(
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
    baselineSource: null,
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
