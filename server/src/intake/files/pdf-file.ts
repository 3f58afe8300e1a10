import type { SourceDocument } from '../domain/source';
import { refusedDocument } from './document.problem';

export function readPdfFile(_content: Buffer): Promise<SourceDocument> {
  return Promise.reject(refusedDocument('document_unsupported'));
}
