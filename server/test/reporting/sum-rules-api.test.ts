import type { CheckHistory } from '../../src/reporting/check-rule.schema';
import type { SubmissionDetail, SubmissionLine } from '../../src/reporting/submission.schema';
import type { SumRuleList, SumRuleView, SumSeries } from '../../src/reporting/sum-rule.schema';
import {
  addPeople,
  BEHIND,
  cell,
  lineOf,
  startReportingApp,
  TODAY,
  type ReportingApp,
} from './reporting-app';
import { fillSmallPlan, TARGETS } from './small-plan';

const TOTAL = '外贸进出口总值';
const EXPORTS = '出口总值';
const IMPORTS = '进口总值';
const REASON = '海关口径：出口与进口合计为进出口';

let server: ReportingApp;
let returnId: number;
let ids: Record<string, number>;

beforeAll(async () => {
  server = await startReportingApp(async (dataSource) => {
    await fillSmallPlan(dataSource, [
      ...TARGETS,
      {
        key: 'imports',
        name: IMPORTS,
        reporter: '乙局',
        goal: '400',
        unit: '亿元',
        accumulation: 'ytd',
      },
    ]);
    await addPeople(dataSource, [
      { username: 'shanxi-administrator', role: 'administrator', region: '140000' },
      { username: 'hebei-administrator', role: 'administrator', region: '130000' },
    ]);
  });
  await server.openRounds(TODAY);
  const [row] = await server.rows<{ id: number }>(
    `SELECT s.id FROM submission s JOIN agency a ON a.id = s.agency_id
     JOIN reporting_round rd ON rd.id = s.round_id WHERE a.name = '甲厅' AND rd.kind = 'periodic'`,
  );
  returnId = row?.id ?? 0;
  const series = await server.rows<{ key: string; id: number }>('SELECT key, id FROM series');
  ids = Object.fromEntries(series.map(({ key, id }) => [key, id]));
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.setToday(TODAY);
  await server.rows('DELETE FROM sum_rule');
});

const make = (body: object = {}, who = 'administrator') =>
  server.as(who)<SumRuleView & Record<string, unknown>>({
    method: 'POST',
    url: '/sum-rules',
    body: {
      totalSeriesId: ids.trade,
      partSeriesIds: [ids.exports, ids.imports],
      reason: REASON,
      ...body,
    },
  });

const end = (id: number, version: number, who = 'administrator') =>
  server.as(who)<Record<string, unknown>>({
    method: 'POST',
    url: `/sum-rules/${id}/end`,
    body: { reason: '口径调整，不再合计' },
    version,
  });

const list = async (who = 'administrator', asOf?: string) =>
  (
    await server.as(who)<SumRuleList>({
      method: 'GET',
      url: `/sum-rules${asOf === undefined ? '' : `?asOf=${asOf}`}`,
    })
  ).body;

const view = async () =>
  (await server.as('clerk')<SubmissionDetail>({ method: 'GET', url: `/submissions/${returnId}` }))
    .body;

async function save(name: string, value: string): Promise<SubmissionLine> {
  const line = lineOf(await view(), name);
  const { body } = await server.as('clerk')<SubmissionLine>({
    method: 'PUT',
    url: `/submissions/${returnId}/lines/${line.id}`,
    body: cell(value, BEHIND),
    version: line.version,
  });
  return body;
}

const sumsSaid = (line: SubmissionLine) =>
  line.findings.filter(({ code }) => code.endsWith('sum_differs')).map(({ message }) => message.zh);

