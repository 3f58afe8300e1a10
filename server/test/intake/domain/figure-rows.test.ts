import { rowsOf, told, type ReadingCase } from './sentence-reading';

/** Sentence → its targets, each as `name | comparator value unit | deadline source`. */
const TARGETS: [text: string, expected: string[], options?: ReadingCase][] = [
  // V-N-U-NOUN
  ['到2026年，培育100家制造业龙头企业。', ['制造业龙头企业 | = 100家 | 2026-12-31 phrase']],
  [
    '到2025年，建成3所高水平职业院校、20个以上实训基地。',
    ['高水平职业院校 | = 3所 | 2025-12-31 phrase', '实训基地 | >= 20个 | 2025-12-31 phrase'],
  ],
  [
    '新引育60名国家级、120名省级领军人才。',
    [
      '新引育国家级领军人才 | = 60名 | 2026-12-31 plan_period',
      '新引育省级领军人才 | = 120名 | 2026-12-31 plan_period',
    ],
  ],
  [
    '打造具有地方特色的30个乡村旅游精品点。',
    ['具有地方特色的乡村旅游精品点 | = 30个 | 2026-12-31 plan_period'],
  ],
  [
    '加快建设青山、白水、红岩等8个生态修复示范区。',
    ['生态修复示范区 | = 8个 | 2026-12-31 plan_period'],
  ],
  ['力争50家医院达到三级标准。', ['达到三级标准的医院 | = 50家 | 2026-12-31 plan_period']],
  // V-NOUN-N-U
  ['新增托育位1.2万个。', ['新增托育位 | = 1.2万个 | 2026-12-31 plan_period']],
  [
    '改造城镇老旧小区300个，加装电梯500部。',
    [
      '改造城镇老旧小区 | = 300个 | 2026-12-31 plan_period',
      '加装电梯 | = 500部 | 2026-12-31 plan_period',
    ],
  ],
  [
    '三年内建成海外研发中心8家、海外孵化器50家。',
    ['海外研发中心 | = 8家 | 2027-03-15 phrase', '海外孵化器 | = 50家 | 2027-03-15 phrase'],
  ],
  // NOUN-V-N-U
  [
    '到2026年，货物吞吐量达到3.5亿吨，集装箱吞吐量突破1000万标箱。',
    [
      '货物吞吐量 | >= 3.5亿吨 | 2026-12-31 phrase',
      '集装箱吞吐量 | > 1000万标箱 | 2026-12-31 sentence_run',
    ],
  ],
  [
    '九年义务教育巩固率不低于96%，研发投入占地区生产总值比重达到2.6%左右。',
    [
      '九年义务教育巩固率 | >= 96% | 2026-12-31 plan_period',
      '研发投入占地区生产总值比重 | ~ 2.6% | 2026-12-31 plan_period',
    ],
  ],
  [
    '年主营收入10亿元以上的企业达到12家。',
    ['年主营收入10亿元以上的企业 | >= 12家 | 2026-12-31 plan_period'],
  ],
  // What is done begins behind the scope; the size of a fund to be set up is reached.
  [
    '到2026年，依托市级科技计划每年实施生物医药专项15项以上。',
    ['生物医药专项 | >= 15项 | 2026-12-31 phrase'],
  ],
  [
    '在省级基金框架下设立总规模不少于50亿元的海洋产业基金。',
    ['海洋产业基金规模 | >= 50亿元 | 2026-12-31 plan_period'],
  ],
  ['审批时限由30天压缩到15天。', ['审批时限 | <= 15天 | 2026-12-31 plan_period']],
  ['每个乡镇卫生院至少配备1名中医医师。', ['中医医师 | >= 1名 | 2026-12-31 plan_period']],
  ['制定发布地方标准30项。', ['地方标准 | = 30项 | 2026-12-31 plan_period']],
  ['三级医院平均住院日缩短至8天以内。', ['三级医院平均住院日 | <= 8天 | 2026-12-31 plan_period']],
  [
    '60%的县级医院达到三级医院服务能力。',
    ['县级医院达到三级医院服务能力 | = 60% | 2026-12-31 plan_period'],
  ],
  // distribution
  [
    '到2026年，进口、出口分别增长5%、6%。',
    ['进口增速 | = 5% | 2026-12-31 phrase', '出口增速 | = 6% | 2026-12-31 phrase'],
  ],
  [
    '第一、二、三产业增加值分别增长3%、6%、8%。',
    [
      '第一产业增加值增速 | = 3% | 2026-12-31 plan_period',
      '第二产业增加值增速 | = 6% | 2026-12-31 plan_period',
      '第三产业增加值增速 | = 8% | 2026-12-31 plan_period',
    ],
  ],
  [
    '学前教育毛入园率、高中阶段毛入学率均达到95%以上。',
    [
      '学前教育毛入园率 | >= 95% | 2026-12-31 plan_period',
      '高中阶段毛入学率 | >= 95% | 2026-12-31 plan_period',
    ],
  ],
  [
    '高新技术企业达到5万家，其中重点产业链领域占比达到80%。',
    [
      '高新技术企业 | >= 5万家 | 2026-12-31 plan_period',
      '重点产业链领域高新技术企业占比 | >= 80% | 2026-12-31 plan_period',
    ],
  ],
  [
    '总床位达到20万张（其中护理型床位达到12万张）。',
    [
      '总床位 | >= 20万张 | 2026-12-31 plan_period',
      '护理型床位 | >= 12万张 | 2026-12-31 plan_period',
    ],
  ],
  // one thing, several kinds of work
  [
    '到2026年，玉米播种、收获机械化率分别达到85%和70%。',
    [
      '玉米播种机械化率 | >= 85% | 2026-12-31 phrase',
      '玉米收获机械化率 | >= 70% | 2026-12-31 phrase',
    ],
  ],
  [
    '到2026年，厨余垃圾收集、处理率均达到95%。',
    ['厨余垃圾收集率 | >= 95% | 2026-12-31 phrase', '厨余垃圾处理率 | >= 95% | 2026-12-31 phrase'],
  ],
  [
    '到2026年，高速公路、铁路里程分别达到800公里、500公里。',
    ['高速公路里程 | >= 800公里 | 2026-12-31 phrase', '铁路里程 | >= 500公里 | 2026-12-31 phrase'],
  ],
  // the bound stands before the whole of which the share is
  [
    '到2026年，法制审核人员不少于本单位执法人员总数的5%。',
    ['法制审核人员占本单位执法人员总数 | >= 5% | 2026-12-31 phrase'],
  ],
  [
    '到2026年，特困人员生活标准不低于当地低保标准的1.6倍。',
    ['特困人员生活标准 | >= 1.6倍 | 2026-12-31 phrase'],
  ],
  ['2026年初步建成300个示范集团。', ['示范集团 | = 300个 | 2026-12-31 phrase']],
  // growth
  [
    '到2026年，旅游总收入达到800亿元，年均增长10%以上。',
    [
      '旅游总收入 | >= 800亿元 | 2026-12-31 phrase',
      '旅游总收入年均增长率 | >= 10% | 2026-12-31 sentence_run',
    ],
  ],
  [
    '单位地区生产总值能耗比2020年下降13.5%。',
    ['单位地区生产总值能耗降幅 | = 13.5% | 2026-12-31 plan_period'],
  ],
  // years that share out the values of one measure
  [
    '2024年、2025年、2026年分别完成危房改造80户、90户、100户。',
    [
      '危房改造 | = 80户 | 2024-12-31 phrase',
      '危房改造 | = 90户 | 2025-12-31 phrase',
      '危房改造 | = 100户 | 2026-12-31 phrase',
    ],
  ],
  [
    '智能水表安装率2024、2025、2026年分别达到50%、70%和95%。',
    [
      '智能水表安装率 | >= 50% | 2024-12-31 phrase',
      '智能水表安装率 | >= 70% | 2025-12-31 phrase',
      '智能水表安装率 | >= 95% | 2026-12-31 phrase',
    ],
  ],
  [
    '到2025年和2030年，公共供水普及率分别不低于90%和96%。',
    ['公共供水普及率 | >= 90% | 2025-12-31 phrase', '公共供水普及率 | >= 96% | 2030-12-31 phrase'],
  ],
  [
    '2025年、2026年，分别培育20家、30家示范农场。',
    ['示范农场 | = 20家 | 2025-12-31 phrase', '示范农场 | = 30家 | 2026-12-31 phrase'],
  ],
  // lists whose last member says the measure for all
  [
    '粮油、蔬菜、水产品产地初加工率分别达到80%、40%、50%。',
    [
      '粮油产地初加工率 | >= 80% | 2026-12-31 plan_period',
      '蔬菜产地初加工率 | >= 40% | 2026-12-31 plan_period',
      '水产品产地初加工率 | >= 50% | 2026-12-31 plan_period',
    ],
  ],
  [
    '二氧化硫、颗粒物排放总量分别下降8%和9%。',
    [
      '二氧化硫排放总量降幅 | = 8% | 2026-12-31 plan_period',
      '颗粒物排放总量降幅 | = 9% | 2026-12-31 plan_period',
    ],
  ],
  // every one at least
  ['每个县（市、区）至少建成1所特殊教育学校。', ['特殊教育学校 | >= 1所 | 2026-12-31 plan_period']],
  ['各乡镇均建有1处文化广场。', ['文化广场 | = 1处 | 2026-12-31 plan_period']],
  // parts of what stands before
  [
    '新增老年照护床位900张，其中护理型床位占比不低于70%。',
    [
      '新增老年照护床位 | = 900张 | 2026-12-31 plan_period',
      '护理型床位占比 | >= 70% | 2026-12-31 plan_period',
    ],
  ],
  [
    '新能源环卫车占比达到60%，其中城区达到80%。',
    [
      '新能源环卫车占比 | >= 60% | 2026-12-31 plan_period',
      '城区新能源环卫车占比 | >= 80% | 2026-12-31 plan_period',
    ],
  ],
  // names that stand in the words before
  [
    '全社会研发投入年均增长9%，占地区生产总值比重达到2.4%。',
    [
      '全社会研发投入年均增长率 | = 9% | 2026-12-31 plan_period',
      '全社会研发投入占地区生产总值比重 | >= 2.4% | 2026-12-31 plan_period',
    ],
  ],
  [
    '到2026年，科技型企业数量翻一番、突破900家。',
    [
      '科技型企业数量增幅 | = 1番 | 2026-12-31 phrase',
      '科技型企业数量 | > 900家 | 2026-12-31 phrase',
    ],
  ],
  [
    '开工建设水利项目60个，竣工投产40个。',
    [
      '开工建设水利项目 | = 60个 | 2026-12-31 plan_period',
      '竣工投产水利项目 | = 40个 | 2026-12-31 plan_period',
    ],
  ],
  [
    '建成社区书房30个，乡村戏台12座。',
    ['社区书房 | = 30个 | 2026-12-31 plan_period', '乡村戏台 | = 12座 | 2026-12-31 plan_period'],
  ],
  [
    '高速公路建成通车120公里、新开工150公里。',
    [
      '高速公路建成通车 | = 120公里 | 2026-12-31 plan_period',
      '新开工高速公路 | = 150公里 | 2026-12-31 plan_period',
    ],
  ],
  [
    '2025年，新建梯田3万亩，改造提升1万亩；2026年，新建4万亩。',
    [
      '新建梯田 | = 3万亩 | 2025-12-31 phrase',
      '改造提升梯田 | = 1万亩 | 2025-12-31 sentence_run',
      '新建梯田 | = 4万亩 | 2026-12-31 phrase',
    ],
    { issuedOn: null },
  ],
  ['建成区绿化覆盖率超过41%。', ['建成区绿化覆盖率 | > 41% | 2026-12-31 plan_period']],
  ['云平台服务器扩容至300台。', ['云平台服务器 | >= 300台 | 2026-12-31 plan_period']],
  // whom something is done for
  ['为30所乡村学校配备净水设备。', ['配备净水设备的乡村学校 | = 30所 | 2026-12-31 plan_period']],
  ['免费筛查新生儿听力1.6万人。', ['筛查新生儿听力 | = 1.6万人 | 2026-12-31 plan_period']],
  // words that only begin like others
  [
    '到2026年，可再生能源装机达到500万千瓦。',
    ['可再生能源装机 | >= 500万千瓦 | 2026-12-31 phrase'],
  ],
  [
    '打造示范带2条、和美乡村30个。',
    ['示范带 | = 2条 | 2026-12-31 plan_period', '和美乡村 | = 30个 | 2026-12-31 plan_period'],
  ],
  [
    '供电煤耗降至298克标准煤/千瓦时以下。',
    ['供电煤耗 | <= 298克标准煤/千瓦时 | 2026-12-31 plan_period'],
  ],
  ['居民消费价格涨幅控制在2%以内。', ['居民消费价格涨幅 | <= 2% | 2026-12-31 plan_period']],
  ['城镇调查失业率控制在5%以内。', ['城镇调查失业率 | <= 5% | 2026-12-31 plan_period']],
];

