import type { DataSource } from 'typeorm';
import type { TargetDetail } from '../../src/targets/target.schema';
import type {
  GoalProposalList,
  RevisedTarget,
  RevisionPreview,
  TargetMaintenance,
} from '../../src/maintenance/revision.schema';
import { startReportingApp, type Answer, type ReportingApp } from '../reporting/reporting-app';
import { fillSmallPlan, TARGETS, type SmallTarget } from '../reporting/small-plan';

export const REASON = '省政府调整年度安排';
export const BASIS = {
  title: '关于调整有关目标的通知',
  number: '晋政办〔2024〕9号',
  date: '2024-10-08',
};

export const SHARES = { kind: 'shares', shares: ['20', '45', '65', '100'] };
export const LINEAR = { kind: 'linear' };
export const BASE = {
  kind: 'baseline',
  baseline: { periodEnd: '2021-12-31', value: '20', revision: null, source: '统计年鉴2022' },
};

const FURTHER: readonly SmallTarget[] = [
  {
    key: 'bases',
    name: '出口基地数量',
    reporter: '甲厅',
    goal: '100',
    unit: '个',
    accumulation: 'stock',
    shared: ['乙局'],
  },
];

/** The small plan with figures of the second and third quarter, judged up to 15 October 2024. */
export async function startMaintenanceApp(): Promise<MaintenanceApp> {
  const server = await startReportingApp(async (dataSource) => {
    await fillSmallPlan(dataSource, [...TARGETS, ...FURTHER]);
    await value(dataSource, 'firms', '2024-06-30', '60', '2024-07-20');
    await value(dataSource, 'firms', '2024-09-30', '65', '2024-10-10');
    await value(dataSource, 'trade', '2024-09-30', '500', '2024-10-12');
    await value(dataSource, 'bases', '2024-06-30', '55', '2024-07-20');
    await value(dataSource, 'bases', '2024-09-30', '60', '2024-10-10');
    await value(dataSource, 'tier-1', '2023-12-31', '2', '2024-02-01');
    await value(dataSource, 'tier-2', '2023-12-31', '4', '2024-02-01');
  });
  return new MaintenanceApp(server);
}

function value(db: DataSource, key: string, end: string, figure: string, known: string) {
  return db.query(
    `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
     SELECT region_code, id, $2, 1, $3, 'formal', $4 FROM series WHERE key = $1`,
    [key, end, figure, known],
  );
}

export class MaintenanceApp {
  constructor(readonly server: ReportingApp) {}

  async id(key: string): Promise<number> {
    const [row] = await this.server.rows<{ id: number }>('SELECT id FROM target WHERE key = $1', [
      key,
    ]);
    if (!row) throw new Error(`no target ${key}`);
    return row.id;
  }

  async page(key: string, asOf?: string, who = 'inspector'): Promise<TargetDetail> {
    const { status, body, text } = await this.server.as(who)<TargetDetail>({
      method: 'GET',
      url: `/targets/${await this.id(key)}${asOf ? `?asOf=${asOf}` : ''}`,
    });
    if (status !== 200) throw new Error(text);
    return body;
  }

  async maintenance(key: string, asOf?: string): Promise<TargetMaintenance> {
    const { status, body, text } = await this.server.as('inspector')<TargetMaintenance>({
      method: 'GET',
      url: `/targets/${await this.id(key)}/maintenance${asOf ? `?asOf=${asOf}` : ''}`,
    });
    if (status !== 200) throw new Error(text);
    return body;
  }

  /** Changes a target at once, on the version that is there unless told otherwise. */
  async revise(key: string, change: object, more: { who?: string; version?: number } = {}) {
    return this.server.as(more.who ?? 'inspector')<RevisedTarget & { code: string }>({
      method: 'POST',
      url: `/targets/${await this.id(key)}/revisions`,
      body: { change, reason: REASON },
      version: more.version ?? (await this.version(key)),
    });
  }

  async version(key: string): Promise<number> {
    const [row] = await this.server.rows<{ version: number }>(
      'SELECT version FROM target WHERE key = $1',
      [key],
    );
    return row?.version ?? 0;
  }

  async preview(key: string, change: object, who = 'inspector') {
    return this.server.as(who)<RevisionPreview & { code: string; errors: { path: string }[] }>({
      method: 'POST',
      url: `/targets/${await this.id(key)}/revisions/preview`,
      body: { change },
    });
  }

