import type { AttachedFile } from '../../src/evidence/attachment.schema';
import type { NoticeDetail } from '../../src/notices/notice.schema';
import { pdfFile } from '../evidence/sample-files';
import { fileForm } from '../harness/upload';
import { startMattersApp, type MattersApp } from '../matters/matters-app';
import { startNoticeWorld, type NoticeWorld } from '../notices/notice-world';
import { newKey, type ReportingApp } from '../reporting/reporting-app';

/** Sends a file as somebody, answering its id. */
async function sent(server: ReportingApp, who: string, name: string): Promise<number> {
  const { headers, payload } = fileForm(name, pdfFile(name));
  const answer = await server.app.inject({
    method: 'POST',
    url: '/api/attachments',
    headers: { ...headers, cookie: server.cookieOf(who), 'idempotency-key': newKey() },
    payload,
  });
  return answer.json<AttachedFile>().id;
}

const downloads = async (server: ReportingApp, who: string, id: number) =>
  (
    await server.app.inject({
      url: `/api/attachments/${id}`,
      headers: { cookie: server.cookieOf(who) },
    })
  ).statusCode;

describe('files that went with a reply', () => {
  let world: NoticeWorld;
  beforeAll(async () => {
    world = await startNoticeWorld();
  }, 60_000);
  afterAll(() => world.close());

  it('are named to whoever may open them: not to the body that was sent a copy', async () => {
    const slip = await world.issued('inspector', 'task-1');
    const url = `/notices/${slip.id}`;
    await world.as('clerk')({ method: 'POST', url: `${url}/acknowledge`, version: 1 });
    const id = await sent(world, 'clerk', '验收报告.pdf');
    const reply = { words: '平台已验收', measures: null, expectedOn: null, attachmentIds: [id] };
    const { text } = await world.as('clerk')({
      method: 'POST',
      url: `${url}/replies`,
      body: reply,
      version: 2,
    });
    expect(text).toContain('验收报告.pdf');
    for (const [who, opens] of [
      ['clerk', true],
      ['inspector', true],
      ['shanxi-leader', true],
      ['other-clerk', false],
    ] as const) {
      const read = await world.as(who)<NoticeDetail>({ method: 'GET', url });
      expect([who, read.status, read.text.includes('平台已验收')]).toEqual([who, 200, true]);
      expect([who, read.text.includes('验收报告.pdf')]).toEqual([who, opens]);
      expect([who, await downloads(world, who, id)]).toEqual([who, opens ? 200 : 404]);
    }
  });
});

describe('files that went with a report on an entrusted matter', () => {
  let server: MattersApp;
  beforeAll(async () => {
    server = await startMattersApp();
  }, 60_000);
  afterAll(() => server.close());

  it('are not named to bodies that help, nor to the one that takes the matter over', async () => {
    const { body } = await server.direct();
    const url = `/matters/${body.id}`;
    await server.post('clerk', `${url}/acknowledge`, {}, body.version);
    const id = await sent(server, 'clerk', '进展报告.pdf');
    const report = { words: '正在逐家认定', settled: false, attachmentIds: [id] };
    const reported = await server.post('clerk', `${url}/report`, report, body.version + 1);
    expect(reported.text).toContain('进展报告.pdf');
    const change = { ownerId: server.body('丙委'), reason: '职责已划转丙委' };
    const moved = await server.post('inspector', `${url}/owner`, change, body.version + 2);
    expect(moved.status).toBeLessThan(300);
    for (const [who, opens] of [
      ['clerk', true],
      ['inspector', true],
      ['leader', true],
      ['other-clerk', false],
      ['third-clerk', false],
    ] as const) {
      const read = await server.read(who, url);
      expect([who, read.status, read.text.includes('正在逐家认定')]).toEqual([who, 200, true]);
      expect([who, read.text.includes('进展报告.pdf')]).toEqual([who, opens]);
      expect([who, await downloads(server, who, id)]).toEqual([who, opens ? 200 : 404]);
    }
  });
});
