import {
  AlignmentType,
  BorderStyle,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { cleanLine, cleanLines } from './clean-text';
import type { KeyValueBlock, TableBlock } from './official-document';
import { NOTE_POINTS, TABLE_LINE, TABLE_POINTS } from './page-geometry';
import { run, type Type } from './type-face';

export type DocumentPart = Paragraph | Table;

type Align = 'left' | 'center' | 'right';

const ALIGNMENTS = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
};
const RULE = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const RULED = {
  top: RULE,
  bottom: RULE,
  left: RULE,
  right: RULE,
  insideHorizontal: RULE,
  insideVertical: RULE,
};
const CELL_MARGINS = {
  marginUnitType: WidthType.DXA,
  left: 80,
  right: 80,
  top: 20,
  bottom: 20,
};
const HEADER: Type = { face: 'hei', points: TABLE_POINTS };
const BODY: Type = { face: 'fang', points: TABLE_POINTS };
/** Half a line, so that a slip with its colophon stands on one sheet. */
const AFTER_FACTS = TABLE_LINE / 2;
/** Of one pair that has the row to itself; of two, the labels take a little more each. */
const LABEL_SHARE = 0.2;
const LABEL_SHARE_OF_TWO = 0.17;

/** A ruled table whose header stands again on each page and whose rows are never cut in two. */
export function table({ caption, columns, rows, note }: TableBlock, width: number): DocumentPart[] {
  const widths = columnWidths(
    columns.map((column) => column.width),
    width,
  );
  const header = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, at) =>
      cell(column.header, { width: widths[at] ?? 0, align: 'center', type: HEADER }),
    ),
  });
  return [
    ...(caption === undefined ? [] : [tableLine(caption, 'center', HEADER, true)]),
    ruled(width, widths, [
      header,
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: true,
            children: columns.map((column, at) =>
              cell(row[at] ?? '', {
                width: widths[at] ?? 0,
                align: column.align ?? 'left',
                type: BODY,
              }),
            ),
          }),
      ),
    ]),
    tableLine(note ?? '', 'left', { face: 'fang', points: NOTE_POINTS }),
  ];
}

/** Labels beside values, one or two pairs in a row, in columns that line up. */
export function keyValueTable({ rows }: KeyValueBlock, width: number): DocumentPart[] {
  const two = rows.some((row) => row.length === 2);
  const label = two ? LABEL_SHARE_OF_TWO : LABEL_SHARE;
  const widths = columnWidths(
    two ? [label, 0.5 - label, label, 0.5 - label] : [label, 1 - label],
    width,
  );
  const [first = 0, second = 0, third = 0, fourth = 0] = widths;
  return [
    ruled(
      width,
      widths,
      rows.map(([pair, other]) => {
        const value = other === undefined ? width - first : second;
        return new TableRow({
          cantSplit: true,
          children: [
            cell(pair.label, { width: first, align: 'center', type: HEADER }),
            cell(pair.value, {
              width: value,
              align: 'left',
              type: BODY,
              ...(two && other === undefined && { span: 3 }),
            }),
            ...(other === undefined
              ? []
              : [
                  cell(other.label, { width: third, align: 'center', type: HEADER }),
                  cell(other.value, { width: fourth, align: 'left', type: BODY }),
                ]),
          ],
        });
      }),
    ),
    new Paragraph({ spacing: { line: AFTER_FACTS, lineRule: LineRuleType.EXACT }, children: [] }),
  ];
}

function ruled(width: number, widths: readonly number[], rows: readonly TableRow[]): Table {
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: RULED,
    margins: CELL_MARGINS,
    rows,
  });
}

function cell(
  text: string,
  {
    width,
    align,
    type,
    span,
  }: {
    readonly width: number;
    readonly align: Align;
    readonly type: Type;
    readonly span?: number;
  },
): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(span !== undefined && { columnSpan: span }),
    children: cleanLines(text).map((line) => tableLine(line, align, type)),
  });
}

function tableLine(text: string, align: Align, type: Type, keepNext = false): Paragraph {
  return new Paragraph({
    alignment: ALIGNMENTS[align],
    keepNext,
    spacing: { line: TABLE_LINE, lineRule: LineRuleType.EXACT, before: 0, after: 0 },
    children: [run(cleanLine(text), type)],
  });
}

/** Whole twips that add up to the width. */
function columnWidths(shares: readonly number[], width: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  let taken = 0;
  let before = 0;
  return shares.map((share) => {
    before += share;
    const end = Math.round((width * before) / sum);
    const own = end - taken;
    taken = end;
    return own;
  });
}
