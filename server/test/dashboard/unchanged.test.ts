import type { SubmissionDetail } from '../../src/reporting/submission.schema';
import { cell, newKey, startReportingApp, TODAY } from '../reporting/reporting-app';
import type { ReportingApp } from '../reporting/reporting-app';
import { fillSmallPlan } from '../reporting/small-plan';
import { createTestDatabase } from '../harness/database';
import { EvaluationService } from '../../src/evaluation/evaluation.service';

let server: ReportingApp;
let cookies: Map<string, string>;

beforeAll(async () => {
  server = await startReportingApp(fillSmallPlan, await createTestDatabase());
  cookies = new Map();
  for (const username of ['leader', 'inspector', 'clerk']) {
    cookies.set(username, await signIn(username));
  }
}, 60_000);
afterAll(() => server.close());

async function signIn(username: string): Promise<string> {
  const { cookies: set } = await server.app.inject({
    method: 'POST',
    url: '/api/auth/demo-sign-in',
    payload: { username },
  });
  return `${set[0]?.name ?? ''}=${set[0]?.value ?? ''}`;
}

async function read(url: string, cookie: string | undefined, tag?: string) {
  const answer = await server.app.inject({
    url: `/api${url}`,
    headers: { cookie: cookie ?? '', ...(tag !== undefined && { 'if-none-match': tag }) },
  });
  return {
    status: answer.statusCode,
    tag: String(answer.headers.etag),
    body: answer.body,
    headers: answer.headers,
  };
}

const asLeader = (url: string, tag?: string) => read(url, cookies.get('leader'), tag);

/** The tag of an address now, once it has been shown that asking again with it says unchanged. */
async function steadyTag(url: string): Promise<string> {
  const { tag } = await asLeader(url);
  expect((await asLeader(url, tag)).status).toBe(304);
  return tag;
}

const PAGES = ['/overview', '/agencies', '/plans', '/plans/small', '/targets', '/targets/1'];

/** Values the first body's return of the last quarter and hands it in. */
async function handIn(value: string): Promise<{ id: number; version: number }> {
  const { body: list } = await server.as('clerk')<{
    rows: { id: number; round: { periodEnd: string } }[];
  }>({ method: 'GET', url: '/submissions' });
  const id = list.rows.find((row) => row.round.periodEnd === '2024-09-30')?.id ?? 0;
  const url = `/submissions/${id}`;
  const { body: before } = await server.as('clerk')<SubmissionDetail>({ method: 'GET', url });
  for (const line of before.lines.filter((one) => one.required)) {
    const saved = await server.as('clerk')({
      method: 'PUT',
      url: `${url}/lines/${line.id}`,
      version: line.version,
      body: cell(value, { explanation: '测试说明：按计划推进', nextStep: '测试措施：下季度完成' }),
    });
    expect(saved.status).toBe(200);
  }
  const { body: filled } = await server.as('clerk')<SubmissionDetail>({ method: 'GET', url });
  const submitted = await server.as('clerk')<SubmissionDetail>({
    method: 'POST',
    url: `${url}/submit`,
    version: filled.version,
    body: {
      signer: '签发人',
      lines: filled.lines.map(({ id: lineId, version }) => ({ id: lineId, version })),
    },
  });
  expect(submitted.status).toBe(200);
  return { id, version: submitted.body.version };
}

describe('an answer that the client has already', () => {
  it.each(PAGES)('%s is not made and not sent again', async (url) => {
    const first = await asLeader(url);
    expect(first.status).toBe(200);
    expect(first.tag).toMatch(/^W\/"[\w-]{43}"$/);
    const again = await asLeader(url, `"another", ${first.tag}`);
    expect(again).toMatchObject({ status: 304, body: '', tag: first.tag });
    expect(again.headers['cache-control']).toBe('no-store');
    expect((await asLeader(url, 'W/"another"')).status).toBe(200);
  });

  it('is told by its own tag only: other addresses, filters and days have others', async () => {
    const urls = [
      ...PAGES,
      '/overview?plan=small',
      '/overview?asOf=2024-10-14',
      '/targets?limit=1',
    ];
    const tags = await Promise.all(urls.map(async (url) => (await asLeader(url)).tag));
    expect(new Set(tags).size).toBe(urls.length);
  });

  it('is kept apart for every viewer and every session', async () => {
    const tag = await steadyTag('/overview');
    expect((await read('/overview', cookies.get('inspector'), tag)).status).toBe(200);
    expect((await read('/overview', cookies.get('clerk'), tag)).status).toBe(200);
    expect((await read('/overview', await signIn('leader'), tag)).status).toBe(200);
    expect((await read('/overview', undefined, tag)).status).toBe(401);
  });

  it('is made anew for an account whose region was changed', async () => {
    const tag = await steadyTag('/overview');
    const move = (region: string) =>
      server.rows(`UPDATE account SET region_code = $1 WHERE username = 'leader'`, [region]);
    await move('130000');
    expect((await asLeader('/overview', tag)).status).toBe(200);
    await move('000000');
    expect((await asLeader('/overview', tag)).status).toBe(304);
  });

  it('never stands for a problem', async () => {
    const missing = await asLeader('/plans/none');
    expect(missing.status).toBe(404);
    expect(missing.headers).not.toHaveProperty('etag');
  });
});

