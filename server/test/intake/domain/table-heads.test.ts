import type { ProposalRow } from '../../../src/intake/domain/proposal';
import { readTable, type Times } from './read-table';

type Table = readonly (readonly string[])[];

/** Name, sign, value with unit, deadline, baseline and bodies. */
const brief = ({ name, comparator, value, unit, deadline, baseline, agencies }: ProposalRow) =>
  [
    `${name} ${comparator ?? ''}${value ?? ''}${unit ?? ''} ${deadline ?? ''}`,
    baseline === null ? '' : `from ${baseline.value ?? '?'} of ${baseline.period ?? '?'}`,
    agencies.join('、'),
  ]
    .filter((part) => part !== '')
    .join(' | ');

const goals = (table: Table, times: Times = {}, before: readonly string[] = []) =>
  readTable(table, times, before)
    .rows.filter(({ type }) => type === 'target')
    .map(brief);

const FIVE: Times = {
  issuedOn: '2026-04-01',
  horizon: '2030-12-31',
  title: '某市“十五五”文化旅游规划',
};
const THREE: Times = {
  issuedOn: '2026-04-01',
  horizon: '2028-12-31',
  title: '某市步道建设三年行动方案（2026—2028年）',
};

describe('years below a head that means base and goal', () => {
  const years = (above: string, first: string, second: string): Table => [
    ['指标', above, '<'],
    ['^', first, second],
    ['文博场馆（座）', '41', '43'],
  ];
  const read = ['文博场馆 =43座 2030-12-31 | from 41 of 2025'];

  it.each(['基期与目标', '现状及目标', '基数、目标', '目标和现状', '发展水平'])('%s', (above) => {
    expect(goals(years(above, '2025年', '2030年'), FIVE)).toEqual(read);
  });

  it('a year before the plan is the base, whatever the head above it says', () => {
    expect(goals(years('发展目标', '2025年', '2030年'), FIVE)).toEqual(read);
  });

  it('also in a plan issued before its period, and in one that prints no day', () => {
    const early = { ...FIVE, issuedOn: '2025-12-20' };
    expect(goals(years('规划目标', '2025年', '2030年'), early)).toEqual(read);
    expect(goals(years('规划目标', '2025年', '2030年'), { ...FIVE, issuedOn: null })).toEqual(read);
  });

  it('years of the plan itself stay goals, those before its issue too', () => {
    const late = { ...THREE, issuedOn: '2027-03-01' };
    expect(goals(years('年度目标', '2026年', '2028年'), late)).toEqual([
      '文博场馆 =41座 2026-12-31',
      '文博场馆 =43座 2028-12-31',
    ]);
  });

  it('a base in brackets beside the year', () => {
    const table = [
      ['指标', '2025年（基期）', '2030年（目标）'],
      ['书屋覆盖率（%）', '94', '96'],
    ];
    expect(goals(table, FIVE)).toEqual(['书屋覆盖率 =96% 2030-12-31 | from 94 of 2025']);
  });
});

describe('what is no goal of the plan', () => {
  it('a goal of the five years before it', () => {
    const table = [
      ['指标', '“十四五”目标', '2025年完成', '“十五五”目标'],
      ['养老床位（张）', '5000', '5600', '7000'],
    ];
    expect(goals(table, FIVE)).toEqual(['养老床位 =7000张 2030-12-31 | from 5600 of 2025']);
  });

  it('how far it is to the level beside', () => {
    const table = [
      ['指标', '单位', '2025年', '2030年', '五年累计', '年均增速（%）'],
      ['养老机构', '家', '40', '60', '20', '8.4'],
    ];
    expect(goals(table, FIVE)).toEqual([
      '养老机构 =60家 2030-12-31 | from 40 of 2025',
      '养老机构年均增长 =8.4% 2030-12-31',
    ]);
  });

  it.each(['附表2　资金安排', '经费预算表', '投资估算'])('money to be spent: %s', (title) => {
    const table = [
      ['项目', '2026年（万元）', '2027年（万元）'],
      ['养老服务', '300', '400'],
    ];
    expect(goals(table, FIVE, [title])).toEqual([]);
  });
});

