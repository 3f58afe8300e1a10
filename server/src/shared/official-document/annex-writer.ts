import { emptyLine, textLine, titleLines, writeBlock } from './block-writer';
import { cleanLine } from './clean-text';
import type { Annex } from './official-document';
import { SIGN, typeWidth } from './page-geometry';
import type { DocumentPart } from './table-writer';
import { run } from './type-face';

/**
 * 附件：1. …, the following ones under the first; a single annex has no number. The list is never
 * parted, nor from the signature behind it.
 */
export function annexList(titles: readonly string[]): DocumentPart[] {
  if (titles.length === 0) return [];
  const [first = ''] = titles;
  if (titles.length === 1) {
    return [
      emptyLine(true),
      textLine({
        keepNext: true,
        indent: { left: 5 * SIGN, hanging: 3 * SIGN },
        children: [run(`附件：${cleanLine(first)}`)],
      }),
    ];
  }
  return [
    emptyLine(true),
    ...titles.map((title, at) =>
      textLine({
        keepNext: true,
        indent: { left: 6 * SIGN, hanging: at === 0 ? 4 * SIGN : SIGN },
        children: [run(`${at === 0 ? '附件：' : ''}${at + 1}. ${cleanLine(title)}`)],
      }),
    ),
  ];
}

/** What stands on an annex's own pages; it is numbered where there are several. */
export function annexParts(annex: Annex, number: number | null): DocumentPart[] {
  const width = typeWidth(annex.landscape ?? false);
  return [
    textLine({ children: [run(`附件${number ?? ''}`, { face: 'hei' })] }),
    emptyLine(),
    ...titleLines(annex.title),
    emptyLine(),
    ...annex.blocks.flatMap((block) => writeBlock(block, width)),
  ];
}
