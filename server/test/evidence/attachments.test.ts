import { forgetRecords } from '../harness/database';
import type { Viewer } from '../../src/auth/auth.policy';
import type { AttachedFile, AttachmentLimits } from '../../src/evidence/attachment.schema';
import { AttachmentService, type BindAttachments } from '../../src/evidence/attachment.service';
import { fileForm } from '../harness/upload';
import { newKey, startReportingApp, TODAY, type ReportingApp } from '../reporting/reporting-app';
import { fillSmallPlan } from '../reporting/small-plan';
import {
  bombedDocx,
  compoundFile,
  docmFile,
  docxFile,
  encryptedZip,
  exeFile,
  HTML,
  pdfFile,
  plainZip,
  SVG,
} from './sample-files';

let api: ReportingApp;
const MEGABYTE = 1024 * 1024;

beforeAll(async () => {
  api = await startReportingApp(fillSmallPlan, undefined, {
    XUSHI_EVIDENCE_FILE_MB: '1',
    XUSHI_EVIDENCE_RETURN_MB: '1',
  });
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.setToday(TODAY);
  await forgetRecords(api.dataSource, 'attachment, evidence_file CASCADE');
});

async function upload(who: string, content: Buffer, name = '说明.pdf', key = newKey()) {
  const form = fileForm(name, content);
  const answer = await api.app.inject({
    method: 'POST',
    url: '/api/attachments',
    headers: { ...form.headers, cookie: api.cookieOf(who), 'idempotency-key': key },
    payload: form.payload,
  });
  return { status: answer.statusCode, body: answer.json<AttachedFile & { code: string }>() };
}

const download = (who: string, id: number, asOf = '') =>
  api.app.inject({
    url: `/api/attachments/${id}${asOf === '' ? '' : `?asOf=${asOf}`}`,
    headers: { cookie: api.cookieOf(who) },
  });

async function viewerOf(username: string): Promise<Viewer> {
  const [viewer] = await api.rows<Viewer>(
    `SELECT id AS "accountId", role, region_code AS "regionCode", agency_id AS "agencyId",
            display_name AS "displayName" FROM account WHERE username = $1`,
    [username],
  );
  if (!viewer) throw new Error(`nobody is ${username}`);
  return viewer;
}

async function bind(who: string, ids: number[], further: Partial<BindAttachments> = {}) {
  const viewer = await viewerOf(who);
  return api.dataSource.transaction((manager) =>
    api.app.get(AttachmentService).bind(manager, {
      viewer,
      ids,
      owner: { kind: 'appeal', id: 7 },
      regionCode: '140000',
      agencyId: viewer.agencyId,
      day: TODAY,
      ...further,
    }),
  );
}

const of = (id: number, asOf: string) =>
  api.dataSource.transaction((manager) =>
    api.app.get(AttachmentService).of(manager, 'appeal', [id], asOf),
  );

