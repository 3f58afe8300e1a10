import { goalsOf, planOf } from './plan-of';

describe('documents that set nothing', () => {
  const accounts: readonly (readonly [what: string, text: string])[] = [
    [
      'a statistical bulletin with its office under the title',
      '河东市2023年国民经济和社会发展统计公报\n河东市统计局\n2024年3月8日\n一、综合\n全年地区生产总值1860.5亿元，比上年增长5.8%。年末城镇登记失业率2.9%，建成养老服务中心16处，培育龙头企业120家。',
    ],
    [
      'the interpretation of a policy',
      '《河东市托育服务行动方案》政策解读\n一、起草背景\n全市3岁以下婴幼儿8万人。\n二、主要内容\n《方案》提出，到2026年，每千人口托位数达到5个，普惠托位占比达到70%。',
    ],
    [
      'the notice of a meeting',
      '关于召开全市防汛工作会议的通知\n各县区人民政府：\n定于2024年5月18日召开全市防汛工作会议，现通知如下：\n一、会议要求\n每县区不超过4人，发言材料控制在1200字以内，请于5月16日前报送。\n2024年5月12日',
    ],
    [
      'a call for applications',
      '关于组织申报2024年度市级绿色工厂的通知\n各县区工业和信息化局：\n现组织申报市级绿色工厂，有关事项通知如下。\n一、申报条件\n（一）评价得分60分以上。\n（二）能耗下降5%。\n二、名额\n各县区推荐不超过5家。',
    ],
    [
      'a fee of interim rules',
      '河东市停车收费管理暂行办法\n第一条 为规范收费，制定本办法。\n第二条 停车场24小时最高收费不超过20元。\n第三条 停放30分钟以内免费。\n第四条 本办法自2023年9月1日起施行。',
    ],
  ];
  const answers: readonly (readonly [what: string, text: string])[] = [
    [
      'the answer to what a province asked',
      '河东省人民政府办公厅\n关于临江市所提问题办理情况的函\n临江市人民政府：\n现将有关情况函复如下：\n一、关于大桥项目。总投资相应调整约为8.5亿元，2025年底前完成可行性研究。',
    ],
    [
      'the consent to an undertaking',
      '河东省人民政府关于同意临江市合建气象站的批复\n临江市人民政府：\n你市请示收悉。现批复如下：\n一、同意临江市合建3个自动气象站。\n二、土地使用期限至2047年6月30日止。\n2024年3月1日',
    ],
    [
      'the answer to a proposal without a title of its kind',
      '第27号\n李明委员：\n你提出的提案收悉，经商有关部门，现答复如下：\n一、2025年底前建成政务网站120个。',
    ],
    [
      'a commendation',
      '河东省人民政府关于对典型经验做法给予表扬的通报\n各市人民政府：\n附件：典型经验做法（共130项）\n2024年3月1日\n附件\n（共130项）\n1.临江市推出3个“信贷通”，2025年底前实现全覆盖。',
    ],
    [
      'the members of a commission',
      '河东省人民政府办公厅关于调整省教材委员会组成人员的通知\n各市人民政府：\n2025年底前完成委员调整，专家委员达到30人。\n2024年3月1日',
    ],
    [
      'an emergency plan',
      '河东省粮食应急预案\n1 总则\n1.1 目的\n保证供应。\n2 报告\n立即上报（最迟不超过4个小时），储备达到30天以上。',
    ],
  ];
  it.each(answers)('%s yields neither target nor dated task', (_, text) => {
    expect(goalsOf(text)).toEqual([]);
  });

  it('what is asked of those who are kept is nothing to be reached', () => {
    const text =
      '河东省关于清理社会团体的意见\n2024年3月1日\n一、主要内容\n（一）符合下列要求的社会团体予以保留。\n1.有章程。\n2.基金数额不少于210万元，负责人任期一般不超过两届，年龄一般不超过70周岁。\n（二）2025年底前完成清理。';
    expect(goalsOf(text)).toEqual(['完成清理 2025-12-31']);
  });

  it('an approval of a plan sets what the plan sets', () => {
    const text =
      '河东省人民政府关于临江新区总体规划（2024—2035年）的批复\n临江市人民政府：\n你市请示收悉。现批复如下：\n一、蓝绿空间占比稳定在70%。\n2024年3月1日';
    expect(goalsOf(text)).toEqual(['蓝绿空间占比 70 % 2035-12-31']);
  });

  it('a notice that has rules made by others is no regulation', () => {
    const text =
      '河东省人民政府关于抓好文件落实的通知\n各市人民政府：\n各高校要制定本单位成果转化管理办法，2025年2月底前完成修订，并制定具体操作办法。\n2024年12月26日';
    expect(planOf(text).plan.genre).toBe('plan');
  });

  it.each(accounts)('%s yields no row', (_, text) => {
    expect(planOf(text).rows).toEqual([]);
  });

  it('forecasts of the situation and an earlier five-year plan are no goals', () => {
    const text =
      '河东省“十四五”水运发展规划\n一、发展现状\n“十三五”期间，全省港口吞吐能力由3.2亿吨提高到4.1亿吨。预计到2025年，水运需求年均增长4.2%。\n二、发展目标\n到2025年，港口吞吐能力达到5亿吨。';
    expect(goalsOf(text)).toEqual(['港口吞吐能力 5 亿吨 2025-12-31']);
  });
});

