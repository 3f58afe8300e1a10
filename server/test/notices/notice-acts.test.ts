import { NoticeService } from '../../src/notices/notice.service';
import {
  noticeDetailSchema,
  type NoticeDetail,
  type NoticeList,
} from '../../src/notices/notice.schema';
import { readDocx } from '../harness/docx-file';
import { pdfFile } from '../evidence/sample-files';
import { fileForm } from '../harness/upload';
import { newKey, type Answer } from '../reporting/reporting-app';
import { startNoticeWorld, subjectOf, type NoticeWorld } from './notice-world';

let world: NoticeWorld;
let id: number;
beforeAll(async () => {
  world = await startNoticeWorld();
}, 60_000);
beforeEach(async () => {
  await world.clear();
  id = (await world.issued('inspector', 'task-1')).id;
});
afterAll(() => world.close());

const REPLY = {
  words: '已召开专题会议，场地已落实，设备正在安装。',
  measures: '每周调度一次',
  expectedOn: '2024-11-30',
  attachmentIds: [] as number[],
};

async function seen(who: string, query = ''): Promise<NoticeDetail> {
  const { body } = await world.as(who)<NoticeDetail>({
    method: 'GET',
    url: `/notices/${id}${query}`,
  });
  return noticeDetailSchema.parse(body);
}

const post = (who: string, path: string, version: number, body?: object) =>
  world.as(who)<NoticeDetail>({
    method: 'POST',
    url: `/notices/${id}/${path}`,
    version,
    ...(body && { body }),
  });

const judge = (decision: string, version: number, further: object = {}) =>
  post('inspector', 'judgement', version, {
    decision,
    words: '情况属实，措施可行',
    attachmentIds: [],
    ...further,
  });

const stateOf = ({ body }: Answer<NoticeDetail>) => body.notice.state;

async function replied(): Promise<number> {
  await post('clerk', 'acknowledge', 1);
  return (await post('clerk', 'replies', 2, REPLY)).body.notice.version;
}

describe('the body', () => {
  it('receives the slip, answers it as often as needed, and is judged', async () => {
    expect((await seen('clerk')).can).toMatchObject({
      acknowledge: true,
      reply: false,
      settle: false,
    });
    const received = await post('clerk', 'acknowledge', 1);
    expect(stateOf(received)).toBe('acknowledged');
    const first = await post('clerk', 'replies', 2, REPLY);
    expect(stateOf(first)).toBe('replied');
    const second = await post('clerk', 'replies', 3, { ...REPLY, words: '补充：设备已安装完毕。' });
    expect(second.body.events.map(({ kind }) => kind)).toEqual([
      'issue',
      'acknowledge',
      'reply',
      'reply',
    ]);
    expect(second.body.events[2]).toMatchObject({
      by: '人员clerk',
      words: REPLY.words,
      measures: '每周调度一次',
      expectedOn: '2024-11-30',
      late: false,
    });
    expect((await seen('inspector')).can).toEqual({
      acknowledge: false,
      reply: false,
      settle: true,
      sendBack: true,
      escalate: true,
      close: true,
      withdraw: true,
    });
    const settled = await judge('settle', 4);
    expect(stateOf(settled)).toBe('settled');
    expect(Object.values(settled.body.can)).not.toContain(true);
  });

  it('cannot reply before it has received the slip', async () => {
    const { status, text } = await post('clerk', 'replies', 1, REPLY);
    expect([status, text.includes('请先签收督办单')]).toEqual([409, true]);
  });

  it('sends files with a reply, which supervision opens and a foreign body does not', async () => {
    await post('clerk', 'acknowledge', 1);
    const form = fileForm('现场照片.pdf', pdfFile());
    const sent = await world.app.inject({
      method: 'POST',
      url: '/api/attachments',
      headers: { ...form.headers, cookie: world.cookieOf('clerk'), 'idempotency-key': newKey() },
      payload: form.payload,
    });
    const file = sent.json<{ id: number }>();
    const { body } = await post('clerk', 'replies', 2, { ...REPLY, attachmentIds: [file.id] });
    expect(body.events.at(-1)?.files).toMatchObject([{ id: file.id, name: '现场照片.pdf' }]);
    const open = async (who: string) =>
      (
        await world.app.inject({
          url: `/api/attachments/${file.id}`,
          headers: { cookie: world.cookieOf(who) },
        })
      ).statusCode;
    expect([await open('inspector'), await open('hebei-inspector')]).toEqual([200, 404]);
    // The same file goes with one reply only, and a refused command leaves nothing behind.
    const again = await post('clerk', 'replies', 3, { ...REPLY, attachmentIds: [file.id] });
    expect(again.status).toBe(422);
    expect((await seen('clerk')).events).toHaveLength(3);
  });

  it('may answer late, which stays marked', async () => {
    await post('clerk', 'acknowledge', 1);
    await world.turnTo('2024-10-29');
    expect((await seen('clerk')).notice).toMatchObject({ unanswered: false, daysLeft: 0 });
    await world.turnTo('2024-10-30');
    expect((await seen('clerk')).notice).toMatchObject({ unanswered: true, daysLeft: -1 });
    const { body } = await post('clerk', 'replies', 2, REPLY);
    expect(body.notice).toMatchObject({ state: 'replied', unanswered: false, repliedLate: true });
    expect(body.events.at(-1)).toMatchObject({ kind: 'reply', late: true });
  });
});

