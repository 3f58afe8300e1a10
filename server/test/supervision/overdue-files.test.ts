import ExcelJS from 'exceljs';
import { startReportingApp, type ReportingApp } from '../reporting/reporting-app';
import { fillSmallPlan } from '../reporting/small-plan';

/** What a spreadsheet would take for a formula, as the first sign of a text. */
const SIGNS = ['=', '+', '-', '@', '＝', '\t', '\r'];
const HOSTILE = SIGNS.map((sign) => `${sign}HYPERLINK("http://evil","点")`);
const TABLES = [
  'totals',
  'deadlines_stated',
  'deadlines_unstated',
  'returns',
  'behind',
  'entrusted',
  'agencies',
  'reported',
  'differences',
];

let server: ReportingApp;

beforeAll(async () => {
  server = await startReportingApp(async (db) => {
    await fillSmallPlan(
      db,
      HOSTILE.flatMap((name, place) => [
        {
          key: `passed-${place}`,
          name,
          reporter: name,
          goal: '100',
          unit: name,
          accumulation: 'cumulative',
          evaluationEnd: '2024-06-30',
          deadline: '2024-06-30',
          shared: [HOSTILE[(place + 1) % HOSTILE.length] ?? ''],
        },
        {
          key: `behind-${place}`,
          name,
          reporter: name,
          goal: '100',
          unit: name,
          accumulation: 'cumulative',
        },
      ]),
    );
    await db.query(`UPDATE region SET name = $1, short_name = $1 WHERE code = '140000'`, [
      HOSTILE[0],
    ]);
    await db.query('UPDATE plan SET title = $1', [HOSTILE[1]]);
    await db.query(`UPDATE target SET deadline_stated = false WHERE ordinal % 4 = 0`);
    await db.query(`UPDATE demo_clock SET today = '2025-01-25'`);
    await db.query(
      `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
       SELECT region_code, id, date '2024-06-30', 1, 20, 'formal', date '2024-07-05' FROM series
       UNION ALL
       SELECT region_code, id, date '2024-09-30', 1, 30, 'formal', date '2025-01-24' FROM series`,
    );
  });
  await server.openRounds('2025-01-25');
}, 60_000);
afterAll(() => server.close());

const file = (path: string) =>
  server.app.inject({
    url: `/api/overdue-report/${path}`,
    headers: { cookie: server.cookieOf('leader') },
  });

const QUERY = 'asOf=2025-01-23&basis=now';

it('keeps words words in every column of every sheet', async () => {
  const { rawPayload } = await file(`export?${QUERY}`);
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(rawPayload).buffer);
  const found = new Set<string>();
  workbook.eachSheet((sheet) => {
    sheet.eachRow((row) => {
      row.eachCell((cell) => {
        expect(cell.formula).toBeUndefined();
        if (typeof cell.value === 'string') found.add(cell.value);
      });
    });
  });
  // The words themselves are in it, unchanged but for the line's end that no cell keeps.
  for (const name of HOSTILE.slice(0, 6)) expect([...found]).toContain(name);
  expect(rawPayload.includes('<f>')).toBe(false);
});

it.each(TABLES)('keeps words words in the text of %s', async (table) => {
  const { statusCode, rawPayload, headers } = await file(`export-csv?${QUERY}&table=${table}`);
  expect(statusCode).toBe(200);
  expect([...rawPayload.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(decodeURIComponent(String(headers['content-disposition']))).toContain(
    '逾期与滞后情况表（演示）（截至2025-01-23）',
  );
  for (const field of fieldsOf(rawPayload.toString().slice(1))) {
    expect(
      /^[=+@＝＋－＠\t\r]/.test(field) || (field.startsWith('-') && Number.isNaN(Number(field))),
    ).toBe(false);
  }
});

/** Fields of RFC 4180. */
function fieldsOf(text: string): string[] {
  return [...text.matchAll(/(?:^|,|\r\n)(?:"((?:[^"]|"")*)"|([^",\r\n]*))/g)].map(
    ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare ?? '',
  );
}
