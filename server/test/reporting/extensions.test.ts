import type { OverdueReport } from '../../src/supervision/overdue-report.schema';
import type { ReportingFiguresPage } from '../../src/reporting/reporting-figures.schema';
import type { AgencyScorecard } from '../../src/dashboard/agency-scorecard.schema';
import type { SubmissionDetail } from '../../src/reporting/submission.schema';
import type { SubmissionState } from '../../src/reporting/domain/transition';
import { askRefusal, extensionStateOn } from '../../src/reporting/domain/extension';
import { startReportingApp, TODAY, type Answer, type ReportingApp } from './reporting-app';
import { returnOf, type ReturnInState } from './return-in-state';
import { fillSmallPlan } from './small-plan';

/** The round's due date. */
const DUE = '2024-10-25';

let server: ReportingApp;
let own: ReturnInState;

beforeAll(async () => {
  server = await startReportingApp(fillSmallPlan);
  await server.openRounds(TODAY);
  own = await returnOf(server);
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.setToday(TODAY);
  await server.rows('DELETE FROM extension_request');
  await server.rows('DELETE FROM round_lock_event');
  await own.putInto('draft', { day: '2024-10-08' });
});

type Detail = SubmissionDetail & Record<string, unknown>;

const ask = (
  who = 'clerk',
  { dueOn = '2024-11-08', reason = '统计口径调整，数据晚到' } = {},
  version = 1,
): Promise<Answer<Detail>> =>
  server.as(who)({
    method: 'POST',
    url: `/submissions/${own.id}/extensions`,
    body: { reason, dueOn },
    version,
  });

const only = (detail: SubmissionDetail) => {
  const last = detail.extensions.at(-1);
  if (!last) throw new Error('no request');
  return last;
};

async function decide(
  who: string,
  body: object = { decision: 'grant', dueOn: '2024-11-08', reason: null },
  version?: number,
): Promise<Answer<Detail>> {
  const last = only(await own.view('leader'));
  return server.as(who)({
    method: 'POST',
    url: `/extensions/${last.id}/decision`,
    body,
    version: version ?? last.version,
  });
}

async function withdraw(who: string): Promise<Answer<Detail>> {
  const last = only(await own.view('leader'));
  return server.as(who)({
    method: 'POST',
    url: `/extensions/${last.id}/withdraw`,
    version: last.version,
  });
}

describe('what the domain says of a request', () => {
  it.each([
    ['2024-10-09', null],
    ['2024-10-10', 'asked'],
    ['2024-10-14', 'asked'],
    ['2024-10-15', 'refused'],
  ])('asked on the 10th, refused on the 15th: on %s %p', (day, state) => {
    const request = { state: 'refused', askedOn: '2024-10-10', decidedOn: '2024-10-15' } as const;
    expect(extensionStateOn(request, day)).toBe(state);
  });

  it.each([
    ['the due day itself', {}, null],
    ['the day after', { today: '2024-10-26' }, 'extension_late'],
    ['another one waits', { pending: true }, 'extension_pending'],
    ['handed in', { state: 'submitted' }, 'wrong_state'],
    ['accepted', { state: 'accepted' }, 'wrong_state'],
    ['before its signer', { state: 'filed' }, null],
    ['sent back', { state: 'returned' }, null],
  ] as const)('asking is possible or not: %s', (_name, given, code) => {
    const facts = { today: DUE, dueOn: DUE, state: 'draft' as SubmissionState, pending: false };
    expect(askRefusal({ ...facts, ...given })?.code ?? null).toBe(code);
  });
});

