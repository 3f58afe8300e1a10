import type { Clock } from '../../matters/domain/subject';
import { exact } from '../../series/domain/exact';
import { dayLabel } from '../../series/domain/period-label';
import { same, type Words } from '../../series/domain/words';
import { figure } from '../../targets/domain/figures';
import type { Lamp } from '../../targets/domain/model';
import type {
  EntrustedEvidence,
  Evidence,
  SubmissionEvidence,
  TargetEvidence,
} from './evidence-snapshot';

export interface FactRow {
  readonly label: Words;
  readonly value: Words;
}

const LAMP_WORDS: Readonly<Record<Lamp, Words>> = {
  achieved: { zh: '◆已完成', en: '◆ achieved' },
  on_track: { zh: '●正常', en: '● on track' },
  at_risk: { zh: '▲预警', en: '▲ at risk' },
  off_track: { zh: '■滞后', en: '■ off track' },
  no_data: { zh: '○无数据', en: '○ no data' },
  unscheduled: { zh: '◇未设序时', en: '◇ unscheduled' },
};

export const CLOCK_WORDS: Readonly<Record<Clock, Words>> = {
  deadline: { zh: '期限', en: 'deadline' },
  progress: { zh: '进度', en: 'progress' },
  report: { zh: '报送', en: 'report' },
  entrusted: { zh: '交办', en: 'entrusted' },
};

/** Why the slip is issued: which clock ran out, in one sentence that stands on it. */
export function causeWords(evidence: Evidence, clock: Clock): Words {
  switch (evidence.kind) {
    case 'submission':
      return submissionCause(evidence);
    case 'entrusted':
      return {
        zh: `交办事项“${evidence.title}”办理时限为${dayLabel(evidence.dueOn).zh}，已逾期${evidence.daysLate}天。`,
        en: `“${evidence.title}” was to be done by ${dayLabel(evidence.dueOn).en}, ${evidence.daysLate} days ago.`,
      };
    case 'target':
      return clock === 'deadline' ? deadlineCause(evidence) : progressCause(evidence);
  }
}

function deadlineCause(evidence: TargetEvidence): Words {
  const by = evidence.deadline === null ? same('') : dayLabel(evidence.deadline);
  const stated = evidence.deadlineStated
    ? same('')
    : { zh: '（原文未写明，按方案期限）', en: ' (the end of the plan; none is stated)' };
  const head = {
    zh: `${evidence.name}期限为${by.zh}${stated.zh}，`,
    en: `The deadline of ${evidence.name} was ${by.en}${stated.en}; `,
  };
  if (evidence.deadlineState === 'missed') {
    return { zh: `${head.zh}期满未完成。`, en: `${head.en}it was missed.` };
  }
  if (evidence.deadlineState === 'unproven') {
    return {
      zh: `${head.zh}期满未报完成情况。`,
      en: `${head.en}it ended without a report.`,
    };
  }
  return {
    zh: `${head.zh}已逾期${evidence.daysLate ?? 0}天。`,
    en: `${head.en}it is ${evidence.daysLate ?? 0} days overdue.`,
  };
}

function progressCause(evidence: TargetEvidence): Words {
  return {
    zh: `${evidence.name}进度落后于序时：${evidence.verdict.zh}。`,
    en: `${evidence.name} is behind its schedule: ${evidence.verdict.en}.`,
  };
}

function submissionCause(evidence: SubmissionEvidence): Words {
  const due = dayLabel(evidence.dueOn);
  if (evidence.mending) {
    return {
      zh: `${evidence.round.zh}填报单退回后应于${due.zh}前补正，逾期${evidence.daysLate}天未重新报送。`,
      en: `The return of ${evidence.round.en} was sent back and due again by ${due.en}; it is ${evidence.daysLate} days late.`,
    };
  }
  return {
    zh: `${evidence.round.zh}填报单应于${due.zh}前报送，逾期${evidence.daysLate}天未报送。`,
    en: `The return of ${evidence.round.en} was due by ${due.en}; it is ${evidence.daysLate} days late.`,
  };
}

/** The snapshot as a table: what the slip, its page and its file show. */
export function factRows(evidence: Evidence): FactRow[] {
  switch (evidence.kind) {
    case 'target':
      return targetRows(evidence);
    case 'submission':
      return submissionRows(evidence);
    case 'entrusted':
      return entrustedRows(evidence);
  }
}

const row = (zh: string, en: string, value: Words | null): FactRow[] =>
  value === null ? [] : [{ label: { zh, en }, value }];

