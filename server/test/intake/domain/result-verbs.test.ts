import { planOf } from './plan-of';

const PLAN = (body: string) =>
  `江东县开放发展实施方案（2025—2027年）\n一、重点任务\n（一）稳住基本盘。${body}`;

/** `name comparator value unit` of targets; sums paid out with a yen sign before them. */
function readIn(body: string): string[] {
  return planOf(PLAN(body), '2025-03-01').rows.flatMap(({ type, name, comparator, value, unit }) =>
    type === 'target'
      ? [`${name} ${comparator ?? ''} ${value ?? ''}${unit ?? ''}`]
      : type === 'incentive'
        ? [`¥ ${value ?? ''}${unit ?? ''}`]
        : [],
  );
}

const CASES: readonly (readonly [what: string, body: string, goals: readonly string[]])[] = [
  ['who is covered', '短期险覆盖外贸企业1500家。', ['短期险覆盖外贸企业 = 1500家']],
  ['a share that is covered', '村邮站服务覆盖行政村92%。', ['村邮站服务覆盖行政村 = 92%']],
  ['who profits', '流动诊疗车惠及山区群众6万人次以上。', ['流动诊疗车惠及山区群众 >= 6万人次']],
  ['who is served at the door', '上门服务困难企业300户。', ['上门服务困难企业 = 300户']],
  [
    'projects signed and settled',
    '春季推介会签约项目24个，落地项目15个。',
    ['春季推介会签约项目 = 24个', '落地项目 = 15个'],
  ],
  ['jobs brought about', '实施返乡创业计划，带动就业4000人。', ['带动就业 = 4000人']],
  ['who moves in', '选品中心入驻商家80家。', ['选品中心入驻商家 = 80家']],
  ['who is drawn', '冰雪节吸引游客40万人次。', ['冰雪节吸引游客 = 40万人次']],
  ['what is laid out', '社区快件柜布设260组。', ['社区快件柜布设 = 260组']],
  ['money lent', '“惠商贷”产品放款8亿元。', ['“惠商贷”产品放款 = 8亿元']],
  ['a burden taken off', '为中小企业减负4亿元。', ['中小企业减负 = 4亿元']],
  ['vouchers', '分三批发放消费券1.5亿元。', ['分三批发放消费券 = 1.5亿元']],
  ['taxes remitted to all together', '减免税费2.6亿元。', ['减免税费 = 2.6亿元']],
  ['the same with the noun before', '税费减免2.6亿元以上。', ['税费减免 >= 2.6亿元']],
  [
    'a share between the verb and who is covered',
    '公办幼儿园覆盖85%以上的乡镇。',
    ['公办幼儿园覆盖乡镇 >= 85%'],
  ],
];

describe('a result said in the middle of a phrase', () => {
  it.each(CASES)('tells %s', (_what, body, goals) => {
    expect(readIn(body)).toEqual(goals);
  });

  it.each([
    ['the past', '2024年，短期险覆盖外贸企业1300家。'],
    ['what is there already', '依托云仓，平台已入驻商家60家。'],
    ['a noun that begins with the verb', '就业服务网点20个分布在各镇。'],
    ['parts of a text', '科技成果转化激励方面4项。'],
    ['who must have done it to be paid', '服务企业200家以上的平台可申报示范。'],
  ])('is no goal where it tells %s', (_what, body) => {
    expect(readIn(body)).toEqual([]);
  });

  it('is paid out where one of many is relieved', () => {
    expect(readIn('对承租国有房屋的商户减免租金2万元。')).toEqual(['¥ 2万元']);
    expect(readIn('每户减免租金最高300万元。')).toEqual(['¥ 300万元']);
  });
});
