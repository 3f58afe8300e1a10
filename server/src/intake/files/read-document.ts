import { fileTooLarge } from '../../shared/upload';
import type { SourceDocument } from '../domain/source';
import { readDocFile } from './doc-file';
import { refusedDocument } from './document.problem';
import { readDocxFile } from './docx-file';
import type { Following } from './extract';
import { readPdfFile } from './pdf-file';
import { readTextFile } from './text-file';

export const MOST_DOCUMENT_BYTES = 20 * 1024 * 1024;

const ZIP = Buffer.from([0x50, 0x4b, 0x03, 0x04]);
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
/** A PDF may begin after some bytes of something else. */
const PDF_WITHIN = 1024;
/** Formats that begin with plain signs, so that they could be taken for text. */
const OTHER_TEXT = /^\uFEFF?\s*(?:\{\\rtf|<!doctype html|<html|<\?xml|MIME-Version:)/i;

/**
 * The document of a file, told by its content: names and their endings are not believed.
 *
 * @throws Problem 413 or 422 with what to do for a file that is not read
 */
export async function readDocument(
  content: Buffer,
  following?: Following,
): Promise<SourceDocument> {
  const source = await readKnown(content, following);
  return { ...source, text: storableText(source.text) };
}

/** No database keeps a NUL or half of a pair: each becomes a sign that keeps every place. */
export function storableText(text: string): string {
  return text.replace(/\p{Surrogate}|\u0000/gu, '\uFFFD');
}

async function readKnown(content: Buffer, following?: Following): Promise<SourceDocument> {
  if (content.length > MOST_DOCUMENT_BYTES) throw fileTooLarge(MOST_DOCUMENT_BYTES);
  if (content.length === 0) throw refusedDocument('document_empty');
  if (startsWith(content, ZIP)) {
    return readDocxFile(content);
  }
  if (startsWith(content, COMPOUND)) {
    return await readDocFile(content);
  }
  if (content.subarray(0, PDF_WITHIN).includes('%PDF-')) {
    return await readPdfFile(content, following);
  }
  if (OTHER_TEXT.test(content.subarray(0, 200).toString('latin1').replace(/^ï»¿/, ''))) {
    throw refusedDocument('document_unsupported');
  }
  return readTextFile(content);
}

function startsWith(content: Buffer, mark: Buffer): boolean {
  return content.subarray(0, mark.length).equals(mark);
}
