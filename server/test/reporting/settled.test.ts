import { SUBMISSION_STATES } from '../../src/reporting/domain/transition';
import type { ReviewedReturn } from '../../src/reporting/review.schema';
import type { SubmissionDetail, SubmissionList } from '../../src/reporting/submission.schema';
import { startReportingApp, TODAY, type ReportingApp } from './reporting-app';
import { returnOf, type ReturnInState } from './return-in-state';
import { fillSmallPlan } from './small-plan';

const DAY_BEFORE = '2024-10-14';

let server: ReportingApp;
let own: ReturnInState;

beforeAll(async () => {
  server = await startReportingApp(fillSmallPlan);
  await server.openRounds(TODAY);
  own = await returnOf(server);
});
afterAll(() => server.close());
afterEach(() => server.setToday(TODAY));

async function listed(query: string): Promise<string[]> {
  const { body } = await server.as('inspector')<SubmissionList>({
    method: 'GET',
    url: `/submissions?limit=200${query}`,
  });
  return body.rows.map(({ id, state }) => `${id} ${state}`).sort();
}

/** Returns asked for by state are those of all returns that are in it. */
async function expectSameByState(query: string): Promise<void> {
  const all = await listed(query);
  for (const state of SUBMISSION_STATES) {
    expect(await listed(`${query}&state=${state}`)).toEqual(
      all.filter((row) => row.endsWith(` ${state}`)),
    );
  }
}

describe('returns asked for by state', () => {
  it.each(SUBMISSION_STATES)('are the same as among all: one is %s', async (state) => {
    await own.putInto(state, { day: DAY_BEFORE });
    await expectSameByState('');
    expect(await listed('')).toContain(`${own.id} ${state}`);
  });

  it('hold one that was accepted later, on the day before and under a clock moved back', async () => {
    await own.putInto('submitted', { day: DAY_BEFORE });
    expect((await own.act('inspector', 'accept')).status).toBe(200);
    await expectSameByState('');
    expect(await listed('&state=submitted')).not.toContain(`${own.id} submitted`);
    await expectSameByState(`&asOf=${DAY_BEFORE}`);
    expect(await listed(`&asOf=${DAY_BEFORE}&state=submitted`)).toContain(`${own.id} submitted`);
    await server.setToday(DAY_BEFORE);
    await expectSameByState('');
    expect(await listed('&state=submitted')).toContain(`${own.id} submitted`);
  });
});

describe('the answer of a move', () => {
  it('that hands a return in is what its page shows then', async () => {
    await own.putInto('draft');
    const { body } = await own.act('clerk', 'submit');
    expect(body.lines.length).toBeGreaterThan(1);
    expect(body).toEqual(await own.view('clerk'));
  });

  it.each(['accept', 'return'] as const)('%s is the return without its lines', async (route) => {
    await own.putInto('submitted');
    const { body } = await server.as('inspector')<ReviewedReturn>({
      ...own.call(route),
      version: 1,
    });
    const { submission, version }: SubmissionDetail = await own.view('inspector');
    expect(body).toEqual({ submission, version });
  });
});
