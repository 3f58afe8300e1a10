import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { PRESET_VERSION, type CheckCode } from './domain/check-presets';
import { rulesWith, type CheckRule, type CheckRules } from './domain/check-rules';
import type { FindingLevel } from './domain/finding';

/** The version of a check that nobody has changed. */
const PRESET = 1;

/** A check as it was set, and by whom. */
export interface SetRule extends CheckRule {
  readonly version: number;
  readonly changedBy: string;
  readonly changedAt: Date;
}

interface RuleRow {
  readonly code: string;
  readonly version: number;
  readonly enabled: boolean;
  readonly level: FindingLevel;
  readonly parameters: Record<string, string>;
  readonly wordsZh: string;
  readonly wordsEn: string;
  readonly changedBy: string;
  readonly changedAt: Date;
}

@Injectable()
export class CheckRuleRepository {
  /** What was changed of the presets, as it holds on a day; by code. */
  async changes(manager: EntityManager, asOf: Day): Promise<Map<string, SetRule>> {
    const rows = await manager.query<RuleRow[]>(
      `SELECT DISTINCT ON (r.code) r.code, r.version, r.enabled, r.level, r.parameters,
              r.words_zh AS "wordsZh", r.words_en AS "wordsEn", p.display_name AS "changedBy",
              r.changed_at AS "changedAt"
       FROM check_rule r JOIN account p ON p.id = r.changed_by
       WHERE r.on_day <= $1 ORDER BY r.code, r.version DESC`,
      [asOf],
    );
    return new Map(
      rows.map(({ code, wordsZh, wordsEn, ...row }) => [
        code,
        { ...row, words: { zh: wordsZh, en: wordsEn } },
      ]),
    );
  }

  /** All checks as they are set on a day. */
  async rules(manager: EntityManager, asOf: Day): Promise<CheckRules> {
    return rulesWith(await this.changes(manager, asOf));
  }

  /** Holds the check until the transaction ends, so that it changes one at a time. */
  async lock(manager: EntityManager, code: CheckCode): Promise<void> {
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `check_rule ${code}`,
    ]);
  }

  /** The next version, also where the demo's clock hides a newer one; for a check that is locked. */
  async add(
    manager: EntityManager,
    code: CheckCode,
    rule: CheckRule,
    by: { readonly day: Day; readonly accountId: number; readonly reason: string },
  ): Promise<void> {
    await manager.query(
      `INSERT INTO check_rule (code, version, on_day, preset_version, enabled, level, parameters,
         words_zh, words_en, reason, changed_by)
       SELECT $1, coalesce(max(version), $2) + 1, $3, $4, $5, $6, $7, $8, $9, $10, $11
       FROM check_rule WHERE code = $1`,
      [
        code,
        PRESET,
        by.day,
        PRESET_VERSION,
        rule.enabled,
        rule.level,
        JSON.stringify(rule.parameters),
        rule.words.zh,
        rule.words.en,
        by.reason,
        by.accountId,
      ],
    );
  }
}

/** The version that a caller of `If-Match` saw. */
export function versionOf(changed: SetRule | undefined): number {
  return changed?.version ?? PRESET;
}