describe('dated tasks', () => {
  const report = (words: string) =>
    `河东市2024年重点工作任务分解\n2024年2月6日\n一、重点任务\n（一）项目建设。${words}`;
  const cases: readonly (readonly [words: string, tasks: readonly string[]])[] = [
    [
      '2024年至2026年，对企业参加海外展会给予展位费支持。',
      ['对企业参加海外展会给予展位费支持 2026-12-31'],
    ],
    [
      '2025年底前，基本建成覆盖城乡的公共法律服务体系，人民群众获得感、幸福感、安全感明显增强，基层治理体系和治理能力现代化水平显著提高，力争形成一批经验。',
      ['建成覆盖城乡的公共法律服务体系 2025-12-31'],
    ],
    [
      '上半年开工建设城市展览馆，年底前完成主体工程。',
      ['开工建设城市展览馆 2024-06-30', '完成主体工程 2024-12-31'],
    ],
    [
      '文化中心9月底前投入使用，轻轨3号线年内通车运营。',
      ['文化中心投入使用 2024-09-30', '轻轨3号线通车运营 2024-12-31'],
    ],
    [
      '2024年建成城东水厂，2025年底前滨河大桥主体完工。',
      ['建成城东水厂 2024-12-31', '滨河大桥主体完工 2025-12-31'],
    ],
    [
      '上半年，建成应急物资库；四季度，开展演练不少于2次。',
      ['建成应急物资库 2024-06-30', '演练 2 次 2024-12-31'],
    ],
  ];
  const said: readonly (readonly [words: string, tasks: readonly string[]])[] = [
    ['各县区要于3月底前制定实施方案。', ['各县区制定实施方案 2024-03-31']],
    ['实施办法，于12月31日前报送市政府。', ['实施办法报送市政府 2024-12-31']],
    ['形成总结，并于2025年6月底前报送市政府备案。', ['报送市政府备案 2025-06-30']],
    [
      '对于已经建成的，原则上于6月底前完成；对于需要新建的，原则上于12月底前完成竣工验收。',
      ['已经建成的完成 2024-06-30', '需要新建的完成竣工验收 2024-12-31'],
    ],
    ['下放管理事项，请市科技局、市财政局等部门在9月底前完成。', ['下放管理事项 2024-09-30']],
    ['各县区全面排查。该项工作于4月底前完成。', ['项目建设 2024-04-30']],
    ['三年内调整到位，并制定配套措施；按实际价格支付。', ['调整到位，并制定配套措施 2027-02-06']],
    ['力争三到五年时间内，实现综合监管全覆盖。', ['实现综合监管全覆盖 2029-02-06']],
    ['到2026年，要努力实现以下主要目标。', []],
    // How long somebody is favoured, what belongs to a yearly review, and 中 of another word.
    ['在两年之内对成效明显的县区实行直通机制，完成申报。', []],
    ['纳入年底效能目标考核体系，完成督查通报。', []],
    ['2025年中小企业服务中心建成投用。', ['中小企业服务中心建成投用 2025-12-31']],
    ['2025年初步建成智慧港口。', ['初步建成智慧港口 2025-12-31']],
  ];
  it.each([...cases, ...said])('%s', (words, tasks) => {
    expect(goalsOf(report(words))).toEqual(tasks);
  });
});

describe('goals without a figure', () => {
  it('are what is basically reached by the date of the paragraph', () => {
    const text =
      '河东省农机化规划（2021—2025年）\n2021年5月6日\n一、发展目标\n到2025年，装备总量达到5万台，水稻基本实现生产全程机械化，服务体系基本建立，“无机可用”问题基本解决，进一步发挥基本建设作用。';
    expect(goalsOf(text)).toEqual([
      '装备总量 5 万台 2025-12-31',
      '水稻基本实现生产全程机械化 2025-12-31',
      '服务体系基本建立 2025-12-31',
      '“无机可用”问题基本解决 2025-12-31',
    ]);
  });
});