function targetRows(evidence: TargetEvidence): FactRow[] {
  const { latest, unit } = evidence;
  const measured = (value: string | null) =>
    value === null ? null : same(`${figure(exact(value))}${unit === '%' ? '%' : ` ${unit}`}`);
  const percent = (value: string | null) =>
    value === null ? null : same(`${figure(exact(value))}%`);
  const clauses = evidence.clauses
    .map(({ locator, heading }) => (locator === heading ? locator : `${locator} ${heading}`.trim()))
    .join('；');
  const late: Words | null =
    evidence.daysLate === null
      ? null
      : {
          // Without a report nobody knows whether it is overdue; it is only past.
          zh: `，${evidence.deadlineState === 'overdue' ? '逾期' : '期满已'}${evidence.daysLate}天`,
          en: `, ${evidence.daysLate} days ago`,
        };
  return [
    ...row('方案', 'Plan', same(evidence.plan.title)),
    ...row('条款', 'Clause', clauses === '' ? null : same(clauses)),
    ...row('原文', 'Phrase', same(evidence.phrase)),
    ...row('目标', 'Goal', evidence.goal),
    ...row(
      '最近值',
      'Latest value',
      latest === null
        ? { zh: '无', en: 'none' }
        : {
            zh: `${latest.label.zh}：${measured(latest.attained)?.zh ?? '—'}`,
            en: `${latest.label.en}: ${measured(latest.attained)?.en ?? '—'}`,
          },
    ),
    ...row('序时要求', 'Schedule', measured(evidence.expected)),
    ...row('完成率', 'Completion', percent(evidence.completion)),
    ...row('序时完成率', 'Expected completion', percent(evidence.expectedCompletion)),
    ...row('序时差', 'Gap', gapOf(evidence)),
    ...row('亮灯', 'Lamp', LAMP_WORDS[evidence.lamp]),
    ...row('判定', 'Verdict', evidence.verdict),
    ...row(
      '期限',
      'Deadline',
      evidence.deadline === null
        ? null
        : {
            zh: `${dayLabel(evidence.deadline).zh}${evidence.deadlineStated ? '' : '（原文未写明）'}${late?.zh ?? ''}`,
            en: `${dayLabel(evidence.deadline).en}${evidence.deadlineStated ? '' : ' (not stated)'}${late?.en ?? ''}`,
          },
    ),
    ...row('判定规则', 'Rule', {
      zh: `${evidence.ruleSet} 第${evidence.ruleSetVersion}版第${evidence.rule}条`,
      en: `${evidence.ruleSet} version ${evidence.ruleSetVersion}, rule ${evidence.rule}`,
    }),
  ];
}

function gapOf({ gap, gapUnit }: TargetEvidence): Words | null {
  if (gap === null) return null;
  const amount = figure(exact(gap));
  return gapUnit === 'pp'
    ? { zh: `${amount}个百分点`, en: `${amount} points` }
    : same(`${amount} ${gapUnit ?? ''}`.trim());
}

function submissionRows(evidence: SubmissionEvidence): FactRow[] {
  return [
    ...row('填报轮次', 'Round', evidence.round),
    ...row('方案', 'Plans', evidence.plans.length === 0 ? null : same(evidence.plans.join('；'))),
    ...row('轮次截止', 'Due date of the round', dayLabel(evidence.roundDueOn)),
    ...row('应报日期', 'Due date that counts', dayLabel(evidence.dueOn)),
    ...row(
      '批准延期',
      'Extensions',
      evidence.extensionsGranted === 0
        ? { zh: '无', en: 'none' }
        : { zh: `${evidence.extensionsGranted}次`, en: String(evidence.extensionsGranted) },
    ),
    ...row(
      '报送状态',
      'State',
      evidence.mending
        ? { zh: '退回后未重新报送', en: 'sent back and not handed in again' }
        : { zh: '未报送', en: 'not handed in' },
    ),
    ...row('逾期', 'Days late', { zh: `${evidence.daysLate}天`, en: String(evidence.daysLate) }),
    ...row('已提醒', 'Reminded', {
      zh: `${evidence.reminders}次`,
      en: `${evidence.reminders} times`,
    }),
  ];
}

function entrustedRows(evidence: EntrustedEvidence): FactRow[] {
  return [
    ...row('交办事项', 'Matter', same(evidence.title)),
    ...row('来源', 'Origin', evidence.origin),
    ...row('要求', 'Demand', same(evidence.demand)),
    ...row('办理时限', 'Due', dayLabel(evidence.dueOn)),
    ...row('逾期', 'Days late', { zh: `${evidence.daysLate}天`, en: String(evidence.daysLate) }),
  ];
}
