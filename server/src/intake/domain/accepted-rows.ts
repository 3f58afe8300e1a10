import type { AcceptedRow } from './ledger-of-draft';
import type { ModelTerms } from './model-terms';
import type { RowType } from './proposal';

export interface DecidedRow {
  readonly id: number;
  readonly type: RowType;
  readonly fields: ModelTerms;
  readonly read: {
    readonly alsoAt: readonly {
      readonly clause: string;
      readonly start: number;
      readonly end: number;
    }[];
  } | null;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly decision: 'pending' | 'accepted' | 'rejected' | 'merged';
  readonly mergedInto: number | null;
}

export interface PlaceInText {
  readonly clause: string;
  readonly start: number;
  readonly end: number;
}

/**
 * Every place that states a row: its own, further ones that were read, those of rows merged into it.
 * A further place at which a person made a row of its own belongs to that row.
 */
export function placesOf(row: DecidedRow, all: readonly DecidedRow[]): PlaceInText[] {
  const merged = all.filter((other) => other.mergedInto === row.id);
  const others = all.filter(
    (other) => other.id !== row.id && other.mergedInto !== row.id && other.decision === 'accepted',
  );
  const taken = (place: PlaceInText) =>
    others.some(
      (other) => other.type === row.type && other.start < place.end && place.start < other.end,
    );
  const places = [row, ...merged].flatMap((one): PlaceInText[] => [
    { clause: one.fields.clause, start: one.start, end: one.end },
    ...(one.read?.alsoAt ?? []).filter((place) => !taken(place)),
  ]);
  return places.filter(
    (place, at) =>
      places.findIndex((one) => one.start === place.start && one.end === place.end) === at,
  );
}

/** Rows that were accepted, in the order in which they are given; parts of merged rows follow them. */
export function acceptedRows(all: readonly DecidedRow[]): AcceptedRow[] {
  const accepted = all.filter((row) => row.decision === 'accepted');
  return accepted.map((row) => ({
    id: row.id,
    type: row.type,
    fields: { ...row.fields, partOf: standing(row.fields.partOf, all) },
    quote: row.quote,
    alsoIn: placesOf(row, all)
      .slice(1)
      .map((place) => place.clause),
  }));
}

function standing(id: number | null, all: readonly DecidedRow[]): number | null {
  const row = all.find((one) => one.id === id);
  return row?.decision === 'merged' ? row.mergedInto : id;
}