describe('goals that a plan dates', () => {
  const plan = (words: string) =>
    `河东市医疗提升行动计划（2023—2025年）\n2023年5月6日\n一、重点任务\n（一）基层建设。${words}`;
  const cases: readonly (readonly [words: string, goals: readonly string[]])[] = [
    ['每个县至少办好1所中医医院。', ['中医医院 1 所 2025-12-31']],
    ['70%的中心卫生院达到推荐标准。', ['中心卫生院达到推荐标准 70 % 2025-12-31']],
    ['每年为山区卫生院招聘医师80名。', ['山区卫生院招聘医师 80 名 2025-12-31']],
    ['供水管网漏损率控制在9%以内。', ['供水管网漏损率 9 % 2025-12-31']],
    ['平均住院日缩短至8天以内。', ['平均住院日 8 天 2025-12-31']],
  ];
  it.each(cases)('%s', (words, goals) => {
    expect(goalsOf(plan(words))).toEqual(goals);
  });
});

describe('the period of a plan', () => {
  it('ends with the stages that 底前 dates, not with a view into the distance', () => {
    const text =
      '河东省排污口整治三年行动方案\n2022年8月16日\n一、目标任务\n2023年底前，整治完成率达到50%；2024年底前，达到100%。到2030年，监管体系更加完备。\n二、重点工作\n（一）分类整治。规范整治排污口4000个。';
    expect(planOf(text).plan.horizon).toBe('2024-12-31');
  });
});

describe('how far a date reaches', () => {
  const plan = (words: string) =>
    `河东市水利建设行动方案（2024—2027年）\n2024年2月6日\n一、重点任务\n（一）建设。${words}`;
  const cases: readonly (readonly [words: string, goals: readonly string[]])[] = [
    [
      '三季度末开工项目100个，全年开工项目150个。',
      ['开工项目 100 个 2024-09-30', '开工项目 150 个 2024-12-31'],
    ],
    [
      '2024年6月底前整治河段20条，长期坚持，巡查不少于50次。',
      ['整治河段 20 条 2024-06-30', '巡查 50 次 2027-12-31'],
    ],
    [
      '到2027年，建成高标准农田500万亩，其中2025年建成100万亩；新增灌溉面积200万亩。',
      [
        '高标准农田 500 万亩 2027-12-31',
        '建成 100 万亩 2025-12-31',
        '新增灌溉面积 200 万亩 2027-12-31',
      ],
    ],
    ['今后五年新建水库20座。', ['新建水库 20 座 2028-12-31']],
    ['次年6月前完成验收水库10座。', ['验收水库 10 座 2025-06-30']],
    [
      '2025年底前新建泵站30座，次年6月前新建水闸10座。',
      ['新建泵站 30 座 2025-12-31', '新建水闸 10 座 2026-06-30'],
    ],
  ];
  it.each(cases)('%s', (words, goals) => {
    expect(goalsOf(plan(words))).toEqual(goals);
  });
});

describe('a bracket of parts', () => {
  const plan = (words: string) =>
    `河东市企业培育方案（2024—2026年）\n一、重点任务\n（一）培育。${words}`;
  it('gives the whole and its parts', () => {
    const { rows } = planOf(plan('龙头企业达到50家（市级30家、县级20家）。'));
    expect(rows.map(({ name, value, partOf }) => [name, value, partOf ?? null])).toEqual([
      ['龙头企业', '50', null],
      ['市级龙头企业', '30', 0],
      ['县级龙头企业', '20', 0],
    ]);
  });
  it.each([
    '培育龙头企业50家（市级30家、县级40家）。',
    '龙头企业达到50家（2024年30家、2025年20家）。',
  ])('is none where the parts are more than the whole or years: %s', (words) => {
    expect(planOf(plan(words)).rows.filter(({ partOf }) => (partOf ?? null) !== null)).toEqual([]);
  });
});

describe('what a plan orders of offices and pays', () => {
  it.each([
    '考核权重不低于10%。',
    '对落后县区约谈不少于1次。',
    '落实经费3200万元。',
    '市财政统筹安排2亿元。',
    '市财政、区财政分别投入1.2亿元用于改造。',
  ])('is no goal: %s', (words) => {
    expect(
      goalsOf(`河东市城市更新行动方案（2024—2026年）\n一、重点任务\n（一）改造。${words}`),
    ).toEqual([]);
  });
  it.each([
    ['柔性引进25人。', ['柔性引进 25 人 2026-12-31']],
    [
      '铺设供水管网3600公里，取缔散乱企业600个。',
      ['铺设供水管网 3600 公里 2026-12-31', '取缔散乱企业 600 个 2026-12-31'],
    ],
    ['万人发明专利较上年增加1.5件。', ['万人发明专利增幅 1.5 件 2026-12-31']],
  ])('but these are: %s', (words, goals) => {
    expect(
      goalsOf(`河东市城市更新行动方案（2024—2026年）\n一、重点任务\n（一）改造。${words}`),
    ).toEqual(goals);
  });
});
