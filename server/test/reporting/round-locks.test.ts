import type { RoundList, RoundStanding } from '../../src/reporting/round.schema';
import { startReportingApp, TODAY, type Answer, type ReportingApp } from './reporting-app';
import { returnOf, type ReturnInState, type Route } from './return-in-state';
import { fillSmallPlan } from './small-plan';

let server: ReportingApp;
let own: ReturnInState;
let other: ReturnInState;

beforeAll(async () => {
  server = await startReportingApp(fillSmallPlan);
  await server.openRounds(TODAY);
  own = await returnOf(server);
  other = await returnOf(server, '乙局');
});
afterAll(() => server.close());
beforeEach(async () => {
  await server.setToday(TODAY);
  await server.rows('DELETE FROM round_lock_event');
  await own.putInto('draft');
  await other.putInto('draft', { typists: ['other-clerk'] });
});

const list = async (who = 'inspector', asOf?: string) => {
  const { body } = await server.as(who)<RoundList>({
    method: 'GET',
    url: `/rounds${asOf === undefined ? '' : `?asOf=${asOf}`}`,
  });
  return body.rows;
};

const standing = async (who = 'inspector', asOf?: string) => {
  const found = (await list(who, asOf)).find(({ round }) => round.id === own.roundId);
  if (!found) throw new Error('the round is not listed');
  return found;
};

async function turn(
  who: string,
  action: 'lock' | 'open',
  body: object = {},
  version?: number,
): Promise<Answer<RoundStanding & Record<string, unknown>>> {
  return server.as(who)({
    method: 'POST',
    url: `/rounds/${own.roundId}/${action}`,
    body: { reason: '第三季度通报已印发', ...body },
    version: version ?? (await standing()).version,
  });
}

describe('a locked round', () => {
  it.each<[Route, string, 'draft' | 'filed', boolean]>([
    ['save', 'clerk', 'draft', false],
    ['submit', 'clerk', 'draft', false],
    ['file', 'clerk', 'draft', true],
    ['take-back', 'clerk', 'filed', true],
    ['give-back', 'signer', 'filed', true],
    ['sign', 'signer', 'filed', true],
  ])('refuses its bodies: %s by %s', async (route, who, state, eSigning) => {
    await own.putInto(state, { eSigning });
    await turn('inspector', 'lock');
    const answer = await own.act(who, route);
    expect([answer.status, answer.body]).toMatchObject([409, { code: 'round_locked' }]);
    expect(await own.stored()).toBe(state);
    const { locked, can } = await own.view(who);
    expect([locked, can]).toMatchObject([
      true,
      {
        edit: false,
        submit: false,
        file: false,
        sign: false,
        takeBack: false,
        giveBack: false,
        askExtension: false,
      },
    ]);
    await turn('inspector', 'open');
    expect((await own.act(who, route)).status).toBe(200);
  });

  it('is reviewed as ever', async () => {
    await own.putInto('submitted');
    await turn('inspector', 'lock');
    expect((await own.act('inspector', 'accept')).status).toBe(200);
  });

  it('opens the return that is sent back, and no other', async () => {
    await own.putInto('submitted');
    await turn('inspector', 'lock');
    expect((await own.act('inspector', 'return')).status).toBe(200);
    expect(await standing()).toMatchObject({
      locked: true,
      exceptions: [{ submissionId: own.id, locked: false, reason: '请核对口径' }],
    });
    expect((await own.act('clerk', 'save')).status).toBe(200);
    expect((await other.act('other-clerk', 'save')).status).toBe(409);
  });

  it('is told of in the record of each return', async () => {
    await turn('inspector', 'lock');
    await turn('second-inspector', 'open', { submissionId: own.id, reason: '数据确需更正' });
    expect((await own.view('clerk')).events.slice(-2)).toMatchObject([
      { action: 'lock_round', actor: '人员inspector', reason: '第三季度通报已印发' },
      { action: 'open_return', actor: '人员second-inspector', reason: '数据确需更正' },
    ]);
    expect((await other.view('other-clerk')).events.at(-1)).toMatchObject({ action: 'lock_round' });
  });
});

