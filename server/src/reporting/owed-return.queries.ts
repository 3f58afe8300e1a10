import type { EntityManager } from 'typeorm';
import { loadCalendar } from '../calendar/calendar.service';
import type { Day } from '../series/domain/day';
import { awaitsMending, dueDates, MENDING_WORKING_DAYS } from './domain/report-clock';
import { HANDING_IN, MOVES, stateMadeBy, type Move } from './domain/transition';

/** An owed return as its dates tell it, without what its lines say. */
export interface OwedReturn {
  readonly id: number;
  readonly agencyId: number;
  /** By which the first submission is on time, with the extensions granted for that. */
  readonly dueOn: Day;
  readonly firstSubmittedOn: Day | null;
  /** Last day to mend a return that was sent back and has not come again; else null. */
  readonly mendBy: Day | null;
}

export interface OwedReturnFilter {
  readonly asOf: Day;
  /** LIKE pattern on region codes, as `regionScope` gives it. */
  readonly regionPrefix: string;
  readonly agencyId?: number | undefined;
  /** Returns that serve this plan. */
  readonly planKey?: string | undefined;
}

interface Row {
  readonly id: number;
  readonly agency_id: number;
  readonly due_on: Day;
  readonly first_submitted_on: Day | null;
  readonly last_move: Move | null;
  readonly returned_on: Day | null;
  readonly round_extended_to: Day | null;
  readonly mending_extended_to: Day | null;
}

const listed = (moves: readonly Move[]) => moves.map((move) => `'${move}'`).join(', ');

/**
 * Owed returns of rounds that were open on a day, by due date and in administrative order: what a
 * count of all of them needs. Their events and extensions are gathered set by set, not one by one.
 */
export async function owedReturns(
  manager: EntityManager,
  { asOf, regionPrefix, agencyId, planKey }: OwedReturnFilter,
): Promise<OwedReturn[]> {
  const rows = await manager.query<Row[]>(
    `WITH asked AS MATERIALIZED (
       SELECT s.id, s.agency_id, s.region_code, rd.due_on FROM submission s
       JOIN reporting_round rd ON rd.id = s.round_id
       WHERE rd.opens_on <= $1 AND s.region_code LIKE $2
         AND ($3::bigint IS NULL OR s.agency_id = $3)
         AND ($4::text IS NULL OR EXISTS (
           SELECT FROM submission_line l JOIN series x ON x.id = l.series_id
           JOIN plan p ON p.id = x.plan_id WHERE l.submission_id = s.id AND p.key = $4))
         AND EXISTS (SELECT FROM submission_line l WHERE l.submission_id = s.id AND l.required)),
     moved AS (
       SELECT e.submission_id, (array_agg(e.action ORDER BY e.id DESC))[1] AS last_move,
         min(e.on_day) FILTER (WHERE e.action IN (${listed(HANDING_IN)})) AS first_submitted_on,
         (array_agg(e.id ORDER BY e.id DESC) FILTER (WHERE e.action = 'return'))[1]
           AS return_event_id,
         (array_agg(e.on_day ORDER BY e.id DESC) FILTER (WHERE e.action = 'return'))[1]
           AS returned_on
       FROM asked JOIN submission_event e ON e.submission_id = asked.id
       WHERE e.on_day <= $1 AND e.action IN (${listed(MOVES)})
       GROUP BY e.submission_id),
     extended AS (
       SELECT x.submission_id,
         max(x.granted_due_on) FILTER (WHERE x.return_event_id IS NULL) AS round_extended_to,
         max(x.granted_due_on) FILTER (WHERE x.return_event_id = moved.return_event_id)
           AS mending_extended_to
       FROM asked JOIN extension_request x ON x.submission_id = asked.id
       LEFT JOIN moved ON moved.submission_id = asked.id
       WHERE x.asked_on <= $1 AND x.state = 'granted' AND x.decided_on <= $1
       GROUP BY x.submission_id)
     SELECT asked.id, asked.agency_id, asked.due_on, moved.first_submitted_on, moved.last_move,
       moved.returned_on, extended.round_extended_to, extended.mending_extended_to
     FROM asked JOIN agency a ON a.id = asked.agency_id
     LEFT JOIN moved ON moved.submission_id = asked.id
     LEFT JOIN extended ON extended.submission_id = asked.id
     ORDER BY asked.due_on, a.sort, a.id, asked.id`,
    [asOf, regionPrefix, agencyId ?? null, planKey ?? null],
  );
  const { work } = await loadCalendar(manager);
  return rows.map((row) => {
    const state = row.last_move === null ? 'open' : stateMadeBy(row.last_move);
    const dates = dueDates({
      roundDueOn: row.due_on,
      roundExtendedTo: row.round_extended_to,
      mendBy:
        row.returned_on !== null && awaitsMending(state, row.returned_on)
          ? work.workingDayAfter(row.returned_on, MENDING_WORKING_DAYS)
          : null,
      mendingExtendedTo: row.mending_extended_to,
    });
    return {
      id: row.id,
      agencyId: row.agency_id,
      dueOn: dates.dueOn,
      firstSubmittedOn: row.first_submitted_on,
      mendBy: dates.answerBy,
    };
  });
}
