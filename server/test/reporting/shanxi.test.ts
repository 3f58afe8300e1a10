import type { SubmissionDetail, SubmissionLine } from '../../src/reporting/submission.schema';
import { createSeededDatabase } from '../harness/database';
import {
  BEHIND,
  cell,
  lineOf,
  newKey,
  seenLines,
  startReportingApp,
  type ReportingApp,
} from './reporting-app';
import { wrongSummaries } from './summary-recount';

const FIRMS = '培育的内外贸一体化经营示范企业数量';

let server: ReportingApp;
let returnId: number;

beforeAll(async () => {
  server = await startReportingApp(() => Promise.resolve(), await createSeededDatabase());
  const { body } = await server.as('clerk-shanxi')<{
    rows: { id: number; round: { periodEnd: string; dueOn: string; kind: string } }[];
  }>({ method: 'GET', url: '/submissions?plan=shanxi-2022' });
  const found = body.rows.find((row) => row.round.periodEnd === '2024-09-30');
  returnId = found?.id ?? 0;
}, 60_000);
afterAll(() => server.close());

const view = async () =>
  (
    await server.as('clerk-shanxi')<SubmissionDetail>({
      method: 'GET',
      url: `/submissions/${returnId}`,
    })
  ).body;

const stateOf = (name: string) =>
  server.rows<{ lamp: string; valid_from: string; latest_end: string | null }>(
    `SELECT st.lamp, st.valid_from, st.latest_end FROM target_state st JOIN target t ON t.id = st.target_id
     WHERE t.name = $1 AND st.valid_to IS NULL`,
    [name],
  );

/** Values of this test alone; what statistics publish is not out yet on the day. */
function typed(line: SubmissionLine): object {
  if (line.publisher !== 'agency') {
    const words = { explanation: '统计部门尚未发布三季度数据', expectedOn: '2024-10-28' };
    return cell(null, { answer: 'not_published', ...words });
  }
  return cell(line.name === FIRMS ? '70' : '3', BEHIND);
}

describe('rounds of the demo', () => {
  it.each([
    ['guangdong-2014', '2014-09-30', '2014-10-27'],
    ['hebei-2018', '2020-09-30', '2020-10-28'],
    ['shanxi-2022', '2024-09-30', '2024-10-25'],
  ])('%s: %s is due on %s, fifteen working days after', async (plan, periodEnd, dueOn) => {
    const rows = await server.rows<{ due_on: string }>(
      `SELECT DISTINCT rd.due_on FROM reporting_round rd JOIN plan p ON p.region_code = rd.region_code
       WHERE p.key = $1 AND rd.period_end = $2 AND rd.kind = 'periodic'`,
      [plan, periodEnd],
    );
    expect(rows).toEqual([{ due_on: dueOn }]);
  });

  it('ask no open group', async () => {
    const rows = await server.rows(
      `SELECT FROM submission s JOIN agency a ON a.id = s.agency_id WHERE a.kind = 'group'`,
    );
    expect(rows).toEqual([]);
  });
});

describe('Shanxi on 15 October 2024', () => {
  it('reports, supervision accepts, and the lamp changes in the same transaction', async () => {
    expect(await stateOf(FIRMS)).toMatchObject([{ lamp: 'no_data', latest_end: null }]);
    for (const line of (await view()).lines.filter((one) => one.required)) {
      const answer = await server.as('clerk-shanxi')<SubmissionLine>({
        method: 'PUT',
        url: `/submissions/${returnId}/lines/${line.id}`,
        body: typed(line),
        version: line.version,
      });
      expect([line.name, answer.status]).toEqual([line.name, 200]);
    }
    const draft = await view();
    expect(lineOf(draft, FIRMS).targets[0]).toMatchObject({
      previewLamp: 'on_track',
      completion: '70',
    });
    expect(await stateOf(FIRMS)).toMatchObject([{ lamp: 'no_data' }]);

    const sent = await server.as('clerk-shanxi')<SubmissionDetail>({
      method: 'POST',
      url: `/submissions/${returnId}/submit`,
      body: { signer: '测试签发人', lines: seenLines(draft) },
      version: draft.version,
    });
    expect([sent.status, sent.body.receipt]).toEqual([200, '山西〔2024〕第0001号']);
    expect(await stateOf(FIRMS)).toMatchObject([{ lamp: 'no_data' }]);

    const accept = {
      method: 'POST' as const,
      url: `/submissions/${returnId}/accept`,
      version: sent.body.version,
      key: newKey(),
    };
    const accepted = await server.as('inspector')<SubmissionDetail>(accept);
    expect([accepted.status, accepted.body.submission.state]).toEqual([200, 'accepted']);
    expect(await stateOf(FIRMS)).toEqual([
      { lamp: 'on_track', valid_from: '2024-10-15', latest_end: '2024-09-30' },
    ]);
    const repeated = await server.as('inspector')(accept);
    expect(repeated.text).toBe(accepted.text);

    const versions = await server.rows(
      `SELECT a.version, a.value FROM actual a JOIN target t ON t.series_id = a.series_id
       WHERE t.name = $1`,
      [FIRMS],
    );
    expect(versions).toEqual([{ version: 1, value: '70' }]);
    expect(await wrongSummaries(server.dataSource)).toEqual([]);
  });

  it('was not known the day before, and is gone from the list of what is missing', async () => {
    const on = async (asOf: string) =>
      (
        await server.as('leader')<SubmissionDetail>({
          method: 'GET',
          url: `/submissions/${returnId}?asOf=${asOf}`,
        })
      ).body.submission.state;
    expect([await on('2024-10-14'), await on('2024-10-15')]).toEqual(['open', 'accepted']);
  });
});
