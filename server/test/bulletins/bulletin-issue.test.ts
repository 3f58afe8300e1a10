import { createHash } from 'node:crypto';
import ExcelJS from 'exceljs';
import type {
  BulletinList,
  BulletinTurn,
  BulletinVerification,
  RevisedFigures,
} from '../../src/bulletins/bulletin.schema';
import {
  bulletinDetailSchema,
  bulletinVerificationSchema,
  revisedFiguresSchema,
} from '../../src/bulletins/bulletin.schema';
import { BulletinService } from '../../src/bulletins/bulletin.service';
import type { Correction } from '../../src/reporting/correction.schema';
import { readDocx } from '../harness/docx-file';
import { TODAY, type ReportingApp } from '../reporting/reporting-app';
import {
  download,
  draft,
  issue,
  judgeAt,
  PERIOD_END,
  read,
  REGION,
  saved,
  startBulletinApp,
  targetId,
  value,
} from './bulletin-app';

const sha256 = (bytes: Buffer | string) => createHash('sha256').update(bytes).digest('hex');

let server: ReportingApp;
beforeAll(async () => {
  server = await startBulletinApp();
}, 60_000);
afterAll(() => server.close());

const verify = (id: number, who = 'inspector') =>
  server.as(who)<BulletinVerification>({ method: 'GET', url: `/bulletins/${id}/verification` });
const revised = async (id: number) =>
  (await server.as('inspector')<RevisedFigures>({ method: 'GET', url: `/bulletins/${id}/revised` }))
    .body;
const save = (id: number, body: object, version: number) =>
  server.as('inspector')<BulletinTurn>({ method: 'PUT', url: `/bulletins/${id}`, body, version });

async function issued(): Promise<number> {
  const id = await draft(server);
  const done = await issue(server, id);
  if (done.status !== 200) throw new Error(done.text);
  return id;
}

describe('issuing', () => {
  it('is for another inspector than the drafter, and gives the next number of region and year', async () => {
    const id = await draft(server);
    const own = await issue(server, id, { who: 'inspector' });
    expect([own.status, own.text]).toEqual([
      403,
      expect.stringContaining('second_person_required'),
    ]);
    const done = await issue(server, id);
    expect(done.body).toEqual({ id, version: 2, status: 'issued' });
    const { body } = await read(server, id);
    expect(bulletinDetailSchema.parse(body)).toMatchObject({
      status: 'issued',
      number: { zh: '〔2024〕第1号' },
      issuedBy: '人员second-inspector',
      issuedOn: TODAY,
      alone: false,
      checks: [],
      can: { edit: false, issue: false, discard: false, follow: true },
    });
    expect(body.checkCode).toBe(body.sha256?.slice(0, 8).toUpperCase());
    const again = await issue(server, id, { version: 2 });
    expect([again.status, again.text]).toEqual([409, expect.stringContaining('bulletin_issued')]);
  });

  it('leaves the one inspector of a region alone with it, and says so', async () => {
    await server.rows(`UPDATE account SET disabled_at = now() WHERE username = 'second-inspector'`);
    const id = await draft(server);
    expect((await read(server, id)).body.can).toMatchObject({ issue: true, issueRefusal: null });
    expect((await issue(server, id, { who: 'inspector' })).status).toBe(200);
    expect((await read(server, id)).body.alone).toBe(true);
    await server.rows(`UPDATE account SET disabled_at = NULL WHERE username = 'second-inspector'`);
  });

  it('asks to confirm what the list before issuing remarks, and refuses what stands in the way', async () => {
    const id = await draft(server);
    const detail = (await read(server, id)).body;
    await save(id, saved(detail, 'overall', '本次通报共涉及目标12项，另有777项。'), 1);
    const checks = (await read(server, id)).body.checks;
    expect(checks).toEqual([
      { code: 'strange_number', level: 'soft', part: 'overall', found: ['777'] },
    ]);
    const unread = await issue(server, id, { version: 2, confirmed: false });
    expect([unread.status, unread.text]).toEqual([
      422,
      expect.stringContaining('findings_unconfirmed'),
    ]);
    await save(id, { ...saved(detail), title: ' ' }, 2);
    const empty = await issue(server, id, { version: 3 });
    expect([empty.status, empty.text]).toEqual([
      422,
      expect.stringContaining('bulletin_not_ready'),
    ]);
    const stale = await issue(server, id, { version: 2 });
    expect(stale.status).toBe(412);
    await save(id, saved(detail), 3);
    expect((await issue(server, id, { version: 4, confirmed: false })).status).toBe(200);
  });

  it('gives numbers without gap or double, however many issue at once', async () => {
    const ids = [];
    for (let at = 0; at < 4; at += 1) ids.push(await draft(server));
    const answers = await Promise.all([
      ...ids.map((id) => issue(server, id)),
      // The same one twice: one of them comes too late.
      issue(server, ids[0] ?? 0),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 409]);
    const numbers = await server.rows<{ number: number }>(
      'SELECT number FROM bulletin_issue WHERE year = 2024 ORDER BY number',
    );
    expect(numbers.map(({ number }) => number)).toEqual(numbers.map((_row, at) => at + 1));
  });
});