describe('figures become targets', () => {
  it.each(TARGETS)('%s', (text, expected, options = {}) => {
    const rows = rowsOf(text, options).filter(({ type }) => type === 'target');
    expect(rows.map(told)).toEqual(expected);
  });
});

const NONE: [text: string, options?: ReadingCase][] = [
  ['截至2023年底，全市三级医院达到120家，千人床位数达到7张。', { zone: 'preamble' }],
  [
    '“十三五”期间，人均预期寿命由76.8岁提高到78.1岁，床位数达到6.1张。',
    { zone: 'goals', issuedOn: '2021-12-20', horizon: '2025-12-31' },
  ],
  ['我市已建成公园1200个，绿地率达到了41%。'],
  ['过去一年，新增就业5.2万人，完成投资1200亿元。', { zone: 'review', genre: 'work_report' }],
  ['紧盯全球年进口需求千亿美元以上国家。'],
  ['实施五大工程，开展十大行动，抓好四个方面工作。'],
  ['推进“2212”工程和“百展千企”行动。'],
  ['依托6个产值超过50亿元的农产品加工园区，发展农产品加工业。'],
  ['对年营业收入2000万元以上的企业，给予10万元奖励。'],
  ['年营业收入2000万元以上的企业可申报。'],
  ['省财政安排专项资金5000万元。'],
  ['违反规定的，处1万元以上3万元以下罚款。'],
  ['本办法所称中小企业，是指从业人员300人以下的企业。'],
  ['主管部门应当在15日内答复，提交申请材料3份，有效期5年。', { genre: 'regulation' }],
  ['打造一支政治坚定、业务精通、作风过硬的专业化队伍。'],
  ['汽车号牌字符共8位，摩托车号牌字符共7位。'],
  ['组织企业参加第116届进出口商品交易会。'],
];