describe('who may', () => {
  const CASES: readonly [string, number, number, number][] = [
    // reads, acknowledges, judges
    ['clerk', 200, 200, 403],
    ['signer', 200, 403, 403],
    ['other-clerk', 200, 403, 403],
    ['other-signer', 200, 403, 403],
    ['inspector', 200, 403, 200],
    ['second-inspector', 200, 403, 200],
    ['leader', 200, 403, 403],
    ['shanxi-leader', 200, 403, 403],
    ['hebei-inspector', 404, 403, 404],
    ['administrator', 200, 403, 403],
  ];
  it.each(CASES)('%s: read %d, acknowledge %d, judge %d', async (who, read, receive, decide) => {
    const { status } = await world.as(who)({ method: 'GET', url: `/notices/${id}` });
    expect(status).toBe(read);
    expect((await post(who, 'acknowledge', 1)).status).toBe(receive);
    const version = receive === 200 ? 2 : 1;
    const judged = await post(who, 'judgement', version, {
      decision: 'close',
      words: '另行处理',
      attachmentIds: [],
    });
    expect(judged.status).toBe(decide);
  });

  it('lets a body without a part in the matter see nothing of it', async () => {
    const other = await world.issued('inspector', 'others');
    const list = await world.as('clerk')<NoticeList>({ method: 'GET', url: '/notices' });
    expect(list.body.rows.map((row) => row.id)).toEqual([id]);
    const gone = await world.as('clerk')({ method: 'GET', url: `/notices/${other.id}` });
    expect(gone.status).toBe(404);
  });

  it('leaves a slip of a higher office to that office', async () => {
    id = (await world.issued('second-inspector', 'task-2')).id;
    expect((await judge('close', 1)).status).toBe(403);
    expect((await seen('inspector')).can.close).toBe(false);
  });

  it('lets nobody judge their own reply, also after a change of role', async () => {
    const version = await replied();
    await world.rows(
      `UPDATE account SET role = 'inspector', agency_id = NULL WHERE username = 'clerk'`,
    );
    const { status } = await post('clerk', 'judgement', version, {
      decision: 'settle',
      words: null,
      attachmentIds: [],
    });
    await world.rows(
      `UPDATE account SET role = 'clerk', agency_id = (SELECT id FROM agency WHERE name = '甲厅')
       WHERE username = 'clerk'`,
    );
    expect(status).toBe(403);
  });
});

