import type { SourceDocument } from '../domain/source';
import { refusedDocument } from './document.problem';
import { extract, type Following } from './extract';
import { layOut } from './pdf-layout';

/** Fewer on a page beside a picture of one are a stamp or the page's number. */
const FEWEST_WORDS_PER_PAGE = 10;
const WORDS = /[\p{L}\p{N}]/gu;
/** Signs of fonts that do not say what they mean. */
const NAMELESS = /[\uE000-\uF8FF\uFFFD\u0000-\u0008\u000e-\u001f]/g;
const MOST_NAMELESS = 0.2;

/**
 * A PDF with a text layer: lines as they stand on the page, ruled tables as tables, without page
 * numbers and running heads.
 *
 * @throws Problem 422 for a scan, an encrypted or broken file, too many pages
 */
export async function readPdfFile(content: Buffer, following?: Following): Promise<SourceDocument> {
  const { pages } = await extract('pdf', content, following);
  const document = layOut(pages);
  const words = document.text.match(WORDS)?.length ?? 0;
  if (words < Math.max(1, Math.min(pages.length, 20) * FEWEST_WORDS_PER_PAGE)) {
    throw refusedDocument('document_scan');
  }
  const nameless = document.text.match(NAMELESS)?.length ?? 0;
  if (nameless > document.text.length * MOST_NAMELESS) throw refusedDocument('document_garbled');
  return document;
}