describe('an issued bulletin', () => {
  it('cannot be changed, not even in the database', async () => {
    const id = await issued();
    for (const sql of [
      `UPDATE bulletin SET title = 'x' WHERE id = ${id}`,
      `DELETE FROM bulletin WHERE id = ${id}`,
      `UPDATE bulletin_issue SET content = 'x' WHERE bulletin_id = ${id}`,
      `DELETE FROM bulletin_file WHERE bulletin_id = ${id}`,
      `UPDATE bulletin_file SET content = '\\x00' WHERE bulletin_id = ${id}`,
      `DELETE FROM bulletin_target WHERE bulletin_id = ${id}`,
    ]) {
      await expect(server.rows(sql)).rejects.toThrow('append-only');
    }
    const detail = (await read(server, id)).body;
    for (const [url, method, body] of [
      ['', 'PUT', saved(detail)],
      ['/regenerate', 'POST', { take: [] }],
      ['/discard', 'POST', { reason: '不再需要' }],
    ] as const) {
      const answer = await server.as('inspector')<{ code: string }>({
        method,
        url: `/bulletins/${id}${url}`,
        body,
        version: detail.version,
      });
      expect([url, answer.status, answer.body.code]).toEqual([url, 409, 'bulletin_issued']);
    }
  });

  it('is proved by its hash, of content and of both files', async () => {
    const id = await issued();
    const [row] = await server.rows<{ content: string; sha256: string }>(
      'SELECT content, sha256 FROM bulletin_issue WHERE bulletin_id = $1',
      [id],
    );
    expect(sha256(row?.content ?? '')).toBe(row?.sha256);
    const answer = (await verify(id, 'clerk')).body;
    expect(bulletinVerificationSchema.parse(answer)).toMatchObject({
      matches: true,
      sha256: row?.sha256,
      checkCode: row?.sha256.slice(0, 8).toUpperCase(),
    });
    const { bytes } = await download(server, id, 'docx');
    expect(answer.parts.find(({ name }) => name === 'docx')?.computed).toBe(sha256(bytes));
    const [log] = await server.rows<{ after: { sha256: string } }>(
      `SELECT after FROM audit_log WHERE action = 'issue_bulletin' AND subject_id = $1`,
      [String(id)],
    );
    expect(log?.after.sha256).toBe(row?.sha256);
  });

  it('shows where somebody went round the database’s own lock', async () => {
    const id = await issued();
    await server.rows('ALTER TABLE bulletin_issue DISABLE TRIGGER bulletin_issue_append_only');
    await server.rows(
      `UPDATE bulletin_issue SET content = replace(content, '品牌', '招牌') WHERE bulletin_id = $1`,
      [id],
    );
    await server.rows('ALTER TABLE bulletin_issue ENABLE TRIGGER bulletin_issue_append_only');
    const { body } = await verify(id);
    expect(body.matches).toBe(false);
    expect(body.parts.map(({ name, matches }) => [name, matches])).toEqual([
      ['content', false],
      ['docx', true],
      ['xlsx', true],
    ]);
  });

  it('is read by every account of the region, below it and above it, and by no other', async () => {
    const id = await issued();
    for (const who of ['clerk', 'other-signer', 'leader', 'shanxi-leader', 'administrator']) {
      expect([who, (await read(server, id, who)).status]).toEqual([who, 200]);
      expect((await download(server, id, 'docx', who)).status).toBe(200);
      const { body } = await server.as(who)<BulletinList>({ method: 'GET', url: '/bulletins' });
      expect(body.rows.map((row) => row.id)).toContain(id);
      expect(body.rows.every((row) => row.status === 'issued')).toBe(true);
    }
    for (const who of ['hebei-inspector', 'hebei-leader']) {
      expect([who, (await read(server, id, who)).status]).toEqual([who, 404]);
      expect((await download(server, id, 'xlsx', who)).status).toBe(404);
      expect((await verify(id, who)).status).toBe(404);
    }
  });

  it('marks the targets that it printed', async () => {
    const id = await issued();
    const firms = await targetId(server, 'firms');
    const marks = await server.dataSource.transaction((manager) =>
      server.app.get(BulletinService).marks(
        manager,
        [
          { kind: 'target', id: firms },
          { kind: 'submission', id: firms },
        ],
        TODAY,
      ),
    );
    expect(marks.get(`target:${firms}`)?.[0]).toMatchObject({
      kind: 'bulletin',
      id,
      state: { zh: '已印发' },
      day: TODAY,
    });
    expect(marks.get(`submission:${firms}`)).toBeUndefined();
    const answer = await server.as('hebei-inspector')<{ rows: unknown[] }>({
      method: 'GET',
      url: `/bulletins/marks?subjectKind=target&subjectId=${firms}`,
    });
    expect(answer.body.rows).toEqual([]);
  });
});

