/** How a document reached us. */
export const SOURCE_KINDS = ['txt', 'docx', 'pdf', 'doc', 'pasted'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** A cell of a table; a merged cell appears once, with its spans. */
export interface SourceCell {
  /** Zero-based place of its upper left corner. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Where its words lie in the text, UTF-16 units, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Further lines of it, where a table of plain text breaks the words of a cell. */
  readonly more?: readonly { readonly start: number; readonly end: number }[];
}

export interface SourceTable {
  readonly start: number;
  readonly end: number;
  readonly rows: number;
  readonly columns: number;
  /** In reading order: by row, then by column. */
  readonly cells: readonly SourceCell[];
}

/**
 * A document as its file gave it. Every offset of the reader counts UTF-16 units of `text`, which
 * is never altered: what a row quotes is `text.slice(start, end)`.
 */
export interface SourceDocument {
  readonly kind: SourceKind;
  /** Paragraphs end with a line feed; cells of a table row are parted by tabs, rows by line feeds. */
  readonly text: string;
  readonly tables: readonly SourceTable[];
  /** Lines are lines of the paper, not paragraphs (text of a PDF): they may have to be joined. */
  readonly hardWrapped: boolean;
}
