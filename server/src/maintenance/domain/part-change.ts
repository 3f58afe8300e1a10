import type { Day } from '../../series/domain/day';
import type { Role } from '../../targets/domain/model';

/** What a body has to do with a target. */
export interface Part {
  readonly agencyId: number;
  readonly role: Role;
  readonly source: 'document' | 'assigned';
  /** What the document says of the body while supervision has made it the lead; else null. */
  readonly documentRole: Role | null;
  readonly ordinal: number;
}

/** A part as it is stored, with the days on which it holds: up to the one before `validTo`. */
export interface HeldPart extends Part {
  readonly id: number;
  readonly validFrom: Day | null;
  readonly validTo: Day | null;
}

/**
 * The parts with another lead. The earlier assigned lead goes back to what the document says of it;
 * a body the document does not name shares from now on. A body it names keeps its words beside the
 * lead it is given.
 */
export function withLead(parts: readonly Part[], agencyId: number): Part[] {
  const own = parts.find((part) => part.agencyId === agencyId);
  const lead: Part = {
    agencyId,
    role: 'lead',
    source: 'assigned',
    documentRole: own?.source === 'document' ? own.role : (own?.documentRole ?? null),
    ordinal: own?.ordinal ?? Math.max(-1, ...parts.map((part) => part.ordinal)) + 1,
  };
  return [...parts.filter((part) => part !== own).map(withoutAssignedLead), lead];
}

function withoutAssignedLead(part: Part): Part {
  if (part.role !== 'lead' || part.source !== 'assigned') return part;
  return part.documentRole === null
    ? { ...part, role: 'shared' }
    : { ...part, role: part.documentRole, source: 'document', documentRole: null };
}

/** A body as a document names it. */
export interface NamedBody {
  readonly agencyId: number;
  readonly role: Role;
}

/**
 * The parts by the words of another document, in its order. A lead that supervision gave stays where
 * the document names none: what the document says of that body stands beside it.
 */
export function byDocument(parts: readonly Part[], named: readonly NamedBody[]): Part[] {
  const given = named.some((body) => body.role === 'lead')
    ? undefined
    : parts.find((part) => part.role === 'lead' && part.source === 'assigned');
  const written = named.map(({ agencyId, role }, ordinal): Part => {
    return given?.agencyId === agencyId
      ? { ...given, documentRole: role, ordinal }
      : { agencyId, role, source: 'document', documentRole: null, ordinal };
  });
  return given === undefined || written.some((part) => part.agencyId === given.agencyId)
    ? written
    : [...written, { ...given, documentRole: null, ordinal: written.length }];
}

/** What a document says of the bodies, whatever supervision gave them. */
export function documentBodies(parts: readonly Part[]): NamedBody[] {
  return parts.flatMap(({ agencyId, role, source, documentRole }) => {
    if (source === 'document') return [{ agencyId, role }];
    return documentRole === null ? [] : [{ agencyId, role: documentRole }];
  });
}

/** What has to be written so that other parts hold from a day on. */
export interface PartChange {
  /** Ids of rows that began on the day itself: they have held on no day. */
  readonly remove: readonly number[];
  /** Ids of rows that end with the day before. */
  readonly close: readonly number[];
  /** Ids of rows that were to end so and hold on. */
  readonly reopen: readonly number[];
  readonly add: readonly Part[];
}

/**
 * A part that stays keeps its row. Nothing is left that holds on no day, however often the parts
 * change on one day.
 *
 * @param held rows that hold on the day, and those that ended with the day before
 */
export function changeOfParts(
  held: readonly HeldPart[],
  wanted: readonly Part[],
  today: Day,
): PartChange {
  const open = held.filter((row) => row.validTo === null);
  const ended = held.filter((row) => row.validTo === today);
  const given = (rows: readonly Part[], part: Part) => rows.some((row) => samePart(row, part));
  const gone = open.filter((row) => !given(wanted, row));
  const missing = wanted.filter((part) => !given(open, part));
  return {
    remove: gone.filter((row) => row.validFrom === today).map((row) => row.id),
    close: gone.filter((row) => row.validFrom !== today).map((row) => row.id),
    reopen: ended.filter((row) => given(missing, row)).map((row) => row.id),
    add: missing.filter((part) => !given(ended, part)),
  };
}

function samePart(a: Part, b: Part): boolean {
  return (
    a.agencyId === b.agencyId &&
    a.role === b.role &&
    a.source === b.source &&
    a.documentRole === b.documentRole &&
    a.ordinal === b.ordinal
  );
}
