import { fileForm } from '../harness/upload';
import type { SeededApp } from '../harness/seeded-app';
import type { BulletinTurn } from '../../src/bulletins/bulletin.schema';
import type { FigureImport } from '../../src/imports/figure-import.schema';
import type { IssuedNotices, NoticePreview } from '../../src/notices/notice-issue.schema';
import { overdueReportSchema } from '../../src/supervision/overdue-report.schema';

/** A day on which the demo has everything that is exported: matters past their day, returns, figures. */
export const DAY = '2024-10-15';

export interface Export {
  /** As the contract names it. */
  readonly path: string;
  readonly url: string;
  readonly who: 'inspector' | 'clerk-shanxi';
  /** Name of the file that it is kept as here. */
  readonly file: string;
  /** What a reader must find in it, whatever program opens it. */
  readonly words: readonly string[];
}

export const REPORT_TABLES: readonly (readonly [string, string])[] = [
  ['totals', '汇总'],
  ['deadlines_stated', '期限（文件写明）'],
  ['deadlines_unstated', '期限（按方案期限）'],
  ['returns', '报送'],
  ['behind', '落后序时'],
  ['entrusted', '交办事项'],
  ['agencies', '按单位'],
  ['reported', '各单位报送'],
  ['differences', '前后差异'],
];

/** The papers that must be there first are issued; then every file that the product makes. */
export async function demoExports(seeded: SeededApp): Promise<Export[]> {
  const post = commands(seeded);
  await seeded.moveClock(await seeded.signInDemo('inspector'), DAY);
  const notice = await issuedSlip(seeded, post);
  const drafted = await post<BulletinTurn>('inspector', '/bulletins', { regionCode: '140000' });
  const meant = await post<BulletinTurn>('inspector', '/bulletins', { regionCode: '140000' });
  await post('second-inspector', `/bulletins/${meant.id}/issue`, { confirmed: true }, 1);
  const faulty = await faultyImport(seeded, post);
  const [submission] = await seeded.dataSource.query<{ id: number }[]>(
    `SELECT s.id FROM submission s JOIN agency a ON a.id = s.agency_id
     WHERE a.name = '山西省商务厅' ORDER BY s.id LIMIT 1`,
  );
  if (submission === undefined) throw new Error('the demo has no return');
  const report = '/api/overdue-report';
  const figures = '/api/reporting-figures';
  return [
    ...(['then', 'now'] as const).map((basis) => ({
      path: `${report}/export`,
      url: `${report}/export?basis=${basis}`,
      who: 'inspector' as const,
      file: `report-${basis}.xlsx`,
      words: [
        '逾期与滞后情况表（演示）',
        `截至${DAY}`,
        '演示环境，不作为正式文件',
        ...(basis === 'now' ? ['前后差异', '以现在已知的为准'] : ['当时已知的为准']),
      ],
    })),
    ...REPORT_TABLES.map(([table, name]) => ({
      path: `${report}/export-csv`,
      url: `${report}/export-csv?basis=now&table=${table}`,
      who: 'inspector' as const,
      file: `report-${table}.csv`,
      words: ['逾期与滞后情况表（演示）', `${name}，截至${DAY}`],
    })),
    {
      path: `${figures}/export`,
      url: `${figures}/export`,
      who: 'inspector',
      file: 'figures.xlsx',
      words: ['报送情况表（演示）', '按时率（％）', '分辖区'],
    },
    {
      path: `${figures}/export-csv`,
      url: `${figures}/export-csv`,
      who: 'inspector',
      file: 'figures.csv',
      words: ['报送情况表（演示）', '按时率（％）', '分辖区'],
    },
    {
      path: '/api/notices/{id}/document',
      url: `/api/notices/${notice}/document`,
      who: 'inspector',
      file: 'notice.docx',
      words: ['督办单', '〔2024〕第1号', '督办要求：', '回复时限：', '【演示】', '印发'],
    },
    ...(['docx', 'xlsx'] as const).flatMap((form) =>
      (
        [
          [drafted.id, 'draft', ['【草稿】', '〔 〕第 号']],
          [meant.id, 'issued', ['〔2024〕第1号', '2024年10月15日印发', '校验码']],
        ] as const
      ).map(([id, state, words]) => ({
        path: `/api/bulletins/{id}/${form}`,
        url: `/api/bulletins/${id}/${form}`,
        who: 'inspector' as const,
        file: `bulletin-${state}-${form}.${form}`,
        words: [
          '目标进展情况的督查通报',
          '社会消费品零售总额',
          ...(form === 'docx' ? ['【演示】', '附件1', ...words] : ['五类汇总', '计量：']),
        ],
      })),
    ),
    {
      path: '/api/submissions/{id}/workbook',
      url: `/api/submissions/${submission.id}/workbook`,
      who: 'clerk-shanxi',
      file: 'return.xlsx',
      words: ['目标填报表（演示）', '填报单位：山西省商务厅', '只填浅黄色单元格'],
    },
    {
      path: '/api/plans/{key}/ledger',
      url: '/api/plans/shanxi-2022/ledger',
      who: 'inspector',
      file: 'ledger.xlsx',
      words: ['任务分解表（演示）', '任务内容', '社会消费品零售总额', '牵头单位'],
    },
    {
      path: '/api/imports/template',
      url: '/api/imports/template',
      who: 'inspector',
      file: 'import-template.xlsx',
      words: ['填写说明', '同比（％）'],
    },
    {
      path: '/api/imports/{id}/errors',
      url: `/api/imports/${faulty}/errors`,
      who: 'inspector',
      file: 'import-errors.xlsx',
      words: ['没有方案', '=1+1'],
    },
  ];
}

