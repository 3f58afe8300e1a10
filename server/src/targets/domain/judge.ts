import { addDays, endOfYear, yearOf, type Day } from '../../series/domain/day';
import type { Exact } from '../../series/domain/exact';
import { knownAt, type Observation } from '../../series/domain/observations';
import { attainmentAt, type Attainment, type Missing } from './attainment';
import { deliverableLate, readDeadline, type DeadlineReading } from './deadline';
import { latestDue } from './due';
import { type LampFacts, matchRule } from './lamp';
import type { DuePeriod, Lamp, TargetTerms } from './model';
import { meetsGoal, progressOf, type Progress } from './progress';
import { limitsFor, type Limits, type LampRule, type RuleSet } from './rule-set';
import { expectedAt, type Expected } from './schedule';

export interface Case {
  readonly terms: TargetTerms;
  /** All versions of the series' values; what was not known at the as-of date is left aside. */
  readonly versions: readonly Observation[];
  readonly due: readonly DuePeriod[];
  readonly asOf: Day;
  readonly rules: RuleSet;
}

/** A target's judged state at one day, with everything needed to explain it. */
export interface Judgement {
  readonly lamp: Lamp;
  readonly rule: LampRule;
  readonly ruleSet: RuleSet;
  readonly deadline: DeadlineReading;
  /** Terms as they were read: an annual goal with the year that is being judged. */
  readonly terms: TargetTerms;
  readonly known: readonly Observation[];
  /** Latest period with a value, judged or not. */
  readonly latest: Observation | null;
  readonly attainment: Attainment | null;
  readonly attained: Exact | null;
  readonly expected: Expected | null;
  readonly progress: Progress | null;
  readonly limits: Limits | null;
  /** gap ÷ tolerance; null where there is no gap or no tolerance. */
  readonly severity: Exact | null;
  readonly latestDue: DuePeriod | null;
  readonly missing: Missing | 'due_value' | 'nothing' | null;
  /** The goal value is reached before the end and awaits its confirmation. */
  readonly confirmationPending: boolean;
}

/** Judges one target: the only place where a lamp is decided. */
export function judge(input: Case): Judgement {
  const terms = termsOfYear(input);
  const known = knownAt(input.versions, input.asOf);
  const relevant = relevantPeriods(terms, known);
  const read = relevant.map((observation) => ({
    observation,
    attainment: attainmentAt(terms, observation, known),
  }));
  const current = read.filter(({ attainment }) => usable(attainment)).at(-1) ?? null;
  const attained = current?.attainment.kind === 'attained' ? current.attainment.value : null;
  const latest = relevant.filter((observation) => observation.answer === 'value').at(-1) ?? null;

  const expected =
    current && !terms.approximate ? expectedAt(terms, current.observation.periodEnd, known) : null;
  const unreported = terms.kind === 'milestone' && !current;
  const judged = unreported ? reportedNothing(terms, input.asOf, known) : { attained, expected };
  const progress =
    judged.attained && judged.expected ? progressOf(terms, judged.attained, judged.expected) : null;
  const limits =
    progress && judged.expected
      ? limitsOf(input.rules, terms, progress, judged.expected, judged.attained)
      : null;

  const metIn = metForGood(terms, read);
  const dueInScope = input.due.filter((period) => inEvaluation(terms, period.periodEnd));
  const due = latestDue(dueInScope, input.asOf);
  const finalValueIn = finalObservationIn(terms, read);
  const missingWhy = whyMissing(current, due, latest);
  const facts: LampFacts = {
    terms,
    asOf: input.asOf,
    metForGood: metIn !== null,
    dueValueMissing: missingWhy !== null,
    finalValueIn,
    finalDueOn: finalDueOn(terms, dueInScope),
    meetsGoalNow: attained !== null && meetsGoal(terms, attained),
    expected: judged.expected,
    gap: progress?.gap ?? null,
    limits,
  };
  const rule = matchRule(input.rules, facts);
  return {
    lamp: rule.lamp,
    rule,
    ruleSet: input.rules,
    deadline: readDeadline(terms, {
      asOf: input.asOf,
      metIn,
      finalValueIn,
      finalDueOn: facts.finalDueOn,
    }),
    terms,
    known,
    latest: current?.observation ?? latest,
    attainment: current?.attainment ?? null,
    attained,
    expected: judged.expected,
    progress,
    limits,
    severity: severityOf(progress, limits),
    latestDue: due,
    missing: missingWhy,
    confirmationPending: rule.when === 'met_but_can_be_lost' && terms.recurrence !== 'standing',
  };
}

/** An annual goal is judged afresh each year; the old year stays until its value was due. */
function termsOfYear({ terms, due, asOf }: Case): TargetTerms {
  if (terms.recurrence !== 'annual' || terms.evaluationEnd === null) return terms;
  const first = yearOf(terms.start);
  const last = yearOf(terms.evaluationEnd);
  let year = Math.min(yearOf(asOf), last);
  const before = due.find((period) => period.periodEnd === endOfYear(year - 1));
  if (year > first && before && asOf <= before.dueOn && asOf > before.periodEnd) year -= 1;
  const end = endOfYear(Math.max(year, first));
  return { ...terms, evaluationEnd: end, deadline: terms.deadline === null ? null : end };
}

