import type { ProposalRow } from '../../../src/intake/domain/proposal';
import { cellValue } from '../../../src/intake/domain/tables/cell-value';
import { columnKind } from '../../../src/intake/domain/tables/column-kind';
import { readDictionaries } from '../../../src/intake/dictionaries';
import { readTable, type Times } from './read-table';

const dictionaries = readDictionaries();

/** Name, sign, value with unit, measure, deadline and its source. */
const brief = (row: ProposalRow) =>
  `${row.name} ${row.comparator ?? ''}${row.value ?? ''}${row.valueUpper === null ? '' : `—${row.valueUpper}`}${row.unit ?? ''} ${row.measure ?? ''} ${row.deadline ?? ''} ${row.deadlineSource}`;

const briefs = (
  rows: readonly (readonly string[])[],
  times?: Times,
  before: readonly string[] = [],
) =>
  readTable(rows, times, before)
    .rows.filter(({ type }) => type !== 'responsibility')
    .map(brief);

describe('what numbers begin or end with', () => {
  it('keeps levels in names, and round values behind a sign', () => {
    expect(
      briefs([
        ['指标', '单位', '2025年'],
        ['用水总量', '亿立方米', '≤19.0'],
        ['5级以上堤防达标率', '%', '90'],
      ]),
    ).toEqual([
      '用水总量 <=19亿立方米 value 2025-12-31 table_header',
      '5级以上堤防达标率 =90% value 2025-12-31 table_header',
    ]);
  });
});

describe('the head of a column', () => {
  it.each([
    ['序号', 'ordinal'],
    ['指标名称', 'name'],
    ['主要指标', 'name'],
    ['指标', 'name'],
    ['单位', 'unit'],
    ['计量单位', 'unit'],
    ['目标值', 'goal'],
    ['预期目标', 'goal'],
    ['2025年目标值', 'year'],
    ['2025年', 'year'],
    ['2020年实际', 'baseline'],
    ['基期值', 'baseline'],
    ['2023年预计数', 'baseline'],
    ['现状值', 'baseline'],
    ['年均增长〔累计〕', 'growth'],
    ['属性', 'property'],
    ['指标属性', 'property'],
    ['重点任务', 'task'],
    ['工作任务', 'task'],
    ['任务内容', 'task'],
    ['具体措施', 'measures'],
    ['牵头单位', 'lead'],
    ['牵头部门', 'lead'],
    ['责任单位', 'bodies'],
    ['责任部门', 'bodies'],
    ['牵头及配合单位', 'bodies'],
    ['配合单位', 'support'],
    ['完成时限', 'deadline'],
    ['时间节点', 'deadline'],
    ['完成时间', 'deadline'],
    ['备注', 'remark'],
    ['联系电话', 'person'],
    ['分值', 'marks'],
    ['预算金额（万元）', 'money'],
    ['设区市', 'place'],
    ['县（市、区）', 'place'],
    ['乡镇（街道）', 'place'],
    ['市别', 'place'],
    ['项目业主', 'remark'],
    ['天气', null],
  ] as const)('%s is %s', (label, kind) => {
    expect(columnKind(label)).toBe(kind);
  });
});

describe('the figure of a cell', () => {
  it.each([
    ['65', '=65'],
    ['75.0', '=75'],
    ['≥95', '>=95'],
    ['＞7', '>7'],
    ['>7%', '>7%'],
    ['95%以上', '>=95%'],
    ['6.5左右', '~6.5'],
    ['10—12', 'range10—12'],
    ['〔14.5〕', '=14.5 sum'],
    ['[5]', '=5 sum'],
    ['-18%', '=-18%'],
    ['下降13.5%', '=13.5% falls'],
    ['新增3家', '=3家'],
    ['500个以上', '>=500个'],
    ['不超过30', '<=30'],
    ['12,000', '=12000'],
    ['2.5*', '=2.5'],
    ['—', null],
    ['/', null],
    ['', null],
    ['完成上级下达任务', null],
    ['高于全国平均水平', null],
    ['建成平台5个，培训2000人次', null],
    ['1:1.2', null],
  ])('%s is %s', (text, expected) => {
    const read = cellValue(text, dictionaries);
    const said =
      read === null
        ? null
        : `${read.comparator}${read.value}${read.valueUpper === null ? '' : `—${read.valueUpper}`}${read.unit}${read.cumulative ? ' sum' : ''}${read.change === -1 ? ' falls' : ''}`;
    expect(said).toBe(expected);
  });
});