describe('locking and opening', () => {
  it.each([
    ['inspector', 200],
    ['second-inspector', 200],
    ['hebei-inspector', 404],
    ['clerk', 403],
    ['signer', 403],
    ['leader', 403],
    ['administrator', 403],
  ])('by %s is answered %i', async (who, status) => {
    expect((await turn(who, 'lock')).status).toBe(status);
    expect((await standing()).locked).toBe(status === 200);
  });

  it('want a reason and the round as it was seen, and happen once', async () => {
    expect((await turn('inspector', 'lock', { reason: '无' })).status).toBe(400);
    const { version } = await standing();
    expect((await turn('inspector', 'open')).body).toMatchObject({ code: 'not_locked' });
    expect((await turn('inspector', 'lock')).status).toBe(200);
    expect(await turn('second-inspector', 'open', {}, version)).toMatchObject({
      status: 412,
      body: { code: 'stale_version', changedBy: '人员inspector' },
    });
    expect((await turn('inspector', 'lock')).body).toMatchObject({ code: 'already_locked' });
    expect((await turn('inspector', 'open', { submissionId: 999_999 })).status).toBe(404);
  });

  it('of one return leave the others; the whole round then overrules it', async () => {
    await turn('inspector', 'lock', { submissionId: own.id });
    expect((await own.act('clerk', 'save')).status).toBe(409);
    expect((await other.act('other-clerk', 'save')).status).toBe(200);
    expect(await standing()).toMatchObject({
      locked: false,
      exceptions: [{ submissionId: own.id, locked: true }],
      can: { lock: true, open: true },
    });
    expect((await turn('inspector', 'open')).body).toMatchObject({ locked: false, exceptions: [] });
    expect((await own.act('clerk', 'save')).status).toBe(200);
  });

  it('are seen from their day on, and may be repeated where the demo’s clock moved back', async () => {
    await turn('inspector', 'lock');
    expect((await standing('inspector', '2024-10-14')).locked).toBe(false);
    expect(await standing('inspector', '2024-10-14')).toMatchObject({
      can: { lock: false, open: false },
    });
    expect((await own.view('clerk', '2024-10-14')).locked).toBe(false);
    await server.setToday('2024-10-10');
    expect((await own.act('clerk', 'save')).status).toBe(200);
    expect((await turn('inspector', 'lock')).status).toBe(200);
    expect((await own.act('clerk', 'submit')).status).toBe(409);
  });

  it('wait for a value that is being typed, and let none in afterwards', async () => {
    const [locked, ...saved] = await Promise.all([
      turn('inspector', 'lock', {}, 1),
      ...Array.from({ length: 5 }, () => own.act('clerk', 'save')),
    ]);
    expect(locked.status).toBe(200);
    const [row] = await server.rows<{ typed: boolean }>(
      `SELECT max(g.at) > (SELECT max(at) FROM audit_log WHERE action = 'lock_round') AS typed
       FROM audit_log g WHERE g.action = 'save_line' AND g.subject_id = $1`,
      [String(own.lineId)],
    );
    expect(row?.typed ?? false).toBe(false);
    expect(
      saved.map(({ status }) => status).every((status) => [200, 409, 412].includes(status)),
    ).toBe(true);
  });
});

describe('the list', () => {
  it('counts what is expected, received and on time, within what is seen', async () => {
    await own.putInto('submitted', { day: '2024-10-25' });
    await other.putInto('submitted', { day: '2024-10-26', typists: [] });
    await server.setToday('2024-10-28');
    expect(await standing()).toMatchObject({
      regionName: '山西省',
      expected: 2,
      received: 2,
      onTime: 1,
      pendingExtensions: 0,
    });
    expect(await standing('clerk')).toMatchObject({ expected: 1, received: 1, onTime: 1 });
    expect(await list('hebei-inspector')).toEqual([]);
    expect((await list()).map(({ round }) => [round.periodEnd, round.kind])).toEqual([
      ['2024-09-30', 'periodic'],
      ['2024-08-15', 'deadline'],
      ['2023-12-31', 'final'],
    ]);
  });
});
