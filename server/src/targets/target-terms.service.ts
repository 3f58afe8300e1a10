import type { Day } from '../series/domain/day';
import { exact, type Exact, percent } from '../series/domain/exact';
import type { Accumulation, Frequency } from '../series/domain/model';
import type { Distribution, Measure, TargetKind, TargetTerms } from './domain/model';
import {
  stretchesOf,
  termsInForce,
  type RevisableTerms,
  type Stretch,
  type TermsRevision,
} from './domain/revision';

/** A target's terms as they are stored, with what was changed of them and when. */
export interface TermsRow extends RevisableTerms {
  readonly kind: TargetKind;
  readonly measure: Measure;
  readonly accumulation: Accumulation;
  readonly frequency: Frequency;
  readonly unit: string;
  readonly distribution: Distribution;
  readonly start_on: Day;
  readonly backcast_growth: string | null;
  /** Confirmed changes of terms, in the order in which they were made. */
  readonly revisions: readonly TermsRevision[];
}

/** Confirmed changes of the terms of a target `t`, as JSON; who reports is no term, nor is its end. */
export function revisionsOf(target: string): string {
  return `coalesce((
    SELECT json_agg(json_build_object('id', rev.id, 'kind', rev.kind,
      'effectiveOn', rev.effective_on, 'before', rev.before, 'after', rev.after) ORDER BY rev.id)
    FROM target_revision rev
    WHERE rev.target_id = ${target}.id AND rev.decision = 'confirmed' AND rev.kind NOT IN ('reporter', 'end')
  ), '[]')`;
}

/** Columns of a target `t` and its series `s` from which terms are read. */
export const TERMS_COLUMNS = `t.name, t.kind, t.measure, s.accumulation, s.frequency, t.comparator, t.strict,
  t.approximate, t.goal, t.goal_exact, t.goal_upper, t.unit, t.recurrence, t.distribution,
  t.baseline_end, t.baseline_value, t.baseline_stated, t.baseline_revision, t.baseline_source,
  t.start_on, t.evaluation_end, t.deadline, t.deadline_stated, t.profile, t.interim, t.nodes,
  t.backcast_growth, ${revisionsOf('t')} AS revisions`;

/** The row with the terms that were in force on a day. */
export function rowInForce<T extends TermsRow>(row: T, day: Day): T {
  return termsInForce(row, row.revisions, day);
}

/** The terms of a target over time, the first ones from ever. */
export function termsOverTime(row: TermsRow): (Stretch & { readonly terms: TargetTerms })[] {
  return stretchesOf(row.revisions).map((stretch) => ({
    ...stretch,
    terms: termsOf(rowInForce(row, stretch.from)),
  }));
}

/** A goal as it is stored; a fraction of the document wins over its decimal. */
export type GoalRow = Pick<TermsRow, 'goal' | 'goal_exact' | 'revisions'>;

export function goalOf(row: Pick<TermsRow, 'goal' | 'goal_exact'>): Exact {
  return row.goal_exact === null ? exact(row.goal) : percent(exact(row.goal_exact));
}

/** The goal that was in force on a day. */
export function goalInForce(row: GoalRow, day: Day): Exact {
  return goalOf(termsInForce(row, row.revisions, day));
}

/** Terms as the domain takes them. */
export function termsOf(row: TermsRow): TargetTerms {
  return {
    kind: row.kind,
    measure: row.measure,
    accumulation: row.accumulation,
    frequency: row.frequency,
    comparator: row.comparator,
    strict: row.strict,
    approximate: row.approximate,
    goal: goalOf(row),
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
            source: row.baseline_source,
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