describe('tables of indicators', () => {
  it('of a five-year plan', () => {
    const reading = readTable([
      ['类别', '指标', '2020年', '2025年', '年均增长\n〔累计〕', '属性'],
      ['经济', '地区生产总值增长（%）', '3.6', '—', '6左右', '预期性'],
      ['^', '全员劳动生产率（万元/人）', '14.5', '20', '6.6', '预期性'],
      ['^', '城镇化率（%）', '63', '68', '〔5〕', '预期性'],
      ['民生', '城镇新增就业（万人）', '—', '—', '〔500〕', '预期性'],
      ['绿色', '单位生产总值能耗降低（%）', '—', '—', '〔14.5〕', '约束性'],
      ['^', '森林覆盖率（%）', '20', '≥21', '—', '约束性'],
      ['^', '其中：山区（%）', '30', '32', '—', '约束性'],
    ]);
    expect(reading.rows.map(brief)).toEqual([
      '地区生产总值增长 ~6% average_growth 2025-12-31 plan_period',
      '全员劳动生产率 =20万元/人 value 2025-12-31 table_header',
      '全员劳动生产率年均增长 =6.6% average_growth 2025-12-31 plan_period',
      '城镇化率 =68% value 2025-12-31 table_header',
      '城镇新增就业 =500万人 value 2025-12-31 plan_period',
      '单位生产总值能耗降低 =14.5% change 2025-12-31 plan_period',
      '森林覆盖率 >=21% value 2025-12-31 table_header',
      '山区 =32% value 2025-12-31 table_header',
    ]);
    expect(reading.rows.map(({ baseline }) => baseline?.value ?? null)).toEqual([
      null,
      '14.5',
      null,
      '63',
      null,
      null,
      '20',
      '30',
    ]);
    expect(reading.rows[5]?.baseline).toEqual({ period: '2020', value: null });
    expect(reading.rows.map(({ partOf }) => partOf)).toEqual([
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      6,
    ]);
    expect(reading.rows[1]?.quote).toBe('全员劳动生产率（万元/人）\t14.5\t20');
    expect(reading.rows[1]?.clause).toBe('附件1');
  });

  it('with a head of two rows, a unit column, interim goals and bodies', () => {
    const { rows } = readTable(
      [
        ['指标名称', '单位', '基期值', '目标值', '<', '责任单位'],
        ['^', '^', '2021年', '2023年', '2025年', '^'],
        ['规上企业数', '家', '100', '150', '200以上', '市统计局牵头，市财政局配合'],
        ['研发投入强度', '%', '2.1', '—', '2.8', '市科技局\n市教育局'],
      ],
      { issuedOn: '2022-02-01' },
    );
    const goals = rows.filter(({ type }) => type === 'target');
    expect(goals.map(brief)).toEqual([
      '规上企业数 =150家 value 2023-12-31 table_header',
      '规上企业数 >=200家 value 2025-12-31 table_header',
      '研发投入强度 =2.8% value 2025-12-31 table_header',
    ]);
    expect(rows.map(({ type, lead, agencies }) => [type, lead, agencies])).toEqual([
      ['target', ['市统计局'], ['市统计局', '市财政局']],
      ['target', ['市统计局'], ['市统计局', '市财政局']],
      ['target', [], ['市科技局', '市教育局']],
      ['responsibility', ['市统计局'], ['市统计局', '市财政局']],
      ['responsibility', [], ['市科技局', '市教育局']],
    ]);
    expect(rows[0]?.bodies.map(({ role }) => role)).toEqual(['lead', 'support']);
    expect(rows[0]?.baseline).toEqual({ period: '2021', value: '100' });
  });

  it('of a work report: what was is no goal, what is expected is', () => {
    expect(
      briefs(
        [
          ['主要指标', '2022年实际', '2023年预计', '2024年目标'],
          ['地区生产总值增长（%）', '4', '6', '6左右'],
          ['城镇新增就业（万人）', '10', '11', '12以上'],
        ],
        { issuedOn: '2024-01-20', horizon: '2024-12-31' },
      ),
    ).toEqual([
      '地区生产总值增长 ~6% yoy_growth 2024-12-31 table_header',
      '城镇新增就业 >=12万人 value 2024-12-31 table_header',
    ]);
  });

  it.each([
    ['above the table', ['附件1', '主要目标　单位：亿元'], []],
    ['in the first row', [], [['主要目标（单位：亿元）单位：亿元', '<', '<']]],
  ])('whose unit stands %s', (_where, before, first) => {
    expect(
      briefs([...first, ['指标', '2020年', '2025年'], ['工业增加值', '900', '1500']], {}, before),
    ).toEqual(['工业增加值 =1500亿元 value 2025-12-31 table_header']);
  });

  it('whose goals have no year take the plan’s period, and a row to check without one', () => {
    const table = [
      ['序号', '指标', '目标值'],
      ['1', '垃圾回收利用率', '35%以上'],
      ['2', '合计', '10'],
    ];
    expect(briefs(table)).toEqual(['垃圾回收利用率 >=35% value 2025-12-31 plan_period']);
    const { rows } = readTable(table, { horizon: null });
    expect(rows[0]).toMatchObject({ deadline: null, deadlineSource: 'none', confidence: 'check' });
  });

  it('by the caption’s date', () => {
    expect(
      briefs(
        [
          ['指标', '目标值'],
          ['医疗机构床位数（张）', '5000'],
        ],
        { horizon: null },
        ['到2024年主要目标'],
      ),
    ).toEqual(['医疗机构床位数 =5000张 value 2024-12-31 table_header']);
  });
});

