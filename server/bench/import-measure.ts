import type { DataSource } from 'typeorm';
import { signIn } from './measure';
import { succeeding } from './round-measure';
import type { Waited } from './round-measure';
import type { CapturedQuery, ServerProcess } from './server-process';

const RUNS = 5;
const PLANS_EACH = 2;
const HEAD =
  '方案,指标,地区,期间,数值,同比（％）,数据性质,发布日期,来源,来源网址,修订批次,更正原因';
const BOUNDARY = 'xushi-bench';

interface Step {
  readonly id: number;
  readonly version: number;
  readonly counts: { readonly new: number; readonly error: number };
}

/** Files of published figures: compared, then written and judged, each of other plans. */
export async function importing(product: ServerProcess, data: DataSource): Promise<Waited[]> {
  const cookie = await signIn(product.port, 'inspector');
  const files = await filesOf(data);
  const times = { read: [] as number[], confirm: [] as number[] };
  const statements = { read: 0, confirm: 0 };
  let rows = 0;
  for (const [run, file] of files.entries()) {
    let at = await send(product.port, cookie, { url: '/api/imports', key: `${run}`, file });
    for (const step of ['read', 'confirm'] as const) {
      if (run === 0) product.tell({ ask: 'capture' });
      const url = `/api/imports/${at.step.id}/${step}`;
      at = await send(product.port, cookie, {
        url,
        key: `${step}-${run}`,
        version: at.step.version,
      });
      times[step].push(at.ms);
      if (run > 0) continue;
      const { queries } = await product.ask<{ queries: CapturedQuery[] }>({ ask: 'captured' });
      statements[step] = queries.length;
    }
    rows = at.step.counts.new;
    if (rows === 0 || at.step.counts.error > 0) throw new Error(JSON.stringify(at.step));
  }
  return [
    { name: `comparing a file of ${rows} figures`, ...of('read') },
    { name: `writing and judging ${rows} figures`, ...of('confirm') },
  ];

  function of(step: 'read' | 'confirm') {
    return { statements: statements[step], times: times[step], kilobytes: null };
  }
}

/** Each plan is in one file: every figure is new, of a month within the quarter. */
async function filesOf(data: DataSource): Promise<string[]> {
  const rows = await data.query<{ plan: number; line: string }[]>(
    `SELECT p.id AS plan, concat_ws(',', p.key, s.key, '', '2024-08', 850 + s.id % 100, '', '正式',
       '2024-10-14', '统计局', '', '', '') AS line
     FROM series s JOIN plan p ON p.id = s.plan_id WHERE p.region_code = '110000' ORDER BY s.id`,
  );
  const plans = [...new Set(rows.map(({ plan }) => plan))];
  return Array.from({ length: RUNS }, (_, run) => {
    const own = plans.slice(run * PLANS_EACH, (run + 1) * PLANS_EACH);
    return [HEAD, ...rows.filter(({ plan }) => own.includes(plan)).map(({ line }) => line)].join(
      '\n',
    );
  });
}

async function send(
  port: number,
  cookie: string,
  { url, key, version, file }: { url: string; key: string; version?: number; file?: string },
): Promise<{ step: Step; ms: number }> {
  const answer = await succeeding({
    port,
    url,
    method: 'POST',
    headers: {
      cookie,
      'idempotency-key': `bench-import-${key}`,
      ...(version !== undefined && { 'if-match': `"${version}"` }),
      ...(file !== undefined && { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }),
    },
    ...(file !== undefined && {
      body: [
        `--${BOUNDARY}`,
        'Content-Disposition: form-data; name="file"; filename="figures.csv"',
        'Content-Type: text/csv',
        '',
        file,
        `--${BOUNDARY}--`,
        '',
      ].join('\r\n'),
    }),
  });
  return { step: JSON.parse(answer.body.toString()) as Step, ms: answer.ms };
}
