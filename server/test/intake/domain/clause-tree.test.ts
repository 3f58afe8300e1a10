import { clausesOf, structureOf } from './structure-of';

const cases: [string, string, string[]][] = [
  [
    'chapters, sections and points; a heading may end in a full stop with text after it',
    '一、总体要求\n（一）指导思想。坚持以人民为中心。\n（二）主要目标。到2025年，全面建成。\n二、重点任务\n（一）健全托育服务体系。\n1.扩大供给。支持用人单位办托。\n2．加强监管。完善制度。\n1、补充一条。继续推进。\n（二）加强养老服务。\n（1）居家养老。上门服务。\n①助餐。建设社区食堂。',
    [
      '一 总体要求',
      '一（一） 指导思想',
      '一（二） 主要目标',
      '二 重点任务',
      '二（一） 健全托育服务体系',
      '二（一）1 扩大供给',
      '二（一）2 加强监管',
      '二（一）1之二 补充一条',
      '二（二） 加强养老服务',
      '二（二）（1） 居家养老',
      '二（二）（1）① 助餐',
    ],
  ],
  [
    'arabic numbers that run on across chapters',
    '一、稳就业\n1.稳岗扩岗。落实返还。\n2.创业带动。发放贷款。\n二、促增收\n3.提高工资。健全机制。\n（一）专项行动\n4.技能培训。开展培训。\n（二）服务行动\n5.公共服务。延伸网点。',
    [
      '一 稳就业',
      '一1 稳岗扩岗',
      '一2 创业带动',
      '二 促增收',
      '二3 提高工资',
      '二（一） 专项行动',
      '二（一）4 技能培训',
      '二（二） 服务行动',
      '二（二）5 公共服务',
    ],
  ],
  [
    'bracketed numbers that run on across chapters',
    '一、强基础\n（一）修水库。开工建设。\n（二）治河道。清淤疏浚。\n二、保安全\n（三）防洪水。落实责任。',
    ['一 强基础', '一（一） 修水库', '一（二） 治河道', '二 保安全', '二（三） 防洪水'],
  ],
  [
    'chapters, sections and articles; articles stand alone',
    '第一章 总则\n第一条 为了规范管理，制定本办法。\n第二章 管理\n第一节 登记\n第二条 登记应当具备下列条件：\n（一）有住所；\n（二）有章程。\n第三条 违反规定的，责令改正。',
    [
      '第一章 总则',
      '第一条 为了规范管理，制定本办法',
      '第二章 管理',
      '第二章第一节 登记',
      '第二条 登记应当具备下列条件',
      '第二条（一） 有住所',
      '第二条（二） 有章程',
      '第三条 违反规定的，责令改正',
    ],
  ],
  [
    'numbers that begin no clause',
    '一、总体要求\n坚持统筹推进。\n一、二、三类医院分别落实任务。\n一是加强领导。二是压实责任。\n2.5亿元专项资金已经下达。\n12345热线受理诉求。\n2025年底前完成改造。\n（十二）号文件继续有效。',
    ['一 总体要求'],
  ],
  [
    'decimal numbers',
    '1 总则\n1.1 编制目的\n健全机制。\n1.2 适用范围\n适用于本市。\n2 组织体系\n2.1 领导机构\n设立指挥部。',
    ['1 总则', '1.1 编制目的', '1.2 适用范围', '2 组织体系', '2.1 领导机构'],
  ],
  [
    'headed paragraphs without numbers are counted where a chapter consists of them',
    '一、总体要求\n全面贯彻党的二十大精神，推动高质量发展。\n二、优化空间布局\n做强中心城区。提升能级，完善功能。\n做优县域经济。培育特色产业，壮大集群。\n三、基本原则\n坚持统筹协调。加强部门联动。\n坚持因地制宜。分类推进实施。',
    ['一 总体要求', '二 优化空间布局', '二·1 做强中心城区', '二·2 做优县域经济', '三 基本原则'],
  ],
  [
    'a preface that states a figure, and annexes with numbers of their own',
    '为确保完成全年粮食总产量增长2.4%的任务，制定本方案。\n一、重点任务\n落实面积。\n附件1\n任务分工表\n一、种植业\n扩种油料。\n附件2：指标解释\n说明如下。',
    ['前言 前言', '一 重点任务', '附件1 附件1', '附件1·一 种植业', '附件2 指标解释'],
  ],
  [
    'a box counts for itself and what comes after it goes on',
    '一、主要任务\n（一）交通强省。\n1.高速公路。加快建设。\n2.普通国道。提质改造。\n专栏1 重大工程\n1.跨江通道。开工建设。\n2.疏港铁路。建成投用。\n3.农村公路。养护管理。\n（二）数字乡村。建设基站。',
    [
      '一 主要任务',
      '一（一） 交通强省',
      '一（一）1 高速公路',
      '一（一）2 普通国道',
      '专栏1 重大工程',
      '专栏11 跨江通道',
      '专栏12 疏港铁路',
      '专栏13 农村公路',
      '一（二） 数字乡村',
    ],
  ],
  [
    'unnumbered headings where nothing is numbered',
    '主要目标\n到2025年，城镇污水处理率达到97%，农村生活污水治理率达到40%，黑臭水体基本消除。\n重点任务\n推进管网改造，完善收集体系，提升处理能力，建立长效机制，落实属地责任。',
    ['·1 主要目标', '·2 重点任务'],
  ],
];

