import type { EntrustedDetail } from '../../src/matters/entrusted-matter.schema';
import type { InspectionDraft } from '../../src/matters/inspection.schema';
import {
  addPeople,
  startReportingApp,
  type Answer,
  type ReportingApp,
} from '../reporting/reporting-app';
import { fillSmallPlan } from '../reporting/small-plan';

export interface MattersApp extends ReportingApp {
  /** Id of a body by its name. */
  body(name: string): number;
  /** Id of a target by its key. */
  target(key: string): number;
  readonly clauseId: number;
  readonly planId: number;
  /** A directive of the leader on 示范企业数量 to 甲厅 and 乙局, due 2024-10-29. */
  direct(change?: object, who?: string): Promise<Answer<EntrustedDetail>>;
  post<T = EntrustedDetail>(
    who: string,
    url: string,
    body: object,
    version?: number,
  ): Promise<Answer<T>>;
  read<T = EntrustedDetail>(who: string, url: string): Promise<Answer<T>>;
  draft(change?: Partial<InspectionDraft>): InspectionDraft;
}

/** The small plan of Shanxi with one clause, rounds open, and people of every seat. */
export async function startMattersApp(): Promise<MattersApp> {
  const server = await startReportingApp(async (dataSource) => {
    await fillSmallPlan(dataSource);
    await addPeople(dataSource, [
      { username: 'shanxi-leader', role: 'leader', region: '140000' },
      { username: 'hebei-leader', role: 'leader', region: '130000' },
      { username: 'third-clerk', role: 'clerk', region: '140000', agency: '丙委' },
    ]);
    await dataSource.query(
      `INSERT INTO agency (region_code, name, short_name, kind, sort, valid_to) VALUES
         ('130000', '冀厅', '冀厅', 'department', 1, NULL),
         ('140000', '旧局', '旧局', 'department', 90, '2024-01-01')`,
    );
    await dataSource.query(
      `INSERT INTO clause (plan_id, locator, heading, depth, ordinal)
       SELECT id, '三（二）4', '培育示范企业', 2, 1 FROM plan WHERE key = 'small'`,
    );
  });
  await server.openRounds('2024-10-15');
  // Judged once, so that targets are seen.
  await server.as('leader')({ method: 'PUT', url: '/demo/clock', body: { today: '2024-10-15' } });
  const ids = async (sql: string) =>
    new Map(
      (await server.rows<{ name: string; id: number }>(sql)).map(({ name, id }) => [name, id]),
    );
  const bodies = await ids('SELECT name, id FROM agency');
  const targets = await ids('SELECT key AS name, id FROM target');
  const clauses = await ids('SELECT locator AS name, id FROM clause');
  const plans = await ids('SELECT key AS name, id FROM plan');
  const known = (map: Map<string, number>, name: string) => {
    const id = map.get(name);
    if (id === undefined) throw new Error(`no ${name}`);
    return id;
  };
  const body = (name: string) => known(bodies, name);
  const target = (key: string) => known(targets, key);
  const clauseId = known(clauses, '三（二）4');
  const planId = known(plans, 'small');
  return {
    ...server,
    body,
    target,
    clauseId,
    planId,
    direct: (change = {}, who = 'leader') =>
      server.as(who)({
        method: 'POST',
        url: '/matters/directives',
        body: {
          about: 'target',
          id: target('firms'),
          text: '请抓紧认定示范企业，逐月报告进展。',
          ownerId: body('甲厅'),
          coOwnerIds: [body('乙局')],
          dueOn: '2024-10-29',
          ...change,
        },
      }),
    post: (who, url, sent, version) =>
      server.as(who)({
        method: 'POST',
        url,
        body: sent,
        ...(version !== undefined && { version }),
      }),
    read: (who, url) => server.as(who)({ method: 'GET', url }),
    draft: (change = {}) => ({
      title: '三季度外贸工作实地督查',
      groupName: '督查一组',
      groupLeader: '组长甲',
      members: ['组员甲', '组员乙'],
      fromOn: '2024-10-08',
      toOn: '2024-10-12',
      basis: null,
      agencyIds: [body('甲厅')],
      planIds: [planId],
      findings: [
        {
          kind: 'problem',
          targetId: target('firms'),
          clauseId: null,
          text: '部分企业认定材料不全',
          facts: '抽查十家，三家缺少证明',
          ownerId: body('甲厅'),
          demand: '补齐认定材料并逐家复核',
          dueOn: '2024-10-31',
        },
        {
          kind: 'problem',
          targetId: null,
          clauseId,
          text: '培育名单没有公开',
          facts: null,
          ownerId: body('乙局'),
          demand: '在网站公开培育名单',
          dueOn: '2024-10-25',
        },
        {
          kind: 'practice',
          targetId: target('trade'),
          clauseId: null,
          text: '建立了按周调度的台账',
          facts: null,
          ownerId: null,
          demand: null,
          dueOn: null,
        },
      ],
      ...change,
    }),
  };
}
