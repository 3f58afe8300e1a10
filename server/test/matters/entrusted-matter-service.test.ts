import type { Viewer } from '../../src/auth/auth.policy';
import { EntrustedMatterRepository } from '../../src/matters/entrusted-matter.repository';
import {
  EntrustedMatterService,
  type EntrustedFilter,
} from '../../src/matters/entrusted-matter.service';
import { startReportingApp, type ReportingApp } from '../reporting/reporting-app';
import { fillSmallPlan } from '../reporting/small-plan';

let server: ReportingApp;
let service: EntrustedMatterService;
let leader: Viewer;
let matterId: number;
let targetId: number;
const own = new Map<string, number>();
const ALL = { regionLike: '%', agencyId: null };

beforeAll(async () => {
  server = await startReportingApp((dataSource) => fillSmallPlan(dataSource));
  service = server.app.get(EntrustedMatterService);
  const [account] = await server.rows<{ id: number }>(
    `SELECT id FROM account WHERE username = 'leader'`,
  );
  leader = {
    accountId: account?.id ?? 0,
    role: 'leader',
    regionCode: '000000',
    agencyId: null,
    displayName: '人员leader',
  };
  for (const body of await server.rows<{ id: number; name: string }>('SELECT id, name FROM agency'))
    own.set(body.name, body.id);
  const [target] = await server.rows<{ id: number }>(`SELECT id FROM target WHERE key = 'firms'`);
  targetId = target?.id ?? 0;
  matterId = await server.dataSource.transaction((manager) =>
    server.app.get(EntrustedMatterRepository).entrust(manager, {
      origin: 'directive',
      regionCode: '140000',
      findingId: null,
      tie: { targetId, submissionId: null, clauseId: null },
      parentId: null,
      text: '请抓紧认定示范企业，月底前报告。',
      demand: null,
      ownerId: own.get('甲厅') ?? 0,
      coOwnerIds: [own.get('乙局') ?? 0],
      dueOn: '2024-10-20',
      by: leader,
      on: '2024-10-10',
    }),
  );
}, 60_000);
afterAll(() => server.close());

const read = (asOf: string, filter?: EntrustedFilter, scope = ALL) =>
  service.read(server.dataSource.manager, scope, asOf, filter);
const subject = { kind: 'target', id: 0 } as const;

test('a matter is read as it stood on each day', async () => {
  expect(await read('2024-10-09')).toEqual([]);
  expect(await read('2024-10-15')).toMatchObject([
    {
      id: matterId,
      about: { kind: 'target', id: targetId, label: { zh: '示范企业数量' } },
      plan: { key: 'small', title: '小方案' },
      owner: { name: '甲厅' },
      coOwners: [{ name: '乙局' }],
      openedBy: '人员leader',
      state: 'open',
      dueOn: '2024-10-20',
      late: false,
      daysLeft: 5,
      latest: null,
      unread: false,
    },
  ]);
});

test('filters and scopes narrow it', async () => {
  const bodies = (agencyId: number | undefined) => ({ regionLike: '%', agencyId: agencyId ?? 0 });
  const found = async (filter?: EntrustedFilter, scope = ALL) =>
    (await read('2024-10-25', filter, scope)).length;
  expect(await found({ late: true })).toBe(1);
  expect(await found({ plan: 'small', origin: 'directive' })).toBe(1);
  expect(await found({ origin: 'finding' })).toBe(0);
  expect(await found({ states: ['closed'] })).toBe(0);
  expect(await found({ ownerId: own.get('乙局') ?? 0 })).toBe(0);
  expect(await found({ subjects: { kind: 'target', ids: [targetId] } })).toBe(1);
  expect(await found({ subjects: { kind: 'submission', ids: [targetId] } })).toBe(0);
  expect(await found({ regionLike: '13%' })).toBe(0);
  expect(await found({}, { regionLike: '13%', agencyId: null })).toBe(0);
  expect(await found({}, bodies(own.get('甲厅')) as never)).toBe(1);
  expect(await found({}, bodies(own.get('乙局')) as never)).toBe(1);
  expect(await found({}, bodies(own.get('丙委')) as never)).toBe(0);
});

test('a closing closes it and can take it up again; earlier days stay as they were', async () => {
  const { dataSource } = server;
  const marks = async (asOf: string, agencyId: number | null = null) =>
    (await service.marks(dataSource.manager, [{ ...subject, id: targetId }], asOf, agencyId)).get(
      `target:${targetId}`,
    );
  await dataSource.transaction((manager) =>
    service.close(manager, matterId, { by: leader, on: '2024-10-22', closingId: 7 }),
  );
  expect(await read('2024-10-21')).toMatchObject([{ state: 'open', late: true, daysLate: 1 }]);
  expect(await read('2024-10-22')).toMatchObject([
    { state: 'closed', late: false, closedOn: '2024-10-22', latest: { move: 'close' } },
  ]);
  expect(await marks('2024-10-21')).toMatchObject([{ state: { zh: '待签收' }, day: '2024-10-20' }]);
  expect(await marks('2024-10-22')).toMatchObject([{ state: { zh: '已销号' }, day: '2024-10-22' }]);
  expect(await marks('2024-10-22', own.get('丙委') ?? 0)).toBeUndefined();
  await expect(
    dataSource.transaction((manager) =>
      service.close(manager, matterId, { by: leader, on: '2024-10-23' }),
    ),
  ).rejects.toMatchObject({ status: 409, code: 'wrong_state' });
  await dataSource.transaction((manager) =>
    service.reopen(manager, matterId, { by: leader, on: '2024-10-24', words: '核查数据有误' }),
  );
  expect(await read('2024-10-24')).toMatchObject([
    { state: 'open', late: true, daysLate: 4, closedOn: null, version: 3 },
  ]);
  await expect(
    dataSource.transaction((manager) =>
      service.close(manager, matterId, { by: leader, on: '2024-10-23' }),
    ),
  ).rejects.toMatchObject({ code: 'moved_on_later_day' });
});

test('what happened is never changed', async () => {
  await expect(server.rows('UPDATE entrusted_event SET words = null')).rejects.toThrow();
  await expect(server.rows('DELETE FROM entrusted_event')).rejects.toThrow();
});