describe('a later correction of data', () => {
  it('is told when it comes on the day of the issue itself', async () => {
    const id = await issued();
    expect((await revised(id)).revised).toEqual([]);
    await value(server, 'trade', '500', TODAY);
    const rows = (await revised(id)).revised;
    expect(rows.find(({ what }) => what === 'attained')).toMatchObject({
      targetId: await targetId(server, 'trade'),
      printed: '400',
      now: '500',
      since: TODAY,
    });
    await judgeAt(server, TODAY, ['trade']);
    expect((await revised(await issued())).revised).toEqual([]);
  });

  it('changes no byte of what was issued, and is told beside the figure', async () => {
    const id = await issued();
    const files = [await download(server, id, 'docx'), await download(server, id, 'xlsx')];
    const detail = (await read(server, id)).body;
    expect((await revised(id)).revised).toEqual([]);

    const [series] = await server.rows<{ id: number }>(
      `SELECT id FROM series WHERE key = 'brands'`,
    );
    const proposed = await server.as('other-clerk')<Correction>({
      method: 'POST',
      url: '/corrections',
      body: {
        seriesId: series?.id,
        periodEnd: PERIOD_END,
        answer: 'value',
        value: '45',
        growth: null,
        vintage: 'formal',
        revision: null,
        reason: '省局复核后补入遗漏品牌',
        source: '复核通知',
        sourceUrl: null,
      },
      version: 1,
    });
    expect(proposed.status).toBe(200);
    await server.setToday('2024-10-20');
    const accepted = await server.as('inspector')({
      method: 'POST',
      url: `/corrections/${proposed.body.id}/accept`,
      body: { words: '已核对原始凭证' },
      version: proposed.body.version,
    });
    expect(accepted.status).toBe(200);

    const brands = await targetId(server, 'brands');
    const { asOf, revised: rows } = revisedFiguresSchema.parse(await revised(id));
    expect(asOf).toBe('2024-10-20');
    expect(rows.filter(({ what }) => ['attained', 'completion', 'lamp'].includes(what))).toEqual([
      {
        targetId: brands,
        name: '品牌数量',
        unit: '个',
        gapUnit: 'pp',
        what: 'attained',
        printed: '10',
        now: '45',
        since: '2024-10-20',
      },
      {
        targetId: brands,
        name: '品牌数量',
        unit: '个',
        gapUnit: 'pp',
        what: 'completion',
        printed: '20',
        now: '90',
        since: '2024-10-20',
      },
      {
        targetId: brands,
        name: '品牌数量',
        unit: '个',
        gapUnit: 'pp',
        what: 'lamp',
        printed: 'off_track',
        now: 'on_track',
        since: '2024-10-20',
      },
    ]);
    // Read on the day of issue, nothing of it was known yet.
    const then = await server.as('inspector')<RevisedFigures>({
      method: 'GET',
      url: `/bulletins/${id}/revised?asOf=${TODAY}`,
    });
    expect(then.body.revised).toEqual([]);

    const now = [await download(server, id, 'docx'), await download(server, id, 'xlsx')];
    expect(now.map(({ bytes }) => sha256(bytes))).toEqual(files.map(({ bytes }) => sha256(bytes)));
    expect((await verify(id)).body.matches).toBe(true);
    const after = (await read(server, id)).body;
    expect([after.figures, after.parts]).toEqual([detail.figures, detail.parts]);
  });

  it('is none where only a later period became known', async () => {
    const id = await issued();
    const before = (await revised(id)).revised;
    await value(server, 'trade', '460', '2024-10-20', '2024-10-15');
    await judgeAt(server, '2024-10-20', ['trade']);
    expect((await revised(id)).revised).toEqual(before);
  });

  it('is answered by a bulletin that follows', async () => {
    const first = await issued();
    const number = (await read(server, first)).body.number?.zh;
    const id = await draft(server, 'inspector', { regionCode: REGION, followsId: first });
    const detail = (await read(server, id)).body;
    expect(detail).toMatchObject({
      kind: 'correction',
      title: `关于更正督查通报${number}的通报`,
      follows: { id: first, number: { zh: number } },
    });
    expect(detail.parts[0]?.text).toContain(
      `此前印发的督查通报${number}中的有关数据，以本通报为准。`,
    );
    expect((await read(server, first)).body.followedBy).toEqual([]);
    await issue(server, id);
    expect((await read(server, first)).body.followedBy).toMatchObject([{ id }]);
  });
});

