import type { AgencyKind } from '../../agencies/domain/agency-kind';

/** `seeds/dictionaries/bodies.yaml` as read. */
export interface BodyWords {
  readonly version: number;
  readonly provinces: readonly {
    readonly name: string;
    readonly short: string;
    readonly cities: readonly string[];
  }[];
  /** Full stem first, then the short stems in use. */
  readonly departments: readonly (readonly string[])[];
  readonly governed: readonly string[];
  readonly party: readonly (readonly string[])[];
  readonly forms: readonly {
    readonly names: readonly string[];
    readonly full: string | null;
    readonly kind: AgencyKind;
  }[];
  readonly heads: readonly {
    readonly full: string;
    readonly also: readonly string[];
    readonly kind: AgencyKind;
  }[];
  /** Full name first. */
  readonly national: readonly (readonly string[])[];
  readonly exceptions: readonly {
    readonly region: string;
    readonly name: string;
    readonly full: string;
    readonly kind?: AgencyKind | undefined;
  }[];
}

/** A province or city; `short` stands in names of branches (河北, 石家庄). */
export interface KnownPlace {
  readonly name: string;
  readonly short: string;
  readonly level: 'province' | 'city';
  readonly province: string;
}

export interface BodyForm {
  /** With {region}, {place}, {as}; null where no rule tells. */
  readonly full: string | null;
  readonly kind: AgencyKind;
}

export interface BodyPattern extends BodyForm {
  readonly pattern: RegExp;
}

export interface BodyHead {
  readonly alias: string;
  readonly full: string;
  readonly kind: AgencyKind;
}

/** The words compiled for look-up; made once, every look-up takes time by the name's length only. */
export interface BodyDictionary {
  readonly version: number;
  readonly places: ReadonlyMap<string, KnownPlace>;
  readonly stems: ReadonlyMap<string, string>;
  readonly governed: ReadonlySet<string>;
  readonly party: ReadonlyMap<string, string>;
  readonly forms: ReadonlyMap<string, BodyForm>;
  /** By the last letter of the names they fit. */
  readonly patterns: ReadonlyMap<string, readonly BodyPattern[]>;
  /** What follows the place in names that begin with it (海事局): 广东、深圳海事局 share it. */
  readonly tails: ReadonlySet<string>;
  /** Longest alias first. */
  readonly heads: readonly BodyHead[];
  readonly national: ReadonlyMap<string, string>;
  /** By region and name as written. */
  readonly exceptions: ReadonlyMap<string, BodyForm>;
  /** For 和, 与, 及: what stands around them inside names. */
  readonly joined: ReadonlyMap<string, readonly (readonly [before: string, after: string])[]>;
}

const PLACE = '([一-龥]{1,9}?)';

/** Compiles the list of bodies. */
export function compileBodies(words: BodyWords): BodyDictionary {
  const stems = new Map<string, string>();
  for (const [full = '', ...short] of words.departments) {
    for (const stem of [full, ...short]) if (!stems.has(stem)) stems.set(stem, full);
  }
  const plain = words.forms.flatMap(({ names, full, kind }) =>
    names.filter((name) => !name.includes('{')).map((name) => [name, { full, kind }] as const),
  );
  return {
    version: words.version,
    places: compilePlaces(words.provinces),
    stems,
    governed: new Set(words.governed),
    party: aliasMap(words.party),
    forms: new Map(plain),
    patterns: compilePatterns(words.forms),
    tails: compileTails(words.forms),
    heads: words.heads
      .flatMap(({ full, also, kind }) => [full, ...also].map((alias) => ({ alias, full, kind })))
      .sort((a, b) => b.alias.length - a.alias.length),
    national: aliasMap(words.national),
    exceptions: new Map(
      words.exceptions.map(({ region, name, full, kind = 'department' }) => [
        `${region} ${name}`,
        { full, kind },
      ]),
    ),
    joined: compileJoined([
      ...stems.keys(),
      ...words.party.flat(),
      ...words.national.flat(),
      ...words.forms.flatMap(({ names }) => names),
    ]),
  };
}

function aliasMap(lists: readonly (readonly string[])[]): Map<string, string> {
  const map = new Map<string, string>();
  for (const [full = '', ...also] of lists) {
    for (const name of [full, ...also]) if (!map.has(name)) map.set(name, full);
  }
  return map;
}

function compilePlaces(provinces: BodyWords['provinces']): Map<string, KnownPlace> {
  const places = new Map<string, KnownPlace>();
  for (const { name, short, cities } of provinces) {
    const province: KnownPlace = { name, short, level: 'province', province: name };
    places.set(name, province).set(short, province);
    // 广西自治区, 内蒙古区: the name without the people's part.
    if (name.endsWith('自治区')) places.set(`${short}自治区`, province);
    for (const city of cities) {
      const place: KnownPlace = { name: `${city}市`, short: city, level: 'city', province: name };
      places.set(city, place).set(`${city}市`, place);
    }
  }
  return places;
}

function compilePatterns(forms: BodyWords['forms']): Map<string, BodyPattern[]> {
  const shaped = forms
    .flatMap(({ names, full, kind }) => names.map((name) => ({ name, full, kind })))
    .filter(({ name }) => name.includes('{'))
    .sort((a, b) => b.name.length - a.name.length);
  const patterns = new Map<string, BodyPattern[]>();
  for (const { name, full, kind } of shaped) {
    const last = name.at(-1) ?? '';
    const same = patterns.get(last) ?? [];
    const pattern = new RegExp(`^${name.replace(/\{(?:place|as)\}/g, PLACE)}$`);
    same.push({ pattern, full, kind });
    patterns.set(last, same);
  }
  return patterns;
}

function compileTails(forms: BodyWords['forms']): Set<string> {
  const place = '{place}';
  const names = forms.flatMap((form) => form.names);
  return new Set(
    names
      .filter((name) => name.startsWith(place) && !name.includes('{as}'))
      .map((name) => name.slice(place.length)),
  );
}

function compileJoined(names: readonly string[]): Map<string, [string, string][]> {
  const joined = new Map<string, [string, string][]>();
  for (const name of new Set(names)) {
    for (const [at, letter] of [...name].entries()) {
      if (!'和与及'.includes(letter)) continue;
      const around = joined.get(letter) ?? [];
      around.push([name.slice(0, at), name.slice(at + 1)]);
      joined.set(letter, around);
    }
  }
  return joined;
}
