import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const ROOT = resolve(__dirname, '../../..');

function run(...args: string[]) {
  return spawnSync(
    process.execPath,
    ['scripts/run-server-file.mjs', 'server/src/ledger/print-ledger.ts', ...args],
    { cwd: ROOT, encoding: 'utf8' },
  );
}

describe('the ledger command', () => {
  it('prints nothing but JSON when asked for it', () => {
    const { status, stdout, stderr } = run('--json');
    expect([status, stderr]).toEqual([0, '']);
    const printed = JSON.parse(stdout) as { plans: { key: string; targets: unknown[] }[] };
    expect(printed.plans.map(({ key, targets }) => [key, targets.length])).toEqual([
      ['hebei-2018', 41],
      ['jingmen-2018', 8],
      ['shanxi-2022', 12],
      ['guangdong-2014', 13],
      ['state-council-2020', 0],
    ]);
  });

  it('prints a line of counts for each plan and their sums', () => {
    const { status, stdout } = run();
    expect(status).toBe(0);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]?.split(/ +/)).toEqual([
      'plan',
      'clauses',
      'notes',
      'targets',
      'milestones',
      'incentives',
      'actuals',
    ]);
    expect(lines.at(-1)?.split(/ +/)).toEqual(['all', '180', '88', '51', '23', '24', '24']);
  });

  it('refuses an argument that it does not know', () => {
    const { status, stdout, stderr } = run('--yaml');
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toBe('Unknown argument --yaml. Usage: npm run -s ledger [-- --json]\n');
  });
});
