import ExcelJS from 'exceljs';
import { BLANK_TERMS } from '../../src/intake/domain/model-terms';
import type { DraftDetail } from '../../src/intake/intake.schema';
import { readLedgerTable } from '../../src/intake/ledger-table.reading';
import { ReadingThreads } from '../../src/intake/reading-threads';
import { Problem } from '../../src/shared/problem';
import type { ReportingApp } from '../reporting/reporting-app';
import { makeWorkbook } from '../spreadsheet/make-zip';
import { AmendedPlan } from './amended-plan';
import { draftOf, forgetPlans, sendFile, startIntakeApp } from './intake-app';

const HEAD = 5;

/** A table with its columns by their headers. */
class Sheet {
  private constructor(
    readonly workbook: ExcelJS.Workbook,
    readonly sheet: ExcelJS.Worksheet,
  ) {}

  static async of(content: Uint8Array): Promise<Sheet> {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(content as unknown as ArrayBuffer);
    const [sheet] = workbook.worksheets;
    if (!sheet) throw new Error('no sheet');
    return new Sheet(workbook, sheet);
  }

  at(header: string): number {
    for (let column = 1; column <= this.sheet.columnCount; column += 1) {
      if (this.sheet.getRow(HEAD).getCell(column).text === header) return column;
    }
    throw new Error(`no column ${header}`);
  }

  put(row: number, header: string, value: ExcelJS.CellValue): void {
    this.sheet.getRow(HEAD + row).getCell(this.at(header)).value = value;
  }

  merge(header: string, from: number, to: number): void {
    const column = this.at(header);
    this.sheet.mergeCells(HEAD + from, column, HEAD + to, column);
  }

  async written(): Promise<Buffer> {
    return Buffer.from(await this.workbook.xlsx.writeBuffer());
  }
}