/** Periods that say something about the goal: from the plan's start, within the evaluation. */
function relevantPeriods(terms: TargetTerms, known: readonly Observation[]): Observation[] {
  return known.filter(
    (observation) =>
      observation.periodEnd >= terms.start && inEvaluation(terms, observation.periodEnd),
  );
}

function inEvaluation(terms: TargetTerms, periodEnd: Day): boolean {
  const end = terms.evaluationEnd;
  if (end === null || terms.recurrence === 'standing') return true;
  if (terms.recurrence === 'annual' && yearOf(periodEnd) !== yearOf(end)) return false;
  return periodEnd <= end || deliverableLate(terms);
}

/** A rate without a figure for this measure is passed over; a broken quotient is not. */
function usable(attainment: Attainment): boolean {
  return (
    attainment.kind === 'attained' || !['no_value', 'growth_missing'].includes(attainment.reason)
  );
}

/** A task nobody reported counts none of its dated nodes as reached. */
function reportedNothing(
  terms: TargetTerms,
  asOf: Day,
  known: readonly Observation[],
): { attained: Exact | null; expected: Expected | null } {
  const expected = expectedAt(terms, asOf, known);
  return { attained: expected ? expected.value.times(0) : null, expected };
}

function metForGood(
  terms: TargetTerms,
  read: readonly { observation: Observation; attainment: Attainment }[],
): Day | null {
  if (terms.recurrence === 'standing' || terms.approximate) return null;
  const end = terms.evaluationEnd;
  for (const { observation, attainment } of read) {
    if (attainment.kind !== 'attained' || !meetsGoal(terms, attainment.value)) continue;
    const decides = end !== null && observation.periodEnd >= end;
    if (decides || keepsOnceReached(terms, observation.periodEnd)) return observation.periodEnd;
  }
  return null;
}

/** Totals only rise within their span: once at the goal, only a correction takes it away. */
function keepsOnceReached(terms: TargetTerms, periodEnd: Day): boolean {
  if (terms.kind === 'milestone' || terms.measure === 'done') return true;
  if (terms.comparator !== 'at_least' || terms.measure !== 'value') return false;
  if (terms.accumulation === 'cumulative') return true;
  const end = terms.evaluationEnd;
  return terms.accumulation === 'ytd' && end !== null && yearOf(periodEnd) === yearOf(end);
}

function finalObservationIn(
  terms: TargetTerms,
  read: readonly { observation: Observation; attainment: Attainment }[],
): boolean {
  const end = terms.evaluationEnd;
  if (end === null || terms.recurrence === 'standing') return false;
  return read.some(
    ({ observation, attainment }) => attainment.kind === 'attained' && observation.periodEnd >= end,
  );
}

function finalDueOn(terms: TargetTerms, due: readonly DuePeriod[]): Day | null {
  if (terms.evaluationEnd === null) return null;
  return due.find((period) => period.periodEnd === terms.evaluationEnd)?.dueOn ?? null;
}

function whyMissing(
  current: { observation: Observation; attainment: Attainment } | null,
  due: DuePeriod | null,
  latest: Observation | null,
): Judgement['missing'] {
  if (current?.attainment.kind === 'missing') return current.attainment.reason;
  if (!current) return latest ? 'no_value' : 'nothing';
  return due && current.observation.periodEnd < due.periodEnd ? 'due_value' : null;
}

function limitsOf(
  rules: RuleSet,
  terms: TargetTerms,
  progress: Progress,
  expected: Expected,
  attained: Exact | null,
): Limits {
  if (progress.expectedCompletion) return limitsFor(rules, terms, progress.expectedCompletion);
  const upper = terms.goalUpper;
  const violatedUpper =
    terms.comparator === 'between' && upper !== null && attained !== null && attained.gt(upper);
  return limitsFor(rules, terms, violatedUpper ? upper : expected.value);
}

function severityOf(progress: Progress | null, limits: Limits | null): Exact | null {
  if (!progress || !limits || progress.gap.gte(0)) return null;
  const tolerance = limits.atRiskFrom.abs();
  return tolerance.isZero() ? progress.gap : progress.gap.div(tolerance);
}

/** First day on which time alone may change the state after `asOf`; for the daily evaluation. */
export function nextTimeChanges(terms: TargetTerms, due: readonly DuePeriod[]): Day[] {
  const days = due.map((period) => addDays(period.dueOn, 1));
  if (terms.deadline !== null) {
    days.push(addDays(terms.deadline, 1), addDays(terms.deadline, -29));
  }
  for (const node of terms.nodes) days.push(node.on);
  if (terms.recurrence === 'annual' && terms.evaluationEnd !== null) {
    for (let year = yearOf(terms.start); year <= yearOf(terms.evaluationEnd); year += 1) {
      days.push(addDays(endOfYear(year), 1), addDays(endOfYear(year), -29));
    }
  }
  return [...new Set(days)].sort();
}
