import { EntrustedMatterService } from '../../src/matters/entrusted-matter.service';
import type { EntrustedDetail, EntrustedList } from '../../src/matters/entrusted-matter.schema';
import { entrustedDetailSchema } from '../../src/matters/entrusted-matter.schema';
import type { AddresseeList } from '../../src/matters/addressee.schema';
import { pdfFile } from '../evidence/sample-files';
import { fileForm } from '../harness/upload';
import { newKey } from '../reporting/reporting-app';
import { startMattersApp, type MattersApp } from './matters-app';

let server: MattersApp;
beforeEach(async () => {
  server = await startMattersApp();
}, 60_000);
afterEach(() => server.close());

const given = async (change?: object, who?: string) => {
  const { status, body, text } = await server.direct(change, who);
  if (status !== 201) throw new Error(text);
  return body;
};
const list = async (who: string, query = '') =>
  (await server.read<EntrustedList>(who, `/matters${query}`)).body;

test('a directive goes from the leader to the body and is reported back', async () => {
  const directive = await given();
  entrustedDetailSchema.parse(directive);
  expect(directive).toMatchObject({
    origin: 'directive',
    state: 'open',
    about: { kind: 'target', label: { zh: '示范企业数量' } },
    owner: { name: '甲厅' },
    coOwners: [{ name: '乙局' }],
    daysLeft: 14,
    target: { name: '示范企业数量', lamp: 'no_data' },
    unread: false,
    can: { acknowledge: false, report: false, relay: false, withdraw: true, direct: true },
  });
  const at = `/matters/${directive.id}`;
  expect((await list('inspector')).rows).toMatchObject([{ id: directive.id, state: 'open' }]);
  await server.post('inspector', `${at}/relay`, { words: '请甲厅按批示要求办理' }, 1);
  expect((await server.read('leader', at)).body).toMatchObject({ unread: true });
  const taken = await server.post('clerk', `${at}/acknowledge`, {}, 2);
  expect(taken.body).toMatchObject({ state: 'acknowledged', can: { report: true } });

  const form = fileForm('进展.pdf', pdfFile());
  const file = await server.app.inject({
    method: 'POST',
    url: '/api/attachments',
    headers: { ...form.headers, cookie: server.cookieOf('clerk'), 'idempotency-key': newKey() },
    payload: form.payload,
  });
  const { id: fileId } = file.json<{ id: number }>();
  const words = '已复核八十家，月底前完成';
  const reported = await server.post(
    'clerk',
    `${at}/report`,
    { words, settled: false, attachmentIds: [fileId] },
    3,
  );
  expect(reported.body.state).toBe('reported');
  expect(reported.body.events.at(-1)).toMatchObject({
    move: 'report',
    words,
    by: '人员clerk',
    attachments: [{ id: fileId, name: '进展.pdf' }],
  });
  const back = { words: '请附认定名单' };
  expect((await server.post('inspector', `${at}/return`, back, 4)).body.state).toBe('returned');
  const done = { words: '名单已附，认定全部完成', settled: true };
  expect((await server.post('clerk', `${at}/report`, done, 5)).body).toMatchObject({
    state: 'reported',
    settlementProposed: true,
  });
  await server.dataSource.transaction((manager) =>
    server.app.get(EntrustedMatterService).close(manager, directive.id, {
      by: {
        accountId: 5,
        role: 'inspector',
        regionCode: '140000',
        agencyId: null,
        displayName: '',
      },
      on: '2024-10-15',
      closingId: 3,
    }),
  );
  const [mine] = (await list('leader', '?mine=true')).rows;
  expect(mine).toMatchObject({
    state: 'closed',
    closedOn: '2024-10-15',
    unread: true,
    latest: { move: 'close' },
  });
  expect(
    (await server
      .as('leader')({ method: 'POST', url: `${at}/seen` })
      .catch(() => null)) ?? '',
  ).toBeDefined();
  expect((await list('leader', '?mine=true')).rows).toMatchObject([{ unread: false }]);
  const { body } = await server.read('leader', at);
  expect(body.events.map(({ move }) => move)).toEqual([
    'entrust',
    'relay',
    'acknowledge',
    'report',
    'return',
    'propose_settlement',
    'close',
  ]);
});

