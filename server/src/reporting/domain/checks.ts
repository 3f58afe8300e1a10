import { joinWords, type Words } from '../../series/domain/words';
import type { Check } from './check';
import type { CheckCode } from './check-presets';
import { CHECK_CODES, type CheckRules } from './check-rules';
import { wordsOf } from './check-words';
import type { Finding } from './finding';
import { ALWAYS } from './hard-checks';
import type { LineFacts } from './line-facts';
import { repeatedWords } from './repeated-words';
import { OF_A_VALUE } from './soft-checks';
import { AT_SUBMIT } from './submit-checks';
import { hasSubstance } from './substance';

type Checks = Readonly<Partial<Record<CheckCode, Check>>>;

/**
 * While a return is being filled these stand beside a line, soft, in the words of the rules that
 * will block it at submission.
 */
const ANNOUNCED = [
  { code: 'required', by: ['required'] },
  { code: 'corrects', by: ['correction_unexplained'] },
  { code: 'behind', by: ['behind_unexplained', 'behind_without_step'] },
] as const;

/** What stands beside a line while it is filled: what is wrong, and what asks for words. */
export function findingsOf(facts: LineFacts, rules: CheckRules): Finding[] {
  return [
    ...run(ALWAYS, facts, rules),
    ...announcements(facts, rules),
    ...(facts.answer === 'value' ? run(OF_A_VALUE, facts, rules) : []),
    ...run({ repeated_words: repeatedWords }, facts, rules),
  ];
}

/** What keeps the whole return from being submitted. */
export function obstaclesTo(facts: LineFacts, rules: CheckRules): Finding[] {
  const found = [
    ...run(ALWAYS, facts, rules),
    ...(facts.answer === 'value' ? run(OF_A_VALUE, facts, rules) : []),
  ];
  return [
    ...found.filter((finding) => finding.level === 'hard'),
    ...run(AT_SUBMIT, facts, rules),
    ...found
      .filter((finding) => finding.level === 'soft' && !finding.answered)
      .map((finding) => unexplained(finding, rules)),
  ];
}

/** Checks that need nothing but the figure and its series. */
const OF_A_FIGURE: Checks = {
  negative: ALWAYS.negative,
  share_outside: ALWAYS.share_outside,
  not_whole: ALWAYS.not_whole,
  steps_beyond: ALWAYS.steps_beyond,
  growth_impossible: ALWAYS.growth_impossible,
};

/** What a figure of the series cannot be, whoever gives it and wherever. */
export function impossibilities(facts: LineFacts, rules: CheckRules): Finding[] {
  return run(OF_A_FIGURE, facts, rules).filter((finding) => finding.level === 'hard');
}

/** A soft finding without a reason of substance keeps the return; it is named in its own words. */
function unexplained({ message }: Finding, rules: CheckRules): Finding {
  const { level, words } = rules.soft_unexplained;
  const finding = wordsOf(words, { finding: message });
  return { level, code: 'soft_unexplained', message: finding, answered: false };
}

function announcements(facts: LineFacts, rules: CheckRules): Finding[] {
  return ANNOUNCED.flatMap(({ code, by }): Finding[] => {
    const coming = run(AT_SUBMIT, facts, rules).filter((one) => by.some((c) => c === one.code));
    if (coming.length === 0) return [];
    const message: Words = joinWords(
      coming.map((one) => one.message),
      '',
      ' ',
    );
    return [{ level: 'soft', code, message, answered: false }];
  });
}

function run(checks: Checks, facts: LineFacts, rules: CheckRules): Finding[] {
  return CHECK_CODES.flatMap((code): Finding[] => {
    const check = checks[code];
    const rule = rules[code];
    const values = check !== undefined && rule.enabled ? check(facts, rules) : null;
    if (values === null) return [];
    const answered = rule.level === 'soft' && hasSubstance(facts.explanation);
    return [{ level: rule.level, code, message: wordsOf(rule.words, values), answered }];
  });
}
