import { goalsOf, planOf } from './plan-of';

const plan = (words: string) => `乙市产业提升实施方案（2024—2026年）\n一、重点任务\n${words}`;

describe('goals beside money that is paid out', () => {
  it.each([
    [
      '新建仓库30万平方米，培育物流企业8家，按规定给予最高200万元补助。',
      ['新建仓库 30 万平方米', '物流企业 8 家'],
    ],
    ['培育省级示范农场12家，每家给予最高40万元奖励。', ['省级示范农场 12 家']],
    ['改造社区食堂60个，对运营良好的给予补贴。', ['改造社区食堂 60 个']],
  ])('%s', (words, expected) => {
    expect(goalsOf(plan(words))).toEqual(expected.map((goal) => `${goal} 2026-12-31`));
  });

  it('stand beside the money itself', () => {
    const { rows } = planOf(plan('培育种业企业6家，按规定给予最高300万元奖励。'));
    expect(rows.map(({ type, value, unit }) => [type, value, unit])).toEqual([
      ['target', '6', '家'],
      ['incentive', '300', '万元'],
    ]);
  });

  it.each([
    '企业新建厂房3000平方米，按规定给予补贴。',
    '对新增就业30人的企业，按规定给予补贴。',
    '新增就业30人以上，按规定给予补贴。',
    '完成投资500万元，按规定给予补贴。',
    '新增设备20台的，按规定给予补贴。',
  ])('%s asks for the figure before it pays', (words) => {
    expect(goalsOf(plan(words))).toEqual([]);
  });
});

describe('many that are counted in round numbers', () => {
  it.each([
    [
      '打造百项示范场景、开发千款应用产品、推动万家商户上线。',
      ['示范场景 100 项', '应用产品 1000 款', '商户上线 1 万家'],
    ],
    ['带动千户农家增收。', ['带动农家增收 1000 户']],
    ['推出百部精品力作，选派千名农技人员。', ['精品力作 100 部', '农技人员 1000 名']],
  ])('%s', (words, expected) => {
    expect(goalsOf(plan(words))).toEqual(expected.map((goal) => `${goal} 2026-12-31`));
  });

  it.each([
    '实施千企改造工程，建设“百千万工程”，保护万寿岩遗址。',
    '实施万名大学生助企行动，开展万人评议活动。',
    '推动千家万户受益，带动百场万企对接。',
    '千方百计扩大就业，动员千家企业。',
    '推动第一款产品上线。',
  ])('%s has names and idioms', (words) => {
    expect(goalsOf(plan(words))).toEqual([]);
  });
});

describe('words around a count', () => {
  it.each([
    ['遴选首批15个特色突出的省级数据集。', ['特色突出的省级数据集 15 个']],
    ['面向重点行业和园区遴选省级试点10个左右。', ['省级试点 10 个']],
    ['确保按期完成率达到95%。', ['按期完成率 95 %']],
  ])('%s', (words, expected) => {
    expect(goalsOf(plan(words))).toEqual(expected.map((goal) => `${goal} 2026-12-31`));
  });
});
