import type { DraftDetail, DraftList, DraftMade } from '../../src/intake/intake.schema';
import type { ReportingApp } from '../reporting/reporting-app';
import {
  acceptAll,
  confirmDraft,
  draftOf,
  pasteDraft,
  PLAN_TEXT,
  rowOf,
  runningPlan,
  sendFile,
  startIntakeApp,
} from './intake-app';

let app: ReportingApp;
beforeAll(async () => {
  app = await startIntakeApp();
});
afterAll(() => app.close());

let serial = 200;
/** A text that nobody has sent yet, under a number of its own. */
function another(): string {
  serial += 1;
  return PLAN_TEXT.replace('100家', `${serial}家`).replace('12号', `${serial}号`);
}

const codeOf = ({ status, text }: { status: number; text: string }) => [
  status,
  (JSON.parse(text) as { code?: string }).code,
];

describe('drafts of another region', () => {
  test('are not there for anybody who does not answer for it, in whatever way they ask', async () => {
    const draft = await pasteDraft(app, another());
    const row = rowOf(draft, '800亿元');
    const [body] = draft.bodies;
    const other = app.as('other-inspector');
    const { id } = draft;
    const asked = [
      ...['', '/document', '/file', '/changes'].map((tail) => ({
        method: 'GET' as const,
        url: `/intake/drafts/${id}${tail}`,
      })),
      {
        method: 'PATCH' as const,
        url: `/intake/rows/${row.id}`,
        body: { decision: 'accepted' },
        version: row.version,
      },
      { method: 'POST' as const, url: `/intake/drafts/${id}/accept-sure` },
      {
        method: 'POST' as const,
        url: `/intake/drafts/${id}/rows`,
        body: { start: 0, end: 4, type: 'target' },
      },
      {
        method: 'POST' as const,
        url: `/intake/drafts/${id}/suggest`,
        body: { start: 0, end: 4 },
      },
      {
        method: 'PUT' as const,
        url: `/intake/drafts/${id}/bodies`,
        body: { name: body?.name, agencyId: null, create: null },
        version: 1,
      },
      {
        method: 'PATCH' as const,
        url: `/intake/drafts/${id}/header`,
        body: { docNo: '乙政发〔2024〕1号' },
        version: draft.headerVersion,
      },
      {
        method: 'POST' as const,
        url: `/intake/drafts/${id}/confirm`,
        body: {},
        version: draft.version,
      },
      {
        method: 'POST' as const,
        url: `/intake/drafts/${id}/discard`,
        body: { reason: '不是本省文件' },
        version: draft.version,
      },
    ];
    for (const call of asked) {
      expect([call.method, call.url, (await other(call)).status]).toEqual([
        call.method,
        call.url,
        404,
      ]);
    }
    const list = await other<DraftList>({ method: 'GET', url: '/intake/drafts' });
    expect(list.body.rows.filter((one) => one.id === id)).toEqual([]);
    expect((await draftOf(app, id)).version).toBe(draft.version);
    for (const who of ['leader', 'clerk']) {
      for (const call of asked) {
        expect([who, call.url, (await app.as(who)(call)).status]).toEqual([who, call.url, 403]);
      }
    }
  });

  test('the same bytes are a document of its own elsewhere, and a tag opens nothing', async () => {
    const text = another();
    const draft = await pasteDraft(app, text);
    const seen = await app.app.inject({
      url: `/api/intake/drafts/${draft.id}`,
      headers: { cookie: app.cookieOf('inspector') },
    });
    const stranger = await app.app.inject({
      url: `/api/intake/drafts/${draft.id}`,
      headers: {
        cookie: app.cookieOf('other-inspector'),
        'if-none-match': String(seen.headers.etag),
      },
    });
    expect(stranger.statusCode).toBe(404);
    const theirs = await pasteDraft(app, text, 'other-inspector');
    expect(theirs.id).not.toBe(draft.id);
    expect(theirs.header.regionCode).toBe('130000');
  });

  test('a plan of another region is amended by nobody else', async () => {
    const { plan } = await runningPlan(app, another());
    const answer = await app.as('other-inspector')({
      method: 'POST',
      url: '/intake/texts',
      body: { name: '修订稿', text: another(), amends: plan.id },
    });
    expect(codeOf(answer)).toEqual([422, 'amended_plan_unknown']);
    const ledger = await app.as('other-inspector')({
      method: 'GET',
      url: `/plans/${plan.key}/ledger`,
    });
    expect(ledger.status).toBe(404);
  });

  test('a row is merged, settled and made a part only within its own draft', async () => {
    const one = await pasteDraft(app, another());
    const two = await pasteDraft(app, another());
    const row = rowOf(one, '800亿元');
    const foreign = rowOf(two, '800亿元');
    const patch = (body: object) =>
      app.as('inspector')({
        method: 'PATCH',
        url: `/intake/rows/${row.id}`,
        body,
        version: row.version,
      });
    expect(codeOf(await patch({ decision: 'merged', mergedInto: foreign.id }))).toEqual([
      422,
      'merge_impossible',
    ]);
    expect(codeOf(await patch({ fields: { partOf: foreign.id } }))).toEqual([
      422,
      'part_impossible',
    ]);
    expect(codeOf(await patch({ fields: { clause: '九十九' } }))).toEqual([422, 'clause_unknown']);
  });
});