describe('a whole beside its years', () => {
  it.each(['总规模', '目标值', '任务总量', '合计'])(
    '%s is reached by the last of them',
    (whole) => {
      const table = [
        ['项目', whole, '2026年', '2027年', '牵头单位'],
        ['驿站改造', '200个', '120个', '80个', '市城管局'],
      ];
      expect(goals(table, THREE)).toEqual([
        '驿站改造 =200个 2027-12-31 | 市城管局',
        '驿站改造 =120个 2026-12-31 | 市城管局',
        '驿站改造 =80个 2027-12-31 | 市城管局',
      ]);
    },
  );

  it('每年 in a cell is annual until the last of them, a change has its base', () => {
    const { rows } = readTable(
      [
        ['项目', '总规模', '2026年', '2027年'],
        ['讲解员培训', '900人', '每年300人', ''],
        ['投诉率（%）', '', '6', '比2025年降低2个百分点'],
      ],
      THREE,
    );
    expect(rows.map(brief)).toEqual([
      '讲解员培训 =900人 2027-12-31',
      '讲解员培训 =300人 2027-12-31',
      '投诉率 =6% 2026-12-31',
      '投诉率 =2个百分点 2027-12-31 | from ? of 2025',
    ]);
    expect(rows.map(({ recurrence }) => recurrence)).toEqual(['once', 'annual', 'once', 'once']);
    expect(rows[3]?.measure).toBe('change');
  });

  it('a cell over several years is one goal by the last of them', () => {
    const table = [
      ['指标', '2026年', '2027年', '2028年'],
      ['设施完好率', '98%', '99%以上', '<'],
    ];
    expect(goals(table, THREE)).toEqual([
      '设施完好率 =98% 2026-12-31',
      '设施完好率 >=99% 2028-12-31',
    ]);
  });
});

describe('parts of a year across', () => {
  it.each([
    [
      ['一季度', '二季度', '三季度', '四季度'],
      ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'],
    ],
    [
      ['1—3月', '上半年', '前三季度', '全年目标'],
      ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'],
    ],
    [
      ['第1季度', '2季度末', '9月底', '年底'],
      ['2026-03-31', '2026-06-30', '2026-09-30', '2026-12-31'],
    ],
  ])('%j', (heads, days) => {
    const table = [
      ['工作任务', ...heads, '责任单位'],
      ['新签项目（个）', '10', '15', '20', '28', '市商务局'],
    ];
    expect(goals(table, { ...THREE, title: null })).toEqual(
      days.map((day, at) => `新签项目 =${['10', '15', '20', '28'][at]}个 ${day} | 市商务局`),
    );
  });

  it('take the year that stands above them', () => {
    const table = [
      ['工作任务', '2027年', '<'],
      ['^', '上半年', '下半年'],
      ['新签项目（个）', '10', '15'],
    ];
    expect(goals(table, THREE)).toEqual(['新签项目 =10个 2027-06-30', '新签项目 =15个 2027-12-31']);
  });
});

describe('units and marks in columns of their own', () => {
  it('of an assessment: its goals are read, weights and points are none', () => {
    const table = [
      ['序号', '考核指标', '计量单位', '目标任务', '权重', '考核部门'],
      ['1', '演出场次', '场', '350', '10', '市文化和旅游局'],
      ['2', '设施完好率', '%', '92以上', '5', '市文化和旅游局'],
    ];
    expect(goals(table, FIVE)).toEqual([
      '演出场次 =350场 2030-12-31',
      '设施完好率 >=92% 2030-12-31',
    ]);
  });

  it('a task list that also says whom to call', () => {
    const table = [
      ['重点指标', '目标值', '牵头单位', '责任领导', '联系人'],
      ['文旅项目（个）', '12', '市文化和旅游局', '王某', '李某'],
    ];
    expect(goals(table, FIVE)).toEqual(['文旅项目 =12个 2030-12-31 | 市文化和旅游局']);
  });
});

