import { AlignmentType, Document, Packer, PageOrientation, type ISectionOptions } from 'docx';
import { annexList, annexParts } from './annex-writer';
import { emptyLine, textLine, titleLines, writeBlock } from './block-writer';
import { cleanLine } from './clean-text';
import type { OfficialDocument, Signature } from './official-document';
import { colophonTable, numberFooter, numberLine, redHead, stampHeader } from './page-frame';
import {
  FOOTER_FROM_EDGE,
  HEADER_FROM_EDGE,
  MARGINS,
  PAPER,
  SIGN,
  typeWidth,
} from './page-geometry';
import { signaturePlace } from './signature-place';
import type { DocumentPart } from './table-writer';
import { run, typeOf } from './type-face';
import { withFixedDates } from './zip-dates';

/**
 * The document as a .docx file. The same document gives the same bytes: nothing of the machine and
 * no time of writing stands in it.
 */
export async function writeOfficialDocument(document: OfficialDocument): Promise<Buffer> {
  const { annexes = [], colophon } = document;
  const last = annexes.at(-1);
  const end = (landscape: boolean): DocumentPart[] =>
    colophon === undefined ? [] : colophonTable(colophon, landscape);
  const file = new Document({
    evenAndOddHeaderAndFooters: true,
    styles: { default: { document: { run: { ...typeOf({}), language: { eastAsia: 'zh-CN' } } } } },
    sections: [
      section(document, false, [...mainParts(document), ...(last === undefined ? end(false) : [])]),
      ...annexes.map((annex, at) =>
        section(document, annex.landscape ?? false, [
          ...annexParts(annex, numbered(document) ? at + 1 : null),
          ...(annex === last ? end(annex.landscape ?? false) : []),
        ]),
      ),
    ],
  });
  const properties = { path: 'docProps/core.xml', data: coreProperties(document) };
  return withFixedDates(await Packer.toBuffer(file, false, [properties]));
}

function mainParts(document: OfficialDocument): DocumentPart[] {
  const { title, head, number, recipients, blocks, signature } = document;
  const width = typeWidth(false);
  return [
    ...(head === undefined ? [] : redHead(head.mark, number, width)),
    ...titleLines(title),
    ...(head === undefined && number !== undefined ? [numberLine(number)] : []),
    emptyLine(),
    ...(recipients === undefined ? [] : [recipientsLine(recipients)]),
    ...blocks.flatMap((block, at) => writeBlock(block, width, at === blocks.length - 1)),
    ...annexList(annexTitles(document)),
    ...(signature === undefined ? [] : signatureLines(signature)),
  ];
}

function section(
  { stamps = [], checkCode }: OfficialDocument,
  landscape: boolean,
  children: readonly DocumentPart[],
): ISectionOptions {
  return {
    properties: {
      page: {
        // The package turns the sides of a sheet that lies across.
        size: {
          ...PAPER,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          ...(landscape
            ? // The bound edge of an upright sheet is the upper one of a sheet that lies across.
              { top: MARGINS.left, bottom: MARGINS.right, left: MARGINS.bottom, right: MARGINS.top }
            : MARGINS),
          header: landscape ? HEADER_FROM_EDGE / 2 : HEADER_FROM_EDGE,
          footer: landscape ? FOOTER_FROM_EDGE / 2 : FOOTER_FROM_EDGE,
          gutter: 0,
        },
      },
    },
    ...(stamps.length > 0 && {
      headers: { default: stampHeader(stamps), even: stampHeader(stamps) },
    }),
    footers: {
      default: numberFooter('odd', checkCode),
      even: numberFooter('even', checkCode),
    },
    children,
  };
}

function recipientsLine(recipients: string): DocumentPart {
  const named = cleanLine(recipients).replace(/[:：]$/, '');
  return textLine({ children: [run(`${named}：`)] });
}

/** One line under the text, and never on a page where no text stands. */
function signatureLines({ issuer, date }: Signature): DocumentPart[] {
  const place = signaturePlace(issuer, date);
  const line = (text: string, right: number, keepNext: boolean) =>
    textLine({
      keepNext,
      alignment: AlignmentType.RIGHT,
      keepLines: true,
      indent: { right: Math.round(right * SIGN) },
      children: [run(cleanLine(text))],
    });
  return [
    emptyLine(true),
    line(issuer, place.issuerRight, true),
    line(date, place.dateRight, false),
  ];
}

function annexTitles({ annexes = [], separateAnnexes = [] }: OfficialDocument): string[] {
  return [...annexes.map((annex) => annex.title), ...separateAnnexes];
}

function numbered(document: OfficialDocument): boolean {
  return annexTitles(document).length > 1;
}

/** Title and issuer; the package would add the hour of writing. */
function coreProperties({ title, issuer }: OfficialDocument): string {
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>${escaped(issuer)}</dc:creator><dc:language>zh-CN</dc:language></cp:coreProperties>`;
}

function escaped(text: string): string {
  return cleanLine(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
