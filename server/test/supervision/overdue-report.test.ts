import ExcelJS from 'exceljs';
import { overdueReportSchema } from '../../src/supervision/overdue-report.schema';
import type { OverdueReport } from '../../src/supervision/overdue-report.schema';
import { endOfMonth } from '../../src/series/domain/day';
import { targetListSchema } from '../../src/targets/target.schema';
import { startSeededApp } from '../harness/seeded-app';
import type { SeededApp } from '../harness/seeded-app';

let server: SeededApp;
let inspector: string;
let today: string;

beforeAll(async () => {
  server = await startSeededApp();
  inspector = await server.signInDemo('inspector');
  today = await server.moveClock(inspector);
}, 90_000);
afterAll(() => server.close());

const report = (query: string): Promise<OverdueReport> =>
  server.read(inspector, `/api/overdue-report?${query}`, overdueReportSchema);

const matters = ({ deadlines }: OverdueReport) => [
  ...deadlines.stated.rows,
  ...deadlines.unstated.rows,
];

function quarterEnds(): string[] {
  const ends: string[] = [];
  for (let year = 2014; year <= 2026; year += 1) {
    for (const month of [3, 6, 9, 12]) ends.push(endOfMonth(year, month));
  }
  return ends;
}

describe('the report', () => {
  it('has totals that equal its lists, and lists that equal the targets, on every quarter end', async () => {
    const seen = { matters: 0, behind: 0 };
    for (const asOf of quarterEnds().filter((day) => day <= today)) {
      const page = await report(`asOf=${asOf}`);
      const { rows } = await server.read(inspector, `/api/targets?asOf=${asOf}`, targetListSchema);
      const states = matters(page).map((row) => row.target.deadlineState);
      const count = (state: string) => states.filter((own) => own === state).length;
      const { stated, unstated } = page.deadlines;
      expect(page.totals.deadlines).toEqual({
        overdue: count('overdue'),
        missed: count('missed'),
        unproven: count('unproven'),
        matters: states.length,
        closed: 0,
        stated: stated.rows.length,
        unstated: unstated.rows.length,
      });
      expect(stated.rows.every((row) => row.target.deadlineStated)).toBe(true);
      expect(unstated.rows.some((row) => row.target.deadlineStated)).toBe(false);
      const { behind, returns } = page.totals;
      expect(behind.off_track + behind.at_risk).toBe(page.behind.rows.length);
      expect(returns.missing + returns.mending + returns.late).toBe(page.returns.rows.length);
      expect(page.totals.all.matters).toBe(
        states.length + page.behind.rows.length + page.returns.rows.length,
      );
      const expected = rows.filter((row) =>
        ['overdue', 'missed', 'unproven'].includes(row.deadlineState),
      );
      const ids = [...matters(page), ...page.behind.rows].map((row) => row.target.id);
      expect(new Set(ids).size).toBe(ids.length);
      expect(
        matters(page)
          .map((row) => row.target.id)
          .sort(),
      ).toEqual(expected.map((row) => row.id).sort());
      const late = new Set(expected.map((row) => row.id));
      expect(page.behind.rows.map((row) => row.target.id).sort()).toEqual(
        rows
          .filter((row) => ['at_risk', 'off_track'].includes(row.lamp) && !late.has(row.id))
          .map((row) => row.id)
          .sort(),
      );
      seen.matters += states.length;
      seen.behind += page.behind.rows.length;
    }
    expect(seen.matters).toBeGreaterThan(100);
    expect(seen.behind).toBeGreaterThan(5);
  }, 120_000);

  it('tells of a missed goal what was lacking, and counts no days', async () => {
    const page = await report('asOf=2015-10-10');
    const growth = matters(page).find((row) => row.target.key === 'trade-growth');
    expect(growth).toMatchObject({
      daysLate: null,
      shortfall: { zh: '还差4.90个百分点' },
      needed: null,
    });
    const unproven = matters(page).find((row) => row.target.deadlineState === 'unproven');
    expect(unproven?.daysLate).toBe(-(unproven?.target.daysLeft ?? 0));
    expect(unproven?.daysLate).toBeGreaterThan(0);
  });

  it('tells of what is behind the pace that is still needed', async () => {
    const hebei = await report('asOf=2020-10-28&plan=hebei-2018');
    const row = hebei.behind.rows.find((behind) => behind.target.key === 'trade-total');
    expect(row?.target.lamp).toBe('at_risk');
    expect(row?.shortfall?.zh).toBe('还差1808.2亿元');
    expect(row?.needed?.zh).toMatch(/^其余4个月/);
    expect(row?.daysLate).toBeNull();
    const shanxi = await report('asOf=2024-10-15&plan=shanxi-2022');
    expect(shanxi.behind.rows[0]?.target.key).toBe('retail-sales-growth');
  });

  it('has a shared matter once, and once for each body by role', async () => {
    const page = await report('asOf=2024-10-15');
    const shared = matters(page).find((row) => row.responsibilities.length > 3);
    expect(shared).toBeDefined();
    expect(matters(page).filter((row) => row.target.id === shared?.target.id)).toHaveLength(1);
    const parts = [...matters(page), ...page.behind.rows].flatMap((row) => row.responsibilities);
    const told = page.byAgency
      .flatMap((body) => body.roles)
      .reduce((sum, line) => sum + line.deadlines + line.behind, 0);
    expect(told).toBe(parts.length);
    expect(page.byAgency.every((body) => body.matters + body.reported.expected > 0)).toBe(true);
  });

  it('narrows by plan, region, body and role', async () => {
    const all = await report('asOf=2024-10-15');
    const jingmen = await report('asOf=2024-10-15&region=420000');
    expect(matters(jingmen).map((row) => row.target.plan.key)).toEqual(
      matters(all)
        .map((row) => row.target.plan.key)
        .filter((key) => key === 'jingmen-2018'),
    );
    const shares = (one: OverdueReport['byAgency'][number]) =>
      one.roles.find((line) => line.role === 'shared');
    const body = all.byAgency.find((one) => (shares(one)?.deadlines ?? 0) > 0);
    if (!body) throw new Error('no body shares what is overdue');
    const own = await report(`asOf=2024-10-15&agency=${body.agency.id}&role=shared`);
    expect(matters(own)).toHaveLength(shares(body)?.deadlines ?? -1);
    expect(own.behind.rows).toHaveLength(shares(body)?.behind ?? -1);
    expect(own.byAgency.map((one) => [one.agency, one.roles])).toEqual([
      [body.agency, [shares(body)]],
    ]);
    expect(own.plans).toEqual(all.plans);
    expect(own.agencies).toEqual(all.agencies);
  });

  it('counts returns against what was expected', async () => {
    const { returns, reported, byAgency } = await report('');
    expect(reported.expected).toBeGreaterThan(0);
    const sum = (name: 'expected' | 'received' | 'onTime') =>
      byAgency.reduce((total, line) => total + line.reported[name], 0);
    expect([sum('expected'), sum('received'), sum('onTime')]).toEqual([
      reported.expected,
      reported.received,
      reported.onTime,
    ]);
    expect(
      returns.rows.every(
        ({ submission, dueOn, daysLate }) =>
          submission.clock === 'late' && dueOn < today && daysLate > 0,
      ),
    ).toBe(true);
    expect((await report('asOf=2014-07-01')).reported).toMatchObject({
      expected: 0,
      receivedShare: null,
      onTimeShare: null,
    });
  });
});

