import 'reflect-metadata';
import { setTimeout as pause } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readConfig } from './config/config';
import type { Config } from './config/config';
import { explainListenError, requireFreePort } from './config/free-port';
import { StartError } from './config/start-error';
import { createApp } from './create-app';
import { openDatabase } from './database/open-database';
import { seedDemo } from './demo/seed-demo';
import { Readiness } from './health/readiness';

/** Requests still running after this time are cut off. */
const DRAIN_WITHIN_MS = 15_000;

/** A proxy that asks `/readyz` every two seconds has turned to another process by then. */
const PROXY_NOTICES_MS = 3_000;

/** How to undo what has been started so far; undone in reverse. */
const started: (() => Promise<unknown>)[] = [];
let stopping = false;

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function start(config: Config): Promise<void> {
  await requireFreePort(config.host, config.port);

  const database = await openDatabase(config, say);
  started.push(() => database.close());
  void database.embedded?.exited.then(() =>
    fail(new StartError('The embedded PostgreSQL has stopped unexpectedly; start Xushi again.')),
  );
  if (config.seedDemo) await seedDemo(database.dataSource, say);

  const app = await createApp(config, database.dataSource, { trustProxy: config.trustProxy });
  started.push(() => drain(app, config));
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    throw explainListenError(error, config.host, config.port);
  }
  const host = config.host === '0.0.0.0' || config.host === '::' ? 'localhost' : config.host;
  say(`Xushi 序时 is at http://${host}:${config.port}/`);
  if (config.demo) say('Sign in with one of the 演示登录 (demo sign-in) buttons on that page.');
  say('Ctrl-C stops it.');
}

/** Answers what has been asked, and nothing more. */
async function drain(app: NestFastifyApplication, config: Config): Promise<void> {
  app.get(Readiness).startStopping();
  // Only a production server has a proxy before it that needs to notice.
  if (config.production) await pause(PROXY_NOTICES_MS);
  await within(DRAIN_WITHIN_MS, app.close());
}

/**
 * Stops what has been started, the youngest first: requests, pool, embedded database. A start that
 * is still under way fails on the closed pool or comes to its end; then the rest is stopped.
 */
async function stop(): Promise<void> {
  await undoAll();
  await starting.catch(() => undefined);
  await undoAll();
}

async function undoAll(): Promise<void> {
  for (const undo of started.splice(0).reverse()) await undo();
}

/** The first signal drains and stops; the second one leaves at once. */
function onSignal(): void {
  if (stopping) process.exit(1);
  stopping = true;
  say('Stopping');
  stop().then(
    () => process.exit(0),
    (error: unknown) => {
      report(error);
      process.exit(1);
    },
  );
}

/** Ends the process because of an error, unless it is ending already. */
function fail(error: unknown): void {
  if (stopping) return;
  stopping = true;
  report(error);
  const exitCode = error instanceof StartError ? error.exitCode : 1;
  stop().then(
    () => process.exit(exitCode),
    () => process.exit(exitCode),
  );
}

function report(error: unknown): void {
  if (error instanceof StartError) process.stderr.write(`${error.message}\n`);
  else console.error(error);
}

async function within(milliseconds: number, work: Promise<void>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds);
  });
  await Promise.race([work, timeout]);
  clearTimeout(timer);
}

async function main(): Promise<void> {
  await start(readConfig(process.env, process.argv.slice(2)));
}

process.on('SIGINT', onSignal);
process.on('SIGTERM', onSignal);
const starting = main();
starting.catch(fail);
