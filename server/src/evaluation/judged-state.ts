import type { Day } from '../series/domain/day';
import { plain, type Exact } from '../series/domain/exact';
import type { Words } from '../series/domain/words';
import type { DeadlineState, Lamp } from '../targets/domain/model';
import type { Judgement } from '../targets/domain/judge';
import { outlookOf } from '../targets/domain/outlook';
import { inPercent } from '../targets/domain/progress';
import { verdictWords } from '../targets/domain/sentence';

/** What is stored of a judgement: all that lists show, decimals as text. */
export interface JudgedState {
  readonly lamp: Lamp;
  readonly deadline_state: DeadlineState;
  /** The deadline that was judged: of an annual goal, that year's. */
  readonly deadline: Day | null;
  readonly latest_end: Day | null;
  readonly latest_value: string | null;
  readonly latest_growth: string | null;
  readonly attained: string | null;
  readonly expected: string | null;
  readonly attained_unit: string;
  readonly completion: string | null;
  readonly expected_completion: string | null;
  readonly gap: string | null;
  readonly gap_unit: string | null;
  readonly severity: string | null;
  readonly confirmation_pending: boolean;
  readonly verdict: Words;
  readonly outlook: Words | null;
  readonly rule: number;
  readonly rule_set: string;
  readonly rule_set_version: number;
}

/** Decimals kept of derived figures; they are shown with two. */
const KEPT_DECIMALS = 12;

export function judgedStateOf(judgement: Judgement): JudgedState {
  const { terms, latest, progress, rule, ruleSet } = judgement;
  const outlook = outlookOf(judgement);
  const unit = inPercent(terms) ? '%' : terms.unit;
  return {
    lamp: judgement.lamp,
    deadline_state: judgement.deadline.state,
    deadline: terms.deadline,
    latest_end: latest?.periodEnd ?? null,
    latest_value: exactText(latest?.value),
    latest_growth: exactText(latest?.growth),
    attained: derived(judgement.attained),
    expected: derived(judgement.expected?.value),
    attained_unit: unit,
    completion: derived(progress?.completion),
    expected_completion: derived(progress?.expectedCompletion),
    gap: derived(progress?.gap),
    gap_unit: progress === null ? null : progress.gapUnit === 'pp' ? 'pp' : terms.unit,
    severity: derived(judgement.severity),
    confirmation_pending: judgement.confirmationPending,
    verdict: verdictWords(judgement),
    outlook: outlook?.sentence ?? null,
    rule: rule.number,
    rule_set: ruleSet.key,
    rule_set_version: ruleSet.version,
  };
}

function exactText(value: Exact | null | undefined): string | null {
  return value ? plain(value) : null;
}

function derived(value: Exact | null | undefined): string | null {
  return value ? plain(value.toDecimalPlaces(KEPT_DECIMALS)) : null;
}

/** True when every field of state `b` is the same in `a`, which may be a row with more; sentences by their words. */
export function sameState(a: JudgedState, b: JudgedState): boolean {
  return (Object.keys(b) as (keyof JudgedState)[]).every((field) => {
    const [left, right] = [a[field], b[field]];
    return isWords(left) && isWords(right)
      ? left.zh === right.zh && left.en === right.en
      : left === right;
  });
}

function isWords(value: JudgedState[keyof JudgedState]): value is Words {
  return typeof value === 'object' && value !== null;
}
