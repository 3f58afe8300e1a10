import type { SubmissionDetail } from '../../src/reporting/submission.schema';
import type { Signing } from '../../src/agencies/signing.schema';
import {
  BEHIND,
  cell,
  lineOf,
  seenLines,
  startReportingApp,
  TODAY,
  type ReportingApp,
} from './reporting-app';
import { returnOf, type ReturnInState } from './return-in-state';
import { fillSmallPlan } from './small-plan';

let server: ReportingApp;
let own: ReturnInState;

beforeAll(async () => {
  server = await startReportingApp(fillSmallPlan);
  await server.openRounds(TODAY);
  own = await returnOf(server);
});
afterAll(() => server.close());
beforeEach(() => server.setToday(TODAY));

const serials = () =>
  server.rows<{ serial: number; on_day: string; value: string; explanation: string }>(
    `SELECT serial, on_day, value, explanation FROM submitted_line
     WHERE submission_id = $1 AND series_id = (SELECT id FROM series WHERE key = 'firms')
     ORDER BY serial`,
    [own.id],
  );

describe('what is handed in', () => {
  it.each([
    ['submit', false],
    ['file', true],
  ] as const)('by %s is what was seen: changed lines are named', async (route, eSigning) => {
    await own.putInto('draft', { eSigning });
    await server.as('clerk')({ ...own.call('save'), version: 1 });
    const before = (await serials()).length;
    const answer = await own.act('clerk', route);
    expect([answer.status, answer.body]).toMatchObject([
      412,
      {
        code: 'stale_lines',
        lines: [
          {
            lineId: own.lineId,
            name: '示范企业数量',
            current: { version: 2, value: '91' },
            yours: { id: own.lineId, version: 1 },
            changedBy: '人员clerk',
          },
        ],
      },
    ]);
    expect([await own.stored(), (await serials()).length]).toEqual(['draft', before]);
  });

  it('covers every line: one left out, one too many are named', async () => {
    await own.putInto('draft');
    const seen = await own.view('clerk');
    const submit = (lines: object[]) =>
      server.as('clerk')<{ lines: { lineId: number; current: unknown; yours: unknown }[] }>({
        method: 'POST',
        url: `/submissions/${own.id}/submit`,
        body: { signer: '王处长', lines },
        version: 1,
      });
    const [first, ...rest] = seenLines(seen);
    expect(await submit(rest)).toMatchObject({
      status: 412,
      body: { lines: [{ lineId: first?.id, yours: null }] },
    });
    expect(await submit([...seenLines(seen), { id: 999_999, version: 1 }])).toMatchObject({
      status: 412,
      body: { lines: [{ lineId: 999_999, current: null }] },
    });
    expect((await submit(seenLines(seen))).status).toBe(200);
  });

  it('is kept each time, and what was said first stays', async () => {
    await own.putInto('draft');
    const last = (await serials()).at(-1)?.serial ?? 0;
    expect((await own.act('clerk', 'submit')).status).toBe(200);
    expect((await own.act('inspector', 'return', 2)).status).toBe(200);
    await server.setToday('2024-10-16');
    const line = lineOf(await own.view('clerk'), '示范企业数量');
    await server.as('clerk')({
      method: 'PUT',
      url: `/submissions/${own.id}/lines/${line.id}`,
      body: cell('92', BEHIND),
      version: line.version,
    });
    const seen = await own.view('clerk');
    await server.as('clerk')({
      method: 'POST',
      url: `/submissions/${own.id}/submit`,
      body: { signer: '王处长', lines: seenLines(seen) },
      version: seen.version,
    });
    expect((await serials()).filter(({ serial }) => serial > last)).toEqual([
      { serial: last + 1, on_day: TODAY, value: '90', explanation: BEHIND.explanation },
      { serial: last + 2, on_day: '2024-10-16', value: '92', explanation: BEHIND.explanation },
    ]);
    await expect(server.rows('UPDATE submitted_line SET value = 1')).rejects.toThrow('append-only');
  });
});

