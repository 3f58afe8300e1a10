import { newKey, type ReportingApp } from '../reporting/reporting-app';
import { fileForm } from '../harness/upload';
import type { ReadingProgressView } from '../../src/intake/document.schema';
import type { HeaderResult } from '../../src/intake/intake.schema';
import type { AcceptSureResult, IntakeRow, RowResult } from '../../src/intake/intake-row.schema';
import { makePdf } from './files/make-pdf';
import { draftOf, pasteDraft, PLAN_TEXT, startIntakeApp } from './intake-app';

let app: ReportingApp;
beforeAll(async () => {
  app = await startIntakeApp();
});
afterAll(() => app.close());

/** Its issuer is a city that has no row of its own. */
const OF_A_CITY = PLAN_TEXT.replaceAll('甲省人民政府', '丙市人民政府');

describe('the region of a plan', () => {
  const regionsOf = (codes: readonly { code: string }[]) => codes.map(({ code }) => code);

  it('is that of its issuer, and may be any that the viewer sees', async () => {
    const draft = await pasteDraft(app, PLAN_TEXT, 'national');
    expect(draft).toMatchObject({ regionCode: '140000', regionPresumed: false });
    expect(regionsOf(draft.regions)).toEqual(['000000', '130000', '140000']);
    const own = await draftOf(app, draft.id, 'inspector');
    expect(regionsOf(own.regions)).toEqual(['140000']);
  });

  it('of the whole country is told by its offices', async () => {
    const text = PLAN_TEXT.replaceAll('甲省人民政府', '国务院');
    const draft = await pasteDraft(app, text, 'national');
    expect(draft).toMatchObject({ regionCode: '000000', regionPresumed: false });
  });

  it('is the viewer’s where the issuer is in no region, which is said until one is chosen', async () => {
    const draft = await pasteDraft(app, OF_A_CITY, 'national');
    expect(draft).toMatchObject({ regionCode: '000000', regionPresumed: true });
    const trade = (bodies: typeof draft.bodies) =>
      bodies.find(({ name }) => name === '省商务厅')?.agency?.name;
    const moved = await app.as('national')<HeaderResult>({
      method: 'PATCH',
      url: `/intake/drafts/${draft.id}/header`,
      body: { regionCode: '130000' },
      version: draft.headerVersion,
    });
    expect(moved.status).toBe(200);
    const now = await draftOf(app, draft.id, 'national');
    expect(now).toMatchObject({ regionCode: '130000', regionPresumed: false });
    // The same words mean the body of the region that was chosen.
    expect([trade(draft.bodies), trade(now.bodies)]).toEqual([undefined, '乙省商务厅']);
  });

  it('keeps what a person has said of a body when it changes', async () => {
    const draft = await pasteDraft(app, `${OF_A_CITY}\n`, 'national');
    const [meant] = await app.rows<{ id: number }>(
      `SELECT id::int FROM agency WHERE name = '甲省商务厅'`,
    );
    const body = draft.bodies.find(({ name }) => name === '省商务厅');
    const settled = await app.as('national')({
      method: 'PUT',
      url: `/intake/drafts/${draft.id}/bodies`,
      body: { name: '省商务厅', agencyId: meant?.id },
      version: body?.version ?? 0,
    });
    expect(settled.status).toBe(200);
    await app.as('national')({
      method: 'PATCH',
      url: `/intake/drafts/${draft.id}/header`,
      body: { regionCode: '130000' },
      version: draft.headerVersion,
    });
    const now = await draftOf(app, draft.id, 'national');
    expect(now.bodies.find(({ name }) => name === '省商务厅')?.agency?.name).toBe('甲省商务厅');
  });
});

describe('a row that a person adds', () => {
  const words = '加强组织领导';
  const start = PLAN_TEXT.indexOf(words);
  const add = (id: number, fields: Partial<IntakeRow['fields']>) =>
    app.as('inspector')<RowResult>({
      method: 'POST',
      url: `/intake/drafts/${id}/rows`,
      body: { start, end: start + words.length, type: 'milestone', fields, decision: 'accepted' },
    });

  it('is accepted at once, and nothing of it is kept where it cannot be', async () => {
    const draft = await pasteDraft(app, `${PLAN_TEXT}\n\n`);
    const refused = await add(draft.id, { name: '建立工作机制', recurrence: 'annual' });
    expect(refused.status).toBe(422);
    expect(refused.text).toContain('考核期末');
    expect((await draftOf(app, draft.id)).counts.rows).toBe(draft.counts.rows);
    const added = await add(draft.id, {
      name: '建立工作机制',
      recurrence: 'annual',
      evaluationEnd: '2025-12-31',
    });
    expect(added.status).toBe(200);
    expect(added.body.row).toMatchObject({ decision: 'accepted', read: null });
  });
});

describe('acceptances made together', () => {
  it('are taken back together, what was decided since by other ways stays', async () => {
    const draft = await pasteDraft(app, `${PLAN_TEXT}\n\n\n`);
    const act = (name: string, body?: object) =>
      app.as('inspector')<AcceptSureResult>({
        method: 'POST',
        url: `/intake/drafts/${draft.id}/${name}`,
        ...(body && { body }),
      });
    const { ids } = (await act('accept-sure')).body;
    const [first, ...others] = ids;
    const one = (await draftOf(app, draft.id)).rows.find(({ id }) => id === first);
    await app.as('inspector')({
      method: 'PATCH',
      url: `/intake/rows/${first}`,
      body: { decision: 'rejected' },
      version: one?.version ?? 0,
    });
    const back = await act('reopen-rows', { ids });
    expect([back.status, back.body.ids]).toEqual([200, others]);
    const { counts } = await draftOf(app, draft.id);
    expect(counts).toMatchObject({ accepted: 0, rejected: 1, pending: draft.counts.rows - 1 });
  });
});

describe('how far a document is', () => {
  const far = async (key: string, username = 'inspector') =>
    (
      await app.as(username)<ReadingProgressView>({
        method: 'GET',
        url: `/intake/documents/progress?key=${key}`,
      })
    ).body.progress;

  it('is told to whoever sends it, page by page', async () => {
    const key = newKey();
    const form = fileForm('long.pdf', makePdf('BT /F 12 Tf 72 720 Td (words) Tj ET', 480));
    const way = { answered: false };
    const sent = app.app
      .inject({
        method: 'POST',
        url: '/api/intake/documents',
        headers: { ...form.headers, cookie: app.cookieOf('inspector'), 'idempotency-key': key },
        payload: form.payload,
      })
      .then(() => (way.answered = true));
    const seen = new Set<string>();
    const others = new Set<unknown>();
    while (!way.answered) {
      const progress = await far(key);
      if (progress?.step === 'pages') seen.add(`of ${progress.of}`);
      others.add(await far(key, 'colleague'));
    }
    await sent;
    expect([...seen]).toEqual(['of 480']);
    expect([...others]).toEqual([null]);
    expect(await far(key)).toBeNull();
  });
});

test('words that are too long to be pasted are refused in one sentence', async () => {
  const paste = (length: number) =>
    app.as('inspector')({
      method: 'POST',
      url: '/intake/texts',
      body: { name: '长文', text: '长'.repeat(length) },
    });
  expect((await paste(300_001)).text).toContain(
    '粘贴的文字超过30万字，请存成.txt文件后选择文件导入',
  );
  expect((await paste(400_000)).text).toContain('文字较长的请存成文件后上传');
});
