import { EvaluationService } from '../../src/evaluation/evaluation.service';
import { pdfFile } from '../evidence/sample-files';
import { fileForm } from '../harness/upload';
import { addSlip } from '../notices/sample-slip';
import {
  addPeople,
  newKey,
  startReportingApp,
  TODAY,
  type Answer,
  type ReportingApp,
} from '../reporting/reporting-app';
import { returnOf, type ReturnInState } from '../reporting/return-in-state';
import { fillSmallPlan, TARGETS, type SmallTarget } from '../reporting/small-plan';

export const PERIOD = '2024-09-30';
export const HEAD =
  '方案,指标,地区,期间,数值,同比（％）,数据性质,发布日期,来源,来源网址,修订批次,更正原因';
export const FIGURE = 'small,brands,山西,2024Q2,12,,正式,2024-07-20,省市场监管局,,,';
export const csv = (...rows: readonly string[]) => Buffer.from([HEAD, ...rows].join('\r\n'));

/** One object of every kind that the reporting round knows, of 甲厅 in Shanxi. */
export interface RoundWorld extends ReportingApp {
  readonly own: ReturnInState;
  readonly ids: Readonly<Record<Thing, number>>;
  upload<T>(who: string, url: string, file: SentFile): Promise<Answer<T>>;
}

export type Thing =
  | 'agency'
  | 'series'
  | 'target'
  | 'round'
  | 'return'
  | 'line'
  | 'question'
  | 'evidence'
  | 'attachment'
  | 'closing'
  | 'appeal'
  | 'extension'
  | 'correction'
  | 'goalChange'
  | 'import'
  | 'sumRule'
  | 'matter'
  | 'inspection'
  | 'notice'
  | 'proposal'
  | 'bulletin'
  | 'draft'
  | 'draftRow'
  | 'conflict';

export interface SentFile {
  readonly name: string;
  readonly content: Buffer;
  readonly key?: string;
}

interface Made {
  readonly id: number;
  readonly version: number;
}

/** The parts of a total. */
const PARTS: readonly SmallTarget[] = ['一般贸易', '加工贸易'].map((name, at) => ({
  key: `part-${at}`,
  name,
  reporter: '乙局',
  goal: '100',
  unit: '亿元',
  accumulation: 'ytd',
}));

export async function startRoundWorld(): Promise<RoundWorld> {
  const server = await startReportingApp(async (dataSource) => {
    await fillSmallPlan(dataSource, [...TARGETS, ...PARTS]);
    await addPeople(dataSource, [
      { username: 'hebei-leader', role: 'leader', region: '130000' },
      { username: 'hebei-administrator', role: 'administrator', region: '130000' },
    ]);
    await dataSource.query(
      `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, known_on)
       SELECT region_code, id, $1, 1, 60, 'formal', '2024-10-01' FROM series WHERE key = 'firms'`,
      [PERIOD],
    );
  });
  await server.openRounds(TODAY);
  const own = await returnOf(server);
  const upload = uploader(server);
  const [row] = await server.rows<{ agency: number; series: number; target: number }>(
    `SELECT reporter_id AS agency, series_id AS series, id AS target FROM target WHERE key = 'firms'`,
  );
  if (!row) throw new Error('no target');
  const { target } = row;

  async function made<T = Made>(answer: Promise<Answer<T>>): Promise<T> {
    const { status, body, text } = await answer;
    if (status >= 300) throw new Error(text);
    return body;
  }
  const post = <T = Made>(who: string, url: string, body: object, version?: number) =>
    made<T>(
      server.as(who)({ method: 'POST', url, body, ...(version !== undefined && { version }) }),
    );

  const evidence = await made(
    upload<Made>('clerk', `/submissions/${own.id}/lines/${own.lineId}/evidence`, {
      name: '认定文件.pdf',
      content: pdfFile(),
    }),
  );
  const attachment = await made(
    upload<Made>('clerk', '/attachments', { name: '说明.pdf', content: pdfFile('attached') }),
  );
  await own.putInto('draft');
  await post('clerk', `/submissions/${own.id}/extensions`, ASK_EXTENSION, 1);
  await own.putInto('submitted');
  await post('inspector', `/submissions/${own.id}/questions`, ASK_QUESTION);
  const [correction, imported, sum] = [
    await post('clerk', '/corrections', { ...CORRECTION, seriesId: row.series }, 1),
    await made(
      upload<Made>('inspector', '/imports', { name: '甲厅季报.csv', content: csv(FIGURE) }),
    ),
    await post('administrator', '/sum-rules', await sumRule(server)),
  ];
  const appeal = await post('clerk', '/appeals', { ...FILE_APPEAL, contestedId: target });
  const closing = await post('clerk', '/closings', {
    ...APPLY_FOR_CLOSING,
    subject: { kind: 'target', id: target },
  });
  const bulletin = await draftedBulletin(server, post);
  const goal = await post<{ revision: Made }>(
    'inspector',
    `/targets/${target}/goal-changes`,
    GOAL_CHANGE,
    1,
  );
  const matter = await post('leader', '/matters/directives', {
    about: 'submission',
    id: own.id,
    text: '请核实示范企业数量',
    ownerId: row.agency,
    dueOn: '2024-10-31',
  });
  const plans = await server.rows<{ id: number }>('SELECT id FROM plan');
  const inspection = await post('inspector', '/inspections', {
    ...INSPECTION,
    planIds: plans.map(({ id }) => id),
  });
  const [open] = await server.rows<{ question: number; extension: number }>(
    `SELECT (SELECT id FROM review_question) AS question, (SELECT id FROM extension_request) AS extension`,
  );
  if (!open) throw new Error('nothing asked');
  const slip = await addSlip(server, target);
  const draft = await readDraft(server, post);
  return {
    ...server,
    own,
    upload,
    ids: {
      ...row,
      ...open,
      ...slip,
      ...draft,
      round: own.roundId,
      return: own.id,
      line: own.lineId,
      evidence: evidence.id,
      attachment: attachment.id,
      closing: closing.id,
      appeal: appeal.id,
      correction: correction.id,
      import: imported.id,
      bulletin: bulletin.id,
      sumRule: sum.id,
      matter: matter.id,
      inspection: inspection.id,
      goalChange: goal.revision.id,
    },
  };
}

