import type { PageItem } from '../../../src/intake/files/extract';
import { withoutBalloons } from '../../../src/intake/files/pdf-balloons';
import { layOut } from '../../../src/intake/files/pdf-layout';

function word(text: string, x: number, y: number, height = 16): PageItem {
  return { text, x, y, width: text.length * height, height };
}

const TEXT = [word('（六）深化算力应用', 80, 100), word('16.促进供需对接，形成', 80, 130)];

describe('balloons that a word processor prints beside a draft', () => {
  it.each([
    ['删除[某人]: 加快', [word('删除[某人]: 加快', 500, 112, 9)]],
    ['批注 [甲1]: 请核', [word('批注 [甲1]: 请核', 500, 112, 9)]],
    ['带格式的: 缩进', [word('带格式的: 缩进', 500, 112, 9)]],
    [
      '设置格式[某人]: sign by sign and over two lines',
      [
        word('[', 536, 111.9, 9),
        word(']:', 566, 111.9, 9),
        word('设置格式', 500, 112, 9),
        word('某人', 542, 112, 9),
        word('非加粗', 500, 124, 9),
      ],
    ],
  ])('are left out: %s', (_name, balloons) => {
    expect(withoutBalloons([...balloons, ...TEXT])).toEqual(TEXT);
  });

  it('are told by the name of who changed it, not by the verb alone', () => {
    const items = [...TEXT, word('删除不合理条款', 500, 112), word('设置格式统一的窗口', 500, 150)];
    expect(withoutBalloons(items)).toEqual(items);
  });
});

describe('a line drawn with one sign of a font', () => {
  it('is no text', () => {
    const line = word('\ue5cc'.repeat(40), 80, 90);
    const rows = [line, word('某省人民政府办公厅', 80, 130), word('2025年…………5月', 80, 160)];
    const { text } = layOut([{ width: 600, height: 800, items: rows, rules: [] }]);
    expect(text.replace(/\s/g, '')).toBe('某省人民政府办公厅2025年…………5月');
  });
});
