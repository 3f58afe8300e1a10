import { readDictionaries } from '../../../src/intake/dictionaries';
import { readPlan } from '../../../src/intake/domain/read-plan';
import { SourceBuilder } from '../../../src/intake/files/source-builder';
import { readTable, sourceOf } from './read-table';

const dictionaries = readDictionaries();

describe('the day of a column of dates', () => {
  const when = (text: string) => {
    const { rows } = readTable(
      [
        ['序号', '工作任务', '目标值', '完成时限'],
        ['1', '新建口袋公园', '20个', text],
      ],
      { issuedOn: '2025-02-10', horizon: '2027-12-31' },
    );
    return rows.map((row) => [row.deadline, row.deadlineSource, row.recurrence])[0];
  };

  it.each([
    ['9月', '2025-09-30'],
    ['9月份', '2025-09-30'],
    ['12月底前', '2025-12-31'],
    ['11.15', '2025-11-15'],
    ['全年', '2025-12-31'],
    ['3季度', '2025-09-30'],
    ['2026.6', '2026-06-30'],
    ['2026年3月，持续跟踪', '2026-03-31'],
    ['2025年6—12月', '2025-12-31'],
    ['2027', '2027-12-31'],
    ['2027年', '2027-12-31'],
    ['2025—2026年', '2026-12-31'],
    ['2025-2026', '2026-12-31'],
    ['2025.3—2026.9', '2026-09-30'],
  ])('%s is %s', (text, day) => {
    expect(when(text)).toEqual([day, 'table_column', 'once']);
  });

  it.each(['—', '13月', '2.30', '1月'])(
    '%s says none that can be: the period of the plan',
    (text) => {
      expect(when(text)).toEqual(['2027-12-31', 'plan_period', 'once']);
    },
  );

  it.each(['持续推进', '长期坚持', '常年', '贯穿全程'])('%s is a standing task', (text) => {
    expect(when(text)).toEqual([null, 'none', 'standing']);
  });

  it.each(['每年', '按季推进'])('%s comes again', (text) => {
    expect(when(text)?.[2]).toBe('annual');
  });

  it('is not the day of the document, which stands above the table', () => {
    const { rows } = readTable(
      [
        ['任务', '目标值', '责任单位'],
        ['新建公园', '20个', '市园林局'],
      ],
      { issuedOn: '2025-02-10', horizon: '2025-12-31' },
      ['某市民生实事任务分解表', '2025年2月10日'],
    );
    expect(rows[0]?.deadline).toBe('2025-12-31');
  });
});

describe('heads of a column of days', () => {
  const sourceUnder = (head: string) =>
    readTable(
      [
        ['工作任务', '目标值', head],
        ['新建污水处理站', '12座', '2026年'],
      ],
      { issuedOn: '2025-02-10', horizon: '2027-12-31' },
    ).rows.map((row) => [row.deadline, row.deadlineSource])[0];

  it.each([
    '完成时限',
    '达标年份',
    '完成年份',
    '建设年限',
    '起止年限',
    '竣工年度',
    '计划完成年份',
    '建设周期',
  ])('%s dates the goals of its rows', (head) => {
    expect(sourceUnder(head)).toEqual(['2026-12-31', 'table_column']);
  });

  it.each(['开工时间', '计划开工年份', '启动时间', '服务年限'])('%s does not', (head) => {
    expect(sourceUnder(head)).not.toEqual(['2026-12-31', 'table_column']);
  });

  it('a day of the row says more of the year of its own head only', () => {
    const { rows } = readTable(
      [
        ['指标', '2026年', '2027年', '完成时限'],
        ['改造管网（公里）', '30', '70', '2027年6月'],
      ],
      { issuedOn: '2025-02-10', horizon: '2027-12-31' },
    );
    expect(rows.map((row) => row.deadline)).toEqual(['2026-12-31', '2027-06-30']);
  });
});

it('a table is not dated by the cells of the one before it', () => {
  const cells = (rows: readonly (readonly string[])[]) =>
    rows.map((row) =>
      row.map((text, column) => ({ column, columnSpan: 1, rowSpan: 1, text, covered: false })),
    );
  const builder = new SourceBuilder();
  for (const line of ['某县教育强县规划（2026—2030年）', '二〇二六年三月一日', '附件', '建设任务'])
    builder.paragraph(line);
  builder.table(
    cells([
      ['指标', '目标值', '完成年份'],
      ['新增学位（个）', '500', '2028年'],
    ]),
  );
  builder.table(
    cells([
      ['工作任务', '目标值', '责任单位'],
      ['新建校舍', '12栋', '县教育局'],
    ]),
  );
  const { rows } = readPlan(builder.document('docx', false), dictionaries, { issuedOn: null });
  expect(
    rows
      .filter(({ type }) => type === 'target')
      .map(({ name, deadline, deadlineSource }) => [name, deadline, deadlineSource]),
  ).toEqual([
    ['新增学位', '2028-12-31', 'table_column'],
    ['新建校舍', '2030-12-31', 'plan_period'],
  ]);
});

