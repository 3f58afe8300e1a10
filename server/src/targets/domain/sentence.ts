import { yearOf } from '../../series/domain/day';
import type { Exact } from '../../series/domain/exact';
import type { Answer } from '../../series/domain/model';
import { hasValue, observationAt } from '../../series/domain/observations';
import { dayLabel, periodLabel } from '../../series/domain/period-label';
import { joinWords, same, type Words } from '../../series/domain/words';
import { figure, percentFigure, twoDecimals } from './figures';
import type { Judgement } from './judge';
import { inPercent, violatedBound } from './progress';
import type { TargetTerms } from './model';

/** The goal in words: 不低于4500亿元, 年均增长不低于7%, 不超过20个工作日. */
export function goalWords(terms: TargetTerms): Words {
  if (terms.kind === 'milestone') {
    return terms.nodes.length > 1
      ? { zh: `完成${terms.nodes.length}个节点`, en: `${terms.nodes.length} steps done` }
      : { zh: '按期完成', en: 'done in time' };
  }
  const amount = amountWords(terms);
  const bound = boundWords(terms, amount);
  switch (terms.measure) {
    case 'yoy_growth':
      return { zh: `同比增长${bound.zh}`, en: `growth on a year before ${bound.en}` };
    case 'average_growth':
      return { zh: `年均增长${bound.zh}`, en: `average annual growth ${bound.en}` };
    case 'change':
      return changeWords(terms);
    default:
      return terms.distribution === 'each'
        ? { zh: `各${bound.zh}`, en: `${bound.en} each` }
        : bound;
  }
}

function amountWords(terms: TargetTerms): Words {
  const band = terms.comparator === 'between' || terms.approximate;
  const from = figure(terms.goal);
  if (terms.goalUpper === null) return withUnit(terms, same(from));
  const to = figure(terms.goalUpper);
  const range = withUnit(terms, { zh: `${from}—${to}`, en: `${from}–${to}` });
  if (band) return range;
  const amount = withUnit(terms, same(from));
  return { zh: `${amount.zh}（${range.zh}）`, en: `${amount.en} (${range.en})` };
}

function withUnit(terms: TargetTerms, text: Words): Words {
  return terms.unit === '%'
    ? { zh: `${text.zh}%`, en: `${text.en}%` }
    : { zh: `${text.zh}${terms.unit}`, en: `${text.en} ${terms.unit}` };
}

/** Things are 不少于, money and ratios 不低于. */
function isCounted(terms: TargetTerms): boolean {
  return terms.measure === 'value' && !/[%元]$/.test(terms.unit);
}

function boundWords(terms: TargetTerms, amount: Words): Words {
  if (terms.approximate) return { zh: `${amount.zh}左右`, en: `about ${amount.en}` };
  switch (terms.comparator) {
    case 'between':
      return { zh: `保持在${amount.zh}`, en: `within ${amount.en}` };
    case 'at_most':
      return terms.strict
        ? { zh: `低于${amount.zh}`, en: `below ${amount.en}` }
        : { zh: `不超过${amount.zh}`, en: `at most ${amount.en}` };
    case 'at_least':
      return terms.strict
        ? { zh: `超过${amount.zh}`, en: `more than ${amount.en}` }
        : {
            zh: `${isCounted(terms) ? '不少于' : '不低于'}${amount.zh}`,
            en: `at least ${amount.en}`,
          };
  }
}

function changeWords(terms: TargetTerms): Words {
  const size = `${figure(terms.goal.abs())}%`;
  const base = terms.baseline ? yearOf(terms.baseline.periodEnd) : null;
  const against = base === null ? same('') : { zh: `较${base}年`, en: ` on ${base}` };
  const falls = terms.goal.isNegative();
  const zh = falls ? '下降' : '提高';
  const en = falls ? 'down' : 'up';
  const atLeast = falls === (terms.comparator === 'at_most');
  return atLeast
    ? { zh: `${against.zh}${zh}${size}以上`, en: `${en} by at least ${size}${against.en}` }
    : { zh: `${against.zh}${zh}不超过${size}`, en: `${en} by at most ${size}${against.en}` };
}

/** The verdict of a target at its as-of date, as it stands in lists, reports and exports. */
export function verdictWords(judgement: Judgement): Words {
  return joinWords([progressWords(judgement), deadlineWords(judgement)], '；', '; ');
}

function progressWords(judgement: Judgement): Words | null {
  const { terms, latest } = judgement;
  if (terms.kind === 'milestone') return milestoneWords(judgement);
  if (judgement.lamp === 'no_data') return missingWords(judgement);
  if (!latest || !judgement.attained) return null;
  const value = attainedWords(judgement, judgement.attained);
  const lead = periodLabel(terms.accumulation, latest.periodEnd);
  const first: Words =
    terms.measure === 'average_growth'
      ? averageWords(judgement, lead, value)
      : { zh: `${lead.zh}${value.zh}`, en: `${lead.en}: ${value.en}` };
  return joinWords([first, standingWords(judgement)], '，', ', ');
}

