import { groupedBy } from './grouped';
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
 * Tells every place that states a row: its own, further ones that were read, those of rows merged
 * into it. A further place at which a person made a row of its own belongs to that row.
 *
 * @param all the rows of one draft
 */
export function placesIn(all: readonly DecidedRow[]): (row: DecidedRow) => PlaceInText[] {
  const mergedInto = groupedBy(
    all.filter((row) => row.mergedInto !== null),
    (row) => row.mergedInto,
  );
  const accepted = groupedBy(
    all.filter((row) => row.decision === 'accepted'),
    (row) => row.type,
  );
  return (row) => {
    const taken = (place: PlaceInText) =>
      (accepted.get(row.type) ?? []).some(
        (other) =>
          other.start < place.end &&
          place.start < other.end &&
          other.id !== row.id &&
          other.mergedInto !== row.id,
      );
    const places = [row, ...(mergedInto.get(row.id) ?? [])].flatMap((one): PlaceInText[] => [
      { clause: one.fields.clause, start: one.start, end: one.end },
      ...(one.read?.alsoAt ?? []).filter((place) => !taken(place)),
    ]);
    return [...groupedBy(places, ({ start, end }) => `${start}-${end}`).values()].flatMap((same) =>
      same.slice(0, 1),
    );
  };
}

/** Rows that were accepted, in the order in which they are given; parts of merged rows follow them. */
export function acceptedRows(all: readonly DecidedRow[]): AcceptedRow[] {
  const placesOf = placesIn(all);
  const byId = new Map(all.map((row) => [row.id, row]));
  const standing = (id: number | null): number | null => {
    const row = id === null ? undefined : byId.get(id);
    return row?.decision === 'merged' ? row.mergedInto : id;
  };
  return all
    .filter((row) => row.decision === 'accepted')
    .map((row) => ({
      id: row.id,
      type: row.type,
      fields: { ...row.fields, partOf: standing(row.fields.partOf) },
      quote: row.quote,
      alsoIn: placesOf(row)
        .slice(1)
        .map((place) => place.clause),
    }));
}
