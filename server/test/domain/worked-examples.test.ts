import { explain } from '../../src/targets/domain/explanation';
import type { Judgement } from '../../src/targets/domain/judge';
import { verdictWords } from '../../src/targets/domain/sentence';
import { AVERAGE, due, GROWTH, judged, lampAndGap, seen, YEAR_TOTAL } from './cases';

function verdict(judgement: Judgement) {
  return {
    lamp: lampAndGap(judgement),
    deadline: judgement.deadline.state,
    ...verdictWords(judgement),
  };
}

describe('Hebei: foreign trade of 4500 in 2020', () => {
  const versions = [
    seen('2020-08', '2692', { growth: '5', vintage: 'preliminary', knownOn: '2020-09-21' }),
    seen('2020-08', '2691.8', { version: 2, growth: '5', knownOn: '2020-10-27' }),
    seen('2021-04', '1637.6', { growth: '32.9', knownOn: '2021-05-19' }),
  ];
  const periods = due(['2020Q1-Q3', '2020-10-28'], ['2020', '2021-01-22']);
  const on = (asOf: string) => judged(asOf, YEAR_TOTAL, versions, { due: periods });

  it('is at risk on the last day to report the third quarter', () => {
    expect(verdict(on('2020-10-28'))).toEqual({
      lamp: 'at_risk -6.85',
      deadline: 'open',
      zh: '2020年1—8月2691.8亿元，完成59.82%，序时66.67%，低于序时6.85个百分点',
      en: 'Jan–Aug 2020: 2691.8 亿元, 59.82% done, schedule 66.67%, 6.85 percentage points behind the schedule',
    });
  });

  it('was read from the preliminary figure before the formal one', () => {
    expect(verdict(on('2020-10-26'))).toMatchObject({
      lamp: 'at_risk -6.84',
      zh: '2020年1—8月2692亿元，完成59.82%，序时66.67%，低于序时6.84个百分点',
    });
  });

  it('has no data once the third quarter was due', () => {
    expect(verdict(on('2020-10-29'))).toEqual({
      lamp: 'no_data',
      deadline: 'open',
      zh: '2020年前三季度数未报，最近值2691.8亿元（2020年1—8月）',
      en: 'no value for Q1–Q3 2020, latest 2691.8 亿元 (Jan–Aug 2020)',
    });
  });

  it('stays unproven, whatever later years bring', () => {
    expect(verdict(on('2026-11-20'))).toMatchObject({
      deadline: 'unproven',
      zh: '2020年全年数未报，最近值2691.8亿元（2020年1—8月）；2020年12月31日期满未报',
    });
  });

  it('explains itself', () => {
    expect(explain(on('2020-10-28'))).toEqual({
      ruleSet: 'pp-gap',
      ruleSetVersion: 1,
      rule: 6,
      ruleText: { zh: '低于序时进度，在容差之内', en: 'below the schedule, within the tolerance' },
      inputs: [
        {
          label: { zh: '目标', en: 'goal' },
          value: { zh: '不低于4500亿元', en: 'at least 4500 亿元' },
        },
        {
          label: { zh: '最近值', en: 'latest value' },
          value: {
            zh: '2020年1—8月：2691.8亿元，同比增长5.00%（第2版）',
            en: 'Jan–Aug 2020: 2691.8 亿元, up 5.00% on a year before (version 2)',
          },
        },
      ],
      steps: [
        {
          label: { zh: '完成率', en: 'completion' },
          expression: '2691.8 ÷ 4500',
          result: '59.82%',
        },
        { label: { zh: '序时进度', en: 'schedule' }, expression: '3000 ÷ 4500', result: '66.67%' },
        {
          label: { zh: '序时差（百分点）', en: 'gap (pp)' },
          expression: '59.82% − 66.67%',
          result: '−6.85',
        },
        {
          label: { zh: '亮灯界限', en: 'limits' },
          expression: '● ≥ 0，▲ ≥ −10',
          result: '■ < −10',
        },
      ],
    });
  });

  it('says that the total of an earlier year was cast back', () => {
    const { inputs, steps } = explain(judged('2019-08-31', YEAR_TOTAL, [seen('2019-08', '2500')]));
    expect(inputs.at(-1)).toEqual({
      label: { zh: '年度目标', en: 'goal of the year' },
      value: {
        zh: '4090.91（按年均增速倒推，推算）',
        en: '4090.91 (back-cast from average growth, projected)',
      },
    });
    expect(steps.slice(0, 2).map((step) => `${step.expression} = ${step.result}`)).toEqual([
      '2500 ÷ 4090.91 = 61.11%',
      '2727.27 ÷ 4090.91 = 66.67%',
    ]);
  });
});

