import { goalsOf, planOf } from './plan-of';

/** How different offices write the same things. */
describe('full stops of half width', () => {
  it('end a sentence behind words, marks and decimals', () => {
    expect(
      goalsOf(
        [
          '白石县茶叶产业三年行动计划(2024-2026年)',
          '一、目标',
          '到2026年,茶园机采率达到62%.亩均产值提高到0.85万元.',
          '二、任务',
          '1.建设茶园.2024年新建茶园3.5万亩.(县农业农村局)',
          '2.提升品质.灌溉水有效利用系数达到0.58.(县水利局)',
        ].join('\n'),
      ),
    ).toEqual([
      '茶园机采率 62 % 2026-12-31',
      '亩均产值 0.85 万元 2026-12-31',
      '新建茶园 3.5 万亩 2024-12-31',
      '灌溉水有效利用系数 0.58  2026-12-31',
    ]);
  });

  it('are none in numbers of clauses and in decimals', () => {
    const { clauses } = planOf('一、任务\n1.(略)建设站点5个。\n2.1.总则，建设2.5万平方米。');
    expect(clauses.map(({ locator }) => locator)).toContain('一1');
  });
});

describe('months of the plan of a year', () => {
  const plan = (issued: string) =>
    [
      '南岭市交通运输局2025年工作要点',
      '一、重点任务',
      '1.建设公路。3月底前开工农村公路项目12个，二季度完成路面改造60公里。（牵头处室：建设处；完成时限：6月底）',
      issued,
    ].join('\n');

  it('are of that year where no day of issue is printed', () => {
    expect(goalsOf(plan(''))).toEqual([
      '开工农村公路项目 12 个 2025-03-31',
      '路面改造 60 公里 2025-06-30',
    ]);
  });

  it('are of that year where it was issued in the year before', () => {
    expect(goalsOf(plan(''), '2024-12-27')).toEqual(goalsOf(plan('')));
  });
});

describe('a note below a group', () => {
  const bodies = (lines: readonly string[]) =>
    planOf(lines.join('\n')).rows.flatMap(({ type, agencies }) =>
      type === 'target' ? [agencies.join('、')] : [],
    );

  it('answers for all of the group that have none', () => {
    expect(
      bodies([
        '一、任务',
        '（一）发展产业。',
        '①新建大棚500个。',
        '②培育合作社20家。',
        '③新增冷库30座。',
        '（县农业农村局牵头，县供销社配合）',
        '（二）整治环境。新建公厕12座。（县住建局）',
      ]),
    ).toEqual([...Array<string>(3).fill('县农业农村局、县供销社'), '县住建局']);
  });

  it('leaves items alone that a note of another item follows', () => {
    expect(bodies(['一、任务', '1.新建大棚500个。', '2.培育合作社20家。（县农业农村局）'])).toEqual(
      ['', '县农业农村局'],
    );
  });
});
