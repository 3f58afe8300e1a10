import { Decimal } from 'decimal.js';
import type { LedgerProblem } from './ledger.error';
import type { Assignment, PlanFile, PlanFileTarget } from './plan-file.schema';
import { governingClause, percentOf, seriesKeyOf, seriesOf } from './resolve-plan';

/** Parts of a document outside its numbered clauses, where figures can stand that are no goals. */
const OUTSIDE_CLAUSES = ['前言', '附则'];

/** Longer than this, a phrase is a sentence. */
const PHRASE_LENGTH = 40;

const GROWTH_MEASURES = ['yoy_growth', 'average_growth', 'change'];

/**
 * What is wrong with a plan file although each of its fields is well formed: names that lead
 * nowhere, twins, and combinations that say nothing.
 *
 * @param agencies full names of all known bodies
 */
export function* planProblems(
  plan: PlanFile,
  agencies: ReadonlySet<string>,
): Generator<LedgerProblem> {
  const locators = plan.clauses.map((clause) => clause.locator);
  yield* twins(locators, 'clauses', 'clause');
  yield* twins(
    plan.targets.map((target) => target.key),
    'targets',
    'target',
  );
  if (plan.answersByDefault !== null) {
    yield* unknownAgencies({ lead: [plan.answersByDefault] }, 'answersByDefault', agencies);
  }
  for (const [index, clause] of plan.clauses.entries()) {
    for (const [position, note] of clause.notes.entries()) {
      yield* unknownAgencies(note, `clauses[${index}].notes[${position}]`, agencies);
    }
  }
  for (const [index, target] of plan.targets.entries()) {
    const path = `targets[${index}]`;
    if (target.agencies) yield* unknownAgencies(target.agencies, `${path}.agencies`, agencies);
    yield* unknownLocators(target.clauses, `${path}.clauses`, locators);
    yield* targetProblems(plan, target, path);
  }
  yield* seriesProblems(plan);
  yield* tierProblems(plan);
  for (const [index, incentive] of plan.incentives.entries()) {
    const path = `incentives[${index}]`;
    yield* unknownLocators([incentive.clause], `${path}.clause`, locators);
    if ((incentive.amount === undefined) !== (incentive.unit === undefined)) {
      yield { path, sentence: 'amount and unit need each other' };
    }
    if ((incentive.cap === undefined) !== (incentive.capUnit === undefined)) {
      yield { path, sentence: 'cap and capUnit need each other' };
    }
  }
  for (const [index, figure] of plan.notGoals.entries()) {
    const known = [...locators, ...OUTSIDE_CLAUSES];
    yield* unknownLocators([figure.clause], `notGoals[${index}].clause`, known);
  }
}

