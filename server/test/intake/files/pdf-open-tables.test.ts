import type { Page, PageItem, PageRule } from '../../../src/intake/files/extract';
import { layOut } from '../../../src/intake/files/pdf-layout';

const SIZE = 10;
const across = (at: number, from = 50, to = 550): PageRule => ({ across: true, at, from, to });
const down = (at: number, from: number, to: number): PageRule => ({ across: false, at, from, to });

/** Words in the middle between two columns of the paper, as wide as their signs. */
function word(text: string, center: number, y: number): PageItem {
  const width = [...text].reduce((sum, sign) => sum + (sign > '\u00ff' ? SIZE : SIZE / 2), 0);
  return { text, x: center - width / 2, y, width, height: SIZE };
}

function page(items: PageItem[], rules: PageRule[]): Page {
  return { width: 600, height: 800, items, rules };
}

const COLUMNS = [70, 200, 350, 450, 520];
const row = (y: number, ...words: string[]) =>
  words.flatMap((text, at) => (text === '' ? [] : [word(text, COLUMNS[at] ?? 0, y)]));

/** Rows of the first table, cells as `rows×columns words`. */
function table(...pages: Page[]): string[][] {
  const { text, tables } = layOut(pages);
  const [first] = tables;
  if (first === undefined) return [];
  return Array.from({ length: first.rows }, (_, at) =>
    first.cells
      .filter((cell) => cell.row === at)
      .map((cell) => {
        const span = `${cell.rowSpan}×${cell.columnSpan} `;
        return (span === '1×1 ' ? '' : span) + text.slice(cell.start, cell.end);
      }),
  );
}

const HEAD = ['序号', '指标', '基期值', '目标值', '属性'];