describe('a change of what is shown', () => {
  it('an acceptance renews every page, also where no count moves; drafts do not', async () => {
    const before = await Promise.all(PAGES.map((url) => steadyTag(url)));
    const submitted = await handIn('80');
    for (const [place, url] of PAGES.entries()) {
      expect((await asLeader(url, before[place])).status).toBe(304);
    }
    const accepted = await server.as('inspector')({
      method: 'POST',
      url: `/submissions/${submitted.id}/accept`,
      version: submitted.version,
    });
    expect(accepted.status).toBe(200);
    for (const [place, url] of PAGES.entries()) {
      expect((await asLeader(url, before[place])).status).toBe(200);
    }

    // The next value is another of the same lamp: counts stay, the page shows the value.
    const counts = () =>
      server.rows('SELECT plan_id, on_track, at_risk, off_track FROM plan_summary');
    const [tag, counted] = [await steadyTag('/targets'), await counts()];
    await server.dataSource.transaction(async (manager) => {
      await manager.query(
        `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
         SELECT region_code, series_id, period_end, version + 1, value + 0.01, vintage, known_on
         FROM actual WHERE series_id = (SELECT series_id FROM target WHERE key = 'firms')
         ORDER BY period_end DESC, version DESC LIMIT 1`,
      );
      const [target] = await manager.query<{ id: number }[]>(
        `SELECT id FROM target WHERE key = 'firms'`,
      );
      await server.app.get(EvaluationService).rejudge(manager, [target?.id ?? 0], TODAY);
    });
    expect(await counts()).toEqual(counted);
    const after = await asLeader('/targets', tag);
    expect(after.status).toBe(200);
    expect(after.body).toContain('80.01');
  });

  it('a lead that is assigned renews them', async () => {
    const [target] = await server.rows<{ id: number; version: number }>(
      `SELECT id, version FROM target WHERE key = 'nobody'`,
    );
    const [body] = await server.rows<{ id: number }>(`SELECT id FROM agency WHERE name = '丙委'`);
    const before = await Promise.all(PAGES.map((url) => steadyTag(url)));
    const assigned = await server.as('inspector')({
      method: 'PUT',
      url: `/targets/${target?.id ?? 0}/lead`,
      version: target?.version ?? 0,
      body: { agencyId: body?.id, reason: '无人负责，指定牵头' },
    });
    expect(assigned.status).toBe(200);
    for (const [place, url] of PAGES.entries()) {
      expect((await asLeader(url, before[place])).status).toBe(200);
    }
  });

  it('the clock renews them, there and back', async () => {
    const move = (today: string) =>
      server.app.inject({
        method: 'PUT',
        url: '/api/demo/clock',
        headers: { cookie: cookies.get('inspector') ?? '', 'idempotency-key': newKey() },
        payload: { today },
      });
    const tags = new Set([await steadyTag('/overview')]);
    for (const day of ['2024-11-20', '2024-10-10', TODAY]) {
      expect((await move(day)).statusCode).toBe(200);
      tags.add(await steadyTag('/overview'));
    }
    expect(tags.size).toBe(4);
  });

  it('in another region leaves the viewer with what is known', async () => {
    await server.rows(`INSERT INTO plan (region_code, key, title, issuer, issued_on, activated_on)
      VALUES ('130000', 'hebei', '河北方案', '省政府', '2022-01-01', '2024-01-01')`);
    const inspector = cookies.get('inspector');
    const { tag } = await read('/overview', inspector);
    const leaders = await steadyTag('/overview');
    await server.rows(`INSERT INTO plan_summary (plan_id, region_code, version)
      SELECT id, region_code, 5 FROM plan WHERE key = 'hebei'`);
    expect((await read('/overview', inspector, tag)).status).toBe(304);
    expect((await asLeader('/overview', leaders)).status).toBe(200);
  });
});
