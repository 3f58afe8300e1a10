import ExcelJS from 'exceljs';
import type {
  FigureImport,
  FigureImportList,
  FigureImportRows,
} from '../../src/imports/figure-import.schema';
import { ImportProgressService } from '../../src/imports/import-progress.service';
import { fileForm } from '../harness/upload';
import { newKey, startReportingApp, TODAY, type ReportingApp } from '../reporting/reporting-app';
import { fillSmallPlan } from '../reporting/small-plan';

let server: ReportingApp;

beforeAll(async () => {
  server = await startReportingApp(fillSmallPlan);
  await server.rows(`UPDATE series SET frequency = 'month', publisher = 'customs'
                     WHERE key IN ('trade','exports')`);
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.setToday(TODAY);
  await server.rows(`TRUNCATE actual, target_state, figure_import CASCADE`);
});

const HEAD =
  '方案,指标,地区,期间,数值,同比（％）,数据性质,发布日期,来源,来源网址,修订批次,更正原因';
const csv = (...rows: string[]) => Buffer.from([HEAD, ...rows].join('\r\n'));
const JUNE = 'small,trade,山西,2024年1-6月,455.25,3.5,正式,2024-07-20,太原海关,,,';
const SEPTEMBER =
  'small,外贸进出口总值,,2024-09,"1,712.5",4.1,快讯,2024-10-14,太原海关,https://example.org/9,,';

async function upload(content: Buffer, who = 'inspector', name = '九月.csv', key = newKey()) {
  const form = fileForm(name, content);
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/imports',
    headers: { ...form.headers, cookie: server.cookieOf(who), 'idempotency-key': key },
    payload: form.payload,
  });
  return { status: answer.statusCode, body: answer.json<FigureImport & { code?: string }>() };
}

type Step = FigureImport & { code?: string; detail?: string; current?: unknown };

const act = (
  step: 'read' | 'confirm',
  { id, version }: FigureImport,
  key?: string,
  who = 'inspector',
) =>
  server.as(who)<Step>({
    method: 'POST',
    url: `/imports/${id}/${step}`,
    version,
    ...(key !== undefined && { key }),
  });

async function compared(content: Buffer): Promise<Step> {
  const { body } = await upload(content);
  const answer = await act('read', body);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
}

const rowsOf = async ({ id }: FigureImport, query = '') =>
  (
    await server.as('inspector')<FigureImportRows>({
      method: 'GET',
      url: `/imports/${id}/rows${query}`,
    })
  ).body;

const values = () =>
  server.rows<Record<string, unknown>>(
    `SELECT s.key, a.period_end, a.version, a.value, a.growth, a.vintage, a.known_on, a.published_on,
            a.source, a.accepted_by, a.reason
     FROM actual a JOIN series s ON s.id = a.series_id ORDER BY s.key, a.period_end, a.version`,
  );