describe('signing by account', () => {
  it('goes from the clerk to the signer and, signed, to supervision with a receipt', async () => {
    await own.putInto('draft', { eSigning: true });
    const filed = await own.act('clerk', 'file');
    expect(filed.body).toMatchObject({
      receipt: null,
      signer: null,
      submission: { state: 'filed', clock: 'due', submittedOn: null },
    });
    const given = await own.act('signer', 'give-back', 2);
    expect(given.body).toMatchObject({
      givenBackReason: '请核对口径',
      submission: { state: 'draft' },
    });
    expect((await own.act('clerk', 'file', 3)).body.givenBackReason).toBeNull();
    const signed = await own.act('signer', 'sign', 4);
    expect(signed.body).toMatchObject({
      signer: '人员signer',
      submission: { state: 'submitted', clock: 'on_time', submittedOn: TODAY },
    });
    expect(signed.body.receipt).toMatch(/^山西〔2024〕第\d{4}号$/);
    expect(signed.body.events.map(({ action, actor }) => [action, actor]).slice(-4)).toEqual([
      ['file', '人员clerk'],
      ['unfile', '人员signer'],
      ['file', '人员clerk'],
      ['sign', '人员signer'],
    ]);
    const accepted = await own.act('inspector', 'accept', 5);
    expect(accepted.status).toBe(200);
    const values = await server.rows<{ filled_by: string; signed_by: string }>(
      `SELECT DISTINCT filled_by, signed_by FROM actual WHERE submission_id = $1`,
      [own.id],
    );
    expect(values).toEqual([{ filled_by: '人员clerk', signed_by: '人员signer' }]);
  });

  it('is late where only filing was in time', async () => {
    await own.putInto('draft', { eSigning: true });
    await server.setToday('2024-10-25');
    await own.act('clerk', 'file');
    await server.setToday('2024-10-26');
    expect((await own.view('signer')).submission).toMatchObject({ state: 'filed', clock: 'late' });
    expect((await own.act('signer', 'sign', 2)).body.submission).toMatchObject({
      clock: 'late',
      onTime: false,
    });
    expect((await own.view('leader', '2024-10-25')).submission.state).toBe('filed');
  });

  it('switched off meanwhile leaves nothing stuck', async () => {
    await own.putInto('filed', { eSigning: true });
    await server.rows(`UPDATE agency SET e_signing = false WHERE name = '甲厅'`);
    expect((await own.act('signer', 'sign')).body).toMatchObject({ code: 'wrong_state' });
    expect((await own.act('clerk', 'take-back')).status).toBe(200);
    expect((await own.act('clerk', 'submit', 2)).status).toBe(200);
  });
});

describe('the switch', () => {
  const url = async () => {
    const { body } = await server.as('leader')<SubmissionDetail>({
      method: 'GET',
      url: `/submissions/${own.id}`,
    });
    return `/agencies/${body.submission.agency.id}/signing`;
  };
  const read = async (who: string) =>
    (await server.as(who)<Signing>({ method: 'GET', url: await url() })).body;
  const put = async (who: string, eSigning: boolean, version?: number) =>
    server.as(who)<Signing & { code?: string }>({
      method: 'PUT',
      url: await url(),
      body: { eSigning },
      version: version ?? (await read('leader')).version,
    });

  it.each(['clerk', 'signer', 'inspector', 'leader'])('is not for a %s', async (who) => {
    expect((await put(who, true)).status).toBe(403);
  });

  it('is the administrator’s, on the version seen, and only where somebody can sign', async () => {
    await server.rows(`UPDATE agency SET e_signing = false`);
    expect(await read('clerk')).toMatchObject({
      eSigning: false,
      signers: 1,
      can: { change: false },
    });
    const on = await put('administrator', true);
    expect([on.status, on.body]).toMatchObject([200, { eSigning: true, can: { change: true } }]);
    expect((await put('administrator', false, on.body.version - 1)).status).toBe(412);
    await server.rows(`UPDATE account SET disabled_at = now() WHERE username = 'signer'`);
    expect((await put('administrator', false)).status).toBe(200);
    expect(await put('administrator', true)).toMatchObject({
      status: 422,
      body: { code: 'no_signer' },
    });
    await server.rows(`UPDATE account SET disabled_at = NULL WHERE username = 'signer'`);
    const log = await server.rows<{ before: unknown; after: unknown }>(
      `SELECT before, after FROM audit_log WHERE action = 'change_signing' ORDER BY id LIMIT 1`,
    );
    expect(log).toEqual([{ before: { eSigning: false }, after: { eSigning: true } }]);
  });
});
