import type { SourceDocument } from '../domain/source';
import { refusedDocument } from './document.problem';
import { extract } from './extract';
import { looksHardWrapped } from './hard-wrap';
import { SourceBuilder, type GridCell } from './source-builder';

const FIELD_BEGINS = '\u0013';
const FIELD_RESULT = '\u0014';
const FIELD_ENDS = '\u0015';
const CELL_ENDS = '\u0007';
/** What the extractor writes for the end of a row; paragraphs end with a return. */
const ROW_ENDS = '\n';

/**
 * An old .doc (or WPS .wps) file. The format keeps merged cells and automatic numbers apart from
 * the text; both are not read, so that a merged cell is followed by blank ones.
 *
 * @throws Problem 422 for another or a broken file, or one without text
 */
export async function readDocFile(content: Buffer): Promise<SourceDocument> {
  if (content.includes(Buffer.from('EncryptedPackage', 'utf16le'))) {
    throw refusedDocument('document_encrypted');
  }
  if (!content.includes(Buffer.from('WordDocument', 'utf16le'))) {
    throw refusedDocument('document_unsupported');
  }
  const { text } = await extract('doc', content);
  const builder = new SourceBuilder();
  writeBody(cleaned(withoutFieldCodes(text)), builder);
  const document = builder.document('doc', false);
  if (!/[\p{L}\p{N}]/u.test(document.text)) throw refusedDocument('document_scan');
  return { ...document, hardWrapped: looksHardWrapped(document.text) };
}

/** Of fields only what they show; they may stand in one another. */
function withoutFieldCodes(text: string): string {
  let shown = '';
  const codes: boolean[] = [];
  let hidden = 0;
  for (const part of text.split(/([\u0013-\u0015])/)) {
    if (part === FIELD_BEGINS) {
      codes.push(true);
      hidden += 1;
    } else if (part === FIELD_RESULT || part === FIELD_ENDS) {
      if (codes.pop() === true) hidden -= 1;
      if (part === FIELD_RESULT) codes.push(false);
    } else if (hidden === 0) shown += part;
  }
  return shown;
}

/** Paragraphs end with a return; anchors, notes' marks and removed words are gone. */
function cleaned(text: string): string {
  return text
    .replace(/[\u000b\u000c]/g, '\r')
    .replaceAll('\u001e', '-')
    .replace(/[\u0000-\u0006\u0008\u000e-\u001f\u00ad]/g, '');
}

/** A row is what lies between the ends of cells up to the end of the row. */
function writeBody(text: string, to: SourceBuilder): void {
  let rows: GridCell[][] = [];
  const flush = () => {
    if (rows.some((row) => row.length > 1)) to.table(rows);
    else for (const row of rows) row.forEach((cell) => to.paragraph(cell.text));
    rows = [];
  };
  for (const stretch of text.split(/(?<=\n)/)) {
    const inRow = stretch.endsWith(ROW_ENDS);
    const words = inRow ? stretch.slice(0, -1) : stretch;
    const first = words.indexOf(CELL_ENDS);
    if (!inRow || first === -1) {
      flush();
      paragraphs(words.replaceAll(CELL_ENDS, '\r'), to);
      continue;
    }
    const cells = words.split(CELL_ENDS);
    if (cells.at(-1)?.trim() === '') cells.pop();
    // Paragraphs before a table stand in front of its first cell: where a table begins is not
    // marked, so only the last of them is the cell's.
    const lead = (cells[0] ?? '').split('\r');
    if (rows.length === 0 || lead.length > 1) {
      const before = lead.slice(0, -1);
      if (before.length > 0) {
        flush();
        paragraphs(`${before.join('\r')}\r`, to);
      }
      cells[0] = lead.at(-1) ?? '';
    }
    rows.push(
      cells.map((cell, column) => ({
        column,
        columnSpan: 1,
        rowSpan: 1,
        text: cell
          .replace(/\t/g, ' ')
          .split('\r')
          .filter((line) => line.trim() !== '')
          .join('\n'),
        covered: false,
      })),
    );
  }
  flush();
}

function paragraphs(words: string, to: SourceBuilder): void {
  const lines = words.split('\r');
  if (lines.at(-1) === '') lines.pop();
  for (const line of lines) to.paragraph(line);
}
