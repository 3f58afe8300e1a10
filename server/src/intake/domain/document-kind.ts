import { SOURCE_KINDS } from './source';

/** How a draft's document came: a file, typed words, or a ledger table that was exported before. */
export const DOCUMENT_KINDS = [...SOURCE_KINDS, 'ledger'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];
