import type { PageItem, PageRule } from '../../../src/intake/files/extract';
import { layOut } from '../../../src/intake/files/pdf-layout';

const SIZE = 10;
/** Fifteen signs have room in the wide column. */
const XS = [50, 100, 260, 360];

/** A word and, in signs, how far it stands in. */
function word(text: string, left: number, y: number): PageItem {
  const set = text.length - text.trimStart().length;
  const words = text.trimStart();
  return { text: words, x: left + set * SIZE, y, width: words.length * SIZE, height: SIZE };
}

/** Words of the wide column's cells in a ruled table; `|` ends a line of the paper. */
function cells(...wide: string[]): string[] {
  const items: PageItem[] = [];
  const edges = [100];
  wide.forEach((words, at) => {
    const top = edges.at(-1) ?? 0;
    const lines = words.split('|');
    items.push(word(String(at + 1), 55, top + 14), word('市商务局', 265, top + 14));
    lines.forEach((line, below) => items.push(word(line, 105, top + 14 + below * 14)));
    edges.push(top + lines.length * 14 + 6);
  });
  const rules: PageRule[] = [
    ...edges.map((at) => ({ across: true, at, from: 50, to: 360 })),
    ...XS.map((at) => ({ across: false, at, from: 100, to: edges.at(-1) ?? 0 })),
  ];
  const { text, tables } = layOut([{ width: 400, height: 800, items, rules }]);
  return (tables[0]?.cells ?? [])
    .filter(({ column }) => column === 1)
    .map(({ start, end }) => text.slice(start, end));
}

const FULL = '建设覆盖城乡的便民服务网络体系';

describe('paragraphs of a cell', () => {
  it('end after a sentence where the next words would have had room', () => {
    expect(cells(`${FULL}|新建站点30个。|培育连锁企业5家。`)).toEqual([
      `${FULL}新建站点30个。\n培育连锁企业5家。`,
    ]);
  });

  it('end beside the longest line of the column', () => {
    expect(cells(FULL, '新建站点30个。|培育企业5家。')).toEqual([
      FULL,
      '新建站点30个。\n培育企业5家。',
    ]);
  });

  it('begin where the first line stands in, though the line before is full', () => {
    expect(cells('  新建乡镇便民服务站点三十个|以上。|  培育连锁企业五家。')).toEqual([
      '新建乡镇便民服务站点三十个以上。\n培育连锁企业五家。',
    ]);
    expect(
      cells('  推动便民服务网络向乡村延伸|覆盖全部行政村和较大的自然村。|  培育连锁企业五家。'),
    ).toEqual(['推动便民服务网络向乡村延伸覆盖全部行政村和较大的自然村。\n培育连锁企业五家。']);
  });

  it('go on over lines that had no room for more', () => {
    expect(cells(`${FULL}|新建站点和改造站点共计三百|2500个。`)).toEqual([
      `${FULL}新建站点和改造站点共计三百2500个。`,
    ]);
  });

  it('go on in a cell narrower than the column’s longest line', () => {
    expect(cells(`${FULL}${FULL}`, '新建便民服务|站点三十个')).toEqual([
      `${FULL}${FULL}`,
      '新建便民服务站点三十个',
    ]);
  });
});
