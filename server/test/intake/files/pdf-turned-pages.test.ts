import type { Page, PageItem, PageRule } from '../../../src/intake/files/extract';
import { layOut } from '../../../src/intake/files/pdf-layout';

const XS = [60, 120, 420, 620];
const ROW = 30;

function word(text: string, x: number, y: number): PageItem {
  const width = [...text].reduce((sum, sign) => sum + (sign.charCodeAt(0) < 0x2000 ? 6 : 12), 0);
  return { text, x, y, width, height: 12 };
}

/** A sheet turned on its side with a ruled table from 120 points down, its number below. */
function sheet(rows: readonly (readonly string[])[], number: string): Page {
  const bottom = 120 + rows.length * ROW;
  const across = rows.map((_row, at) => 120 + at * ROW).concat(bottom);
  const rules: PageRule[] = [
    ...across.map((at) => ({ across: true, at, from: 60, to: 620 })),
    ...XS.map((at) => ({ across: false, at, from: 120, to: bottom })),
  ];
  const items = rows.flatMap((row, at) =>
    row.flatMap((text, column) =>
      text === '' ? [] : [word(text, (XS[column] ?? 0) + 4, 140 + at * ROW)],
    ),
  );
  return { width: 842, height: 595, items: [...items, word(number, 400, 511)], rules };
}

const HEAD = ['序号', '具体任务', '牵头部门'];
const rowsOf = (pages: readonly Page[]) => layOut(pages).text.trim().split('\n');

describe('a table over sheets turned on their side', () => {
  it.each(['— 21 —', '21'])('goes on past the number of the sheet: %s', (number) => {
    const first = sheet(
      [HEAD, ['1', '加固堤防', '市水利局'], ['2', '改造灌区，新增', '市农业']],
      number,
    );
    const second = sheet([HEAD, ['', '节水能力', '农村局'], ['3', '治理河道', '市水利局']], number);
    expect(rowsOf([first, second])).toEqual([
      HEAD.join('\t'),
      '1\t加固堤防\t市水利局',
      '2\t改造灌区，新增节水能力\t市农业农村局',
      '3\t治理河道\t市水利局',
    ]);
  });
});

describe('words of two cells that the file gives as one', () => {
  it('are parted at the blank by the edge between them', () => {
    const task = '加固某江干流和支流堤防、清淤某湖以及各大水库，治理 市水利局';
    const page = sheet([HEAD, ['1', '', ''], ['', '', '市农业局']], '21');
    const items = [...page.items, word(task, 124, 170), word('2 改造灌区', 110, 200)];
    expect(rowsOf([{ ...page, items }])).toEqual([
      HEAD.join('\t'),
      `1\t${task.replace(' ', '\t')}`,
      '2\t改造灌区\t市农业局',
    ]);
  });

  it('stay together where no edge parts them', () => {
    const page = sheet([HEAD, ['1', '加固 AI 堤防 和支流', '市水利局']], '21');
    expect(rowsOf([page])[1]).toBe('1\t加固 AI 堤防 和支流\t市水利局');
  });
});