describe('tables of goals by place', () => {
  const rows = [
    ['设区市', '2025年'],
    ['甲市', '120'],
    ['乙市', '80'],
  ];

  it('are read where the table says that it sets goals', () => {
    expect(briefs(rows, {}, ['附件：各市充电桩建设任务分解表（单位：个）', '单位：个'])).toEqual([
      '甲市充电桩建设 =120个 value 2025-12-31 table_header',
      '乙市充电桩建设 =80个 value 2025-12-31 table_header',
    ]);
  });

  it('have names of their own across, the whole among the places, sums over years left out', () => {
    expect(
      briefs(
        [
          ['乡镇', '治理行政村（个）', '<', '<', '人工造林（亩）'],
          ['^', '2023年', '2024年', '合计', '^'],
          ['城关镇', '6', '7', '13', '2000'],
          ['合计', '9', '8', '17', '5000'],
        ],
        { issuedOn: '2023-02-01', horizon: '2024-12-31' },
        ['附件：年度任务分解表'],
      ),
    ).toEqual([
      '城关镇治理行政村 =6个 value 2023-12-31 table_header',
      '城关镇治理行政村 =7个 value 2024-12-31 table_header',
      '城关镇人工造林 =2000亩 value 2024-12-31 plan_period',
      '治理行政村 =9个 value 2023-12-31 table_header',
      '治理行政村 =8个 value 2024-12-31 table_header',
      '人工造林 =5000亩 value 2024-12-31 plan_period',
    ]);
  });

  it('are statistics where it does not', () => {
    expect(briefs(rows, {}, ['附件：各市充电桩统计表'])).toEqual([]);
  });
});

