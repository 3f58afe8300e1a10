import { versionOf, type SetRule } from './check-rule.repository';
import type { CheckRuleView } from './check-rule.schema';
import { PRESETS, type CheckCode } from './domain/check-presets';
import { presetRule, type CheckRule } from './domain/check-rules';
import { wordsOf } from './domain/check-words';
import { ruleChanges } from './domain/rule-changes';
import type { Words } from '../series/domain/words';

/** A check as an administrator sees it. */
export function checkRuleView(
  code: CheckCode,
  rule: CheckRule,
  changed: SetRule | undefined,
): CheckRuleView {
  const preset = PRESETS[code];
  return {
    code,
    version: versionOf(changed),
    title: preset.title,
    enabled: rule.enabled,
    mayBeDisabled: preset.mayBeDisabled,
    level: rule.level,
    levels: [...preset.levels],
    parameters: Object.entries(preset.parameters).map(
      ([name, { title, value, min, max, whole }]) => ({
        name,
        title,
        value: rule.parameters[name] ?? value,
        preset: value,
        min,
        max,
        whole: whole ?? false,
      }),
    ),
    words: rule.words,
    presetWords: preset.words,
    placeholders: Object.entries(preset.placeholders).map(([name, sample]) => ({ name, sample })),
    preview: previewOf(code, rule.words),
    changed: ruleChanges(code, presetRule(code), rule).length > 0,
  };
}

/** The words as a finding would say them, with the samples of the preset. */
export function previewOf(code: CheckCode, words: Words): Words {
  return wordsOf(words, PRESETS[code].placeholders);
}
