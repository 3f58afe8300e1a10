import { readDictionaries } from '../../../src/intake/dictionaries';
import { readPlan } from '../../../src/intake/domain/read-plan';
import type { SourceDocument } from '../../../src/intake/domain/source';
import { sourceOfText } from '../../../src/intake/files/text-file';

const dictionaries = readDictionaries();

const TOP = '某市“十五五”养老服务体系建设规划\n\n一、发展目标\n\n到2030年，服务更加完善。\n\n';
const BELOW = '\n二、重点任务\n（一）扩大供给。新建养老机构3家。（责任单位：市民政局）\n';

function source(table: string): SourceDocument {
  return sourceOfText(`${TOP}${table}${BELOW}`, 'txt');
}

/** Rows of the first table, cells parted by |, lines of a cell by /. */
function rowsOf(table: string): string[] {
  const { text, tables } = source(table);
  const [first] = tables;
  if (first === undefined) return [];
  return Array.from({ length: first.rows }, (_, row) =>
    first.cells
      .filter((cell) => cell.row === row)
      .map(({ rowSpan, columnSpan, more = [], ...cell }) => {
        const span = rowSpan === 1 && columnSpan === 1 ? '' : `${rowSpan}×${columnSpan} `;
        return span + [cell, ...more].map(({ start, end }) => text.slice(start, end)).join('/');
      })
      .join('|'),
  );
}

/** Goals with value, unit, deadline and bodies, as the whole reader proposes them. */
function goalsOf(table: string): string[] {
  const document = source(table);
  const { rows } = readPlan(document, dictionaries, { issuedOn: null });
  return rows
    .filter(({ type, quote, start, end }) => {
      expect(quote).toBe(document.text.slice(start, end));
      return type === 'target' || type === 'norm';
    })
    .map(({ name, value, unit, deadline, agencies }) =>
      [name, `${value ?? ''}${unit ?? ''}`, deadline ?? '', agencies.join('、')].join(' ').trim(),
    );
}

const AFTER = '新建养老机构 3家 2030-12-31 市民政局';
const INDICATORS = [
  '护理型床位占比 73% 2030-12-31',
  '家庭养老床位 5000张 2030-12-31',
  '老年人健康管理率 80% 2030-12-31',
  AFTER,
];

describe('a table of plain text', () => {
  it.each([
    [
      'in columns of blanks',
      `序号    指标                单位    2025年    2030年    属性
1       护理型床位占比      %       58        73        约束性
2       家庭养老床位        张      1200      5000      预期性
3       老年人健康管理率    %       70        80        预期性
`,
    ],
    [
      'in columns of ideographic blanks, its head spaced',
      `序　号　　指　标　　　　　　　单位　　2025年　　2030年
1　　　　护理型床位占比　　　%　　　58　　　　73
2　　　　家庭养老床位　　　　张　　　1200　　　5000
3　　　　老年人健康管理率　　%　　　70　　　　80
`,
    ],
    [
      'behind single blanks, as a page is copied',
      `序号 指标 单位 2025年 2030年 属性
1 护理型床位占比 % 58 73 约束性
2 家庭养老床位 张 1200 5000 预期性
3 老年人健康管理率 % 70 80 预期性
`,
    ],
    [
      'with bars',
      `| 序号 | 指标 | 单位 | 2025年 | 2030年 |
| --- | :--- | --- | --- | --- |
| 1 | 护理型床位占比 | % | 58 | 73 |
| 2 | 家庭养老床位 | 张 | 1200 | 5000 |
| 3 | 老年人健康管理率 | % | 70 | 80 |
`,
    ],
    [
      'with bars between the cells only',
      `指标 | 单位 | 2025年 | 2030年
护理型床位占比 | % | 58 | 73
家庭养老床位 | 张 | 1200 | 5000
老年人健康管理率 | % | 70 | 80
`,
    ],
    [
      'in a box, each row ruled off',
      `┌────┬────────────┬──┬────┬────┐
│序号│指标        │单位│2025年│2030年│
├────┼────────────┼──┼────┼────┤
│1   │护理型      │%   │58    │73    │
│    │床位占比    │    │      │      │
├────┼────────────┼──┼────┼────┤
│2   │家庭养老床位│张  │1200  │5000  │
├────┼────────────┼──┼────┼────┤
│3   │老年人健康  │%   │70    │80    │
│    │管理率      │    │      │      │
└────┴────────────┴──┴────┴────┘
`,
    ],
    [
      'in a box with + at its corners',
      `+------+------------------+------+--------+--------+
| 序号 | 指标             | 单位 | 2025年 | 2030年 |
+------+------------------+------+--------+--------+
| 1    | 护理型床位占比   | %    | 58     | 73     |
| 2    | 家庭养老床位     | 张   | 1200   | 5000   |
| 3    | 老年人健康管理率 | %    | 70     | 80     |
+------+------------------+------+--------+--------+
`,
    ],
    [
      'one cell a line',
      `“十五五”主要指标
序号
指标
单位
2025年
2030年
属性
1
护理型床位占比
%
58
73
约束性
2
家庭养老床位
张
1200
5000
预期性
3
老年人健康管理率
%
70
80
预期性
`,
    ],
  ])('%s has goals', (_how, table) => {
    expect(goalsOf(table)).toEqual(INDICATORS);
  });

  it('of tasks gives day and bodies', () => {
    const table = `序号   重点任务                牵头单位    责任单位                     完成时限
1      新建社区食堂20家        市民政局    市财政局、市住房城乡建设局   2027年底
2      出台长期护理保险办法    市医保局    市财政局                     2026年6月
`;
    expect(goalsOf(table)).toEqual([
      '新建社区食堂 20家 2027-12-31 市民政局、市财政局、市住房城乡建设局',
      AFTER,
    ]);
  });
});

