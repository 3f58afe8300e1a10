import { addDays, endOfYear, yearOf, type Day } from '../../series/domain/day';
import { ZERO, type Exact } from '../../series/domain/exact';
import { knownAt, type Observation } from '../../series/domain/observations';
import { startOfYear } from '../../series/domain/period';
import { attainmentAt, type Attainment, type Missing } from './attainment';
import { deliverableLate, readDeadline, type DeadlineReading } from './deadline';
import { latestDue } from './due';
import { type LampFacts, matchRule } from './lamp';
import type { DuePeriod, Lamp, TargetTerms } from './model';
import { meetsGoal, progressOf, violatedBound, type Progress } from './progress';
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

  const judged =
    terms.kind === 'milestone'
      ? nodesAt(terms, input.asOf, known, attained)
      : {
          attained,
          expected:
            current && !terms.approximate
              ? expectedAt(terms, current.observation.periodEnd, known)
              : null,
        };
  const progress =
    judged.attained && judged.expected ? progressOf(terms, judged.attained, judged.expected) : null;
  const limits =
    progress && judged.expected
      ? limitsOf(input.rules, terms, progress, judged.expected, judged.attained)
      : null;

  const metIn = firstMet(terms, read);
  const dueInScope = input.due.filter((period) => inEvaluation(terms, period.periodEnd));
  const due = latestDue(dueInScope, input.asOf);
  const finalValueIn = finalObservationIn(terms, read);
  const missingWhy = whyMissing(current, due, latest);
  const facts: LampFacts = {
    terms,
    asOf: input.asOf,
    metForGood: metIn !== null && terms.recurrence !== 'standing',
    dueValueMissing: missingWhy !== null,
    finalValueIn: finalValueIn && terms.recurrence !== 'standing',
    meetsGoalNow: attained !== null && meetsGoal(terms, attained),
    expected: judged.expected,
    gap: progress?.gap ?? null,
    limits,
  };
  const rule = matchRule(input.rules, facts);
  // An old value tells nothing of today: without the due one no gap is shown, nor sorted by.
  const standing = rule.lamp === 'no_data' ? null : { progress, limits };
  return {
    lamp: rule.lamp,
    rule,
    ruleSet: input.rules,
    deadline: readDeadline(terms, {
      asOf: input.asOf,
      metIn,
      finalValueIn,
      finalDueOn: finalDueOn(terms, dueInScope),
    }),
    terms,
    known,
    latest: current?.observation ?? latest,
    attainment: current?.attainment ?? null,
    attained,
    expected: judged.expected,
    progress: standing?.progress ?? null,
    limits: standing?.limits ?? null,
    severity: standing && severityOf(progress, limits),
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

/**
 * Periods that say something about the goal: from the plan's start, within the evaluation. A total
 * since 1 January counts from the year in which the plan starts, for the plan's first year is all
 * of that year.
 */
function relevantPeriods(terms: TargetTerms, known: readonly Observation[]): Observation[] {
  const first = terms.accumulation === 'ytd' ? startOfYear(terms.start) : terms.start;
  return known.filter(
    (observation) => observation.periodEnd >= first && inEvaluation(terms, observation.periodEnd),
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

/**
 * A task follows its dated nodes whether or not it was reported: the last report stands until the
 * next one, none counts no node as reached. On its own day a node can still be reached.
 */
function nodesAt(
  terms: TargetTerms,
  asOf: Day,
  known: readonly Observation[],
  reported: Exact | null,
): { attained: Exact | null; expected: Expected | null } {
  const expected = expectedAt(terms, addDays(asOf, -1), known);
  return { attained: reported ?? (expected ? ZERO : null), expected };
}

/** The period whose value met the goal so that only a correction takes it away. */
function firstMet(
  terms: TargetTerms,
  read: readonly { observation: Observation; attainment: Attainment }[],
): Day | null {
  if (terms.approximate) return null;
  const end = terms.evaluationEnd;
  for (const { observation, attainment } of read) {
    if (attainment.kind !== 'attained' || !meetsGoal(terms, attainment.value)) continue;
    const { periodEnd } = observation;
    const decides = end !== null && (deliverableLate(terms) ? periodEnd >= end : periodEnd === end);
    if (decides || keepsOnceReached(terms, periodEnd)) return periodEnd;
  }
  return null;
}

/** Totals only rise within their span: once at the goal, only a correction takes it away. */
function keepsOnceReached(terms: TargetTerms, periodEnd: Day): boolean {
  if (terms.recurrence === 'standing') return false;
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
  if (end === null) return false;
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
  const bound = attained === null ? null : violatedBound(terms, attained);
  return limitsFor(rules, terms, bound ?? expected.value);
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
  for (const node of terms.nodes) days.push(addDays(node.on, 1));
  if (terms.recurrence === 'annual' && terms.evaluationEnd !== null) {
    for (let year = yearOf(terms.start); year <= yearOf(terms.evaluationEnd); year += 1) {
      days.push(addDays(endOfYear(year), 1), addDays(endOfYear(year), -29));
    }
  }
  return [...new Set(days)].sort();
}
