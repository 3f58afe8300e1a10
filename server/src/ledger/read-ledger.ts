import { actualProblems, agencyProblems, regionProblems } from './check-references';
import { planProblems } from './check-plan';
import { LedgerError, type LedgerProblem } from './ledger.error';
import type { Ledger } from './ledger.model';
import {
  actualsFileSchema,
  agenciesFileSchema,
  planFileSchema,
  regionsFileSchema,
} from './plan-file.schema';
import { resolvePlan, seriesOf } from './resolve-plan';
import { readSeedFile, readSeedFolder } from './seed-file';

/**
 * Reads every plan, agency, region and published figure from the seeds folder and checks that
 * they fit together.
 *
 * @param seeds path of the folder
 * @throws LedgerError for the first thing that is wrong: file, place and what it is
 */
export function readLedger(seeds: string): Ledger {
  const regionFile = readSeedFile(seeds, 'regions.yaml', regionsFileSchema);
  const agencyFiles = readSeedFolder(seeds, 'agencies', agenciesFileSchema);
  const planFiles = readSeedFolder(seeds, 'plans', planFileSchema);
  const actualFiles = readSeedFolder(seeds, 'actuals', actualsFileSchema);

  const regions = regionFile.content;
  const codes = new Set(regions.map((region) => region.code));
  const agencies = agencyFiles.flatMap(({ content }) => content);
  const names = new Set(agencies.map((agency) => agency.name));
  const groups = new Set(
    agencies.filter((agency) => agency.kind === 'group').map((agency) => agency.name),
  );
  const series = new Map(
    planFiles.map(({ content }) => [content.key, seriesOf(content.targets)] as const),
  );
  const actuals = actualFiles.flatMap(({ content }) => content);

  refuseFirst(regionFile.file, regionProblems(regions));
  for (const { file, content } of agencyFiles) {
    refuseFirst(file, agencyProblems(content, agencies, codes));
  }
  for (const { file, content } of planFiles) {
    if (!file.endsWith(`/${content.key}.yaml`)) {
      throw new LedgerError(file, 'key', `the file is not named after its plan "${content.key}"`);
    }
    if (!codes.has(content.region)) {
      throw new LedgerError(file, 'region', `there is no region "${content.region}"`);
    }
    refuseFirst(file, planProblems(content, names));
  }
  for (const { file, content } of actualFiles) refuseFirst(file, actualProblems(content, series));

  return {
    regions,
    agencies,
    plans: planFiles.map(({ content }) =>
      resolvePlan(
        content,
        groups,
        actuals.filter((row) => row.plan === content.key),
      ),
    ),
  };
}

function refuseFirst(file: string, problems: Iterable<LedgerProblem>): void {
  for (const { path, sentence } of problems) throw new LedgerError(file, path, sentence);
}
