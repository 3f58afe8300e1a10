import type { Day } from '../series/domain/day';
import { plain } from '../series/domain/exact';
import type { Observation } from '../series/domain/observations';
import type { Sentence } from '../shared/contract.schema';
import { attainmentAt } from './domain/attainment';
import type { DeadlineState, Lamp, Role, TargetTerms } from './domain/model';
import { stretchOfPeriod, stretchOn, type Stretch } from './domain/revision';
import { expectedAt } from './domain/schedule';
import { goalWords } from './domain/sentence';
import { shownPeriods } from './domain/shown-periods';
import type { GoalRow, TermsRow } from './target-terms.service';
import type { JudgedTarget } from './target.schema';

const SPARK_POINTS = 12;

/** A target with its state on a day, as the query gives it. */
export interface JudgedTargetRow extends TermsRow {
  readonly id: number;
  readonly key: string;
  readonly series_id: number;
  /** The goals of its tier and all higher ones, where tiers are judged from the top. */
  readonly tiers: readonly GoalRow[] | null;
  readonly plan_id: number;
  readonly plan_key: string;
  readonly plan_title: string;
  readonly plan_region: string;
  readonly plan_region_name: string;
  readonly plan_region_short: string;
  readonly plan_year: number;
  readonly lamp: Lamp;
  readonly deadline_state: DeadlineState;
  /** Of an annual goal, the deadline of the year that is judged. */
  readonly judged_deadline: Day | null;
  readonly latest_end: Day | null;
  readonly latest_value: string | null;
  readonly latest_growth: string | null;
  readonly attained: string | null;
  readonly expected: string | null;
  readonly attained_unit: string;
  readonly completion: string | null;
  readonly expected_completion: string | null;
  readonly gap: string | null;
  readonly gap_unit: string | null;
  readonly severity: string | null;
  readonly confirmation_pending: boolean;
  readonly verdict: Sentence;
  readonly outlook: Sentence | null;
  readonly days_left: number | null;
  readonly reporter_id: number | null;
  readonly reporter_name: string;
  readonly reporter_short: string;
  readonly reporter_kind: string;
  readonly reporter_role: Role;
  readonly reporter_source: 'document' | 'assigned';
  readonly reporter_presumed: boolean;
  /** By the day; else null. */
  readonly ended_on: Day | null;
  readonly total: number;
}

/** @param row with the terms in force on the day */
export function judgedTargetOf(
  row: JudgedTargetRow,
  terms: TargetTerms,
  spark: JudgedTarget['spark'],
): JudgedTarget {
  return {
    id: row.id,
    key: row.key,
    name: row.name,
    plan: {
      id: row.plan_id,
      key: row.plan_key,
      title: row.plan_title,
      shortTitle: `${row.plan_region_short} ${row.plan_year}`,
      regionCode: row.plan_region,
      regionName: row.plan_region_name,
    },
    kind: row.kind,
    measure: row.measure,
    accumulation: row.accumulation,
    comparator: row.comparator,
    strict: row.strict,
    approximate: row.approximate,
    recurrence: row.recurrence,
    goal: row.goal,
    goalUpper: row.goal_upper,
    unit: row.unit,
    goalText: goalWords(terms),
    lamp: row.lamp,
    deadlineState: row.deadline_state,
    deadline: row.judged_deadline,
    deadlineStated: row.deadline_stated,
    daysLeft: row.ended_on === null ? row.days_left : null,
    endedOn: row.ended_on,
    latest:
      row.latest_end === null
        ? null
        : { periodEnd: row.latest_end, value: row.latest_value, growth: row.latest_growth },
    attained: row.attained,
    expected: row.expected,
    attainedUnit: row.attained_unit,
    completion: row.completion,
    expectedCompletion: row.expected_completion,
    gap: row.gap,
    gapUnit: row.gap_unit,
    severity: row.severity,
    confirmationPending: row.confirmation_pending,
    verdict: row.verdict,
    outlook: row.outlook,
    reporter: reporterOf(row),
    spark,
  };
}

function reporterOf(row: JudgedTargetRow): JudgedTarget['reporter'] {
  if (row.reporter_id === null) return null;
  return {
    agency: {
      id: row.reporter_id,
      name: row.reporter_name,
      shortName: row.reporter_short,
      openGroup: row.reporter_kind === 'group',
    },
    role: row.reporter_role,
    source: row.reporter_source,
    reports: true,
    presumed: row.reporter_presumed,
  };
}

/**
 * The last periods as a small line, each against the goal that was in force when it ended.
 *
 * @param known newest known version of every period of the target's series
 */
export function sparkOf(
  overTime: readonly (Stretch & { readonly terms: TargetTerms })[],
  known: readonly Observation[],
  asOf: Day,
): JudgedTarget['spark'] {
  return shownPeriods(stretchOn(overTime, asOf).terms, known)
    .slice(-SPARK_POINTS)
    .map((observation) => {
      const { terms } = stretchOfPeriod(overTime, observation.periodEnd, asOf);
      const attainment = attainmentAt(terms, observation, known);
      const expected = terms.approximate ? null : expectedAt(terms, observation.periodEnd, known);
      return {
        periodEnd: observation.periodEnd,
        attained: attainment.kind === 'attained' ? plain(attainment.value) : null,
        expected: expected && plain(expected.value),
      };
    });
}