test('who may take it on is proposed, found by name, and checked', async () => {
  const about = `about=target&id=${server.target('firms')}`;
  const proposed = await server.read<AddresseeList>('leader', `/matters/addressees?${about}`);
  expect(proposed.body).toMatchObject({
    rows: [{ agency: { name: '甲厅' }, role: 'lead' }],
    proposedId: server.body('甲厅'),
    workingDays: 10,
    dueOn: '2024-10-29',
    dueOnPresumed: false,
  });
  const words = encodeURIComponent('丙');
  const found = await server.read<AddresseeList>(
    'inspector',
    `/matters/addressees?${about}&q=${words}`,
  );
  expect(found.body.rows.map(({ agency }) => agency.name)).toEqual(['甲厅', '丙委']);
  expect((await server.read('clerk', `/matters/addressees?${about}`)).status).toBe(403);
  expect((await server.read('hebei-leader', `/matters/addressees?${about}`)).status).toBe(404);

  const refusals: [object, string][] = [
    [{ ownerId: server.body('各市政府') }, 'agency_cannot_take_on'],
    [{ ownerId: server.body('旧局') }, 'agency_cannot_take_on'],
    [{ ownerId: server.body('冀厅') }, 'agency_cannot_take_on'],
    [{ ownerId: 999_999 }, 'agency_cannot_take_on'],
    [{ coOwnerIds: [server.body('甲厅')] }, 'agency_cannot_take_on'],
    [{ dueOn: '2024-10-14' }, 'due_in_the_past'],
  ];
  for (const [change, code] of refusals) {
    expect((await server.direct(change)).body).toMatchObject({ status: 422, code });
  }
  expect((await server.direct({ text: '  ' })).status).toBe(400);
  expect((await server.direct({ dueOn: '2024-10-15' })).status).toBe(201);
  expect((await server.direct({}, 'hebei-leader')).status).toBe(404);
  expect((await server.direct({}, 'inspector')).status).toBe(403);
  expect((await list('leader')).total).toBe(1);
});

test('on a return, on a clause and on another matter', async () => {
  const [own] = await server.rows<{ id: number }>(
    `SELECT s.id FROM submission s JOIN agency a ON a.id = s.agency_id WHERE a.name = '甲厅'`,
  );
  const onReturn = await given({ about: 'submission', id: own?.id }, 'shanxi-leader');
  expect(onReturn.about.label.zh).toBe('甲厅2024年三季度填报单');
  const onClause = await given({ about: 'clause', id: server.clauseId });
  expect(onClause.about.label.zh).toBe('三（二）4 培育示范企业');
  const first = await given();
  const again = await given({ about: 'entrusted', id: first.id, text: '再批示：请提前十天完成' });
  expect(again).toMatchObject({ parentId: first.id, about: first.about });
  const { body } = await server.read('inspector', `/matters/${first.id}`);
  expect(body.further).toMatchObject([{ id: again.id }]);
  expect(await list('clerk', `?subjectKind=entrusted&subjectId=${first.id}`)).toMatchObject({
    total: 1,
    rows: [{ id: again.id }],
  });
  expect(
    await list('leader', `?subjectKind=target&subjectId=${server.target('firms')}`),
  ).toMatchObject({ total: 2 });
  expect(await list('leader', `?subjectKind=submission&subjectId=${own?.id ?? 0}`)).toMatchObject({
    total: 1,
  });
  expect((await list('leader', '?plan=small')).total).toBe(4);
});

test('its words are frozen; only the leader who gave it takes it back, with a reason', async () => {
  const { id } = await given({}, 'shanxi-leader');
  const at = `/matters/${id}`;
  const reason = { reason: '省政府常务会另有安排' };
  expect((await server.post('leader', `${at}/withdraw`, reason, 1)).status).toBe(403);
  expect((await server.post('inspector', `${at}/withdraw`, reason, 1)).status).toBe(403);
  const { body } = await server.post('shanxi-leader', `${at}/withdraw`, reason, 1);
  expect(body).toMatchObject({ state: 'withdrawn', late: false, can: { direct: false } });
  expect((await server.post('clerk', `${at}/acknowledge`, {}, 2)).body).toMatchObject({
    code: 'wrong_state',
    detail: '该事项已撤回，不能签收，请刷新查看最新情况。',
  });
  expect((await server.direct({ about: 'entrusted', id })).body).toMatchObject({
    code: 'directive_withdrawn',
  });
});

