import type { LedgerActual, LedgerPlan, LedgerTarget } from './ledger.model';

/** Plans are printed in this order; others follow by key. */
const PRINT_ORDER = [
  'hebei-2018',
  'jingmen-2018',
  'shanxi-2022',
  'guangdong-2014',
  'state-council-2020',
];

/**
 * The ledger as `npm run ledger -- --json` prints it, for programs: what the documents say, with
 * figures as decimal strings and `null` for what is absent. Bodies that only an inspector could
 * assign are not in it.
 */
export function ledgerJson(plans: readonly LedgerPlan[]) {
  return { plans: inPrintOrder(plans).map(planJson) };
}

export function inPrintOrder(plans: readonly LedgerPlan[]): LedgerPlan[] {
  const rank = ({ key }: LedgerPlan): number => {
    const index = PRINT_ORDER.indexOf(key);
    return index === -1 ? PRINT_ORDER.length : index;
  };
  return plans.toSorted((a, b) => rank(a) - rank(b) || (a.key < b.key ? -1 : 1));
}

function planJson(plan: LedgerPlan) {
  return {
    key: plan.key,
    title: plan.title,
    docNo: plan.docNo,
    issuer: plan.issuer,
    region: plan.region,
    issuedOn: plan.issuedOn,
    publishedOn: plan.publishedOn ?? null,
    effectiveFrom: plan.effectiveFrom,
    effectiveTo: plan.effectiveTo,
    horizon: plan.horizon,
    implements: plan.implements,
    missingAnnexes: plan.missingAnnexes,
    clauses: plan.clauses,
    targets: plan.targets.map(targetJson),
    incentives: plan.incentives.map(({ clause, condition, amount, unit, cap, capUnit }) => ({
      clause,
      condition,
      amount: amount ?? null,
      unit: unit ?? null,
      cap: cap ?? null,
      capUnit: capUnit ?? null,
    })),
    actuals: plan.actuals.map((actual) =>
      actualJson(actual, plan.series.find(({ key }) => key === actual.series)?.unit ?? null),
    ),
  };
}

function targetJson(target: LedgerTarget) {
  const milestone = target.kind === 'milestone';
  return {
    key: target.key,
    clauses: target.clauses,
    name: target.name,
    kind: target.kind,
    measure: target.measure,
    accumulation: target.accumulation,
    series: target.series,
    frequency: target.frequency,
    comparator: target.comparator,
    strict: target.strict,
    approximate: target.approximate,
    goal: milestone ? null : target.goal,
    goalExact: target.goalExact ?? null,
    goalUpper: target.goalUpper ?? null,
    unit: milestone ? null : target.unit,
    recurrence: target.recurrence,
    distribution: target.distribution,
    baseline: target.baseline
      ? {
          period: target.baseline.period,
          value: target.baseline.value ?? null,
          stated: target.baseline.stated,
        }
      : null,
    evaluationPeriod: target.evaluationPeriod ?? null,
    deadline: target.deadline ?? null,
    deadlineStated: target.deadline !== undefined && target.deadlineStated,
    phrase: target.phrase,
    parent: target.parent ?? null,
    relation: target.relation ?? null,
    tier: target.tier ?? null,
    nodes: target.nodes,
    agencies: target.agencies,
    remark: target.remark ?? null,
  };
}

function actualJson(actual: LedgerActual, unit: string | null) {
  return {
    series: actual.series,
    period: actual.period,
    periodEnd: actual.periodEnd,
    version: actual.version,
    value: actual.value ?? null,
    growth: actual.growth ?? null,
    unit,
    vintage: actual.vintage,
    revision: actual.revision ?? null,
    source: actual.source,
    sourceUrl: actual.sourceUrl ?? null,
    publishedOn: actual.publishedOn ?? null,
    reason: actual.reason ?? null,
  };
}
