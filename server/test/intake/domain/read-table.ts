import { readDictionaries } from '../../../src/intake/dictionaries';
import { readDocumentRules } from '../../../src/intake/domain/document-rules';
import { readBodyCell, withLead } from '../../../src/intake/domain/notes';
import { readTables, type TableReading } from '../../../src/intake/domain/tables/read-tables';
import type { GivenByRow } from '../../../src/intake/domain/tables/table-context';
import type { Structure } from '../../../src/intake/domain/structure';
import { SourceBuilder, type GridCell } from '../../../src/intake/files/source-builder';

/** `^` goes on the cell above, `<` the cell before. */
export function sourceOf(before: readonly string[], rows: readonly (readonly string[])[]) {
  const builder = new SourceBuilder();
  for (const line of before) builder.paragraph(line);
  builder.table(
    rows.map((row, at) =>
      row.flatMap((text, column): GridCell[] => {
        if (text === '<') return [];
        let columnSpan = 1;
        while (row[column + columnSpan] === '<') columnSpan += 1;
        let rowSpan = 1;
        while (rows[at + rowSpan]?.[column] === '^') rowSpan += 1;
        const covered = text === '^';
        return [{ column, columnSpan, rowSpan, text: covered ? '' : text, covered }];
      }),
    ),
  );
  return builder.document('docx', false);
}

const dictionaries = readDictionaries();

export interface Times {
  readonly issuedOn?: string | null;
  readonly horizon?: string | null;
  readonly title?: string | null;
}

/** Rows of one table; sentences of cells are collected, not read. */
export function readTable(
  rows: readonly (readonly string[])[],
  { issuedOn = '2021-03-01', horizon = '2025-12-31', title = null }: Times = {},
  before: readonly string[] = [],
): TableReading & { readonly words: { readonly text: string; readonly given: GivenByRow }[] } {
  const source = sourceOf(before, rows);
  const rules = readDocumentRules(source.text, dictionaries.bodies, null);
  const words: { text: string; given: GivenByRow }[] = [];
  const structure = {
    header: { issuedOn, horizon, title },
    year: null,
    clauses: [{ locator: '附件1', heading: '', depth: 1, parent: null, start: 0, end: 1e9 }],
    paragraphs: [],
  } as unknown as Structure;
  const normal = {
    text: source.text,
    places: Int32Array.from({ length: source.text.length + 1 }, (_, at) => at),
  };
  const reading = readTables(source, normal, structure, dictionaries, {
    bodiesOf: (text, role) => readBodyCell(text, dictionaries.bodies, rules, role),
    withLead: (bodies, end) => withLead(bodies, rules, end),
    readWords: ({ start, end }, given) => {
      words.push({ text: source.text.slice(start, end), given });
      return [];
    },
  });
  for (const row of reading.rows) {
    if (row.quote !== source.text.slice(row.start, row.end) || row.quote === '') {
      throw new Error(`quote of ${row.name}`);
    }
  }
  return { ...reading, words };
}
