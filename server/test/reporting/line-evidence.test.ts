import { createHash, randomBytes } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { LineEvidence } from '../../src/reporting/line-evidence.schema';
import type { SubmissionDetail } from '../../src/reporting/submission.schema';
import type { SubmissionRef } from '../../src/reporting/submission-ref.schema';
import type { EvidenceFile } from '../../src/series/value-evidence.schema';
import type { TargetDetail } from '../../src/targets/target.schema';
import {
  bombedDocx,
  compoundFile,
  docmFile,
  docxFile,
  doubledList,
  encryptedZip,
  exeFile,
  hiddenMacros,
  hollowDocx,
  HTML,
  jpgFile,
  pdfFile,
  plainZip,
  pngFile,
  SVG,
  xlsxFile,
} from '../evidence/sample-files';
import { BEHIND, cell, lineOf, newKey, startReportingApp, TODAY } from './reporting-app';
import type { ReportingApp } from './reporting-app';
import { fillSmallPlan } from './small-plan';

let api: ReportingApp;
let submissionId: number;
let lineId: number;
let otherLine: number;

const FILE_MB = 1;
const MEGABYTE = 1024 * 1024;

beforeAll(async () => {
  api = await startReportingApp(fillSmallPlan, undefined, {
    XUSHI_EVIDENCE_FILE_MB: String(FILE_MB),
    XUSHI_EVIDENCE_FILES: '4',
    XUSHI_EVIDENCE_RETURN_MB: '2',
  });
  await api.openRounds(TODAY);
  const list = await api.as('clerk')<{ rows: SubmissionRef[] }>({
    method: 'GET',
    url: '/submissions',
  });
  submissionId = list.body.rows.find((row) => row.round.kind === 'periodic')?.id ?? 0;
  const detail = await read('clerk');
  lineId = lineOf(detail, '示范企业数量').id;
  otherLine = lineOf(detail, '外贸进出口总值').id;
});
afterAll(() => api.close());
beforeEach(async () => {
  await api.setToday(TODAY);
  await api.rows(
    'TRUNCATE evidence_file, submitted_line, submission_event, idempotency_record CASCADE',
  );
  await api.rows(`UPDATE submission SET state = 'open', version = 1, filled_by = NULL,
    signer = NULL, submitted_on = NULL, first_submitted_on = NULL, return_reason = NULL`);
});

async function read(username: string, asOf?: string): Promise<SubmissionDetail> {
  const url = `/submissions/${submissionId}${asOf ? `?asOf=${asOf}` : ''}`;
  return (await api.as(username)<SubmissionDetail>({ method: 'GET', url })).body;
}

interface Sent {
  readonly name?: string;
  readonly line?: number;
  readonly key?: string;
  readonly headers?: Record<string, string>;
  /** Cut off before the form ends. */
  readonly cut?: boolean;
}

const BOUNDARY = 'xushi-test-boundary';

