import ExcelJS from 'exceljs';
import { writableText } from '../shared/writable-text';
import { HEADERS, headerOf, IMPORT_COLUMNS, type ImportColumn } from './domain/import-columns';

const TEXT_FONT = { name: '宋体', size: 11 };
const HEAD_FILL = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFEDEFF2' } } as const;

const HOW_TO: Readonly<Record<ImportColumn, string>> = {
  plan: '必填。方案标识或全称。',
  series: '必填。指标标识或名称。',
  region: '可不填；填写时须与指标的地区一致，代码或名称均可。',
  period:
    '必填。如2024-09、2024Q3、2024H1、2024年1-9月、2024年上半年、2024。海关、统计部门没有单独的1月数据。',
  value: '以指标自己的单位填写；与同比至少填一项。',
  growth: '按百分数填写，如增长5.2％填5.2。',
  vintage: '快讯、正式、最终三者之一；不填为正式。',
  publishedOn: '如2024-10-14；不明的可不填。',
  source: '必填。发布单位和文章名称。',
  sourceUrl: 'http或https开头的完整网址，可不填。',
  revision: '历史数据修订的批次；不同批次的数不相除。可不填。',
  reason: '替换已有数时必填。',
};

const WIDTHS: Partial<Record<ImportColumn, number>> = {
  series: 28,
  source: 34,
  sourceUrl: 34,
  reason: 28,
};

/** An empty table with its headers, and a sheet that says what goes where. */
export async function writeImportTemplate(): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('数据');
  addHeader(sheet, IMPORT_COLUMNS.map(headerOf));
  // Text, so that programs make no date of 2024-09.
  sheet.getColumn(IMPORT_COLUMNS.indexOf('period') + 1).numFmt = '@';
  const help = workbook.addWorksheet('填写说明');
  addHeader(help, ['列', '说明', '也可写作']);
  for (const column of IMPORT_COLUMNS) {
    help.addRow([headerOf(column), HOW_TO[column], HEADERS[column].slice(1).join('、')]);
  }
  help.getColumn(2).width = 70;
  help.getColumn(3).width = 40;
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

export interface FaultyRow {
  readonly row: number;
  readonly cells: Readonly<Partial<Record<ImportColumn, string>>>;
  readonly errors: readonly { address: string; message: { zh: string } }[];
}

/**
 * The rows that could not be taken, as they came, with what is wrong: corrected, the file can be
 * sent again. Everything is text, so nothing in it is ever a formula.
 */
export async function writeFaultyRows(rows: readonly FaultyRow[]): Promise<Buffer> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('有误的行');
  addHeader(sheet, [...IMPORT_COLUMNS.map(headerOf), '原文件行号', '错误']);
  for (const { row, cells, errors } of rows) {
    const words = errors.map(({ address, message }) => `${address}：${message.zh}`).join('\n');
    const came = IMPORT_COLUMNS.map((name) => writableText(cells[name] ?? '') || null);
    const added = sheet.addRow([...came, row, writableText(words)]);
    added.eachCell((cell) => {
      cell.font = TEXT_FONT;
      cell.alignment = { wrapText: true, vertical: 'top' };
      cell.numFmt = '@';
    });
  }
  sheet.getColumn(IMPORT_COLUMNS.length + 2).width = 60;
  return Buffer.from(await workbook.xlsx.writeBuffer());
}

function addHeader(sheet: ExcelJS.Worksheet, headers: readonly string[]): void {
  const row = sheet.addRow([...headers]);
  row.eachCell((cell, column) => {
    cell.font = { ...TEXT_FONT, bold: true };
    cell.fill = HEAD_FILL;
    const name = IMPORT_COLUMNS[column - 1];
    sheet.getColumn(column).width = (name && WIDTHS[name]) ?? 14;
  });
  sheet.views = [{ state: 'frozen', ySplit: 1 }];
}
