import type { Span } from '../../src/intake/domain/normal-text';
import type { ProposalRow } from '../../src/intake/domain/proposal';
import { pairUp } from './pair-up';
import { sameBodies } from './same-bodies';
import { overlaps, weighSpan } from './spans';
import type { TruthNote } from './truth.model';

export interface ComparedNote {
  readonly truth: TruthNote;
  /** One row, or several that share the note's words between them (牵头单位 and 责任单位 on two lines). */
  readonly rows: readonly ProposalRow[];
  /** Exact set of bodies, and of those that lead; null where left out of the score. */
  readonly agencies: boolean | null;
  readonly lead: boolean | null;
}

export interface ComparedNotes {
  readonly notes: readonly ComparedNote[];
  readonly falseNotes: readonly ProposalRow[];
}

/**
 * Notes by their place; what is proposed twice for the same words is false the second time. A row
 * out of a table's columns that is no annotated note is not false: its bodies are scored with the
 * goals of its line.
 */
export function compareNotes(
  truths: readonly TruthNote[] | null,
  proposed: readonly ProposalRow[],
): ComparedNotes {
  if (truths === null) return { notes: [], falseNotes: [] };
  const rows = pairUp(truths, proposed, weighSpan).map((at) =>
    at === null ? [] : proposed.slice(at, at + 1),
  );
  const falseNotes = proposed
    .filter((row) => row.rule !== 'table.note' && !rows.some((taken) => taken.includes(row)))
    .filter((row) => {
      const at = truths.findIndex((truth) => within(row, truth));
      const taken = rows[at];
      if (!taken || taken.some((other) => overlaps(other, row))) return true;
      taken.push(row);
      return false;
    });
  return { notes: truths.map((truth, at) => comparedNote(truth, rows[at] ?? [])), falseNotes };
}

function comparedNote(truth: TruthNote, rows: readonly ProposalRow[]): ComparedNote {
  const scored = (field: 'agencies' | 'lead') =>
    rows.length === 0 || truth.unsettled.includes(field)
      ? null
      : sameBodies(
          truth[field],
          rows.flatMap((row) => row[field]),
        );
  return { truth, rows, agencies: scored('agencies'), lead: scored('lead') };
}

function within(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
