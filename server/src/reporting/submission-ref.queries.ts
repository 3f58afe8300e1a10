import type { EntityManager } from 'typeorm';
import { loadCalendar } from '../calendar/calendar.service';
import type { DueCalendar } from '../calendar/domain/due-calendar';
import type { Day } from '../series/domain/day';
import { roundLabel } from '../series/domain/period-label';
import { dueWords } from './domain/due-words';
import type { RoundKind } from './domain/planned-line';
import {
  awaitsMending,
  daysLeft,
  dueDates,
  MENDING_WORKING_DAYS,
  reportClock,
  wasOnTime,
  type ReportClock,
  type ReportFacts,
} from './domain/report-clock';
import { roundDue } from './domain/round-due';
import {
  HANDING_IN,
  isInHand,
  MOVES,
  stateMadeBy,
  type Move,
  type SubmissionState,
} from './domain/transition';
import type { SubmissionRef } from './submission-ref.schema';

export interface SubmissionRefFilter {
  /** Returns and their moves as they were known on this day. */
  readonly asOf: Day;
  /** LIKE pattern on region codes, as `regionScope` gives it. */
  readonly regionPrefix: string;
  readonly agencyId?: number;
  readonly planKey?: string;
  readonly states?: readonly SubmissionState[];
  /** Leaves out returns in which every line may stay empty. */
  readonly owedOnly?: boolean;
  readonly id?: number;
  /** Only these returns. */
  readonly ids?: readonly number[];
  readonly roundId?: number;
  /** Only returns whose extension waits for a decision. */
  readonly extensionPending?: boolean;
}

interface Row {
  readonly id: number;
  readonly agency_id: number;
  readonly agency_name: string;
  readonly agency_short_name: string;
  readonly open_group: boolean;
  readonly region_code: string;
  readonly region_name: string;
  readonly round_id: number;
  readonly period_end: Day;
  readonly kind: RoundKind;
  readonly opens_on: Day;
  readonly due_on: Day;
  readonly state: SubmissionState;
  readonly first_submitted_on: Day | null;
  readonly submitted_on: Day | null;
  readonly returned_on: Day | null;
  readonly moved_on: Day | null;
  readonly round_extended_to: Day | null;
  readonly mending_extended_to: Day | null;
  readonly extensions_granted: number;
  readonly extension_pending: boolean;
  readonly filled: number;
  readonly expected: number;
  readonly warnings: number | null;
  readonly anomaly: string | null;
  readonly open_questions: number;
}

const listed = (moves: readonly Move[]) => moves.map((move) => `'${move}'`).join(', ');
const BY_LAST_MOVE = MOVES.map((move) => `WHEN '${move}' THEN '${stateMadeBy(move)}'`).join(' ');

/**
 * Acceptance is the last move of a return: what is not accepted on the day is not accepted now, or
 * was so only after it. Found by indexes, however many returns of past rounds there are.
 */
const UNSETTLED = `(
    SELECT * FROM submission WHERE state <> 'accepted'
    UNION ALL
    SELECT * FROM submission WHERE state = 'accepted' AND id IN (
      SELECT submission_id FROM submission_event WHERE action = 'accept' AND on_day > $1))`;

