import { randomInt } from 'node:crypto';
import type { BulletinDetail } from '../../src/bulletins/bulletin.schema';
import type { ClosingDetail } from '../../src/closings/closing.schema';
import { NoticeProposalService } from '../../src/notices/notice-proposal.service';
import { forgetRecords } from '../harness/database';
import { draft, read, saved } from '../bulletins/bulletin-app';
import { startNoticeWorld, subjectOf, type NoticeWorld } from '../notices/notice-world';
import { newKey, TODAY, type Answer, type Call } from '../reporting/reporting-app';

/** Each race is run so often, with another head start each time. */
const TIMES = 6;
const MOST_AHEAD_MS = 25;

let world: NoticeWorld;
beforeAll(async () => {
  world = await startNoticeWorld();
}, 60_000);
beforeEach(forgetSlips);
afterAll(() => world.close());

const wait = () => new Promise((resolve) => setTimeout(resolve, randomInt(MOST_AHEAD_MS)));

/** All at once, each with another head start. */
const race = <T>(...calls: readonly (() => Promise<Answer<T>>)[]): Promise<Answer<T>[]> =>
  Promise.all(calls.map((call) => wait().then(call)));

const call =
  <T = unknown>(who: string, request: Call) =>
  () =>
    world.as(who)<T>(request);

function expectNoFault(answers: readonly Answer[]): number[] {
  for (const { status, text } of answers) if (status >= 500) throw new Error(text);
  return answers.map(({ status }) => status).toSorted();
}