type Post = <T>(who: string, url: string, body: object, version?: number) => Promise<T>;

function commands(seeded: SeededApp): Post {
  let serial = 0;
  return async <T>(who: string, url: string, body: object, version?: number) => {
    serial += 1;
    const response = await seeded.app.inject({
      method: 'POST',
      url: `/api${url}`,
      headers: {
        cookie: await seeded.signInDemo(who),
        'idempotency-key': `office-${serial}`,
        ...(version !== undefined && { 'if-match': `"${version}"` }),
      },
      payload: body,
    });
    if (response.statusCode !== 200) throw new Error(`${url}: ${response.body}`);
    return response.json<T>();
  };
}

/** A slip on the first matter of the report that may have one, with copies and a reason. */
async function issuedSlip(seeded: SeededApp, post: Post): Promise<number> {
  const cookie = await seeded.signInDemo('inspector');
  const report = await seeded.read(cookie, '/api/overdue-report', overdueReportSchema);
  const targets = [...report.behind.rows, ...report.deadlines.stated.rows];
  const slips = targets.map(({ target }) => ({ subject: { kind: 'target', id: target.id } }));
  const preview = await post<NoticePreview>('inspector', '/notices/preview', { slips });
  const row = preview.rows.find(({ slip }) => slip !== null && slip.copies.length > 0);
  if (!row?.slip) throw new Error('no matter of the demo can be urged');
  const { subject, followsId, slip } = row;
  const issued = await post<IssuedNotices>('inspector', '/notices', {
    slips: [
      {
        subject,
        followsId,
        colour: slip.colour,
        higherReason: null,
        demand: slip.demand,
        dueOn: slip.dueOn,
        fingerprint: slip.fingerprint,
      },
    ],
  });
  const [ref] = issued.rows;
  if (ref === undefined) throw new Error('no slip was issued');
  return ref.id;
}

/** An import whose one row cannot be taken. */
async function faultyImport(seeded: SeededApp, post: Post): Promise<number> {
  const form = fileForm(
    '一月.csv',
    Buffer.from('方案,指标,地区,期间,数值,来源\r\n=1+1,没有,,2024-09,1,=2+2\r\n'),
  );
  const answer = await seeded.app.inject({
    method: 'POST',
    url: '/api/imports',
    headers: {
      ...form.headers,
      cookie: await seeded.signInDemo('inspector'),
      'idempotency-key': 'office-import',
    },
    payload: form.payload,
  });
  const { id, version } = answer.json<FigureImport>();
  await post('inspector', `/imports/${id}/read`, {}, version);
  return id;
}