const refsFrom = (submissions: string) => `
  SELECT s.id, a.id AS agency_id, a.name AS agency_name, a.short_name AS agency_short_name,
         a.kind = 'group' AS open_group, g.code AS region_code, g.name AS region_name,
         rd.id AS round_id, rd.period_end, rd.kind, rd.opens_on, rd.due_on,
         moved.state, moved.first_submitted_on, moved.submitted_on, moved.returned_on, moved.moved_on,
         moved.warnings, moved.anomaly,
         (SELECT count(*)::int FROM review_question q WHERE q.submission_id = s.id
            AND q.asked_on <= $1 AND (q.answered_on IS NULL OR q.answered_on > $1)
            AND (q.withdrawn_on IS NULL OR q.withdrawn_on > $1)) AS open_questions,
         extended.round_extended_to, extended.mending_extended_to,
         extended.granted AS extensions_granted, extended.pending AS extension_pending,
         CASE WHEN moved.state = 'open' THEN 0 ELSE lines.filled END AS filled, lines.expected
  FROM ${submissions} s
  JOIN reporting_round rd ON rd.id = s.round_id
  JOIN agency a ON a.id = s.agency_id
  JOIN region g ON g.code = s.region_code
  CROSS JOIN LATERAL (
    SELECT CASE (array_agg(e.action ORDER BY e.id DESC))[1] ${BY_LAST_MOVE} ELSE 'open' END
             AS state,
           min(e.on_day) FILTER (WHERE e.action IN (${listed(HANDING_IN)})) AS first_submitted_on,
           max(e.on_day) FILTER (WHERE e.action IN (${listed(HANDING_IN)})) AS submitted_on,
           (array_agg(e.id ORDER BY e.id DESC) FILTER (WHERE e.action = 'return'))[1]
             AS return_event_id,
           (array_agg(e.on_day ORDER BY e.id DESC) FILTER (WHERE e.action = 'return'))[1]
             AS returned_on,
           (array_agg(e.on_day ORDER BY e.id DESC))[1] AS moved_on,
           (array_agg(e.warnings ORDER BY e.id DESC)
              FILTER (WHERE e.action IN (${listed(HANDING_IN)})))[1] AS warnings,
           (array_agg(e.anomaly ORDER BY e.id DESC)
              FILTER (WHERE e.action IN (${listed(HANDING_IN)})))[1] AS anomaly
    FROM submission_event e
    WHERE e.submission_id = s.id AND e.on_day <= $1 AND e.action IN (${listed(MOVES)})
  ) AS moved
  CROSS JOIN LATERAL (
    SELECT max(x.granted_due_on) FILTER (WHERE known.granted AND x.return_event_id IS NULL)
             AS round_extended_to,
           max(x.granted_due_on)
             FILTER (WHERE known.granted AND x.return_event_id = moved.return_event_id)
             AS mending_extended_to,
           (count(*) FILTER (WHERE known.granted))::int AS granted,
           coalesce(bool_or(known.pending), false) AS pending
    FROM extension_request x
    CROSS JOIN LATERAL (SELECT x.state = 'granted' AND x.decided_on <= $1 AS granted,
                               x.decided_on IS NULL OR x.decided_on > $1 AS pending) AS known
    WHERE x.submission_id = s.id AND x.asked_on <= $1
  ) AS extended
  CROSS JOIN LATERAL (
    -- What was typed over since is counted as it was last handed in.
    SELECT count(*)::int AS expected, count(CASE WHEN l.typed_on > $1 THEN (
        SELECT k.answer FROM submitted_line k WHERE k.submission_id = s.id
          AND k.series_id = l.series_id AND k.on_day <= $1 ORDER BY k.serial DESC LIMIT 1)
      ELSE l.answer END)::int AS filled
    FROM submission_line l WHERE l.submission_id = s.id AND l.required
  ) AS lines
  WHERE rd.opens_on <= $1 AND s.region_code LIKE $2
    AND ($3::bigint IS NULL OR s.agency_id = $3)
    AND ($4::text IS NULL OR EXISTS (
      SELECT FROM submission_line l JOIN series x ON x.id = l.series_id
      JOIN plan p ON p.id = x.plan_id WHERE l.submission_id = s.id AND p.key = $4))
    AND ($5::text[] IS NULL OR moved.state = ANY ($5))
    AND (NOT $6::boolean OR lines.expected > 0)
    AND ($7::bigint IS NULL OR s.id = $7)
    AND (NOT $8::boolean OR extended.pending)
    AND ($9::bigint IS NULL OR rd.id = $9)
    AND ($10::bigint[] IS NULL OR s.id = ANY ($10))
  ORDER BY rd.due_on, a.sort, a.id, s.id`;
const REFS = refsFrom('submission');
const UNSETTLED_REFS = refsFrom(UNSETTLED);

