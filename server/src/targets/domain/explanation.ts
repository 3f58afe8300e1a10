import type { Exact } from '../../series/domain/exact';
import type { Observation } from '../../series/domain/observations';
import { dayLabel, periodLabel } from '../../series/domain/period-label';
import { same, type Words } from '../../series/domain/words';
import type { Step } from './attainment';
import { figure, percentFigure } from './figures';
import type { Judgement } from './judge';
import { inPercent, violatedBound } from './progress';
import type { Baseline, TargetTerms } from './model';
import type { Limits } from './rule-set';
import type { Expected } from './schedule';
import { changeOnBase, goalWords, growthWords } from './sentence';

/** Why a lamp shows what it shows: rule, version, inputs and arithmetic, as data. */
export interface Explanation {
  readonly ruleSet: string;
  readonly ruleSetVersion: number;
  readonly rule: number;
  readonly ruleText: Words;
  readonly inputs: readonly { readonly label: Words; readonly value: Words }[];
  readonly steps: readonly Step[];
}

export function explain(judgement: Judgement): Explanation {
  const { rule, ruleSet } = judgement;
  return {
    ruleSet: ruleSet.key,
    ruleSetVersion: ruleSet.version,
    rule: rule.number,
    ruleText: rule.text,
    inputs: inputsOf(judgement),
    steps: stepsOf(judgement),
  };
}

/** Where a base that the document does not state comes from. */
function baseOrigin({ stated, source }: Baseline): Words {
  if (source !== null)
    return { zh: `（督查录入，来源：${source}）`, en: ` (entered; source: ${source})` };
  return stated ? same('') : { zh: '（原文未写，系采用值）', en: ' (not stated, assumed)' };
}

function inputsOf(judgement: Judgement): { label: Words; value: Words }[] {
  const { terms, latest, latestDue, expected } = judgement;
  const inputs = [{ label: { zh: '目标', en: 'goal' }, value: goalWords(terms) }];
  if (terms.baseline) {
    const when = dayLabel(terms.baseline.periodEnd);
    const value = terms.baseline.value ? figure(terms.baseline.value) : null;
    const assumed = baseOrigin(terms.baseline);
    inputs.push({
      label: { zh: '基期', en: 'base' },
      value: {
        zh: `${when.zh}：${value ?? '缺基数'}${assumed.zh}`,
        en: `${when.en}: ${value ?? 'no value'}${assumed.en}`,
      },
    });
  }
  const figures = latest ? figuresOf(terms, latest) : [];
  if (latest && figures.length > 0) {
    const span = periodLabel(terms.accumulation, latest.periodEnd);
    inputs.push({
      label: { zh: '最近值', en: 'latest value' },
      value: {
        zh: `${span.zh}：${figures.map(({ zh }) => zh).join('，')}（第${latest.version}版）`,
        en: `${span.en}: ${figures.map(({ en }) => en).join(', ')} (version ${latest.version})`,
      },
    });
  }
  if (latestDue) {
    const due = dayLabel(latestDue.dueOn);
    const span = periodLabel(terms.accumulation, latestDue.periodEnd);
    inputs.push({
      label: { zh: '应报期', en: 'due period' },
      value: { zh: `${span.zh}，${due.zh}截止`, en: `${span.en}, due ${due.en}` },
    });
  }
  if (expected?.projected) {
    inputs.push({
      label: { zh: '年度目标', en: 'goal of the year' },
      value: {
        zh: `${figure(expected.goal)}（按年均增速倒推，推算）`,
        en: `${figure(expected.goal)} (back-cast from average growth, projected)`,
      },
    });
  }
  return inputs;
}

/** The unit of the values is known where the goal is one of them. */
function figuresOf({ measure, unit }: TargetTerms, { value, growth }: Observation): Words[] {
  const shown = value && same(figure(value));
  const inUnit = measure === 'value' ? { zh: unit, en: ` ${unit}` } : same('');
  const moved = measure === 'change' ? changeOnBase : growthWords;
  return [
    shown && { zh: shown.zh + inUnit.zh, en: shown.en + inUnit.en },
    growth && moved(growth),
  ].filter((words) => words !== null);
}

function stepsOf({ terms, attainment, attained, expected, progress, limits }: Judgement): Step[] {
  const steps: Step[] = attainment?.kind === 'attained' ? [...attainment.steps] : [];
  if (!progress || !expected) return steps;
  if (progress.completion && progress.expectedCompletion && progress.quotient) {
    const { numerator, denominator } = progress.quotient;
    const scheduled = progress.expectedCompletion.times(denominator).div(100);
    steps.push(
      {
        label: { zh: '完成率', en: 'completion' },
        expression: `${figure(numerator)} ÷ ${figure(denominator)}`,
        result: percentFigure(progress.completion),
      },
      {
        label: { zh: '序时进度', en: 'schedule' },
        expression: `${figure(scheduled)} ÷ ${figure(denominator)}`,
        result: percentFigure(progress.expectedCompletion),
      },
      {
        label: { zh: '序时差（百分点）', en: 'gap (pp)' },
        expression: `${percentFigure(progress.completion)} − ${percentFigure(progress.expectedCompletion)}`,
        result: figure(progress.gap),
      },
    );
  } else if (attained) {
    steps.push({
      label: gapLabel(progress.gapUnit === 'pp' ? { zh: '百分点', en: 'pp' } : same(terms.unit)),
      expression: gapExpression(terms, attained, expected),
      result: figure(progress.gap),
    });
  }
  if (limits) steps.push(limitStep(limits));
  return steps;
}

function gapLabel(unit: Words): Words {
  return { zh: `差距（${unit.zh}）`, en: `gap (${unit.en})` };
}

function gapExpression(terms: TargetTerms, attained: Exact, expected: Expected): string {
  const unit = inPercent(terms) ? '%' : '';
  const bound = violatedBound(terms, attained);
  if (terms.comparator === 'between' && bound === null) {
    const upper = terms.goalUpper ?? terms.goal;
    return `${figure(terms.goal)}${unit} ≤ ${figure(attained)}${unit} ≤ ${figure(upper)}${unit}`;
  }
  const against = bound ?? expected.value;
  const reversed = terms.comparator === 'at_most' || (bound !== null && attained.gt(bound));
  const [left, right] = reversed ? [against, attained] : [attained, against];
  return `${figure(left)}${unit} − ${figure(right)}${unit}`;
}

function limitStep(limits: Limits): Step {
  return {
    label: { zh: '亮灯界限', en: 'limits' },
    expression: `● ≥ ${figure(limits.onTrackFrom)}，▲ ≥ ${figure(limits.atRiskFrom)}`,
    result: `■ < ${figure(limits.atRiskFrom)}`,
  };
}
