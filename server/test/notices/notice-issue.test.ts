import { createHash } from 'node:crypto';
import { noticePreviewSchema } from '../../src/notices/notice-issue.schema';
import { noticeListSchema, type NoticeList } from '../../src/notices/notice.schema';
import { newKey } from '../reporting/reporting-app';
import { startNoticeWorld, subjectOf, type NoticeWorld } from './notice-world';

let world: NoticeWorld;
beforeAll(async () => {
  world = await startNoticeWorld();
}, 60_000);
beforeEach(() => world.clear());
afterAll(() => world.close());

const ids = (keys: readonly string[]) => Promise.all(keys.map((key) => world.target(key)));
const numbers = async () =>
  (
    await world.rows<{ year: number; number: number }>(
      'SELECT year, number FROM notice ORDER BY issued_on, number',
    )
  ).map(({ year, number }) => `${year}-${number}`);

describe('the preview', () => {
  it('shows each slip as it would be, or why there is none', async () => {
    const [one = 0, running = 0, groups = 0, nobody = 0] = await ids([
      'task-1',
      'running',
      'groups',
      'nobody',
    ]);
    const { body, status } = await world.preview(
      'inspector',
      [one, running, groups, nobody, 999_999, one].map(subjectOf),
    );
    expect(status).toBe(200);
    const preview = noticePreviewSchema.parse(body);
    expect(preview).toMatchObject({ issuer: '山西省督查室', earliestDueOn: '2024-10-16' });
    expect(preview.rows.map(({ refusal }) => refusal?.code ?? null)).toEqual([
      null,
      'no_cause',
      'open_group',
      'no_body',
      'not_in_scope',
      'twice',
    ]);
    expect(preview.rows[0]).toMatchObject({
      matter: '建成综合服务平台',
      slip: {
        addressee: { name: '甲厅' },
        copies: [{ name: '乙局' }],
        clock: 'deadline',
        colour: 'blue',
        colours: ['blue', 'yellow', 'red'],
        // The tenth working day after 15 October 2024.
        dueOn: '2024-10-29',
        follows: null,
      },
    });
    expect(preview.rows[0]?.slip?.cause.zh).toMatch(/^建成综合服务平台期限为2024年8月15日，/);
    expect(preview.rows[0]?.slip?.demand).toMatch(/于2024年10月29日前书面回复/);
  });

  it('urges a late return of its body, and nobody whom it is not late with', async () => {
    await world.turnTo('2024-11-01');
    const [row] = await world.rows<{ id: number }>(
      `SELECT s.id FROM submission s JOIN agency a ON a.id = s.agency_id
       JOIN reporting_round rd ON rd.id = s.round_id
       WHERE a.name = '甲厅' AND rd.period_end = '2024-09-30'`,
    );
    const subject = { kind: 'submission', id: row?.id ?? 0 };
    const { body } = await world.preview('inspector', [{ subject }]);
    const slip = noticePreviewSchema.parse(body).rows[0]?.slip;
    expect(slip).toMatchObject({ clock: 'report', addressee: { name: '甲厅' }, copies: [] });
    expect(slip?.cause.zh).toMatch(
      /^2024年三季度填报单应于2024年10月\d+日前报送，逾期\d+天未报送。$/,
    );
    await world.turnTo('2024-10-15');
    const early = (await world.preview('inspector', [{ subject }])).body.rows[0];
    expect(early?.refusal?.code).toBe('no_cause');
  });

  it.each([
    // Ten working days from the Friday before the Spring Festival of 2025, with its worked weekends.
    ['2025-01-24', '2025-02-13'],
    ['2025-02-17', '2025-03-03'],
    // Over the leap day.
    ['2024-10-15', '2024-10-29'],
    ['2028-02-21', '2028-03-06'],
  ])('proposes on %s the tenth working day, %s', async (today, dueOn) => {
    await world.turnTo(today);
    const { body } = await world.preview('inspector', [subjectOf(await world.target('task-1'))]);
    expect(body.rows[0]?.slip?.dueOn).toBe(dueOn);
  });
});