describe('the clause tree', () => {
  it.each(cases)('reads %s', (_, text, expected) => {
    expect(clausesOf(text)).toEqual(expected);
  });

  it('gives each clause the stretch up to the next of its own depth or above', () => {
    const text = '一、甲任务\n（一）乙任务。做乙。\n（二）丙任务。做丙。\n二、丁任务\n做丁。';
    const { clauses } = structureOf(text);
    expect(
      clauses.map(({ start, end, depth, parent }) => [text.slice(start, end), depth, parent]),
    ).toEqual([
      ['一、甲任务\n（一）乙任务。做乙。\n（二）丙任务。做丙。', 1, null],
      ['（一）乙任务。做乙。', 2, 0],
      ['（二）丙任务。做丙。', 2, 0],
      ['二、丁任务\n做丁。', 1, null],
    ]);
  });

  it('keeps a figure of the heading for the sentences, and drops a plain heading from them', () => {
    const text =
      '一、任务\n（一）新建学校20所。完善配套。\n（二）加强管理。完善配套。\n（三）建成公园3个。';
    const { paragraphs } = structureOf(text);
    expect(paragraphs.map(({ body, end }) => text.slice(body, end))).toEqual([
      '',
      '新建学校20所。完善配套。',
      '完善配套。',
      '建成公园3个。',
    ]);
  });
});

describe('paragraphs', () => {
  const text =
    '一、主要目标\n到2025年，实现以下目标：\n——能力增强。建成10个中心。\n——服务改善。床位达到7张。\n' +
    '二、任务\n（一）扩容。完成下列工程：\n1.新建病房楼3栋。\n2.改造社区中心5个。\n责任单位：省卫生健康委\n（二）提质。加强管理。';
  const { clauses, paragraphs } = structureOf(text);

  it('know their kind and their clause', () => {
    expect(
      paragraphs.map(({ kind, clause }) => [
        kind,
        clause === null ? null : clauses[clause]?.locator,
      ]),
    ).toEqual([
      ['heading', '一'],
      ['text', '一'],
      ['bullet', '一'],
      ['bullet', '一'],
      ['heading', '二'],
      ['text', '二（一）'],
      ['text', '二（一）1'],
      ['text', '二（一）2'],
      ['label', '二（一）2'],
      ['text', '二（二）'],
    ]);
  });

  it('know the paragraph that leads them in', () => {
    expect(paragraphs.map(({ leadIn }) => leadIn)).toEqual([
      ...[null, null, 1, 1],
      ...[null, null, 5, 5, null, null],
    ]);
  });

  it('begin after number, mark and heading', () => {
    expect(paragraphs.map(({ body, end }) => text.slice(body, end))).toEqual([
      ...['', '到2025年，实现以下目标：', '建成10个中心。', '床位达到7张。', ''],
      ...[
        '完成下列工程：',
        '新建病房楼3栋。',
        '改造社区中心5个。',
        '责任单位：省卫生健康委',
        '加强管理。',
      ],
    ]);
  });
});
