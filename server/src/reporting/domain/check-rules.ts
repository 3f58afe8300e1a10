import type { Words } from '../../series/domain/words';
import { exact, type Exact } from '../../series/domain/exact';
import { PRESETS, type CheckCode } from './check-presets';
import { FINDING_LEVELS, type FindingLevel } from './finding';
import { strangersIn } from './check-words';

/** How one check is set: whether it runs, what its finding does, its numbers and its words. */
export interface CheckRule {
  readonly enabled: boolean;
  readonly level: FindingLevel;
  /** Decimals as text, by the names of the preset. */
  readonly parameters: Readonly<Record<string, string>>;
  /** Templates with `{placeholders}` in both languages. */
  readonly words: Words;
}

/** All checks as they are set on a day. */
export type CheckRules = Readonly<Record<CheckCode, CheckRule>>;

export const CHECK_CODES = Object.keys(PRESETS) as readonly CheckCode[];

/** A check as it is set where nobody has changed it. */
export function presetRule(code: CheckCode): CheckRule {
  const { level, parameters, words } = PRESETS[code];
  const values = Object.entries(parameters).map(([name, { value }]) => [name, value] as const);
  return { enabled: true, level, parameters: Object.fromEntries(values), words };
}

export const PRESET_RULES: CheckRules = rulesWith(new Map());

/**
 * The presets with what was changed. A change that the presets of this version no longer allow
 * (a placeholder or a parameter that is gone) counts for what is still allowed of it.
 */
export function rulesWith(changes: ReadonlyMap<string, CheckRule>): CheckRules {
  const rules = CHECK_CODES.map((code) => [code, ruleWith(code, changes.get(code))] as const);
  return Object.fromEntries(rules) as Record<CheckCode, CheckRule>;
}

function ruleWith(code: CheckCode, changed: CheckRule | undefined): CheckRule {
  const preset = presetRule(code);
  if (changed === undefined) return preset;
  const allowed = (candidate: CheckRule) => refusalsOf(code, candidate).length === 0;
  const parameters = Object.entries(changed.parameters).filter(([name, value]) =>
    allowed({ ...preset, parameters: { ...preset.parameters, [name]: value } }),
  );
  return {
    enabled: allowed({ ...preset, enabled: changed.enabled }) ? changed.enabled : preset.enabled,
    level: allowed({ ...preset, level: changed.level }) ? changed.level : preset.level,
    parameters: { ...preset.parameters, ...Object.fromEntries(parameters) },
    words: allowed({ ...preset, words: changed.words }) ? changed.words : preset.words,
  };
}

/** What is wrong with a rule as somebody would set it; `path` in dots. Empty: nothing is. */
export interface RuleRefusal {
  readonly path: string;
  readonly message: Words;
}

export function refusalsOf(code: CheckCode, rule: CheckRule): RuleRefusal[] {
  return [
    ...switchRefusals(code, rule),
    ...parameterRefusals(code, rule),
    ...wordsRefusals(code, rule.words),
  ];
}

function switchRefusals(code: CheckCode, { enabled, level }: CheckRule): RuleRefusal[] {
  const { levels, mayBeDisabled } = PRESETS[code];
  const found: RuleRefusal[] = [];
  if (!enabled && !mayBeDisabled) {
    found.push({
      path: 'enabled',
      message: {
        zh: '该项校验不能停用，可以修改提示文字。',
        en: 'This check cannot be switched off; its words can be changed.',
      },
    });
  }
  if (!levels.includes(level)) {
    const choices = FINDING_LEVELS.filter((one) => levels.includes(one));
    found.push({
      path: 'level',
      message: {
        zh: `该项校验的级别只能是：${choices.map((one) => LEVEL_WORDS[one].zh).join('、')}。`,
        en: `The level of this check can only be: ${choices.map((one) => LEVEL_WORDS[one].en).join(', ')}.`,
      },
    });
  }
  return found;
}

export const LEVEL_WORDS: Readonly<Record<FindingLevel, Words>> = {
  hard: { zh: '须更正', en: 'blocks' },
  soft: { zh: '须说明', en: 'asks for a reason' },
  review: { zh: '提请审核人注意', en: 'for the reviewer' },
};

function parameterRefusals(code: CheckCode, { parameters }: CheckRule): RuleRefusal[] {
  const known = PRESETS[code].parameters;
  const strange = Object.keys(parameters)
    .filter((name) => !Object.hasOwn(known, name))
    .map((name) => ({
      path: `parameters.${name}`,
      message: {
        zh: `该项校验没有参数“${name}”，请去掉。`,
        en: `This check has no parameter “${name}”; leave it out.`,
      },
    }));
  const wrong = Object.entries(known).flatMap(([name, { title, min, max, whole }]) => {
    const value = readParameter(parameters[name]);
    const within = value !== null && value.gte(min) && value.lte(max);
    if (within && (!whole || value.isInteger())) return [];
    return [
      {
        path: `parameters.${name}`,
        message: {
          zh: `“${title.zh}”须为${min}至${max}之间的${whole ? '整数' : '数'}，请更正。`,
          en: `“${title.en}” must be a ${whole ? 'whole ' : ''}number from ${min} to ${max}; correct it.`,
        },
      },
    ];
  });
  return [...strange, ...wrong];
}

function readParameter(text: string | undefined): Exact | null {
  return text !== undefined && /^-?\d{1,12}(\.\d{1,8})?$/.test(text) ? exact(text) : null;
}

/** Longest template; a finding has to be read under a cell. */
export const LONGEST_WORDS = 200;

function wordsRefusals(code: CheckCode, words: Words): RuleRefusal[] {
  const names = Object.keys(PRESETS[code].placeholders);
  return (['zh', 'en'] as const).flatMap((language) => {
    const text = words[language].trim();
    const strangers = strangersIn(text, names);
    if (text.length >= 2 && text.length <= LONGEST_WORDS && strangers.length === 0) return [];
    const offered = names.map((name) => `{${name}}`);
    return [
      {
        path: `words.${language}`,
        message:
          strangers.length > 0
            ? {
                zh: `“${strangers.join('”“')}”不是可用的占位符，${offered.length === 0 ? '这条提示没有占位符' : `可用的有：${offered.join('、')}`}。`,
                en: `“${strangers.join('”, “')}” is no placeholder here; ${offered.length === 0 ? 'these words have none' : `there are: ${offered.join(', ')}`}.`,
              }
            : {
                zh: `提示文字须为2至${LONGEST_WORDS}个字，请更正。`,
                en: `The words must have 2 to ${LONGEST_WORDS} characters; correct them.`,
              },
      },
    ];
  });
}

/** A number of a rule; every name is one of the preset's, so it is always there. */
export function parameter(rules: CheckRules, code: CheckCode, name: string): Exact {
  return exact(rules[code].parameters[name] ?? PRESETS[code].parameters[name]?.value ?? '0');
}