describe('files and words', () => {
  const HOSTILE = '"><img src=x onerror=alert(1)>\r\nSet-Cookie: a=b; ../../etc/passwd.txt';

  test('a document is saved, never shown, whatever its name and its words', async () => {
    const text = another().replace('为推动', '<script>alert(1)</script>为推动');
    const sent = await sendFile(app, '/intake/documents', {
      name: HOSTILE.replace(/[\r\n"]/g, '_'),
      content: Buffer.from(text),
    });
    if (sent.status !== 200) throw new Error(sent.text);
    const file = await app.app.inject({
      url: `/api/intake/drafts/${sent.body.id}/file`,
      headers: { cookie: app.cookieOf('inspector') },
    });
    expect(file.rawPayload.toString('utf8')).toBe(text);
    expect(file.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'x-content-type-options': 'nosniff',
      'content-disposition': expect.stringMatching(
        /^attachment; filename="document-\d+"/,
      ) as string,
    });
    expect(file.headers['set-cookie']).toBeUndefined();
    expect(file.headers['content-disposition']).not.toMatch(/[<>\r\n]/);
  });

  const odd = (words: string) => `前${words}后`;
  test.each([
    ['a NUL', '\u0000'],
    ['half of a pair', '\ud83d'],
    ['no character', '\ufffe'],
    ['a control', '\u0007'],
    ['a turn of direction', '\u202e'],
  ])('%s in any text is read or refused in a sentence, never a fault', async (_what, sign) => {
    const inspector = app.as('inspector');
    const pasted = await inspector<DraftMade>({
      method: 'POST',
      url: '/intake/texts',
      body: { name: odd(sign), text: another().replace('示范产业', odd(sign)) },
    });
    expect([200, 422, 400]).toContain(pasted.status);
    const file = await sendFile(app, '/intake/documents', {
      name: `文${sign}件.txt`,
      content: Buffer.from(another().replace('示范产业', odd(sign)), 'utf8'),
    });
    expect([200, 422, 400]).toContain(file.status);
    const draft = await pasteDraft(app, another());
    const row = rowOf(draft, '800亿元');
    const answers = [
      await inspector({
        method: 'PATCH',
        url: `/intake/rows/${row.id}`,
        body: { fields: { name: odd(sign), agencies: [{ name: odd(sign), role: 'lead' }] } },
        version: row.version,
      }),
      await inspector({
        method: 'PATCH',
        url: `/intake/drafts/${draft.id}/header`,
        body: { title: odd(sign), defaultBody: odd(sign) },
        version: draft.headerVersion,
      }),
      await inspector({
        method: 'PUT',
        url: `/intake/drafts/${draft.id}/bodies`,
        body: { name: odd(sign), agencyId: null, create: null },
        version: 1,
      }),
      await inspector({
        method: 'POST',
        url: `/intake/drafts/${draft.id}/rows`,
        body: { start: 0, end: 4, type: 'target', fields: { remark: odd(sign) } },
      }),
      await inspector({
        method: 'POST',
        url: `/intake/drafts/${draft.id}/discard`,
        body: { reason: odd(sign) + odd(sign) },
        version: (await draftOf(app, draft.id)).version,
      }),
    ];
    for (const { status } of answers) expect([200, 400, 404, 422]).toContain(status);
  });

  test('selections outside the document are refused in a sentence', async () => {
    const draft = await pasteDraft(app, another());
    for (const [start, end] of [
      [0, 10_000_000],
      [2 ** 31, 2 ** 31 + 5],
      [-1, 4],
      [5, 5],
      [9, 3],
      [0.5, 4],
      [2 ** 53, 2 ** 54],
    ]) {
      for (const [tail, body] of [
        ['rows', { start, end, type: 'target' }],
        ['suggest', { start, end }],
      ] as const) {
        const answer = await app.as('inspector')({
          method: 'POST',
          url: `/intake/drafts/${draft.id}/${tail}`,
          body,
        });
        expect([400, 422]).toContain(answer.status);
      }
    }
  });

  test('fields of any size and figures of any length are refused in a sentence', async () => {
    const draft = await pasteDraft(app, another());
    const row = rowOf(draft, '800亿元');
    const long = '长'.repeat(100_000);
    for (const fields of [
      { name: long },
      { goal: '9'.repeat(400) },
      { goal: '1e400' },
      { goal: `0.${'1'.repeat(400)}` },
      { goalExact: '1/0', goal: null },
      { goal: '-0' },
      { deadline: '9999-12-31' },
      { deadline: '0001-01-01' },
      { evaluationEnd: '2024-02-31' },
      { unit: long },
      { partOf: row.id },
      { partOf: 2 ** 53 },
      { agencies: Array.from({ length: 5000 }, () => ({ name: '甲', role: 'lead' })) },
      { nodes: Array.from({ length: 5000 }, () => ({ on: '2024-12-31', label: '' })) },
    ]) {
      const now = rowOf(await draftOf(app, draft.id), '800亿元');
      const answer = await app.as('inspector')({
        method: 'PATCH',
        url: `/intake/rows/${row.id}`,
        body: { fields, decision: 'accepted' },
        version: now.version,
      });
      expect([Object.keys(fields), answer.status < 500, answer.text.slice(0, 200)]).toEqual([
        Object.keys(fields),
        true,
        expect.any(String),
      ]);
    }
    for (const header of [
      { title: long },
      { docNo: long },
      { implements: Array.from({ length: 5000 }, () => '上级文件') },
      { issuedOn: '9999-12-31' },
      { horizon: '0001-01-01' },
      { regionCode: '130000' },
      { regionCode: "1' OR '1'='1" },
      { regionCode: '%' },
    ]) {
      const { headerVersion } = await draftOf(app, draft.id);
      const answer = await app.as('inspector')({
        method: 'PATCH',
        url: `/intake/drafts/${draft.id}/header`,
        body: header,
        version: headerVersion,
      });
      expect([header, answer.status < 500]).toEqual([header, true]);
    }
    expect((await draftOf(app, draft.id)).header.regionCode).toBe('140000');
  });
});

test.each([
  [{ issuedOn: '2024-10-16' }, 422],
  [{ issuedOn: '2099-01-01', horizon: '2099-12-31' }, 422],
  [{ issuedOn: '1912-01-01', horizon: null }, 200],
  [{ issuedOn: '2024-06-28', effectiveFrom: '2025-01-01', horizon: '2024-12-31' }, 200],
  [{ issuedOn: '2024-06-28', effectiveFrom: '2025-01-01', effectiveTo: '2024-01-01' }, 422],
])('the days of a plan %p are taken or refused in a sentence: %p', async (header, status) => {
  const draft = await acceptAll(app, (await pasteDraft(app, another())).id);
  await app.as('inspector')({
    method: 'PATCH',
    url: `/intake/drafts/${draft.id}/header`,
    body: header,
    version: draft.headerVersion,
  });
  const ready = await draftOf(app, draft.id);
  expect(ready.can.confirm).toBe(status === 200);
  expect((await confirmDraft(app, ready)).status).toBe(status);
});

test('drafts of one title and day become plans of their own', async () => {
  const drafts: DraftDetail[] = [];
  for (let time = 0; time < 3; time += 1) {
    drafts.push(await acceptAll(app, (await pasteDraft(app, another())).id));
  }
  const answers = await Promise.all(drafts.map((draft) => confirmDraft(app, draft)));
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200]);
  expect(new Set(answers.map((answer) => answer.body.plan.key)).size).toBe(3);
});

