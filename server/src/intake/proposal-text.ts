import type { Proposal, ProposalRow } from './domain/proposal';
import { goalWords, TYPE_WORDS } from './proposal-words';

interface Column {
  readonly head: string;
  /** Most places that it takes; a Chinese sign takes two. */
  readonly most: number;
  readonly cell: (row: ProposalRow, index: number) => string;
}

const COLUMNS: readonly Column[] = [
  { head: '序号', most: 6, cell: (_row, index) => String(index + 1) },
  { head: '类型', most: 8, cell: (row) => TYPE_WORDS[row.type] },
  { head: '条款', most: 14, cell: (row) => row.clause },
  { head: '名称', most: 36, cell: (row) => row.name },
  { head: '目标值', most: 18, cell: goalWords },
  { head: '时限', most: 10, cell: (row) => row.deadline ?? '' },
  { head: '牵头单位', most: 20, cell: (row) => row.lead.join('、') },
  { head: '责任单位', most: 34, cell: (row) => row.agencies.join('、') },
  { head: '把握', most: 6, cell: (row) => (row.confidence === 'high' ? '高' : '待核') },
];

/** The proposed ledger as a table of plain text, with what a person has to settle below it. */
export function proposalText({ plan, rows, conflicts, warnings }: Proposal): string {
  const lines = [
    plan.title ?? '（未识别出标题）',
    [
      plan.docNo ?? '无文号',
      plan.issuer ?? '未识别出发文机关',
      `成文日期：${plan.issuedOn ?? '未识别'}`,
      `目标期末：${plan.horizon ?? '未识别'}`,
    ].join('  '),
    '',
    ...tableLines(rows),
    '',
    summary(rows),
    ...conflicts.map(
      ({ rows: between }) => `同一指标数值不一致：第${between.map((one) => one + 1).join('、')}行`,
    ),
    ...warnings.map(({ words }) => `请注意：${oneLine(words)}`),
  ];
  return lines.join('\n');
}

function tableLines(rows: readonly ProposalRow[]): string[] {
  const cells = [
    COLUMNS.map(({ head }) => head),
    ...rows.map((row, index) =>
      COLUMNS.map(({ cell, most }) => shortened(oneLine(cell(row, index)), most)),
    ),
  ];
  const widths = COLUMNS.map((_column, at) =>
    Math.max(...cells.map((line) => placesOf(line[at] ?? ''))),
  );
  return cells.map((line) =>
    line
      .map((cell, at) => cell + ' '.repeat((widths[at] ?? 0) - placesOf(cell)))
      .join('  ')
      .trimEnd(),
  );
}

function summary(rows: readonly ProposalRow[]): string {
  const counts = Object.entries(TYPE_WORDS).map(
    ([type, words]) => `${words}${rows.filter((row) => row.type === type).length}`,
  );
  const doubtful = rows.filter((row) => row.confidence === 'check').length;
  return `共${rows.length}行（${counts.join('，')}），其中待核${doubtful}行。`;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ');

function placesOf(text: string): number {
  let places = 0;
  for (const sign of text) places += sign > '\u00ff' ? 2 : 1;
  return places;
}

function shortened(text: string, most: number): string {
  if (placesOf(text) <= most) return text;
  let kept = '';
  for (const sign of text) {
    if (placesOf(kept + sign) > most - 2) break;
    kept += sign;
  }
  return `${kept}…`;
}
