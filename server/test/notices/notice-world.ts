import { forgetRecords } from '../harness/database';
import { EvaluationService } from '../../src/evaluation/evaluation.service';
import type {
  ConfirmedSlip,
  IssuedNotices,
  NoticePreview,
} from '../../src/notices/notice-issue.schema';
import type { NoticeRef } from '../../src/notices/notice.schema';
import {
  startReportingApp,
  TODAY,
  type Answer,
  type ReportingApp,
} from '../reporting/reporting-app';
import { fillSmallPlan, type SmallTarget } from '../reporting/small-plan';
import { addPeople } from '../reporting/reporting-app';

/** Tasks of 甲厅 that were due on 2024-08-15, with copies to 乙局; further ones as they are asked. */
const task = (key: string, name: string, further: Partial<SmallTarget> = {}): SmallTarget => ({
  key,
  name,
  reporter: '甲厅',
  shared: ['乙局'],
  goal: '1',
  unit: '个节点',
  accumulation: 'milestone',
  kind: 'milestone',
  measure: 'done',
  frequency: 'once',
  evaluationEnd: '2024-08-15',
  deadline: '2024-08-15',
  ...further,
});

const LATER = { evaluationEnd: '2025-07-29', deadline: '2025-07-29' };

export const WORLD_TARGETS: readonly SmallTarget[] = [
  task('task-1', '建成综合服务平台'),
  task('task-2', '出台实施细则'),
  task('task-3', '完成系统对接'),
  task('task-4', '建立联络机制'),
  task('running', '期限未到的任务', LATER),
  task('others', '乙局自己的任务', { reporter: '乙局', shared: [] }),
  task('groups', '各市分别落实', { reporter: '各市政府', shared: ['乙局'] }),
  task('nobody', '无人负责的任务', { reporter: null, shared: [] }),
  {
    key: 'firms',
    name: '示范企业数量',
    reporter: '甲厅',
    goal: '100',
    unit: '家',
    accumulation: 'cumulative',
  },
];

export interface NoticeWorld extends ReportingApp {
  target(key: string): Promise<number>;
  /** No slip, number, proposal or setting is there any more, and it is the first day again. */
  clear(): Promise<void>;
  /** Judges everything up to the day, which becomes today. */
  turnTo(day: string): Promise<void>;
  preview(who: string, slips: readonly object[]): Promise<Answer<NoticePreview>>;
  /** The slips that the preview offers, as they would be confirmed. */
  confirmed(who: string, slips: readonly object[]): Promise<ConfirmedSlip[]>;
  issue(who: string, slips: readonly object[], key?: string): Promise<Answer<IssuedNotices>>;
  /** A slip on a target, previewed and issued; throws where that is not possible. */
  issued(who: string, key: string): Promise<NoticeRef>;
}

/** @param today up to which everything is judged */
export async function startNoticeWorld(today = TODAY): Promise<NoticeWorld> {
  const server = await startReportingApp(async (dataSource) => {
    await fillSmallPlan(dataSource, WORLD_TARGETS);
    await dataSource.query('UPDATE demo_clock SET today = $1', [today]);
    await addPeople(dataSource, [
      { username: 'shanxi-leader', role: 'leader', region: '140000' },
      { username: 'third-inspector', role: 'inspector', region: '140000' },
    ]);
  });
  const advance = (day: string) =>
    server.dataSource.transaction((manager) =>
      server.app.get(EvaluationService).advance(manager, day),
    );
  const turnTo = async (day: string) => {
    await server.setToday(day);
    await server.openRounds(day);
    await advance(day);
  };
  await turnTo(today);

  const preview: NoticeWorld['preview'] = (who, slips) =>
    server.as(who)({ method: 'POST', url: '/notices/preview', body: { slips } });
  const confirmed: NoticeWorld['confirmed'] = async (who, slips) => {
    const { body, status, text } = await preview(who, slips);
    if (status !== 200) throw new Error(text);
    return body.rows.flatMap(({ subject, followsId, slip }) =>
      slip === null
        ? []
        : {
            subject,
            followsId,
            colour: slip.colour,
            higherReason: null,
            demand: slip.demand,
            dueOn: slip.dueOn,
            fingerprint: slip.fingerprint,
          },
    );
  };
  const issue: NoticeWorld['issue'] = (who, slips, key) =>
    server.as(who)({ method: 'POST', url: '/notices', body: { slips }, ...(key && { key }) });
  const target: NoticeWorld['target'] = async (key) => {
    const [row] = await server.rows<{ id: number }>('SELECT id FROM target WHERE key = $1', [key]);
    if (!row) throw new Error(`no target ${key}`);
    return row.id;
  };
  return {
    ...server,
    target,
    turnTo,
    async clear() {
      await forgetRecords(
        server.dataSource,
        `notice, notice_copy, notice_event, notice_proposal, notice_setting, document_number
         RESTART IDENTITY`,
      );
      await server.setToday(today);
    },
    preview,
    confirmed,
    issue,
    async issued(who, key) {
      const slips = await confirmed(who, [{ subject: { kind: 'target', id: await target(key) } }]);
      const { body, status, text } = await issue(who, slips);
      const [ref] = status === 200 ? body.rows : [];
      if (!ref) throw new Error(text);
      return ref;
    },
  };
}

export const subjectOf = (id: number) => ({ subject: { kind: 'target' as const, id } });
