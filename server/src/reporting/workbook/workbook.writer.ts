import ExcelJS from 'exceljs';
import type { Day } from '../../series/domain/day';
import { dayLabel } from '../../series/domain/period-label';
import { writtenCell, type Cell } from '../../shared/table-sheet';
import {
  ANSWER_WORDS,
  COLUMNS,
  KEY_HEADER,
  KEYS_SHEET_NAME,
  SHEET_NAME,
  columnOf,
} from './workbook-columns';
import { digestOf, keyRows, WORKBOOK_FORMAT, type WorkbookKeys } from './workbook-keys';
import { askedFigure, contentIn, isPublishedElsewhere, type WorkbookLine } from './workbook-line';

export interface WorkbookFacts {
  readonly region: string;
  readonly agency: string;
  readonly periodEnd: Day;
  readonly roundKind: string;
  /** 2024年三季度. */
  readonly roundLabel: string;
  readonly dueOn: Day;
  readonly demo: boolean;
}

const NOT_CLASSIFIED = '本系统为非涉密系统，严禁录入、处理、传输涉密信息';
const HOW_TO =
  '只填浅黄色单元格，不要增删或合并行列；填好后在系统该填报单页面选择“导入Excel”，核对后保存。海关、统计部门公布的指标已列示，不改数值，在“填报方式”选“值”即为确认。';
const TITLE_FONT = { name: '黑体', size: 16 };
const TEXT_FONT = { name: '宋体', size: 11 };
const RULE = { style: 'thin', color: { argb: 'FF8C8C8C' } } as const;
const BORDER = { top: RULE, bottom: RULE, left: RULE, right: RULE };
const INPUT_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFFFBE6' } } as const;
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEFF2' } } as const;
const FIGURE_FORMAT = '#,##0.########';
const DAY_FORMAT = 'yyyy-mm-dd';
const LONGEST_WORDS = 2000;
/** Digits that a spreadsheet keeps of a number. */
const KEPT_DIGITS = 15;
/** A4 across, one page wide; the library names paper sizes in its types only: 9 is A4. */
const PAGE = {
  paperSize: 9,
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
};

/** The return as an .xlsx template: what is known beside the cells to fill, keys on a hidden sheet. */
export async function writeWorkbook(
  facts: WorkbookFacts,
  lines: readonly WorkbookLine[],
): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const title = `${facts.roundLabel}目标填报表${facts.demo ? '（演示）' : ''}`;
  workbook.title = title;
  const sheet = workbook.addWorksheet(SHEET_NAME);
  Object.assign(sheet.pageSetup, PAGE);
  sheet.addRow([title]).font = TITLE_FONT;
  sheet.addRow([
    `填报单位：${facts.agency}　报送期：${facts.roundLabel}　截止：${dayLabel(facts.dueOn).zh}`,
  ]);
  sheet.addRow([NOT_CLASSIFIED]);
  sheet.addRow([HOW_TO]);
  const header = sheet.addRow(COLUMNS.map((column) => column.header));
  lines.forEach((line, index) => addLine(sheet, line, index));
  COLUMNS.forEach(({ width, note, header: name }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    column.hidden = name === KEY_HEADER;
    const cell = header.getCell(index + 1);
    cell.font = { ...TEXT_FONT, bold: true };
    cell.fill = HEAD_FILL;
    cell.border = BORDER;
    cell.alignment = { horizontal: 'center', vertical: 'middle', wrapText: true };
    if (note !== undefined) cell.note = note;
  });
  sheet.views = [{ state: 'frozen', xSplit: 2, ySplit: header.number }];
  sheet.pageSetup.printTitlesRow = `${header.number}:${header.number}`;
  sheet.headerFooter.oddFooter = '第 &P 页 共 &N 页';
  await sheet.protect('', { formatColumns: true, formatRows: true, selectLockedCells: true });
  const keys = workbook.addWorksheet(KEYS_SHEET_NAME, { state: 'veryHidden' });
  keyRows(keysFor(facts, lines)).forEach((row) => keys.addRow(row));
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function keysFor(facts: WorkbookFacts, lines: readonly WorkbookLine[]): WorkbookKeys {
  const { region, agency, periodEnd, roundKind } = facts;
  return {
    format: WORKBOOK_FORMAT,
    region,
    agency,
    periodEnd,
    roundKind,
    lines: lines.map(({ key, view }) => ({
      key,
      version: view.version,
      digest: digestOf(contentIn(view)),
    })),
  };
}

function addLine(sheet: ExcelJS.Worksheet, { key, view }: WorkbookLine, index: number) {
  const unit = view.asksGrowth ? '％' : view.unit;
  const elsewhere = isPublishedElsewhere(view);
  const figures = elsewhere ? view.published : view;
  const cells: Cell[] = [
    index + 1,
    view.name,
    unit,
    view.definition.zh,
    view.targets.map((target) => target.goalText.zh).join('；'),
    figure(view.lastYear),
    figure(view.lastPeriod),
    figure(figures?.value ?? null),
    figure(figures?.growth ?? null),
    // Left open where a published figure waits for its confirmation.
    view.answer === null && elsewhere ? null : ANSWER_WORDS[view.answer ?? 'value'],
    view.explanation,
    view.nextStep,
    view.expectedOn === null ? null : new Date(`${view.expectedOn}T00:00:00Z`),
    key,
  ];
  const row = sheet.addRow(cells.map(writtenCell));
  for (let column = 1; column <= COLUMNS.length; column += 1) {
    const cell = row.getCell(column);
    cell.font = TEXT_FONT;
    cell.border = BORDER;
    cell.alignment = { wrapText: true, vertical: 'middle' };
  }
  for (const column of [6, 7, columnOf('value'), columnOf('growth')]) {
    row.getCell(column).numFmt = FIGURE_FORMAT;
  }
  row.getCell(columnOf('expectedOn')).numFmt = DAY_FORMAT;
  if (!elsewhere) {
    unlock(row.getCell(columnOf(askedFigure(view)))).dataValidation = {
      type: 'decimal',
      operator: 'between',
      formulae: [-1e15, 1e15],
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: '须为数字',
      error: `请填数字，单位为“${unit}”。没有数值的留空，并选择未发布或不适用。`,
    };
  }
  unlock(row.getCell(columnOf('answer'))).dataValidation = {
    type: 'list',
    formulae: [`"${Object.values(ANSWER_WORDS).join(',')}"`],
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: '请选择',
    error: '请从值、未发布、不适用中选择。',
  };
  for (const words of ['explanation', 'nextStep'] as const) {
    unlock(row.getCell(columnOf(words))).dataValidation = {
      type: 'textLength',
      operator: 'lessThanOrEqual',
      formulae: [LONGEST_WORDS],
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: '文字过长',
      error: `不超过${LONGEST_WORDS}字。`,
    };
  }
  unlock(row.getCell(columnOf('expectedOn'))).dataValidation = {
    type: 'date',
    operator: 'greaterThan',
    formulae: [new Date('2000-01-01T00:00:00Z')],
    allowBlank: true,
    showErrorMessage: true,
    errorTitle: '须为日期',
    error: '请填日期，如2024-11-30。',
  };
}

function unlock(cell: ExcelJS.Cell): ExcelJS.Cell {
  cell.protection = { locked: false };
  cell.fill = INPUT_FILL;
  return cell;
}

/** A number where a spreadsheet keeps all its digits, else text. */
function figure(decimal: string | null): number | string | null {
  if (decimal === null) return null;
  const digits = decimal.replace(/^-?0*\.?0*|\./g, '').length;
  return digits > KEPT_DIGITS ? decimal : Number(decimal);
}