describe('columns of blanks', () => {
  it('have heads of two lines, headings between rows and cells on several lines', () => {
    expect(
      rowsOf(`                                                目标值
  类别            指标                 单位     2027年   2030年     属性

                  地表水优良水体       %         90       92        约束性
  水环境
                  黑臭水体消除比例     %         100      100       预期性
                  一般工业固体废物
                                       %         60       70        预期性
                  综合利用率
`),
    ).toEqual([
      '类别|指标|单位|2027年|2030年|属性',
      '地表水优良水体|%|90|92|约束性',
      '1×6 水环境',
      '黑臭水体消除比例|%|100|100|预期性',
      '一般工业固体废物/综合利用率|%|60|70|预期性',
    ]);
    expect(
      rowsOf(`指标              单位        目标值              属性
                          2027年    2030年
一、服务
护理型床位占比    %         65        73          约束性
家庭养老床位      张        3000      5000        预期性
`),
    ).toEqual([
      '指标|单位|1×2 目标值|属性',
      '2027年|2030年',
      '1×5 一、服务',
      '护理型床位占比|%|65|73|约束性',
      '家庭养老床位|张|3000|5000|预期性',
    ]);
  });

  it.each([
    ['no head of a ledger', '甲区  120  80\n乙区  90  70\n丙区  60  50\n'],
    ['a head that half is known', '指标  天气  风向  湿度\n床位  晴  东风  5\n'],
    ['a head above a paragraph', '指标  单位  2030年\n各部门要加强组织领导，健全工作机制。\n'],
    ['single blanks and other rows', '序号 指标 单位 2030年\n1 床位数 5000\n2 食堂 20\n'],
    [
      'sentences over several lines',
      `序号   任务                    牵头单位
1      新建机构3家，改造床      市民政局
       位200张。
`,
    ],
  ])('are no table with %s', (_what, table) => {
    expect(source(table).tables).toEqual([]);
  });
});

describe('cells on lines of their own', () => {
  it('go on below headings and without the name of their group', () => {
    expect(
      rowsOf(`类别
指标
2025年
2030年
服务
护理型床位占比（%）
58
73
家庭养老床位（张）
—
5000
`),
    ).toEqual([
      '类别|指标|2025年|2030年',
      '服务|护理型床位占比（%）|58|73',
      '家庭养老床位（张）|—|5000',
    ]);
    expect(
      rowsOf(`序号
任务
责任单位
一、扩大供给
1
新建食堂20家
市民政局
2
改造床位
市卫生健康委
`),
    ).toEqual([
      '序号|任务|责任单位',
      '1×3 一、扩大供给',
      '1|新建食堂20家|市民政局',
      '2|改造床位|市卫生健康委',
    ]);
  });

  it.each([
    ['names of bodies one by one', '责任单位\n牵头单位\n完成时限\n市民政局\n市财政局\n市医保局\n'],
    ['headings one by one', '目标任务\n工作重点\n责任单位\n保障措施\n组织领导\n工作要求\n'],
  ])('are no table of %s', (_what, table) => {
    expect(source(table).tables).toEqual([]);
  });
});

describe('drawn tables', () => {
  it('have cells over rows that a rule leaves open, and cells over columns', () => {
    expect(
      rowsOf(`│类别│指标│2025年│2030年│
├──┼──┼───┼───┤
│服务│床位│10│20│
│    ├──┼───┼───┤
│供给│食堂│5│9│
├──┴──┴───┴───┤
│二、保障│
├──┬──┬───┬───┤
│经费│投入│1│2│
`),
    ).toEqual([
      '类别|指标|2025年|2030年',
      '2×1 服务/供给|床位|10|20',
      '食堂|5|9',
      '1×4 二、保障',
      '经费|投入|1|2',
    ]);
  });

  it('are text where their head is none of a ledger’s', () => {
    expect(source('| 首页 | 要闻 | 互动 |\n| 公开 | 服务 | 数据 |\n').tables).toEqual([]);
  });
});

describe('lines parted by tabs under the head of a ledger', () => {
  it('may be one, lack cells at their end, or be a heading between rows', () => {
    expect(rowsOf('指标\t单位\t2030年\n床位\t张\t20\n')).toHaveLength(2);
    expect(
      rowsOf('任务\t责任单位\t备注\n一、供给\t\t\n建食堂\t市民政局\n建床位\t市卫健委\t\n'),
    ).toEqual(['任务|责任单位|备注', '1×3 一、供给', '建食堂|市民政局', '建床位|市卫健委|']);
  });
});

it.each([
  ['bars', '||||\n'],
  ['heads', '指标\n'],
  ['heads in columns', '序号  指标  单位  2025年\n'],
  ['rules', '├──┤\n'],
  ['short lines', '1\n'],
  ['heads and rows', '序号\n指标\n单位\n2025年\n'],
  ['rules left open', '│序号│指标│目标值│\n│甲├──┤\n'],
])('is found in time that grows with the text: %s', (_what, line) => {
  const text = line.repeat(Math.ceil(300_000 / line.length));
  expect(sourceOfText(text, 'txt').text).toBe(text);
});
