import type { SubmissionDetail } from '../../../src/reporting/submission.schema';
import type { AppliedWorkbook, WorkbookRow } from '../../../src/reporting/workbook/workbook.schema';
import { makeWorkbook } from '../../spreadsheet/make-zip';
import { BEHIND, cell, lineOf, TODAY } from '../reporting-app';
import {
  ANSWER,
  edited,
  EXPECTED_ON,
  EXPLANATION,
  isLocked,
  KEY,
  NEXT_STEP,
  opened,
  read,
  rowOf,
  sheetOf,
  startWorkbookApp,
  VALUE,
  type WorkbookApp,
} from './workbook-app';

let server: WorkbookApp;
let template: Buffer;

beforeAll(async () => {
  server = await startWorkbookApp();
});
afterAll(() => server.close());

beforeEach(async () => {
  await server.setToday(TODAY);
  await server.rows(`TRUNCATE submission_event CASCADE`);
  await server.rows(
    `UPDATE submission_line SET answer = NULL, value = NULL, growth = NULL, explanation = NULL,
       next_step = NULL, expected_on = NULL, version = 1, updated_by = NULL, updated_at = NULL`,
  );
  await server.rows(`UPDATE submission SET state = 'open', version = 1, filled_by = NULL`);
  await server.rows(`UPDATE series SET publisher = 'agency'`);
  template = await server.template();
});

const detail = async () =>
  (
    await server.as('clerk')<SubmissionDetail>({
      method: 'GET',
      url: `/submissions/${server.returnId}`,
    })
  ).body;

async function type(name: string, body: object) {
  const line = lineOf(await detail(), name);
  const url = `/submissions/${server.returnId}/lines/${line.id}`;
  const answer = await server.as('clerk')({ method: 'PUT', url, body, version: line.version });
  expect(answer.status).toBe(200);
}

const apply = (rows: readonly Pick<WorkbookRow, 'lineId' | 'version' | 'typed'>[], key?: string) =>
  server.as('clerk')<AppliedWorkbook & Record<string, unknown>>({
    method: 'POST',
    url: `/submissions/${server.returnId}/workbook/apply`,
    body: {
      fileName: '填报表.xlsx',
      sha256: 'a'.repeat(64),
      rows: rows.map(({ lineId, version, typed }) => ({ lineId, version, typed })),
    },
    ...(key !== undefined && { key }),
  });

describe('the template', () => {
  it('names return, due date and secrecy, and shows what is known as numbers', async () => {
    const sheet = sheetOf(await opened(template));
    const head = [1, 2, 3].map((row) => sheet.getCell(row, 1).text);
    expect(head[0]).toBe('2024年三季度目标填报表（演示）');
    expect(head[1]).toContain('填报单位：甲厅　报送期：2024年三季度　截止：2024年10月');
    expect(head[2]).toBe('本系统为非涉密系统，严禁录入、处理、传输涉密信息');
    const trade = rowOf(sheet, '外贸进出口总值');
    expect([3, 4, 6, 7].map((column) => trade.getCell(column).value)).toEqual([
      '亿元',
      '当年1月1日起累计',
      640.5,
      455.25,
    ]);
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 5 });
  });

  it('lets only the cells to fill be changed, each with its validation', async () => {
    const workbook = await opened(template);
    const sheet = sheetOf(workbook);
    expect((sheet as unknown as { sheetProtection: object }).sheetProtection).toMatchObject({
      sheet: true,
    });
    const row = rowOf(sheet, '示范企业数量');
    const unlocked: string[] = [];
    row.eachCell({ includeEmpty: true }, (one) => {
      if (!isLocked(one)) unlocked.push(one.address.replace(/\d/g, ''));
    });
    expect(unlocked).toEqual([VALUE, ANSWER, EXPLANATION, NEXT_STEP, EXPECTED_ON]);
    expect(row.getCell(ANSWER).dataValidation).toMatchObject({
      type: 'list',
      formulae: ['"值,未发布,不适用"'],
    });
    expect(row.getCell(VALUE).dataValidation.type).toBe('decimal');
    expect(row.getCell(EXPECTED_ON).dataValidation.type).toBe('date');
    expect(sheet.getColumn(KEY).hidden).toBe(true);
    expect(workbook.getWorksheet('xushi')?.state).toBe('veryHidden');
  });

  it('has a Chinese name and is made again with what was typed meanwhile', async () => {
    await type('示范企业数量', cell('70', { explanation: '已完成认定工作的企业数' }));
    const answer = await server.app.inject({
      url: `/api/submissions/${server.returnId}/workbook`,
      headers: { cookie: server.cookieOf('clerk') },
    });
    expect(answer.headers['content-disposition']).toBe(
      `attachment; filename="return-${server.returnId}.xlsx"; filename*=UTF-8''${encodeURIComponent('填报表-甲厅-2024年三季度.xlsx')}`,
    );
    const row = rowOf(sheetOf(await opened(answer.rawPayload)), '示范企业数量');
    expect([row.getCell(VALUE).value, row.getCell(EXPLANATION).value]).toEqual([
      70,
      '已完成认定工作的企业数',
    ]);
  });

  it.each([
    ['other-clerk', 404],
    ['inspector', 403],
    ['leader', 403],
    ['administrator', 403],
  ])('is not for %s: %i', async (who, status) => {
    const url = `/submissions/${server.returnId}/workbook`;
    expect((await server.as(who)({ method: 'GET', url })).status).toBe(status);
    expect((await server.read(template, who)).status).toBe(status);
  });

  it('is neither given nor read once the return is out of the clerk’s hands', async () => {
    await server.rows(`UPDATE submission SET state = 'submitted' WHERE id = $1`, [server.returnId]);
    const url = `/submissions/${server.returnId}/workbook`;
    const refused = await server.as('clerk')<{ code: string }>({ method: 'GET', url });
    expect([refused.status, refused.body.code]).toEqual([409, 'wrong_state']);
    expect((await server.read(template)).status).toBe(409);
  });
});

