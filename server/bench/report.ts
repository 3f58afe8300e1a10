import os from 'node:os';
import { actualsOf, targetsOf } from './data';
import type { Size } from './data';
import { medianOf } from './load';
import type { Measured } from './measure';
import type { Crowd } from './crowd';
import type { Waited } from './round-measure';
import type { ScriptSize } from './script-size';

/** A quarterly round as its people and the product itself meet it. */
export interface RoundReport {
  /** Over the last minute before it was measured. */
  readonly load: number;
  readonly waited: readonly Waited[];
  readonly crowds: readonly Crowd[];
}

export interface SizeReport {
  readonly size: Size;
  readonly measured: readonly Measured[];
  /** Median milliseconds of one request after another. */
  readonly latencies: ReadonlyMap<string, number>;
  readonly round: RoundReport | null;
  readonly judgedSeconds: number;
  readonly judgedMegabytes: number;
  readonly startSeconds: number;
  readonly megabytes: number;
  readonly postgres: string;
}

/** The last report as it is kept: ratios first, absolute figures only to read them by. */
export function reportText(reports: readonly SizeReport[], scripts: readonly ScriptSize[]): string {
  const [first, ...others] = reports;
  if (!first) return '';
  const sections = [
    '# Benchmarks',
    `Written by \`npm run bench\` (with \`--nation\` for the larger size) on ${new Date().toISOString().slice(0, 10)}; do not edit. Product and baseline ran in turn in one process tree against the same embedded PostgreSQL on the loopback. Read the ratios: the milliseconds belong to this machine and to whatever else ran on it.`,
    `${os.availableParallelism()} cores, ${Math.round(os.totalmem() / 2 ** 30)} GB, Node ${process.versions.node}, PostgreSQL ${first.postgres}, ${os.type()} ${os.arch()}; load over the last minute ${os.loadavg()[0]?.toFixed(1) ?? '?'}.`,
    'The baseline is `node:http` and `pg`. For a read it sends the same statements as the product and answers the plain rows, so the ratio is the cost of everything that is not the database. Requests come from eight connections.',
    ...reports.map(sizeSection),
    ...reports.flatMap(({ round }) => (round === null ? [] : [roundSection(round)])),
    ...others.map((other) => growthSection(first, other)),
    scriptSection(scripts),
  ];
  return `${sections.join('\n\n')}\n`;
}

function sizeSection(report: SizeReport): string {
  const { size } = report;
  return [
    `## ${size.name}: ${size.regions * size.agenciesPerRegion} agencies, ${targetsOf(size)} targets, ${actualsOf(size)} actuals`,
    table(
      ['', 'ratio: min', 'median', 'max', 'product ms', 'baseline ms', ''],
      report.measured.map((one) => [
        one.name,
        ratio(Math.min(...one.ratios)),
        ratio(medianOf(one.ratios)),
        ratio(Math.max(...one.ratios)),
        one.product.medianMs.toFixed(1),
        one.bare.medianMs.toFixed(1),
        one.note,
      ]),
    ),
    `All targets judged, rounds opened: ${report.judgedSeconds.toFixed(1)} s (${report.judgedMegabytes.toFixed(0)} MB). Start to listening: ${report.startSeconds.toFixed(1)} s, compiling the sources included. Memory after the load: ${report.megabytes.toFixed(0)} MB.`,
  ].join('\n\n');
}

function roundSection({ load, waited, crowds }: RoundReport): string {
  return [
    '## A round with twelve behind it',
    `The province with 1,200 accepted returns of 50 lines, and 100 in the open round: half handed in, half complete drafts. One request after another, milliseconds to the last byte; a day's jobs by themselves, rolled back. Load over the last minute ${load.toFixed(1)}.`,
    table(
      ['', 'statements', 'ms: min', 'median', 'max', 'runs', 'KB'],
      waited.map((one) => [
        one.name,
        String(one.statements),
        Math.min(...one.times).toFixed(1),
        medianOf(one.times).toFixed(1),
        Math.max(...one.times).toFixed(1),
        String(one.times.length),
        one.kilobytes?.toFixed(1) ?? '',
      ]),
    ),
    'Many at once; each waits for the answer, and none was refused.',
    table(
      ['', 'done', 'a second', 'ms: median', 'longest'],
      crowds.map((one) => [
        one.name,
        String(one.done),
        one.perSecond.toFixed(1),
        one.medianMs.toFixed(0),
        one.longestMs.toFixed(0),
      ]),
    ),
  ].join('\n\n');
}

function growthSection(small: SizeReport, large: SizeReport): string {
  return [
    `## ${large.size.name} ÷ ${small.size.name}`,
    'Median of one request after another.',
    table(
      ['', `${small.size.name} ms`, `${large.size.name} ms`, 'ratio'],
      [...small.latencies].map(([name, ms]) => {
        const there = large.latencies.get(name) ?? NaN;
        return [name, ms.toFixed(2), there.toFixed(2), ratio(there / ms)];
      }),
    ),
  ].join('\n\n');
}

function scriptSection(scripts: readonly ScriptSize[]): string {
  const heading = '## Script before the first paint (gzip)';
  if (scripts.length === 0) return `${heading}\n\nThe web is not built; not measured.`;
  return [
    heading,
    'What the page loads and what that imports statically; charts come after.',
    table(
      ['page', 'KB', 'budget KB'],
      scripts.map((page) => [
        page.page,
        (page.bytes / 1024).toFixed(1),
        String(page.budgetKilobytes),
      ]),
    ),
  ].join('\n\n');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map((_, column) => (column === 0 ? '---' : '---:')), ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function ratio(value: number): string {
  return value.toFixed(2);
}
