import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { readConfig } from '../src/config/config';
import { createApp } from '../src/create-app';
import { openDataSource } from '../src/database/data-source';
import { runJob } from './jobs';
import { LongestTurn } from './longest-turn';
import type { CapturedQuery, ToServer } from './server-process';

/** The product as it is served, in a process of its own; says its port and obeys its parent. */
async function serve(): Promise<void> {
  const url = process.env.BENCH_DATABASE_URL ?? '';
  const config = readConfig({ NODE_ENV: 'test', DATABASE_URL: url, XUSHI_DEMO: 'true' }, []);
  const dataSource = await openDataSource({ url, poolSize: config.poolSize });
  const app = await createApp(config, dataSource);
  await app.listen(0, '127.0.0.1');
  const { port } = app.getHttpServer().address() as AddressInfo;
  process.on('message', (message: ToServer) => {
    if (message.ask === 'capture') {
      captured = [];
      usedBefore = process.cpuUsage();
      held.reset();
    }
    if (message.ask === 'captured') {
      const { user, system } = process.cpuUsage(usedBefore);
      process.send?.({
        queries: captured ?? [],
        processorMs: (user + system) / 1000,
        heldMs: held.ms,
      });
      captured = undefined;
    }
    if (message.ask === 'job') {
      captured = [];
      void runJob(app, dataSource, message.job).then((ms) => {
        process.send?.({ ms, statements: captured?.length ?? 0 });
        captured = undefined;
      });
    }
    if (message.ask === 'memory') process.send?.({ rss: process.memoryUsage().rss });
    if (message.ask === 'stop') void app.close().then(() => process.exit(0));
  });
  process.once('disconnect', () => process.exit(0));
  process.send?.({ port });
}

let captured: CapturedQuery[] | undefined;
let usedBefore: NodeJS.CpuUsage | undefined;
const held = new LongestTurn();

/** Notes what the product asks the database, while it is told to; costs nothing otherwise. */
type Query = (this: pg.Client, ...args: unknown[]) => unknown;
const prototype = pg.Client.prototype as unknown as { query: Query };
const plainQuery = prototype.query;
prototype.query = function query(this: pg.Client, ...args) {
  const [text, values] = args;
  if (captured && typeof text === 'string') {
    captured.push({ text, values: Array.isArray(values) ? values : [] });
  }
  return plainQuery.apply(this, args);
};

void serve();
