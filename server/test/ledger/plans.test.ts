import { resolve } from 'node:path';
import { ledgerJson } from '../../src/ledger/ledger-json';
import type { LedgerPlan, LedgerTarget } from '../../src/ledger/ledger.model';
import { readLedger } from '../../src/ledger/read-ledger';

const ledger = readLedger(resolve(__dirname, '../../../seeds'));

function plan(key: string): LedgerPlan {
  const found = ledger.plans.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no plan ${key}`);
  return found;
}

function target(planKey: string, key: string): LedgerTarget {
  const found = plan(planKey).targets.find((one) => one.key === key);
  if (found === undefined) throw new Error(`no target ${key} in ${planKey}`);
  return found;
}

function namesOf(planKey: string, locator: string, note = 0): string[] {
  const clause = plan(planKey).clauses.find((one) => one.locator === locator);
  return clause?.notes[note]?.agencies.map((agency) => agency.name) ?? [];
}

const goals = (...targets: LedgerTarget[]): string[] => targets.map((one) => one.goal);

describe('the five plans, as a careful reader counts them', () => {
  it.each([
    // plan, notes, quantities, milestones, incentives
    ['hebei-2018', 42, 31, 10, 0],
    ['jingmen-2018', 8, 7, 1, 21],
    ['guangdong-2014', 23, 4, 9, 3],
    ['shanxi-2022', 15, 9, 3, 0],
    ['state-council-2020', 0, 0, 0, 0],
  ])('%s', (key, notes, quantities, milestones, incentives) => {
    const { clauses, targets, incentives: paid } = plan(key);
    expect({
      notes: clauses.reduce((sum, clause) => sum + clause.notes.length, 0),
      quantities: targets.filter((one) => one.kind === 'quantity').length,
      milestones: targets.filter((one) => one.kind === 'milestone').length,
      incentives: paid.length,
    }).toEqual({ notes, quantities, milestones, incentives });
  });

  it('have eighty-eight responsibility notes in all, each naming somebody', () => {
    const notes = ledger.plans.flatMap(({ clauses }) => clauses.flatMap((clause) => clause.notes));
    expect(notes).toHaveLength(88);
    expect(notes.filter((note) => note.agencies.length === 0)).toEqual([]);
  });

  it('number the measures of Hebei from 1 to 42', () => {
    const numbers = plan('hebei-2018')
      .clauses.map((clause) => /^三（.+）(\d+)$/.exec(clause.locator)?.[1])
      .filter((number) => number !== undefined);
    expect(numbers).toEqual(Array.from({ length: 42 }, (_, index) => String(index + 1)));
  });

  it('keep the chapters and headed paragraphs of the State Council without any goal', () => {
    const { clauses, targets, horizon } = plan('state-council-2020');
    expect(clauses).toHaveLength(49);
    expect(clauses.filter((clause) => !clause.locator.includes('·'))).toHaveLength(11);
    expect(targets).toEqual([]);
    expect(horizon).toBeNull();
  });
});

describe('who answers', () => {
  it('expands one printed name into three inspection bureaus', () => {
    expect(namesOf('guangdong-2014', '五（十五）')).toEqual([
      '广东出入境检验检疫局',
      '深圳出入境检验检疫局',
      '珠海出入境检验检疫局',
    ]);
  });

  it('keeps both notes of one clause in Guangdong', () => {
    expect(namesOf('guangdong-2014', '五（十四）', 0)).toHaveLength(15);
    expect(namesOf('guangdong-2014', '五（十四）', 1)).toHaveLength(5);
    expect(target('guangdong-2014', 'customs-inspection-three-in-one').agencies[0]?.name).toBe(
      '海关总署广东分署',
    );
  });

  it('adds 各县市区 as an open group to every article of Jingmen', () => {
    for (const { notes } of plan('jingmen-2018').clauses) {
      expect(notes).toHaveLength(1);
      expect(notes[0]?.agencies.at(-1)).toEqual({ name: '各县市区', role: 'shared', group: true });
    }
  });

  it('gives a goal to the bodies that its own sentence names', () => {
    const firms = target('hebei-2018', 'selected-high-tech-firms');
    expect(firms.agenciesFrom).toBe('target');
    expect(firms.agencies).toEqual([{ name: '河北省科学技术厅', role: 'lead', group: false }]);
  });

  it('leaves goals of a preamble to nobody', () => {
    const growth = target('guangdong-2014', 'trade-growth');
    expect(growth.agencies).toEqual([]);
    expect(growth.agenciesFrom).toBeNull();
  });

  it('reads a repeated goal as one target, with the note of the clause that has one', () => {
    const firms = target('shanxi-2022', 'model-firms');
    expect(firms.clauses).toEqual(['二', '三（一）']);
    expect(firms.agencies.map((agency) => agency.name)).toEqual([
      '山西省商务厅',
      '山西省工业和信息化厅',
    ]);
    expect(plan('shanxi-2022').targets.filter((one) => one.goal === '100')).toEqual([firms]);
  });
});

describe('what is asked', () => {
  it('has four classes of refund with 4, 8, 12 and 20 working days as standing limits', () => {
    const classes = plan('hebei-2018').targets.filter((one) => one.key.startsWith('refund-days'));
    expect(goals(...classes)).toEqual(['4', '8', '12', '20']);
    for (const one of classes) {
      expect([one.comparator, one.accumulation, one.recurrence, one.unit, one.deadline]).toEqual([
        'at_most',
        'duration',
        'standing',
        '个工作日',
        undefined,
      ]);
    }
  });

  it('keeps a cut by a third exact', () => {
    const cut = target('hebei-2018', 'clearance-time-cut');
    expect([cut.goalExact, cut.measure, cut.comparator, cut.unit]).toEqual([
      '-1/3',
      'change',
      'at_most',
      '%',
    ]);
  });

  it('judges the total and the average growth of Hebei by one series', () => {
    const [series] = plan('hebei-2018').series.filter((one) => one.key === 'trade-total');
    expect(series).toMatchObject({ unit: '亿元', accumulation: 'ytd', frequency: 'quarter' });
    expect(target('hebei-2018', 'trade-average-growth')).toMatchObject({
      series: 'trade-total',
      measure: 'average_growth',
      goal: '10',
      unit: '%',
    });
  });

  it('ranks the export tiers of Jingmen from the top', () => {
    const tiers = plan('jingmen-2018').targets.filter((one) => one.tier !== undefined);
    expect(tiers.map((one) => [one.tier?.rank, one.goal])).toEqual([
      [1, '3'],
      [2, '5'],
      [3, '10'],
    ]);
  });

  it('asks a floor, not the upper end, of a range to be reached', () => {
    expect(target('shanxi-2022', 'trade-service-firms')).toMatchObject({
      comparator: 'at_least',
      goal: '2',
      goalUpper: '3',
    });
    expect(target('guangdong-2014', 'trade-service-firms-per-city')).toMatchObject({
      distribution: 'each',
      goal: '1',
      goalUpper: '2',
    });
  });

  it('counts the nodes of a milestone, at least one', () => {
    expect(target('jingmen-2018', 'paperless-refunds')).toMatchObject({
      goal: '3',
      unit: '个节点',
      deadline: '2018-12-31',
    });
    expect(target('hebei-2018', 'quality-action-plan').goal).toBe('1');
  });

  it('quotes a few words of the document for every target', () => {
    const long = ledger.plans.flatMap(({ targets }) =>
      targets.filter((one) => [...one.phrase].length > 40),
    );
    expect(long).toEqual([]);
  });
});

describe('published figures', () => {
  const actuals = ledger.plans.flatMap((one) =>
    one.actuals.map((actual) => ({ ...actual, known: one.series.map(({ key }) => key) })),
  );

  it('all belong to a series of their plan and name their source', () => {
    expect(actuals).toHaveLength(24);
    for (const { series, known, source, sourceUrl } of actuals) {
      expect(known).toContain(series);
      expect(source).not.toBe('');
      expect(sourceUrl ?? 'https://').toMatch(/^https?:\/\//);
    }
  });

  it('keep both versions of a corrected period in the order in which they became known', () => {
    const august = plan('hebei-2018').actuals.filter((one) => one.periodEnd === '2020-08-31');
    expect(august.map((one) => [one.version, one.value, one.vintage])).toEqual([
      [1, '2692', 'preliminary'],
      [2, '2691.8', 'formal'],
    ]);
  });

  it('never mix the two revisions of retail sales in Shanxi', () => {
    const year2023 = plan('shanxi-2022').actuals.filter((one) => one.periodEnd === '2023-12-31');
    expect(year2023.map((one) => [one.version, one.value, one.revision])).toEqual([
      [1, '7981.8', 'yearbook-2024'],
      [2, '7486.6', 'nbs-2026'],
    ]);
    const base = target('shanxi-2022', 'retail-sales-growth').baseline;
    expect(base).toMatchObject({ period: '2021', value: '7462.8', revision: 'nbs-2026' });
  });

  it('give Guangdong its bad start and its missed year', () => {
    expect(
      plan('guangdong-2014').actuals.map((one) => [one.periodEnd, one.version, one.growth]),
    ).toEqual([
      ['2013-09-30', 1, undefined],
      ['2013-12-31', 1, undefined],
      ['2014-03-31', 1, '-25.2'],
      ['2014-03-31', 2, '-25.2'],
      ['2014-07-31', 1, '-13.6'],
      ['2014-08-31', 1, '-11.7'],
      ['2014-12-31', 1, '-2.5'],
    ]);
  });
});

describe('the printed ledger', () => {
  const { plans } = ledgerJson(ledger.plans);

  it('has the plans in their order', () => {
    expect(plans.map((one) => one.key)).toEqual([
      'hebei-2018',
      'jingmen-2018',
      'shanxi-2022',
      'guangdong-2014',
      'state-council-2020',
    ]);
  });

  it('writes every figure as a decimal string and every absence as null', () => {
    const figures = plans.flatMap((one) => [
      ...one.targets.flatMap(({ goal, goalUpper, baseline }) => [goal, goalUpper, baseline?.value]),
      ...one.incentives.flatMap(({ amount, cap }) => [amount, cap]),
      ...one.actuals.flatMap(({ value, growth }) => [value, growth]),
    ]);
    const written = figures.filter((figure) => figure !== null && figure !== undefined);
    expect(written.length).toBeGreaterThan(100);
    for (const figure of written) expect(figure).toMatch(/^-?\d+(\.\d+)?$/);
    expect(JSON.parse(JSON.stringify(plans))).toStrictEqual(plans);
  });

  it('gives milestones neither goal nor unit, and quantities both', () => {
    for (const one of plans.flatMap(({ targets }) => targets)) {
      const none = one.kind === 'milestone';
      expect([one.goal === null, one.unit === null]).toEqual([none, none]);
    }
  });

  it('calls a deadline stated only where there is one', () => {
    const undated = plans.flatMap(({ targets }) => targets).filter((one) => one.deadline === null);
    expect(undated.length).toBeGreaterThan(0);
    expect(undated.filter((one) => one.deadlineStated)).toEqual([]);
  });
});
