import type { DataSource } from 'typeorm';
import { LINES, preparedReturns } from './returns-data';
import type { PreparedReturn } from './returns-data';
import { ask } from './load';
import type { Answer, Ask } from './load';
import { signIn } from './measure';
import { JOBS } from './server-process';
import type { CapturedQuery, Job, JobRun, ServerProcess } from './server-process';

/** What one person or the product waits for, one after another. */
export interface Waited {
  readonly name: string;
  readonly statements: number;
  readonly times: readonly number[];
  readonly kilobytes: number | null;
}

const RUNS = 15;
const JOB_RUNS = 5;
const JOB_NAMES: Readonly<Record<Job, string>> = {
  reminders: "a day's reminders",
  rounds: 'opening rounds, nothing new',
  evaluation: 'judging a day, nothing known anew',
};

/** Reads of a round with its history: as a clerk of one body and as an inspector of all. */
export async function readingTheRound(
  product: ServerProcess,
  dataSource: DataSource,
): Promise<Waited[]> {
  const [handedIn] = await preparedReturns(dataSource, 'submitted');
  const [draft] = await preparedReturns(dataSource, 'draft');
  if (!handedIn || !draft) throw new Error('no returns are prepared');
  const clerk = await signIn(product.port, draft.clerk);
  const inspector = await signIn(product.port, 'inspector');
  const reads = [
    ['inbox, clerk', '/api/inbox', clerk],
    ['inbox, inspector', '/api/inbox', inspector],
    ['own returns, clerk', '/api/submissions', clerk],
    ['all returns, inspector', '/api/submissions', inspector],
    ['returns handed in, inspector', '/api/submissions?state=submitted', inspector],
    ['review queue', '/api/review-queue', inspector],
    ['rounds, clerk', '/api/rounds', clerk],
    ['rounds, inspector', '/api/rounds', inspector],
    ['figures of reporting, inspector', '/api/reporting-figures', inspector],
    ['a return, clerk', `/api/submissions/${draft.id}`, clerk],
    ['a return, inspector', `/api/submissions/${handedIn.id}`, inspector],
    ['a return held against before', `/api/submissions/${handedIn.id}/comparison`, inspector],
    ['overdue report with returns', '/api/overdue-report', inspector],
    [
      'the same of a quarter ago as known now',
      '/api/overdue-report?asOf=2024-07-20&basis=now',
      inspector,
    ],
    ['movement since the last quarter', '/api/movement', inspector],
    ['slips', '/api/notices', inspector],
    ['slips proposed', '/api/notice-proposals', inspector],
    ['overdue report as .xlsx', '/api/overdue-report/export', inspector],
    ['a list of it as .csv', '/api/overdue-report/export-csv?table=behind', inspector],
  ] as const;
  const waited: Waited[] = [];
  for (const [name, url, cookie] of reads) {
    const what = { port: product.port, url, headers: { cookie } };
    waited.push(await repeated(product, name, RUNS, () => what));
  }
  waited.push(
    await repeated(product, 'drafting a bulletin', JOB_RUNS, (run) => ({
      port: product.port,
      url: '/api/bulletins',
      method: 'POST',
      headers: writeHeaders(inspector, null, `bulletin-${run}`),
      body: JSON.stringify({ regionCode: '110000' }),
    })),
  );
  return waited;
}

/** Writes of a round: a line, a return handed in, and several accepted at once. */
export async function writingTheRound(
  product: ServerProcess,
  dataSource: DataSource,
): Promise<Waited[]> {
  const [draft, ...others] = await preparedReturns(dataSource, 'draft');
  if (!draft) throw new Error('no draft is prepared');
  const clerk = await signIn(product.port, draft.clerk);
  const [line] = draft.lines;
  if (!line) throw new Error('a draft without lines');
  const saved = await repeated(product, 'saving a line', RUNS, (run) =>
    savingLine(product.port, draft, { ...line, version: line.version + run }, clerk),
  );
  const handIns: Ask[] = [];
  for (const one of others.slice(-JOB_RUNS)) {
    handIns.push(handingIn(product.port, one, await signIn(product.port, one.clerk)));
  }
  const handedIn = await repeated(product, `handing in ${LINES} lines`, JOB_RUNS, (run) =>
    given(handIns[run]),
  );
  return [saved, handedIn];
}

/** What a day's beginning costs when it brings nothing new. */
export async function turningTheDay(product: ServerProcess): Promise<Waited[]> {
  const waited: Waited[] = [];
  for (const job of JOBS) {
    const runs: JobRun[] = [];
    for (let run = 0; run < JOB_RUNS; run += 1) {
      runs.push(await product.ask<JobRun>({ ask: 'job', job }));
    }
    waited.push({
      name: JOB_NAMES[job],
      statements: runs[0]?.statements ?? 0,
      times: runs.map((run) => run.ms),
      kilobytes: null,
    });
  }
  return waited;
}

export function savingLine(
  port: number,
  { id }: PreparedReturn,
  line: { id: number; version: number },
  cookie: string,
): Ask {
  return {
    port,
    url: `/api/submissions/${id}/lines/${line.id}`,
    method: 'PUT',
    headers: writeHeaders(cookie, line.version, `line-${line.id}-${line.version}`),
    body: JSON.stringify({
      answer: 'value',
      value: `${900 + (line.version % 50)}`,
      growth: null,
      explanation: `本季度新增项目${line.version}个，已与台账逐项核对一致`,
      nextStep: '按月调度，年底前完成',
      expectedOn: null,
    }),
  };
}

export function handingIn(port: number, draft: PreparedReturn, cookie: string): Ask {
  return {
    port,
    url: `/api/submissions/${draft.id}/submit`,
    method: 'POST',
    headers: writeHeaders(cookie, draft.version, `submit-${draft.id}`),
    body: JSON.stringify({ signer: '签发人', lines: draft.lines }),
  };
}

/** Answers what was asked, or throws where it was refused: a fast refusal is no result. */
export async function succeeding(what: Ask): Promise<Answer> {
  const answer = await ask(what);
  if (answer.status >= 300) {
    throw new Error(`${what.url}: ${answer.status} ${answer.body.toString().slice(0, 500)}`);
  }
  return answer;
}

async function repeated(
  product: ServerProcess,
  name: string,
  runs: number,
  what: (run: number) => Ask,
): Promise<Waited> {
  product.tell({ ask: 'capture' });
  const first = await succeeding(what(0));
  const { queries } = await product.ask<{ queries: CapturedQuery[] }>({ ask: 'captured' });
  const times = [first.ms];
  for (let run = 1; run < runs; run += 1) times.push((await succeeding(what(run))).ms);
  return { name, statements: queries.length, times, kilobytes: first.bytes / 1024 };
}

/** @param version of what is changed; null for what is made */
function writeHeaders(cookie: string, version: number | null, key: string): Record<string, string> {
  return {
    cookie,
    'content-type': 'application/json',
    ...(version !== null && { 'if-match': `"${version}"` }),
    'idempotency-key': `bench-${key}`,
  };
}

function given(what: Ask | undefined): Ask {
  if (what === undefined) throw new Error('too few returns are prepared');
  return what;
}
