import { calendarMovesSchema, calendarViewSchema } from '../../src/calendar/calendar.schema';
import type { CalendarMoves, CalendarView } from '../../src/calendar/calendar.schema';
import { CalendarService } from '../../src/calendar/calendar.service';
import type { CalendarChange } from '../../src/calendar/domain/calendar-change';
import { DayTurn } from '../../src/clock/day-turn.service';
import { addPeople, startReportingApp, TODAY, type ReportingApp } from '../reporting/reporting-app';
import { fillSmallPlan } from '../reporting/small-plan';

let server: ReportingApp;

beforeAll(async () => {
  server = await startReportingApp(async (dataSource) => {
    await fillSmallPlan(dataSource);
    await addPeople(dataSource, [
      { username: 'shanxi-administrator', role: 'administrator', region: '140000' },
    ]);
  });
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.rows(
    `TRUNCATE submission_event, submission_line, submission, reporting_round, due_rule, release_day,
       working_day_change CASCADE`,
  );
  await server.rows('UPDATE work_calendar SET stamp = gen_random_uuid()');
  await server.setToday(TODAY);
  await server.openRounds(TODAY);
});

const view = async (who = 'administrator', query = '') =>
  (await server.as(who)<CalendarView>({ method: 'GET', url: `/calendar${query}` })).body;

async function change(body: CalendarChange, who = 'administrator', version?: number) {
  return server.as(who)<CalendarMoves & { code: string; detail: string; changedBy: string | null }>(
    {
      method: 'POST',
      url: '/calendar/changes',
      body,
      version: version ?? (await view()).version,
    },
  );
}

const dayOff = (day: string): CalendarChange => ({
  kind: 'set_days',
  days: [day],
  working: false,
  name: '防汛停工',
});
const rule = (regionCode: string, validFrom: string, workingDays: number): CalendarChange => ({
  kind: 'set_rule',
  regionCode,
  validFrom,
  terms: { kind: 'working_days', workingDays },
});

const lastAudit = async () =>
  (
    await server.rows<Record<string, unknown>>(
      'SELECT account_id, action, source, before, after FROM audit_log ORDER BY id DESC LIMIT 1',
    )
  )[0];

const dueOf = async (periodEnd: string) => {
  const [row] = await server.rows<{ due_on: string }>(
    'SELECT due_on FROM reporting_round WHERE period_end = $1',
    [periodEnd],
  );
  return row?.due_on;
};

describe('the calendar', () => {
  it('is read by everybody and fits the contract', async () => {
    for (const who of ['administrator', 'inspector', 'leader', 'clerk']) {
      const read = calendarViewSchema.parse(await view(who));
      expect(read.year).toBe(2024);
      expect(read.source).toBe('library');
      expect(read.can).toEqual({
        changeDays: who === 'administrator',
        changeRules: who === 'administrator',
      });
    }
  });

  it('tells the holidays of a year apart from what was entered', async () => {
    await change(dayOff('2024-10-16'));
    await change({
      kind: 'set_days',
      days: ['2024-12-25', '2025-01-01'],
      working: true,
      name: '值',
    });
    const { days } = await view();
    expect(days.find((one) => one.day === '2024-10-12')).toMatchObject({
      working: true,
      source: 'library',
      name: { zh: '国庆节调休' },
    });
    expect(days.find((one) => one.day === '2024-10-16')).toEqual({
      day: '2024-10-16',
      working: false,
      name: { zh: '防汛停工', en: '防汛停工' },
      source: 'administrator',
      replaces: null,
    });
    const next = await view('administrator', '?year=2025');
    expect(next.days.find((one) => one.day === '2025-01-01')).toMatchObject({
      working: true,
      replaces: { working: false, name: { zh: '元旦' } },
    });
  });

  it('says of a year that nobody has announced that Monday to Friday count', async () => {
    const far = await view('inspector', '?year=2040');
    expect(far).toMatchObject({ source: 'none', countsFrom: null, days: [] });
  });

  it('is not changed on a past day that is looked at', async () => {
    expect((await view('administrator', '?asOf=2024-10-14')).can).toEqual({
      changeDays: false,
      changeRules: false,
    });
  });
});

