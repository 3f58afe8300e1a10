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

describe('a number before a date', () => {
  it.each([
    ['1.建设园区。\n2.3月底前出让土地800亩。', ['出让土地 800 亩 2026-03-31']],
    ['1.2026年新建泵站5座。', ['新建泵站 5 座 2026-12-31']],
  ])('%s', (text, expected) => {
    expect(goalsOf(`开发区2026年工作要点\n一、任务\n${text}`)).toEqual(expected);
  });

  it('is still one of two levels before words', () => {
    const { clauses } = planOf('一、任务\n1.1总则\n1.2职责\n建设站点5个。');
    expect(clauses.map(({ heading }) => heading)).toContain('职责');
  });
});

describe('the title at the head of the second page', () => {
  it('is none of a note that the page breaks off at', () => {
    const title = '青石县河道整治实施方案';
    const words = '加强河道日常巡查保洁和岸线管护工作，建立健全长效管理机制，落实各级河长责任；';
    const note = '（县水务局、县自然资源局、县财政局、县农业农村局，各乡镇人民政府）';
    const lines = `　　${words.repeat(14)}整治河道12条。${note}`.match(/.{1,30}/gu) ?? [];
    const page = ['- 1 -', title];
    const { rows } = planOf(
      [title, '　　一、任务', ...lines.slice(0, -1), ...page, ...lines.slice(-1)].join('\n'),
    );
    expect(rows.flatMap(({ type, agencies }) => (type === 'target' ? agencies : []))).toEqual([
      '县水务局',
      '县自然资源局',
      '县财政局',
      '县农业农村局',
      '各乡镇人民政府',
    ]);
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

/** Sentence in a plan's tasks → its goals. */
const GOALS: [text: string, expected: string[]][] = [
  // One unit behind several magnitudes, one value for several years, names said once for two years.
  [
    '2025年、2026年分别新增蓄水能力6万、9万立方米。',
    ['新增蓄水能力 6 万立方米 2025-12-31', '新增蓄水能力 9 万立方米 2026-12-31'],
  ],
  ['2025年、2026年各改造泵站40座。', ['改造泵站 40 座 2025-12-31', '改造泵站 40 座 2026-12-31']],
  [
    '床位使用率、康复科设置率2025年分别达到70%、50%，2026年分别达到75%、65%。',
    [
      '床位使用率 70 % 2025-12-31',
      '康复科设置率 50 % 2025-12-31',
      '床位使用率 75 % 2026-12-31',
      '康复科设置率 65 % 2026-12-31',
    ],
  ],
  [
    '小学、初中近视筛查率2025年分别达到80%和85%，2026年均达到95%。',
    [
      '小学近视筛查率 80 % 2025-12-31',
      '初中近视筛查率 85 % 2025-12-31',
      '小学近视筛查率 95 % 2026-12-31',
      '初中近视筛查率 95 % 2026-12-31',
    ],
  ],
  [
    '改造排水、燃气、供热管网均不少于90公里。',
    [
      '改造排水管网 90 公里 2026-12-31',
      '改造燃气管网 90 公里 2026-12-31',
      '改造供热管网 90 公里 2026-12-31',
    ],
  ],
  // Ratios, grades and compound units.
  ['加工业产值与农业产值之比提高到3.2:1。', ['加工业产值与农业产值之比 3.2 :1 2026-12-31']],
  ['公立医院电子病历平均级别达到4级以上。', ['公立医院电子病历平均级别 4 级 2026-12-31']],
  ['建成区降尘量控制在5吨/平方公里·月以内。', ['建成区降尘量 5 吨/平方公里·月 2026-12-31']],
  // Rates that no verb states.
  ['困难学生资助覆盖率100%。', ['困难学生资助覆盖率 100 % 2026-12-31']],
  // Who is helped is counted; the terms of help and how a plan is run are no goals.
  [
    '每年发放创业贷款不低于3亿元，直接扶持创业2000人。',
    ['发放创业贷款 3 亿元 2026-12-31', '创业 2000 人 2026-12-31'],
  ],
  // Two rates, sums over years, yields of each.
  [
    '康复服务率、辅具适配率稳定在90%以上。',
    ['康复服务率 90 % 2026-12-31', '辅具适配率 90 % 2026-12-31'],
  ],
  [
    '新增残疾人就业2.4万人以上，护理补贴标准2025年提高到每月110元。',
    ['新增残疾人就业 2.4 万人 2026-12-31', '护理补贴标准 110 元 2025-12-31'],
  ],
  [
    '城镇新增就业每年9万人，两年累计18万人。',
    ['城镇新增就业 9 万人 2026-12-31', '城镇新增就业 18 万人 2026-12-31'],
  ],
  ['推广稻渔综合种养，亩均增收800元以上。', ['亩均增收 800 元 2026-12-31']],
  ['个人贷款额度最高20万元，贷款期限不超过3年。', []],
  ['对符合条件的人员给予社会保险补贴，期限最长不超过24个月。', []],
  ['断面水质每改善一个类别，奖励乡镇50万元。', []],
  ['各区每季度报送1次进展。', []],
  ['每个乡镇建设1个千亩以上蔬菜种植片区。', ['千亩以上蔬菜种植片区 1 个 2026-12-31']],
];

describe('what is said in few words', () => {
  it.each(GOALS)('%s', (text, expected) => {
    expect(goalsOf(`设施建设行动方案（2025—2026年）\n一、重点任务\n${text}`)).toEqual(expected);
  });
});

describe('how often and how long', () => {
  const [row] = planOf(
    '行动方案（2025—2026年）\n一、任务\n欠薪线索办结时限不超过15个工作日。',
  ).rows;

  it('makes the time that an office may take a standing rule', () => {
    expect([row?.type, row?.recurrence, row?.deadline]).toEqual(['norm', 'standing', null]);
  });

  it('makes a part as frequent as its whole', () => {
    const { rows } = planOf(
      '行动方案（2025—2026年）\n一、任务\n每年举办赛事40场次，其中国际赛事2场以上。',
    );
    expect(rows.map(({ recurrence }) => recurrence)).toEqual(['annual', 'annual']);
  });

  it('makes what comes of a yearly act yearly', () => {
    const { rows } = planOf(
      '行动方案（2025—2026年）\n一、任务\n每年举办招聘活动90场，服务企业800家次，年均帮扶就业500人。',
    );
    expect(rows.map(({ recurrence }) => recurrence)).toEqual(['annual', 'annual', 'annual']);
  });
});

describe('verbs of direction', () => {
  it.each([
    ['大豆播种面积扩种至3万亩。', '>='],
    ['审批环节压减至4个。', '<='],
  ])('%s', (text, comparator) => {
    const { rows } = planOf(`行动方案（2025—2026年）\n一、任务\n${text}`);
    expect(rows.map((row) => row.comparator)).toEqual([comparator]);
  });
});

describe('names of goals that belong together', () => {
  it.each([
    [
      '三年累计培训护理员6000人次，其中失智照护员2000人次以上。',
      ['培训护理员 6000 人次 2026-12-31', '失智照护员 2000 人次 2026-12-31'],
    ],
    [
      '老年食堂、家庭照护床位分别达到320个、2000张。',
      ['老年食堂 320 个 2026-12-31', '家庭照护床位 2000 张 2026-12-31'],
    ],
    [
      '绿色食品、有机农产品认证数分别达到600个、800个。',
      ['绿色食品认证数 600 个 2026-12-31', '有机农产品认证数 800 个 2026-12-31'],
    ],
    [
      '每千人口托位分别于2025年、2026年达到4.2个、4.8个。',
      ['每千人口托位 4.2 个 2025-12-31', '每千人口托位 4.8 个 2026-12-31'],
    ],
    [
      '规上工业企业数字化改造率达到80%，其中大型企业达到95%。',
      ['规上工业企业数字化改造率 80 % 2026-12-31', '大型企业数字化改造率 95 % 2026-12-31'],
    ],
    [
      '2024—2025年每年新建灌区40万亩，其中节水灌区不少于8万亩。',
      ['新建灌区 40 万亩 2025-12-31', '节水灌区 8 万亩 2025-12-31'],
    ],
  ])('%s', (text, expected) => {
    const head = '丁市民生事业三年行动计划（2024—2026年）\n一、重点任务\n（一）抓好落实。';
    expect(goalsOf(`${head}${text}`)).toEqual(expected);
  });
});