describe('years down', () => {
  it.each(['年度', '时间', '指标', ''])('with %j in the corner', (corner) => {
    const table = [
      [corner, '新建书吧（家）', '上座率（%）'],
      ['2025年', '9', '60'],
      ['2026年', '12', '65以上'],
      ['2027年', '15', '70以上'],
    ];
    expect(goals(table, THREE)).toEqual([
      '新建书吧 =12家 2026-12-31',
      '上座率 >=65% 2026-12-31',
      '新建书吧 =15家 2027-12-31',
      '上座率 >=70% 2027-12-31',
    ]);
  });

  it('a sum of them is the whole by the last year', () => {
    const table = [
      ['年度', '新建书吧（家）'],
      ['2026年', '12'],
      ['2027年', '15'],
      ['合计', '27'],
    ];
    expect(goals(table, THREE).at(-1)).toBe('新建书吧 =27家 2027-12-31');
  });
});

describe('places', () => {
  it('down, with works across and who answers', () => {
    const table = [
      ['县区', '新建剧场（个）', '改造文化站（个）', '责任单位'],
      ['东县', '12', '50', '东县政府'],
      ['西县', '—', '60', '西县政府'],
    ];
    expect(goals(table, THREE)).toEqual([
      '东县新建剧场 =12个 2028-12-31 | 东县政府',
      '东县改造文化站 =50个 2028-12-31 | 东县政府',
      '西县改造文化站 =60个 2028-12-31 | 西县政府',
    ]);
  });

  it('across, with works down and the whole of them', () => {
    const table = [
      ['任务名称', '东县', '西县', '合计'],
      ['修复古桥（座）', '12', '15', '27'],
    ];
    expect(goals(table, THREE)).toEqual([
      '东县修复古桥 =12座 2028-12-31',
      '西县修复古桥 =15座 2028-12-31',
      '修复古桥 =27座 2028-12-31',
    ]);
  });

  it('across, with years below each of them and the unit above the table', () => {
    const table = [
      ['任务', '东县', '<', '西县', '<'],
      ['^', '2026年', '2027年', '2026年', '2027年'],
      ['新建步道', '3', '4', '5', '6'],
    ];
    expect(goals(table, THREE, ['步道建设任务分解表', '单位：公里'])).toEqual([
      '东县新建步道 =3公里 2026-12-31',
      '东县新建步道 =4公里 2027-12-31',
      '西县新建步道 =5公里 2026-12-31',
      '西县新建步道 =6公里 2027-12-31',
    ]);
  });

  it('down, with years below works: what is and was is where each begins', () => {
    const table = [
      ['县区', '步道里程（公里）', '<', '<', '满意度（%）', '<'],
      ['^', '2025年实际', '2026年', '2027年', '2026年', '2027年'],
      ['清河区', '38', '40', '45', '81.5', '83'],
      ['东湖区', '27', '30', '34', '82', '84'],
      ['全市', '65', '70', '79', '81.7', '83.5'],
    ];
    expect(
      goals(table, THREE, ['分年度目标']).filter((goal) => !goal.startsWith('东湖区')),
    ).toEqual([
      '清河区步道里程 =40公里 2026-12-31 | from 38 of 2025',
      '清河区步道里程 =45公里 2027-12-31 | from 38 of 2025',
      '清河区满意度 =81.5% 2026-12-31',
      '清河区满意度 =83% 2027-12-31',
      '步道里程 =70公里 2026-12-31 | from 65 of 2025',
      '步道里程 =79公里 2027-12-31 | from 65 of 2025',
      '满意度 =81.7% 2026-12-31',
      '满意度 =83.5% 2027-12-31',
    ]);
  });

  it('known by their names where the head does not say so', () => {
    const table = [
      ['责任主体', '建成书屋（个）'],
      ['城关镇', '3'],
      ['河西街道', '5'],
    ];
    expect(goals(table, THREE, ['年度任务分解'])).toEqual([
      '城关镇建成书屋 =3个 2028-12-31 | 城关镇',
      '河西街道建成书屋 =5个 2028-12-31 | 河西街道',
    ]);
  });

  it('are none where only kinds of places are counted', () => {
    const table = [
      ['建设内容', '行政村（个）', '老旧小区（个）', '责任单位'],
      ['改造管网', '5', '6', '市城管局'],
    ];
    expect(goals(table, THREE).filter((goal) => /^(?:行政村|老旧小区)/.test(goal))).toEqual([]);
  });

  it.each([
    ['统计表', ['县区', '剧场（个）'], ['东县', '12'], ['西县', '15']],
    ['任务完成情况', ['县区', '新建剧场（个）'], ['东县', '12'], ['西县', '15']],
    ['现状', ['项目', '东县', '西县'], ['剧场（个）', '1', '2'], ['书屋（个）', '1', '2']],
  ])('of what is or was (%s) set no goals', (title, ...table) => {
    expect(goals(table, THREE, [title])).toEqual([]);
  });
});