describe('what is never a target', () => {
  it.each(NONE)('%s', (text, options = {}) => {
    const rows = rowsOf(text, options).filter(({ type }) => type === 'target' || type === 'norm');
    expect(rows.map(told)).toEqual([]);
  });
});

describe('kinds of rows', () => {
  it('takes a time limit as a norm that stands', () => {
    const [row] = rowsOf('一般事项在5个工作日内办结。');
    expect(row).toMatchObject({
      type: 'norm',
      name: '一般事项办理时限',
      recurrence: 'standing',
      deadline: null,
    });
    expect(row?.quantity).toMatchObject({ value: '5', comparator: '<=' });
  });

  it('shares a list of limits over a list of classes', () => {
    const rows = rowsOf(
      '对一、二、三类企业的申请，分别在受理之日起4、8、12个工作日内办结退税手续。',
    );
    expect(rows.map(({ type, name, quantity }) => [type, name, quantity?.value])).toEqual([
      ['norm', '一类企业的退税手续时限', '4'],
      ['norm', '二类企业的退税手续时限', '8'],
      ['norm', '三类企业的退税手续时限', '12'],
    ]);
  });

  it.each([
    ['每5年修订1次专业目录。', '专业目录修订 | = 1次 | none'],
    ['合法性审核时间一般不少于5个工作日。', '合法性审核时间 | >= 5个工作日 | none'],
    ['支小支农担保金额占比不得低于80%。', '支小支农担保金额占比 | >= 80% | none'],
  ])('takes what holds every time as a norm that stands: %s', (text, rule) => {
    const rows = rowsOf(text);
    expect(rows.map(told)).toEqual([rule]);
    expect(rows[0]).toMatchObject({ type: 'norm', recurrence: 'standing' });
  });

  it('an average time to come down to stays a target', () => {
    expect(rowsOf('平均通关时间压缩到5个小时。')[0]?.type).toBe('target');
  });

  it('takes a rate by which things are provided as a norm that stands', () => {
    expect(rowsOf('新建小区按每百户不少于20平方米配建社区用房。')[0]).toMatchObject({
      type: 'norm',
      name: '每百户配建社区用房',
      recurrence: 'standing',
    });
  });

  it('takes the deadline that the note names', () => {
    const text = '改造农村厕所800座，新建路灯200盏。责任单位：县住建局；完成时限：2025年10月底。';
    const start = text.indexOf('责任单位');
    const deadline = { start: text.indexOf('2025'), end: text.length - 1 };
    const place = { start, end: text.length - 1 };
    const note = { ...place, bodies: [], deadline, rule: 'note-line', doubtful: false } as const;
    expect(rowsOf(text, { notes: [note] }).map(told)).toEqual([
      '改造农村厕所 | = 800座 | 2025-10-31 note',
      '新建路灯 | = 200盏 | 2025-10-31 note',
    ]);
  });

  it.each([
    ['危险废物填埋比例控制在10%以内。', 'target', '2026-12-31'],
    ['公共建筑空置率保持在8%以下。', 'target', '2026-12-31'],
    ['高级认证企业的平均查验率不超过5%。', 'norm', undefined],
    ['行政收费费率一律不超过2%。', 'norm', undefined],
  ])('%s is a %s', (text, type, day) => {
    const [row] = rowsOf(text);
    expect([row?.type, row?.deadline?.day]).toEqual([type, day]);
  });

  it('marks what every member has to reach', () => {
    expect(rowsOf('每个县建成1—2个县域医共体。')[0]).toMatchObject({ each: true });
    expect(rowsOf('全省建成20个县域医共体。')[0]).toMatchObject({ each: false });
  });

  it('takes 每年 as annual, due over the whole plan', () => {
    expect(rowsOf('每年培训乡村医生2000人次以上。')[0]).toMatchObject({
      name: '培训乡村医生',
      recurrence: 'annual',
      deadline: { day: '2026-12-31', source: 'plan_period' },
    });
  });

  it('knows growth on the year before, average growth and change against a base', () => {
    const measures = rowsOf('进出口总额增长8%，旅游收入年均增长10%，能耗较2020年下降15%。').map(
      ({ measure, baseline }) => [measure, baseline?.period ?? null],
    );
    expect(measures).toEqual([
      ['yoy_growth', null],
      ['average_growth', null],
      ['change', '2020'],
    ]);
  });

  it('keeps where a figure comes from as its base', () => {
    expect(rowsOf('审批时限由30天压缩到15天。')[0]?.baseline).toEqual({
      period: null,
      value: '30',
    });
  });

  it('reads each amount that is paid out as an incentive', () => {
    const rows = rowsOf('对新认定的国家级、省级平台，分别给予100万元、50万元奖励。');
    expect(rows.map(({ type, quantity }) => [type, quantity?.value])).toEqual([
      ['incentive', '100'],
      ['incentive', '50'],
    ]);
  });

  it('says which words it was not sure of', () => {
    expect(rowsOf('市场采购出口扩大规模，达到120亿元。')[0]?.doubts).toContain('name_from_before');
    expect(rowsOf('建设停车位3000个。', { horizon: null })[0]?.doubts).toContain('no_deadline');
  });
});