describe('tables of tasks', () => {
  it('give their cells the row’s deadline and bodies, shared cells to each row', () => {
    const { rows, words } = readTable([
      ['序号', '重点任务', '具体措施', '牵头单位', '配合单位', '完成时限'],
      ['1', '推进产业升级', '1.建设平台。', '市工信局', '市财政局、市科技局', '2025年12月底前'],
      ['^', '^', '2.开展诊断服务。', '市科技局', '—', '长期坚持'],
      ['2', '优化环境', '出台管理办法', '市司法局', '市商务局', '2023.6'],
    ]);
    expect(words.map(({ text, given }) => `${text} ${given.deadline ?? ''}`)).toEqual([
      '推进产业升级 2025-12-31',
      '1.建设平台。 2025-12-31',
      '2.开展诊断服务。 ',
      '优化环境 2023-06-30',
      '出台管理办法 2023-06-30',
    ]);
    expect(
      rows.map(({ type, name, deadline, lead, agencies, quote }) => [
        type,
        name,
        deadline,
        lead.join('、'),
        agencies.join('、'),
        quote.replace(/\s/g, '|'),
      ]),
    ).toEqual([
      [
        'milestone',
        '建设平台',
        '2025-12-31',
        '市工信局',
        '市工信局、市财政局、市科技局',
        '1.建设平台。',
      ],
      ['milestone', '出台管理办法', '2023-06-30', '市司法局', '市司法局、市商务局', '出台管理办法'],
      [
        'responsibility',
        '推进产业升级',
        null,
        '市工信局',
        '市工信局、市财政局、市科技局',
        '市工信局|市财政局、市科技局',
      ],
      ['responsibility', '开展诊断服务', null, '市科技局', '市科技局', '市科技局'],
      ['responsibility', '优化环境', null, '市司法局', '市司法局、市商务局', '市司法局|市商务局'],
    ]);
  });

  it('take the name of a figure alone from the task', () => {
    expect(
      briefs([
        ['序号', '工作任务', '目标', '责任部门', '时间节点'],
        ['1', '新建充电桩', '500个以上', '市城管局', '2024年底'],
        ['2', '培育龙头企业', '新增3家', '市工信局', '2025年'],
      ]),
    ).toEqual([
      '新建充电桩 >=500个 value 2024-12-31 table_column',
      '培育龙头企业 =3家 value 2025-12-31 table_column',
    ]);
  });
});

describe('rows of a table that are none of the ledger', () => {
  const head = ['序号', '重点任务', '工作目标', '责任单位', '完成时限'];

  it('are headings between the rows and a head that a page repeats', () => {
    const { rows, words } = readTable([
      head,
      ['一', '市场准入', '<', '<', '<'],
      ['1', '压缩时间', '出台相关办法2件', '市市场监管局', '2025年'],
      head,
      ['2', '扩大开放', '引进企业3家', '市商务局', '2025年'],
    ]);
    expect(words.map(({ text, given }) => [text, given.aims])).toEqual([
      ['压缩时间', false],
      ['出台相关办法2件', true],
      ['扩大开放', false],
      ['引进企业3家', true],
    ]);
    expect(
      rows.filter(({ type }) => type === 'responsibility').map(({ name, quote }) => [name, quote]),
    ).toEqual([
      ['压缩时间', '市市场监管局'],
      ['扩大开放', '市商务局'],
    ]);
  });
});

describe('numbers in front of a name', () => {
  it.each([
    ['15岁以上人群吸烟率', '15岁以上人群吸烟率'],
    ['5G基站数', '5G基站数'],
    ['12345热线办结率', '12345热线办结率'],
    ['（2）空气优良率', '空气优良率'],
    ['2.空气优良率', '空气优良率'],
    ['2.1空气优良率', '空气优良率'],
    ['1人均预期寿命', '人均预期寿命'],
  ])('%s is %s', (cell, name) => {
    const { rows } = readTable([
      ['指标', '单位', '2025年'],
      [cell, '%', '50'],
    ]);
    expect(rows.map((row) => row.name)).toEqual([name]);
  });
});

