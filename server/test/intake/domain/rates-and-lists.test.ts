import { goalsOf } from './plan-of';

const plan = (words: string) => `乙市公共服务提升实施方案（2024—2026年）\n一、重点任务\n${words}`;
const expectGoals = (words: string, expected: readonly string[]) => {
  expect(goalsOf(plan(words))).toEqual(expected.map((goal) => `${goal} 2026-12-31`));
};

describe('a rate that closes its phrase', () => {
  it.each([
    ['救护员持证率70%，培训合格率98%。', ['救护员持证率 70 %', '培训合格率 98 %']],
    ['加强环卫保洁，背街小巷冲洗率65%。', ['背街小巷冲洗率 65 %']],
    ['优化师资结构，“双师型”教师占比55%。', ['“双师型”教师占比 55 %']],
    ['婴儿死亡率3‰。', ['婴儿死亡率 3 ‰']],
  ])('is to be reached without a verb: %s', expectGoals);

  it.each([
    '按年利率4%计息。',
    '政府出资比例30%。',
    '适用增值税率6%。',
    '支持绿化率35%的小区申报。',
    '现有床位使用率85%。',
  ])('is none where it is a price, a part somebody gives or what there is: %s', (words) => {
    expect(goalsOf(plan(words))).toEqual([]);
  });
});

describe('a level said of one head', () => {
  it.each([
    ['人均预期寿命81岁。', ['人均预期寿命 81 岁']],
    ['每千人口拥有注册护士4.2名。', ['每千人口拥有注册护士 4.2 名']],
    ['每千名老年人拥有护理床位35张。', ['每千名老年人拥有护理床位 35 张']],
    ['每万人口拥有公交车辆15标台以上。', ['每万人口拥有公交车辆 15 标台']],
    ['每千人拥有3岁以下婴幼儿托位5个。', ['每千人拥有3岁以下婴幼儿托位 5 个']],
    ['人均体育场地面积3平方米。', ['人均体育场地面积 3 平方米']],
  ])('is to be reached: %s', expectGoals);

  it('an age is no level', () => {
    expect(goalsOf(plan('招收学员，年龄50岁。'))).toEqual([]);
  });
});

describe('what the last of a list says for all', () => {
  it.each([
    [
      '油茶、核桃种植面积分别稳定在20万亩、30万亩。',
      ['油茶种植面积 20 万亩', '核桃种植面积 30 万亩'],
    ],
    [
      '高中、初中专任教师研究生比例分别达到30%和12%。',
      ['高中专任教师研究生比例 30 %', '初中专任教师研究生比例 12 %'],
    ],
    ['新增、改善灌溉面积分别达到4万亩和9万亩。', ['新增灌溉面积 4 万亩', '改善灌溉面积 9 万亩']],
    [
      '新建、改造公路里程分别达到50公里、80公里。',
      ['新建公路里程 50 公里', '改造公路里程 80 公里'],
    ],
    ['茶青、菌类栽培面积分别达到6万亩、8万亩。', ['茶青栽培面积 6 万亩', '菌类栽培面积 8 万亩']],
    ['信访事项办结率、满意率均不低于96%。', ['信访事项办结率 96 %', '信访事项满意率 96 %']],
    ['路灯亮灯率、燃气普及率达到99%、97%。', ['路灯亮灯率 99 %', '燃气普及率 97 %']],
    ['公众参与率、电话接通率均达到90%。', ['公众参与率 90 %', '电话接通率 90 %']],
  ])('is all that stands behind it: %s', expectGoals);
});
