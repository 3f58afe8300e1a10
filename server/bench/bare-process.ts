import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { pgTypes } from '../src/database/pg-types';
import type { CapturedQuery, ToServer } from './server-process';

/**
 * The least that could answer: node:http and pg. A GET repeats the statements that the product
 * sent for the route, one after another, and answers their rows; a POST inserts the values it got.
 */
const pool = new pg.Pool({
  connectionString: process.env.BENCH_DATABASE_URL ?? '',
  max: 10,
  types: pgTypes,
});
const routes = new Map<string, readonly CapturedQuery[]>();

interface BareInsert {
  readonly series: number[];
  readonly values: string[];
  readonly version: number;
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = request.method === 'POST' ? await insert(request) : await replay(request.url ?? '');
  response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

async function replay(url: string): Promise<unknown[]> {
  const answers: unknown[] = [];
  for (const { text, values } of routes.get(url) ?? []) {
    const { rows } = await pool.query<Record<string, unknown>>(text, [...values]);
    answers.push(rows);
  }
  return answers;
}

async function insert(request: IncomingMessage): Promise<{ inserted: number | null }> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { series, values, version } = JSON.parse(Buffer.concat(chunks).toString()) as BareInsert;
  const { rowCount } = await pool.query(
    `INSERT INTO actual (region_code, series_id, period_end, version, value, vintage, source, known_on)
     SELECT '110000', row.series_id, '2024-09-30', $3, row.value, 'formal', '填报', '2024-10-15'
     FROM unnest($1::bigint[], $2::numeric[]) AS row (series_id, value)`,
    [series, values, version],
  );
  return { inserted: rowCount };
}

const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    response.writeHead(500).end(String(error));
  });
});
server.listen(0, '127.0.0.1', () =>
  process.send?.({ port: (server.address() as AddressInfo).port }),
);
process.on('message', (message: ToServer) => {
  if (message.ask === 'route') {
    routes.set(message.url, message.queries);
    process.send?.({ known: routes.size });
  }
  if (message.ask === 'stop') process.exit(0);
});
process.once('disconnect', () => process.exit(0));