describe('a sum', () => {
  it('is checked once every figure is there, typed in the return or known of the period', async () => {
    expect((await make()).status).toBe(200);
    await save(EXPORTS, '455.2');
    expect(sumsSaid(await save(TOTAL, '760.5'))).toEqual([]);
    const imported = (version: number, value: string, knownOn: string) =>
      server.rows(
        `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
         VALUES ('140000', $1, '2024-09-30', $2, $3, 'formal', $4)`,
        [ids.imports, version, value, knownOn],
      );
    await imported(1, '300.0', '2024-10-14');
    const words =
      '出口总值、进口总值合计755.2，与“外贸进出口总值”的760.5相差5.3，超出四舍五入的误差，请核对。';
    expect(sumsSaid(lineOf(await view(), TOTAL))).toEqual([words]);
    expect(sumsSaid(lineOf(await view(), EXPORTS))).toEqual([words]);
    await imported(2, '305.3', '2024-10-16');
    expect(sumsSaid(lineOf(await view(), TOTAL))).toEqual([words]);
    await server.setToday('2024-10-16');
    expect(sumsSaid(lineOf(await view(), TOTAL))).toEqual([]);
    // 0.1 is rounding, 0.2 is not: three figures of one decimal.
    expect(sumsSaid(await save(TOTAL, '760.6'))).toEqual([]);
    expect(sumsSaid(await save(TOTAL, '760.7'))).toHaveLength(1);
    expect(sumsSaid(await save(TOTAL, '760.60'))).toEqual([]);
    expect(sumsSaid(await save(TOTAL, '760.610'))).toHaveLength(1);
  });

  it('is checked from its day to its end, and is there again where the clock goes back', async () => {
    const { body } = await make();
    expect((await list('leader', '2024-10-14')).rules).toEqual([]);
    expect((await list('leader')).rules).toMatchObject([{ id: body.id, since: TODAY }]);
    await server.setToday('2024-10-17');
    expect((await end(body.id, body.version)).status).toBe(200);
    expect((await list()).rules).toEqual([]);
    expect((await list('administrator', '2024-10-16')).rules).toHaveLength(1);
    await server.setToday('2024-10-16');
    expect((await list()).rules).toMatchObject([{ version: 2 }]);
    expect((await end(body.id, 1)).status).toBe(412);
    expect((await end(body.id, 2)).status).toBe(200);
    expect((await end(body.id, 3)).status).toBe(404);
  });

  it('is made once', async () => {
    expect((await make()).status).toBe(200);
    const again = await make({ partSeriesIds: [ids.imports, ids.exports] });
    expect([again.status, again.body.code]).toEqual([409, 'sum_exists']);
  });

  it.each([
    [() => ({ partSeriesIds: [ids.exports] }), 422, 'sum_refused'],
    [() => ({ partSeriesIds: [ids.exports, ids.firms] }), 422, 'sum_refused'],
    [() => ({ partSeriesIds: [ids.exports, ids.trade] }), 422, 'sum_refused'],
    [() => ({ partSeriesIds: [ids.exports, 999_999] }), 422, 'no_such_series'],
    [() => ({ reason: '无' }), 400, 'invalid_request'],
  ])('is refused where it cannot be: %#', async (wrong, status, code) => {
    const answer = await make(wrong());
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await list()).rules).toEqual([]);
  });

  it('belongs to the administrators of its region and above', async () => {
    for (const who of ['clerk', 'inspector', 'hebei-administrator']) {
      expect([who, (await make({}, who)).status]).toEqual([who, 403]);
    }
    const { status, body } = await make({}, 'shanxi-administrator');
    expect(status).toBe(200);
    expect((await end(body.id, body.version, 'hebei-administrator')).status).toBe(404);
    expect((await end(body.id, body.version, 'inspector')).status).toBe(403);
    expect((await list('hebei-administrator')).rules).toEqual([]);
    expect((await list('inspector')).can.edit).toBe(false);
  });

  it('is chosen from series that add up', async () => {
    const found = async (search: string, who = 'administrator') =>
      (
        await server.as(who)<{ rows: SumSeries[] }>({
          method: 'GET',
          url: `/sum-rules/series?search=${encodeURIComponent(search)}`,
        })
      ).body.rows.map(({ name }) => name);
    expect(await found('口总值')).toEqual([TOTAL, EXPORTS, IMPORTS]);
    expect(await found('平台')).toEqual([]);
    expect(await found('', 'hebei-administrator')).toEqual([]);
  });

  it('stands in the record with its reason', async () => {
    const { body } = await make();
    await end(body.id, body.version);
    const history = await server.as('administrator')<CheckHistory>({
      method: 'GET',
      url: '/check-rules/history',
    });
    const sum = '外贸进出口总值＝出口总值＋进口总值';
    expect(history.body.rows.slice(0, 2)).toMatchObject([
      { changes: [{ before: { zh: sum }, after: { zh: '无' } }], reason: '口径调整，不再合计' },
      { changes: [{ before: { zh: '无' }, after: { zh: sum } }], reason: REASON },
    ]);
  });
});
