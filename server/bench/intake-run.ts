/** Measures the reader of plans and writes its section of the report: `npm run bench:intake`. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { repositoryFolder } from '../src/config/paths';
import { readDictionaries } from '../src/intake/dictionaries';
import { readPlan } from '../src/intake/domain/read-plan';
import { HOSTILE, planText } from './intake-text';
import { medianOf } from './load';
import { INTAKE_HEADING, withSection } from './section';

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

function section(): string {
  reading(planText(20_000), 3);
  const lengths = LENGTHS.map((length) => ({ length, ...reading(planText(length), RUNS) }));
  const hostile = HOSTILE.map((unit) => {
    const whole = unit.repeat(Math.ceil(HOSTILE_LENGTH / unit.length));
    const half = whole.slice(0, HOSTILE_LENGTH / 2);
    return { unit, half: reading(half, 1).ms, whole: reading(whole, 1).ms };
  });
  const day = new Date().toISOString().slice(0, 10);
  return [
    `## ${INTAKE_HEADING}`,
    `Written by \`npm run bench:intake\` on ${day}: from the text of a document to its proposed rows, without file and database; a made-up plan dense in figures, the median of ${String(RUNS)} readings after three to warm up. Load over the last minute ${os.loadavg()[0]?.toFixed(1) ?? '?'} on ${String(os.availableParallelism())} cores.`,
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

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const text = section();
const before = existsSync(reportFile) ? readFileSync(reportFile, 'utf8') : '';
writeFileSync(reportFile, withSection(before, INTAKE_HEADING, text));
process.stdout.write(`${text}\n`);
