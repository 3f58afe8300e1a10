import type { ScheduleList, ScheduleRun } from '../../src/schedules/schedule.schema';
import { scheduleListSchema } from '../../src/schedules/schedule.schema';
import { newKey, startReportingApp, TODAY, type ReportingApp } from '../reporting/reporting-app';
import { fillSmallPlan } from '../reporting/small-plan';

let server: ReportingApp;
beforeAll(async () => {
  server = await startReportingApp(fillSmallPlan);
  await server.setToday(TODAY);
}, 60_000);
afterAll(() => server.close());

const read = async (who: string) => {
  const { status, body } = await server.as(who)<ScheduleList>({ method: 'GET', url: '/schedules' });
  expect(status).toBe(200);
  return scheduleListSchema.parse(body);
};
const runNow = (who: string, job: string, key = newKey()) =>
  server.as(who)<ScheduleRun>({ method: 'POST', url: `/schedules/${job}/run`, key });
const only = (list: ScheduleList, key: string) => {
  const found = list.schedules.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no job ${key}`);
  return found;
};

it('lists the jobs by their time of day, with none that has run', async () => {
  const list = await read('inspector');
  expect(list.enabled).toBe(false);
  const times = list.schedules.map(({ at }) => at);
  expect(times).toEqual(times.toSorted());
  expect(only(list, 'reminders')).toMatchObject({ at: '08:00', state: 'due', runs: [] });
});

it('runs by hand, twice if asked twice, once for one key', async () => {
  const key = newKey();
  const first = await runNow('inspector', 'housekeeping', key);
  expect(first.status).toBe(200);
  expect(first.body).toMatchObject({
    onDay: TODAY,
    state: 'done',
    by: { kind: 'account' },
    errorCode: null,
  });
  expect(first.body.outcome?.zh).toMatch(/^删除会话\d+个/);
  const again = await runNow('inspector', 'housekeeping', key);
  expect(again.body.id).toBe(first.body.id);
  const second = await runNow('administrator', 'housekeeping');
  const { runs } = only(await read('inspector'), 'housekeeping');
  expect(runs.map(({ id }) => id)).toEqual([second.body.id, first.body.id]);
  const audited = await server.rows(
    `SELECT FROM audit_log WHERE action = 'run_schedule' AND subject_id = 'housekeeping'`,
  );
  expect(audited).toHaveLength(2);
});

it('evaluates by hand beside other commands, without doubling anything', async () => {
  const before = await server.rows('SELECT id FROM reporting_round');
  const answers = await Promise.all([
    runNow('inspector', 'daily_evaluation'),
    runNow('inspector', 'daily_evaluation'),
    runNow('administrator', 'reminders'),
  ]);
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
  const rounds = await server.rows('SELECT id FROM reporting_round');
  await runNow('inspector', 'daily_evaluation');
  expect(await server.rows('SELECT id FROM reporting_round')).toEqual(rounds);
  expect(rounds.length).toBeGreaterThanOrEqual(before.length);
});

it('tells people of another region that somebody ran it, not who', async () => {
  await runNow('inspector', 'housekeeping');
  const [own] = only(await read('inspector'), 'housekeeping').runs;
  const [foreign] = only(await read('hebei-inspector'), 'housekeeping').runs;
  expect(own?.by.name).not.toBeNull();
  expect(foreign?.by).toEqual({ kind: 'account', name: null });
});

it('records a run by hand that failed, and leaves nothing of it', async () => {
  await server.rows(
    `ALTER TABLE idempotency_record ADD CONSTRAINT refuse CHECK (key <> 'refused-key') NOT VALID`,
  );
  const { status, body } = await server.as('inspector')<{ code: string; detail: string }>({
    method: 'POST',
    url: '/schedules/housekeeping/run',
    key: 'refused-key',
  });
  expect(status).toBe(409);
  expect(body).toMatchObject({ code: 'schedule_failed' });
  expect(body.detail).toContain('23514');
  const [last] = only(await read('inspector'), 'housekeeping').runs;
  expect(last).toMatchObject({
    state: 'failed',
    errorCode: '23514',
    outcome: null,
    by: { kind: 'account' },
  });
});

it('knows no other job', async () => {
  expect((await runNow('inspector', 'everything')).status).toBe(404);
});

it.each(['leader', 'clerk', 'signer'])('is not for a %s', async (who) => {
  expect((await server.as(who)({ method: 'GET', url: '/schedules' })).status).toBe(403);
  expect((await runNow(who, 'reminders')).status).toBe(403);
});
