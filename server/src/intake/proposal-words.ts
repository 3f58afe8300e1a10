import type { DeadlineSource, ProposalRow, RowType } from './domain/proposal';
import type { WrittenComparator } from './domain/figures';

export const TYPE_WORDS: Readonly<Record<RowType, string>> = {
  target: '目标',
  milestone: '任务',
  norm: '时限标准',
  responsibility: '职责',
  incentive: '奖补',
};

const COMPARATOR_WORDS: Readonly<Record<WrittenComparator, string>> = {
  '=': '',
  '>=': '≥',
  '>': '＞',
  '<=': '≤',
  '<': '＜',
  '~': '约',
  range: '',
};

export const DEADLINE_SOURCE_WORDS: Readonly<Record<DeadlineSource, string>> = {
  phrase: '同句',
  sentence_run: '前句',
  lead_in: '引导句',
  note: '责任括注',
  table_header: '表头',
  table_column: '表列',
  plan_period: '方案期限',
  none: '',
};

/** 1400亿元, ≥60%, 2—3家; empty for a row without a figure. */
export function goalWords({ comparator, value, valueUpper, fraction, unit }: ProposalRow): string {
  if (value === null) return '';
  const upper = valueUpper === null ? '' : `—${valueUpper}`;
  const sign = comparator === null ? '' : COMPARATOR_WORDS[comparator];
  return `${sign}${fraction ?? `${value}${upper}`}${unit ?? ''}`;
}
