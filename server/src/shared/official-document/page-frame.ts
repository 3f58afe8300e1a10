import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  OverlapType,
  Paragraph,
  RelativeVerticalPosition,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
} from 'docx';
import { textLine } from './block-writer';
import { cleanLine } from './clean-text';
import type { Colophon } from './official-document';
import {
  LINE,
  MARGINS,
  NOTE_POINTS,
  SMALL_POINTS,
  TWIPS_PER_POINT,
  twips,
  typeWidth,
} from './page-geometry';
import { latinAnd, RED, run } from './type-face';

const SMALL_LINE = 20 * TWIPS_PER_POINT;
const SMALL_SIGN = SMALL_POINTS * TWIPS_PER_POINT;
/** No mark is set larger, and a long one is set as large as its line allows. */
const LARGEST_MARK_POINTS = 62;
const SMALLEST_MARK_POINTS = 26;
/** Eighths of a point: 0.35 and 0.25 millimetres. */
const THICK = 8;
const THIN = 6;

/** 发文机关标志 35 millimetres under the top of the type area, number, red separator. */
export function redHead(mark: string, number: string | undefined, width: number): Paragraph[] {
  const line = cleanLine(mark);
  const points = Math.max(
    SMALLEST_MARK_POINTS,
    Math.min(LARGEST_MARK_POINTS, Math.floor(width / TWIPS_PER_POINT / ([...line].length + 0.5))),
  );
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: {
        before: twips(35),
        after: 2 * LINE,
        line: Math.round(points * 1.2) * TWIPS_PER_POINT,
        lineRule: LineRuleType.EXACT,
      },
      children: [run(line, { face: 'title', points, color: RED })],
    }),
    ...(number === undefined ? [] : [numberLine(number)]),
    new Paragraph({
      spacing: { line: twips(4), lineRule: LineRuleType.EXACT, before: 0, after: 2 * LINE },
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, color: RED, space: 0 } },
      children: [],
    }),
  ];
}

export function numberLine(number: string): Paragraph {
  return textLine({ alignment: AlignmentType.CENTER, children: [run(cleanLine(number))] });
}

/** Stamps at the head of each page: nobody takes a draft or the demo's paper for a document. */
export function stampHeader(stamps: readonly string[]): Header {
  return new Header({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: stamps.map((stamp, at) =>
          run(`${at === 0 ? '' : '　'}【${cleanLine(stamp)}】`, {
            face: 'hei',
            points: SMALL_POINTS,
            color: RED,
          }),
        ),
      }),
    ],
  });
}

/** — 1 — one sign from the outer edge: right on odd pages, left on even ones. */
export function numberFooter(side: 'odd' | 'even', checkCode: string | undefined): Footer {
  const outer =
    side === 'odd'
      ? { alignment: AlignmentType.RIGHT, indent: { right: SMALL_SIGN } }
      : { alignment: AlignmentType.LEFT, indent: { left: SMALL_SIGN } };
  return new Footer({
    children: [
      new Paragraph({
        ...outer,
        spacing: { line: SMALL_LINE, lineRule: LineRuleType.EXACT },
        children: [
          new TextRun({
            children: ['— ', PageNumber.CURRENT, ' —'],
            font: latinAnd('宋体', '宋体'),
            size: SMALL_POINTS * 2,
          }),
        ],
      }),
      ...(checkCode === undefined
        ? []
        : [
            new Paragraph({
              ...outer,
              children: [run(`校验码 ${cleanLine(checkCode)}`, { points: NOTE_POINTS })],
            }),
          ]),
    ],
  });
}

/** 版记 between its rules: copies, and who printed it when. */
export function colophonTable(
  { copies, printedBy, printedOn }: Colophon,
  landscape: boolean,
): (Paragraph | Table)[] {
  const width = typeWidth(landscape);
  const left = landscape ? MARGINS.bottom : MARGINS.left;
  const rule = (size: number) => ({ style: BorderStyle.SINGLE, size, color: '000000' });
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  const row = (content: Paragraph) =>
    new TableRow({
      cantSplit: true,
      children: [
        new TableCell({ width: { size: width, type: WidthType.DXA }, children: [content] }),
      ],
    });
  return [
    new Table({
      width: { size: width, type: WidthType.DXA },
      columnWidths: [width],
      layout: TableLayoutType.FIXED,
      float: {
        // From the page's edge: LibreOffice sets no table free that stands in the margins' width.
        horizontalAnchor: TableAnchorType.PAGE,
        absoluteHorizontalPosition: left,
        verticalAnchor: TableAnchorType.MARGIN,
        relativeVerticalPosition: RelativeVerticalPosition.BOTTOM,
        overlap: OverlapType.NEVER,
      },
      margins: { marginUnitType: WidthType.DXA, left: 0, right: 0, top: 40, bottom: 40 },
      borders: {
        top: rule(THICK),
        bottom: rule(THICK),
        insideHorizontal: rule(THIN),
        left: none,
        right: none,
        insideVertical: none,
      },
      rows: [
        ...(copies === undefined ? [] : [row(copiesLine(copies))]),
        row(
          new Paragraph({
            indent: { left: SMALL_SIGN, right: SMALL_SIGN },
            tabStops: [{ type: TabStopType.RIGHT, position: width - SMALL_SIGN }],
            spacing: { line: SMALL_LINE, lineRule: LineRuleType.EXACT },
            children: [
              run(`${cleanLine(printedBy)}\t${cleanLine(printedOn)}印发`, { points: SMALL_POINTS }),
            ],
          }),
        ),
      ],
    }),
    // What floats stands with the paragraph behind it, which must not need a page of its own.
    new Paragraph({
      spacing: { line: TWIPS_PER_POINT, lineRule: LineRuleType.EXACT },
      children: [run('', { points: 1 })],
    }),
  ];
}

/** 抄送：… with the following lines under the first body named. */
function copiesLine(copies: string): Paragraph {
  const named = 3 * SMALL_SIGN;
  return new Paragraph({
    indent: { left: SMALL_SIGN + named, right: SMALL_SIGN, hanging: named },
    spacing: { line: SMALL_LINE, lineRule: LineRuleType.EXACT },
    children: [run(`抄送：${ended(cleanLine(copies))}`, { points: SMALL_POINTS })],
  });
}

function ended(text: string): string {
  return /[。.]$/.test(text) ? text : `${text}。`;
}
