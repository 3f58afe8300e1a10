import type { SourceCell, SourceDocument, SourceKind, SourceTable } from '../domain/source';
import { MOST_CHARACTERS, refusedDocument } from './document.problem';

/** A table on its way into the text; a merged cell stands at its upper left corner. */
export interface GridCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly text: string;
  /** Under a cell that reaches down from above: it has no words of its own. */
  readonly covered: boolean;
}

/** Writes paragraphs and tables into one text and keeps where the cells came to lie. */
export class SourceBuilder {
  private readonly parts: string[] = [];
  private readonly tables: SourceTable[] = [];
  private length = 0;

  /** @throws Problem 422 where the text grows beyond what is read */
  paragraph(text: string): void {
    this.write(text);
    this.write('\n');
  }

  table(rows: readonly (readonly GridCell[])[]): void {
    const start = this.length;
    const cells: SourceCell[] = [];
    let columns = 0;
    rows.forEach((row, number) => {
      row.forEach(({ column, columnSpan, rowSpan, text, covered }, index) => {
        if (index > 0) this.write('\t');
        const from = this.length;
        columns = Math.max(columns, column + columnSpan);
        if (covered) return;
        this.write(text);
        cells.push({ row: number, column, rowSpan, columnSpan, start: from, end: this.length });
      });
      this.write('\n');
    });
    this.tables.push({ start, end: this.length, rows: rows.length, columns, cells });
  }

  document(kind: SourceKind, hardWrapped: boolean): SourceDocument {
    return { kind, text: this.parts.join(''), tables: this.tables, hardWrapped };
  }

  private write(text: string): void {
    this.length += text.length;
    if (this.length > MOST_CHARACTERS) throw refusedDocument('document_too_long');
    this.parts.push(text);
  }
}