describe('issuing', () => {
  it('freezes what was confirmed under numbers in the order shown', async () => {
    const wanted = (await ids(['task-2', 'task-1', 'task-3'])).map(subjectOf);
    const slips = await world.confirmed('inspector', wanted);
    const { body, status } = await world.issue('inspector', slips);
    expect(status).toBe(200);
    expect(body.rows.map(({ number, matter }) => [number.zh, matter])).toEqual([
      ['〔2024〕第1号', '出台实施细则'],
      ['〔2024〕第2号', '建成综合服务平台'],
      ['〔2024〕第3号', '完成系统对接'],
    ]);
    const rows = await world.rows<{ content: string; sha: string }>(
      `SELECT content::text AS content, content_sha256 AS sha FROM notice ORDER BY number`,
    );
    for (const { content, sha } of rows) {
      expect(createHash('sha256').update(content).digest('hex')).toBe(sha);
    }
    expect(JSON.parse(rows[1]?.content ?? '')).toMatchObject({
      number: { zh: '〔2024〕第2号' },
      issuer: '山西省督查室',
      ladder: { key: 'blue-yellow-red', version: 1 },
      addressee: { name: '甲厅' },
      copies: [{ name: '乙局' }],
      evidence: { kind: 'target', deadline: '2024-08-15', rule: expect.any(Number) as number },
      issuedBy: '人员inspector',
      issuedOn: '2024-10-15',
    });
    const [audit] = await world.rows<{ after: unknown }>(
      `SELECT after FROM audit_log WHERE action = 'issue_notices' ORDER BY id DESC LIMIT 1`,
    );
    expect(audit?.after).toHaveLength(3);
  });

  it('cannot be changed or deleted afterwards, by whatever statement', async () => {
    await world.issued('inspector', 'task-1');
    for (const change of [
      `UPDATE notice SET content = '{}'`,
      `UPDATE notice SET due_on = due_on + 1`,
      `UPDATE notice SET colour = 'red'`,
      `DELETE FROM notice`,
      `UPDATE notice_event SET words = 'x'`,
    ]) {
      await expect(world.rows(change)).rejects.toThrow();
    }
  });

  it('has one open slip for a matter, and names it to who tries a second', async () => {
    const subject = subjectOf(await world.target('task-1'));
    const slips = await world.confirmed('inspector', [subject]);
    await world.issued('inspector', 'task-1');
    const { body } = await world.preview('inspector', [subject]);
    expect(body.rows[0]?.refusal?.words.zh).toBe(
      '该事项已有在办督办单〔2024〕第1号，请在原单上办理或升级。',
    );
    const second = await world.issue('inspector', slips);
    expect(second.status).toBe(409);
    expect(second.text).toContain('notice_preview_outdated');
    expect(second.text).toContain('建成综合服务平台：该事项已有在办督办单〔2024〕第1号');
    expect(await numbers()).toEqual(['2024-1']);
  });

  it('issues all or nothing: one that changed since the preview stops the list and is named', async () => {
    const wanted = (await ids(['task-1', 'task-2'])).map(subjectOf);
    const slips = await world.confirmed('inspector', wanted);
    await world.rows(
      `UPDATE responsibility SET role = 'guide' WHERE role = 'shared'
         AND target_id = (SELECT id FROM target WHERE key = 'task-2')`,
    );
    await world.rows(
      `DELETE FROM responsibility WHERE role = 'guide'
         AND target_id = (SELECT id FROM target WHERE key = 'task-2')`,
    );
    const { status, text } = await world.issue('inspector', slips);
    expect(status).toBe(409);
    expect(text).toContain('出台实施细则：数据、责任单位或原督办单有变化。');
    expect(text).not.toContain('建成综合服务平台：');
    expect(await numbers()).toEqual([]);
    // Nothing was taken from the numbers.
    expect((await world.issued('inspector', 'task-1')).number.zh).toBe('〔2024〕第1号');
  });

  it('answers a repeated request with the slips it issued', async () => {
    const slips = await world.confirmed('inspector', [subjectOf(await world.target('task-1'))]);
    const key = newKey();
    const first = await world.issue('inspector', slips, key);
    const again = await world.issue('inspector', slips, key);
    expect(again.body).toEqual(first.body);
    expect(await numbers()).toEqual(['2024-1']);
  });

  it.each([
    ['a colour off the ladder', { colour: 'orange' }, 'colour'],
    ['a higher one without a reason', { colour: 'red' }, 'higherReason'],
    ['a reply due today', { dueOn: '2024-10-15' }, 'dueOn'],
  ])('refuses %s', async (_words, change, field) => {
    const [slip] = await world.confirmed('inspector', [subjectOf(await world.target('task-1'))]);
    const { status, text } = await world.issue('inspector', [{ ...slip, ...change }]);
    expect(status).toBe(422);
    expect(text).toContain(`slips.0.${field}`);
    expect(await numbers()).toEqual([]);
  });

  it('begins higher with a reason, which the slip keeps', async () => {
    const [slip] = await world.confirmed('inspector', [subjectOf(await world.target('task-1'))]);
    const urgent = {
      ...slip,
      colour: 'red',
      higherReason: '汛期在即，事关安全',
      dueOn: '2024-10-16',
    };
    const { body } = await world.issue('inspector', [urgent]);
    expect(body.rows[0]).toMatchObject({ colour: 'red', answerBy: '2024-10-16' });
  });

  it('numbers two overlapping lists that are issued at once without a gap or a double', async () => {
    const [a = 0, b = 0, c = 0, d = 0] = await ids(['task-1', 'task-2', 'task-3', 'task-4']);
    const one = await world.confirmed('inspector', [a, b, c].map(subjectOf));
    const two = await world.confirmed('third-inspector', [c, b, d].map(subjectOf));
    const answers = await Promise.all([
      world.issue('inspector', one),
      world.issue('third-inspector', two),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(await numbers()).toEqual(['2024-1', '2024-2', '2024-3']);
    const [open] = await world.rows<{ most: number }>(
      `SELECT max(n)::int AS most FROM (
         SELECT count(*) AS n FROM notice GROUP BY subject_kind, subject_id) AS counted`,
    );
    expect(open?.most).toBe(1);
  });

  it('numbers lists that do not overlap one after the other, however many come at once', async () => {
    const keys = ['task-1', 'task-2', 'task-3', 'task-4'];
    const lists = await Promise.all(
      (await ids(keys)).map((id, index) =>
        world.confirmed(index % 2 === 0 ? 'inspector' : 'third-inspector', [subjectOf(id)]),
      ),
    );
    const answers = await Promise.all(
      lists.map((slips, index) =>
        world.issue(index % 2 === 0 ? 'inspector' : 'third-inspector', slips),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200]);
    expect(await numbers()).toEqual(['2024-1', '2024-2', '2024-3', '2024-4']);
  });

  it('begins again with the year', async () => {
    await world.turnTo('2024-12-31');
    expect((await world.issued('inspector', 'task-1')).number.zh).toBe('〔2024〕第1号');
    expect((await world.issued('inspector', 'task-2')).number.zh).toBe('〔2024〕第2号');
    await world.turnTo('2025-01-01');
    expect((await world.issued('inspector', 'task-3')).number.zh).toBe('〔2025〕第1号');
  });

  it('counts the numbers of each office by itself', async () => {
    await world.issued('inspector', 'task-1');
    const national = await world.issued('second-inspector', 'task-2');
    expect(national).toMatchObject({ number: { zh: '〔2024〕第1号' }, issuer: '全国督查室' });
  });

  it('is refused to everybody but supervision of the region', async () => {
    const slips = await world.confirmed('inspector', [subjectOf(await world.target('task-1'))]);
    for (const who of ['clerk', 'signer', 'leader', 'administrator']) {
      expect((await world.issue(who, slips)).status).toBe(403);
    }
    const { status, text } = await world.issue('hebei-inspector', slips);
    expect(status).toBe(409);
    expect(text).not.toContain('建成综合服务平台');
  });
});

describe("the demo's clock, moved back", () => {
  it('hides a slip of a later day, which does not stand in the way of one of today', async () => {
    await world.turnTo('2024-10-20');
    const later = await world.issued('inspector', 'task-1');
    await world.turnTo('2024-10-15');
    const list = async () =>
      noticeListSchema.parse(
        (await world.as('inspector')<NoticeList>({ method: 'GET', url: '/notices' })).body,
      );
    expect(await list()).toMatchObject({ total: 0, counts: { all: 0 } });
    const gone = await world.as('inspector')({ method: 'GET', url: `/notices/${later.id}` });
    expect(gone.status).toBe(404);
    const today = await world.issued('inspector', 'task-1');
    expect(today.number.zh).toBe('〔2024〕第2号');
    await world.turnTo('2024-10-20');
    expect((await list()).rows.map(({ id, state }) => [id, state])).toEqual([
      [later.id, 'withdrawn'],
      [today.id, 'issued'],
    ]);
  });
});