export const INSPECTION = {
  title: '示范企业实地督查',
  groupName: '督查一组',
  groupLeader: '组长甲',
  members: [],
  fromOn: '2024-10-08',
  toOn: '2024-10-12',
  basis: null,
  agencyIds: [],
  planIds: [] as number[],
  findings: [],
};

/** A draft needs a judged target to tell of. */
async function draftedBulletin(
  { app, dataSource }: ReportingApp,
  post: (who: string, url: string, body: object) => Promise<Made>,
): Promise<Made> {
  const [firms] = await dataSource.query<{ id: number }[]>(
    `SELECT id FROM target WHERE key = 'firms'`,
  );
  await dataSource.transaction((manager) =>
    app.get(EvaluationService).rejudge(manager, firms ? [firms.id] : [], TODAY),
  );
  return post('inspector', '/bulletins', { regionCode: '140000' });
}

export const ASK_EXTENSION = { reason: '统计口径调整，数据晚到', dueOn: '2024-11-08' };
export const ASK_QUESTION = { lineId: null, words: '请说明企业数量的口径' };
export const CORRECTION = {
  seriesId: 0,
  periodEnd: PERIOD,
  answer: 'value',
  value: '55',
  growth: null,
  vintage: 'formal',
  revision: null,
  reason: '省统计局复核后剔除重复认定企业',
  source: '省统计局复核通知',
  sourceUrl: null,
};
export const FILE_APPEAL = {
  contestedKind: 'judgement',
  contestedId: 0,
  statement: '认定文件已印发，数据口径有误',
  attachmentIds: [],
};
export const APPLY_FOR_CLOSING = {
  statement: '示范企业已全部认定',
  onBehalfReason: null,
  attachmentIds: [],
};
export const GOAL_CHANGE = {
  change: {
    kind: 'goal',
    goal: '130',
    goalUpper: null,
    evaluationEnd: '2025-12-31',
    deadline: '2025-12-31',
    interim: [],
    nodes: [],
  },
  reason: '省政府调整年度安排',
  basis: { title: '关于调整有关目标的通知', number: '晋政办〔2024〕9号', date: '2024-10-08' },
  effectiveOn: null,
};

export async function sumRule(server: Pick<ReportingApp, 'rows'>) {
  const [total = 0, ...parts] = (
    await server.rows<{ id: number }>(
      `SELECT id FROM series WHERE key IN ('trade', 'part-0', 'part-1') ORDER BY key DESC`,
    )
  ).map((row) => row.id);
  return { totalSeriesId: total, partSeriesIds: parts, reason: '进出口总值由各项相加' };
}

const uploader =
  (server: ReportingApp) =>
  async <T>(who: string, url: string, file: SentFile): Promise<Answer<T>> => {
    const form = fileForm(file.name, file.content);
    const answer = await server.app.inject({
      method: 'POST',
      url: `/api${url}`,
      headers: {
        ...form.headers,
        cookie: server.cookieOf(who),
        'idempotency-key': file.key ?? newKey(),
      },
      payload: form.payload,
    });
    return { status: answer.statusCode, body: answer.json<T>(), text: answer.body };
  };

const PASTED = {
  name: '实施方案.txt',
  text: '小方案实施细则\n一、总体目标\n各部门要落实责任。\n',
};

/** A draft with one row, one body and one conflict, whatever the reader makes of its text. */
async function readDraft(
  server: ReportingApp,
  post: (who: string, url: string, body: object) => Promise<Made>,
) {
  const { id } = await post('inspector', '/intake/texts', PASTED);
  await server.rows(
    `INSERT INTO intake_body (region_code, draft_id, name) VALUES ('140000', $1, '甲厅')
     ON CONFLICT DO NOTHING`,
    [id],
  );
  const [row] = await server.rows<{ id: number }>(
    `INSERT INTO intake_row (region_code, draft_id, position, type, fields, start_at, end_at, quote)
     VALUES ('140000', $1, 0, 'target', '{"name":"示范企业","clause":"一","agencies":[]}', 0, 3, '小方案')
     RETURNING id`,
    [id],
  );
  const [conflict] = await server.rows<{ id: number }>(
    `INSERT INTO intake_conflict (region_code, draft_id, row_ids, reason)
     VALUES ('140000', $1, ARRAY[$2::bigint], 'different_values') RETURNING id`,
    [id, row?.id],
  );
  return { draft: id, draftRow: row?.id ?? 0, conflict: conflict?.id ?? 0 };
}