describe('a file of published figures', () => {
  it('is compared row by row and writes nothing', async () => {
    const read = await compared(csv(JUNE, SEPTEMBER));
    expect(read).toMatchObject({
      state: 'read',
      readOn: TODAY,
      counts: { new: 2, correction: 0, supplement: 0, same: 0, error: 0 },
      progress: { running: false, ended: true },
      can: { read: true, confirm: true },
    });
    const { total, rows } = await rowsOf(read);
    expect(total).toBe(2);
    expect(rows[1]).toMatchObject({
      row: 3,
      outcome: 'new',
      series: '外贸进出口总值',
      periodEnd: '2024-09-30',
      unit: '亿元',
      before: null,
      after: { value: '1712.5', growth: '4.1', vintage: 'preliminary' },
      errors: [],
    });
    expect(await values()).toEqual([]);
  });

  it('is confirmed whole: versions known today, targets judged anew, one audit row', async () => {
    const read = await compared(csv(JUNE, SEPTEMBER));
    const done = await act('confirm', read, 'confirm-once');
    expect(done.status).toBe(200);
    expect(done.body).toMatchObject({
      state: 'done',
      confirmedOn: TODAY,
      confirmedBy: '人员inspector',
      can: { read: false, confirm: false },
    });
    expect(await values()).toMatchObject([
      {
        key: 'trade',
        period_end: '2024-06-30',
        version: 1,
        value: '455.25',
        published_on: '2024-07-20',
        known_on: TODAY,
      },
      {
        key: 'trade',
        period_end: '2024-09-30',
        vintage: 'preliminary',
        known_on: TODAY,
        accepted_by: '人员inspector',
      },
    ]);
    const states = await server.rows<{ lamp: string; latest_value: string }>(
      `SELECT st.lamp, st.latest_value FROM target_state st JOIN target t ON t.id = st.target_id
       WHERE t.key = 'trade' AND st.valid_to IS NULL`,
    );
    expect(states).toEqual([{ lamp: expect.any(String) as string, latest_value: '1712.5' }]);
    const audit = await server.rows<{ after: Record<string, unknown> }>(
      `SELECT after FROM audit_log WHERE action = 'confirm_import' AND subject_id = $1`,
      [String(read.id)],
    );
    expect(audit).toMatchObject([{ after: { sha256: read.sha256, values: 2 } }]);
    // The same request again is answered, not repeated; another one is refused.
    expect((await act('confirm', read, 'confirm-once')).text).toBe(done.text);
    expect((await act('confirm', done.body)).body.code).toBe('import_done');
    expect(await values()).toHaveLength(2);
  });

  it('told again says that all is known', async () => {
    await act('confirm', await compared(csv(JUNE)));
    const again = await compared(csv(JUNE));
    expect(again).toMatchObject({ counts: { same: 1 }, can: { confirm: false } });
    expect((await act('confirm', again)).body.code).toBe('nothing_to_import');
  });

  it('replaces a known figure only with a reason; the old version stays', async () => {
    await act('confirm', await compared(csv(JUNE)));
    const bare = JUNE.replace('455.25', '456');
    const refused = await compared(csv(bare));
    expect(refused).toMatchObject({ counts: { error: 1 }, can: { confirm: false } });
    expect((await rowsOf(refused)).rows[0]?.errors).toMatchObject([
      {
        address: 'L2',
        column: 'reason',
        message: { zh: '替换已有数（455.25，3.5% → 456，3.5%），须写明更正原因。' },
      },
    ]);
    expect((await act('confirm', refused)).body).toMatchObject({ code: 'import_has_errors' });
    const read = await compared(csv(`${bare}海关总署调整了历史数据`));
    expect((await rowsOf(read)).rows[0]).toMatchObject({
      outcome: 'correction',
      before: { value: '455.25', growth: '3.5', vintage: 'formal' },
      after: { value: '456' },
    });
    expect((await act('confirm', read)).status).toBe(200);
    expect(await values()).toMatchObject([
      { version: 1, value: '455.25' },
      { version: 2, value: '456', reason: '海关总署调整了历史数据' },
    ]);
  });

  it('is refused with 412 where a figure changed after it was compared: nothing is written', async () => {
    const read = await compared(csv(JUNE, SEPTEMBER));
    const other = await compared(csv(SEPTEMBER));
    expect((await act('confirm', other)).status).toBe(200);
    const stale = await act('confirm', read);
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({
      code: 'stale_version',
      current: [{ row: 3, version: 1, value: '1712.5' }],
    });
    expect(await values()).toHaveLength(1);
    const again = await act('read', read);
    expect(again.body).toMatchObject({ counts: { new: 1, same: 1 } });
    expect((await act('confirm', read)).status).toBe(412);
    expect((await act('confirm', again.body)).status).toBe(200);
    expect(await values()).toHaveLength(2);
  });

  it('of two inspectors confirming at once is written once', async () => {
    const read = await compared(csv(JUNE));
    const answers = await Promise.all([
      act('confirm', read),
      act('confirm', read, undefined, 'second-inspector'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await values()).toHaveLength(1);
  });

  it('names every wrong cell, and customs have no January', async () => {
    const read = await compared(
      csv(
        JUNE,
        'small,trade,,2024-01,90,,,,太原海关,,,',
        'small,没有的指标,,2024-06,90,,,,太原海关,,,',
        'small,trade,河北,2024-03,90,,,,太原海关,,,',
        '别的方案,trade,,2024-03,90,,,,太原海关,,,',
        JUNE,
        'small,trade,,2024-03,约90,,,,太原海关,,,',
      ),
    );
    expect(read.counts).toMatchObject({ new: 1, error: 6 });
    const { rows } = await rowsOf(read, '?outcome=error');
    expect(rows.map(({ row, errors }) => [row, errors[0]?.address, errors[0]?.message.zh])).toEqual(
      [
        [3, 'D3', '海关、统计部门不单独发布1月数据，1—2月合并发布，请填2024年1-2月这样的期间。'],
        [4, 'B4', '方案中没有指标“没有的指标”，请填指标标识或全称。'],
        [5, 'B5', '指标“trade”不属于地区“河北”，请核对地区。'],
        [6, 'B6', '没有方案“别的方案”，或不在您的辖区内；请填方案标识或全称。'],
        [7, 'D7', '与第2行是同一指标、同一期，请只保留一行。'],
        [8, 'E8', '填写的内容不是数字。'],
      ],
    );
    const file = await server.app.inject({
      url: `/api/imports/${read.id}/errors`,
      headers: { cookie: server.cookieOf('inspector') },
    });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file.rawPayload as never);
    expect(book.worksheets[0]?.getCell('N3').text).toContain('B4：方案中没有指标');
  });

  it('gives its faulty rows back as text, never as formulas', async () => {
    const read = await compared(
      csv(`small,"=HYPERLINK(""http://x"",""y"")",,2024-06,1,,,,@SUM(1),,,`),
    );
    const file = await server.app.inject({
      url: `/api/imports/${read.id}/errors`,
      headers: { cookie: server.cookieOf('inspector') },
    });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(file.rawPayload as never);
    const sheet = book.worksheets[0];
    expect([sheet?.getCell('B2').type, sheet?.getCell('I2').type]).toEqual([
      ExcelJS.ValueType.String,
      ExcelJS.ValueType.String,
    ]);
  });
});

describe('the file itself', () => {
  const gb18030 = Buffer.from(
    // 方案,指标,期间,数值,来源 / small,外贸进出口总值,2024年上半年,455.25,太原海关
    'b7bdb0b82cd6b8b1ea2cc6dabce42ccafdd6b52cc0b4d4b40a736d616c6c2ccde2c3b3bdf8b3f6bfdad7dcd6b52c32303234c4eac9cfb0ebc4ea2c3435352e32352ccbabd4adbaa3b9d80a',
    'hex',
  );

  it.each([
    ['UTF-8', csv(JUNE)],
    ['UTF-8 with its mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), csv(JUNE)])],
    ['GB18030', gb18030],
    ['tabs', Buffer.from(csv(JUNE).toString().replace(/,/g, '\t'))],
  ])('is read as CSV in %s', async (_name, content) => {
    const read = await compared(content);
    const { rows } = await rowsOf(read);
    expect(rows).toMatchObject([
      { outcome: 'new', periodEnd: '2024-06-30', after: { value: '455.25' } },
    ]);
  });

  it('is read as .xlsx, made from the template, with months that became dates', async () => {
    const template = await server.app.inject({
      url: '/api/imports/template',
      headers: { cookie: server.cookieOf('inspector') },
    });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(template.rawPayload as never);
    const sheet = book.worksheets[0];
    sheet?.addRow([
      'small',
      'trade',
      '140000',
      new Date('2024-06-01T00:00:00Z'),
      455.25,
      3.5,
      '正式',
      new Date('2024-07-01T00:00:00Z'),
      '太原海关',
    ]);
    const date = sheet?.getCell('D2');
    if (date) date.numFmt = 'mmm-yy';
    const published = sheet?.getCell('H2');
    if (published) published.numFmt = 'yyyy-mm-dd';
    const read = await compared(Buffer.from(await book.xlsx.writeBuffer()));
    expect((await rowsOf(read)).rows).toMatchObject([
      { outcome: 'new', periodEnd: '2024-06-30', after: { value: '455.25', growth: '3.5' } },
    ]);
    await act('confirm', read);
    expect(await values()).toMatchObject([{ published_on: '2024-07-01' }]);
  });

  it.each<[string, Buffer, string]>([
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]), 'not_a_workbook'],
    ['neither encoding', Buffer.concat([csv(JUNE), Buffer.from([0xff, 0xff])]), 'unreadable_text'],
    ['an open quote', csv('small,"trade'), 'broken_csv'],
    ['a header alone', csv(), 'empty_table'],
    ['other columns', Buffer.from('甲,乙\n1,2\n'), 'columns_missing'],
  ])('that is %s is refused in one sentence', async (_name, content, code) => {
    const { body } = await upload(content);
    const answer = await act('read', body);
    expect(answer.status).toBe(422);
    expect(answer.body.code).toBe(code);
    expect(answer.body.detail).toMatch(/。$/);
    const view = await server.as('inspector')<FigureImport>({
      method: 'GET',
      url: `/imports/${body.id}`,
    });
    expect(view.body).toMatchObject({ state: 'uploaded', progress: { running: false } });
  });

  it('with the same key is kept once; another file with it is refused', async () => {
    const first = await upload(csv(JUNE), 'inspector', 'a.csv', 'upload-key-1');
    const again = await upload(csv(JUNE), 'inspector', 'a.csv', 'upload-key-1');
    expect(again.body).toEqual(first.body);
    const other = await upload(csv(SEPTEMBER), 'inspector', 'a.csv', 'upload-key-1');
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
  });
});

