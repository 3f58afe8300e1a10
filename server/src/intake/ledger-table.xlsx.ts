import type { Day } from '../series/domain/day';
import { addSheet, dateOf, numberOf, type Cell, type Column } from '../shared/table-sheet';
import {
  LEDGER_HEADERS,
  ledgerCells,
  type LedgerCells,
  type LedgerHeader,
  type LedgerRow,
} from './domain/ledger-columns';

const WIDTHS: Partial<Record<LedgerHeader, number>> = {
  序号: 6,
  条款: 12,
  任务内容: 28,
  目标值: 12,
  完成时限: 12,
  牵头单位: 18,
  责任单位: 24,
  配合单位: 20,
  原文: 34,
  备注: 20,
  编号: 14,
};
const NUMBERS: readonly LedgerHeader[] = ['目标值', '上限'];

const COLUMNS: readonly Column<LedgerCells>[] = LEDGER_HEADERS.map((header) => ({
  header,
  width: WIDTHS[header] ?? 9,
  ...(header === '完成时限' && { format: 'yyyy-mm-dd' }),
  cell: (cells): Cell => valueOf(header, cells[header]),
}));

export interface LedgerTable {
  readonly plan: {
    readonly title: string;
    readonly docNo: string | null;
    readonly issuer: string;
    readonly regionName: string;
  };
  readonly rows: readonly LedgerRow[];
  readonly asOf: Day;
  readonly demo: boolean;
}

/** The ledger table of a plan, as it goes to offices and comes back. */
export async function writeLedgerTable({
  plan,
  rows,
  asOf,
  demo,
}: LedgerTable): Promise<Uint8Array> {
  // Most threads never write a table: the library is large.
  const { default: ExcelJS } = await import('exceljs');
  const workbook = new ExcelJS.Workbook();
  const basis = [plan.issuer, plan.docNo].filter(Boolean).join('，');
  addSheet(
    {
      workbook,
      title: `${plan.title}任务分解表`,
      basis,
      units: '目标值按“单位”列计；“编号”列用于改后导入时对应各行，请勿改动',
      asOf,
      scope: plan.regionName,
      demo,
    },
    '任务分解表',
    COLUMNS,
    rows.map((row, index) => ledgerCells(row, index + 1)),
  );
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function valueOf(header: LedgerHeader, text: string): Cell {
  if (text === '') return null;
  if (header === '序号') return Number(text);
  if (header === '完成时限') return dateOf(text);
  // A figure that a double would round stays text.
  if (NUMBERS.includes(header) && text.replace(/\D/g, '').length <= 15) return numberOf(text);
  return text;
}