describe('a filled file', () => {
  it('shows old and new row by row with the checks of typing, and saves nothing', async () => {
    await type('示范企业数量', cell('62', BEHIND));
    const file = await edited(await server.template(), (sheet) => {
      rowOf(sheet, '示范企业数量').getCell(VALUE).value = '６５家';
      const trade = rowOf(sheet, '外贸进出口总值');
      trade.getCell(VALUE).value = 450;
      const exports = rowOf(sheet, '出口总值');
      exports.getCell(ANSWER).value = '未发布';
      exports.getCell(EXPLANATION).value = '海关数据尚未发布，预计下月中旬';
      exports.getCell(EXPECTED_ON).value = new Date('2024-11-20T00:00:00Z');
    });
    const before = await detail();
    const { status, body } = await server.read(file);
    expect(status).toBe(200);
    const firms = read(body, '示范企业数量');
    expect(firms).toMatchObject({
      state: 'changed',
      changes: [{ address: 'H6', column: 'value', before: '62', after: '65' }],
      version: 2,
      typed: { answer: 'value', value: '65', ...BEHIND },
    });
    const trade = read(body, '外贸进出口总值');
    expect(trade.findings).toContainEqual(
      expect.objectContaining({ level: 'hard', code: 'year_fell' }),
    );
    expect(read(body, '出口总值')).toMatchObject({
      state: 'changed',
      typed: { answer: 'not_published', value: null, expectedOn: '2024-11-20' },
    });
    expect(body.rows.filter(({ state }) => state === 'unchanged').length).toBe(
      body.rows.length - 3,
    );
    expect(await detail()).toEqual(before);
  });

  it('is saved as if it had been typed: one transaction, one audit row, one event', async () => {
    const file = await edited(template, (sheet) => {
      rowOf(sheet, '示范企业数量').getCell(VALUE).value = 65;
      rowOf(sheet, '外贸进出口总值').getCell(VALUE).value = 760.25;
    });
    const rows = (await server.read(file)).body.rows.filter(({ state }) => state === 'changed');
    const answer = await apply(rows, 'workbook-once');
    expect(answer.status).toBe(200);
    expect(answer.body.saved).toBe(2);
    const after = await detail();
    expect(after.submission.state).toBe('draft');
    expect(after.events.map((event) => event.action)).toEqual(['save']);
    expect(lineOf(after, '外贸进出口总值')).toMatchObject({ value: '760.25', version: 2 });
    const again = await apply(rows, 'workbook-once');
    expect(again.text).toBe(answer.text);
    const audit = await server.rows<{ after: { fileName: string; rows: unknown[] } }>(
      `SELECT after FROM audit_log WHERE action = 'import_workbook'`,
    );
    expect(audit).toHaveLength(1);
    expect(audit[0]?.after.rows).toHaveLength(2);
    // Read again, the file says nothing new.
    expect((await server.read(file)).body.rows.every(({ state }) => state === 'unchanged')).toBe(
      true,
    );
  });

  it('conflicts where somebody saved the row meanwhile, and only there', async () => {
    const file = await edited(template, (sheet) => {
      rowOf(sheet, '示范企业数量').getCell(VALUE).value = 65;
      rowOf(sheet, '外贸进出口总值').getCell(VALUE).value = 760;
    });
    await type('示范企业数量', cell('63', BEHIND));
    await type('出口总值', cell('455', BEHIND));
    const { body } = await server.read(file);
    expect(read(body, '示范企业数量')).toMatchObject({
      state: 'conflict',
      version: 2,
      changedBy: '人员clerk',
      changes: expect.arrayContaining([
        { address: 'H6', column: 'value', before: '63', after: '65' },
      ]) as unknown,
    });
    expect(read(body, '外贸进出口总值').state).toBe('changed');
    // The file has the row as it was made: the colleague's figure is not taken back.
    expect(read(body, '出口总值').state).toBe('unchanged');
  });

  it('is saved whole or not at all: 412 names the rows that moved', async () => {
    const file = await edited(template, (sheet) => {
      rowOf(sheet, '示范企业数量').getCell(VALUE).value = 65;
      rowOf(sheet, '外贸进出口总值').getCell(VALUE).value = 760;
    });
    const { body } = await server.read(file);
    await type('外贸进出口总值', cell('755', BEHIND));
    const answer = await apply(body.rows.filter(({ state }) => state === 'changed'));
    expect(answer.status).toBe(412);
    expect(answer.body).toMatchObject({
      code: 'stale_version',
      current: [{ lineId: read(body, '外贸进出口总值').lineId, current: { value: '755' } }],
      changedBy: '人员clerk',
    });
    expect(lineOf(await detail(), '示范企业数量')).toMatchObject({ value: null, version: 1 });
  });

  it('names the cell that is wrong, and why', async () => {
    const file = await edited(template, (sheet) => {
      const firms = rowOf(sheet, '示范企业数量');
      firms.getCell(VALUE).value = '约六十五';
      firms.getCell(EXPECTED_ON).value = '下月';
      const trade = rowOf(sheet, '外贸进出口总值').getCell(VALUE);
      trade.value = new Date('2024-09-30T00:00:00Z');
      trade.numFmt = 'yyyy"年"m"月"d"日"';
      rowOf(sheet, '出口总值').getCell(ANSWER).value = '待定';
    });
    const { body } = await server.read(file);
    expect(read(body, '示范企业数量')).toMatchObject({ state: 'error', typed: null });
    expect(
      read(body, '示范企业数量').errors.map(({ address, message }) => [address, message.zh]),
    ).toEqual([
      ['H6', '填写的内容不是数字。'],
      ['M6', '不是日期，请按2024-11-30的形式填写。'],
    ]);
    expect(read(body, '外贸进出口总值').errors[0]).toMatchObject({ address: 'H7' });
    expect(read(body, '出口总值').errors[0]).toMatchObject({ address: 'J8', column: 'answer' });
  });

  it('takes the result of a formula and says so', async () => {
    const file = await edited(template, (sheet) => {
      rowOf(sheet, '示范企业数量').getCell(VALUE).value = { formula: '60+5', result: 65 };
    });
    const row = read((await server.read(file)).body, '示范企业数量');
    expect(row.typed?.value).toBe('65');
    expect(row.notes).toMatchObject([{ address: 'H6', column: 'value' }]);
  });

  it('is matched by its keys: sorted, deleted, copied and inserted rows', async () => {
    const file = await edited(template, (sheet) => {
      const trade = rowOf(sheet, '外贸进出口总值');
      trade.getCell(VALUE).value = 760;
      const firms = rowOf(sheet, '示范企业数量');
      const [a, b] = [trade.values, firms.values];
      trade.values = b;
      firms.values = a;
      sheet.spliceRows(rowOf(sheet, '出口总值').number, 1);
      sheet.addRow([99, '自己加的指标', '家', '', '', '', '', 5]);
      sheet.addRow(a);
    });
    const { body } = await server.read(file);
    expect(read(body, '外贸进出口总值')).toMatchObject({
      state: 'changed',
      sheetRow: 6,
      changes: [{ address: 'H6', after: '760' }],
    });
    expect(read(body, '示范企业数量').state).toBe('unchanged');
    expect(read(body, '出口总值')).toMatchObject({ state: 'missing', sheetRow: null });
    expect(body.strangers.map(({ message }) => message.zh)).toEqual([
      expect.stringMatching(/不是模板中的行，未读取/),
      expect.stringMatching(/是第6行的复制/),
    ]);
  });

  it('is found by its headers: moved columns do no harm', async () => {
    const file = await edited(template, (sheet) => {
      rowOf(sheet, '示范企业数量').getCell(VALUE).value = 65;
      sheet.spliceColumns(5, 1);
    });
    expect(read((await server.read(file)).body, '示范企业数量').changes[0]).toMatchObject({
      address: 'G6',
      after: '65',
    });
  });

  it('confirms what customs published by choosing 值, and types nothing else', async () => {
    await server.rows(`UPDATE series SET publisher = 'customs' WHERE key IN ('trade', 'exports')`);
    await server.rows(
      `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
       SELECT '140000', id, '2024-09-30', 1, 712.5, 'formal', '2024-10-14' FROM series WHERE key = 'trade'`,
    );
    const shown = await server.template();
    const row = rowOf(sheetOf(await opened(shown)), '外贸进出口总值');
    expect([row.getCell(VALUE).value, row.getCell(ANSWER).value]).toEqual([712.5, null]);
    expect(isLocked(row.getCell(VALUE))).toBe(true);
    expect((await server.read(shown)).body.rows.every((one) => one.state === 'unchanged')).toBe(
      true,
    );
    const confirmed = await edited(shown, (sheet) => {
      rowOf(sheet, '外贸进出口总值').getCell(ANSWER).value = '值';
      rowOf(sheet, '出口总值').getCell(ANSWER).value = '值';
    });
    const { body } = await server.read(confirmed);
    expect(read(body, '外贸进出口总值')).toMatchObject({
      state: 'changed',
      typed: { value: '712.5' },
      findings: [],
    });
    expect(read(body, '出口总值')).toMatchObject({ state: 'error', errors: [{ address: 'J8' }] });
    const retyped = await edited(shown, (sheet) => {
      rowOf(sheet, '外贸进出口总值').getCell(VALUE).value = 720;
    });
    expect(read((await server.read(retyped)).body, '外贸进出口总值').errors[0]).toMatchObject({
      address: 'H7',
    });
  });
});