/** As another program writes it, its header in the first row. */
function rawTable(rows: readonly (readonly string[])[], further = ''): Buffer {
  const written = [['任务内容', '目标值', '单位', '编号', '牵头单位'], ...rows].map((cells) => {
    const within = cells.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`);
    return `<row>${within.join('')}</row>`;
  });
  const body = `<sheetData>${written.join('')}</sheetData>${further}`;
  return makeWorkbook([{ name: '任务分解表', body }]);
}

describe('a ledger table that came back', () => {
  const threads = new ReadingThreads();
  afterAll(() => threads.close());

  const table = async () => {
    const content = await threads.ask({
      table: {
        plan: { title: '实施方案', docNo: null, issuer: '甲省政府', regionName: '甲省' },
        rows: ['一', '二', '三'].map((name) => ({
          terms: {
            ...BLANK_TERMS,
            name: `任务${name}`,
            goal: '100',
            unit: '家',
            agencies: [{ name: `${name}局`, role: 'lead' as const }],
          },
          phrase: '',
          key: name,
          assigned: null,
        })),
        asOf: '2024-10-15',
        demo: false,
      },
    });
    return Sheet.of(content);
  };
  const refusalOf = (content: Buffer): Problem => {
    try {
      readLedgerTable(content);
    } catch (error) {
      if (error instanceof Problem) return error;
      throw error;
    }
    throw new Error('the table was read');
  };
  const leads = (content: Buffer) => readLedgerTable(content).map((cells) => cells.牵头单位);

  test('says of every row what stands in a cell merged down', async () => {
    const sheet = await table();
    sheet.merge('牵头单位', 1, 2);
    expect(leads(await sheet.written())).toEqual(['一局', '一局', '三局']);
  });

  test('has headings between its rows that are merged across', async () => {
    const sheet = await table();
    const { sheet: rows } = sheet;
    rows.insertRow(HEAD + 3, ['二、重点任务']);
    rows.mergeCells(HEAD + 3, 1, HEAD + 3, rows.columnCount);
    expect(leads(await sheet.written())).toEqual(['一局', '二局', '三局']);
  });

  test.each([
    ['over the whole sheet', 1, ['一局', '一局', '一局']],
    ['over one another', 50, null],
  ])('with a cell merged %s is bounded by its rows', (_what, times, expected) => {
    const merge = '<mergeCell ref="E2:XFD1048576"/>';
    const names = ['一', '二', '三'].map((name) => [`任务${name}`, '1', '家', '', `${name}局`]);
    const content = rawTable(names, `<mergeCells>${merge.repeat(times)}</mergeCells>`);
    if (expected === null) expect(refusalOf(content).code).toBe('broken_workbook');
    else expect(leads(content)).toEqual(expected);
  });

  test.each([
    ['that failed', { error: '#REF!' }],
    ['without a result', { formula: 'A1&"x"' }],
  ])('names the cell of a formula %s', async (_what, value) => {
    const sheet = await table();
    sheet.put(1, '任务内容', value as ExcelJS.CellValue);
    const { code, detail } = refusalOf(await sheet.written());
    expect([code, detail.zh]).toEqual([
      'ledger_formula_failed',
      expect.stringContaining('C6（任务内容）') as string,
    ]);
  });

  test('takes the result of a formula', async () => {
    const sheet = await table();
    sheet.put(1, '目标值', { formula: 'SUM(1,2)', result: 123 });
    expect(readLedgerTable(await sheet.written())[0]?.目标值).toBe('123');
  });

  test('with more rows than any plan has is refused', () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [`任务${row}`, '1', '家', '', '']);
    expect(refusalOf(rawTable(rows)).code).toBe('oversized_workbook');
    expect(leads(rawTable(rows.slice(1)))).toHaveLength(19_999);
  });

  test('in another language is refused', async () => {
    const sheet = await table();
    sheet.sheet.getRow(HEAD).eachCell((cell, column) => (cell.value = `Column ${column}`));
    expect(refusalOf(await sheet.written()).code).toBe('not_a_ledger');
  });
});

describe('a ledger table of a running plan', () => {
  let app: ReportingApp;
  let plan: AmendedPlan;
  beforeAll(async () => {
    app = await startIntakeApp();
    plan = await AmendedPlan.running(app);
  });
  afterAll(async () => {
    await forgetPlans(app);
    await app.close();
  });

  async function returned(change: (sheet: Sheet) => void) {
    const { rawPayload } = await app.app.inject({
      method: 'GET',
      url: `/api/plans/${plan.key}/ledger`,
      headers: { cookie: app.cookieOf('inspector') },
    });
    const sheet = await Sheet.of(rawPayload);
    change(sheet);
    const content = await sheet.written();
    return sendFile<{ id: number; code: string; detail: string }>(
      app,
      `/intake/documents?amends=${plan.id}`,
      { name: '任务分解表.xlsx', content },
    );
  }

  test.each<[string, string, ExcelJS.CellValue, RegExp]>([
    ['an unknown comparison', '要求', '大于', /“要求”只能填不少于、超过/],
    ['an unknown recurrence', '周期', '每季度', /“周期”只能填一次、每年、长期/],
    ['a measure of tasks', '口径', '完成', /“口径”只能填数值、同比增长/],
    ['an upper end in words', '上限', '很多', /上限须填数字/],
    ['a yes', '目标值', true, /目标值须填数字/],
    ['a name of any length', '任务内容', '长'.repeat(30_000), /“任务内容”过长/],
    ['a unit of any length', '单位', '长'.repeat(3000), /“单位”过长/],
    ['a body of any length', '牵头单位', '厅'.repeat(3000), /“责任单位”过长/],
    [
      'thousands of bodies',
      '责任单位',
      Array.from({ length: 4000 }, (_, n) => `局${n}`).join('、'),
      /“责任单位”过长/,
    ],
    ['a remark of any length', '备注', '长'.repeat(30_000), /“备注”过长/],
  ])('with %s is refused in a sentence, and nothing is kept', async (_what, header, value, zh) => {
    const { status, body } = await returned((sheet) => sheet.put(1, header, value));
    expect([status, body.code]).toEqual([422, 'ledger_cell_wrong']);
    expect(body.detail).toMatch(/^任务分解表第1行“/);
    expect(body.detail).toMatch(zh);
    expect(await app.rows('SELECT id FROM intake_draft WHERE amends_plan_id IS NOT NULL')).toEqual(
      [],
    );
  });

  const rowsOf = async (change: (sheet: Sheet) => void): Promise<DraftDetail['rows']> => {
    const { status, body, text } = await returned(change);
    if (status !== 200) throw new Error(text);
    return (await draftOf(app, body.id)).rows;
  };

  test('without a column of bodies leaves them as they are', async () => {
    const rows = await rowsOf((sheet) => {
      sheet.put(3, '配合单位', '甲省商务厅');
      sheet.sheet.spliceColumns(sheet.at('牵头单位'), 1);
    });
    expect(rows[2]?.fields.agencies).toEqual([
      { name: '甲省工业和信息化厅', role: 'lead' },
      { name: '甲省商务厅', role: 'support' },
    ]);
  });

  test('with a figure of too many digits cannot be accepted as it stands', async () => {
    const rows = await rowsOf((sheet) => sheet.put(1, '目标值', '9'.repeat(400)));
    expect(rows[0]?.obstacles).toMatchObject([{ message: { zh: '目标值位数过多，请核对。' } }]);
  });
});
