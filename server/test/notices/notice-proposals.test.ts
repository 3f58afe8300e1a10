import { NoticeProposalService } from '../../src/notices/notice-proposal.service';
import {
  noticeProposalListSchema,
  type NoticeProposal,
  type NoticeProposalList,
} from '../../src/notices/notice-proposal.schema';
import type { NoticeSetting } from '../../src/notices/notice-setting.schema';
import { noticeSettingSchema } from '../../src/notices/notice-setting.schema';
import { startNoticeWorld, subjectOf, type NoticeWorld } from './notice-world';

let world: NoticeWorld;
afterAll(() => world.close());

/** The tasks were due on 15 August; they are unproven once their last report was due, on 5 September. */
const NEWLY = '2024-09-06';

const propose = (day: string) =>
  world.dataSource.transaction((manager) =>
    world.app.get(NoticeProposalService).propose(manager, day),
  );

async function proposals(who = 'inspector', query = ''): Promise<NoticeProposal[]> {
  const { body } = await world.as(who)<NoticeProposalList>({
    method: 'GET',
    url: `/notice-proposals${query}`,
  });
  return noticeProposalListSchema.parse(body).rows;
}

const brief = (rows: readonly NoticeProposal[]) =>
  rows.map(({ kind, matter, state }) => [kind, matter, state].join(' ')).toSorted();

const decide = ({ id, version }: NoticeProposal, decision: string) =>
  world.as('inspector')<NoticeProposal>({
    method: 'POST',
    url: `/notice-proposals/${id}/decision`,
    version,
    body: { decision, reason: '已口头督促，暂不发单' },
  });

describe('first slips', () => {
  beforeAll(async () => {
    world = await startNoticeWorld('2024-09-05');
  }, 60_000);
  beforeEach(() => world.clear());

  // The first, because nothing later is judged yet: a value becomes known in it.
  it('are carried out by a slip, dismissed for good, or gone with their cause', async () => {
    await world.turnTo(NEWLY);
    await propose(NEWLY);
    const of = async (matter: string) => {
      const found = (await proposals('inspector', '?state=all')).find(
        (row) => row.matter === matter,
      );
      if (!found) throw new Error(`nothing proposed for ${matter}`);
      return found;
    };
    await world.issued('inspector', 'task-1');
    expect((await of('建成综合服务平台')).state).toBe('issued');
    const dismissed = await decide(await of('出台实施细则'), 'dismiss');
    expect(dismissed.body).toMatchObject({
      state: 'dismissed',
      decidedBy: '人员inspector',
      decisionReason: '已口头督促，暂不发单',
    });
    await world.rows(
      `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
       SELECT region_code, series_id, '2024-08-15', 1, 1, 'formal', '2024-09-08'
       FROM target WHERE key = 'task-3'`,
    );
    await world.turnTo('2024-09-09');
    expect(await propose('2024-09-09')).toEqual({ made: 0, withdrawn: 1 });
    expect((await of('完成系统对接')).state).toBe('withdrawn');
    expect((await of('出台实施细则')).state).toBe('dismissed');
    // On the day before it was still open, and nothing of that day can be decided now.
    const past = (await proposals('inspector', '?asOf=2024-09-08')).find(
      ({ matter }) => matter === '完成系统对接',
    );
    expect(past).toMatchObject({ state: 'open', can: { decide: false } });
  });

  it('are proposed for what has newly become overdue, once, and never sent', async () => {
    await world.turnTo(NEWLY);
    expect((await propose(NEWLY)).made).toBeGreaterThan(0);
    expect(await propose(NEWLY)).toEqual({ made: 0, withdrawn: 0 });
    expect(await propose('2024-09-07')).toEqual({ made: 0, withdrawn: 0 });
    expect(brief(await proposals())).toContain('first 建成综合服务平台 open');
    expect(await world.rows('SELECT 1 FROM notice')).toEqual([]);
    const [row] = (await proposals()).filter(({ matter }) => matter === '建成综合服务平台');
    expect(row).toMatchObject({ colour: 'blue', agency: { name: '甲厅' }, notice: null });
  });

  it('are not proposed before the last report was due, nor for what has long been overdue', async () => {
    await propose('2024-09-05');
    expect(brief(await proposals())).toEqual([]);
    await world.turnTo('2024-10-15');
    await propose('2024-10-15');
    expect(brief(await proposals())).toEqual([]);
  });

  it('are proposed for a return from the fifth day after its due date on', async () => {
    await world.turnTo('2024-10-15');
    const [due] = await world.rows<{ day: string }>(
      `SELECT due_on AS day FROM reporting_round WHERE period_end = '2024-09-30'`,
    );
    const after = (days: number) =>
      new Date(Date.parse(`${due?.day ?? ''}T00:00:00Z`) + days * 86_400_000)
        .toISOString()
        .slice(0, 10);
    await world.turnTo(after(4));
    await propose(after(4));
    expect(brief(await proposals())).toEqual([]);
    await world.turnTo(after(5));
    await propose(after(5));
    expect(brief(await proposals())).toEqual(['first 2024年三季度数据报送 open']);
  });

  it('cannot be taken into a bulletin, decided twice or decided over a newer version', async () => {
    await world.turnTo(NEWLY);
    await propose(NEWLY);
    const [first] = await proposals();
    if (!first) throw new Error('nothing proposed');
    expect((await decide(first, 'take')).status).toBe(409);
    expect((await decide({ ...first, version: 7 }, 'dismiss')).status).toBe(412);
    expect((await decide(first, 'dismiss')).status).toBe(200);
    expect((await decide({ ...first, version: 2 }, 'dismiss')).status).toBe(409);
  });

  it('are seen and made by supervision of their region only', async () => {
    await world.turnTo(NEWLY);
    const run = (who: string) =>
      world.as(who)<{ made: number }>({ method: 'POST', url: '/notice-proposals/run' });
    expect((await run('hebei-inspector')).body).toEqual({ made: 0, withdrawn: 0 });
    expect((await run('inspector')).body.made).toBeGreaterThan(0);
    expect(await proposals('hebei-inspector')).toEqual([]);
    expect((await run('clerk')).status).toBe(403);
    expect((await run('leader')).status).toBe(403);
  });
});