describe('who answers for a row of a table', () => {
  it.each([
    ['市科技局、市教育局按职责分工负责', '市科技局 市教育局'],
    ['市生态环境局牵头，各区县政府配合', '市生态环境局* 各区县政府+'],
    ['牵头单位：市商务局\n责任单位：市文化和旅游局', '市商务局* 市文化和旅游局'],
    ['市商务局\n市投资促进局', '市商务局 市投资促进局'],
    ['牵头单位：市商务局责任单位：市文化和旅游局', '市商务局* 市文化和旅游局'],
    ['总牵头单位：市商务局', '市商务局*'],
    ['市商务局', '市商务局*'],
    ['市商务局牵头，文化和旅游局、各区政府配合', '市商务局* 市文化和旅游局+ 各区政府+'],
  ])('%s', (cell, expected) => {
    const { rows } = readTable([
      ['重点工作', '责任分工'],
      ['促进消费', cell],
    ]);
    const sign = { lead: '*', support: '+', shared: '', guide: '~' } as Record<string, string>;
    expect(
      rows.map(({ type, bodies }) => [
        type,
        bodies.map(({ name, role }) => `${name}${sign[role] ?? ''}`).join(' '),
      ]),
    ).toEqual([['responsibility', expected]]);
  });
});

describe('a table under the rule that the first leads', () => {
  it('has leads', () => {
    const rule = '列第一位者为牵头单位，下同。';
    const head = ['重点工作', '年度目标', '责任单位'];
    const { rows } = readTable([head, ['改造灌区', '改造3处', '市水利局、市财政局']], {}, [rule]);
    expect(rows.find(({ type }) => type === 'responsibility')?.lead).toEqual(['市水利局']);
  });

  it('has them from the row on that says so', () => {
    const { rows } = readTable([
      ['重点工作', '责任单位'],
      ['改造灌区', '市水利局、市财政局'],
      ['修建泵站', '市水务局、市财政局（列首位者为牵头单位，下同）'],
      ['修建水厂', '市住房城乡建设局、市水务局'],
    ]);
    expect(
      rows.filter(({ type }) => type === 'responsibility').map(({ lead }) => lead.join(' ')),
    ).toEqual(['', '市水务局', '市住房城乡建设局']);
  });
});

describe('tables that are no ledger', () => {
  it.each([
    [
      'persons',
      [
        ['姓名', '职务', '联系电话', '完成时限'],
        ['张某', '局长', '123', '2025年'],
      ],
    ],
    [
      'the past',
      [
        ['指标', '2018年', '2019年', '2020年'],
        ['地区生产总值', '1', '2', '3'],
      ],
    ],
    [
      'money',
      [
        ['项目名称', '预算金额（万元）', '责任单位'],
        ['甲', '300', '市财政局'],
      ],
    ],
    [
      'marks',
      [
        ['考核内容', '分值', '评分标准', '责任单位'],
        ['网上办理', '10', '每少1个百分点扣0.5分', '市政府办'],
      ],
    ],
  ])('of %s yield nothing and are settled', (_what, table) => {
    const { rows, words, settled } = readTable(table);
    expect([rows, words, settled.length]).toEqual([[], [], 1]);
  });

  it('with an unknown head and figures leave a warning', () => {
    const { warnings, settled } = readTable([
      ['天', '地'],
      ['5', '6'],
    ]);
    expect([warnings.map(({ code }) => code), settled.length]).toEqual([
      ['table_not_understood'],
      1,
    ]);
  });

  it('that only frame sentences are left to the reader of sentences', () => {
    const { settled } = readTable([
      ['专栏', '到2025年，建成平台5个，培训2000人次。完善制度，加强保障。'],
    ]);
    expect(settled).toEqual([]);
  });
});