test('supervision changes the due date and the body, and the history is kept', async () => {
  const { id } = await given();
  const at = `/matters/${id}`;
  const later = { dueOn: '2024-11-15', reason: '需等待海关数据' };
  for (const [change, code] of [
    [{ dueOn: '2024-10-14' }, 'due_in_the_past'],
    [{ dueOn: '2024-10-29' }, 'same_due_date'],
  ] as const) {
    const refused = await server.post('inspector', `${at}/due-date`, { ...later, ...change }, 1);
    expect(refused.body).toMatchObject({ code });
  }
  await server.post('inspector', `${at}/due-date`, later, 1);
  await server.post('clerk', `${at}/acknowledge`, {}, 2);
  await server.setToday('2024-10-18');
  const other = { ownerId: server.body('丙委'), reason: '职责已划转' };
  const moved = await server.post('inspector', `${at}/owner`, other, 3);
  expect(moved.body).toMatchObject({
    owner: { name: '丙委' },
    state: 'open',
    dueOn: '2024-11-15',
  });
  expect((await server.read('inspector', `${at}?asOf=2024-10-16`)).body).toMatchObject({
    owner: { name: '甲厅' },
    state: 'acknowledged',
    can: { relay: false, changeDue: false, direct: false },
  });
  expect((await server.post('clerk', `${at}/acknowledge`, {}, 4)).status).toBe(403);
  expect((await server.read('clerk', at)).status).toBe(200);
  expect((await server.post('third-clerk', `${at}/acknowledge`, {}, 4)).status).toBe(200);
  expect(
    (await server.post('inspector', `${at}/owner`, { ...other, ownerId: server.body('冀厅') }, 5))
      .body,
  ).toMatchObject({ code: 'agency_cannot_take_on' });
  expect((await server.post('inspector', `${at}/owner`, other, 5)).body).toMatchObject({
    code: 'same_owner',
  });
});

test('after the clock was moved back nothing of later days is seen or overwritten', async () => {
  await server.setToday('2024-10-20');
  const later = await given({ dueOn: '2024-10-30' });
  await server.setToday('2024-10-15');
  const { id } = await given();
  await server.setToday('2024-10-21');
  await server.post('clerk', `/matters/${id}/acknowledge`, {}, 1);
  await server.setToday('2024-10-15');
  expect((await list('leader')).rows).toMatchObject([{ id, state: 'open' }]);
  expect((await server.read('leader', `/matters/${later.id}`)).status).toBe(404);
  expect((await server.read('clerk', `/matters/${id}`)).body.can).toMatchObject({
    acknowledge: false,
  });
  expect((await server.post('clerk', `/matters/${id}/acknowledge`, {}, 2)).body).toMatchObject({
    code: 'moved_on_later_day',
  });
  expect((await server.post('clerk', `/matters/${later.id}/acknowledge`, {}, 1)).status).toBe(404);
});

test('two at once: one moves it, the other is told by whom', async () => {
  const { id } = await given();
  const both = await Promise.all(
    ['inspector', 'second-inspector'].map((who) =>
      server.post(who, `/matters/${id}/relay`, { words: `${who}的转办意见` }, 1),
    ),
  );
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 412]);
  const stale = both.find(({ status }) => status === 412);
  expect(stale?.body).toMatchObject({
    code: 'stale_version',
    current: { version: 2, state: 'open' },
    yours: { words: expect.stringContaining('转办意见') as string },
  });
  expect((stale?.body as unknown as { changedBy: string }).changedBy).toMatch(/inspector$/);
});

test('a repeated command does its work once', async () => {
  const key = newKey();
  const send = () =>
    server.as('leader')<EntrustedDetail>({
      method: 'POST',
      url: '/matters/directives',
      key,
      body: {
        about: 'target',
        id: server.target('firms'),
        text: '请于月底前报告进展',
        ownerId: server.body('甲厅'),
        dueOn: '2024-10-31',
      },
    });
  const [once, twice] = [await send(), await send()];
  expect(twice.body.id).toBe(once.body.id);
  expect((await list('leader')).total).toBe(1);
  const audit = await server.rows(
    `SELECT action FROM audit_log WHERE subject_type = 'entrusted_matter'`,
  );
  expect(audit).toEqual([{ action: 'give_directive' }]);
});

test('each sees what is theirs', async () => {
  const { id } = await given();
  const at = `/matters/${id}`;
  const statuses: Record<string, number> = {};
  for (const who of [
    'leader',
    'shanxi-leader',
    'hebei-leader',
    'inspector',
    'hebei-inspector',
    'clerk',
    'signer',
    'other-clerk',
    'third-clerk',
    'administrator',
  ]) {
    statuses[who] = (await server.read(who, at)).status;
    expect((await list(who)).total).toBe(statuses[who] === 200 ? 1 : 0);
  }
  expect(statuses).toEqual({
    leader: 200,
    'shanxi-leader': 200,
    'hebei-leader': 404,
    inspector: 200,
    'hebei-inspector': 404,
    clerk: 200,
    signer: 200,
    'other-clerk': 200,
    'third-clerk': 404,
    administrator: 200,
  });
  // Who only helps does not see the target's figures, and does not answer.
  expect((await server.read('other-clerk', at)).body).toMatchObject({
    target: null,
    can: { acknowledge: false },
  });
});
