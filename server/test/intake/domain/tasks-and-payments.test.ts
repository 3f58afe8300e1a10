import { goalsOf, planOf } from './plan-of';

/** `value unit` of the money paid out. */
function paidIn(text: string): string[] {
  return planOf(text, '2024-03-01').rows.flatMap(({ type, value, unit }) =>
    type === 'incentive' ? [`${value ?? ''}${unit ?? ''}`] : [],
  );
}

const TASKS: readonly (readonly [what: string, body: string, tasks: readonly string[]])[] = [
  [
    'acts after a goal of the same date',
    '2024年底前，建成托育中心5家，印发收费指导目录，组织开展从业人员培训。',
    ['托育中心 5 家 2024-12-31', '印发收费指导目录 2024-12-31'],
  ],
  [
    'acts of the segments after the first',
    '2024年9月底前，完成危桥摸底排查；制定改造清单；组织专家把关。',
    ['完成危桥摸底排查 2024-09-30', '制定改造清单 2024-09-30'],
  ],
  [
    'two acts of one segment',
    '2024年6月底前，出台古树保护办法，并完成古树挂牌。',
    ['出台古树保护办法 2024-06-30', '完成古树挂牌 2024-06-30'],
  ],
  [
    'a day between what is done and its doing',
    '青溪水库2024年6月底前下闸蓄水，东干渠2024年9月底前全线贯通。',
    ['青溪水库下闸蓄水 2024-06-30', '东干渠全线贯通 2024-09-30'],
  ],
  [
    'an act of a part of the year of the date before',
    '2024年上半年，启动县级河道划界试点；年底前，完成划界成果验收。',
    ['启动县级河道划界试点 2024-06-30', '完成划界成果验收 2024-12-31'],
  ],
];

describe('dated tasks', () => {
  it.each(TASKS)('%s', (_what, body, tasks) => {
    const text = `江东县公共服务提升方案\n一、重点任务\n（一）夯实基础。${body}`;
    expect(goalsOf(text, '2024-03-01')).toEqual(tasks);
  });

  it('reads what stands and what is built in the sentences after a paragraph of goals opens', () => {
    const text =
      '江东县养老服务实施方案\n具体指标：到2026年，新增护理床位300张。建成覆盖城乡的助餐网络。县乡村三级服务体系基本建立，服务意识明显增强。\n一、重点任务\n（一）做好助餐。建成示范食堂。';
    expect(goalsOf(text, '2024-03-01')).toEqual([
      '新增护理床位 300 张 2026-12-31',
      '建成覆盖城乡的助餐网络 2026-12-31',
      '县乡村三级服务体系基本建立 2026-12-31',
    ]);
  });

  it.each([
    ['a slogan in quotation marks', '到2026年，全县水利要实现“六个新”。'],
    ['tasks of another plan', '落实“十四五”时期各项目标任务，完善考核办法。'],
    ['what nobody has to do by the day', '围绕2026年目标，完善考核办法，优化办理流程。'],
  ])('takes no task from %s', (_what, body) => {
    expect(goalsOf(`江东县水利发展意见\n一、重点任务\n${body}`, '2024-03-01')).toEqual([]);
  });
});

const PAID: readonly (readonly [what: string, body: string, paid: readonly string[]])[] = [
  [
    'a rate before the giving',
    '对参展企业按展位费的40%给予补贴，每家最高2万元。',
    ['40%', '2万元'],
  ],
  ['a rate that is applied for', '可按实际支付利息的30%申请贴息补助。', ['30%']],
  ['a rate paid to somebody', '按到账额的12%对承担单位给予经费补助。', ['12%']],
  ['a rate in thousands', '对发行债券的企业，按实际融资额的2‰给予补助。', ['2‰']],
  ['an amount a head', '按每名800元给予培训单位补贴。', ['800元']],
  ['a cap on the help of a year', '市级补助资金每年不超过600万元。', ['600万元']],
  ['contributions given back', '对不裁员的企业，可返还其上年度实际缴纳失业保险费的50%。', ['50%']],
  ['an amount for each', '公益林补偿标准每亩18元，以奖代补每村6万元。', ['18元', '6万元']],
  ['an amount for each school', '每校补助经费15万元。', ['15万元']],
  ['an amount by a head and time', '按40元/人次给予补助。', ['40元/人次']],
  ['a rate of a list', '对东部、西部分别按20%、60%给予补助。', ['20%', '60%']],
  [
    'a rate with a cap before the giving',
    '按销售价格的15%、最高不超过80万元予以奖励。',
    ['15%', '80万元'],
  ],
  ['a sum for those who are named', '对成效突出的镇，每年安排奖补资金60万元。', ['60万元']],
  ['a rate of money for money', '每出口1美元奖励0.02元人民币。', ['0.02元人民币']],
  ['a cap on a rate of interest', '贷款贴息比例不超过50%。', ['50%']],
  ['points of interest', '对新增贷款给予1个百分点贴息。', ['1个百分点']],
  ['a cap on all help together', '以上奖励可叠加享受，最高不超过90万元。', ['90万元']],
  ['an allowance behind another act', '免收培训费，并发放交通补贴每天40元。', ['40元']],
  ['a loan that is enjoyed', '符合条件的，可享受最高40万元贷款。', ['40万元']],
  ['a relief of tax', '符合条件的企业减按15%的税率征收企业所得税。', ['15%']],
  [
    'a loan for who founds a firm',
    '自主创业的，可申请最高不超过15万元的创业担保贷款。',
    ['15万元'],
  ],
  ['a deduction', '研发费用按75%的比例在税前加计扣除。', ['75%']],
];

describe('money paid out', () => {
  it.each(PAID)('%s', (_what, body, paid) => {
    const text = `江东市促进就业若干措施\n一、支持企业\n${body}`;
    expect(paidIn(text)).toEqual(paid);
    expect(goalsOf(text, '2024-03-01')).toEqual([]);
  });

  it.each([
    ['loans given out in all', '到2025年，创业担保贷款余额达到30亿元。'],
    ['reliefs in all', '全年累计减免税费5亿元以上。'],
    ['a sum that is kept ready', '安排以奖代补资金200万元，设立1000万元外贸发展资金。'],
    ['what an insurance bears', '到2025年，政策范围内住院费用报销比例达到70%。'],
    ['the share of a sector', '到2025年，高新技术产业产值占比达到40%。'],
  ])('is not %s', (_what, body) => {
    expect(paidIn(`江东市就业工作方案\n一、工作目标\n${body}`)).toEqual([]);
  });
});
