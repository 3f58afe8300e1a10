import type { SubmissionDetail, SubmissionLine } from '../../src/reporting/submission.schema';
import {
  BEHIND,
  cell,
  lineOf,
  seenLines,
  startReportingApp,
  TODAY,
  type ReportingApp,
} from './reporting-app';
import { fillSmallPlan } from './small-plan';

const TRADE = '外贸进出口总值';
const FIRMS = '示范企业数量';

let server: ReportingApp;
let returnId: number;

beforeAll(async () => {
  server = await startReportingApp(fillSmallPlan);
  await server.rows(`UPDATE series SET publisher = 'customs' WHERE key = 'trade'`);
  await server.openRounds(TODAY);
  const [row] = await server.rows<{ id: number }>(
    `SELECT s.id FROM submission s JOIN agency a ON a.id = s.agency_id
     JOIN reporting_round rd ON rd.id = s.round_id WHERE a.name = '甲厅' AND rd.kind = 'periodic'`,
  );
  returnId = row?.id ?? 0;
});
afterAll(() => server.close());

const view = async (asOf?: string) =>
  (
    await server.as('clerk')<SubmissionDetail>({
      method: 'GET',
      url: `/submissions/${returnId}${asOf === undefined ? '' : `?asOf=${asOf}`}`,
    })
  ).body;

async function codesAfter(name: string, body: object): Promise<string[]> {
  const line = lineOf(await view(), name);
  const saved = await server.as('clerk')<SubmissionLine>({
    method: 'PUT',
    url: `/submissions/${returnId}/lines/${line.id}`,
    body,
    version: line.version,
  });
  expect(saved.status).toBe(200);
  return saved.body.findings
    .filter((finding) => finding.level === 'hard')
    .map((finding) => finding.code);
}

const imported = (key: string, version: number, value: string, knownOn: string) =>
  server.rows(
    `INSERT INTO actual (region_code, series_id, period_end, version, value, growth, vintage,
       published_on, known_on, source)
     SELECT '140000', id, '2024-09-30', $2, $3, 2.5, 'formal', $4, $4, '海关统计'
     FROM series WHERE key = $1`,
    [key, version, value, knownOn],
  );

describe('a series that customs publish', () => {
  it('is not typed before it is published', async () => {
    expect(lineOf(await view(), TRADE)).toMatchObject({ publisher: 'customs', published: null });
    expect(await codesAfter(TRADE, cell('760', BEHIND))).toEqual(['not_published_yet']);
    const waiting = {
      answer: 'not_published',
      explanation: BEHIND.explanation,
      expectedOn: '2024-10-28',
    };
    expect(await codesAfter(TRADE, cell(null, waiting))).toEqual([]);
  });

  it('is confirmed once it came by import, the newest version known on the day', async () => {
    await imported('trade', 1, '758', '2024-10-12');
    await imported('trade', 2, '760.5', '2024-10-14');
    await imported('trade', 3, '999', '2024-10-16');
    expect(lineOf(await view(), TRADE).published).toEqual({
      value: '760.5',
      growth: '2.5',
      publishedOn: '2024-10-14',
      source: '海关统计',
    });
    expect(lineOf(await view('2024-10-13'), TRADE).published).toMatchObject({ value: '758' });
    expect(await codesAfter(TRADE, cell('758', BEHIND))).toEqual(['published_elsewhere']);
    expect(await codesAfter(TRADE, cell('760.50', BEHIND))).toEqual([]);
  });

  it('is no finding where the body makes the figure itself', async () => {
    await imported('firms', 1, '60', '2024-10-14');
    expect(lineOf(await view(), FIRMS)).toMatchObject({
      publisher: 'agency',
      published: { value: '60' },
    });
    expect(await codesAfter(FIRMS, cell('70', BEHIND))).toEqual([]);
  });

  it('is no import where a correction was accepted', async () => {
    await server.rows(
      `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on,
         filled_by, accepted_by)
       SELECT '140000', id, '2024-09-30', 9, 61, 'formal', '2024-10-15', '甲', '乙'
       FROM series WHERE key = 'firms'`,
    );
    expect(lineOf(await view(), FIRMS).published).toMatchObject({ value: '60' });
  });

  it('keeps what was imported after the return went out, and accepts the return', async () => {
    await server.rows(
      `UPDATE submission_line l SET answer = 'value', explanation = $1, next_step = $2,
         value = CASE WHEN s.key = 'trade' THEN 760.5 ELSE 61 END
       FROM series s WHERE s.id = l.series_id AND l.submission_id = $3 AND l.required`,
      [BEHIND.explanation, BEHIND.nextStep, returnId],
    );
    const move = async (who: string, name: string, body?: object) =>
      server.as(who)({
        method: 'POST',
        url: `/submissions/${returnId}/${name}`,
        version: (await view()).version,
        ...(body !== undefined && { body }),
      });
    expect(
      await move('clerk', 'submit', { signer: '王处长', lines: seenLines(await view()) }),
    ).toMatchObject({ status: 200 });
    await imported('trade', 4, '761.2', TODAY);
    expect(await move('inspector', 'accept')).toMatchObject({ status: 200 });
    const versions = await server.rows<{ version: number; value: string }>(
      `SELECT a.version, a.value FROM actual a JOIN series s ON s.id = a.series_id
       WHERE s.key = 'trade' ORDER BY a.version DESC LIMIT 1`,
    );
    expect(versions).toEqual([{ version: 4, value: '761.2' }]);
  });
});
