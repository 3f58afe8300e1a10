import { exact } from '../../src/series/domain/exact';
import { figure, percentFigure, twoDecimals } from '../../src/targets/domain/figures';
import { goalWords, verdictWords } from '../../src/targets/domain/sentence';
import {
  AVERAGE,
  baseline,
  COUNT,
  CUT,
  due,
  GROWTH,
  judged,
  LEVEL,
  NORM,
  seen,
  SHARE,
  STEPS,
  TASK,
  YEAR_TOTAL,
} from './cases';

describe('figures', () => {
  it.each([
    ['1234.5678', '1234.57', '1234.57'],
    ['100', '100', '100.00'],
    ['-6.845', '−6.85', '−6.85'],
    ['6.844999', '6.84', '6.84'],
    ['-0.001', '0', '0.00'],
    ['0', '0', '0.00'],
  ])('%s is shown as %s and %s', (value, short, long) => {
    expect([figure(exact(value)), twoDecimals(exact(value)), percentFigure(exact(value))]).toEqual([
      short,
      long,
      `${long}%`,
    ]);
  });
});

describe('a goal in words', () => {
  const range = { goal: exact('2'), goalUpper: exact('3') };

  it.each([
    ['an amount', YEAR_TOTAL, '不低于4500亿元', 'at least 4500 亿元'],
    ['a number of things', LEVEL, '不少于100个', 'at least 100 个'],
    ['more than', { ...SHARE, strict: true }, '超过35%', 'more than 35%'],
    ['a share', SHARE, '不低于35%', 'at least 35%'],
    ['about', { ...YEAR_TOTAL, approximate: true }, '4500亿元左右', 'about 4500 亿元'],
    [
      'a range to be reached: its lower end decides',
      { ...COUNT, ...range },
      '不少于2家（2—3家）',
      'at least 2 家 (2–3 家)',
    ],
    [
      'for each member',
      { ...COUNT, ...range, distribution: 'each' },
      '各不少于2家（2—3家）',
      'at least 2 家 (2–3 家) each',
    ],
    [
      'a band',
      { ...SHARE, comparator: 'between', goal: exact('40'), goalUpper: exact('60') },
      '保持在40—60%',
      'within 40–60%',
    ],
    ['a cap', NORM, '不超过20个工作日', 'at most 20 个工作日'],
    ['less than', { ...NORM, strict: true }, '低于20个工作日', 'below 20 个工作日'],
    ['growth', GROWTH, '同比增长不低于2.4%', 'growth on a year before at least 2.4%'],
    ['average growth', AVERAGE, '年均增长不低于7%', 'average annual growth at least 7%'],
    ['a cut', CUT, '较2017年下降50%以上', 'down by at least 50% on 2017'],
    [
      'a cut by a third',
      { ...CUT, goal: exact('-100/3') },
      '较2017年下降33.33%以上',
      'down by at least 33.33% on 2017',
    ],
    [
      'a rise',
      { ...CUT, comparator: 'at_least', goal: exact('20') },
      '较2017年提高20%以上',
      'up by at least 20% on 2017',
    ],
    [
      'a rise that is capped',
      { ...CUT, goal: exact('5') },
      '较2017年提高不超过5%',
      'up by at most 5% on 2017',
    ],
    [
      'a fall that is limited',
      { ...CUT, comparator: 'at_least', goal: exact('-5') },
      '较2017年下降不超过5%',
      'down by at most 5% on 2017',
    ],
    [
      'a cut without a base year',
      { ...CUT, baseline: null },
      '下降50%以上',
      'down by at least 50%',
    ],
    ['a task', TASK, '按期完成', 'done in time'],
    ['a task in steps', STEPS, '完成3个节点', '3 steps done'],
  ] as const)('%s', (_, terms, zh, en) => {
    expect(goalWords(terms)).toEqual({ zh, en });
  });
});

