import type { EntityManager } from 'typeorm';
import { same, type Words } from '../series/domain/words';
import type { CheckHistory } from './check-rule.schema';
import { PRESETS } from './domain/check-presets';
import { CHECK_CODES, type CheckRule } from './domain/check-rules';
import { ruleChanges, type RuleChange } from './domain/rule-changes';

interface AuditRow {
  readonly id: number;
  readonly at: Date;
  readonly actor: string;
  readonly subjectType: 'check_rule' | 'sum_rule';
  readonly subjectId: string;
  readonly action: string;
  readonly before: unknown;
  readonly after: unknown;
  readonly reason: string | null;
}

/** A sum in words, as its audit rows keep it: 外贸进出口总值＝出口总值＋进口总值. */
export interface AuditedSum {
  readonly sum: string;
}

/** Rows that one page shows; older ones stay in the audit log. */
const MOST = 100;

/**
 * What was set of checks, which hold everywhere, and of the sums of regions like a pattern, from
 * the audit log; the newest first.
 */
export async function checkHistory(manager: EntityManager, regions: string): Promise<CheckHistory> {
  const rows = await manager.query<AuditRow[]>(
    `SELECT log.id, log.at, coalesce(p.display_name, '') AS actor,
            log.subject_type AS "subjectType", log.subject_id AS "subjectId", log.action,
            log.before, log.after, log.reason
     FROM audit_log log LEFT JOIN account p ON p.id = log.account_id
     WHERE log.subject_type = 'check_rule' OR log.subject_type = 'sum_rule' AND EXISTS (
       SELECT FROM sum_rule r WHERE r.id = log.subject_id::bigint AND r.region_code LIKE $2)
     ORDER BY log.at DESC, log.id DESC LIMIT $1`,
    [MOST, regions],
  );
  return {
    rows: rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      actor: row.actor,
      ...(row.subjectType === 'sum_rule' ? sumWords(row) : ruleWords(row)),
      reason: row.reason,
    })),
  };
}

function ruleWords({ subjectId, before, after }: AuditRow): Entry {
  const code = CHECK_CODES.find((one) => one === subjectId);
  // A check that this version of the product no longer has.
  if (code === undefined) return { subject: same(subjectId), changes: [] };
  return {
    subject: PRESETS[code].title,
    changes: ruleChanges(code, before as CheckRule, after as CheckRule),
  };
}

const SUM: Words = { zh: '合计关系', en: 'sum' };
const NONE: Words = { zh: '无', en: 'none' };

function sumWords({ before, after }: AuditRow): Entry {
  const words = (said: unknown) => (said ? same((said as AuditedSum).sum) : NONE);
  return { subject: SUM, changes: [{ field: SUM, before: words(before), after: words(after) }] };
}

interface Entry {
  readonly subject: Words;
  readonly changes: RuleChange[];
}