describe('a file that cannot be of this return', () => {
  const keys = (name: string, value: string) => (content: Buffer) =>
    edited(content, (_sheet, workbook) => {
      workbook.getWorksheet('xushi')?.eachRow((row) => {
        if (row.getCell(1).value === name) row.getCell(2).value = value;
      });
    });

  it.each<[string, (content: Buffer) => Promise<Buffer>, string]>([
    ['text', () => Promise.resolve(Buffer.from('指标,数值')), 'not_a_workbook'],
    [
      'another workbook',
      () => Promise.resolve(makeWorkbook([{ name: '填报', body: '<sheetData/>' }])),
      'workbook_without_keys',
    ],
    [
      'one without its hidden sheet',
      (content) => edited(content, (_sheet, workbook) => workbook.removeWorksheet('xushi')),
      'workbook_without_keys',
    ],
    ['one with changed keys', keys('periodEnd', '2024-06-30'), 'workbook_without_keys'],
    [
      'one without a column',
      (content) => edited(content, (sheet) => sheet.spliceColumns(8, 1)),
      'workbook_without_table',
    ],
    [
      'one with merged rows',
      (content) => edited(content, (sheet) => sheet.mergeCells('H6:H7')),
      'merged_cells',
    ],
  ])('%s is refused in one sentence', async (_name, change, code) => {
    const { status, body } = await server.read(await change(template));
    expect([status, body.code]).toEqual([422, code]);
    expect(body.detail).toMatch(/。$/);
  });

  it('another round’s and another agency’s template are named', async () => {
    await server.rows(`UPDATE agency SET name = '原甲厅' WHERE name = '甲厅'`);
    const other = await server.template();
    await server.rows(`UPDATE agency SET name = '甲厅' WHERE name = '原甲厅'`);
    expect((await server.read(other)).body.code).toBe('workbook_of_other_agency');
    await server.rows(
      `UPDATE reporting_round SET period_end = '2024-06-30' WHERE kind = 'periodic'`,
    );
    const earlier = await server.template();
    await server.rows(
      `UPDATE reporting_round SET period_end = '2024-09-30' WHERE kind = 'periodic'`,
    );
    const refused = await server.read(earlier);
    expect(refused.body).toMatchObject({
      code: 'workbook_of_other_round',
      detail: '这是2024年二季度的模板，当前填报单是2024年三季度。请选择2024年三季度的文件。',
    });
  });

  it('one that is too large is refused while it comes in', async () => {
    const { status, body } = await server.read(Buffer.alloc(6 * 1024 * 1024));
    expect([status, body.code]).toEqual([413, 'file_too_large']);
  });

  it('a hostile name is kept as plain text', async () => {
    const { body } = await server.read(template, 'clerk', '..\\..\\a/三季度.xlsx');
    expect(body.fileName).toBe('三季度.xlsx');
  });
});
