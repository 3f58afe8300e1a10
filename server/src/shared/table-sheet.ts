import type ExcelJS from 'exceljs';
import { writableText } from './writable-text';

export type Cell = string | number | Date | null;

/** One column of a table; `format` as spreadsheets write it. */
export interface Column<Row> {
  readonly header: string;
  readonly width: number;
  readonly format?: string;
  readonly cell: (row: Row, index: number) => Cell;
}

/**
 * Across, as wide as the sheet: A4, or A3 where the columns would come out too small to read. The
 * library names paper sizes in its types only.
 */
const A3 = 8;
const A4 = 9;
/** Signs in a line of A4 across that can still be read. */
const MOST_ON_A4 = 200;
const PAGE = {
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
  margins: { left: 0.4, right: 0.4, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
};
const TITLE_FONT = { name: '黑体', size: 16 };
const TEXT_FONT = { name: '宋体', size: 11 };
/** Points for one line of the text font. */
const LINE_HEIGHT = 15;
export const TWO_DECIMALS = '0.00';
export const DAY_FORMAT = 'yyyy-mm-dd';

/** What every sheet of a workbook says above its table. */
export interface Book {
  readonly workbook: ExcelJS.Workbook;
  readonly title: string;
  readonly basis: string;
  /** What the figures are counted in. */
  readonly units: string;
  readonly asOf: string;
  readonly scope: string;
  readonly demo: boolean;
}

/** Title, date and basis above a frozen header with filters; headers repeat on paper. */
export function addSheet<Row>(
  { workbook, title, basis, units, asOf, scope, demo }: Book,
  name: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): void {
  const sheet = workbook.addWorksheet(name);
  const across = columns.reduce((sum, { width }) => sum + width, 0);
  Object.assign(sheet.pageSetup, PAGE, { paperSize: across > MOST_ON_A4 ? A3 : A4 });
  sheet.addRow([demo ? `${title}（演示）` : title]).font = TITLE_FONT;
  sheet.addRow([`${name}，截至${asOf}，${rows.length}行；范围：${scope}`]);
  sheet.addRow([`依据：${basis}${demo ? '；演示环境，不作为正式文件' : ''}`]);
  sheet.addRow([`计量：${units}`]);
  const header = sheet.addRow(columns.map((column) => column.header));
  rows.forEach((row, index) => {
    sheet.addRow(columns.map((column) => writtenCell(column.cell(row, index))));
  });
  columns.forEach(({ width, format }, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    if (format !== undefined) column.numFmt = format;
  });
  dressTable(
    sheet,
    header.number,
    columns.map(({ header: head }) => head),
  );
  const top = header.number;
  sheet.views = [{ state: 'frozen', ySplit: top }];
  sheet.autoFilter = {
    from: { row: top, column: 1 },
    to: { row: top + rows.length, column: columns.length },
  };
  sheet.pageSetup.printTitlesRow = `${top}:${top}`;
  sheet.headerFooter.oddFooter = '第 &P 页 共 &N 页';
}

/** Without signs with which no program would open the workbook. */
export function writtenCell(cell: Cell): Cell {
  return typeof cell === 'string' ? writableText(cell) : cell;
}

/** Ruled cells whose words wrap: nothing is cut on screen or on paper. */
function dressTable(sheet: ExcelJS.Worksheet, head: number, columns: readonly string[]): void {
  const dresses = new Map<string, Partial<ExcelJS.Style>>();
  for (let number = head; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    let lines = 1;
    for (let column = 1; column <= columns.length; column += 1) {
      const cell = row.getCell(column);
      const { value } = cell;
      const look = number === head ? 'head' : lookOf(value, columns[column - 1]);
      const numFmt = number === head ? undefined : cell.numFmt;
      // Cells that look the same share one style: the library writes each style that it meets.
      const key = `${look} ${numFmt ?? ''}`;
      const dress = dresses.get(key) ?? { ...LOOKS[look], ...(numFmt && { numFmt }) };
      dresses.set(key, dress);
      cell.style = dress;
      if (typeof value === 'string') {
        lines = Math.max(lines, linesOf(value, sheet.getColumn(column).width ?? 10));
      }
    }
    row.height = lines * LINE_HEIGHT + 3;
  }
}

const RULE = { style: 'thin', color: { argb: 'FF8C8C8C' } } as const;
const RULED = { top: RULE, bottom: RULE, left: RULE, right: RULE };
const WRAPPED = { wrapText: true, vertical: 'middle' } as const;
const CENTRED = { ...WRAPPED, horizontal: 'center' } as const;
const TEXT = { border: RULED, font: { ...TEXT_FONT, bold: false }, alignment: WRAPPED };

/** Figures stand right and off the rule, days and order numbers in the middle. */
const LOOKS = {
  head: {
    border: RULED,
    font: { ...TEXT_FONT, bold: true },
    alignment: CENTRED,
    fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEFF2' } },
  },
  text: TEXT,
  number: { ...TEXT, alignment: { ...WRAPPED, horizontal: 'right', indent: 1 } },
  order: { ...TEXT, alignment: CENTRED },
  day: { ...TEXT, alignment: CENTRED },
} as const satisfies Record<string, Partial<ExcelJS.Style>>;

function lookOf(value: ExcelJS.CellValue, header: string | undefined): keyof typeof LOOKS {
  if (value instanceof Date) return 'day';
  if (header === '序号') return 'order';
  return typeof value === 'number' ? 'number' : 'text';
}

/** Programs do not grow a row by themselves when they open a file; a Chinese sign takes two places. */
function linesOf(text: string, width: number): number {
  let places = 0;
  for (const sign of text) places += sign > '\u00ff' ? 2 : 1;
  return Math.ceil(places / (width - 2));
}

export function numberOf(decimal: string | null): number | null {
  return decimal === null ? null : Number(decimal);
}

/** A spreadsheet's day has no time zone: midnight UTC is what the library writes as that day. */
export function dateOf(day: string | null): Date | null {
  return day === null ? null : new Date(`${day}T00:00:00Z`);
}