describe('a verdict in words', () => {
  const final = due(['2020', '2021-01-22']);
  const band = {
    ...SHARE,
    comparator: 'between',
    goal: exact('40'),
    goalUpper: exact('60'),
  } as const;
  const from40 = { ...LEVEL, baseline: baseline('2017', '40') };

  it.each([
    [
      'level with the schedule',
      '2020-09-01',
      YEAR_TOTAL,
      [seen('2020-08', '3000')],
      '2020年1—8月3000亿元，完成66.67%，序时66.67%，与序时持平',
    ],
    [
      'ahead of the schedule',
      '2020-12-01',
      YEAR_TOTAL,
      [seen('2020-11', '4350')],
      '2020年1—11月4350亿元，完成96.67%，序时91.67%，高于序时5.00个百分点',
    ],
    [
      'zero',
      '2020-09-01',
      YEAR_TOTAL,
      [seen('2020-08', '0')],
      '2020年1—8月0亿元，完成0.00%，序时66.67%，低于序时66.67个百分点',
    ],
    [
      'a level from its baseline',
      '2019-12-31',
      from40,
      [seen('2019', '70')],
      '2019年末70个，完成50.00%，序时66.61%，低于序时16.61个百分点',
    ],
    [
      'a closed year at 98 %',
      '2021-01-10',
      YEAR_TOTAL,
      [seen('2020', '4410')],
      '2020年全年4410亿元，完成98.00%，序时100.00%，低于目标2.00个百分点；2020年12月31日期满，未完成',
    ],
    [
      'met',
      '2021-01-10',
      YEAR_TOTAL,
      [seen('2020', '4600')],
      '2020年全年4600亿元，已达到目标（不低于4500亿元）；如期完成',
    ],
    [
      'met early',
      '2020-12-05',
      YEAR_TOTAL,
      [seen('2020-11', '4600')],
      '2020年1—11月4600亿元，已达到目标（不低于4500亿元）；提前完成',
    ],
    [
      'met late',
      '2021-04-10',
      LEVEL,
      [seen('2020', '98'), seen('2021Q1', '100')],
      '2021年3月末100个，已达到目标（不少于100个）；逾期90天后完成',
    ],
    [
      'overdue',
      '2021-01-10',
      LEVEL,
      [seen('2020', '98')],
      '2020年末98个，完成98.00%，序时100.00%，低于目标2.00个百分点；已过2020年12月31日期限，逾期',
    ],
    [
      'awaiting confirmation',
      '2020-10-10',
      LEVEL,
      [seen('2020Q1-Q3', '120')],
      '2020年9月末120个，已达目标值，待期末确认',
    ],
    ['unscheduled', '2019-12-31', LEVEL, [seen('2019', '60')], '2019年末60个，未设序时，仅展示'],
    [
      'a share short of its goal',
      '2020-10-10',
      SHARE,
      [seen('2020Q1-Q3', '33.5')],
      '2020年三季度33.50%，目标不低于35%，低于目标1.50个百分点',
    ],
    [
      'a norm kept',
      '2020-10-10',
      NORM,
      [seen('2020Q1-Q3', '18')],
      '2020年三季度18个工作日，符合要求',
    ],
    [
      'a norm broken',
      '2020-10-10',
      NORM,
      [seen('2020Q1-Q3', '21.5')],
      '2020年三季度21.5个工作日，目标不超过20个工作日，差于目标1.5个工作日',
    ],
    [
      'below a band',
      '2020-10-10',
      band,
      [seen('2020Q1-Q3', '37.5')],
      '2020年三季度37.50%，目标保持在40—60%，低于下限2.50个百分点',
    ],
    [
      'above a band',
      '2020-10-10',
      band,
      [seen('2020Q1-Q3', '61.5')],
      '2020年三季度61.50%，目标保持在40—60%，高于上限1.50个百分点',
    ],
    [
      'a cut behind its schedule',
      '2019-12-31',
      CUT,
      [seen('2019', '5.6')],
      '2019年四季度较基期下降30.00%，序时−33.30%，差于序时3.30个百分点',
    ],
    [
      'growth of nothing',
      '2014-09-30',
      GROWTH,
      [seen('2014-09', null, { growth: '0' })],
      '2014年前三季度同比持平，目标同比增长不低于2.4%，低于目标2.40个百分点',
    ],
    ['nothing known', '2020-09-01', YEAR_TOTAL, [], '尚无已审核数据'],
    [
      'a due value left out',
      '2021-01-23',
      YEAR_TOTAL,
      [seen('2020-11', '4000')],
      '2020年全年数未报，最近值4000亿元（2020年1—11月）；2020年12月31日期满未报',
    ],
    [
      'a due value not published',
      '2021-01-23',
      YEAR_TOTAL,
      [seen('2020-11', '4000'), seen('2020', null, { answer: 'not_published' })],
      '2020年全年数未发布，最近值4000亿元（2020年1—11月）；2020年12月31日期满未报',
    ],
    ['no base', '2014-09-30', GROWTH, [seen('2014-09', '47000')], '缺少上年同期数，无法计算'],
    [
      'a base of zero',
      '2014-09-30',
      GROWTH,
      [seen('2013-09', '0'), seen('2014-09', '5')],
      '基数不大于零，无法计算增长',
    ],
    [
      'no base figure',
      '2020-12-31',
      { ...CUT, baseline: baseline('2017', null) },
      [seen('2020', '4')],
      '缺少2017年基数，无法计算',
    ],
    ['steps missing', '2020-07-01', STEPS, [seen('2020Q1', '1')], '应完成2个节点，已完成1个'],
    ['steps ahead', '2020-06-01', STEPS, [seen('2020Q1', '2')], '应完成1个节点，已完成2个'],
    ['steps nobody reported', '2020-07-01', STEPS, [], '应完成2个节点，已完成0个'],
    ['a task near its deadline', '2014-07-20', TASK, [], '未报告完成，期限临近'],
    [
      'a task past its deadline, unreported',
      '2014-09-01',
      TASK,
      [],
      '期限已过，未报告完成；2014年7月31日期满，待期末数',
    ],
    ['a task far from it', '2014-06-01', TASK, [], '未设节点，期限前30天起提示'],
    [
      'a task that was not done',
      '2014-08-10',
      TASK,
      [seen('2014-07-31', '0')],
      '已报告未完成；已过2014年7月31日期限，逾期',
    ],
    ['a task done early', '2014-07-10', TASK, [seen('2014H1', '1')], '已完成；提前完成'],
  ] as const)('%s', (_, asOf, terms, versions, zh) => {
    expect(verdictWords(judged(asOf, terms, versions, { due: final })).zh).toBe(zh);
  });

  it.each([
    [
      'ahead',
      '2020-12-01',
      YEAR_TOTAL,
      [seen('2020-11', '4350')],
      'Jan–Nov 2020: 4350 亿元, 96.67% done, schedule 91.67%, 5.00 percentage points ahead of the schedule',
    ],
    [
      'above a band',
      '2020-10-10',
      band,
      [seen('2020Q1-Q3', '61.5')],
      'Q3 2020: 61.50%, goal within 40–60%, 1.50 percentage points above the band',
    ],
    [
      'met late',
      '2021-04-10',
      LEVEL,
      [seen('2020', '98'), seen('2021Q1', '100')],
      'end of Mar 2021: 100 个, goal met (at least 100 个); met 90 days late',
    ],
    [
      'a cut',
      '2019-12-31',
      CUT,
      [seen('2019', '5.6')],
      'Q4 2019: down 30.00% on the base, schedule −33.30%, 3.30 percentage points behind the schedule',
    ],
    [
      'not published',
      '2021-01-23',
      YEAR_TOTAL,
      [seen('2020', null, { answer: 'not_published' })],
      '2020 is not published; ended 31 Dec 2020, not reported',
    ],
    ['steps', '2020-07-01', STEPS, [], 'steps due: 2, done: 0'],
  ] as const)('in English: %s', (_, asOf, terms, versions, en) => {
    expect(verdictWords(judged(asOf, terms, versions, { due: final })).en).toBe(en);
  });
});