describe('Guangdong: trade grows by 2.4 % in 2014', () => {
  const versions = [
    seen('2013Q1-Q3', '50800', { knownOn: '2013-10-22' }),
    seen('2013', '67800', { knownOn: '2014-01-14' }),
    seen('2014-07', null, { growth: '-13.6', knownOn: '2014-08-14' }),
    seen('2014-08', null, { growth: '-11.7', knownOn: '2014-09-16' }),
    seen('2014', '66100', { growth: '-2.5', knownOn: '2015-02-10' }),
  ];
  const periods = due(['2014Q1-Q3', '2014-10-28'], ['2014', '2015-01-22']);
  const on = (asOf: string) => judged(asOf, GROWTH, versions, { due: periods });

  it.each([
    [
      '2014-08-14',
      'off_track -16.00',
      'open',
      '2014年1—7月同比下降13.60%，目标同比增长不低于2.4%，低于目标16.00个百分点',
      'Jan–Jul 2014: down 13.60% on a year before, goal growth on a year before at least 2.4%, 16.00 percentage points behind the goal',
    ],
    [
      '2014-10-10',
      'off_track -14.10',
      'open',
      '2014年1—8月同比下降11.70%，目标同比增长不低于2.4%，低于目标14.10个百分点',
      'Jan–Aug 2014: down 11.70% on a year before, goal growth on a year before at least 2.4%, 14.10 percentage points behind the goal',
    ],
    [
      '2015-01-05',
      'no_data',
      'awaiting_final',
      '2014年前三季度数未报，最近值同比下降11.70%（2014年1—8月）；2014年12月31日期满，待期末数',
      'no value for Q1–Q3 2014, latest down 11.70% on a year before (Jan–Aug 2014); ended 31 Dec 2014, last value not yet due',
    ],
    [
      '2015-02-09',
      'no_data',
      'unproven',
      '2014年全年数未报，最近值同比下降11.70%（2014年1—8月）；2014年12月31日期满未报',
      'no value for 2014, latest down 11.70% on a year before (Jan–Aug 2014); ended 31 Dec 2014, not reported',
    ],
    [
      '2015-02-10',
      'off_track -4.90',
      'missed',
      '2014年全年同比下降2.50%，目标同比增长不低于2.4%，低于目标4.90个百分点；2014年12月31日期满，未完成',
      '2014: down 2.50% on a year before, goal growth on a year before at least 2.4%, 4.90 percentage points behind the goal; missed on 31 Dec 2014',
    ],
    [
      '2026-11-20',
      'off_track -4.90',
      'missed',
      '2014年全年同比下降2.50%，目标同比增长不低于2.4%，低于目标4.90个百分点；2014年12月31日期满，未完成',
      '2014: down 2.50% on a year before, goal growth on a year before at least 2.4%, 4.90 percentage points behind the goal; missed on 31 Dec 2014',
    ],
  ])('as known on %s', (asOf, lamp, deadline, zh, en) => {
    expect(verdict(on(asOf))).toEqual({ lamp, deadline, zh, en });
  });
});

describe('Shanxi: retail sales grow by 7 % a year to 2025', () => {
  const revised = { revision: 'nbs-2026' };
  const versions = [
    seen('2023', '7486.6', { ...revised, knownOn: '2024-01-30' }),
    seen('2024-08', '5233.2', { growth: '1.9', knownOn: '2024-09-27' }),
    seen('2024', '7670.9', { ...revised, knownOn: '2025-01-30' }),
  ];
  const on = (asOf: string) => judged(asOf, AVERAGE, versions);

  it.each([
    [
      '2024-10-15',
      'off_track -6.26',
      '按2024年1—8月推算，年均增长0.74%，目标年均增长不低于7%，低于目标6.26个百分点',
      'projected from Jan–Aug 2024: average growth 0.74%, goal average annual growth at least 7%, 6.26 percentage points behind the goal',
    ],
    [
      '2025-03-01',
      'off_track -6.08',
      '截至2024年底，年均增长0.92%，目标年均增长不低于7%，低于目标6.08个百分点',
      'to 2024: average growth 0.92%, goal average annual growth at least 7%, 6.08 percentage points behind the goal',
    ],
  ])('as known on %s', (asOf, lamp, zh, en) => {
    expect(verdict(on(asOf))).toEqual({ lamp, deadline: 'open', zh, en });
  });

  it('does not divide one revision by another', () => {
    const mixed = [
      seen('2023', '7981.8', { knownOn: '2024-01-30' }),
      seen('2024-08', '5233.2', { growth: '1.9', knownOn: '2024-09-27' }),
    ];
    const judgement = judged('2024-10-15', AVERAGE, mixed);
    expect(verdict(judgement)).toMatchObject({
      lamp: 'no_data',
      zh: '两期数据口径不一，不作评判，最近值同比增长1.90%（2024年1—8月）',
      en: 'figures of two revisions: not judged, latest up 1.90% on a year before (Jan–Aug 2024)',
    });
  });

  it('names the assumed base', () => {
    expect(explain(on('2025-03-01')).inputs[1]).toEqual({
      label: { zh: '基期', en: 'base' },
      value: {
        zh: '2021年12月31日：7462.8（原文未写，系采用值）',
        en: '31 Dec 2021: 7462.8 (not stated, assumed)',
      },
    });
  });
});