describe('who, when and how far', () => {
  it.each(['clerk', 'leader', 'administrator'])('is not for a %s', async (who) => {
    expect((await upload(csv(JUNE), who)).status).toBe(403);
    expect((await server.as(who)({ method: 'GET', url: '/imports' })).status).toBe(403);
  });

  it('another region neither sees nor writes it', async () => {
    const read = await compared(csv(JUNE));
    expect((await act('confirm', read, undefined, 'hebei-inspector')).status).toBe(404);
    const theirs = (await upload(csv(JUNE), 'hebei-inspector')).body;
    const answer = await act('read', theirs, undefined, 'hebei-inspector');
    expect(answer.body.counts).toMatchObject({ error: 1 });
  });

  it('a past day knows nothing of what was brought later, and changes nothing', async () => {
    const read = await compared(csv(JUNE));
    await act('confirm', read);
    const list = async (asOf: string) =>
      (
        await server.as('inspector')<FigureImportList>({
          method: 'GET',
          url: `/imports?asOf=${asOf}`,
        })
      ).body;
    expect((await list(TODAY)).rows).toHaveLength(1);
    expect((await list('2024-10-14')).rows).toEqual([]);
    await server.setToday('2024-10-14');
    expect(
      (await server.as('inspector')({ method: 'GET', url: `/imports/${read.id}` })).status,
    ).toBe(404);
  });

  it('a comparison of another day is made again first', async () => {
    const read = await compared(csv(JUNE));
    await server.setToday('2024-10-16');
    const refused = await act('confirm', read);
    expect([refused.status, refused.body.code]).toEqual([409, 'import_read_earlier']);
    const again = await act('read', read);
    expect((await act('confirm', again.body)).status).toBe(200);
  });

  it('work that stands still is shown as died, not as running, and may be done again', async () => {
    const read = await compared(csv(JUNE));
    await server.rows(
      `UPDATE figure_import_progress SET ended = false, beat_at = now() WHERE import_id = $1`,
      [read.id],
    );
    const look = async () =>
      (await server.as('inspector')<FigureImport>({ method: 'GET', url: `/imports/${read.id}` }))
        .body;
    expect(await look()).toMatchObject({ progress: { running: true }, can: { confirm: false } });
    await server.rows(
      `UPDATE figure_import_progress SET beat_at = now() - interval '1 minute' WHERE import_id = $1`,
      [read.id],
    );
    expect(await look()).toMatchObject({
      state: 'read',
      progress: { running: false, ended: false },
      can: { confirm: true },
    });
    expect((await act('confirm', read)).status).toBe(200);
  });

  it('stops at its next report once somebody cancels it', async () => {
    const { body } = await upload(csv(JUNE));
    const progress = server.app.get(ImportProgressService);
    const steps: string[] = [];
    const work = progress.during(
      { id: body.id, regionCode: '140000', phase: 'reading' },
      async (report) => {
        await report('checking', 1, 2);
        steps.push('begun');
        const look = await server.as('inspector')<FigureImport>({
          method: 'GET',
          url: `/imports/${body.id}`,
        });
        expect(look.body.progress).toEqual({
          phase: 'checking',
          done: 1,
          total: 2,
          running: true,
          ended: false,
        });
        await server.as('inspector')({ method: 'POST', url: `/imports/${body.id}/cancel` });
        await report('writing', 2, 2);
        steps.push('went on');
      },
    );
    await expect(work).rejects.toMatchObject({ code: 'import_cancelled', status: 409 });
    expect(steps).toEqual(['begun']);
  });
});