function formOf(content: Buffer, name: string, cut = false): Buffer {
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`;
  const tail = `\r\n--${BOUNDARY}--\r\n`;
  return Buffer.concat([Buffer.from(head), content, ...(cut ? [] : [Buffer.from(tail)])]);
}

async function upload(username: string, content: Buffer, sent: Sent = {}) {
  const { name = '认定文件.pdf', line = lineId, key = newKey(), headers = {}, cut } = sent;
  const response = await api.app.inject({
    method: 'POST',
    url: `/api/submissions/${submissionId}/lines/${line}/evidence`,
    headers: {
      cookie: api.cookieOf(username),
      'idempotency-key': key,
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      ...headers,
    },
    payload: formOf(content, name, cut),
  });
  return {
    status: response.statusCode,
    body: response.json<EvidenceFile & { code: string; detail: string }>(),
    text: response.body,
  };
}

async function list(username: string, line = lineId): Promise<LineEvidence> {
  const url = `/submissions/${submissionId}/lines/${line}/evidence`;
  return (await api.as(username)<LineEvidence>({ method: 'GET', url })).body;
}

function download(username: string, id: number, asOf?: string) {
  return api.app.inject({
    url: `/api/evidence/${id}${asOf ? `?asOf=${asOf}` : ''}`,
    headers: { cookie: api.cookieOf(username) },
  });
}

function remove(username: string, id: number, reason = '传错了文件') {
  const url = `/submissions/${submissionId}/evidence/${id}/remove`;
  return api.as(username)<EvidenceFile & { code: string }>({
    method: 'POST',
    url,
    body: { reason },
  });
}

const sha256 = (content: Buffer) => createHash('sha256').update(content).digest('hex');

/** Everything under the store: how many files stay, how many are half way. */
function stored(): { kept: number; incoming: number } {
  const all = readdirSync(api.evidenceFolder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => statSync(path.join(api.evidenceFolder, name)).isFile(),
  );
  const incoming = all.filter((name) => name.startsWith('incoming')).length;
  return { kept: all.length - incoming, incoming };
}

describe('what is taken', () => {
  test('each kind by its content, whatever the form says of it; the same bytes come back', async () => {
    const files: [string, Buffer, string][] = [
      ['认定文件.pdf', pdfFile(), 'application/pdf'],
      [
        '名单.docx',
        docxFile(),
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      ],
      [
        '台账.xlsx',
        await xlsxFile(),
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      ],
      ['现场.jpeg', jpgFile(), 'image/jpeg'],
    ];
    for (const [name, content, mediaType] of files) {
      const sent = await upload('clerk', content, { name });
      expect([name, sent.status]).toEqual([name, 201]);
      expect(sent.body).toEqual({
        id: expect.any(Number) as number,
        name,
        size: content.length,
        mediaType,
        sha256: sha256(content),
        uploadedBy: '人员clerk',
        uploadedAt: expect.stringMatching(/^2024-10-15T\d\d:\d\d:\d\d\+08:00$/) as string,
        removed: null,
      });
      const got = await download('inspector', sent.body.id);
      expect(got.statusCode).toBe(200);
      expect(got.headers['content-type']).toBe(mediaType);
      expect(got.rawPayload.equals(content)).toBe(true);
    }
    expect((await upload('clerk', pngFile(), { name: '截图', line: otherLine })).body.name).toBe(
      '截图.png',
    );
    const detail = await read('clerk');
    expect(lineOf(detail, '示范企业数量').evidence.map((file) => file.name)).toEqual(
      files.map(([name]) => name),
    );
    expect(lineOf(detail, '外贸进出口总值').evidence).toHaveLength(1);
    expect(detail.submission.state).toBe('draft');
  });

  test('a file is downloaded, never shown: attachment with its Chinese name, nosniff, sandbox', async () => {
    const { body } = await upload('clerk', pdfFile(), { name: '关于“示范企业”的认定 (2024).pdf' });
    const { headers } = await download('clerk', body.id);
    expect(headers['content-disposition']).toBe(
      `attachment; filename="evidence-${body.id}.pdf"; filename*=UTF-8''${encodeURIComponent(body.name).replace(/[()]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)}`,
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['cache-control']).toBe('no-store');
    expect(headers['content-security-policy']).toBe(
      "sandbox; default-src 'none'; frame-ancestors 'none'",
    );
  });

  test.each([
    ['../../../etc/passwd', 'passwd.pdf'],
    ['C:\\\\fakepath\\\\名单.pdf', '名单.pdf'],
    ['a%0d%0aSet-Cookie: x=y.pdf', 'a%0d%0aSet-Cookie_ x=y.pdf'],
    ['\u202Efdp.exe', 'fdp.exe.pdf'],
    ['<img src=x onerror=alert(1)>.pdf', '_img src=x onerror=alert(1)_.pdf'],
    [`${'长'.repeat(300)}.pdf`, `${'长'.repeat(116)}.pdf`],
  ])('the name %j is kept as %j', async (given, kept) => {
    const { status, body } = await upload('clerk', pdfFile(), { name: given });
    expect([status, body.name]).toEqual([201, kept]);
    const { headers } = await download('clerk', body.id);
    expect(headers['content-disposition']).not.toMatch(/[\r\n]/);
    expect(headers['set-cookie']).toBeUndefined();
  });
});

describe('what is refused leaves nothing', () => {
  test.each([
    ['an SVG as .png', () => SVG, '图.png', 415, 'file_type'],
    ['HTML as .pdf', () => HTML, '文.pdf', 415, 'file_type'],
    ['a program as .pdf', exeFile, '文.pdf', 415, 'file_type'],
    ['a plain zip as .docx', plainZip, '文.docx', 415, 'file_type'],
    ['a list without its document', hollowDocx, '文.docx', 415, 'file_type'],
    ['a list that is there twice', doubledList, '文.docx', 415, 'file_type'],
    ['a list that unpacks without end', bombedDocx, '文.docx', 415, 'file_type'],
    ['a cut zip', () => docxFile().subarray(0, 400), '文.docx', 415, 'file_type'],
    [
      'a program before a zip',
      () => Buffer.concat([exeFile(), docxFile()]),
      '文.docx',
      415,
      'file_type',
    ],
    ['a document with macros', docmFile, '文.docx', 415, 'file_macros'],
    ['hidden macros', hiddenMacros, '文.docx', 415, 'file_macros'],
    ['an encrypted zip', encryptedZip, '文.docx', 415, 'file_encrypted'],
    ['an old or encrypted Office file', compoundFile, '文.xlsx', 415, 'file_encrypted'],
    ['an empty file', () => Buffer.alloc(0), '文.pdf', 400, 'file_empty'],
  ])('%s', async (_what, content, name, status, code) => {
    const before = stored();
    const answer = await upload('clerk', content(), { name });
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.detail).toMatch(/。$/);
    expect(stored()).toEqual({ ...before, incoming: 0 });
    expect(await api.rows('SELECT FROM evidence_file')).toEqual([]);
    expect((await read('clerk')).submission.state).toBe('open');
  });

  test('one byte too many; the last byte allowed is taken', async () => {
    const fits = Buffer.concat([pdfFile(), Buffer.alloc(FILE_MB * MEGABYTE - pdfFile().length)]);
    const large = await upload('clerk', Buffer.concat([fits, Buffer.alloc(1)]));
    expect([large.status, large.body.code]).toEqual([413, 'file_too_large']);
    expect(large.body.detail).toContain('1 MB');
    expect((await upload('clerk', fits)).status).toBe(201);
    expect(stored().incoming).toBe(0);
  });

  test('a request that says itself how large it is, is refused before it is read', async () => {
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const request = httpRequest(
        {
          port,
          host: '127.0.0.1',
          method: 'POST',
          path: `/api/submissions/${submissionId}/lines/${lineId}/evidence`,
          headers: {
            cookie: api.cookieOf('clerk'),
            'idempotency-key': newKey(),
            'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
            'content-length': String(5_000_000_000),
          },
        },
        (response) => {
          resolve(response.statusCode);
          request.destroy();
        },
      );
      request.on('error', reject);
      // Nothing of the body is ever sent.
      request.flushHeaders();
    });
    expect(status).toBe(413);
  });

  test('a form that breaks off, no form, no file in it, no key', async () => {
    const cut = await upload('clerk', pdfFile(), { cut: true });
    expect([cut.status, cut.body.code]).toEqual([400, 'upload_incomplete']);
    const json = await upload('clerk', pdfFile(), {
      headers: { 'content-type': 'application/json' },
    });
    expect(json.status).toBe(400);
    const text = await upload('clerk', pdfFile(), { headers: { 'content-type': 'text/html' } });
    expect(text.status).toBe(415);
    const noKey = await upload('clerk', pdfFile(), { key: 'short' });
    expect([noKey.status, noKey.body.code]).toEqual([400, 'idempotency_key_required']);
    expect(stored().incoming).toBe(0);
    expect(await api.rows('SELECT FROM evidence_file')).toEqual([]);
  });

  test('a form from another site', async () => {
    const answer = await upload('clerk', pdfFile(), {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect([answer.status, answer.body.code]).toEqual([403, 'cross_site']);
    const origin = await upload('clerk', pdfFile(), {
      headers: { origin: 'https://evil.example' },
    });
    expect([origin.status, origin.body.code]).toEqual([403, 'cross_site']);
  });

  test('the fifth file of a value, more than the return holds, the same content again', async () => {
    for (const salt of ['1', '2', '3', '4']) {
      expect((await upload('clerk', pdfFile(salt))).status).toBe(201);
    }
    const fifth = await upload('clerk', pdfFile('5'));
    expect([fifth.status, fifth.body.code]).toEqual([422, 'evidence_full']);
    const large = (salt: string) =>
      Buffer.concat([pdfFile(salt), randomBytes(MEGABYTE - pdfFile(salt).length)]);
    expect((await upload('clerk', large('a'), { line: otherLine })).status).toBe(201);
    const over = await upload('clerk', large('b'), { line: otherLine });
    expect([over.status, over.body.code]).toEqual([422, 'evidence_return_full']);
    const same = await upload('clerk', pdfFile('3'), { name: '再传一次.pdf' });
    expect([same.status, same.body.code]).toEqual([409, 'evidence_duplicate']);
    expect(stored()).toMatchObject({ incoming: 0 });
    expect((await list('clerk')).rows).toHaveLength(4);
  });

  test('two files at once for the last place: one of them', async () => {
    for (const salt of ['1', '2', '3']) await upload('clerk', pdfFile(salt));
    const both = await Promise.all([upload('clerk', pdfFile('x')), upload('clerk', pdfFile('y'))]);
    expect(both.map(({ status }) => status).sort()).toEqual([201, 422]);
  });
});

describe('a repeated upload', () => {
  test('gets the first answer; with another file or name the key is refused', async () => {
    const key = newKey();
    const first = await upload('clerk', pdfFile(), { key });
    const before = stored();
    const again = await upload('clerk', pdfFile(), { key });
    expect([again.status, again.text]).toEqual([201, first.text]);
    const other = await upload('clerk', pdfFile('other'), { key });
    expect([other.status, other.body.code]).toEqual([422, 'idempotency_key_reused']);
    const renamed = await upload('clerk', pdfFile(), { key, name: '别名.pdf' });
    expect([renamed.status, renamed.body.code]).toEqual([422, 'idempotency_key_reused']);
    expect(stored()).toEqual(before);
    expect((await list('clerk')).rows).toHaveLength(1);
    const audit = await api.rows<{ after: unknown }>(
      `SELECT after FROM audit_log WHERE action = 'attach_evidence' AND subject_id = $1`,
      [String(first.body.id)],
    );
    expect(audit).toEqual([
      {
        after: {
          submissionId,
          lineId,
          name: '认定文件.pdf',
          size: pdfFile().length,
          sha256: sha256(pdfFile()),
        },
      },
    ]);
  });
});

async function submitAll(): Promise<void> {
  for (const { id, version, asksGrowth, unit } of (await read('clerk')).lines) {
    const typed = asksGrowth
      ? cell(null, { growth: '2.5', ...BEHIND })
      : cell(unit === '个节点' ? '0' : '30', BEHIND);
    await api.as('clerk')({
      method: 'PUT',
      url: `/submissions/${submissionId}/lines/${id}`,
      body: typed,
      version,
    });
  }
  const detail = await read('clerk');
  const answer = await api.as('clerk')({
    method: 'POST',
    url: `/submissions/${submissionId}/submit`,
    version: detail.version,
    body: {
      signer: '王签发',
      lines: detail.lines.map(({ id, version }) => ({ id, version })),
    },
  });
  expect([answer.status, answer.text.slice(0, 300)]).toEqual([200, expect.anything()]);
}

describe('who may', () => {
  test.each([
    ['clerk', 201, 200, 200],
    ['other-clerk', 404, 404, 404],
    ['inspector', 403, 200, 403],
    ['second-inspector', 403, 200, 403],
    ['hebei-inspector', 403, 404, 403],
    ['leader', 403, 200, 403],
    ['administrator', 403, 404, 403],
  ])('%s: add %i, read %i, remove %i', async (username, add, reading, removing) => {
    const { body } = await upload('clerk', pdfFile('there'));
    expect((await upload(username, pdfFile('new'))).status).toBe(add);
    expect((await download(username, body.id)).statusCode).toBe(reading);
    const listed = await api.as(username)({
      method: 'GET',
      url: `/submissions/${submissionId}/lines/${lineId}/evidence`,
    });
    expect(listed.status).toBe(reading);
    expect((await remove(username, body.id)).status).toBe(removing);
  });

  test('who sees the return but not its evidence, sees none in it', async () => {
    await upload('clerk', pdfFile());
    expect(lineOf(await read('administrator'), '示范企业数量').evidence).toEqual([]);
    expect(lineOf(await read('leader'), '示范企业数量').evidence).toHaveLength(1);
  });

  test('nobody adds or removes once the return is handed in, until it is sent back', async () => {
    const { body } = await upload('clerk', pdfFile());
    await submitAll();
    expect((await list('clerk')).can).toEqual({ add: false, remove: false });
    const late = await upload('clerk', pdfFile('late'));
    expect([late.status, late.body.code]).toEqual([409, 'wrong_state']);
    const gone = await remove('clerk', body.id);
    expect([gone.status, gone.body.code]).toEqual([409, 'wrong_state']);
    expect(stored().incoming).toBe(0);

    const { version } = await read('inspector');
    await api.as('inspector')({
      method: 'POST',
      url: `/submissions/${submissionId}/return`,
      version,
      body: { reason: '请补充认定文件' },
    });
    expect((await remove('clerk', body.id)).status).toBe(200);
    expect((await read('clerk')).submission.state).toBe('draft');
  });

  test('who brought evidence had a hand in the return and may not review it', async () => {
    await upload('clerk', pdfFile());
    await submitAll();
    await api.rows(
      `UPDATE evidence_file SET uploaded_by = (SELECT id FROM account WHERE username = 'inspector')`,
    );
    const answer = await api.as('inspector')<{ code: string }>({
      method: 'POST',
      url: `/submissions/${submissionId}/accept`,
      version: (await read('inspector')).version,
      body: {},
    });
    expect([answer.status, answer.body.code]).toEqual([403, 'own_return']);
  });

  test('a file is removed by the return it belongs to', async () => {
    const { body } = await upload('clerk', pdfFile());
    const other = await api.as('other-clerk')<{ rows: SubmissionRef[] }>({
      method: 'GET',
      url: '/submissions',
    });
    const foreign = other.body.rows.find((row) => row.round.kind === 'periodic')?.id ?? 0;
    const answer = await api.as('other-clerk')({
      method: 'POST',
      url: `/submissions/${foreign}/evidence/${body.id}/remove`,
      body: { reason: '不是我的' },
    });
    expect(answer.status).toBe(404);
  });
});

describe('removing is marking', () => {
  test('the file stays with who, when and why for those who review', async () => {
    const { body } = await upload('clerk', pdfFile());
    const removed = await remove('clerk', body.id);
    expect(removed.body.removed).toEqual({ by: '人员clerk', on: TODAY, reason: '传错了文件' });
    expect((await remove('clerk', body.id)).body.code).toBe('evidence_removed');

    expect((await list('clerk')).rows).toEqual([]);
    expect((await download('clerk', body.id)).statusCode).toBe(404);
    const [shown] = (await list('inspector')).rows;
    expect(shown).toMatchObject({ id: body.id, removed: { reason: '传错了文件' } });
    expect((await download('inspector', body.id)).rawPayload.equals(pdfFile())).toBe(true);
    await expect(api.rows('DELETE FROM evidence_file')).rejects.toThrow('append-only');
    // The same content may come again.
    expect((await upload('clerk', pdfFile())).status).toBe(201);
  });

  test('a past day shows what was there then', async () => {
    await api.setToday('2024-10-10');
    const { body } = await upload('clerk', pdfFile());
    await api.setToday(TODAY);
    await remove('clerk', body.id);
    const on = async (day: string) =>
      lineOf(await read('inspector', day), '示范企业数量').evidence.map((file) => file.removed?.on);
    expect(await on('2024-10-09')).toEqual([]);
    expect(await on('2024-10-14')).toEqual([undefined]);
    expect(await on(TODAY)).toEqual([TODAY]);
    expect((await download('inspector', body.id, '2024-10-09')).statusCode).toBe(404);
    expect((await download('clerk', body.id, '2024-10-14')).statusCode).toBe(200);

    // The demo's clock goes back before the removal: the file is in force, and can be removed anew.
    await api.setToday('2024-10-12');
    expect((await list('clerk')).rows).toHaveLength(1);
    expect((await remove('clerk', body.id)).body.removed?.on).toBe('2024-10-12');
  });
});

describe('an accepted value keeps its evidence', () => {
  test('the target page shows it at the version, to those who may read it', async () => {
    const { body } = await upload('clerk', pdfFile());
    const { body: mistaken } = await upload('clerk', pdfFile('mistaken'));
    await remove('clerk', mistaken.id);
    await submitAll();
    const { version } = await read('inspector');
    const accepted = await api.as('inspector')({
      method: 'POST',
      url: `/submissions/${submissionId}/accept`,
      version,
      body: {},
    });
    expect(accepted.status).toBe(200);

    const [target] = await api.rows<{ id: number }>(`SELECT id FROM target WHERE key = 'firms'`);
    const shownTo = async (username: string) => {
      const { body: page } = await api.as(username)<TargetDetail>({
        method: 'GET',
        url: `/targets/${target?.id}`,
      });
      return page.periods.flatMap((period) =>
        period.versions.flatMap((one) => one.evidence.map((file) => file.id)),
      );
    };
    for (const who of ['clerk', 'inspector', 'leader'])
      expect(await shownTo(who)).toEqual([body.id]);
    expect(await shownTo('administrator')).toEqual([]);
    expect((await download('leader', body.id)).statusCode).toBe(200);
  });
});