describe('tables that the paper leaves open', () => {
  it('has columns where only blanks part them, and rows without a rule (三线表)', () => {
    const items = [
      ...row(115, ...HEAD),
      ...row(135, '1', '森林覆盖率（%）', '24.0', '25.5', '约束性'),
      ...row(150, '2', '湿地保护率（%）', '52', '55', '预期性'),
      ...row(165, '3', '造林面积（万亩）', '30', '36', '预期性'),
    ];
    expect(table(page(items, [across(100), across(120), across(170)]))).toEqual([
      HEAD,
      ['1', '森林覆盖率（%）', '24.0', '25.5', '约束性'],
      ['2', '湿地保护率（%）', '52', '55', '预期性'],
      ['3', '造林面积（万亩）', '30', '36', '预期性'],
    ]);
  });

  it('gives lines of a cell to the row in whose middle its number stands', () => {
    const items = [
      ...row(115, ...HEAD),
      ...row(135, '1', '森林覆盖率', '24', '25', '约束性'),
      ...row(149, '', '城市建成区绿化', '', '', ''),
      ...row(155, '2', '', '40', '42', '预期性'),
      ...row(161, '', '覆盖率', '', '', ''),
      ...row(175, '3', '造林面积', '30', '36', '预期性'),
    ];
    expect(table(page(items, [across(100), across(120), across(180)]))[2]).toEqual([
      '2',
      '城市建成区绿化覆盖率',
      '40',
      '42',
      '预期性',
    ]);
  });

  it('gives lines of a cell to the row at whose top its number stands', () => {
    const items = [
      ...row(115, ...HEAD),
      ...row(135, '1', '城市建成区绿化', '40', '42', '预期性'),
      ...row(149, '', '覆盖率', '', '', ''),
      ...row(163, '2', '造林面积', '30', '36', '预期性'),
      ...row(177, '3', '草原综合植被盖度', '50', '57', '预期性'),
      ...row(191, '', '和质量', '', '', ''),
      ...row(205, '', '等级', '', '', ''),
    ];
    const read = table(page(items, [across(100), across(120), across(210)]));
    expect(read.map(([, name]) => name)).toEqual([
      '指标',
      '城市建成区绿化覆盖率',
      '造林面积',
      '草原综合植被盖度和质量等级',
    ]);
  });

  it('keeps a head over two columns above them', () => {
    const items = [
      ...row(123, '序号', '指标', '', '', '属性'),
      word('2027年', 400, 115),
      word('目标值', 350, 130),
      word('累计', 450, 130),
      ...row(155, '1', '新增绿地', '25', '80', '预期性'),
      ...row(170, '2', '新建公园', '6', '20', '预期性'),
    ];
    const [first, second] = table(page(items, [across(100), across(140), across(180)]));
    expect(first).toEqual(['2×1 序号', '2×1 指标', '1×2 2027年', '2×1 属性']);
    expect(second).toEqual(['目标值', '累计']);
  });

  it('has one row between two rules, whatever the lines in it', () => {
    const items = [
      ...row(115, '序号', '任务', '牵头单位', '配合单位', '时限'),
      ...row(135, '1', '建设公共服务平台', '市科技局', '市教育局', '6月底'),
      ...row(150, '', '并推广应用', '', '市财政局', '前'),
      ...row(175, '2', '举办大赛', '市人社局', '市总工会', '9月'),
    ];
    const rules = [across(100), across(120), across(155), across(180)];
    expect(table(page(items, rules))[1]).toEqual([
      '1',
      '建设公共服务平台并推广应用',
      '市科技局',
      '市教育局市财政局',
      '6月底前',
    ]);
  });

  it('closes a table that is open at its sides, headings between its rows included', () => {
    const columns = [100, 300, 420];
    const ruled = (from: number, to: number) => columns.map((at) => down(at, from, to));
    const center = (text: string, column: number, y: number) =>
      word(text, [75, 200, 360, 485][column] ?? 0, y);
    const rowOf = (y: number, ...words: string[]) => words.map((text, at) => center(text, at, y));
    const items = [
      ...rowOf(115, '序号', '任务', '责任单位', '时限'),
      word('一、优化环境', 300, 135),
      ...rowOf(155, '1', '压减材料', '市数据局', '6月'),
      ...rowOf(175, '2', '推广电子证照', '市公安局', '9月'),
    ];
    const rules = [100, 120, 140, 160, 180].map((at) => across(at));
    const read = table(page(items, [...rules, ...ruled(100, 120), ...ruled(140, 180)]));
    expect(read).toEqual([
      ['序号', '任务', '责任单位', '时限'],
      ['1×4 一、优化环境'],
      ['1', '压减材料', '市数据局', '6月'],
      ['2', '推广电子证照', '市公安局', '9月'],
    ]);
  });

  it('goes on overleaf under a repeated head, though blanks lie elsewhere there', () => {
    const rules = [across(100), across(120), across(150)];
    const first = page(
      [...row(115, ...HEAD), ...row(135, '1', '森林覆盖率', '24', '25', '约束性')],
      rules,
    );
    const second = page(
      [...row(115, ...HEAD), ...row(135, '2', '草原综合植被盖度提高', '50.15', '57', '预期性')],
      rules,
    );
    expect(table(first, second).map(([number]) => number)).toEqual(['序号', '1', '2']);
  });

  it('takes neither the foot of a document nor paragraphs between rules for a table', () => {
    const foot = page(
      [
        word('抄送：省委各部门，省人大常委会办公厅。', 250, 112),
        word('某省人民政府办公厅', 120, 132),
        word('2024年3月1日印发', 480, 132),
      ],
      [across(100), across(120), across(140)],
    );
    const prose = page(
      [
        word('各级各部门要加强组织领导，健全工作机制，细化工作措施，压实工作责任，', 300, 115),
        word('确保各项任务落实到位，推动高质量发展取得新的更大成效，并及时报告情况。', 300, 135),
        word('省政府办公厅要加强督促检查，重要情况及时报告省政府，经验做法及时推广。', 300, 155),
      ],
      [across(100), across(120), across(140), across(160)],
    );
    expect(layOut([foot]).tables).toEqual([]);
    expect(layOut([prose]).tables).toEqual([]);
  });

  it('is quick on a page full of rules and words', () => {
    const rules = Array.from({ length: 5000 }, (_, at) => across(10 + (at % 700), 50, 550));
    const items = Array.from({ length: 20_000 }, (_, at) =>
      word('一', 50 + ((at * 37) % 500), 10 + ((at * 13) % 700)),
    );
    expect(layOut([page(items, rules)]).text).toContain('一');
  });
});
