import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import path from 'node:path';
import { repositoryFolder } from '../src/config/paths';

/** One statement as the product sent it. */
export interface CapturedQuery {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** What the product does by itself when a day begins. */
export const JOBS = ['reminders', 'rounds', 'evaluation'] as const;
export type Job = (typeof JOBS)[number];

/** One run of a job, rolled back. */
export interface JobRun {
  readonly ms: number;
  readonly statements: number;
}

export type ToServer =
  | { readonly ask: 'capture' | 'captured' | 'memory' | 'stop' }
  | { readonly ask: 'job'; readonly job: Job }
  | { readonly ask: 'route'; readonly url: string; readonly queries: readonly CapturedQuery[] };

const START_WITHIN_MS = 30 * 60_000;
const ANSWER_WITHIN_MS = 120_000;
const STOP_WITHIN_MS = 10_000;

/** A server under measurement, in a process of its own that ends with this one. */
export class ServerProcess {
  private static readonly running = new Set<ChildProcess>();

  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {}

  /** Ends them all at once: whoever measures fails, and takes down the rest. */
  static killAll(): void {
    for (const child of ServerProcess.running) child.kill('SIGKILL');
  }

  /** Starts one of the files beside this one; settles when it listens. */
  static async start(file: string, databaseUrl: string): Promise<ServerProcess> {
    const child = fork(
      path.join(repositoryFolder, 'scripts/run-server-file.mjs'),
      [path.join(repositoryFolder, 'server/bench', file)],
      {
        env: { ...process.env, BENCH_DATABASE_URL: databaseUrl },
        stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      },
    );
    ServerProcess.running.add(child);
    child.once('exit', () => ServerProcess.running.delete(child));
    const { port } = await reply<{ port: number }>(child, START_WITHIN_MS);
    return new ServerProcess(child, port);
  }

  async ask<T>(message: ToServer): Promise<T> {
    const answer = reply<T>(this.child, ANSWER_WITHIN_MS);
    this.child.send(message);
    return answer;
  }

  tell(message: ToServer): void {
    this.child.send(message);
  }

  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise<void>((resolve) => this.child.once('exit', () => resolve()));
    this.child.send({ ask: 'stop' } satisfies ToServer);
    const timer = setTimeout(() => this.child.kill('SIGKILL'), STOP_WITHIN_MS);
    await gone;
    clearTimeout(timer);
  }
}

function reply<T>(child: ChildProcess, withinMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const settle = () => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
    };
    const onMessage = (message: unknown) => {
      settle();
      resolve(message as T);
    };
    const onExit = () => {
      settle();
      reject(new Error('the server under measurement ended'));
    };
    const timer = setTimeout(() => {
      settle();
      reject(new Error('the server under measurement does not answer'));
    }, withinMs);
    child.on('message', onMessage);
    child.on('exit', onExit);
  });
}
