import type { SourceDocument } from '../domain/source';
import { refusedDocument } from './document.problem';

export function readDocFile(content: Buffer): Promise<SourceDocument> {
  if (content.length === 0) return Promise.reject(refusedDocument('document_empty'));
  return Promise.reject(refusedDocument('document_unsupported'));
}
