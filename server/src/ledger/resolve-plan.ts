import { Decimal } from 'decimal.js';
import { periodEndOf } from '../series/domain/period';
import { ROLES } from '../targets/domain/model';
import type {
  LedgerActual,
  LedgerAgency,
  LedgerPlan,
  LedgerSeries,
  LedgerTarget,
} from './ledger.model';
import type { ActualsFile, Assignment, PlanFile, PlanFileTarget } from './plan-file.schema';

/** What a milestone counts. */
const NODE_UNIT = '个节点';

/**
 * Works out what a checked plan file leaves unsaid: who answers for each target, goals that are
 * fractions or counts of nodes, the series behind the targets, the versions of the actuals.
 *
 * @param groups names of the open groups among the agencies
 * @param actuals rows of this plan, in the order in which they became known
 */
export function resolvePlan(
  plan: PlanFile,
  groups: ReadonlySet<string>,
  actuals: ActualsFile,
): LedgerPlan {
  return {
    ...plan,
    clauses: plan.clauses.map((clause) => ({
      ...clause,
      notes: clause.notes.map((note) => ({ agencies: agenciesOf(note, groups) })),
    })),
    series: seriesOf(plan.targets),
    targets: plan.targets.map((target) => resolveTarget(plan, target, groups)),
    actuals: versioned(actuals),
  };
}

/** Key of the series that a target is judged by. */
export function seriesKeyOf(target: PlanFileTarget): string {
  return target.series ?? target.key;
}

/** The clause whose notes speak for the target: the first of its clauses that carries any. */
export function governingClause(
  plan: PlanFile,
  target: PlanFileTarget,
): PlanFile['clauses'][number] | undefined {
  return target.clauses
    .map((locator) => plan.clauses.find((clause) => clause.locator === locator))
    .find((clause) => clause !== undefined && clause.notes.length > 0);
}

/** A share of one as a percentage, to twenty digits: `-1/3` is -33.333…. */
export function percentOf(fraction: string): string {
  const [numerator = '', denominator = ''] = fraction.split('/');
  return new Decimal(numerator).times(100).div(denominator).toFixed();
}

/** One series for each key, in the order of the targets. */
export function seriesOf(targets: readonly PlanFileTarget[]): LedgerSeries[] {
  const firsts = targets.filter(
    (target, index) => targets.findIndex((t) => seriesKeyOf(t) === seriesKeyOf(target)) === index,
  );
  return firsts.map((first) => {
    const key = seriesKeyOf(first);
    const sharing = targets.filter((target) => seriesKeyOf(target) === key);
    const level = sharing.find((target) => target.measure === 'value');
    return {
      key,
      name: sharing.find((target) => target.seriesName)?.seriesName ?? (level ?? first).name,
      unit: sharing.find((target) => target.seriesUnit)?.seriesUnit ?? unitOf(level ?? first),
      accumulation: first.accumulation,
      frequency: first.frequency,
      publisher: first.publisher,
    };
  });
}

function resolveTarget(
  plan: PlanFile,
  target: PlanFileTarget,
  groups: ReadonlySet<string>,
): LedgerTarget {
  const note = governingClause(plan, target)?.notes[target.note - 1];
  const assignment = target.agencies ?? note;
  return {
    ...target,
    series: seriesKeyOf(target),
    goal: goalOf(target),
    unit: unitOf(target),
    evaluationEnd:
      target.evaluationPeriod === undefined ? null : periodEndOf(target.evaluationPeriod),
    agencies: assignment === undefined ? [] : agenciesOf(assignment, groups),
    agenciesFrom: target.agencies ? 'target' : note ? 'note' : null,
  };
}

function goalOf(target: PlanFileTarget): string {
  if (target.kind === 'milestone') return String(Math.max(1, target.nodes.length));
  return target.goal ?? percentOf(target.goalExact ?? '');
}

function unitOf(target: PlanFileTarget): string {
  return target.kind === 'milestone' ? NODE_UNIT : (target.unit ?? '');
}

function agenciesOf(assignment: Assignment, groups: ReadonlySet<string>): LedgerAgency[] {
  return ROLES.flatMap((role) =>
    (assignment[role] ?? []).map((name) => ({ name, role, group: groups.has(name) })),
  );
}

function versioned(actuals: ActualsFile): LedgerActual[] {
  const versions = new Map<string, number>();
  return actuals.map((row) => {
    const periodEnd = periodEndOf(row.period);
    const cell = `${row.series} ${periodEnd}`;
    const version = (versions.get(cell) ?? 0) + 1;
    versions.set(cell, version);
    return { ...row, periodEnd, version };
  });
}
