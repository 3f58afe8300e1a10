import type { DataSource } from 'typeorm';
import { medianOf } from './load';
import { signIn } from './measure';
import { preparedReturns } from './returns-data';
import { handingIn, savingLine, succeeding } from './round-measure';
import type { ServerProcess } from './server-process';

/** Many at once: how many a second, and how long the unluckiest waited. */
export interface Crowd {
  readonly name: string;
  readonly done: number;
  readonly perSecond: number;
  readonly medianMs: number;
  readonly longestMs: number;
}

const TYPISTS = 8;
const LINES_EACH = 20;
const LAST_MINUTE = 50;

/** Clerks who type at once, each into the own body's return; each waits for the answer. */
export async function typingAtOnce(product: ServerProcess, data: DataSource): Promise<Crowd> {
  const drafts = (await preparedReturns(data, 'draft')).slice(0, TYPISTS);
  const clerks = await Promise.all(drafts.map(({ clerk }) => signIn(product.port, clerk)));
  return together(
    `${TYPISTS} clerks typing, ${LINES_EACH} lines each`,
    drafts.map((draft, at) =>
      draft.lines
        .slice(0, LINES_EACH)
        .map((line) => savingLine(product.port, draft, line, clerks[at] ?? '')),
    ),
  );
}

/** All clerks of a round press the button in its last minute. */
export async function handingInAtOnce(product: ServerProcess, data: DataSource): Promise<Crowd> {
  const drafts = (await preparedReturns(data, 'draft')).slice(0, LAST_MINUTE);
  const clerks: string[] = [];
  for (const { clerk } of drafts) clerks.push(await signIn(product.port, clerk));
  return together(
    `${drafts.length} returns handed in at once by as many clerks`,
    drafts.map((draft, at) => [handingIn(product.port, draft, clerks[at] ?? '')]),
  );
}

async function together(
  name: string,
  queues: readonly (readonly Parameters<typeof succeeding>[0][])[],
): Promise<Crowd> {
  const times: number[] = [];
  const started = performance.now();
  await Promise.all(
    queues.map(async (queue) => {
      for (const what of queue) times.push((await succeeding(what)).ms);
    }),
  );
  const seconds = (performance.now() - started) / 1000;
  return {
    name,
    done: times.length,
    perSecond: times.length / seconds,
    medianMs: medianOf(times),
    longestMs: Math.max(...times),
  };
}
