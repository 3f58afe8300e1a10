import type { NamedBody } from './bodies';

/** A body that exists. */
export interface KnownBody {
  readonly id: number;
  readonly name: string;
  readonly shortName: string;
  readonly kind: NamedBody['kind'];
  readonly regionCode: string;
  /** Ended bodies are found last. */
  readonly ended: boolean;
}

export interface BodyToMake {
  readonly name: string;
  readonly shortName: string;
  readonly kind: NamedBody['kind'];
  readonly regionCode: string;
}

export type MatchedBody =
  | { readonly agencyId: number }
  /** Known by form, but none exists yet. */
  | { readonly create: BodyToMake }
  /** A person has to say who is meant. */
  | 'open';

export type NamedPart = Pick<NamedBody, 'name' | 'fullName' | 'kind' | 'unknown'>;

/**
 * Which existing body a document's name means: by full name, else by short name in the plan's own
 * region, else in a region above or below it where only one bears it.
 *
 * @param place region of the plan with its names: 省商务厅 is 河北省商务厅 in a plan of 河北省
 */
export function matchBody(
  named: NamedPart,
  bodies: readonly KnownBody[],
  place: { readonly code: string; readonly name: string; readonly shortName: string },
): MatchedBody {
  const names = spellings(named, place);
  const near = bodies.filter((body) => isNear(body, place.code));
  const bearers = near.filter((body) => names.has(body.name) || names.has(body.shortName));
  const found =
    only(bearers.filter((body) => names.has(body.name))) ??
    only(bearers.filter((body) => body.regionCode === place.code)) ??
    only(bearers);
  if (found) return { agencyId: found.id };
  // A name that several bodies bear is not told apart by making another one.
  if (named.unknown || bearers.length > 0) return 'open';
  if (named.kind === 'group') {
    return {
      create: {
        name: `${place.name}${named.name}`,
        shortName: named.name,
        kind: 'group',
        regionCode: place.code,
      },
    };
  }
  const fullName = named.fullName ?? ownName(named.name, place.name);
  if (fullName === null) return 'open';
  return {
    create: {
      name: fullName,
      shortName: named.name,
      kind: named.kind,
      regionCode: place.code,
    },
  };
}

/** 省财政厅 in a plan of 河北省 is 河北省财政厅; a body of another level is not told by its name. */
function ownName(name: string, place: string): string | null {
  const level = /^(?:自治区|省|市|县|区)/.exec(name)?.[0];
  return level !== undefined && place.endsWith(level)
    ? `${place}${name.slice(level.length)}`
    : null;
}

function spellings(
  { name, fullName }: NamedPart,
  place: { readonly name: string; readonly shortName: string },
): ReadonlySet<string> {
  const spelled = new Set([name, ...(fullName === null ? [] : [fullName])]);
  const tail = name.replace(/^(?:省|市|区|县|自治区)/, '');
  if (tail !== name) spelled.add(`${place.name}${tail}`).add(`${place.shortName}${name}`);
  else spelled.add(`${place.name}${name}`);
  return spelled;
}

/** In a region above or below the plan's; an open group means the members of its own region. */
function isNear(body: KnownBody, code: string): boolean {
  return body.kind === 'group' ? body.regionCode === code : related(body.regionCode, code);
}

function related(one: string, other: string): boolean {
  const bare = (code: string) => code.replace(/(00){1,3}$/, '');
  return one.startsWith(bare(other)) || other.startsWith(bare(one));
}

function only(found: readonly KnownBody[]): KnownBody | null {
  const alive = found.filter((body) => !body.ended);
  const rows = alive.length > 0 ? alive : found;
  const [first] = rows;
  return first !== undefined && rows.length === 1 ? first : null;
}