describe('asking', () => {
  it.each([
    ['clerk', 200],
    ['signer', 403],
    ['other-clerk', 404],
    ['other-signer', 403],
    ['inspector', 403],
    ['leader', 403],
    ['administrator', 403],
  ])('%s is answered %i', async (who, status) => {
    expect((await ask(who)).status).toBe(status);
  });

  it('is open until the due day and refused with the rule from the day after', async () => {
    await server.setToday('2024-10-26');
    expect((await own.view('clerk')).can.askExtension).toBe(false);
    const late = await ask();
    expect([late.status, late.body]).toMatchObject([409, { code: 'extension_late' }]);
    expect(late.body.detail).toContain('（2024-10-25）当日或之前申请');
    await server.setToday(DUE);
    expect((await own.view('clerk')).can.askExtension).toBe(true);
    const { status, body } = await ask();
    expect([status, body]).toMatchObject([
      200,
      {
        submission: { dueOn: DUE, extensions: { granted: 0, pending: true }, clock: 'due' },
        can: { askExtension: false },
      },
    ]);
    expect(body.events.at(-1)).toMatchObject({
      action: 'ask_extension',
      actor: '人员clerk',
      reason: '统计口径调整，数据晚到',
    });
  });

  it.each([
    ['open', 200],
    ['draft', 200],
    ['filed', 200],
    ['returned', 200],
    ['submitted', 409],
    ['accepted', 409],
  ] as const)('of a return that is %s is answered %i', async (state, status) => {
    await own.putInto(state, { eSigning: state === 'filed' });
    expect((await ask()).status).toBe(status);
  });

  it('wants a later day, a reason, one request at a time, and the return as it was seen', async () => {
    expect(await ask('clerk', { dueOn: DUE })).toMatchObject({
      status: 422,
      body: { code: 'extension_not_later' },
    });
    expect((await ask('clerk', { dueOn: '2024-02-30' })).status).toBe(400);
    expect((await ask('clerk', { reason: '忙' })).status).toBe(400);
    expect((await ask('clerk', {}, 9)).status).toBe(412);
    expect((await ask()).status).toBe(200);
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'extension_pending' } });
  });

  it('rests in a locked round', async () => {
    await server.as('inspector')({
      method: 'POST',
      url: `/rounds/${own.roundId}/lock`,
      body: { reason: '通报已印发' },
      version: 1,
    });
    expect(await ask()).toMatchObject({ status: 409, body: { code: 'round_locked' } });
  });
});