describe('before a command names it', () => {
  test('a file is its sender’s alone, and saved, never shown', async () => {
    const { status, body } = await upload('clerk', pdfFile(), '../../情况“说明”.pdf');
    expect(status).toBe(201);
    expect(body).toEqual({
      id: expect.any(Number) as number,
      name: '情况“说明”.pdf',
      size: pdfFile().length,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      uploadedBy: '人员clerk',
      uploadedAt: expect.stringMatching(/^2024-10-15T\d\d:\d\d:\d\d\+08:00$/) as string,
    });
    const got = await download('clerk', body.id);
    expect([got.statusCode, got.rawPayload.equals(pdfFile())]).toEqual([200, true]);
    expect(got.headers['content-disposition']).toMatch(
      /^attachment; filename="attachment-\d+\.pdf"/,
    );
    expect(got.headers['content-security-policy']).toBe(
      "sandbox; default-src 'none'; frame-ancestors 'none'",
    );
    for (const other of ['inspector', 'leader', 'other-clerk', 'signer']) {
      expect([other, (await download(other, body.id)).statusCode]).toEqual([other, 404]);
    }
  });

  test('the same key keeps one file', async () => {
    const key = newKey();
    const first = await upload('clerk', pdfFile(), '一.pdf', key);
    expect((await upload('clerk', pdfFile(), '一.pdf', key)).body.id).toBe(first.body.id);
    expect((await upload('clerk', pdfFile('2'), '一.pdf', key)).status).toBe(422);
    expect(await api.rows('SELECT FROM attachment')).toHaveLength(1);
  });

  test('nobody lets more wait than the limit, and the limit is told', async () => {
    const half = (salt: string) => Buffer.concat([pdfFile(salt), Buffer.alloc(MEGABYTE * 0.6)]);
    expect((await upload('clerk', half('a'))).status).toBe(201);
    const over = await upload('clerk', half('b'));
    expect([over.status, over.body.code]).toEqual([422, 'attachments_full']);
    expect((await upload('inspector', half('b'))).status).toBe(201);
    const limits = await api.as('clerk')<AttachmentLimits>({
      method: 'GET',
      url: '/attachments/limits',
    });
    expect(limits.body).toEqual({ file: MEGABYTE, files: 10 });
  });

  test('two at once cannot both take the last room', async () => {
    const half = (salt: string) => Buffer.concat([pdfFile(salt), Buffer.alloc(MEGABYTE * 0.6)]);
    const both = await Promise.all([upload('clerk', half('a')), upload('clerk', half('b'))]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  test.each([
    ['SVG', () => SVG, '图.png', 415, 'file_type'],
    ['HTML', () => HTML, '文.pdf', 415, 'file_type'],
    ['a program', exeFile, '文.pdf', 415, 'file_type'],
    ['a plain zip', plainZip, '文.docx', 415, 'file_type'],
    ['a zip bomb', bombedDocx, '文.docx', 415, 'file_type'],
    ['macros', docmFile, '文.docx', 415, 'file_macros'],
    ['an encrypted zip', encryptedZip, '文.docx', 415, 'file_encrypted'],
    ['an old Office file', compoundFile, '文.xlsx', 415, 'file_encrypted'],
    ['nothing', () => Buffer.alloc(0), '文.pdf', 400, 'file_empty'],
    [
      'too much',
      () => Buffer.concat([pdfFile(), Buffer.alloc(MEGABYTE)]),
      'a.pdf',
      413,
      'file_too_large',
    ],
  ])('%s is refused and leaves nothing', async (_what, content, name, status, code) => {
    const answer = await upload('clerk', content(), name);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(await api.rows('SELECT FROM evidence_file')).toEqual([]);
    expect(await api.rows('SELECT FROM attachment')).toEqual([]);
  });

  test.each(['signer', 'administrator'])('%s writes to nobody and sends no file', async (who) => {
    expect((await upload(who, docxFile(), '文.docx')).status).toBe(403);
  });
});

describe('once bound', () => {
  test.each([
    ['clerk', 200],
    ['signer', 200],
    ['other-clerk', 404],
    ['inspector', 200],
    ['second-inspector', 200],
    ['leader', 200],
    ['hebei-inspector', 404],
    ['administrator', 404],
  ])('%s is answered %i, and that is audited', async (who, status) => {
    const { body } = await upload('clerk', pdfFile());
    await bind('clerk', [body.id]);
    expect((await download(who, body.id)).statusCode).toBe(status);
    const audited = await api.rows(
      `SELECT FROM audit_log WHERE action = 'download_attachment' AND subject_id = $1`,
      [String(body.id)],
    );
    expect(audited).toHaveLength(status === 200 ? 1 : 0);
  });

  test('it is listed with what it went with, since that day', async () => {
    const ids = [];
    for (const salt of ['a', 'b']) {
      ids.push((await upload('clerk', pdfFile(salt), `${salt}.pdf`)).body.id);
    }
    await bind('clerk', ids);
    expect((await of(7, TODAY)).get(7)?.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf']);
    expect((await of(7, '2024-10-14')).size).toBe(0);
    expect((await of(8, TODAY)).size).toBe(0);
    expect((await download('inspector', ids[0] ?? 0, '2024-10-14')).statusCode).toBe(404);
  });

  test('it goes with nothing else, nor does another’s, one that is not there, or one twice', async () => {
    const mine = (await upload('clerk', pdfFile())).body.id;
    const theirs = (await upload('other-clerk', pdfFile('x'))).body.id;
    const unusable = { code: 'attachment_unusable', status: 422 };
    await expect(bind('clerk', [mine, theirs])).rejects.toMatchObject(unusable);
    await expect(bind('clerk', [mine, 999_999])).rejects.toMatchObject(unusable);
    await expect(bind('clerk', [mine, mine])).rejects.toMatchObject(unusable);
    await bind('clerk', [mine]);
    await expect(bind('clerk', [mine])).rejects.toMatchObject(unusable);
    await expect(
      bind(
        'clerk',
        Array.from({ length: 11 }, (_, at) => at + 1),
      ),
    ).rejects.toMatchObject({
      code: 'attachments_too_many',
    });
  });

  test('two commands at once: one has it', async () => {
    const { body } = await upload('clerk', pdfFile());
    const both = await Promise.allSettled([
      bind('clerk', [body.id]),
      bind('clerk', [body.id], { owner: { kind: 'appeal', id: 8 } }),
    ]);
    expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('nobody changes or deletes it, not even in SQL', async () => {
    const { body } = await upload('clerk', pdfFile());
    await bind('clerk', [body.id]);
    await expect(api.rows('UPDATE attachment SET owner_id = 8')).rejects.toThrow('append-only');
    await expect(api.rows('DELETE FROM attachment')).rejects.toThrow('append-only');
  });
});

describe('sweeping', () => {
  const sweep = (day: string) =>
    api.dataSource.transaction((manager) => api.app.get(AttachmentService).sweep(manager, day));

  test('after a week what nothing has named is offered no longer; bound files stay', async () => {
    const loose = (await upload('clerk', pdfFile('a'))).body.id;
    const sent = (await upload('clerk', pdfFile('b'))).body.id;
    await bind('clerk', [sent]);
    expect(await sweep('2024-10-22')).toBe(0);
    expect(await sweep('2024-10-23')).toBe(1);
    expect(await sweep('2024-10-23')).toBe(0);
    await api.setToday('2024-10-23');
    expect((await download('clerk', loose)).statusCode).toBe(404);
    expect((await download('clerk', sent)).statusCode).toBe(200);
    await expect(bind('clerk', [loose], { day: '2024-10-23' })).rejects.toMatchObject({
      code: 'attachment_unusable',
    });
    // The demo's clock moved back: on that day it was not swept yet.
    await api.setToday('2024-10-16');
    expect((await download('clerk', loose)).statusCode).toBe(200);
    await bind('clerk', [loose], { day: '2024-10-16' });
    expect((await of(7, '2024-10-16')).get(7)).toHaveLength(2);
  });
});