describe('judging', () => {
  it('sends a reply back with a reason and a new day, by which it is due again', async () => {
    const version = await replied();
    const early = await judge('send_back', version, { answerBy: '2024-10-15' });
    expect(early.status).toBe(422);
    const { body } = await judge('send_back', version, { answerBy: '2024-11-08' });
    expect(body.notice).toMatchObject({ state: 'returned', answerBy: '2024-11-08' });
    // The slip as it was issued says what it said.
    expect(body.content.dueOn).toBe('2024-10-29');
    const again = await post('clerk', 'replies', version + 1, REPLY);
    expect(stateOf(again)).toBe('replied');
  });

  it('does not settle or send back what is not answered', async () => {
    const { status, text } = await judge('settle', 1);
    expect([status, text.includes('责任单位尚未回复')]).toEqual([409, true]);
  });

  it.each(['close', 'withdraw'])('needs a reason to %s', async (decision) => {
    expect((await judge(decision, 1, { words: '' })).status).toBe(400);
    expect((await judge(decision, 1)).status).toBe(200);
  });

  it('answers a stale version with what is there now, by whom', async () => {
    await post('clerk', 'acknowledge', 1);
    const { status, text } = await judge('close', 1);
    expect(status).toBe(412);
    expect(text).toContain('"state":"acknowledged"');
    expect(text).toContain('人员clerk');
  });

  it('moves once where two inspectors judge at once', async () => {
    const answers = await Promise.all([
      judge('close', 1),
      post('third-inspector', 'judgement', 1, {
        decision: 'withdraw',
        words: '发单有误',
        attachmentIds: [],
      }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  });

  it('issues the next colour in the place of a slip, on the ladder it began with', async () => {
    await world.as('inspector')({
      method: 'PUT',
      url: '/notice-setting',
      version: 1,
      body: {
        ladder: 'blue-orange-red',
        issuerName: '山西省政府督查室',
        dueDays: { blue: 10, yellow: 5, orange: 5, red: 3 },
      },
    });
    const subject = { kind: 'target', id: await world.target('task-1') };
    const climb = async (followsId: number) => {
      const slips = await world.confirmed('inspector', [{ subject, followsId }]);
      return (await world.issue('inspector', slips)).body.rows[0];
    };
    const second = await climb(id);
    expect(second).toMatchObject({
      colour: 'yellow',
      number: { zh: '〔2024〕第2号' },
      issuer: '山西省政府督查室',
    });
    expect((await seen('inspector')).notice.state).toBe('escalated');
    const third = await climb(second?.id ?? 0);
    expect(third?.colour).toBe('red');
    const top = await world.preview('inspector', [{ subject, followsId: third?.id }]);
    expect(top.body.rows[0]?.refusal?.code).toBe('top_of_ladder');
    expect((await seen('inspector')).chain.map(({ colour, state }) => [colour, state])).toEqual([
      ['blue', 'escalated'],
      ['yellow', 'escalated'],
      ['red', 'issued'],
    ]);
    // A new matter begins on the new ladder.
    const [other] = (await world.preview('inspector', [subjectOf(await world.target('task-2'))]))
      .body.rows;
    expect(other?.slip?.colours).toEqual(['blue', 'orange', 'red']);
  });

  it('lets a settled matter be urged again, in a new chain', async () => {
    const version = await replied();
    await judge('settle', version);
    const again = await world.issued('inspector', 'task-1');
    expect(again.colour).toBe('blue');
    const old = await seen('inspector');
    expect(old.chain.map((one) => one.id)).toEqual([id]);
  });
});

describe('a past day', () => {
  it('is read from the events until then, and changes nothing', async () => {
    await world.turnTo('2024-10-18');
    await post('clerk', 'acknowledge', 1);
    await world.turnTo('2024-10-21');
    await post('clerk', 'replies', 2, REPLY);
    await judge('settle', 3);
    const states = [];
    for (const day of ['2024-10-15', '2024-10-18', '2024-10-21']) {
      const { notice, can, events } = await seen('inspector', `?asOf=${day}`);
      states.push([notice.state, events.length, Object.values(can).includes(true)]);
    }
    expect(states).toEqual([
      ['issued', 1, false],
      ['acknowledged', 2, false],
      ['settled', 4, false],
    ]);
    const list = async (query: string) =>
      (await world.as('inspector')<NoticeList>({ method: 'GET', url: `/notices?${query}` })).body;
    expect(await list('asOf=2024-10-18&state=open')).toMatchObject({
      total: 1,
      counts: { open: 1, settled: 0, byColour: { blue: 1 } },
      can: { issue: false },
    });
    expect(await list('state=open')).toMatchObject({ total: 0, counts: { open: 0, settled: 1 } });
  });

  it('cannot be acted on where the clock was moved back before the last move', async () => {
    await world.turnTo('2024-10-18');
    await post('clerk', 'acknowledge', 1);
    await world.turnTo('2024-10-16');
    const { notice, can } = await seen('clerk');
    expect([notice.state, can.acknowledge]).toEqual(['issued', false]);
    const { status, text } = await post('clerk', 'acknowledge', 2);
    expect([status, text.includes('moved_on_later_day')]).toEqual([409, true]);
  });
});

describe('what is frozen', () => {
  const document = async (who = 'clerk') => {
    const answer = await world.app.inject({
      url: `/api/notices/${id}/document`,
      headers: { cookie: world.cookieOf(who) },
    });
    return answer;
  };

  it('stays as it was issued when the figures change, with today beside it', async () => {
    id = (await world.issued('inspector', 'task-4')).id;
    const before = await seen('inspector');
    const file = (await document()).rawPayload;
    expect(before.now?.cause?.zh).toBe(before.content.cause.zh);
    await world.rows(
      `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
       SELECT region_code, series_id, '2024-08-15', 1, 1, 'formal', '2024-11-20'
       FROM target WHERE key = 'task-4'`,
    );
    await world.rows(`UPDATE agency SET name = '甲厅（新）' WHERE name = '甲厅'`);
    await world.turnTo('2024-11-21');
    const after = await seen('inspector');
    expect(after.content).toEqual(before.content);
    expect(after.now?.cause).toBeNull();
    expect((await document()).rawPayload.equals(file)).toBe(true);
    // Nothing is left to urge: it is closed, not escalated.
    const subject = { kind: 'target', id: await world.target('task-4') };
    const next = await world.preview('inspector', [{ subject, followsId: id }]);
    expect(next.body.rows[0]?.refusal?.code).toBe('no_cause');
    await world.rows(`UPDATE agency SET name = '甲厅' WHERE name = '甲厅（新）'`);
  });

  it('is a .docx with number, addressee, facts, demand, day and copies, and the demo says so', async () => {
    const answer = await document();
    expect(answer.statusCode).toBe(200);
    expect(decodeURIComponent(String(answer.headers['content-disposition']))).toContain(
      '督办单〔2024〕第1号（甲厅）（演示）.docx',
    );
    const file = await readDocx(answer.rawPayload);
    const { text, tables } = file;
    for (const words of [
      '山西省督查室',
      '督办单',
      '〔2024〕第1号',
      '甲厅：',
      '建成综合服务平台期限为2024年8月15日',
      '督办要求：',
      '回复时限：2024年10月29日',
      '2024年10月15日',
    ]) {
      expect([words, text.includes(words)]).toEqual([words, true]);
    }
    expect(text).toMatch(/抄送：\s*乙局/);
    expect(tables.flat(2)).toEqual(
      expect.arrayContaining(['督办事项', '建成综合服务平台', '小方案']),
    );
    expect(file.part('word/header1.xml')).toContain('演示');
    const [audit] = await world.rows<{ after: { number: string } }>(
      `SELECT after FROM audit_log WHERE action = 'export_notice' ORDER BY id DESC LIMIT 1`,
    );
    expect(audit?.after.number).toBe('〔2024〕第1号');
    expect((await document('hebei-inspector')).statusCode).toBe(404);
  });
});

it('is marked on its matter for other pages, of a body only where it may read it', async () => {
  const service = world.app.get(NoticeService);
  const { manager } = world.dataSource;
  const subject = { kind: 'target' as const, id: await world.target('task-1') };
  const key = `target:${subject.id}`;
  const marks = async (asOf: string, agencyId: number | null = null) =>
    (await service.marks(manager, [subject], asOf, agencyId)).get(key);
  expect(await marks('2024-10-15')).toMatchObject([
    {
      kind: 'notice',
      id,
      label: { zh: '督办单〔2024〕第1号' },
      state: { zh: '待签收' },
      day: '2024-10-29',
      late: false,
      colour: 'blue',
    },
  ]);
  expect(await marks('2024-10-30')).toMatchObject([{ late: true }]);
  expect(await marks('2024-10-14')).toBeUndefined();
  const bodies = await world.rows<{ id: number; name: string }>('SELECT id, name FROM agency');
  const body = (name: string) => bodies.find((one) => one.name === name)?.id ?? 0;
  expect(await marks('2024-10-15', body('乙局'))).toHaveLength(1);
  expect(await marks('2024-10-15', body('各市政府'))).toBeUndefined();
  const waiting = await service.waiting(
    manager,
    { regionLike: '%', agencyId: body('甲厅') },
    '2024-10-15',
  );
  expect(waiting.map(({ ref }) => ref.id)).toEqual([id]);
});
