import type { Day } from '../../series/domain/day';
import { cellRows } from './cell-words';
import { findDates } from './dates';
import type { Dictionaries } from './dictionaries';
import { readDocumentRules } from './document-rules';
import { normalise } from './normalise';
import { normalSpans, sourceSpan, type Span } from './normal-text';
import { findNotes, readBodyCell, withLead } from './notes';
import type { Proposal, ProposalRow } from './proposal';
import { proposalRows } from './proposal-rows';
import { findQuantities } from './quantities';
import { readSentences } from './read-sentences';
import { readStructure } from './read-structure';
import { readingWords } from './reading-words';
import { settleRepeats } from './repeats';
import { findBodiesInSentence } from './sentence-bodies';
import type { SourceDocument } from './source';
import { covering } from './text-regions';
import type { Zone } from './structure';
import { readTables } from './tables/read-tables';

export interface ReadingOptions {
  /** Date of issue as the user knows it; wins where the document prints none. */
  readonly issuedOn: Day | null;
}

/** Reads a document into a proposed ledger. The same source and dictionaries always give the same rows. */
export function readPlan(
  source: SourceDocument,
  dictionaries: Dictionaries,
  options: ReadingOptions,
): Proposal {
  const normal = normalise(source);
  const { text } = normal;
  const structure = readStructure(normal, source, options, dictionaries);
  const { header } = structure;
  const rules = readDocumentRules(text, dictionaries.bodies, header.issuer);
  const words = readingWords(dictionaries.verbs);
  const quantities = findQuantities(text, dictionaries);
  const dates = findDates(text, {
    issuedOn: header.issuedOn,
    horizon: header.horizon,
    planYear: structure.year,
    yearOnly: header.issuedOnSource === 'number',
  });
  const notes = findNotes(text, dictionaries.bodies, rules);
  const material = {
    text,
    structure,
    quantities,
    dates,
    notes,
    bodiesIn: (span: Span) => findBodiesInSentence(text, dictionaries.bodies, rules, span),
    settled: [],
    words,
  };
  const tables = readTables(source, normal, structure, dictionaries, {
    bodiesOf: (cell, role) => readBodyCell(cell, dictionaries.bodies, rules, role),
    withLead: (named, end) => withLead(named, rules, end),
    readWords: (span, given) => cellRows(span, given, material, source, normal),
  });
  const drafts = readSentences({ ...material, settled: normalSpans(normal, tables.settled) });
  const outside = notes.filter(
    (note) => covering(tables.settled, sourceSpan(normal, note).start) === null,
  );
  const rows = withTables(proposalRows(drafts, outside, source, normal, structure), tables.rows);
  const inZone = (zone: Zone) => {
    const spans = structure.paragraphs
      .filter((paragraph) => paragraph.zone === zone)
      .map((paragraph) => sourceSpan(normal, paragraph));
    return (row: ProposalRow) => covering(spans, row.start) !== null;
  };
  const settled = settleRepeats(rows, {
    inAnnex: inZone('annex'),
    inGoals: inZone('goals'),
    tableOf: ({ start }) => covering(tables.settled, start),
  });
  return {
    // The number of a document tells its year, not its day.
    plan:
      header.issuedOnSource === 'number'
        ? { ...header, issuedOn: null, issuedOnSource: null }
        : header,
    clauses: structure.clauses.map((clause) => ({
      locator: clause.locator,
      heading: clause.heading,
      ...sourceSpan(normal, clause),
    })),
    rows: settled.rows,
    conflicts: settled.conflicts,
    warnings: [
      ...tables.warnings,
      ...dates
        .filter(({ warning }) => warning === 'year_out_of_range')
        .map((date) => {
          const span = sourceSpan(normal, date);
          return {
            code: 'year_out_of_range',
            words: source.text.slice(span.start, span.end),
            ...span,
          };
        }),
    ],
  };
}

/** Rows of tables among the others, in document order; parts keep pointing at their wholes. */
function withTables(
  sentences: readonly ProposalRow[],
  tables: readonly ProposalRow[],
): ProposalRow[] {
  const all = [...sentences, ...tables];
  const order = all
    .map((row, index) => ({ row, index }))
    .sort((a, b) => a.row.start - b.row.start || a.row.end - b.row.end || a.index - b.index);
  const places = new Map(order.map(({ index }, place) => [index, place] as const));
  return order.map(({ row, index }) => {
    const offset = index < sentences.length ? 0 : sentences.length;
    const partOf = row.partOf === null ? null : (places.get(row.partOf + offset) ?? null);
    return { ...row, partOf };
  });
}