/** An average is one of whole years: within a year it is worked out from the part so far. */
function averageWords({ attainment }: Judgement, span: Words, value: Words): Words {
  const projected = attainment?.kind === 'attained' && attainment.projected;
  return projected
    ? { zh: `按${span.zh}推算，${value.zh}`, en: `projected from ${span.en}: ${value.en}` }
    : { zh: `截至${span.zh.replace('全年', '底')}，${value.zh}`, en: `to ${span.en}: ${value.en}` };
}

/** What the judgement adds to the bare value: schedule, gap, or why there is none. */
function standingWords(judgement: Judgement): Words | null {
  const { terms, lamp, confirmationPending, progress } = judgement;
  if (lamp === 'achieved') {
    const goal = goalWords(terms);
    return { zh: `已达到目标（${goal.zh}）`, en: `goal met (${goal.en})` };
  }
  if (confirmationPending) {
    return { zh: '已达目标值，待期末确认', en: 'goal value reached, to be confirmed at the end' };
  }
  if (judgement.rule.when === 'met_but_can_be_lost')
    return { zh: '符合要求', en: 'meets the norm' };
  if (!progress) return { zh: '未设序时，仅展示', en: 'no schedule, shown only' };
  return gapWords(judgement);
}

function gapWords({ terms, attained, progress, expected, rule }: Judgement): Words | null {
  if (!progress || !expected) return null;
  const gap = progress.gap;
  const against: Words =
    expected.basis === 'goal' || rule.when === 'final_value_unmet'
      ? { zh: '目标', en: 'the goal' }
      : { zh: '序时', en: 'the schedule' };
  const size = progress.gapUnit === 'pp' ? points(gap.abs()) : inUnit(gap.abs(), terms.unit);
  const worse = gap.lt(0);
  const band = bandWords(terms, attained, size);
  const relation: Words =
    band ??
    (worse
      ? { zh: `低于${against.zh}${size.zh}`, en: `${size.en} behind ${against.en}` }
      : gap.isZero()
        ? { zh: `与${against.zh}持平`, en: `level with ${against.en}` }
        : { zh: `高于${against.zh}${size.zh}`, en: `${size.en} ahead of ${against.en}` });
  const cap = terms.comparator === 'at_most' && progress.completion === null;
  const say =
    cap && worse
      ? { zh: relation.zh.replace('低于', '差于'), en: relation.en }
      : cap && !gap.isZero()
        ? { zh: relation.zh.replace('高于', '优于'), en: relation.en }
        : relation;
  if (progress.completion === null || progress.expectedCompletion === null) {
    const isGoal = expected.basis === 'goal' || band !== null;
    const wanted = isGoal
      ? goalWords(terms)
      : {
          zh: `序时${shownAmount(terms, expected.value).zh}`,
          en: `schedule ${shownAmount(terms, expected.value).en}`,
        };
    return {
      zh: `${isGoal ? '目标' : ''}${wanted.zh}，${say.zh}`,
      en: `${isGoal ? 'goal ' : ''}${wanted.en}, ${say.en}`,
    };
  }
  return {
    zh: `完成${percentFigure(progress.completion)}，序时${percentFigure(progress.expectedCompletion)}，${say.zh}`,
    en: `${percentFigure(progress.completion)} done, schedule ${percentFigure(progress.expectedCompletion)}, ${say.en}`,
  };
}

/** Outside a band the violated end is named, not the schedule. */
function bandWords(terms: TargetTerms, attained: Exact | null, size: Words): Words | null {
  const bound = attained === null ? null : violatedBound(terms, attained);
  if (attained === null || bound === null) return null;
  return attained.lt(bound)
    ? { zh: `低于下限${size.zh}`, en: `${size.en} below the band` }
    : { zh: `高于上限${size.zh}`, en: `${size.en} above the band` };
}

function attainedWords({ terms }: Judgement, attained: Exact): Words {
  const amount = shownAmount(terms, attained);
  switch (terms.measure) {
    case 'yoy_growth':
      return growthWords(attained);
    case 'average_growth':
      return { zh: `年均增长${amount.zh}`, en: `average growth ${amount.en}` };
    case 'change':
      return changeOnBase(attained);
    default:
      return amount;
  }
}

function shownAmount(terms: TargetTerms, value: Exact): Words {
  return inPercent(terms) ? same(percentFigure(value)) : inUnit(value, terms.unit);
}

function inUnit(value: Exact, unit: string): Words {
  return { zh: `${figure(value)}${unit}`, en: `${figure(value)} ${unit}` };
}

function points(value: Exact): Words {
  return { zh: `${twoDecimals(value)}个百分点`, en: `${twoDecimals(value)} percentage points` };
}

/** 同比下降11.70%. */
export function growthWords(value: Exact): Words {
  return movement(value, { zh: '同比', en: 'a year before' });
}

/** 较基期下降30.00%. */
export function changeOnBase(value: Exact): Words {
  return movement(value, { zh: '较基期', en: 'the base' });
}

function movement(value: Exact, against: Words): Words {
  const size = percentFigure(value.abs());
  if (value.isZero()) return { zh: `${against.zh}持平`, en: `level with ${against.en}` };
  return value.gt(0)
    ? { zh: `${against.zh}增长${size}`, en: `up ${size} on ${against.en}` }
    : { zh: `${against.zh}下降${size}`, en: `down ${size} on ${against.en}` };
}