describe('deciding', () => {
  it.each([
    ['inspector', 200],
    ['second-inspector', 200],
    ['hebei-inspector', 404],
    ['clerk', 403],
    ['signer', 403],
    ['leader', 403],
    ['administrator', 403],
  ])('%s is answered %i', async (who, status) => {
    await ask();
    expect((await decide(who)).status).toBe(status);
  });

  it('is not for who asked, though the role has changed since', async () => {
    await ask();
    await server.rows(
      `UPDATE extension_request SET asked_by = (SELECT id FROM account WHERE username = 'inspector')`,
    );
    expect((await decide('inspector')).status).toBe(403);
    expect((await decide('second-inspector')).status).toBe(200);
  });

  it('moves the clock to the asked or another day, also after the due date, from then on', async () => {
    await server.setToday(DUE);
    await ask();
    await server.setToday('2024-10-28');
    expect((await own.view('clerk')).submission).toMatchObject({ clock: 'late', daysLeft: -3 });
    const granted = await decide('inspector', {
      decision: 'grant',
      dueOn: '2024-11-01',
      reason: '同意至11月1日',
    });
    expect(granted.body).toMatchObject({
      submission: {
        clock: 'due',
        dueOn: '2024-11-01',
        firstDueOn: '2024-11-01',
        daysLeft: 4,
        extensions: { granted: 1, pending: false },
      },
    });
    expect(only(granted.body)).toMatchObject({
      state: 'granted',
      dueOn: DUE,
      askedDueOn: '2024-11-08',
      grantedDueOn: '2024-11-01',
      decidedBy: '人员inspector',
      ofMending: false,
    });
    expect((await own.view('leader', '2024-10-27')).submission).toMatchObject({
      clock: 'late',
      dueOn: DUE,
      extensions: { granted: 0, pending: true },
    });
    expect(only(await own.view('leader', '2024-10-27'))).toMatchObject({
      state: 'asked',
      grantedDueOn: null,
      decidedBy: null,
      can: { decide: false, withdraw: false },
    });
    await server.setToday('2024-11-01');
    expect((await own.view('clerk')).submission.clock).toBe('due');
    await server.setToday('2024-11-02');
    expect((await own.view('clerk')).submission.clock).toBe('late');
  });

  it('counts for a return handed in while the request waited, in every list that counts', async () => {
    const report = async (day: string) => {
      const { body } = await server.as('leader')<OverdueReport>({
        method: 'GET',
        url: `/overdue-report?asOf=${day}`,
      });
      const counts = body.byAgency.find(({ agency }) => agency.name === '甲厅')?.reported;
      return [counts?.expected ?? 0, counts?.received ?? 0, counts?.onTime ?? 0];
    };
    const agencyId = (await own.view('leader')).submission.agency.id;
    const punctual = async (day: string) => {
      const { body } = await server.as('leader')<AgencyScorecard>({
        method: 'GET',
        url: `/agencies/${agencyId}?asOf=${day}`,
      });
      return body.rounds.find(({ id }) => id === own.id)?.clock;
    };
    await server.setToday(DUE);
    const [expectedBefore = 0, receivedBefore = 0, onTimeBefore = 0] = await report(DUE);
    await ask();
    await server.setToday('2024-10-28');
    expect((await own.act('clerk', 'submit')).status).toBe(200);
    await server.setToday('2024-10-29');
    expect(await report('2024-10-28')).toEqual([
      expectedBefore + 1,
      receivedBefore + 1,
      onTimeBefore,
    ]);
    expect(await punctual('2024-10-28')).toBe('late');
    expect((await decide('inspector')).status).toBe(200);
    // The extended due date has not passed: the return is not expected yet.
    expect(await report('2024-10-29')).toEqual([expectedBefore, receivedBefore, onTimeBefore]);
    expect(await punctual('2024-10-29')).toBe('on_time');
    await server.setToday('2024-11-09');
    expect(await report('2024-11-09')).toEqual([
      expectedBefore + 1,
      receivedBefore + 1,
      onTimeBefore + 1,
    ]);
  });

  it('refuses with a reason and moves nothing', async () => {
    await ask();
    expect((await decide('inspector', { decision: 'refuse', reason: '' })).status).toBe(400);
    const { body } = await decide('inspector', { decision: 'refuse', reason: '理由不充分' });
    expect(body.submission).toMatchObject({
      dueOn: DUE,
      extensions: { granted: 0, pending: false },
    });
    expect(body.events.at(-1)).toMatchObject({ action: 'refuse_extension', reason: '理由不充分' });
    expect((await ask()).status).toBe(200);
  });

  it('happens once, on what was seen, and to a later day', async () => {
    await ask();
    const version = only(await own.view('leader')).version;
    expect(
      (await decide('inspector', { decision: 'grant', dueOn: DUE, reason: null })).body,
    ).toMatchObject({ code: 'extension_not_later' });
    expect((await decide('inspector')).status).toBe(200);
    expect(await decide('second-inspector', undefined, version)).toMatchObject({
      status: 412,
      body: { code: 'stale_version' },
    });
    expect(await decide('second-inspector')).toMatchObject({
      status: 409,
      body: { code: 'extension_decided' },
    });
  });

  it('by two at once is done by one', async () => {
    await ask();
    const { version } = only(await own.view('leader'));
    const answers = await Promise.all([
      decide('inspector', undefined, version),
      decide('second-inspector', undefined, version),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
  });

  it('may be asked again and again, counted', async () => {
    await ask();
    await decide('inspector');
    await server.setToday('2024-11-08');
    expect((await ask('clerk', { dueOn: '2024-11-15' })).status).toBe(200);
    const { body } = await decide('inspector', {
      decision: 'grant',
      dueOn: '2024-11-15',
      reason: null,
    });
    expect(body.submission).toMatchObject({
      dueOn: '2024-11-15',
      extensions: { granted: 2, pending: false },
    });
  });
});

describe('withdrawing', () => {
  it.each([
    ['clerk', 200],
    ['other-clerk', 404],
    ['inspector', 403],
  ])('by %s is answered %i', async (who, status) => {
    await ask();
    expect((await withdraw(who)).status).toBe(status);
  });

  it('settles the request and lets another be asked', async () => {
    await ask();
    const { body } = await withdraw('clerk');
    expect([only(body).state, body.submission.extensions.pending]).toEqual(['withdrawn', false]);
    expect((await decide('inspector')).body).toMatchObject({ code: 'extension_decided' });
    expect((await ask()).status).toBe(200);
  });
});

describe('a return that was sent back', () => {
  it('has its own due date, which an extension moves and a second sending back forgets', async () => {
    await own.putInto('submitted', { day: '2024-10-24' });
    await server.setToday('2024-10-24');
    expect((await own.act('inspector', 'return')).status).toBe(200);
    // The fifth working day after 24 October.
    expect((await own.view('clerk')).submission).toMatchObject({
      dueOn: '2024-10-31',
      firstDueOn: DUE,
    });
    await server.setToday('2024-10-31');
    expect((await ask('clerk', { dueOn: '2024-11-06' }, 2)).body).toMatchObject({
      submission: { dueOn: '2024-10-31' },
    });
    await server.setToday('2024-11-01');
    expect((await own.view('clerk')).submission).toMatchObject({ clock: 'late', onTime: true });
    const granted = await decide('inspector', {
      decision: 'grant',
      dueOn: '2024-11-06',
      reason: null,
    });
    expect([granted.body.submission, only(granted.body)]).toMatchObject([
      { clock: 'due', dueOn: '2024-11-06', firstDueOn: DUE },
      { ofMending: true },
    ]);
    await server.setToday('2024-11-07');
    expect((await own.view('clerk')).submission.clock).toBe('late');
    // It is listed as late, and was on time: the first submission decides, in figures alike.
    const agency = (await own.view('clerk')).submission.agency.id;
    const { body: report } = await server.as('leader')<OverdueReport>({
      method: 'GET',
      url: '/overdue-report',
    });
    const { body: figures } = await server.as('leader')<ReportingFiguresPage>({
      method: 'GET',
      url: '/reporting-figures',
    });
    expect(report.returns.rows.find(({ submission }) => submission.id === own.id)?.standing).toBe(
      'mending',
    );
    const counted = figures.byAgency.find((one) => one.agency.id === agency)?.figures;
    expect(counted).toMatchObject({ onTime: 1, mendingLate: 1 });
    expect(report.byAgency.find((one) => one.agency.id === agency)?.reported).toMatchObject({
      received: counted?.received,
      onTime: 1,
    });
    await server.setToday('2024-11-06');
    await own.act('clerk', 'save');
    await server.rows('UPDATE submission_line SET version = 1 WHERE submission_id = $1', [own.id]);
    const again = await own.act('clerk', 'submit', 2);
    expect(again.body.submission).toMatchObject({ clock: 'on_time', dueOn: DUE, onTime: true });
    expect((await own.act('inspector', 'return', 3)).status).toBe(200);
    // The fifth working day after 6 November: the extension belonged to the first sending back.
    expect((await own.view('clerk')).submission).toMatchObject({
      dueOn: '2024-11-13',
      extensions: { granted: 1, pending: false },
    });
  });
});

describe('the demo’s clock, moved back', () => {
  it('before the request lets it be asked anew', async () => {
    await ask();
    await server.setToday('2024-10-10');
    expect((await own.view('clerk')).extensions).toEqual([]);
    expect((await ask('clerk', { dueOn: '2024-11-04' })).status).toBe(200);
    const [pending] = (await own.view('clerk')).extensions;
    expect(pending).toMatchObject({ state: 'asked', askedDueOn: '2024-11-04' });
    expect((await decide('inspector')).status).toBe(200);
  });

  it('before the decision lets it be decided anew', async () => {
    await ask();
    await server.setToday('2024-10-20');
    await decide('inspector');
    await server.setToday('2024-10-16');
    expect((await own.view('inspector')).extensions).toMatchObject([
      { state: 'asked', can: { decide: true } },
    ]);
    const refused = await decide('inspector', { decision: 'refuse', reason: '理由不充分' });
    expect(refused.body.submission).toMatchObject({ dueOn: DUE, extensions: { granted: 0 } });
  });
});

describe('the queue', () => {
  it('shows what waits for a decision', async () => {
    const queue = async () => {
      const { body } = await server.as('inspector')<{ rows: { id: number }[] }>({
        method: 'GET',
        url: '/submissions?extension=pending',
      });
      return body.rows.map(({ id }) => id);
    };
    expect(await queue()).toEqual([]);
    await ask();
    expect(await queue()).toEqual([own.id]);
    await decide('inspector');
    expect(await queue()).toEqual([]);
  });
});
