import type { Page } from '../../../src/intake/files/extract';
import { layOut } from '../../../src/intake/files/pdf-layout';

/** A page whose lines begin at the margin, each as wide as its signs; `''` leaves some points free. */
function page(lines: readonly string[], free = 0): Page {
  let y = 60;
  const items = lines.flatMap((text) => {
    y += text === '' ? free : 20;
    return text === '' ? [] : [{ text, x: 50, y, width: text.length * 16, height: 16 }];
  });
  return { width: 500, height: 800, items, rules: [] };
}

const FULL = '各级各部门要健全工作机制，压实责任';
const paragraphs = (pages: readonly Page[]) =>
  layOut(pages)
    .text.split(/\n{2,}/)
    .map((one) => one.replaceAll('\n', ''));

describe('paragraphs of a page whose first lines do not stand in', () => {
  it('end where the next words would have had room', () => {
    const lines = [FULL, FULL, '取得新的更大成效。', FULL, '并及时报告。', FULL];
    expect(paragraphs([page(lines)])).toEqual([
      `${FULL}${FULL}取得新的更大成效。`,
      `${FULL}并及时报告。`,
      FULL,
    ]);
  });

  it('go on where a number or a word of letters had none', () => {
    const lines = [FULL, '到“十四五”末，全省总量达到', '12345.6亿元。', FULL];
    expect(paragraphs([page(lines)])[0]).toBe(`${FULL}到“十四五”末，全省总量达到12345.6亿元。`);
  });

  it('end where the paper leaves more between lines than elsewhere', () => {
    const lines = [FULL, FULL, `${FULL.slice(0, -1)}。`, '', FULL, FULL];
    expect(paragraphs([page(lines, 10)])).toEqual([
      `${FULL}${FULL}${FULL.slice(0, -1)}。`,
      `${FULL}${FULL}`,
    ]);
  });

  it('go on overleaf', () => {
    expect(paragraphs([page([FULL, FULL]), page([FULL, '取得成效。'])])).toEqual([
      `${FULL}${FULL}${FULL}取得成效。`,
    ]);
  });
});