test('rows of a draft that is confirmed are not changed by anybody', async () => {
  const draft = await acceptAll(app, (await pasteDraft(app, another())).id);
  expect((await confirmDraft(app, draft)).status).toBe(200);
  const row = rowOf(await draftOf(app, draft.id), '800亿元');
  const calls = [
    {
      method: 'PATCH' as const,
      url: `/intake/rows/${row.id}`,
      body: { decision: 'rejected' },
      version: row.version,
    },
    { method: 'POST' as const, url: `/intake/drafts/${draft.id}/accept-sure` },
    {
      method: 'POST' as const,
      url: `/intake/drafts/${draft.id}/rows`,
      body: { start: 0, end: 4, type: 'target' },
    },
    {
      method: 'PATCH' as const,
      url: `/intake/drafts/${draft.id}/header`,
      body: { docNo: null },
      version: draft.headerVersion,
    },
  ];
  for (const call of calls) {
    expect(codeOf(await app.as('inspector')(call))).toEqual([409, 'draft_confirmed']);
  }
});

test.each([
  [200_000, 200],
  [300_001, 400],
  [2_000_000, 413],
])(
  '%p characters that are pasted are answered %p',
  async (length, status) => {
    const text = another() + '到2025年，全省培育示范企业10家。'.repeat(130_000);
    const answer = await app.as('inspector')({
      method: 'POST',
      url: '/intake/texts',
      body: { name: '长文', text: text.slice(0, length) },
    });
    expect([answer.status, answer.text.slice(0, 300)]).toEqual([status, expect.any(String)]);
  },
  60_000,
);
