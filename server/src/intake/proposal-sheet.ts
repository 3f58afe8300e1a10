import type ExcelJS from 'exceljs';
import { addSheet, type Column } from '../shared/table-sheet';
import type { Proposal, ProposalRow } from './domain/proposal';
import { ruleWords } from './domain/rule-words';
import { DEADLINE_SOURCE_WORDS, goalWords, TYPE_WORDS } from './proposal-words';

const COLUMNS: readonly Column<ProposalRow>[] = [
  { header: '序号', width: 6, cell: (_row, index) => index + 1 },
  { header: '类型', width: 9, cell: (row) => TYPE_WORDS[row.type] },
  { header: '条款', width: 12, cell: (row) => row.clause },
  { header: '任务内容', width: 30, cell: (row) => row.name },
  { header: '目标值', width: 16, cell: goalWords },
  { header: '时限', width: 12, cell: (row) => row.deadline },
  { header: '时限出处', width: 10, cell: (row) => DEADLINE_SOURCE_WORDS[row.deadlineSource] },
  { header: '牵头单位', width: 18, cell: (row) => row.lead.join('、') },
  { header: '责任单位', width: 28, cell: (row) => row.agencies.join('、') },
  { header: '原文', width: 46, cell: (row) => row.quote },
  { header: '规则', width: 14, cell: (row) => ruleWords(row.rule).zh },
  { header: '把握', width: 8, cell: (row) => (row.confidence === 'high' ? '高' : '待核') },
];

/** The proposed ledger as a sheet; days stay text, since a proposal may lack them. */
export function addProposalSheet(
  workbook: ExcelJS.Workbook,
  { plan, rows }: Proposal,
  file: string,
): void {
  const book = {
    workbook,
    title: plan.title ?? '未识别出标题的方案',
    basis: `文件“${file}”，由系统按规则识别，须逐条核定`,
    units: '按原文所写',
    asOf: plan.issuedOn ?? '成文日期不明',
    scope: plan.docNo ?? '无文号',
    demo: false,
  };
  addSheet(book, '建议台账', COLUMNS, rows);
}
