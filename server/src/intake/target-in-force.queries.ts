import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { validOn } from '../targets/responsibility.policy';
import type { TargetInForce } from './domain/compared-goal';
import type { ModelTerms, WrittenBody } from './domain/model-terms';

/** A target with what a ledger table says of it. */
export interface LedgerTarget extends TargetInForce {
  readonly key: string;
  readonly ordinal: number;
  readonly heading: string;
  readonly phrase: string;
  readonly goalExact: string | null;
  readonly deadlineStated: boolean;
  readonly remark: string | null;
  readonly accumulation: ModelTerms['accumulation'];
  readonly frequency: ModelTerms['frequency'];
  readonly publisher: ModelTerms['publisher'];
  readonly parts: readonly WrittenBody[];
  /** Full name of the body that was given the lead where the document names none. */
  readonly assigned: string | null;
}

interface Row {
  readonly id: number;
  readonly key: string;
  readonly ordinal: number;
  readonly name: string;
  readonly clause: string | null;
  readonly heading: string | null;
  readonly kind: ModelTerms['kind'];
  readonly measure: ModelTerms['measure'];
  readonly comparator: ModelTerms['comparator'];
  readonly strict: boolean;
  readonly approximate: boolean;
  readonly goal: string;
  readonly goal_exact: string | null;
  readonly goal_upper: string | null;
  readonly unit: string;
  readonly recurrence: ModelTerms['recurrence'];
  readonly deadline: Day | null;
  readonly deadline_stated: boolean;
  readonly evaluation_end: Day | null;
  readonly nodes: ModelTerms['nodes'];
  readonly phrase: string;
  readonly remark: string | null;
  readonly accumulation: ModelTerms['accumulation'];
  readonly frequency: ModelTerms['frequency'];
  readonly publisher: ModelTerms['publisher'];
  readonly parts: readonly WrittenBody[];
  readonly assigned: string | null;
}

/** Targets of a plan on a day, in the order of its document, with their newest terms. */
export async function targetsInForce(
  manager: EntityManager,
  planId: number,
  on: Day,
): Promise<LedgerTarget[]> {
  const rows = await manager.query<Row[]>(
    `SELECT t.id, t.key, t.ordinal, t.name, c.locator AS clause, c.heading, t.kind, t.measure,
       t.comparator, t.strict, t.approximate, t.goal, t.goal_exact, t.goal_upper, t.unit,
       t.recurrence, t.deadline, t.deadline_stated, t.evaluation_end, t.nodes, t.phrase, t.remark, s.accumulation,
       s.frequency, s.publisher,
       coalesce((SELECT json_agg(json_build_object('name', a.name, 'role', coalesce(r.document_role, r.role))
                        ORDER BY r.ordinal, r.id)
          FROM responsibility r JOIN agency a ON a.id = r.agency_id
          WHERE r.target_id = t.id AND (r.source = 'document' OR r.document_role IS NOT NULL)
            AND ${validOn('r', '$2')}), '[]') AS parts,
       (SELECT a.name FROM responsibility r JOIN agency a ON a.id = r.agency_id
        WHERE r.target_id = t.id AND r.source = 'assigned' AND r.role = 'lead'
          AND ${validOn('r', '$2')} ORDER BY r.ordinal, r.id LIMIT 1) AS assigned
     FROM target t JOIN series s ON s.id = t.series_id
     LEFT JOIN target_clause tc ON tc.target_id = t.id AND tc.ordinal = 0
     LEFT JOIN clause c ON c.id = tc.clause_id
     WHERE t.plan_id = $1 AND coalesce(t.added_on <= $2, true)
       AND coalesce(t.ended_on > $2, true)
     ORDER BY t.ordinal, t.id`,
    [planId, on],
  );
  return rows.map((row) => ({
    id: row.id,
    key: row.key,
    ordinal: row.ordinal,
    name: row.name,
    clause: row.clause ?? '',
    heading: row.heading ?? '',
    terms: {
      kind: row.kind,
      measure: row.measure,
      comparator: row.comparator,
      strict: row.strict,
      approximate: row.approximate,
      goal: row.goal,
      goalUpper: row.goal_upper,
      unit: row.unit,
      recurrence: row.recurrence,
      deadline: row.deadline,
      evaluationEnd: row.evaluation_end,
      nodes: row.nodes,
    },
    goalExact: row.goal_exact,
    deadlineStated: row.deadline_stated,
    phrase: row.phrase,
    remark: row.remark,
    accumulation: row.accumulation,
    frequency: row.frequency,
    publisher: row.publisher,
    parts: row.parts,
    assigned: row.assigned,
    agencies: row.parts.map(({ name, role }) => partWords(name, role)),
  }));
}

const ROLE_WORDS: Readonly<Record<string, string>> = {
  lead: '牵头',
  shared: '分工负责',
  support: '配合',
  guide: '指导',
};

/** 甲省商务厅（牵头） */
export function partWords(name: string, role: string): string {
  return `${name}（${ROLE_WORDS[role] ?? role}）`;
}

/** Clauses of a plan in the order of its document. */
export function clauseHeadings(
  manager: EntityManager,
  planId: number,
): Promise<{ readonly locator: string; readonly heading: string }[]> {
  return manager.query('SELECT locator, heading FROM clause WHERE plan_id = $1 ORDER BY ordinal', [
    planId,
  ]);
}

/** Clauses of a plan by their locators. */
export async function clausesInForce(
  manager: EntityManager,
  planId: number,
): Promise<Map<string, number>> {
  const rows = await manager.query<{ locator: string; id: number }[]>(
    'SELECT locator, id FROM clause WHERE plan_id = $1',
    [planId],
  );
  return new Map(rows.map(({ locator, id }) => [locator, id]));
}

export interface PlanInForce {
  readonly id: number;
  readonly key: string;
  readonly title: string;
  readonly docNo: string | null;
  readonly issuer: string;
  readonly issuedOn: Day;
  readonly effectiveFrom: Day | null;
  readonly effectiveTo: Day | null;
  readonly horizon: Day | null;
  readonly regionCode: string;
  readonly targets: number;
}

/** A plan that runs on a day, by id or key; else null. */
export async function planInForce(
  manager: EntityManager,
  which: { readonly id: number } | { readonly key: string },
  on: Day,
): Promise<PlanInForce | null> {
  const [row] = await manager.query<PlanInForce[]>(
    `SELECT id, key, title, doc_no AS "docNo", issuer, issued_on AS "issuedOn",
       effective_from AS "effectiveFrom", effective_to AS "effectiveTo", horizon,
       region_code AS "regionCode",
       (SELECT coalesce(max(ordinal) + 1, 0) FROM target WHERE plan_id = p.id) AS targets
     FROM plan p WHERE ${'id' in which ? 'id' : 'key'} = $1 AND activated_on <= $2`,
    ['id' in which ? which.id : which.key, on],
  );
  return row ?? null;
}