describe('tables set side by side', () => {
  it('are read as so many', () => {
    const table = [
      ['指标', '目标值', '指标', '目标值'],
      ['绿化覆盖率', '45%', '林荫路比例', '85%以上'],
    ];
    expect(goals(table, THREE)).toEqual([
      '绿化覆盖率 =45% 2028-12-31',
      '林荫路比例 >=85% 2028-12-31',
    ]);
  });

  it('of places too', () => {
    const table = [
      ['县区', '造林（亩）', '县区', '造林（亩）'],
      ['甲县', '1200', '乙县', '900'],
      ['丙县', '800', '', ''],
    ];
    expect(goals(table, THREE, ['任务分解表'])).toEqual([
      '甲县造林 =1200亩 2028-12-31',
      '丙县造林 =800亩 2028-12-31',
      '乙县造林 =900亩 2028-12-31',
    ]);
  });
});

describe('members that are no places', () => {
  it('across, where the rows have the units', () => {
    const table = [
      ['任务', '园林集团', '林投公司', '合计'],
      ['建设苗圃（个）', '3', '2', '5'],
    ];
    expect(goals(table, THREE)).toEqual([
      '园林集团建设苗圃 =3个 2028-12-31',
      '林投公司建设苗圃 =2个 2028-12-31',
      '建设苗圃 =5个 2028-12-31',
    ]);
  });

  it('down, under 单位: who, not in what', () => {
    const table = [
      ['单位', '招引项目（个）', '植树（万株）'],
      ['市林业局', '3', '20'],
      ['市城管局', '2', '10'],
      ['合计', '5', '30'],
    ];
    expect(goals(table, THREE, ['年度任务'])).toEqual([
      '市林业局招引项目 =3个 2028-12-31 | 市林业局',
      '市林业局植树 =20万株 2028-12-31 | 市林业局',
      '市城管局招引项目 =2个 2028-12-31 | 市城管局',
      '市城管局植树 =10万株 2028-12-31 | 市城管局',
      '招引项目 =5个 2028-12-31',
      '植树 =30万株 2028-12-31',
    ]);
  });

  it('down, of which so much is built: the act goes first', () => {
    const table = [
      ['学校类型', '新建（所）', '新增学位（个）'],
      ['幼儿园', '10', '3000'],
      ['小学', '8', '9000'],
      ['合计', '18', '12000'],
    ];
    expect(goals(table, THREE)).toEqual([
      '新建幼儿园 =10所 2028-12-31',
      '幼儿园新增学位 =3000个 2028-12-31',
      '新建小学 =8所 2028-12-31',
      '小学新增学位 =9000个 2028-12-31',
      '新建学校 =18所 2028-12-31',
      '新增学位 =12000个 2028-12-31',
    ]);
  });
});

