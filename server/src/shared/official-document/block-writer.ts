import { AlignmentType, LineRuleType, Paragraph, type IParagraphOptions } from 'docx';
import { cleanLine, cleanLines } from './clean-text';
import type { Block, HeadingLevel, Span } from './official-document';
import { LINE, SIGN, TITLE_LINE, TITLE_POINTS } from './page-geometry';
import { keyValueTable, table, type DocumentPart } from './table-writer';
import { run, type Type } from './type-face';

/** 一、黑体, （一）楷体, 1. 仿宋 bold, （1） 仿宋. */
const HEADING_TYPES: Readonly<Record<HeadingLevel, Type>> = {
  1: { face: 'hei' },
  2: { face: 'kai' },
  3: { face: 'fang', bold: true },
  4: { face: 'fang' },
};

export const EXACT_LINE = { line: LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 };
const TWO_SIGNS = { firstLineChars: 200, firstLine: 2 * SIGN };

/** A line of the text: exactly 28 points high. */
export function textLine(options: IParagraphOptions): Paragraph {
  return new Paragraph({ spacing: EXACT_LINE, ...options });
}

export function emptyLine(keepNext = false): Paragraph {
  return textLine({ keepNext, children: [run('')] });
}

export function titleLines(title: string): Paragraph[] {
  return cleanLines(title).map(
    (line) =>
      new Paragraph({
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { line: TITLE_LINE, lineRule: LineRuleType.EXACT },
        children: [run(line, { face: 'title', points: TITLE_POINTS })],
      }),
  );
}

/**
 * @param width of the type area, in twips
 * @param keepNext the last paragraph stays on the page of what follows it
 */
export function writeBlock(block: Block, width: number, keepNext = false): DocumentPart[] {
  switch (block.kind) {
    case 'heading':
      return [
        textLine({
          indent: TWO_SIGNS,
          keepNext: true,
          outlineLevel: block.level - 1,
          children: [run(cleanLine(block.text), HEADING_TYPES[block.level])],
        }),
      ];
    case 'paragraph':
      return cleanLines(block.text).map((line, at, lines) =>
        textParagraph([{ text: line }], keepNext && at === lines.length - 1),
      );
    case 'spans':
      return [textParagraph(block.spans, keepNext)];
    case 'table':
      return table(block, width);
    case 'keyValues':
      return keyValueTable(block, width);
  }
}

function textParagraph(spans: readonly Span[], keepNext: boolean): Paragraph {
  return textLine({
    keepNext,
    alignment: AlignmentType.BOTH,
    indent: TWO_SIGNS,
    children: spans.map(({ text, bold, kai }) =>
      run(cleanLines(text).join(''), { face: kai ? 'kai' : 'fang', ...(bold && { bold }) }),
    ),
  });
}