/** A return with what its clock was read from. */
export interface ReadReturn {
  readonly ref: SubmissionRef;
  readonly facts: ReportFacts;
  readonly regionCode: string;
}

/**
 * Returns of rounds that were open on a day, each with its report clock: what is late and still
 * missing first, then by due date and in administrative order.
 */
export async function submissionRefs(
  manager: EntityManager,
  filter: SubmissionRefFilter,
): Promise<SubmissionRef[]> {
  const refs = (await readReturns(manager, filter)).map(({ ref }) => ref);
  return [...refs.filter(isMissingLate), ...refs.filter((ref) => !isMissingLate(ref))];
}

/** The same by due date and in administrative order, with the facts of their clocks. */
export async function readReturns(
  manager: EntityManager,
  filter: SubmissionRefFilter,
): Promise<ReadReturn[]> {
  const unsettled = filter.states !== undefined && !filter.states.includes('accepted');
  const rows = await manager.query<Row[]>(unsettled ? UNSETTLED_REFS : REFS, [
    filter.asOf,
    filter.regionPrefix,
    filter.agencyId ?? null,
    filter.planKey ?? null,
    filter.states ?? null,
    filter.owedOnly ?? false,
    filter.id ?? null,
    filter.extensionPending ?? false,
    filter.roundId ?? null,
    filter.ids ?? null,
  ]);
  const calendar = await loadCalendar(manager);
  return rows.map((row) => {
    const facts = factsOf(row, filter.asOf, calendar);
    return { ref: refOf(row, facts, calendar), facts: facts.clock, regionCode: row.region_code };
  });
}

function isMissingLate({ clock, state }: { clock: ReportClock; state: SubmissionState }): boolean {
  return clock === 'late' && isInHand(state);
}

function factsOf(row: Row, asOf: Day, calendar: DueCalendar) {
  const dates = dueDates({
    roundDueOn: row.due_on,
    roundExtendedTo: row.round_extended_to,
    mendBy:
      row.returned_on !== null && awaitsMending(row.state, row.returned_on)
        ? calendar.work.workingDayAfter(row.returned_on, MENDING_WORKING_DAYS)
        : null,
    mendingExtendedTo: row.mending_extended_to,
  });
  const clock: ReportFacts = {
    asOf,
    opensOn: row.opens_on,
    dueOn: dates.dueOn,
    owed: row.expected > 0,
    firstSubmittedOn: row.first_submitted_on,
    answerBy: dates.answerBy,
  };
  return { clock, dates };
}

function refOf(
  row: Row,
  { clock: facts, dates }: ReturnType<typeof factsOf>,
  calendar: DueCalendar,
): SubmissionRef {
  const due = roundDue(calendar, {
    regionCode: row.region_code,
    kind: row.kind,
    periodEnd: row.period_end,
    opensOn: row.opens_on,
  });
  return {
    id: row.id,
    agency: {
      id: row.agency_id,
      name: row.agency_name,
      shortName: row.agency_short_name,
      openGroup: row.open_group,
    },
    regionCode: row.region_code,
    regionName: row.region_name,
    round: {
      id: row.round_id,
      periodEnd: row.period_end,
      label: roundLabel(row.period_end),
      kind: row.kind,
      opensOn: row.opens_on,
      dueOn: row.due_on,
      dueOnPresumed: due.presumed,
      dueRule: dueWords(due.basis, row.kind),
    },
    state: row.state,
    clock: reportClock(facts),
    dueOn: dates.counts,
    firstDueOn: dates.dueOn,
    onTime: wasOnTime(facts),
    extensions: { granted: row.extensions_granted, pending: row.extension_pending },
    daysLeft: daysLeft(facts),
    submittedOn: row.submitted_on,
    movedOn: row.moved_on,
    filled: row.filled,
    expected: row.expected,
    warnings: row.warnings,
    anomaly: row.anomaly === null ? null : Number(row.anomaly),
    openQuestions: row.state === 'accepted' ? 0 : row.open_questions,
  };
}
