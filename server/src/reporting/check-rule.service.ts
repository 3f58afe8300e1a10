import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import type { Words } from '../series/domain/words';
import { Problem } from '../shared/problem';
import { checkHistory } from './check-history.queries';
import { checkRuleView, previewOf } from './check-rule-view';
import { CheckRuleRepository, versionOf, type SetRule } from './check-rule.repository';
import type { CheckHistory, CheckRuleList, CheckRuleView, SetCheckRule } from './check-rule.schema';
import { PRESET_VERSION, type CheckCode } from './domain/check-presets';
import {
  CHECK_CODES,
  presetRule,
  refusalsOf,
  rulesWith,
  type CheckRule,
  type RuleRefusal,
} from './domain/check-rules';
import { ruleChanges } from './domain/rule-changes';
import { mayEditChecks } from './reporting.policy';

/** The checks of returns as data: read by everybody, set by whoever administers the product. */
@Injectable()
export class CheckRuleService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly rules: CheckRuleRepository,
  ) {}

  /** All checks as they were set on a day. */
  async list(
    viewer: Viewer,
    { asOf, today }: { readonly asOf: Day; readonly today: Day },
  ): Promise<CheckRuleList> {
    const changes = await this.rules.changes(this.dataSource.manager, asOf);
    const rules = rulesWith(changes);
    return {
      asOf,
      presetVersion: PRESET_VERSION,
      rules: CHECK_CODES.map((code) => checkRuleView(code, rules[code], changes.get(code))),
      can: { edit: asOf === today && mayEditChecks(viewer) },
    };
  }

  history(viewer: Viewer): Promise<CheckHistory> {
    return checkHistory(this.dataSource.manager, regionScope(viewer));
  }

  /** Throws a Problem: 404 for no check, 422 for words that the check cannot fill. */
  preview(code: string, words: Words): Words {
    const known = knownCode(code);
    requireNone(refusalsOf(known, { ...presetRule(known), words }));
    return previewOf(known, words);
  }

  /**
   * Sets a check for everybody from this day on. Throws a Problem: 403 for who does not administer
   * the whole product, 404 for no check, 412 for an older version, 422 for what the check does not
   * allow or where nothing is different.
   */
  set(
    request: CommandRequest,
    code: string,
    version: number,
    { reason, ...wanted }: SetCheckRule,
    today: Day,
  ): Promise<CheckRuleView> {
    return this.commands.runCommand(
      { request, action: 'set_check_rule', subject: { type: 'check_rule', id: code }, reason },
      async (manager) => {
        const known = knownCode(code);
        if (!mayEditChecks(request.viewer)) throw Problem.forbidden();
        await this.rules.lock(manager, known);
        const { rule: before, changed } = await this.current(manager, known, today);
        if (versionOf(changed) !== version) throw stale(known, before, changed, wanted);
        const rule = trimmed(wanted);
        requireNone(refusalsOf(known, rule));
        requireDifferent(known, before, rule);
        const by = { day: today, accountId: request.viewer.accountId, reason };
        await this.rules.add(manager, known, rule, by);
        const now = await this.current(manager, known, today);
        const result = checkRuleView(known, now.rule, now.changed);
        return { result, before, after: rule };
      },
    );
  }

  private async current(manager: EntityManager, code: CheckCode, today: Day) {
    const changes = await this.rules.changes(manager, today);
    return { rule: rulesWith(changes)[code], changed: changes.get(code) };
  }
}

function knownCode(code: string): CheckCode {
  const known = CHECK_CODES.find((one) => one === code);
  if (known === undefined) {
    throw Problem.notFound({ zh: '没有这项校验。', en: 'There is no such check.' });
  }
  return known;
}

function trimmed({ words, ...rule }: CheckRule): CheckRule {
  return { ...rule, words: { zh: words.zh.trim(), en: words.en.trim() } };
}

function requireNone(refusals: readonly RuleRefusal[]): void {
  const [first] = refusals;
  if (first === undefined) return;
  throw Problem.unprocessable('rule_refused', first.message, refusals);
}

function requireDifferent(code: CheckCode, before: CheckRule, after: CheckRule): void {
  if (ruleChanges(code, before, after).length > 0) return;
  throw Problem.unprocessable('nothing_changed', {
    zh: '没有任何改动，请修改后再保存。',
    en: 'Nothing is different; change something before saving.',
  });
}

function stale(
  code: CheckCode,
  rule: CheckRule,
  changed: SetRule | undefined,
  yours: CheckRule,
): Problem {
  return Problem.preconditionFailed({
    current: checkRuleView(code, rule, changed),
    yours,
    changedBy: changed?.changedBy ?? null,
    changedAt: changed?.changedAt.toISOString() ?? null,
  });
}
