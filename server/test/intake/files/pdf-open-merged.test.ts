import type { Page, PageItem, PageRule } from '../../../src/intake/files/extract';
import { layOut } from '../../../src/intake/files/pdf-layout';

const SIZE = 10;
const across = (at: number): PageRule => ({ across: true, at, from: 50, to: 550 });

/** Words in the middle between two columns of the paper, as wide as their signs. */
function word(text: string, center: number, y: number): PageItem {
  const width = [...text].reduce((sum, sign) => sum + (sign > '\u00ff' ? SIZE : SIZE / 2), 0);
  return { text, x: center - width / 2, y, width, height: SIZE };
}

function page(items: PageItem[], rules: PageRule[] = []): Page {
  return { width: 600, height: 800, items, rules };
}

const COLUMNS = [80, 200, 320, 400, 490];
const row = (y: number, ...words: string[]) =>
  words.flatMap((text, at) => (text === '' ? [] : [word(text, COLUMNS[at] ?? 0, y)]));

/** Rows of all tables, cells as `rows×columns words`, lines of text as `> words`. */
function laid(...pages: Page[]): string[] {
  const { text, tables } = layOut(pages);
  const rows = tables.flatMap((one) =>
    Array.from({ length: one.rows }, (_, at) =>
      one.cells
        .filter((cell) => cell.row === at)
        .map(({ rowSpan, columnSpan, start, end }) => {
          const span = rowSpan + columnSpan === 2 ? '' : `${rowSpan}×${columnSpan} `;
          return span + text.slice(start, end);
        })
        .join('|'),
    ),
  );
  let rest = text;
  for (const { start, end } of [...tables].reverse()) rest = rest.slice(0, start) + rest.slice(end);
  const lines = rest
    .split('\n')
    .flatMap((line) => (line.trim() === '' ? [] : [`> ${line.trim()}`]));
  return [...lines, ...rows];
}

const HEAD = ['类别', '指标', '2025年', '2028年', '责任单位'];
const SAID = ['类别|指标|2025年|2028年|责任单位'];

describe('a cell beside several rows that no rule parts', () => {
  it('reaches over the rows in whose middle it stands', () => {
    const items = [
      ...row(115, ...HEAD),
      ...row(140, '', '护理型床位占比', '58', '73', ''),
      ...row(155, '服务', '家庭养老床位', '12', '50', '市民政局'),
      ...row(170, '', '社区食堂', '20', '80', ''),
      ...row(185, '', '健康管理率', '70', '80', '市卫健委'),
      word('保障', 80, 192.5),
      ...row(200, '', '参保率', '95', '96', '市医保局'),
    ];
    expect(laid(page(items, [across(100), across(120), across(205)]))).toEqual([
      ...SAID,
      '3×1 服务|护理型床位占比|58|73|3×1 市民政局',
      '家庭养老床位|12|50',
      '社区食堂|20|80',
      '2×1 保障|健康管理率|70|80|市卫健委',
      '参保率|95|96|市医保局',
    ]);
  });

  it('is none where figures are wanting or words stand in no middle', () => {
    const items = [
      ...row(115, ...HEAD),
      ...row(140, '服务', '护理型床位', '58', '73', '市民政局'),
      ...row(155, '服务', '养老床位', '60', '50', ''),
      ...row(170, '服务', '社区食堂', '', '80', ''),
      ...row(185, '服务', '健康管理', '70', '80', '市卫健委'),
    ];
    expect(laid(page(items, [across(100), across(120), across(190)]))).toEqual([
      ...SAID,
      '服务|护理型床位|58|73|市民政局',
      '服务|养老床位|60|50|',
      '服务|社区食堂||80|',
      '服务|健康管理|70|80|市卫健委',
    ]);
  });
});

describe('a table without rules down that the page cuts', () => {
  const tasks = ['序号', '重点任务', '目标', '时限', '责任单位'];
  const top = [...row(600, ...tasks), ...row(630, '1', '新建食堂', '20家', '2027年', '市民政局')];
  const more = row(645, '2', '改造床位', '80张', '2028年', '市卫健委');
  const rules = [across(580), across(605)];
  const whole = [
    '序号|重点任务|目标|时限|责任单位',
    '1|新建食堂|20家|2027年|市民政局',
    '2|改造床位|80张|2028年|市卫健委',
    '3|培训人员|900人|2026年|市人社局',
  ];

  it('goes on to the rule overleaf', () => {
    const second = [
      ...row(100, '3', '培训人员', '900人', '2026年', '市人社局'),
      word('二、保障措施', 110, 160),
    ];
    expect(laid(page([...top, ...more], rules), page(second, [across(110)]))).toEqual([
      '> 二、保障措施',
      ...whole,
    ]);
  });

  it('goes on below a head that is repeated', () => {
    const second = [
      ...row(100, ...tasks),
      ...row(130, '3', '培训人员', '900人', '2026年', '市人社局'),
    ];
    const again = page(second, [across(80), across(105), across(140)]);
    expect(laid(page([...top, ...more], rules), again)).toEqual(whole);
  });

  it('goes on over a page without any rule, and with a row that the page broke', () => {
    const second = [
      word('食堂', 200, 85),
      ...row(100, '2', '改造床位', '80张', '2028年', '市卫健委'),
      ...row(115, '3', '培训人员', '900人', '2026年', '市人社局'),
      word('— 2 —', 300, 770),
    ];
    const third = row(100, '4', '举办活动', '30场', '2026年', '市文旅局');
    const first = [...top, word('— 1 —', 300, 770)];
    expect(laid(page(first, rules), page(second), page(third, [across(110)]))).toEqual([
      whole[0],
      '1|新建食堂食堂|20家|2027年|市民政局',
      ...whole.slice(2),
      '4|举办活动|30场|2026年|市文旅局',
    ]);
  });

  it('is none where paragraphs follow before any rule', () => {
    const prose = '各地各部门要加强组织领导，健全工作机制，细化工作措施，压实工作责任，确保落实。';
    const second = page([word(prose, 300, 100), word(prose, 300, 120)], [across(400)]);
    expect(layOut([page([...top, ...more], rules), second]).tables).toEqual([]);
  });
});