describe('the export', () => {
  const download = (query: string) =>
    server.app.inject({
      url: `/api/overdue-report/export?${query}`,
      headers: { cookie: inspector },
    });

  async function opened(query: string): Promise<ExcelJS.Workbook> {
    const workbook = new ExcelJS.Workbook();
    const file = await download(query);
    expect(file.statusCode).toBe(200);
    const bytes = file.rawPayload;
    await workbook.xlsx.load(
      bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer,
    );
    return workbook;
  }

  /** Rows of a sheet as objects by their heads. */
  function table(workbook: ExcelJS.Workbook, name: string): Record<string, ExcelJS.CellValue>[] {
    const sheet = workbook.getWorksheet(name);
    if (!sheet) throw new Error(`no sheet ${name}`);
    const view = sheet.views[0];
    if (view?.state !== 'frozen') throw new Error(`no frozen head in ${name}`);
    const head = view.ySplit ?? 0;
    expect(sheet.autoFilter).toMatch(new RegExp(`^A${head}:[A-Z]+${sheet.rowCount}$`));
    const names = (sheet.getRow(head).values as string[]).slice(1);
    const rows: Record<string, ExcelJS.CellValue>[] = [];
    for (let row = head + 1; row <= sheet.rowCount; row += 1) {
      rows.push(
        Object.fromEntries(
          names.map((key, index) => [key, sheet.getRow(row).getCell(index + 1).value]),
        ),
      );
    }
    return rows;
  }

  it('opened again is the report', async () => {
    const query = 'asOf=2024-10-15';
    const page = await report(query);
    const workbook = await opened(query);
    expect(workbook.worksheets.map((sheet) => sheet.name)).toEqual([
      '汇总',
      '期限（文件写明）',
      '期限（按方案期限）',
      '报送',
      '落后序时',
      '交办事项',
      '按单位',
      '各单位报送',
    ]);
    for (const [name, rows] of [
      ['期限（文件写明）', page.deadlines.stated.rows],
      ['期限（按方案期限）', page.deadlines.unstated.rows],
      ['落后序时', page.behind.rows],
    ] as const) {
      const sheet = table(workbook, name);
      expect(sheet.map((row) => row['目标'])).toEqual(rows.map((row) => row.target.name));
      expect(sheet.map((row) => row['判定'])).toEqual(rows.map((row) => row.target.verdict.zh));
      expect(sheet.map((row) => row['差距'])).toEqual(
        rows.map((row) => (row.target.gap === null ? null : Number(row.target.gap))),
      );
      expect(sheet.map((row) => row['完成值'])).toEqual(
        rows.map((row) => (row.target.attained === null ? null : Number(row.target.attained))),
      );
      expect(sheet.map((row) => (row['期限'] as Date | null)?.toISOString().slice(0, 10))).toEqual(
        rows.map((row) => row.target.deadline ?? undefined),
      );
    }
    expect(table(workbook, '期限（文件写明）').map((row) => row['超期天数'])).toEqual(
      page.deadlines.stated.rows.map((row) => row.daysLate),
    );
    expect(table(workbook, '报送').map((row) => row['单位'])).toEqual(
      page.returns.rows.map((row) => row.submission.agency.name),
    );
    expect(table(workbook, '按单位').map((row) => [row['单位'], row['期限事项']])).toEqual(
      page.byAgency.flatMap((one) => one.roles.map((line) => [one.agency.name, line.deadlines])),
    );
    const totals = new Map(table(workbook, '汇总').map((row) => [row['项目'], row['数值']]));
    expect(Object.fromEntries(totals) as unknown).toMatchObject({
      期限已过的事项: page.totals.deadlines.matters,
      '其中：未完成': page.totals.deadlines.missed,
      '期限未过，落后序时：滞后': page.totals.behind.off_track,
      应报送: page.reported.expected,
    });
  });

  it('says what it is: title, day, basis, demo', async () => {
    const workbook = await opened('asOf=2020-10-28');
    for (const sheet of workbook.worksheets) {
      const lines = [1, 2, 3, 4].map((row) => sheet.getCell(row, 1).text);
      expect(lines[0]).toBe('逾期与滞后情况表（演示）');
      expect(lines[1]).toContain('截至2020-10-28');
      expect(lines[2]).toBe(
        '依据：已审核数据，以2020-10-28当时已知的为准；演示环境，不作为正式文件',
      );
      expect(lines[3]).toContain('计量：');
      expect(sheet.pageSetup.orientation).toBe('landscape');
      expect(sheet.pageSetup.printTitlesRow).toBeDefined();
    }
  });

  it('prints across on A4, and on A3 what has too many columns to be read there', async () => {
    const workbook = await opened('asOf=2020-10-28');
    const papers = workbook.worksheets.map(
      ({ name, pageSetup }) => [name, { 8: 'A3', 9: 'A4' }[Number(pageSetup.paperSize)]] as const,
    );
    expect(papers).toEqual([
      ['汇总', 'A4'],
      ['期限（文件写明）', 'A3'],
      ['期限（按方案期限）', 'A3'],
      ['报送', 'A4'],
      ['落后序时', 'A3'],
      ['交办事项', 'A3'],
      ['按单位', 'A4'],
      ['各单位报送', 'A4'],
    ]);
  });

  it('has a Chinese name that every client can read, and is kept in the audit log', async () => {
    const file = await download('asOf=2020-10-28&plan=hebei-2018');
    expect(file.headers['content-type']).toBe(
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    );
    const disposition = String(file.headers['content-disposition']);
    expect(disposition).toMatch(
      /^attachment; filename="overdue-report-2020-10-28\.xlsx"; filename\*=/,
    );
    const encoded = /filename\*=UTF-8''([A-Za-z0-9.%_~-]+)$/.exec(disposition)?.[1] ?? '';
    expect(decodeURIComponent(encoded)).toBe('逾期与滞后情况表（演示）（截至2020-10-28）.xlsx');
    const [entry] = await server.dataSource.query<{ role: string; after: object }[]>(
      `SELECT role, after FROM audit_log WHERE action = 'export_overdue_report'
       ORDER BY id DESC LIMIT 1`,
    );
    expect(entry).toMatchObject({
      role: 'inspector',
      after: { asOf: '2020-10-28', plan: 'hebei-2018' },
    });
  });
});
