import { exact } from '../../src/series/domain/exact';
import type { Observation } from '../../src/series/domain/observations';
import { outlookOf } from '../../src/targets/domain/outlook';
import type { TargetTerms } from '../../src/targets/domain/model';
import {
  AVERAGE,
  baseline,
  COUNT,
  CUT,
  GROWTH,
  judged,
  LEVEL,
  NORM,
  seen,
  SHARE,
  STEPS,
  YEAR_TOTAL,
} from './cases';

function outlook(asOf: string, terms: TargetTerms, versions: readonly Observation[]) {
  return outlookOf(judged(asOf, terms, versions));
}

const august = seen('2020-08', '2691.8');
const lastYear = [seen('2019-08', '2600'), seen('2019', '4000')];
const revised = { revision: 'nbs-2026' };
const climbing = [seen('2020Q1', '10'), seen('2020H1', '20'), seen('2020Q1-Q3', '40')];

describe('where a target ends at its pace', () => {
  it.each([
    // 2691.8 × 12 ÷ 8; (4500 − 2691.8) ÷ 4
    [
      'a total, last year unknown',
      '2020-09-30',
      YEAR_TOTAL,
      [august],
      '4037.70',
      '照此进度，2020年全年预计4037.7亿元',
      '其余4个月平均每月需完成452.05亿元',
    ],
    // 2691.8 × 4000 ÷ 2600; 1808.2 ÷ 1400 − 1
    [
      'a total by last year’s shape',
      '2020-09-30',
      YEAR_TOTAL,
      [...lastYear, august],
      '4141.23',
      '照此进度，2020年全年预计4141.23亿元',
      '其余4个月需同比增长29.16%',
    ],
    // (4500 − 3900) ÷ 1400 − 1
    [
      'a total that may even fall',
      '2020-09-30',
      YEAR_TOTAL,
      [...lastYear, seen('2020-08', '3900')],
      '6000.00',
      '照此进度，2020年全年预计6000亿元',
      '其余4个月同比下降不超过57.14%即可',
    ],
    [
      'a total with a last year of another revision',
      '2020-09-30',
      YEAR_TOTAL,
      [seen('2019-08', '2600'), seen('2019', '4000', { revision: 'r2' }), august],
      '4037.70',
      '照此进度，2020年全年预计4037.7亿元',
      '其余4个月平均每月需完成452.05亿元',
    ],
    // Nothing by August last year has no shape: 2691.8 × 12 ÷ 8; 1808.2 ÷ 4000 − 1
    [
      'a total whose last year began late',
      '2020-09-30',
      YEAR_TOTAL,
      [seen('2019-08', '0'), seen('2019', '4000'), august],
      '4037.70',
      '照此进度，2020年全年预计4037.7亿元',
      '其余4个月同比下降不超过54.80%即可',
    ],
    // 600 × 7 ÷ 6; 4500 − 600 in one month
    [
      'a total that is decided in July',
      '2020-07-10',
      { ...YEAR_TOTAL, evaluationEnd: '2020-07-31', deadline: '2020-07-31' },
      [seen('2020-06', '600')],
      '700.00',
      '照此进度，2020年1—7月预计700亿元',
      '其余1个月平均每月需完成3900亿元',
    ],
    [
      'growth without amounts',
      '2014-10-10',
      GROWTH,
      [seen('2014-08', null, { growth: '-11.7' })],
      '-11.70',
      '照此进度，2014年全年预计同比下降11.70%',
      null,
    ],
    // (67800 × 1.024 − 47000) ÷ (67800 − 50800) − 1
    [
      'growth with last year’s amounts',
      '2014-10-30',
      GROWTH,
      [
        seen('2013-09', '50800'),
        seen('2013', '67800'),
        seen('2014-09', '47000', { growth: '-7.5' }),
      ],
      '-7.50',
      '照此进度，2014年全年预计同比下降7.50%',
      '其余3个月需同比增长31.92%',
    ],
    // 7462.8 × 1.07^4 ÷ 7670.9 − 1
    [
      'average growth, one year left',
      '2025-03-01',
      AVERAGE,
      [seen('2024', '7670.9', revised)],
      '0.92',
      '照此进度，到2025年年均增长预计0.92%（以2021年为基期）',
      '2025年需增长27.52%',
    ],
    // (1000 × 1.1^4 ÷ 1100)^(1/3) − 1 = 10 %
    [
      'average growth on its path, three years left',
      '2023-03-01',
      { ...AVERAGE, goal: exact('10'), baseline: baseline('2021', '1000') },
      [seen('2022', '1100')],
      '10.00',
      '照此进度，到2025年年均增长预计10.00%（以2021年为基期）',
      '此后3年年均需增长10.00%',
    ],
    // slopes 10/91, 20/92, 30/183 a day: the middle one, 92 days on; 60 in 92 days
    [
      'a count by the median of its slopes',
      '2020-10-10',
      COUNT,
      climbing,
      '55.08',
      '照此进度，2020年末预计55.08家',
      '此后平均每月需增加19.85家',
    ],
    [
      'a level that stands still',
      '2020-10-10',
      LEVEL,
      [seen('2020H1', '50'), seen('2020Q1-Q3', '50')],
      '50.00',
      '照此进度，2020年末预计50个',
      '此后平均每月需增加16.54个',
    ],
    [
      'a level above its goal',
      '2020-10-10',
      LEVEL,
      [seen('2020H1', '120'), seen('2020Q1-Q3', '120')],
      '120.00',
      '照此进度，2020年末预计120个',
      null,
    ],
    // (35 − 32) ÷ 92 × 30.4375
    [
      'a share',
      '2020-10-10',
      SHARE,
      [seen('2020H1', '32'), seen('2020Q1-Q3', '32')],
      '32.00',
      '照此进度，2020年末预计32.00%',
      '此后平均每月需增加0.99个百分点',
    ],
    // From −25 to −37.5 in 92 days; 12.5 points in the 92 days left
    [
      'a cut that keeps its pace',
      '2020-10-10',
      CUT,
      [seen('2020H1', '6'), seen('2020Q1-Q3', '5')],
      '-50.00',
      '照此进度，2020年末预计较基期下降50.00%',
      '此后平均每月需降低4.14个百分点',
    ],
  ] as const)('%s', (_, asOf, terms, versions, value, sentence, needed) => {
    const result = outlook(asOf, terms, versions);
    expect(result?.value.toFixed(2)).toBe(value);
    expect(result?.sentence.zh).toBe(sentence);
    expect(result?.needed?.zh ?? null).toBe(needed);
  });

  it('shows the range between the two ways to extend a total', () => {
    const result = outlook('2020-09-30', YEAR_TOTAL, [...lastYear, august]);
    expect([result?.low.toFixed(2), result?.high.toFixed(2)]).toEqual(['4037.70', '4141.23']);
    expect(result?.method).toEqual({
      zh: '按上年同期占全年的比重推算',
      en: 'by last year’s share of the same months',
    });
  });

  it('is not moved far by one odd value', () => {
    const steady = ['10', '20', '30', '40', '90', '60', '70'].map((value, index) =>
      seen(`2020-0${index + 1}`, value),
    );
    const result = outlook('2020-08-10', COUNT, steady);
    expect(result?.value.gt('115') && result.value.lt('125')).toBe(true);
  });

  it('speaks English too', () => {
    const total = outlook('2020-09-30', YEAR_TOTAL, [august]);
    expect([total?.sentence.en, total?.needed?.en]).toEqual([
      'at this pace 4037.7 亿元 by the end of 2020',
      'the remaining 4 months would need 452.05 亿元 each',
    ]);
    expect(
      outlook('2014-10-10', GROWTH, [seen('2014-08', null, { growth: '-11.7' })])?.sentence.en,
    ).toBe('at this pace down 11.70% on a year before by the end of 2014');
    expect(outlook('2025-03-01', AVERAGE, [seen('2024', '7670.9', revised)])?.needed?.en).toBe(
      '2025 would have to grow 27.52%',
    );
  });

  it.each([
    ['a goal met for good', '2020-11-30', YEAR_TOTAL, [seen('2020-11', '4600')]],
    ['a missed goal', '2021-02-01', YEAR_TOTAL, [seen('2020', '4410')]],
    ['an overdue level', '2021-02-01', LEVEL, [seen('2020Q1-Q3', '90'), seen('2020', '98')]],
    [
      'a deadline that has passed, the last value still awaited',
      '2021-01-02',
      LEVEL,
      [seen('2020H1', '80'), seen('2020Q1-Q3', '90')],
    ],
    [
      'a total of a year before the evaluation year',
      '2019-10-01',
      YEAR_TOTAL,
      [seen('2019-08', '2000')],
    ],
    ['a level seen once', '2020-10-10', LEVEL, [seen('2020Q1-Q3', '50')]],
    ['nothing seen', '2020-10-10', YEAR_TOTAL, []],
    ['a standing norm', '2020-10-10', NORM, [seen('2020H1', '18'), seen('2020Q1-Q3', '19')]],
    ['a task', '2020-10-10', STEPS, [seen('2020Q1', '1'), seen('2020H1', '2')]],
    ['an approximate goal', '2020-10-10', { ...YEAR_TOTAL, approximate: true }, [august]],
  ] as const)('has nothing to say about %s', (_, asOf, terms, versions) => {
    expect(outlook(asOf, terms, versions)).toBeNull();
  });

  it('needs no more from a total of zero than the whole goal', () => {
    expect(outlook('2020-09-30', YEAR_TOTAL, [seen('2020-08', '0')])?.needed?.zh).toBe(
      '其余4个月平均每月需完成1125亿元',
    );
  });
});
