import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { loadCalendar } from '../calendar/calendar.service';
import type { DueCalendar } from '../calendar/domain/due-calendar';
import type { Day } from '../series/domain/day';
import { exact, ZERO } from '../series/domain/exact';
import type { Observation } from '../series/domain/observations';
import { valueVersions } from '../series/observation.service';
import { duePeriods } from './domain/due';
import { fromTheTop } from './domain/group';
import type { DuePeriod, TargetTerms } from './domain/model';
import type { Phase } from './domain/phase';
import { stretchesOf, type TermsRevision } from './domain/revision';
import { PP_GAP, RULE_SETS, type RuleSet } from './domain/rule-set';
import { rowInForce, TERMS_COLUMNS, termsOf, type TermsRow } from './target-terms.service';

/** A target with all that the domain needs to judge it on any day. */
export interface TargetCase {
  readonly id: number;
  readonly planId: number;
  readonly regionCode: string;
  readonly seriesId: number;
  /** What it asks and what is due by that, over time. */
  readonly phases: readonly Phase[];
  /** Every version of every value of its series, known or not at the day in question. */
  readonly versions: readonly Observation[];
  readonly rules: RuleSet;
  /** The plan's day, or the later one on which an amendment brought it in. */
  readonly activatedOn: Day;
  /** First day on which it is asked no more; null: it goes on. */
  readonly endedOn: Day | null;
}

interface CaseRow extends TermsRow {
  readonly id: number;
  readonly plan_id: number;
  readonly region_code: string;
  readonly series_id: number;
  readonly activated_on: Day;
  readonly ended_on: Day | null;
  readonly until: Day | null;
  readonly rule_set: string;
  readonly tier_group: string | null;
  readonly tier_rank: number | null;
}

/** A change of one target's terms that is not stored, to see what it would move. */
export interface SupposedRevision {
  readonly targetId: number;
  readonly revision: TermsRevision;
}

export interface CaseSource {
  /** Counts as if it were stored. */
  readonly supposed?: SupposedRevision;
  /** All versions of series that the caller has read already, or supposes. */
  readonly known?: ReadonlyMap<number, readonly Observation[]>;
}

/** Loads targets as cases for the domain: two queries, however many targets. */
@Injectable()
export class TargetCaseService {
  /** Cases in the order of their ids. Unknown ids are left out. */
  async load(
    manager: EntityManager,
    ids: readonly number[],
    { supposed, known = new Map() }: CaseSource = {},
  ): Promise<TargetCase[]> {
    const stored = await manager.query<CaseRow[]>(
      `SELECT t.id, t.plan_id, t.region_code, t.series_id, p.rule_set,
              greatest(p.activated_on, t.added_on) AS activated_on, t.ended_on,
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
    const rows = supposed ? stored.map((row) => withRevision(row, supposed)) : stored;
    const read = await valueVersions(
      manager,
      rows.map((row) => row.series_id).filter((id) => !known.has(id)),
    );
    const versions = new Map<number, readonly Observation[]>([...known, ...read]);
    const calendar = await loadCalendar(manager);
    const wanted = new Set(ids);
    return rows
      .filter((row) => wanted.has(row.id))
      .map((row) => caseOf(row, rows, versions, calendar));
  }
}

function withRevision(row: CaseRow, { targetId, revision }: SupposedRevision): CaseRow {
  return row.id === targetId ? { ...row, revisions: [...row.revisions, revision] } : row;
}

function caseOf(
  row: CaseRow,
  all: readonly CaseRow[],
  versions: ReadonlyMap<number, readonly Observation[]>,
  calendar: DueCalendar,
): TargetCase {
  const tiers = row.tier_rank === null ? null : tiersDownTo(row, row.tier_rank, all);
  const revisions = tiers ? tiers.flatMap((tier) => tier.revisions) : row.revisions;
  const phases = stretchesOf(revisions).map((stretch) => {
    const terms = termsOf(rowInForce(row, stretch.from));
    const goal = tiers?.reduce(
      (sum, tier) => sum.plus(termsOf(rowInForce(tier, stretch.from)).goal),
      ZERO,
    );
    return {
      ...stretch,
      terms: goal ? { ...terms, goal } : terms,
      due: dueOf(row, terms, calendar),
    };
  });
  return {
    id: row.id,
    planId: row.plan_id,
    regionCode: row.region_code,
    seriesId: row.series_id,
    phases,
    versions: tiers ? tierVersions(row, tiers, versions) : (versions.get(row.series_id) ?? []),
    rules: RULE_SETS.find((rules) => rules.key === row.rule_set) ?? PP_GAP,
    activatedOn: row.activated_on,
    endedOn: row.ended_on,
  };
}

function dueOf(row: CaseRow, terms: TargetTerms, calendar: DueCalendar): DuePeriod[] {
  const due = duePeriods(terms, {
    activatedOn: row.activated_on,
    until: roundsUntil(row, terms),
    dueOn: (periodEnd) => calendar.dueOn(row.region_code, periodEnd).on,
  });
  const ended = row.ended_on;
  return ended === null ? due : due.filter(({ periodEnd }) => periodEnd < ended);
}

/** Rounds end with the plan; where a changed goal is to be reached later, with that goal. */
function roundsUntil({ until, revisions }: CaseRow, { evaluationEnd }: TargetTerms): Day | null {
  const moved = revisions.some((revision) => revision.after.evaluation_end === evaluationEnd);
  if (!moved || until === null || evaluationEnd === null) return until;
  return evaluationEnd > until ? evaluationEnd : until;
}

/** The tier and all higher ones: they are judged together, so that growing out of one harms nothing. */
function tiersDownTo(row: CaseRow, rank: number, all: readonly CaseRow[]): CaseRow[] {
  return all.filter(
    (other) =>
      other.plan_id === row.plan_id &&
      other.tier_group === row.tier_group &&
      (other.tier_rank ?? 1) <= rank,
  );
}

/** The newest version of each tier counts. */
function tierVersions(
  row: CaseRow,
  tiers: readonly CaseRow[],
  versions: ReadonlyMap<number, readonly Observation[]>,
): readonly Observation[] {
  return fromTheTop(
    row.tier_rank ?? 1,
    tiers.map((tier) => ({
      rank: tier.tier_rank ?? 1,
      goal: exact(tier.goal),
      versions: versions.get(tier.series_id) ?? [],
    })),
    '9999-12-31',
  ).versions;
}