describe('the day of a first task in a cell', () => {
  const daysIn = (words: string) => {
    const builder = new SourceBuilder();
    builder.paragraph('某区2026年重点工作任务分解表');
    builder.table(
      [
        ['工作任务', '责任单位', '完成时限'],
        [words, '区教育局', '11月底'],
      ].map((row) =>
        row.map((text, column) => ({ column, columnSpan: 1, rowSpan: 1, text, covered: false })),
      ),
    );
    return readPlan(builder.document('docx', false), dictionaries, {
      issuedOn: '2026-02-10',
    }).rows.flatMap(({ type, name, deadline }) =>
      type === 'target' ? [`${name} ${deadline ?? '-'}`] : [],
    );
  };

  it.each([
    [
      '5月底前印发课后服务办法；课后服务覆盖率达到96%，满意度不低于90%。',
      ['课后服务覆盖率 2026-11-30', '满意度 2026-11-30'],
    ],
    ['5月底前印发课后服务办法。新增托位300个。', ['新增托位 2026-11-30']],
    [
      '5月底前新增托位300个；8月底前新建幼儿园2所。',
      ['新增托位 2026-05-31', '新建幼儿园 2026-08-31'],
    ],
    ['到2027年，新增托位300个；新建幼儿园2所。', ['新增托位 2027-12-31', '新建幼儿园 2027-12-31']],
  ])('%s', (words, expected) => {
    expect(daysIn(words)).toEqual(expected);
  });
});

it('years after the column that says where the plan begins are goals', () => {
  const { rows } = readTable(
    [
      ['指标', '2024年基数', '2025年', '2030年'],
      ['床位数（张）', '100', '120', '180'],
    ],
    { issuedOn: null, horizon: '2030-12-31' },
  );
  expect(rows.map((row) => [row.value, row.deadline, row.baseline?.value])).toEqual([
    ['120', '2025-12-31', '100'],
    ['180', '2030-12-31', '100'],
  ]);
});

it('目标 above the columns of places is no part of what is counted', () => {
  const { rows } = readTable(
    [
      ['地区', '2026年目标（个）', '<'],
      ['^', '新建', '改造'],
      ['东城区', '20', '30'],
    ],
    { issuedOn: '2026-01-05', horizon: '2026-12-31' },
    ['各县区建设任务分解表'],
  );
  expect(rows.map((row) => row.name)).toEqual(['东城区新建', '东城区改造']);
});

it('who is responsible in a column 牵头单位 leads, who shares out the work does not', () => {
  const { rows } = readTable([
    ['任务', '牵头单位', '时限'],
    ['建设平台', '市科技局负责', '2025年'],
    ['举办大赛', '市教育局、市总工会按职责分工负责', '2025年'],
  ]);
  const notes = rows.filter(({ type }) => type === 'responsibility');
  expect(notes.map(({ lead }) => lead)).toEqual([['市科技局'], []]);
});

it.each([
  ['lines', '\n'],
  ['nothing', ''],
])('numbered sentences of a cell, parted by %s, are read one by one', (_by, parted) => {
  const cell = `1.制定管理办法。${parted}2.网上可办率达到98%。${parted}3.办理时限压缩至5个工作日以内。`;
  const source = sourceOf(
    ['甲市政务服务提升行动方案（2024—2025年）', '2024年3月1日', '附件：任务清单', '任务清单'],
    [
      ['任务', '具体举措', '牵头单位', '完成时限'],
      ['优化服务', cell, '市数据局', '2024年9月底前'],
    ],
  );
  const { rows } = readPlan(source, dictionaries, { issuedOn: null });
  const goals = rows.filter(({ type }) => type === 'target');
  expect(goals.map(({ name, value, deadline }) => [name, value, deadline])).toEqual([
    ['网上可办率', '98', '2024-09-30'],
    ['办理时限', '5', '2024-09-30'],
  ]);
});

it('按时, 在校 and 对外 at the front of a name stay', () => {
  const source = sourceOf(
    [
      '甲市工作方案',
      '2024年3月1日',
      '一、工作任务',
      '2025年底前，按时办结率99%以上，在校生规模达到6万人，对外贸易额达到90亿元。',
    ],
    [['姓名', '电话']],
  );
  const { rows } = readPlan(source, dictionaries, { issuedOn: null });
  expect(rows.map(({ name }) => name)).toEqual(['按时办结率', '在校生规模', '对外贸易额']);
});