  /** The goal as it is, with what is to be different. */
  async goalChange(key: string, different: object): Promise<object> {
    const { terms } = await this.maintenance(key);
    const { goal, goalUpper, evaluationEnd, deadline, interim, nodes } = terms;
    return {
      kind: 'goal',
      ...{ goal, goalUpper, evaluationEnd, deadline, interim, nodes },
      ...different,
    };
  }

  async propose(
    key: string,
    different: object,
    more: { who?: string; version?: number; effectiveOn?: string; basis?: object } = {},
  ): Promise<Answer<RevisedTarget & { code: string }>> {
    return this.server.as(more.who ?? 'inspector')({
      method: 'POST',
      url: `/targets/${await this.id(key)}/goal-changes`,
      body: {
        change: await this.goalChange(key, different),
        reason: REASON,
        basis: more.basis ?? BASIS,
        effectiveOn: more.effectiveOn ?? null,
      },
      version: more.version ?? (await this.version(key)),
    });
  }

  /** Decides a proposal; by the second inspector unless told otherwise. */
  decide(
    id: number,
    move: 'confirm' | 'refuse' | 'withdraw',
    more: { who?: string; version?: number; effectiveOn?: string } = {},
  ): Promise<Answer<RevisedTarget & { code: string }>> {
    return this.server.as(more.who ?? 'second-inspector')({
      method: 'POST',
      url: `/goal-changes/${id}/${move}`,
      body:
        move === 'confirm'
          ? { effectiveOn: more.effectiveOn ?? null, reason: '' }
          : { reason: '依据不足，请补充文件' },
      version: more.version ?? 1,
    });
  }

  /** Proposed by one inspector, confirmed by another. */
  async change(key: string, different: object, effectiveOn?: string): Promise<number> {
    const proposed = await this.propose(key, different, { ...(effectiveOn && { effectiveOn }) });
    if (proposed.status !== 200) throw new Error(proposed.text);
    const { id } = proposed.body.revision;
    const confirmed = await this.decide(id, 'confirm');
    if (confirmed.status !== 200) throw new Error(confirmed.text);
    return id;
  }

  async proposals(who: string, query = ''): Promise<GoalProposalList['rows']> {
    const { body } = await this.server.as(who)<GoalProposalList>({
      method: 'GET',
      url: `/goal-changes${query}`,
    });
    return body.rows;
  }

  async read<T>(url: string, who = 'inspector'): Promise<T> {
    const { status, body, text } = await this.server.as(who)<T>({ method: 'GET', url });
    if (status !== 200) throw new Error(`${url} answered ${status}: ${text}`);
    return body;
  }

  async agency(name: string): Promise<number> {
    const [row] = await this.server.rows<{ id: number }>('SELECT id FROM agency WHERE name = $1', [
      name,
    ]);
    if (!row) throw new Error(`no body ${name}`);
    return row.id;
  }

  /** Gives a target's lead, or its reporting, to a body; on the version that is there. */
  async give(
    key: string,
    what: 'lead' | 'reporter',
    name: string,
  ): Promise<Answer<{ code: string; detail: string }>> {
    return this.server.as('inspector')({
      method: 'PUT',
      url: `/targets/${await this.id(key)}/${what}`,
      body: { agencyId: await this.agency(name), reason: REASON },
      version: await this.version(key),
    });
  }

  /** Says of targets that supervision gave them their bodies, so that it may give them others. */
  async letAssign(...keys: string[]): Promise<void> {
    await this.server.rows(
      `UPDATE responsibility SET source = 'assigned'
       WHERE target_id IN (SELECT id FROM target WHERE key = ANY ($1))`,
      [keys],
    );
  }

  async moveClock(today: string): Promise<void> {
    const { status, text } = await this.server.as('inspector')({
      method: 'PUT',
      url: '/demo/clock',
      body: { today },
    });
    if (status !== 200) throw new Error(text);
  }

  /** Rows of judged states that held for at least a day. */
  states(key: string) {
    return this.server.rows<{ valid_from: string; lamp: string; deadline_state: string }>(
      `SELECT st.valid_from, st.valid_to, st.lamp, st.deadline_state, st.expected, st.gap, st.verdict
       FROM target_state st JOIN target t ON t.id = st.target_id
       WHERE t.key = $1 AND (st.valid_to IS NULL OR st.valid_to > st.valid_from)
       ORDER BY st.valid_from`,
      [key],
    );
  }
}
