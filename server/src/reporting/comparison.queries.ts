import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { Answer } from '../series/domain/model';
import type { Lamp } from '../targets/domain/model';

export interface SubmittedLineRow {
  readonly seriesId: number;
  readonly serial: number;
  readonly onDay: Day;
  readonly answer: Answer | null;
  readonly value: string | null;
  readonly growth: string | null;
  readonly explanation: string | null;
  readonly nextStep: string | null;
  readonly expectedOn: Day | null;
}

/**
 * What the return said when it was handed in before, as known on a day. Of one that is handed in
 * now the last time is what it says itself; `skip` leaves it out.
 */
export function submittedBefore(
  manager: EntityManager,
  submissionId: number,
  { asOf, skip }: { readonly asOf: Day; readonly skip: 0 | 1 },
): Promise<SubmittedLineRow[]> {
  return manager.query(
    `SELECT series_id AS "seriesId", serial, on_day AS "onDay", answer, value, growth, explanation,
            next_step AS "nextStep", expected_on AS "expectedOn"
     FROM submitted_line
     WHERE submission_id = $1 AND serial = (
       SELECT max(serial) - $3 FROM submitted_line WHERE submission_id = $1 AND on_day <= $2)`,
    [submissionId, asOf, skip],
  );
}

export interface TargetLampRow {
  readonly seriesId: number;
  readonly targetId: number;
  readonly lamp: Lamp;
}

/** Lamps on a day of the targets that hang on a return's series. */
export function lampsOfReturn(
  manager: EntityManager,
  submissionId: number,
  asOf: Day,
): Promise<TargetLampRow[]> {
  return manager.query(
    `SELECT t.series_id AS "seriesId", t.id AS "targetId", st.lamp
     FROM submission_line l
     JOIN target t ON t.series_id = l.series_id
     JOIN target_state st ON st.target_id = t.id AND st.valid_from <= $2
       AND (st.valid_to IS NULL OR st.valid_to > $2)
     WHERE l.submission_id = $1 ORDER BY t.ordinal, t.id`,
    [submissionId, asOf],
  );
}

export interface LaterValueRow {
  readonly seriesId: number;
  readonly version: number;
  readonly answer: Answer;
  readonly value: string | null;
  readonly growth: string | null;
  readonly knownOn: Day;
  readonly reason: string | null;
}

/**
 * The newest value known on a day of each of a return's series, where it is another than what the
 * return said; a confirmed or later published figure that says the same is none.
 */
export function laterValues(
  manager: EntityManager,
  submissionId: number,
  { periodEnd, asOf }: { readonly periodEnd: Day; readonly asOf: Day },
): Promise<LaterValueRow[]> {
  return manager.query(
    `SELECT l.series_id AS "seriesId", a.version, a.answer, a.value, a.growth,
            a.known_on AS "knownOn", a.reason
     FROM submission_line l
     JOIN LATERAL (SELECT * FROM actual a WHERE a.series_id = l.series_id AND a.period_end = $2
       AND a.known_on <= $3 ORDER BY a.version DESC LIMIT 1) a ON true
     WHERE l.submission_id = $1 AND l.answer IS NOT NULL
       AND (a.answer <> l.answer OR a.value <> l.value OR a.growth <> l.growth)`,
    [submissionId, periodEnd, asOf],
  );
}
