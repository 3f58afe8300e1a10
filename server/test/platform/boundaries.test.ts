import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { repositoryFolder } from '../../src/config/paths';

/** A house of its own in which every rule is broken once: a rule that finds nothing here is blind. */
const canary: readonly [rule: string, file: string, imports: string][] = [
  ['domain-is-pure', 'server/src/targets/domain/lamp.ts', 'zod'],
  ['no-cycles', 'server/src/regions/region.policy.ts', './region.policy'],
  ['foundation-knows-no-feature', 'server/src/shared/clock.ts', '../plans/plan.service'],
  ['line-plans', 'server/src/plans/plan.service.ts', '../targets/target.service'],
  ['line-dashboard', 'server/src/dashboard/overview.queries.ts', '../supervision/notice.service'],
  ['line-intake', 'server/src/intake/reader.ts', '../dashboard/overview.queries'],
  ['nothing-stands-on-the-top', 'server/src/series/series.service.ts', '../demo/seed-demo'],
  ['features-meet-at-their-doors', 'server/src/reporting/report.ts', '../targets/target.entity'],
  ['modules-meet-at-their-doors', 'server/src/series/series.module.ts', '../plans/plan.entity'],
  ['controllers-know-no-storage', 'server/src/plans/plan.controller.ts', './plan.repository'],
  ['web-and-server-share-the-contract-only', 'web/src/api/client.ts', '../../../server/src/main'],
  ['web-features-are-islands', 'web/src/plans/plan-page.tsx', '../targets/target-page'],
  ['web-foundation-knows-no-feature', 'web/src/shared/lamp.tsx', '../targets/target-page'],
  ['only-routes-compose-features', 'web/src/app/layout.tsx', '../targets/target-page'],
  ['nothing-imports-tests', 'server/src/agencies/agency.service.ts', './agency.test'],
  ['server-runs-without-development-packages', 'migrations/1-first.ts', 'typescript'],
  ['everything-is-found', 'server/src/evaluation/judge.ts', './missing'],
];
const targets = [
  'server/src/main.ts',
  'server/src/plans/plan.entity.ts',
  'server/src/plans/plan.repository.ts',
  'server/src/targets/target.service.ts',
  'server/src/targets/target.entity.ts',
  'server/src/supervision/notice.service.ts',
  'server/src/demo/seed-demo.ts',
  'server/src/agencies/agency.test.ts',
  'web/src/targets/target-page.tsx',
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'xushi-canary-'));
  for (const name of ['node_modules', 'package.json', '.dependency-cruiser.cjs']) {
    symlinkSync(path.join(repositoryFolder, name), path.join(folder, name));
  }
  for (const file of targets) write(file, 'export const here = 1;\n');
  for (const [, file, imported] of canary) {
    write(file, `import * as other from '${imported}';\nexport const seen = other;\n`);
  }
});
afterAll(() => rmSync(folder, { recursive: true }));

function write(file: string, text: string): void {
  const full = path.join(folder, file);
  mkdirSync(path.dirname(full), { recursive: true });
  writeFileSync(full, text);
}

test('each boundary is seen where it is broken', () => {
  const { stdout } = spawnSync(
    process.execPath,
    [
      path.join(repositoryFolder, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
      ...['--config', '.dependency-cruiser.cjs', '--output-type', 'json'],
      ...['server/src', 'migrations', 'web/src'],
    ],
    { cwd: folder, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  const { summary } = JSON.parse(stdout) as {
    summary: { violations: { from: string; rule: { name: string } }[] };
  };
  const found = summary.violations.map(({ from, rule }) => `${rule.name} in ${from}`);
  expect(found).toEqual(expect.arrayContaining(canary.map(([rule, file]) => `${rule} in ${file}`)));
});