const count = async (sql: string): Promise<number> =>
  (await world.rows<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`))[0]?.n ?? -1;

/** Numbers of each office run from 1 without a gap, whatever went wrong in between. */
async function expectGapless(table: string, office = 'issuer_region'): Promise<void> {
  const offices = await world.rows<{ numbers: number[] }>(
    `SELECT array_agg(number ORDER BY number) AS numbers FROM ${table} GROUP BY ${office}`,
  );
  for (const { numbers } of offices) expect(numbers).toEqual(numbers.map((_, at) => at + 1));
}

const SLIPS = ['task-1', 'task-2', 'task-3', 'task-4', 'others', 'groups'];
const subjects = async (keys: readonly string[]) =>
  (await Promise.all(keys.map((key) => world.target(key)))).map(subjectOf);

describe.each(Array.from({ length: TIMES }, (_, time) => time + 1))('at once, time %i', () => {
  it('two lists that overlap, in opposite order: one slip a matter, numbers without a gap', async () => {
    const one = await world.confirmed('inspector', await subjects(SLIPS.slice(0, 3)));
    const other = await world.confirmed(
      'second-inspector',
      await subjects(SLIPS.slice(1, 5).toReversed()),
    );
    const answers = await race(
      () => world.issue('inspector', one),
      () => world.issue('second-inspector', other),
    );
    expect(expectNoFault(answers)).toEqual([200, 409]);
    const issued = answers.find(({ status }) => status === 200)?.body.rows.length;
    expect(await count('notice')).toBe(issued);
    await expectGapless('notice');
  });

  it('a slip withdrawn, replied to and given its next colour: one of them', async () => {
    const slip = await acknowledged();
    const next = await world.confirmed('second-inspector', [
      { ...subjectOf(await world.target('task-1')), followsId: slip.id },
    ]);
    const answers = await race<unknown>(
      call('inspector', {
        method: 'POST',
        url: `/notices/${slip.id}/judgement`,
        body: { decision: 'withdraw', words: '数据录入有误', attachmentIds: [] },
        version: 2,
      }),
      call('clerk', {
        method: 'POST',
        url: `/notices/${slip.id}/replies`,
        body: { words: '已经办结', measures: null, expectedOn: null, attachmentIds: [] },
        version: 2,
      }),
      () => world.issue('second-inspector', next),
    );
    const statuses = expectNoFault(answers);
    expect(statuses.filter((status) => status < 300)).toHaveLength(1);
    expect(
      await count(
        `notice_event WHERE kind NOT IN ('issue', 'acknowledge') AND notice_id = ${slip.id}`,
      ),
    ).toBe(1);
    await expectGapless('notice');
  });

  it('one slip asked for fifty times under one key: one slip, and another list under it none', async () => {
    const [one, two] = await world.confirmed('inspector', await subjects(SLIPS.slice(0, 2)));
    if (!one || !two) throw new Error('nothing to issue');
    const key = newKey();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => world.issue('inspector', [one], key)),
    );
    expect(new Set(expectNoFault(answers))).toEqual(new Set([200, 409]));
    const done = answers.filter(({ status }) => status === 200).map(({ text }) => text);
    expect(new Set(done).size).toBe(1);
    expect((await world.issue('inspector', [one], key)).text).toBe(done[0]);
    const reused = await world.issue('inspector', [two], key);
    expect([reused.status, reused.body]).toMatchObject([422, { code: 'idempotency_key_reused' }]);
    expect(await count('notice')).toBe(1);
  });

  it('a closing confirmed by two, refused by one and withdrawn: decided once', async () => {
    await forgetClosings();
    const applied = await apply();
    const decide = (decision: string) => ({
      method: 'POST' as const,
      url: `/closings/${applied.id}/decision`,
      body: { decision, reason: '经核实已完成建设任务' },
      version: applied.version,
    });
    const answers = await race<unknown>(
      call('inspector', decide('confirm')),
      call('second-inspector', decide('confirm')),
      call('third-inspector', decide('refuse')),
      call('clerk', {
        method: 'POST',
        url: `/closings/${applied.id}/withdraw`,
        version: applied.version,
      }),
    );
    expect(expectNoFault(answers)).toEqual([200, 412, 412, 412]);
    expect(await count(`closing_event WHERE closing_id = ${applied.id} AND move <> 'verify'`)).toBe(
      2,
    );
  });

  it('a closing applied for while the one before is reopened: never two that are open', async () => {
    await forgetClosings();
    const first = await confirmed();
    const subject = { kind: 'target', id: await world.target('task-1') };
    const body = { subject, statement: '再次申请销号', onBehalfReason: null, attachmentIds: [] };
    const again = { method: 'POST' as const, url: '/closings', body };
    const answers = await race<unknown>(
      call('inspector', {
        method: 'POST',
        url: `/closings/${first.id}/reopen`,
        body: { reason: '验收后停用' },
        version: first.version,
      }),
      call('clerk', again),
      call('clerk', again),
    );
    const statuses = expectNoFault(answers);
    expect(statuses.filter((status) => status < 300).length).toBeLessThanOrEqual(2);
    expect(answers[0]?.status).toBe(200);
    expect(await count(`closing WHERE state IN ('applied', 'verified')`)).toBeLessThanOrEqual(1);
  });

  it('a bulletin issued, saved, discarded and made anew: one of them, and its number only if issued', async () => {
    const id = await draft(world);
    const detail = (await read(world, id)).body;
    const url = `/bulletins/${id}`;
    const answers = await race<unknown>(
      call('second-inspector', {
        method: 'POST',
        url: `${url}/issue`,
        body: { confirmed: true },
        version: 1,
      }),
      call('inspector', {
        method: 'PUT',
        url,
        body: saved(detail, 'demands', '一、抓紧落实'),
        version: 1,
      }),
      call('inspector', {
        method: 'POST',
        url: `${url}/discard`,
        body: { reason: '不再印发' },
        version: 1,
      }),
      call('inspector', {
        method: 'POST',
        url: `${url}/regenerate`,
        body: { take: [] },
        version: 1,
      }),
    );
    const statuses = expectNoFault(answers);
    expect(statuses.filter((status) => status < 300)).toHaveLength(1);
    const issued = answers[0]?.status === 200;
    expect(await count(`bulletin_issue WHERE bulletin_id = ${id}`)).toBe(issued ? 1 : 0);
    expect(await count(`bulletin_file WHERE bulletin_id = ${id}`)).toBe(issued ? 2 : 0);
    await expectGapless('bulletin_issue', 'region_code');
    const now: Answer<BulletinDetail> = await read(world, id);
    expect(now.status).toBe(answers[2]?.status === 200 ? 404 : 200);
  });
});

describe("what is proposed in the middle of a day's work", () => {
  /** Runs a command while the proposals of the day are made and not yet committed. */
  async function meanwhile<T>(day: string, command: () => Promise<Answer<T>>): Promise<Answer<T>> {
    const done = { answer: null as Answer<T> | null };
    const running = await world.dataSource.transaction(async (manager) => {
      await world.app.get(NoticeProposalService).propose(manager, day);
      const asked = command().then((answer) => (done.answer = answer));
      while (done.answer === null && (await waitsForLock()) === 0) await wait();
      return { asked };
    });
    return running.asked;
  }
  const waitsForLock = () => count(`pg_locks WHERE NOT granted`);

  it('is not proposed of what is issued by hand at the same time', async () => {
    await world.turnTo('2024-09-10');
    const wanted = await world.confirmed('inspector', await subjects(SLIPS.slice(0, 2)));
    const { status } = await meanwhile('2024-09-10', () => world.issue('inspector', wanted));
    expect([status, wanted.length]).toEqual([200, 2]);
    const proposed = await world.rows<{ state: string }>(
      `SELECT p.state FROM notice_proposal p JOIN notice n USING (subject_kind, subject_id)`,
    );
    expect(proposed.map(({ state }) => state)).toEqual(['issued', 'issued']);
  });

  it('is not proposed of a slip that is answered at the same time', async () => {
    await world.turnTo('2024-09-10');
    const slip = await acknowledged();
    await world.turnTo('2024-10-15');
    const { status } = await meanwhile('2024-10-15', () =>
      world.as('clerk')({
        method: 'POST',
        url: `/notices/${slip.id}/replies`,
        body: { words: '已经办结', measures: null, expectedOn: null, attachmentIds: [] },
        version: 2,
      }),
    );
    expect(status).toBeLessThan(300);
    const proposed = await world.rows<{ state: string }>(
      `SELECT state FROM notice_proposal WHERE notice_id = ${slip.id}`,
    );
    expect(proposed.map(({ state }) => state)).toEqual(['withdrawn']);
  });
});

const forgetClosings = () => forgetRecords(world.dataSource, 'closing, closing_event');

async function forgetSlips(): Promise<void> {
  await forgetRecords(world.dataSource, 'notice, notice_copy, notice_event, notice_proposal');
  await world.rows(`DELETE FROM document_number WHERE kind = 'notice'`);
  await world.setToday(TODAY);
}

async function acknowledged() {
  const slip = await world.issued('inspector', 'task-1');
  const url = `/notices/${slip.id}/acknowledge`;
  const { status, text } = await world.as('clerk')({ method: 'POST', url, version: 1 });
  if (status >= 300) throw new Error(text);
  return slip;
}

async function apply(): Promise<ClosingDetail> {
  const subject = { kind: 'target', id: await world.target('task-1') };
  const { body, status, text } = await world.as('clerk')<ClosingDetail>({
    method: 'POST',
    url: '/closings',
    body: { subject, statement: '平台已建成并验收', onBehalfReason: null, attachmentIds: [] },
  });
  if (status >= 300) throw new Error(text);
  const verified = await world.as('inspector')<ClosingDetail>({
    method: 'POST',
    url: `/closings/${body.id}/verifications`,
    body: {
      method: 'visit',
      on: TODAY,
      people: '督查员甲',
      finding: '现场查看，平台在运行',
      value: null,
      attachmentIds: [],
    },
    version: body.version,
  });
  if (verified.status >= 300) throw new Error(verified.text);
  return verified.body;
}

async function confirmed(): Promise<ClosingDetail> {
  const { id, version } = await apply();
  const { body, status, text } = await world.as('inspector')<ClosingDetail>({
    method: 'POST',
    url: `/closings/${id}/decision`,
    body: { decision: 'confirm', reason: '经核实已完成建设任务' },
    version,
  });
  if (status >= 300) throw new Error(text);
  return body;
}
