import type { Span } from '../../src/intake/domain/normal-text';
import type { Proposal, ProposalRow } from '../../src/intake/domain/proposal';
import { SCORED_FIELDS } from './annotation.schema';
import type { ScoredField } from './annotation.schema';
import { compareNotes } from './compare-notes';
import type { ComparedNotes } from './compare-notes';
import { pairUp } from './pair-up';
import { sameBodies } from './same-bodies';
import { sameFigure, sameUpper } from './same-figure';
import { likeness, sameName } from './same-name';
import { overlaps, weighSpan } from './spans';
import type { TruthDocument, TruthRow } from './truth.model';

/** One true row beside the proposed one, where there is one. */
export interface ComparedRow {
  readonly truth: TruthRow;
  readonly row: ProposalRow | null;
  /** Right or wrong for every field that is scored; empty where nothing was proposed. */
  readonly fields: ReadonlyMap<ScoredField, boolean>;
}

/** A document's proposal beside what a person found. */
export interface Comparison extends ComparedNotes {
  readonly document: TruthDocument;
  readonly rows: readonly ComparedRow[];
  readonly falseRows: readonly ProposalRow[];
  readonly milestones: Found;
  readonly incentives: Found;
}

/** Things that are counted by overlap alone. */
export interface Found {
  readonly truths: number;
  readonly proposed: number;
  readonly found: number;
  readonly missed: readonly Span[];
  readonly falseRows: readonly ProposalRow[];
}

export function compare(document: TruthDocument, proposal: Proposal): Comparison {
  const scored = proposal.rows.filter(
    (row) => document.parts === null || document.parts.some((part) => overlaps(part, row)),
  );
  const figures = scored.filter(({ type }) => type === 'target' || type === 'norm');
  const notes = scored.filter(({ type }) => type === 'responsibility');
  const rowPairs = pairUp(document.rows, figures, weighRow);
  return {
    document,
    rows: document.rows.map((truth, at) => comparedRow(truth, picked(figures, rowPairs[at]))),
    falseRows: figures.filter((_, at) => !rowPairs.includes(at)),
    ...compareNotes(document.notes, notes),
    milestones: foundOf(
      document.milestones,
      scored.filter(({ type }) => type === 'milestone'),
    ),
    incentives: foundOf(
      document.incentives,
      scored.filter(({ type }) => type === 'incentive'),
      (row, truth) =>
        row.value !== null &&
        document.source.text.slice(truth.start, truth.end).includes(row.value),
    ),
  };
}

function picked<T>(items: readonly T[], at: number | null | undefined): T | null {
  return (at === null || at === undefined ? null : items[at]) ?? null;
}

/** Only the same figure at the same place; among equals the closer quote and the likelier name. */
function weighRow(truth: TruthRow, row: ProposalRow): number | null {
  if (!sameFigure(row, truth)) return null;
  const shares = placesOf(row).flatMap((place) =>
    truth.places.map((other) => weighSpan(other, place) ?? 0),
  );
  const share = Math.max(0, ...shares);
  return share === 0 ? null : share + likeness(row.name, truth.name);
}

function placesOf(row: ProposalRow): readonly Span[] {
  return [row, ...row.alsoAt];
}

function comparedRow(truth: TruthRow, row: ProposalRow | null): ComparedRow {
  const fields = new Map<ScoredField, boolean>();
  if (row !== null)
    for (const field of SCORED_FIELDS)
      if (!truth.unsettled.includes(field)) fields.set(field, isRight(field, truth, row));
  return { truth, row, fields };
}

function isRight(field: ScoredField, truth: TruthRow, row: ProposalRow): boolean {
  switch (field) {
    case 'name':
      return sameName(row.name, truth.name);
    case 'comparator':
      return (
        row.comparator !== null &&
        truth.comparators.includes(row.comparator) &&
        sameUpper(row, truth)
      );
    case 'deadline':
      return row.deadline === truth.deadline;
    case 'agencies':
      return sameBodies(truth.agencies, row.agencies);
    case 'lead':
      return sameBodies(truth.lead, row.lead);
  }
}

/**
 * @param says a truth that lists several (5万元、3万元) also states this row: no false one
 */
function foundOf(
  truths: readonly Span[] | null,
  rows: readonly ProposalRow[],
  says: (row: ProposalRow, truth: Span) => boolean = () => false,
): Found {
  if (truths === null) return { truths: 0, proposed: 0, found: 0, missed: [], falseRows: [] };
  const pairs = pairUp(truths, rows, weighSpan);
  const stated = truths.filter((_, at) => picked(rows, pairs[at]) !== null);
  const falseRows = rows.filter(
    (row, at) =>
      !pairs.includes(at) && !stated.some((truth) => overlaps(truth, row) && says(row, truth)),
  );
  return {
    truths: truths.length,
    proposed: stated.length + falseRows.length,
    found: stated.length,
    missed: truths.filter((truth) => !stated.includes(truth)),
    falseRows,
  };
}