describe('a change of the calendar', () => {
  it.each(['inspector', 'leader', 'clerk'])('is not for a %s', async (who) => {
    for (const url of ['/calendar/changes', '/calendar/preview']) {
      const answer = await server.as(who)({
        method: 'POST',
        url,
        body: dayOff('2024-10-16'),
        version: 1,
      });
      expect(answer.status).toBe(403);
    }
  });

  it('of working days is for the nation’s administrators, of rules for those of the region', async () => {
    const tried = async (body: CalendarChange) =>
      (await change(body, 'shanxi-administrator')).status;
    expect(await tried(dayOff('2024-10-16'))).toBe(403);
    expect(await tried(rule('000000', '2024-09-30', 20))).toBe(403);
    expect(await tried(rule('130000', '2024-09-30', 20))).toBe(403);
    expect(await tried(rule('140000', '2024-09-30', 20))).toBe(200);
  });

  it('moves the rounds that are open, in one transaction with its audit', async () => {
    expect(await dueOf('2024-09-30')).toBe('2024-10-25');
    const answer = await change(dayOff('2024-10-16'));
    expect(answer.status).toBe(200);
    const { moves } = calendarMovesSchema.parse(answer.body);
    expect(moves).toMatchObject([
      { regionName: '山西省', kind: 'periodic', from: '2024-10-25', to: '2024-10-28' },
    ]);
    expect(await dueOf('2024-09-30')).toBe('2024-10-28');
    expect(await dueOf('2023-12-31')).toBe('2024-07-22');
    const roundId = moves[0]?.roundId;
    expect(await lastAudit()).toMatchObject({
      action: 'calendar_set_days',
      before: { days: [], rounds: [{ roundId, dueOn: '2024-10-25' }] },
      after: { change: dayOff('2024-10-16'), rounds: [{ roundId, dueOn: '2024-10-28' }] },
    });
  });

  it('is shown before it is made, and the preview writes nothing', async () => {
    const before = await view();
    const shown = await server.as('administrator')<CalendarMoves>({
      method: 'POST',
      url: '/calendar/preview',
      body: rule('140000', '2024-09-30', 20),
    });
    expect(shown.body.moves).toMatchObject([{ from: '2024-10-25', to: '2024-11-01' }]);
    expect(await view()).toEqual(before);
    expect(await dueOf('2024-09-30')).toBe('2024-10-25');
    const made = await change(rule('140000', '2024-09-30', 20));
    expect(made.body.moves).toEqual(shown.body.moves);
  });

  it('is refused over a newer version, with who made it', async () => {
    const { version } = await view();
    await change(dayOff('2024-10-16'));
    const stale = await change(dayOff('2024-10-17'), 'administrator', version);
    expect(stale.status).toBe(412);
    expect(stale.body).toMatchObject({
      code: 'stale_version',
      current: { version: version + 1 },
      yours: dayOff('2024-10-17'),
      changedBy: '人员administrator',
    });
    const unnamed = await server.as('administrator')({
      method: 'POST',
      url: '/calendar/changes',
      body: dayOff('2024-10-17'),
    });
    expect(unnamed.status).toBe(428);
  });

  it.each<[string, CalendarChange, number, string]>([
    ['a past day', dayOff('2024-10-14'), 422, 'past_day'],
    ['a quarter that was due', rule('140000', '2024-06-30', 20), 422, 'past_period'],
    ['a round due today', rule('140000', '2024-09-30', 7), 422, 'round_shortened'],
    ['an unknown region', rule('990000', '2024-12-31', 7), 422, 'unknown_region'],
    [
      'January',
      {
        kind: 'set_releases',
        publisher: 'statistics',
        year: 2025,
        releases: [{ periodEnd: '2025-01-31', releaseOn: '2025-02-20' }],
      },
      422,
      'no_january_release',
    ],
    ['a day nobody entered', { kind: 'clear_days', days: ['2024-12-02'] }, 404, 'not_found'],
    [
      'a rule that is not there',
      { kind: 'clear_rule', regionCode: '140000', validFrom: '2024-12-31' },
      404,
      'not_found',
    ],
    ['no working day at all', rule('140000', '2024-12-31', 0), 400, 'invalid_request'],
    ['a day that does not exist', dayOff('2025-02-29'), 400, 'invalid_request'],
  ])('is refused for %s, and nothing is left of it', async (_name, body, status, code) => {
    const before = [await view(), await lastAudit()];
    const answer = await change(body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect([await view(), await lastAudit()]).toEqual(before);
  });

  it('by days of release falls back to the standard until the day is entered', async () => {
    const byRelease: CalendarChange = {
      kind: 'set_rule',
      regionCode: '140000',
      validFrom: '2024-09-30',
      terms: { kind: 'release', publisher: 'customs', workingDays: 5 },
    };
    expect((await change(byRelease)).body.moves).toEqual([]);
    const listed = async () => {
      const { body } = await server.as('clerk')<{
        rows: { round: { periodEnd: string; dueOn: string; dueRule: { zh: string } } }[];
      }>({ method: 'GET', url: '/submissions' });
      return body.rows.find((row) => row.round.periodEnd === '2024-09-30')?.round;
    };
    expect(await listed()).toMatchObject({
      dueOn: '2024-10-25',
      dueRule: { zh: '期末后第15个工作日（海关本期发布日期尚未录入）' },
    });
    await change({
      kind: 'set_releases',
      publisher: 'customs',
      year: 2024,
      releases: [{ periodEnd: '2024-09-30', releaseOn: '2024-10-18' }],
    });
    expect(await listed()).toMatchObject({
      dueOn: '2024-10-25',
      dueOnPresumed: false,
      dueRule: { zh: '海关发布9月数据（2024年10月18日）后第5个工作日' },
    });
    const { releases } = await view();
    expect(releases.find((one) => one.publisher === 'customs')?.months).toContainEqual({
      periodEnd: '2024-09-30',
      releaseOn: '2024-10-18',
    });
  });

  it('leaves a presumed year for an administrator to enter', async () => {
    expect(
      (await change({ kind: 'set_days', days: ['2031-01-01'], working: false, name: '元旦' }))
        .status,
    ).toBe(200);
    expect(await view('administrator', '?year=2031')).toMatchObject({ source: 'none' });
    expect((await change({ kind: 'year_entered', year: 2031 })).status).toBe(200);
    expect(await view('administrator', '?year=2031')).toMatchObject({
      source: 'administrator',
      countsFrom: '2031-01-01',
    });
  });
});

describe('the day turns', () => {
  it('and rounds open by themselves', async () => {
    await server.setToday('2024-12-31');
    const turn = server.app.get(DayTurn);
    await turn.look();
    expect(await dueOf('2024-12-31')).toBeUndefined();
    await server.setToday('2025-01-01');
    await turn.look();
    expect(await dueOf('2024-12-31')).toBe('2025-01-22');
  });

  it('and holidays learned by an update move what is not due yet, never what is past', async () => {
    await server.rows('DELETE FROM calendar_year WHERE year >= 2024');
    await server.rows('UPDATE work_calendar SET stamp = gen_random_uuid()');
    await server.rows('TRUNCATE reporting_round CASCADE');
    // Monday to Friday alone: the National Day was worked.
    await server.openRounds('2024-10-01');
    expect(await dueOf('2024-09-30')).toBe('2024-10-21');
    await server.setToday('2024-10-03');
    await server.dataSource.transaction((manager) =>
      server.app.get(CalendarService).learn(manager, '2024-10-03'),
    );
    await server.app.get(DayTurn).look();
    // 1 and 2 October stay as they were presumed; the rest of the week is off.
    expect(await dueOf('2024-09-30')).toBe('2024-10-23');
    expect(await dueOf('2024-08-15')).toBe('2024-09-05');
    expect(await view('inspector', '?year=2024')).toMatchObject({ countsFrom: '2024-10-03' });
    expect(await lastAudit()).toMatchObject({
      account_id: null,
      action: 'move_due_days',
      source: 'day_turn',
    });
  });
});
