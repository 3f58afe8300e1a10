import { submissionListSchema } from '../../src/reporting/submission.schema';
import { overdueReportSchema } from '../../src/supervision/overdue-report.schema';
import { startSeededApp } from '../harness/seeded-app';
import type { SeededApp } from '../harness/seeded-app';

let server: SeededApp;
let inspector: string;

beforeAll(async () => {
  server = await startSeededApp();
  inspector = await server.signInDemo('inspector');
  await server.moveClock(inspector, '2025-06-30');
}, 90_000);
afterAll(() => server.close());

const listed = async (asOf: string, query: string): Promise<number> =>
  (
    await server.read(
      inspector,
      `/api/submissions?asOf=${asOf}&due=passed&limit=1&${query}`,
      submissionListSchema,
    )
  ).total;

it('reported numbers of the report are those of the list of returns that they lead to', async () => {
  let seen = 0;
  for (const asOf of ['2014-12-31', '2020-11-30', '2021-03-31', '2024-11-15', '2025-02-28']) {
    const { reported, byAgency } = await server.read(
      inspector,
      `/api/overdue-report?asOf=${asOf}`,
      overdueReportSchema,
    );
    expect(await listed(asOf, 'standing=expected')).toBe(reported.expected);
    expect(await listed(asOf, 'standing=received')).toBe(reported.received);
    expect(await listed(asOf, 'standing=on_time')).toBe(reported.onTime);
    for (const { agency, reported: own } of byAgency.slice(0, 3)) {
      const query = `standing=expected&agency=${agency.id}`;
      expect(await listed(asOf, query)).toBe(own.expected);
    }
    seen += reported.expected;
  }
  expect(seen).toBeGreaterThan(10);
}, 60_000);
