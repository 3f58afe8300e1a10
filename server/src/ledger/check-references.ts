import { periodEndOf } from '../series/domain/period';
import type { LedgerProblem } from './ledger.error';
import type { LedgerSeries } from './ledger.model';
import type { ActualsFile, AgenciesFile, RegionsFile } from './plan-file.schema';

/** Parents stand before their children, so that the tree can be loaded in one pass. */
export function* regionProblems(regions: RegionsFile): Generator<LedgerProblem> {
  const seen = new Set<string>();
  for (const [index, { code, parent }] of regions.entries()) {
    if (seen.has(code)) {
      yield { path: `[${index}].code`, sentence: `there are two of region "${code}"` };
    }
    if (parent !== null && !seen.has(parent)) {
      yield { path: `[${index}].parent`, sentence: `region "${parent}" does not stand above it` };
    }
    seen.add(code);
  }
}

/**
 * @param file rows of the file to check
 * @param all rows of all files: names are unique and successors found across them
 */
export function* agencyProblems(
  file: AgenciesFile,
  all: AgenciesFile,
  regions: ReadonlySet<string>,
): Generator<LedgerProblem> {
  for (const [index, agency] of file.entries()) {
    const path = `[${index}]`;
    if (all.filter((other) => other.name === agency.name).length > 1) {
      yield { path: `${path}.name`, sentence: `there are two of agency "${agency.name}"` };
    }
    if (!regions.has(agency.region)) {
      yield { path: `${path}.region`, sentence: `there is no region "${agency.region}"` };
    }
    for (const successor of agency.successors) {
      if (!all.some((other) => other.name === successor)) {
        yield { path: `${path}.successors`, sentence: `there is no agency "${successor}"` };
      }
    }
  }
}

/** @param series the series of each plan, by the plan's key */
export function* actualProblems(
  rows: ActualsFile,
  series: ReadonlyMap<string, readonly LedgerSeries[]>,
): Generator<LedgerProblem> {
  const published = new Map<string, string>();
  for (const [index, row] of rows.entries()) {
    const path = `[${index}]`;
    const own = series.get(row.plan)?.find((one) => one.key === row.series);
    if (own === undefined) {
      yield { path, sentence: `plan "${row.plan}" has no series "${row.series}"` };
      continue;
    }
    if (row.value !== undefined && own.unit === '%' && own.accumulation !== 'rate') {
      yield {
        path: `${path}.value`,
        sentence: `the unit of series "${row.series}" is not known (seriesUnit of its target)`,
      };
    }
    const cell = `${row.plan} ${row.series} ${periodEndOf(row.period)}`;
    const earlier = published.get(cell);
    if (earlier !== undefined && row.reason === undefined) {
      yield { path: `${path}.reason`, sentence: 'a later version needs its reason' };
    }
    if (row.publishedOn !== undefined && earlier !== undefined && row.publishedOn < earlier) {
      yield { path: `${path}.publishedOn`, sentence: 'it was published before the version above' };
    }
    published.set(cell, row.publishedOn ?? earlier ?? '');
  }
}
