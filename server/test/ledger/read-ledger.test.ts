import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { LedgerError } from '../../src/ledger/ledger.error';
import { readLedger } from '../../src/ledger/read-ledger';

const JINGMEN = 'plans/jingmen-2018.yaml';
const HEBEI = 'plans/hebei-2018.yaml';
const ACTUALS = 'actuals/hebei-2018.yaml';
const AGENCIES = 'agencies/jingmen.yaml';

let root: string;
let seeds: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'ledger-'));
  seeds = join(root, 'seeds');
  cpSync(resolve(__dirname, '../../../seeds'), seeds, { recursive: true });
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** Changes one place of a seed file and gives the sentence with which reading then fails. */
function refusal(path: string, change: (content: string) => string): string {
  const full = join(seeds, path);
  const before = readFileSync(full, 'utf8');
  const after = change(before);
  expect(after).not.toBe(before);
  writeFileSync(full, after);
  try {
    readLedger(seeds);
  } catch (error) {
    expect(error).toBeInstanceOf(LedgerError);
    return (error as LedgerError).message;
  }
  throw new Error('the broken file was accepted');
}

const replacing =
  (from: string, to: string) =>
  (content: string): string =>
    content.replace(from, to);

describe('a field of the wrong shape', () => {
  it.each([
    [
      'a number without quotes',
      JINGMEN,
      "goal: '26'",
      'goal: 26',
      'seeds/plans/jingmen-2018.yaml, targets[0].goal: expected a decimal in quotes.',
    ],
    [
      'a day that does not exist',
      JINGMEN,
      "issuedOn: '2018-03-07'",
      "issuedOn: '2018-02-29'",
      'seeds/plans/jingmen-2018.yaml, issuedOn: expected a calendar day, YYYY-MM-DD.',
    ],
    [
      'a field that nobody knows',
      JINGMEN,
      '    unit: 亿美元',
      '    units: 亿美元',
      'seeds/plans/jingmen-2018.yaml, targets[0]: Unrecognized key: "units".',
    ],
    [
      'a period that is none',
      ACTUALS,
      "period: '2020-08'",
      "period: '2020-13'",
      'seeds/actuals/hebei-2018.yaml, [0].period: expected a period: 2020, 2020Q3, 2020H1, 2020-08 or a day.',
    ],
    [
      'a row without any figure',
      ACTUALS,
      "  value: '2692'\n  growth: '5'\n",
      '',
      'seeds/actuals/hebei-2018.yaml, [0]: expected a value or a growth rate.',
    ],
  ])('%s', (_, path, from, to, sentence) => {
    expect(refusal(path, replacing(from, to))).toBe(sentence);
  });

  it('is counted when it is not the only one', () => {
    const sentence = refusal(JINGMEN, (content) =>
      content.replaceAll(/goal: '(\d+)'/g, 'goal: $1'),
    );
    expect(sentence).toBe(
      'seeds/plans/jingmen-2018.yaml, targets[0].goal: expected a decimal in quotes (6 more below).',
    );
  });

  it('names the line where the file is no YAML', () => {
    expect(refusal(JINGMEN, (content) => `key: jingmen-2018\n${content}`)).toBe(
      'seeds/plans/jingmen-2018.yaml, line 2: Map keys must be unique.',
    );
  });

  it('says so when a file is missing', () => {
    rmSync(join(seeds, 'regions.yaml'));
    expect(() => readLedger(seeds)).toThrow('seeds/regions.yaml: the file is missing.');
  });
});

