import type { DataSource } from 'typeorm';
import { LINES, preparedReturns } from './returns-data';
import type { PreparedReturn } from './returns-data';
import { ask, load, medianOf } from './load';
import type { Throughput } from './load';
import type { CapturedQuery, ServerProcess } from './server-process';

/** One figure per round: product divided by baseline, or what is said. */
export interface Measured {
  readonly name: string;
  readonly ratios: readonly number[];
  readonly product: Throughput;
  readonly bare: Throughput;
  readonly note: string;
}

export interface Pair {
  readonly product: ServerProcess;
  readonly bare: ServerProcess;
}

const ROUNDS = 5;
const ROUND_MS = 1500;
const CONNECTIONS = 8;
const MOST_ACCEPTED = 25;

export async function signIn(port: number, username: string): Promise<string> {
  const answer = await ask({
    port,
    url: '/api/auth/demo-sign-in',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ username }),
  });
  const cookie = answer.headers['set-cookie']?.[0]?.split(';')[0];
  if (cookie === undefined) throw new Error(`sign-in of ${username}: ${answer.status}`);
  return cookie;
}

/** A route against a bare server that sends the database the same statements. */
export async function againstBare(
  { product, bare }: Pair,
  name: string,
  url: string,
  cookie: string,
): Promise<Measured> {
  const headers = { cookie };
  const once = { port: product.port, url, headers };
  product.tell({ ask: 'capture' });
  const answer = await ask(once);
  const { queries } = await product.ask<{ queries: CapturedQuery[] }>({ ask: 'captured' });
  await bare.ask({ ask: 'route', url, queries });
  return inTurn(
    name,
    () => load(once, asked(200)),
    () => load({ port: bare.port, url }, asked(200)),
    `${queries.length} statements, ${kilobytes(answer.bytes)} KB`,
  );
}

/** The same route with the ETag it answered before, against itself without. */
export async function unchanged(
  { product }: Pair,
  name: string,
  url: string,
  cookie: string,
): Promise<Measured | null> {
  const plain = { port: product.port, url, headers: { cookie } };
  const { headers } = await ask(plain);
  if (headers.etag === undefined) return null;
  const conditional = { ...plain, headers: { cookie, 'if-none-match': headers.etag } };
  return inTurn(
    name,
    () => load(conditional, asked(304)),
    () => load(plain, asked(200)),
    'divided by the same route answered in full',
  );
}

/** The same route compressed as a browser asks for it, against itself without. */
export async function compressed(
  { product }: Pair,
  name: string,
  url: string,
  cookie: string,
): Promise<Measured> {
  const plain = { port: product.port, url, headers: { cookie } };
  const encoded = { ...plain, headers: { cookie, 'accept-encoding': 'br, gzip' } };
  const { bytes } = await ask(encoded);
  return inTurn(
    name,
    () => load(encoded, asked(200)),
    () => load(plain, asked(200)),
    `${kilobytes(bytes)} KB; divided by the same route uncompressed`,
  );
}

/** Accepting returns of 50 values, one after another, in turn with bare inserts of 50. */
export async function accepting(
  { product, bare }: Pair,
  dataSource: DataSource,
  cookie: string,
): Promise<Measured> {
  const prepared = await preparedReturns(dataSource, 'submitted');
  const pairs = Math.min(MOST_ACCEPTED, Math.floor(prepared.length / 2));
  const times: { product: number; bare: number }[] = [];
  for (let nth = 0; nth < pairs; nth += 1) {
    const [first, second] = [prepared[2 * nth], prepared[2 * nth + 1]];
    if (!first || !second) break;
    times.push({
      bare: await insertBare(bare.port, first),
      product: await accept(product.port, second, cookie),
    });
  }
  const [productMs, bareMs] = [
    medianOf(times.map((time) => time.product)),
    medianOf(times.map((time) => time.bare)),
  ];
  return {
    name: `accepting ${LINES} values`,
    ratios: times.map((time) => time.product / time.bare),
    product: { perSecond: 1000 / productMs, medianMs: productMs },
    bare: { perSecond: 1000 / bareMs, medianMs: bareMs },
    note: `time, divided by one bare insert of ${LINES}; ${times.length} each`,
  };
}

/** Median of one request after another in milliseconds: what a single user waits. */
export async function latency(port: number, url: string, cookie: string): Promise<number> {
  const { medianMs } = await load(
    { port, url, headers: { cookie } },
    { connections: 1, ms: ROUND_MS, status: 200 },
  );
  return medianMs;
}

async function accept(port: number, prepared: PreparedReturn, cookie: string): Promise<number> {
  const answer = await ask({
    port,
    url: `/api/submissions/${prepared.id}/accept`,
    method: 'POST',
    headers: {
      cookie,
      'if-match': `"${prepared.version}"`,
      'idempotency-key': `bench-${prepared.id}`,
    },
  });
  if (answer.status !== 200) throw new Error(`accept: ${answer.status} ${answer.body.toString()}`);
  return answer.ms;
}

async function insertBare(port: number, prepared: PreparedReturn): Promise<number> {
  const answer = await ask({
    port,
    url: '/insert',
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      series: prepared.series,
      values: prepared.series.map((id) => `${id}.25`),
      version: 1,
    }),
  });
  if (answer.status !== 200) throw new Error(`insert: ${answer.status} ${answer.body.toString()}`);
  return answer.ms;
}

/** Both sides in turn, so that neither has the machine for itself. */
async function inTurn(
  name: string,
  product: () => Promise<Throughput>,
  bare: () => Promise<Throughput>,
  note: string,
): Promise<Measured> {
  const rounds: { product: Throughput; bare: Throughput }[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    rounds.push(
      round % 2 === 0
        ? { product: await product(), bare: await bare() }
        : { bare: await bare(), product: await product() },
    );
  }
  return {
    name,
    ratios: rounds.map((round) => round.product.perSecond / round.bare.perSecond),
    product: middle(rounds.map((round) => round.product)),
    bare: middle(rounds.map((round) => round.bare)),
    note,
  };
}

function asked(status: number) {
  return { connections: CONNECTIONS, ms: ROUND_MS, status };
}

function middle(all: readonly Throughput[]): Throughput {
  return {
    perSecond: medianOf(all.map((one) => one.perSecond)),
    medianMs: medianOf(all.map((one) => one.medianMs)),
  };
}

function kilobytes(bytes: number): string {
  return (bytes / 1024).toFixed(1);
}