describe('a cell with more than a figure', () => {
  it.each([
    '2026年3.5，2027年4',
    '2026年：3.5\n2027年：4',
    '2026年底3.5；2027年底4',
    '到2026年3.5、到2027年4',
  ])('that names its years: %j', (cell) => {
    const table = [
      ['指标', '单位', '目标'],
      ['造林面积', '万亩', cell],
    ];
    expect(goals(table, THREE)).toEqual([
      '造林面积 =3.5万亩 2026-12-31',
      '造林面积 =4万亩 2027-12-31',
    ]);
  });

  it('that is a sentence is read as one', () => {
    const { words } = readTable(
      [
        ['指标', '目标值'],
        ['造林面积', '5万亩'],
        ['古树保护', '建成古树公园3个，挂牌率达到90%'],
      ],
      THREE,
    );
    expect(words.map(({ text }) => text)).toEqual(['建成古树公园3个，挂牌率达到90%']);
  });
});

describe('a row without a figure among its goals', () => {
  it('is read by what it does', () => {
    const { rows, words } = readTable(
      [
        ['实事名称', '实事内容', '目标任务', '完成时间'],
        ['学位供给', '新建幼儿园', '3所', '2026年8月底'],
        ['道路畅通', '改造农村公路50公里', '完成', '2026年11月底'],
      ],
      THREE,
    );
    expect(rows.map(brief)).toEqual(['学位供给 =3所 2026-08-31']);
    expect(words.map(({ text, given }) => [text, given.deadline])).toEqual([
      ['改造农村公路50公里', '2026-11-30'],
    ]);
  });
});

describe('sentences without who answers', () => {
  it('are read beside what they are about', () => {
    const { words } = readTable(
      [
        ['工程名称', '建设内容'],
        ['绿道工程', '新建绿道120公里，改造驿站30座'],
      ],
      THREE,
    );
    expect(words.map(({ text }) => text)).toContain('新建绿道120公里，改造驿站30座');
  });

  it('a card has its heads down its first column', () => {
    const { words } = readTable(
      [
        ['项目名称', '口袋公园建设'],
        ['工作目标', '建成口袋公园60个'],
        ['责任单位', '市城管局'],
        ['完成时限', '2027年12月底前'],
      ],
      THREE,
    );
    const goal = words.find(({ text }) => text === '建成口袋公园60个');
    expect(goal?.given.deadline).toBe('2027-12-31');
    expect(goal?.given.bodies.map(({ name }) => name)).toEqual(['市城管局']);
  });
});

describe('what is paid', () => {
  it('is named by its matter; conditions are no goals', () => {
    const { rows } = readTable([
      ['支持事项', '支持条件', '支持标准（万元）'],
      ['新评定五星级酒店', '客房100间以上', '80'],
      ['新开民宿', '床位不少于20张', '5'],
    ]);
    expect(rows.map(({ type, name, value, unit }) => [type, name, value, unit])).toEqual([
      ['incentive', '新评定五星级酒店', '80', '万元'],
      ['incentive', '新开民宿', '5', '万元'],
    ]);
  });
});

describe('a table that nobody reads', () => {
  it('says so, also where its head is known', () => {
    const { rows, warnings } = readTable([
      ['类别', '项目名称', '甲档', '乙档'],
      ['一', '某项', '5', '6'],
    ]);
    expect([rows.length, warnings.map(({ code }) => code)]).toEqual([0, ['table_not_understood']]);
  });

  it('keeps quiet where only its rows are numbered', () => {
    const { warnings } = readTable([
      ['序号', '领域', '具体任务', '责任单位'],
      ['1', '交通', '完善制度', '市交通运输局'],
    ]);
    expect(warnings).toEqual([]);
  });

  it('keeps quiet where it is money or persons', () => {
    const { warnings } = readTable([
      ['项目名称', '预算金额（万元）', '责任单位'],
      ['甲', '300', '市财政局'],
    ]);
    expect(warnings).toEqual([]);
  });

  it('takes no day from the table before it', () => {
    const { rows } = readTable(
      [
        ['指标', '目标值'],
        ['书屋覆盖率', '60%'],
      ],
      THREE,
      ['步道目标'],
    );
    expect(rows[0]?.deadlineSource).toBe('plan_period');
  });
});
