import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { Exact } from '../series/domain/exact';
import type { Accumulation, Answer, Vintage } from '../series/domain/model';
import { reporterOn } from '../targets/responsibility.policy';
import { goalInForce, revisionsOf, type GoalRow } from '../targets/target-terms.service';
import type { SeriesFacts } from './correction.policy';

export type CorrectionState = 'open' | 'accepted' | 'refused' | 'withdrawn';

/** A figure as it is stored: decimals as text. */
export interface StoredContent {
  readonly answer: Answer;
  readonly value: string | null;
  readonly growth: string | null;
  readonly vintage: Vintage;
  readonly revision: string | null;
}

export interface CorrectedSeries extends SeriesFacts {
  readonly id: number;
  readonly indicator: string;
  readonly unit: string;
  readonly accumulation: Accumulation;
  /** Most steps that a task on it has on the day; null where it is no task. */
  readonly steps: Exact | null;
}

export interface KnownVersion extends StoredContent {
  readonly version: number;
  readonly changedBy: string | null;
  readonly changedAt: Date;
}

export interface CorrectionRow extends StoredContent {
  readonly id: number;
  readonly seriesId: number;
  readonly periodEnd: Day;
  readonly fromVersion: number;
  readonly reason: string;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly proposedBy: number;
  readonly proposedByName: string;
  readonly proposedOn: Day;
  readonly state: CorrectionState;
  readonly version: number;
}

interface Decision {
  readonly id: number;
  readonly state: Exclude<CorrectionState, 'open'>;
  readonly accountId: number;
  readonly day: Day;
  readonly words: string | null;
  readonly actualId: number | null;
}

/** Bodies that reported a series `s` on a day, or ever had a return with it: it stays theirs. */
export function reportersOf(dayPlace: string): string {
  const reporter = reporterOn('t', dayPlace);
  return `ARRAY(
    SELECT ${reporter.id} FROM target t ${reporter.join}
    WHERE t.series_id = s.id AND ${reporter.id} IS NOT NULL
    UNION
    SELECT r.agency_id FROM submission_line l JOIN submission r ON r.id = l.submission_id
    WHERE l.series_id = s.id)`;
}

@Injectable()
export class CorrectionRepository {
  /** A series with what its tasks ask on a day; null where there is none. */
  async series(manager: EntityManager, id: number, day: Day): Promise<CorrectedSeries | null> {
    const [row] = await manager.query<
      (Omit<CorrectedSeries, 'steps'> & { readonly tasks: readonly GoalRow[] })[]
    >(
      `SELECT s.id, s.region_code AS "regionCode", s.indicator, s.unit, s.accumulation,
              coalesce((SELECT json_agg(json_build_object('goal', t.goal::text,
                  'goal_exact', t.goal_exact, 'revisions', ${revisionsOf('t')}))
                FROM target t WHERE t.series_id = s.id AND t.kind = 'milestone'), '[]') AS tasks,
              ${reportersOf('$2')} AS "reporterIds"
       FROM series s WHERE s.id = $1`,
      [id, day],
    );
    return row ? { ...row, steps: mostSteps(row.tasks, day) } : null;
  }

  /** The newest version of a period that is known on a day; null where nothing is. */
  async known(
    manager: EntityManager,
    { seriesId, periodEnd, day }: { seriesId: number; periodEnd: Day; day: Day },
  ): Promise<KnownVersion | null> {
    const [row] = await manager.query<KnownVersion[]>(
      `SELECT version, answer, value, growth, vintage, revision,
              coalesce(accepted_by, filled_by) AS "changedBy", created_at AS "changedAt"
       FROM actual WHERE series_id = $1 AND period_end = $2 AND known_on <= $3
       ORDER BY version DESC LIMIT 1`,
      [seriesId, periodEnd, day],
    );
    return row ?? null;
  }

  /** Whether one that was proposed by the day still waits. */
  async isOpen(
    manager: EntityManager,
    { seriesId, periodEnd, day }: { seriesId: number; periodEnd: Day; day: Day },
  ): Promise<boolean> {
    const rows = await manager.query<unknown[]>(
      `SELECT FROM correction WHERE series_id = $1 AND period_end = $2 AND state = 'open'
         AND proposed_on <= $3`,
      [seriesId, periodEnd, day],
    );
    return rows.length > 0;
  }

  async propose(
    manager: EntityManager,
    regionCode: string,
    row: Omit<CorrectionRow, 'id' | 'state' | 'version' | 'proposedByName'>,
  ): Promise<number> {
    // Proposed on a day that the demo's clock was moved back before: nobody sees it, it waits no more.
    await manager.query(
      `UPDATE correction SET state = 'withdrawn', decided_by = proposed_by,
         decided_on = proposed_on, decided_at = now(), version = version + 1
       WHERE series_id = $1 AND period_end = $2 AND state = 'open' AND proposed_on > $3`,
      [row.seriesId, row.periodEnd, row.proposedOn],
    );
    const [added] = await manager.query<{ id: number }[]>(
      `INSERT INTO correction (region_code, series_id, period_end, from_version, answer, value,
         growth, vintage, revision, reason, source, source_url, proposed_by, proposed_on)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14) RETURNING id`,
      [
        regionCode,
        row.seriesId,
        row.periodEnd,
        row.fromVersion,
        row.answer,
        row.value,
        row.growth,
        row.vintage,
        row.revision,
        row.reason,
        row.source,
        row.sourceUrl,
        row.proposedBy,
        row.proposedOn,
      ],
    );
    if (added === undefined) throw new Error('a correction was not stored');
    return added.id;
  }

  /** Locks a correction that was proposed by the day; null where there is none. */
  async lock(manager: EntityManager, id: number, day: Day): Promise<CorrectionRow | null> {
    await manager.query('SELECT FROM correction WHERE id = $1 FOR NO KEY UPDATE', [id]);
    const [row] = await manager.query<CorrectionRow[]>(
      `SELECT c.id, c.series_id AS "seriesId", c.period_end AS "periodEnd",
              c.from_version AS "fromVersion", c.answer, c.value, c.growth, c.vintage, c.revision,
              c.reason, c.source, c.source_url AS "sourceUrl", c.proposed_by AS "proposedBy",
              p.display_name AS "proposedByName", c.proposed_on AS "proposedOn", c.state, c.version
       FROM correction c JOIN account p ON p.id = c.proposed_by
       WHERE c.id = $1 AND c.proposed_on <= $2`,
      [id, day],
    );
    return row ?? null;
  }

  async decide(manager: EntityManager, decision: Decision): Promise<void> {
    await manager.query(
      `UPDATE correction SET state = $2, decided_by = $3, decided_on = $4, decided_at = now(),
         decision = $5, actual_id = $6, version = version + 1
       WHERE id = $1`,
      [
        decision.id,
        decision.state,
        decision.accountId,
        decision.day,
        decision.words,
        decision.actualId,
      ],
    );
  }
}

function mostSteps(tasks: readonly GoalRow[], day: Day): Exact | null {
  const steps = tasks.map((task) => goalInForce(task, day));
  return steps.reduce<Exact | null>((most, one) => (most?.gte(one) ? most : one), null);
}