describe('names that lead nowhere, and twins', () => {
  it.each([
    [JINGMEN, 'clauses: [七]', 'clauses: [九]', 'targets[7].clauses: there is no clause "九"'],
    [
      JINGMEN,
      '- 荆门市科学技术局',
      '- 荆门市科技局',
      'clauses[2].notes[0]: "荆门市科技局" is in no file of seeds/agencies',
    ],
    [
      JINGMEN,
      'key: export-total',
      'key: trade-total',
      'targets[1]: there are two of target "trade-total"',
    ],
    [
      JINGMEN,
      'parent: trade-total',
      'parent: trade',
      'targets[1].parent: there is no other target "trade"',
    ],
    [JINGMEN, 'rank: 2', 'rank: 1', 'targets[5].tier: tier export-tiers 1 is already taken'],
    [JINGMEN, 'locator: 二', 'locator: 一', 'clauses[1]: there are two of clause "一"'],
    [JINGMEN, "region: '420800'", "region: '420900'", 'region: there is no region "420900"'],
    [
      JINGMEN,
      'key: jingmen-2018',
      'key: jingmen',
      'key: the file is not named after its plan "jingmen"',
    ],
    [
      AGENCIES,
      'name: 荆门市财政局',
      'name: 荆门市商务局',
      '[2].name: there are two of agency "荆门市商务局"',
    ],
    [
      AGENCIES,
      '[国家税务总局荆门市税务局]',
      '[荆门市税务局]',
      '[10].successors: there is no agency "荆门市税务局"',
    ],
    [
      'regions.yaml',
      "parent: '420000'",
      "parent: '430000'",
      '[4].parent: region "430000" does not stand above it',
    ],
    [
      ACTUALS,
      'series: trade-total',
      'series: trade',
      '[0]: plan "hebei-2018" has no series "trade"',
    ],
  ])('%s: %s → %s', (path, from, to, sentence) => {
    expect(refusal(path, replacing(from, to))).toBe(`seeds/${path}, ${sentence}.`);
  });
});

describe('combinations that say nothing', () => {
  it.each([
    [
      HEBEI,
      "goal: '-33.33'",
      "goal: '-33.34'",
      /targets\[\d+\]\.goal: the goal is not -1\/3 rounded/,
    ],
    [
      HEBEI,
      '    measure: average_growth\n    accumulation: ytd',
      '    measure: average_growth\n    accumulation: stock',
      /targets\[\d+\]\.accumulation: "stock", but the series trade-total has "ytd"/,
    ],
    [
      JINGMEN,
      'measure: done',
      'measure: value',
      /targets\[7\]: a milestone is measured by "done" and accumulates as "milestone"/,
    ],
    [JINGMEN, "    goal: '26'\n", '', /targets\[0\]\.goal: the goal is missing/],
    [JINGMEN, '    unit: 亿美元\n', '', /targets\[0\]\.unit: the unit is missing/],
    [
      JINGMEN,
      "goal: '26'\n",
      "goal: '26'\n    goalUpper: '20'\n",
      /targets\[0\]\.goalUpper: the upper end is not above the goal/,
    ],
    [
      JINGMEN,
      "goal: '26'\n",
      "goal: '26'\n    comparator: between\n",
      /targets\[0\]\.goalUpper: a band needs its upper end/,
    ],
    [
      JINGMEN,
      "    deadline: '2018-12-31'\n",
      "    deadline: '2018-12-31'\n    deadlineStated: false\n",
      /targets\[7\]\.deadline: an unstated deadline is the plan's horizon/,
    ],
    [JINGMEN, 'relation: part_of', '', /targets\[1\]\.parent: parent and relation need each other/],
    [
      JINGMEN,
      'measure: done\n',
      'measure: done\n    note: 2\n',
      /targets\[7\]\.note: its clause has no note 2/,
    ],
    [
      JINGMEN,
      'phrase: 全市进出口额达到26亿美元以上',
      `phrase: ${'全'.repeat(41)}`,
      /targets\[0\]\.phrase: longer than 40 characters/,
    ],
    [JINGMEN, "    amount: '10'\n", '', /incentives\[0\]: amount and unit need each other/],
    [
      ACTUALS,
      '  reason: 以精确数替换先前公布的约数（2692亿元）\n',
      '',
      /\[1\]\.reason: a later version needs its reason/,
    ],
    [
      ACTUALS,
      "publishedOn: '2020-10-27'",
      "publishedOn: '2020-09-01'",
      /\[1\]\.publishedOn: it was published before the version above/,
    ],
    [
      'plans/guangdong-2014.yaml',
      '    seriesUnit: 亿元\n',
      '',
      /seeds\/actuals\/guangdong-2014\.yaml, \[0\]\.value: the unit of series "trade-total" is not known/,
    ],
  ])('%s: %j → %j', (path, from, to, sentence) => {
    expect(refusal(path, replacing(from, to))).toMatch(sentence);
  });
});
