import { planFileSchema, type PlanFile } from '../../src/ledger/plan-file.schema';
import { percentOf, resolvePlan } from '../../src/ledger/resolve-plan';

/** A plan with one clause that has two notes, one that has none, and the given targets. */
function planWith(...targets: Record<string, unknown>[]): PlanFile {
  return planFileSchema.parse({
    key: 'small-plan',
    title: 'Small plan',
    docNo: null,
    issuer: 'City',
    region: '420800',
    issuedOn: '2020-01-01',
    effectiveFrom: null,
    effectiveTo: null,
    horizon: null,
    implements: [],
    missingAnnexes: [],
    answersByDefault: null,
    clauses: [
      { locator: '一', heading: 'Aims' },
      {
        locator: '二',
        heading: 'Work',
        notes: [{ shared: ['B', 'All towns'], lead: ['A'] }, { lead: ['C'] }],
      },
    ],
    targets: targets.map((target, index) => ({
      key: `target-${index}`,
      name: 'Firms',
      clauses: ['二'],
      accumulation: 'stock',
      goal: '10',
      unit: '家',
      phrase: '10家',
      ...target,
    })),
    incentives: [],
    notGoals: [],
  });
}

function resolved(target: Record<string, unknown>) {
  const [only] = resolvePlan(planWith(target), new Set(['All towns']), []).targets;
  if (only === undefined) throw new Error('no target');
  return only;
}

describe('who answers for a target', () => {
  it('is the first note, leads before others, groups marked', () => {
    expect(resolved({}).agencies).toEqual([
      { name: 'A', role: 'lead', group: false },
      { name: 'B', role: 'shared', group: false },
      { name: 'All towns', role: 'shared', group: true },
    ]);
  });

  it('is another note where the file says so', () => {
    expect(resolved({ note: 2 }).agencies).toEqual([{ name: 'C', role: 'lead', group: false }]);
  });

  it('is whom the own sentence names, whatever the note says', () => {
    expect(resolved({ agencies: { guide: ['D'] } })).toMatchObject({
      agencies: [{ name: 'D', role: 'guide', group: false }],
      agenciesFrom: 'target',
    });
  });

  it('is found in the first of its clauses that has notes', () => {
    expect(resolved({ clauses: ['一', '二'] })).toMatchObject({ agenciesFrom: 'note' });
  });

  it('is nobody where no clause has notes', () => {
    expect(resolved({ clauses: ['一'] })).toMatchObject({ agencies: [], agenciesFrom: null });
  });
});

describe('goals', () => {
  it.each([
    ['-1/3', '-33.333333333333333333'],
    ['1/2', '50'],
    ['3/1', '300'],
    ['0/7', '0'],
  ])('%s of one is %s per cent', (fraction, percent) => {
    expect(percentOf(fraction)).toBe(percent);
  });

  it('come from the fraction where no decimal is written', () => {
    const cut = { measure: 'change', accumulation: 'rate', goal: undefined, unit: '%' };
    expect(resolved({ ...cut, goalExact: '-1/4' }).goal).toBe('-25');
  });

  it('of a milestone are its nodes, or the one thing to be done', () => {
    const done = { kind: 'milestone', measure: 'done', accumulation: 'milestone' };
    const on = '2020-12-31';
    const nodes = [
      { on, label: 'first' },
      { on, label: 'second' },
    ];
    expect(resolved({ ...done, goal: undefined, unit: undefined, nodes })).toMatchObject({
      goal: '2',
      unit: '个节点',
    });
    expect(resolved({ ...done, goal: undefined, unit: undefined }).goal).toBe('1');
  });

  it('are decided at the end of their evaluation period', () => {
    expect(resolved({ evaluationPeriod: '2020Q1' }).evaluationEnd).toBe('2020-03-31');
    expect(resolved({}).evaluationEnd).toBeNull();
  });
});

describe('series', () => {
  const series = (...targets: Record<string, unknown>[]) =>
    resolvePlan(planWith(...targets), new Set(), []).series;
  const growth = { measure: 'yoy_growth', accumulation: 'ytd', unit: '%', series: 'total' };

  it('are shared by targets that name the same one', () => {
    const amount = { name: 'Total', accumulation: 'ytd', unit: '亿元', series: 'total' };
    expect(series(growth, amount)).toEqual([
      {
        key: 'total',
        name: 'Total',
        unit: '亿元',
        accumulation: 'ytd',
        frequency: 'quarter',
        publisher: 'agency',
      },
    ]);
  });

  it('take name and unit from the file where every goal is a rate', () => {
    expect(series({ ...growth, seriesName: 'Trade', seriesUnit: '亿元' })).toMatchObject([
      { key: 'total', name: 'Trade', unit: '亿元' },
    ]);
    expect(series(growth)).toMatchObject([{ name: 'Firms', unit: '%' }]);
  });
});

describe('actuals', () => {
  it('count versions by the end of the period, however it is written', () => {
    const row = { plan: 'small-plan', series: 'target-0', vintage: 'formal', source: 'S' } as const;
    const { actuals } = resolvePlan(planWith({}), new Set(), [
      { ...row, period: '2020H1', value: '1' },
      { ...row, period: '2020-06', value: '2' },
      { ...row, period: '2020', value: '3' },
    ]);
    expect(actuals.map(({ periodEnd, version, value }) => [periodEnd, version, value])).toEqual([
      ['2020-06-30', 1, '1'],
      ['2020-06-30', 2, '2'],
      ['2020-12-31', 1, '3'],
    ]);
  });
});
