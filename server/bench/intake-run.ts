/** Measures the intake of plans and writes its sections of the report: `npm run bench:intake`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { repositoryFolder } from '../src/config/paths';
import { readDictionaries } from '../src/intake/dictionaries';
import { readPlan } from '../src/intake/domain/read-plan';
import { confirming } from './confirming';
import { HOSTILE, planText } from './intake-text';
import { medianOf } from './load';
import { CONFIRM_HEADING, INTAKE_HEADING, withSection } from './section';
import { ServerProcess } from './server-process';

const reportFile = path.join(repositoryFolder, 'docs/benchmarks.md');
const RUNS = 5;
const LENGTHS = [5_000, 10_000, 20_000, 40_000, 80_000];
const HOSTILE_LENGTH = 1_000_000;

const dictionaries = readDictionaries();

interface Reading {
  readonly ms: number;
  readonly rows: number;
}

function reading(text: string, runs: number): Reading {
  const times: number[] = [];
  let rows = 0;
  for (let run = 0; run < runs; run += 1) {
    const started = performance.now();
    const source = { kind: 'txt' as const, text, tables: [], hardWrapped: false };
    rows = readPlan(source, dictionaries, { issuedOn: '2024-12-01' }).rows.length;
    times.push(performance.now() - started);
  }
  return { ms: medianOf(times), rows };
}

function readingSection(): string {
  reading(planText(20_000), 3);
  const lengths = LENGTHS.map((length) => ({ length, ...reading(planText(length), RUNS) }));
  const hostile = HOSTILE.map((unit) => {
    const whole = unit.repeat(Math.ceil(HOSTILE_LENGTH / unit.length));
    const half = whole.slice(0, HOSTILE_LENGTH / 2);
    return { unit, half: reading(half, 1).ms, whole: reading(whole, 1).ms };
  });
  return [
    `## ${INTAKE_HEADING}`,
    `Written by \`npm run bench:intake\` on ${today()}: from the text of a document to its proposed rows, without file and database; a made-up plan dense in figures, the median of ${String(RUNS)} readings after three to warm up. ${load()}`,
    table(
      ['characters', 'rows', 'ms', 'ms per 1,000'],
      lengths.map(({ length, rows, ms }) => [
        length.toLocaleString('en'),
        String(rows),
        ms.toFixed(0),
        ((ms / length) * 1000).toFixed(1),
      ]),
    ),
    'Texts of nothing but one piece, read once each: twice the length should take about twice the time.',
    table(
      ['piece', 'ms for 500,000', 'ms for 1,000,000', 'ratio'],
      hostile.map(({ unit, half, whole }) => [
        `\`${unit.replaceAll('\n', '↵')}\``,
        half.toFixed(0),
        whole.toFixed(0),
        (whole / half).toFixed(1),
      ]),
    ),
  ].join('\n\n');
}

async function confirmingSection(): Promise<string> {
  const before = load();
  const steps = await confirming();
  return [
    `## ${CONFIRM_HEADING}`,
    `Written by \`npm run bench:intake\` on ${today()}: the product over HTTP with its embedded PostgreSQL, commits flushed, each plan once. Every row that was read is taken; rows are those that the confirmation writes, in one transaction, with bodies, responsibilities and places, judged, and with the rounds that follow. Processor time is that of the product alone, without the database. Held is the longest time for which the product turned to no other request, in processor time. Above the number of cores the milliseconds are those of the waiting, the processor time is not. ${before}`,
    table(
      ['rows', 'step', 'statements', 'ms', 'processor ms', 'held ms', 'answer KB'],
      steps.map(({ rows, name, statements, ms, processorMs, heldMs, kilobytes }) => [
        rows.toLocaleString('en'),
        name,
        String(statements),
        ms.toFixed(0),
        processorMs.toFixed(0),
        heldMs.toFixed(0),
        kilobytes.toFixed(0),
      ]),
    ),
  ].join('\n\n');
}

const today = (): string => new Date().toISOString().slice(0, 10);

const load = (): string =>
  `Load over the last minute ${os.loadavg()[0]?.toFixed(1) ?? '?'} on ${String(os.availableParallelism())} cores.`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

async function main(): Promise<void> {
  const sections = [
    [INTAKE_HEADING, readingSection()],
    [CONFIRM_HEADING, await confirmingSection()],
  ] as const;
  const before = existsSync(reportFile) ? readFileSync(reportFile, 'utf8') : '';
  writeFileSync(
    reportFile,
    sections.reduce((report, [heading, text]) => withSection(report, heading, text), before),
  );
  for (const [, text] of sections) process.stdout.write(`${text}\n\n`);
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => ServerProcess.killAll());
}
main().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