describe('the files', () => {
  it('say what the bulletin says: number, recipients, parts, annexes, signature, check code', async () => {
    await server.setToday(TODAY);
    const id = await draft(server);
    const typed = {
      ...saved((await read(server, id)).body),
      recipients: '各市人民政府，省直有关单位',
      copies: '省委办公厅',
    };
    await save(id, typed, 1);
    await issue(server, id, { version: 2 });
    const detail = (await read(server, id)).body;
    const { bytes, name } = await download(server, id, 'docx');
    expect(name).toContain(`${detail.title}${detail.number?.zh}（演示）.docx`);
    const file = await readDocx(bytes);
    const lines = file.paragraphs.map(({ text }) => text);
    expect(lines).toContain('督查通报');
    expect(lines).toContain(detail.number?.zh);
    expect(lines).toContain('各市人民政府，省直有关单位：');
    expect(file.text).toContain('抄送：省委办公厅');
    expect(lines).toContain('2024年10月15日');
    // Every paragraph of every part, in its order, and nothing else between the headings.
    const said = detail.parts.flatMap(({ heading, text }) => [
      ...(heading === null ? [] : [heading]),
      ...text.split('\n').filter((line) => line !== ''),
    ]);
    const from = lines.indexOf(said[0] ?? '');
    expect(lines.slice(from, from + said.length)).toEqual(said);
    expect(detail.annexes).toEqual([
      '目标进展五类汇总表',
      '未达序时目标清单',
      '期限已过未办结目标清单',
      '数据报送情况表',
      '督查通报数据表（电子表格）',
    ]);
    for (const title of detail.annexes) expect(file.text).toContain(title);
    const [groups = []] = file.tables.filter(([header]) => header?.includes('超序时'));
    expect(groups.at(-2)?.slice(1).map(Number)).toEqual([
      ...detail.groups.map(({ count }) => count),
      detail.figures.length,
    ]);
    const footers = file.names
      .filter((part) => /footer\d*\.xml$/.test(part))
      .map((part) => file.part(part))
      .join('');
    expect(footers).toContain(`校验码 ${detail.checkCode}`);
    expect(footers).not.toContain('草稿');
  });

  it('hold figures as numbers in the workbook, with title, day, basis and units', async () => {
    const id = await issued();
    const detail = (await read(server, id)).body;
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load((await download(server, id, 'xlsx')).bytes as never);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      '五类汇总',
      '重点指标',
      '未达序时',
      '逾期未完成',
      '全部目标',
      '报送情况',
    ]);
    for (const sheet of workbook.worksheets) {
      expect(sheet.getCell('A1').text).toContain(`${detail.title}${detail.number?.zh}`);
      expect(sheet.getCell('A2').text).toContain(`截至${TODAY}`);
      expect(sheet.getCell('A3').text).toContain('依据：《小方案》');
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 5 });
    }
    const all = workbook.getWorksheet('全部目标');
    const header = all?.getRow(5).values as string[];
    const row = all?.getRows(6, 12)?.find((one) => one.getCell(2).value === '品牌数量');
    const figure = detail.figures.find((one) => one.name === '品牌数量');
    expect(row?.getCell(header.indexOf('完成值')).value).toBe(Number(figure?.attained));
    expect(row?.getCell(header.indexOf('完成率（％）')).value).toBe(Number(figure?.completion));
    const groups = workbook
      .getWorksheet('五类汇总')
      ?.getRows(6, 5)
      ?.map((one) => one.getCell(3).value);
    expect(groups).toEqual(detail.groups.map(({ count }) => count));
  });

  it('of a draft are written as it stands and stamped', async () => {
    const id = await draft(server);
    const { bytes, name } = await download(server, id, 'docx');
    expect(name).toContain('（草稿）');
    const file = await readDocx(bytes);
    const headers = file.names
      .filter((part) => /header\d*\.xml$/.test(part))
      .map((part) => file.part(part))
      .join('');
    expect(headers).toContain('草稿');
    expect(file.text).toContain('〔    〕第  号');
    expect(file.names.map((part) => file.part(part)).join('')).not.toContain('校验码');
  });
});