function missingWords(judgement: Judgement): Words {
  const { terms, latest, latestDue, missing, known } = judgement;
  const last = latest && latestWords(terms, latest);
  const answer = latestDue && observationAt(known, latestDue.periodEnd)?.answer;
  const dueCounts = missing === 'due_value' || (missing === 'nothing' && answer);
  const reason =
    latestDue && dueCounts
      ? dueWords(periodLabel(terms.accumulation, latestDue.periodEnd), answer)
      : missingReason(judgement);
  return joinWords([reason, last], '，', ', ');
}

/** A cell answered without a value is not the same as one left out. */
function dueWords(due: Words, answer: Answer | null | undefined): Words {
  switch (answer) {
    case 'not_published':
      return { zh: `${due.zh}数未发布`, en: `${due.en} is not published` };
    case 'not_applicable':
      return { zh: `${due.zh}不适用`, en: `${due.en} does not apply` };
    default:
      return { zh: `${due.zh}数未报`, en: `no value for ${due.en}` };
  }
}

function latestWords(terms: TargetTerms, latest: NonNullable<Judgement['latest']>): Words | null {
  const when = periodLabel(terms.accumulation, latest.periodEnd);
  const seriesUnit = terms.measure === 'value' ? terms.unit : '';
  const value = hasValue(latest) && seriesUnit !== '' ? shownAmount(terms, latest.value) : null;
  const moved = terms.measure === 'change' ? changeOnBase : growthWords;
  const shown = value ?? (latest.growth && moved(latest.growth));
  return shown && { zh: `最近值${shown.zh}（${when.zh}）`, en: `latest ${shown.en} (${when.en})` };
}

function missingReason({ missing, terms }: Judgement): Words {
  switch (missing) {
    case 'base_missing':
      return missingBase(terms);
    case 'base_not_positive':
      return { zh: '基数不大于零，无法计算增长', en: 'the base is not above zero: no growth' };
    case 'revision_mismatch':
      return { zh: '两期数据口径不一，不作评判', en: 'figures of two revisions: not judged' };
    case 'members_unknown':
      return { zh: '成员未列明，无法逐个评判', en: 'the members are not known: not judged' };
    default:
      return { zh: '尚无已审核数据', en: 'no accepted value yet' };
  }
}

function missingBase({ measure, baseline }: TargetTerms): Words {
  if (measure === 'yoy_growth') {
    return {
      zh: '缺少上年同期数，无法计算',
      en: 'no value of the same period a year before',
    };
  }
  if (!baseline) return { zh: '缺少基期数，无法计算', en: 'no base value to compare with' };
  const year = yearOf(baseline.periodEnd);
  return measure === 'average_growth'
    ? {
        zh: `缺少${year}年基数、上年全年数或本期增速，无法计算`,
        en: `the ${year} base, last year’s total or the growth so far is missing`,
      }
    : { zh: `缺少${year}年基数，无法计算`, en: `the ${year} base is missing` };
}

function milestoneWords({ lamp, rule, progress, expected, deadline }: Judgement): Words {
  if (lamp === 'achieved') return { zh: '已完成', en: 'done' };
  if (rule.when === 'final_value_unmet') return { zh: '已报告未完成', en: 'reported as not done' };
  if (rule.when === 'milestone_warning') {
    return deadline.state === 'open'
      ? { zh: '未报告完成，期限临近', en: 'not reported as done, deadline near' }
      : { zh: '期限已过，未报告完成', en: 'deadline passed, not reported as done' };
  }
  if (progress?.quotient && expected) {
    const due = figure(expected.value);
    const done = figure(progress.quotient.numerator);
    return {
      zh: `应完成${due}个节点，已完成${done}个`,
      en: `steps due: ${due}, done: ${done}`,
    };
  }
  return {
    zh: '未设节点，期限前30天起提示',
    en: 'no steps set; warned 30 days before the deadline',
  };
}

/** What the deadline clock adds; days are shown beside it and change daily, so they stay out. */
function deadlineWords({ terms, deadline }: Judgement): Words | null {
  if (terms.deadline === null) return null;
  const day = dayLabel(terms.deadline);
  switch (deadline.state) {
    case 'missed':
      return { zh: `${day.zh}期满，未完成`, en: `missed on ${day.en}` };
    case 'overdue':
      return { zh: `已过${day.zh}期限，逾期`, en: `overdue since ${day.en}` };
    case 'unproven':
      return { zh: `${day.zh}期满未报`, en: `ended ${day.en}, not reported` };
    case 'awaiting_final':
      return { zh: `${day.zh}期满，待期末数`, en: `ended ${day.en}, last value not yet due` };
    case 'met':
      return deadline.daysLate === null
        ? { zh: '如期完成', en: 'met in time' }
        : { zh: `逾期${deadline.daysLate}天后完成`, en: `met ${deadline.daysLate} days late` };
    case 'met_early':
      return { zh: '提前完成', en: 'met early' };
    default:
      return null;
  }
}