describe('an unanswered slip', () => {
  beforeEach(async () => {
    await world.clear();
    await world.turnTo('2024-10-15');
  });

  it('has the next colour proposed from the day after, until it is answered', async () => {
    const { id, answerBy } = await world.issued('inspector', 'task-1');
    await world.turnTo(answerBy);
    await propose(answerBy);
    expect(brief(await proposals())).not.toContain('next 建成综合服务平台 open');
    await world.turnTo('2024-10-30');
    await propose('2024-10-30');
    const next = (await proposals()).filter(({ kind }) => kind === 'next');
    expect(next).toMatchObject([
      {
        matter: '建成综合服务平台',
        colour: 'yellow',
        notice: { id, number: { zh: '〔2024〕第1号' } },
      },
    ]);
    const act = (path: string, version: number, body?: object) =>
      world.as('clerk')({
        method: 'POST',
        url: `/notices/${id}/${path}`,
        version,
        ...(body && { body }),
      });
    await act('acknowledge', 1);
    expect((await proposals()).filter(({ kind }) => kind === 'next')).toHaveLength(1);
    await act('replies', 2, {
      words: '正在抓紧办理。',
      measures: null,
      expectedOn: null,
      attachmentIds: [],
    });
    expect((await proposals()).filter(({ kind }) => kind === 'next')).toEqual([]);
  });

  it('at the top of its ladder is proposed for a bulletin, which takes it', async () => {
    const [slip] = await world.confirmed('inspector', [subjectOf(await world.target('task-1'))]);
    await world.issue('inspector', [{ ...slip, colour: 'red', higherReason: '事关重大民生' }]);
    await world.turnTo('2024-11-05');
    await propose('2024-11-05');
    const [row] = (await proposals()).filter(({ kind }) => kind === 'bulletin');
    expect(row).toMatchObject({ colour: null, notice: { colour: 'red' } });
    if (!row) return;
    expect((await decide(row, 'take')).body.state).toBe('issued');
    expect(await propose('2024-11-05')).toMatchObject({ made: 0 });
  });
});

describe('the setting of an office', () => {
  beforeEach(async () => {
    await world.clear();
    await world.turnTo('2024-10-15');
  });

  const read = async (who: string) =>
    noticeSettingSchema.parse(
      (await world.as(who)<NoticeSetting>({ method: 'GET', url: '/notice-setting' })).body,
    );
  const change = (who: string, version: number, further: object = {}) =>
    world.as(who)<NoticeSetting>({
      method: 'PUT',
      url: '/notice-setting',
      version,
      body: {
        ladder: 'blue-orange-red',
        issuerName: '督查办公室',
        dueDays: { blue: 7, yellow: 4, orange: 4, red: 2 },
        ...further,
      },
    });

  it('is a preset, then that of the nearest region above, its name excepted, then its own', async () => {
    expect(await read('inspector')).toMatchObject({
      version: 1,
      ladder: 'blue-yellow-red',
      issuerName: '山西省督查室',
      dueDays: { blue: 10, yellow: 5, orange: 5, red: 3 },
      from: null,
    });
    expect((await change('second-inspector', 1, { issuerName: '国务院督查室' })).status).toBe(200);
    expect(await read('inspector')).toMatchObject({
      version: 1,
      ladder: 'blue-orange-red',
      issuerName: '山西省督查室',
      dueDays: { blue: 7 },
      from: '全国',
    });
    await change('inspector', 1, { ladder: 'blue-yellow-red' });
    expect(await read('inspector')).toMatchObject({
      version: 2,
      ladder: 'blue-yellow-red',
      issuerName: '督查办公室',
      from: '山西省',
    });
    expect(await read('hebei-inspector')).toMatchObject({
      from: '全国',
      issuerName: '河北省督查室',
    });
  });

  it('is changed over the version that was seen, with an audit row', async () => {
    const audited = () =>
      world.rows(`SELECT 1 FROM audit_log WHERE action = 'change_notice_setting'`);
    const before = (await audited()).length;
    await change('inspector', 1);
    const stale = await change('third-inspector', 1);
    expect(stale.status).toBe(412);
    expect(stale.text).toContain('人员inspector');
    const wide = await change('inspector', 2, {
      dueDays: { blue: 61, yellow: 4, orange: 4, red: 2 },
    });
    expect(wide.status).toBe(400);
    const national = await Promise.all([
      change('second-inspector', 1),
      change('second-inspector', 1),
    ]);
    expect(national.map(({ status }) => status).toSorted()).toEqual([200, 412]);
    expect(await audited()).toHaveLength(before + 2);
  });

  it('sets the days and the name of slips that follow', async () => {
    await change('inspector', 1);
    const { body } = await world.preview('inspector', [subjectOf(await world.target('task-1'))]);
    expect(body).toMatchObject({ issuer: '督查办公室' });
    // The seventh working day after 15 October 2024.
    expect(body.rows[0]?.slip?.dueOn).toBe('2024-10-24');
  });
});
