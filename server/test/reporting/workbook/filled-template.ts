import type ExcelJS from 'exceljs';
import type { WorkbookReading } from '../../../src/reporting/workbook/workbook.schema';
import {
  ANSWER,
  edited,
  EXPECTED_ON,
  EXPLANATION,
  NEXT_STEP,
  read,
  rowOf,
  VALUE,
} from './workbook-app';

/** What a clerk types, with every kind of cell. */
export function fill(sheet: ExcelJS.Worksheet): void {
  const firms = rowOf(sheet, '示范企业数量');
  firms.getCell(VALUE).value = 65;
  firms.getCell(EXPLANATION).value = '新增5家，均已公示 <甲&乙>';
  const trade = rowOf(sheet, '外贸进出口总值');
  trade.getCell(VALUE).value = { formula: '700+60.25', result: 760.25 };
  trade.getCell(EXPLANATION).value = '三季度\n集中出口';
  trade.getCell(NEXT_STEP).value = '四季度继续推进重点项目';
  const exports = rowOf(sheet, '出口总值');
  exports.getCell(ANSWER).value = '未发布';
  exports.getCell(EXPLANATION).value = '海关数据尚未发布，预计下月中旬';
  exports.getCell(EXPECTED_ON).value = new Date('2024-11-20T00:00:00Z');
}

export function filled(template: Buffer): Promise<Buffer> {
  return edited(template, fill);
}

/** The reading of a file filled so, whichever program saved it. */
export function expectFilled(reading: WorkbookReading): void {
  expect(reading.strangers).toEqual([]);
  expect(read(reading, '示范企业数量')).toMatchObject({
    state: 'changed',
    errors: [],
    typed: {
      answer: 'value',
      value: '65',
      explanation: '新增5家，均已公示 <甲&乙>',
      nextStep: null,
      expectedOn: null,
    },
  });
  expect(read(reading, '外贸进出口总值')).toMatchObject({
    state: 'changed',
    errors: [],
    notes: [{ column: 'value' }],
    typed: { value: '760.25', explanation: '三季度\n集中出口', nextStep: '四季度继续推进重点项目' },
  });
  expect(read(reading, '出口总值')).toMatchObject({
    state: 'changed',
    errors: [],
    typed: { answer: 'not_published', value: null, expectedOn: '2024-11-20' },
  });
  expect(reading.rows.filter(({ state }) => state === 'changed')).toHaveLength(3);
  expect(reading.rows.filter(({ state }) => ['error', 'conflict'].includes(state))).toEqual([]);
}
