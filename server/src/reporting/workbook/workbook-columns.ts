import type { Answer } from '../../series/domain/model';

/** A column that the clerk fills; the others are shown and locked. */
export type InputColumn = 'value' | 'growth' | 'answer' | 'explanation' | 'nextStep' | 'expectedOn';

export interface WorkbookColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly input?: InputColumn;
  readonly note?: string;
}

/** By its header a column is found again, wherever it was moved. */
export const KEY_HEADER = '行标识（勿改）';

export const COLUMNS: readonly WorkbookColumn[] = [
  { header: '序号', width: 6 },
  { header: '指标', width: 30 },
  { header: '单位', width: 8 },
  { header: '口径', width: 18 },
  { header: '年度目标', width: 22 },
  { header: '上年同期', width: 12 },
  { header: '上季累计', width: 12 },
  {
    header: '本季累计',
    width: 14,
    input: 'value',
    note: '填自年初（或按口径）累计的数值，单位以“单位”列为准；没有数值的留空，并在“填报方式”选择未发布或不适用。',
  },
  {
    header: '增幅（％）',
    width: 11,
    input: 'growth',
    note: '只有要求填报增幅的行可填，按百分数填写，如增长5.2％填5.2。',
  },
  { header: '填报方式', width: 10, input: 'answer', note: '值、未发布、不适用三者选一。' },
  {
    header: '说明',
    width: 34,
    input: 'explanation',
    note: '低于序时进度、更正已有数值、未发布或不适用的，须说明原因。',
  },
  { header: '下一步措施', width: 34, input: 'nextStep', note: '低于序时进度的须填写。' },
  {
    header: '预计日期',
    width: 13,
    input: 'expectedOn',
    note: '未发布或不适用的，填预计可报的日期，如2024-11-30。',
  },
  { header: KEY_HEADER, width: 24 },
];

/** Column number of an input; 1 is A. */
export function columnOf(input: InputColumn): number {
  return COLUMNS.findIndex((column) => column.input === input) + 1;
}

export const INPUT_HEADERS: Readonly<Record<InputColumn, string>> = {
  value: '本季累计',
  growth: '增幅（％）',
  answer: '填报方式',
  explanation: '说明',
  nextStep: '下一步措施',
  expectedOn: '预计日期',
};

export const ANSWER_WORDS: Readonly<Record<Answer, string>> = {
  value: '值',
  not_published: '未发布',
  not_applicable: '不适用',
};

export const SHEET_NAME = '填报';
export const KEYS_SHEET_NAME = 'xushi';
