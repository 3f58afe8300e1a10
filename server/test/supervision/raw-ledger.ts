import type { DataSource } from 'typeorm';

/** The tables as they are, read whole: a recount filters them by itself and asks no feature. */
export interface RawLedger {
  readonly plans: readonly { id: number; key: string; region_code: string; activated_on: string }[];
  readonly targets: readonly {
    id: number;
    plan_id: number;
    region_code: string;
    deadline_stated: boolean;
    reporter_id: number | null;
  }[];
  readonly states: readonly {
    target_id: number;
    valid_from: string;
    valid_to: string | null;
    lamp: string;
    deadline_state: string;
    deadline: string | null;
    gap: string | null;
    gap_unit: string | null;
  }[];
  readonly parts: readonly {
    target_id: number;
    agency_id: number;
    role: string;
    valid_from: string | null;
    valid_to: string | null;
  }[];
  readonly reporters: readonly {
    target_id: number;
    effective_on: string;
    before_id: number | null;
  }[];
  readonly returns: readonly {
    id: number;
    agency_id: number;
    region_code: string;
    opens_on: string;
    period_end: string;
    due_on: string;
    required: boolean;
    plan_ids: readonly number[];
  }[];
  readonly moves: readonly { id: number; submission_id: number; action: string; on_day: string }[];
  readonly extensions: readonly {
    submission_id: number;
    return_event_id: number | null;
    granted_due_on: string | null;
    decided_on: string | null;
    state: string;
  }[];
  readonly entrusted: readonly {
    id: number;
    region_code: string;
    origin: string;
    plan_ids: readonly number[];
    helpers: readonly number[];
  }[];
  readonly entrustedEvents: readonly {
    matter_id: number;
    move: string;
    on_day: string;
    owner_id: number | null;
    due_on: string | null;
  }[];
  readonly closings: readonly {
    closing_id: number;
    subject_id: number;
    year_end: string | null;
    move: string;
    on_day: string;
  }[];
}

/** Everything in the order in which it was written. */
export async function rawLedger({ manager }: DataSource): Promise<RawLedger> {
  const rows = <T>(sql: string) => manager.query<T>(sql);
  return {
    plans: await rows('SELECT id, key, region_code, activated_on FROM plan ORDER BY id'),
    targets: await rows(
      'SELECT id, plan_id, region_code, deadline_stated, reporter_id FROM target ORDER BY id',
    ),
    states: await rows(
      `SELECT target_id, valid_from, valid_to, lamp, deadline_state, deadline, gap, gap_unit
       FROM target_state ORDER BY id`,
    ),
    parts: await rows(
      `SELECT target_id, agency_id, role, valid_from, valid_to FROM responsibility
       WHERE target_id IS NOT NULL ORDER BY id`,
    ),
    reporters: await rows(
      `SELECT target_id, effective_on, (before ->> 'reporter_id')::bigint AS before_id
       FROM target_revision WHERE kind = 'reporter' ORDER BY effective_on, id`,
    ),
    returns: await rows(
      `SELECT s.id, s.agency_id, s.region_code, r.opens_on, r.period_end, r.due_on,
         bool_or(l.required) AS required, array_agg(DISTINCT x.plan_id) AS plan_ids
       FROM submission s JOIN reporting_round r ON r.id = s.round_id
       JOIN submission_line l ON l.submission_id = s.id JOIN series x ON x.id = l.series_id
       GROUP BY s.id, r.id ORDER BY s.id`,
    ),
    moves: await rows('SELECT id, submission_id, action, on_day FROM submission_event ORDER BY id'),
    extensions: await rows(
      `SELECT submission_id, return_event_id, granted_due_on, decided_on, state
       FROM extension_request ORDER BY id`,
    ),
    entrusted: await rows(
      `SELECT m.id, m.region_code, m.origin,
         ARRAY(SELECT t.plan_id FROM target t WHERE t.id = m.target_id
           UNION SELECT c.plan_id FROM clause c WHERE c.id = m.clause_id
           UNION SELECT x.plan_id FROM submission_line l JOIN series x ON x.id = l.series_id
             WHERE l.submission_id = m.submission_id) AS plan_ids,
         ARRAY(SELECT h.agency_id FROM entrusted_co_owner h WHERE h.matter_id = m.id) AS helpers
       FROM entrusted_matter m ORDER BY m.id`,
    ),
    entrustedEvents: await rows(
      'SELECT matter_id, move, on_day, owner_id, due_on FROM entrusted_event ORDER BY id',
    ),
    closings: await rows(
      `SELECT e.closing_id, c.subject_id, c.year_end, e.move, e.on_day
       FROM closing_event e JOIN closing c ON c.id = e.closing_id
       WHERE c.subject_kind = 'target' ORDER BY e.id`,
    ),
  };
}