function* targetProblems(
  plan: PlanFile,
  target: PlanFileTarget,
  path: string,
): Generator<LedgerProblem> {
  const milestone = target.kind === 'milestone';
  if (
    milestone !== (target.accumulation === 'milestone') ||
    milestone !== (target.measure === 'done')
  ) {
    yield { path, sentence: 'a milestone is measured by "done" and accumulates as "milestone"' };
  }
  if (milestone && (target.goal ?? target.goalExact ?? target.unit) !== undefined) {
    yield { path, sentence: 'a milestone has no goal and no unit of its own' };
  }
  if (!milestone && (target.goal ?? target.goalExact) === undefined) {
    yield { path: `${path}.goal`, sentence: 'the goal is missing' };
  }
  if (!milestone && target.unit === undefined) {
    yield { path: `${path}.unit`, sentence: 'the unit is missing' };
  }
  if (GROWTH_MEASURES.includes(target.measure) && target.unit !== '%') {
    yield { path: `${path}.unit`, sentence: 'growth and change are given in "%"' };
  }
  if (target.goal !== undefined && target.goalExact !== undefined && !roundsTo(target)) {
    yield { path: `${path}.goal`, sentence: `the goal is not ${target.goalExact} rounded` };
  }
  if (target.goalUpper === undefined && target.comparator === 'between') {
    yield { path: `${path}.goalUpper`, sentence: 'a band needs its upper end' };
  }
  if (target.goalUpper !== undefined && !new Decimal(target.goalUpper).gt(target.goal ?? 0)) {
    yield { path: `${path}.goalUpper`, sentence: 'the upper end is not above the goal' };
  }
  if (!target.deadlineStated && ![undefined, plan.horizon].includes(target.deadline)) {
    yield { path: `${path}.deadline`, sentence: "an unstated deadline is the plan's horizon" };
  }
  const notes = governingClause(plan, target)?.notes.length ?? 0;
  if (!target.agencies && target.note > Math.max(1, notes)) {
    yield { path: `${path}.note`, sentence: `its clause has no note ${target.note}` };
  }
  if ([...target.phrase].length > PHRASE_LENGTH) {
    yield { path: `${path}.phrase`, sentence: `longer than ${PHRASE_LENGTH} characters` };
  }
  if ((target.parent === undefined) !== (target.relation === undefined)) {
    yield { path: `${path}.parent`, sentence: 'parent and relation need each other' };
  }
  const parent = plan.targets.find((other) => other.key === target.parent);
  if (target.parent !== undefined && (parent === undefined || parent === target)) {
    yield { path: `${path}.parent`, sentence: `there is no other target "${target.parent}"` };
  }
}

function* seriesProblems(plan: PlanFile): Generator<LedgerProblem> {
  const series = new Map(seriesOf(plan.targets).map((one) => [one.key, one]));
  for (const [index, target] of plan.targets.entries()) {
    const own = series.get(seriesKeyOf(target));
    if (own === undefined) continue;
    for (const field of ['accumulation', 'frequency', 'publisher'] as const) {
      if (target[field] !== own[field]) {
        yield {
          path: `targets[${index}].${field}`,
          sentence: `"${target[field]}", but the series ${own.key} has "${own[field]}"`,
        };
      }
    }
    if (target.measure === 'value' && target.unit !== own.unit) {
      yield {
        path: `targets[${index}].unit`,
        sentence: `"${target.unit}", but the series ${own.key} has "${own.unit}"`,
      };
    }
  }
}

function* tierProblems(plan: PlanFile): Generator<LedgerProblem> {
  const seen = new Set<string>();
  for (const [index, { tier }] of plan.targets.entries()) {
    if (tier === undefined) continue;
    const name = `${tier.group} ${tier.rank}`;
    if (seen.has(name)) {
      yield { path: `targets[${index}].tier`, sentence: `tier ${name} is already taken` };
    }
    seen.add(name);
  }
}

/** True where the written goal is the exact one, rounded to the digits written. */
function roundsTo(target: PlanFileTarget): boolean {
  const goal = new Decimal(target.goal ?? 0);
  return new Decimal(percentOf(target.goalExact ?? '0/1'))
    .toDecimalPlaces(goal.decimalPlaces())
    .eq(goal);
}

function* twins(names: readonly string[], path: string, noun: string): Generator<LedgerProblem> {
  for (const [index, name] of names.entries()) {
    if (names.indexOf(name) !== index) {
      yield { path: `${path}[${index}]`, sentence: `there are two of ${noun} "${name}"` };
    }
  }
}

function* unknownAgencies(
  assignment: Assignment,
  path: string,
  agencies: ReadonlySet<string>,
): Generator<LedgerProblem> {
  const names = Object.values(assignment).flat();
  for (const name of names) {
    if (!agencies.has(name)) {
      yield { path, sentence: `"${name}" is in no file of seeds/agencies` };
    }
  }
  yield* twins(names, path, 'agency');
}

function* unknownLocators(
  named: readonly string[],
  path: string,
  locators: readonly string[],
): Generator<LedgerProblem> {
  for (const locator of named) {
    if (!locators.includes(locator)) yield { path, sentence: `there is no clause "${locator}"` };
  }
}
