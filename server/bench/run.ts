import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { DataSource } from 'typeorm';
import { repositoryFolder } from '../src/config/paths';
import { openDataSource } from '../src/database/data-source';
import { startEmbeddedPostgres } from '../src/database/embedded/embedded-postgres';
import { migrate } from '../src/database/migrate';
import { handingInAtOnce, typingAtOnce } from './crowd';
import { NATION, PROVINCE, makeData, targetsOf } from './data';
import type { Size } from './data';
import { importing } from './import-measure';
import { accepting, againstBare, compressed, latency, signIn, unchanged } from './measure';
import type { Measured, Pair } from './measure';
import { reportText } from './report';
import type { RoundReport, SizeReport } from './report';
import { fillReturns } from './returns-data';
import { readingTheRound, turningTheDay, writingTheRound } from './round-measure';
import { scriptSizes } from './script-size';
import { CONFIRM_HEADING, GRID_HEADING, INTAKE_HEADING, sectionOf, withSection } from './section';
import { ServerProcess } from './server-process';

const reportFile = path.join(repositoryFolder, 'docs/benchmarks.md');

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** Measures one size on a PostgreSQL of its own, which is gone afterwards. */
async function measureSize(size: Size): Promise<SizeReport> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'xushi-bench-'));
  // Commits are flushed, as in production: the cost of an acceptance is mostly that.
  const postgres = await startEmbeddedPostgres(folder);
  try {
    await migrate({ url: postgres.url });
    const dataSource = await openDataSource({ url: postgres.url, poolSize: 2 });
    try {
      return await measureOn(dataSource, postgres.url, size);
    } finally {
      await dataSource.destroy();
    }
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function measureOn(dataSource: DataSource, url: string, size: Size): Promise<SizeReport> {
  const made = await timed(() => makeData(dataSource, size));
  say(`${size.name}: data made in ${made.seconds.toFixed(1)} s`);
  // The first start judges everything and opens the rounds.
  const first = await timed(() => ServerProcess.start('product-process.ts', url));
  const evaluated = await first.value.ask<{ rss: number }>({ ask: 'memory' });
  await first.value.stop();
  say(`${size.name}: ${targetsOf(size)} targets judged in ${first.seconds.toFixed(1)} s`);
  await fillReturns(dataSource);

  const started = await timed(() => ServerProcess.start('product-process.ts', url));
  const product = started.value;
  const bare = await ServerProcess.start('bare-process.ts', url);
  try {
    const measured = await measureRoutes({ product, bare }, dataSource, size);
    const round = size.name === 'province' ? await measureRound(product, dataSource) : null;
    const memory = await product.ask<{ rss: number }>({ ask: 'memory' });
    return {
      size,
      ...measured,
      round,
      judgedSeconds: first.seconds,
      judgedMegabytes: evaluated.rss / 2 ** 20,
      startSeconds: started.seconds,
      megabytes: memory.rss / 2 ** 20,
      postgres: await versionOf(dataSource),
    };
  } finally {
    await Promise.all([product.stop(), bare.stop()]);
  }
}

/** Routes of one province, which is what a province's users ask of either size. */
async function measureRoutes(pair: Pair, dataSource: DataSource, size: Size) {
  const leader = await signIn(pair.product.port, 'leader');
  const inspector = await signIn(pair.product.port, 'inspector');
  const nation = await signIn(pair.product.port, 'nation');
  const [target] = await dataSource.query<{ id: number }[]>(
    `SELECT id FROM target WHERE region_code = '110000' ORDER BY id OFFSET 42 LIMIT 1`,
  );
  const routes = [
    { name: 'target detail with its series', url: `/api/targets/${target?.id ?? 0}` },
    { name: 'overview', url: '/api/overview' },
    { name: 'a page of targets (50)', url: '/api/targets?limit=50' },
    { name: 'a page of overdue targets (50)', url: '/api/targets?deadline=overdue&limit=50' },
    { name: 'agencies', url: '/api/agencies' },
    { name: 'overdue report', url: '/api/overdue-report' },
    {
      name: 'a further page of the overdue report (50)',
      url: '/api/overdue-report/rows?list=behind&offset=200',
    },
  ];
  const measured: Measured[] = [];
  const note = (one: Measured | null) => {
    if (one === null) return;
    measured.push(one);
    say(
      `${size.name}: ${one.name}: ${[...one.ratios]
        .sort((a, b) => a - b)
        .map((ratio) => ratio.toFixed(2))
        .join(' ')}  (${one.product.medianMs.toFixed(1)} ms, ${one.note})`,
    );
  };
  const latencies = new Map<string, number>();
  for (const { name, url } of routes) {
    latencies.set(name, await latency(pair.product.port, url, leader));
    note(await againstBare(pair, name, url, leader));
  }
  latencies.set(
    'overview of all regions',
    await latency(pair.product.port, '/api/overview', nation),
  );
  note(await unchanged(pair, 'overview unchanged (304)', '/api/overview', leader));
  note(await unchanged(pair, 'agencies unchanged (304)', '/api/agencies', leader));
  note(await compressed(pair, 'overview as a browser asks', '/api/overview', leader));
  const accepted = await accepting(pair, dataSource, inspector);
  note(accepted);
  latencies.set(accepted.name, accepted.product.medianMs);
  return { measured, latencies };
}

/** A round with twelve behind it; last, for it leaves no draft and new values everywhere. */
async function measureRound(product: ServerProcess, dataSource: DataSource): Promise<RoundReport> {
  const load = os.loadavg()[0] ?? NaN;
  const waited = [
    ...(await readingTheRound(product, dataSource)),
    ...(await turningTheDay(product)),
  ];
  const typing = await typingAtOnce(product, dataSource);
  waited.push(...(await writingTheRound(product, dataSource)));
  const handedIn = await handingInAtOnce(product, dataSource);
  waited.push(...(await importing(product, dataSource)));
  return { load, waited, crowds: [typing, handedIn] };
}

async function timed<T>(work: () => Promise<T>): Promise<{ value: T; seconds: number }> {
  const started = performance.now();
  const value = await work();
  return { value, seconds: (performance.now() - started) / 1000 };
}

async function versionOf(dataSource: DataSource): Promise<string> {
  const [row] = await dataSource.query<{ server_version: string }[]>('SHOW server_version');
  return row?.server_version ?? '';
}

async function main(): Promise<void> {
  const sizes = process.argv.includes('--nation') ? [PROVINCE, NATION] : [PROVINCE];
  const reports: SizeReport[] = [];
  for (const size of sizes) reports.push(await measureSize(size));
  const before = existsSync(reportFile) ? readFileSync(reportFile, 'utf8') : '';
  const text = [INTAKE_HEADING, CONFIRM_HEADING, GRID_HEADING].reduce(
    (report, heading) => withSection(report, heading, sectionOf(before, heading)),
    reportText(reports, scriptSizes()),
  );
  writeFileSync(reportFile, text);
  say(`\n${text}`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => ServerProcess.killAll());
}
main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
