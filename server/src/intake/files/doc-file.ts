import type { SourceDocument } from '../domain/source';
import { writeOldBody } from './doc-body';
import { refusedDocument } from './document.problem';
import { extract } from './extract';
import { looksHardWrapped } from './hard-wrap';
import { SourceBuilder } from './source-builder';

/**
 * An old .doc (or WPS .wps) file. Automatic numbers are not in its text and are not computed.
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
  const builder = new SourceBuilder();
  writeOldBody(await extract('doc', content), builder);
  const document = builder.document('doc', false);
  if (!/[\p{L}\p{N}]/u.test(document.text)) throw refusedDocument('document_scan');
  return { ...document, hardWrapped: looksHardWrapped(document.text, document.tables) };
}
