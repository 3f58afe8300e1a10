import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { exact, type Exact, percent } from '../series/domain/exact';
import type { Accumulation, Frequency } from '../series/domain/model';
import type { Observation } from '../series/domain/observations';
import { valueVersions } from '../series/observation.service';
import { DUE_WORKING_DAYS, workingDayAfter } from '../shared/working-days';
import { duePeriods } from './domain/due';
import { fromTheTop } from './domain/group';
import type {
  Comparator,
  Distribution,
  DuePeriod,
  Measure,
  Recurrence,
  TargetKind,
  TargetTerms,
} from './domain/model';
import { PP_GAP, RULE_SETS, type RuleSet } from './domain/rule-set';

/** A target with all that the domain needs to judge it on any day. */
export interface TargetCase {
  readonly id: number;
  readonly planId: number;
  readonly regionCode: string;
  readonly seriesId: number;
  readonly terms: TargetTerms;
  readonly due: readonly DuePeriod[];
  /** Every version of every value of its series, known or not at the day in question. */
  readonly versions: readonly Observation[];
  readonly rules: RuleSet;
  readonly activatedOn: Day;
}

export interface TermsRow {
  readonly kind: TargetKind;
  readonly measure: Measure;
  readonly accumulation: Accumulation;
  readonly frequency: Frequency;
  readonly comparator: Comparator;
  readonly strict: boolean;
  readonly approximate: boolean;
  readonly goal: string;
  readonly goal_exact: string | null;
  readonly goal_upper: string | null;
  readonly unit: string;
  readonly recurrence: Recurrence;
  readonly distribution: Distribution;
  readonly baseline_end: Day | null;
  readonly baseline_value: string | null;
  readonly baseline_stated: boolean | null;
  readonly baseline_revision: string | null;
  readonly start_on: Day;
  readonly evaluation_end: Day | null;
  readonly deadline: Day | null;
  readonly profile: { kind: 'linear' | 'seasonal' } | { kind: 'shares'; shares: string[] };
  readonly interim: readonly { on: Day; value: string }[];
  readonly nodes: readonly { on: Day; label: string }[];
  readonly backcast_growth: string | null;
}

interface CaseRow extends TermsRow {
  readonly id: number;
  readonly plan_id: number;
  readonly region_code: string;
  readonly series_id: number;
  readonly activated_on: Day;
  readonly until: Day | null;
  readonly rule_set: string;
  readonly tier_group: string | null;
  readonly tier_rank: number | null;
}

/** Columns of a target and its series from which `termsOf` reads the terms. */
export const TERMS_COLUMNS = `t.kind, t.measure, s.accumulation, s.frequency, t.comparator, t.strict,
  t.approximate, t.goal, t.goal_exact, t.goal_upper, t.unit, t.recurrence, t.distribution,
  t.baseline_end, t.baseline_value, t.baseline_stated, t.baseline_revision, t.start_on,
  t.evaluation_end, t.deadline, t.profile, t.interim, t.nodes, t.backcast_growth`;

/** Loads targets as cases for the domain: two queries, however many targets. */
@Injectable()
export class TargetCaseService {
  /** Cases in the order of their ids. Unknown ids are left out. */
  async load(manager: EntityManager, ids: readonly number[]): Promise<TargetCase[]> {
    const rows = await manager.query<CaseRow[]>(
      `SELECT t.id, t.plan_id, t.region_code, t.series_id, p.activated_on, p.rule_set,
              coalesce(p.effective_to, p.horizon) AS until, t.tier_group, t.tier_rank,
              ${TERMS_COLUMNS}
       FROM target t JOIN series s ON s.id = t.series_id JOIN plan p ON p.id = t.plan_id
       WHERE t.id IN (
         SELECT unnest($1::bigint[])
         UNION
         SELECT tier.id FROM target own
         JOIN target tier ON tier.plan_id = own.plan_id AND tier.tier_group = own.tier_group
         WHERE own.id = ANY ($1::bigint[]))
       ORDER BY t.id`,
      [ids],
    );
    const versions = await valueVersions(
      manager,
      rows.map((row) => row.series_id),
    );
    const wanted = new Set(ids);
    return rows.filter((row) => wanted.has(row.id)).map((row) => caseOf(row, rows, versions));
  }
}

function caseOf(
  row: CaseRow,
  all: readonly CaseRow[],
  versions: ReadonlyMap<number, readonly Observation[]>,
): TargetCase {
  const terms = termsOf(row);
  const own = versions.get(row.series_id) ?? [];
  const tiered = row.tier_rank === null ? null : cumulativeTier(row, all, versions);
  return {
    id: row.id,
    planId: row.plan_id,
    regionCode: row.region_code,
    seriesId: row.series_id,
    terms: tiered ? { ...terms, goal: tiered.goal } : terms,
    due: duePeriods(terms, {
      activatedOn: row.activated_on,
      until: row.until,
      dueOn: (periodEnd) => workingDayAfter(periodEnd, DUE_WORKING_DAYS),
    }),
    versions: tiered ? tiered.versions : own,
    rules: RULE_SETS.find((rules) => rules.key === row.rule_set) ?? PP_GAP,
    activatedOn: row.activated_on,
  };
}

/** Tiers are judged from the top down; the newest version of each counts. */
function cumulativeTier(
  row: CaseRow,
  all: readonly CaseRow[],
  versions: ReadonlyMap<number, readonly Observation[]>,
): { goal: Exact; versions: readonly Observation[] } {
  const group = all.filter(
    (other) => other.plan_id === row.plan_id && other.tier_group === row.tier_group,
  );
  return fromTheTop(
    row.tier_rank ?? 1,
    group.map((other) => ({
      rank: other.tier_rank ?? 1,
      goal: exact(other.goal),
      versions: versions.get(other.series_id) ?? [],
    })),
    '9999-12-31',
  );
}

/** Terms as the domain takes them; a fraction of the document wins over its decimal. */
export function termsOf(row: TermsRow): TargetTerms {
  return {
    kind: row.kind,
    measure: row.measure,
    accumulation: row.accumulation,
    frequency: row.frequency,
    comparator: row.comparator,
    strict: row.strict,
    approximate: row.approximate,
    goal: row.goal_exact === null ? exact(row.goal) : percent(exact(row.goal_exact)),
    goalUpper: decimalOf(row.goal_upper),
    unit: row.unit,
    recurrence: row.recurrence,
    distribution: row.distribution,
    baseline:
      row.baseline_end === null
        ? null
        : {
            periodEnd: row.baseline_end,
            value: decimalOf(row.baseline_value),
            stated: row.baseline_stated ?? true,
            revision: row.baseline_revision,
          },
    start: row.start_on,
    evaluationEnd: row.evaluation_end,
    deadline: row.deadline,
    interim: row.interim.map((point) => ({ on: point.on, value: exact(point.value) })),
    profile:
      row.profile.kind === 'shares'
        ? { kind: 'shares', shares: row.profile.shares.map((share) => exact(share)) }
        : { kind: row.profile.kind },
    backcastGrowth: decimalOf(row.backcast_growth),
    nodes: row.nodes,
  };
}

function decimalOf(text: string | null): Exact | null {
  return text === null ? null : exact(text);
}
