/** Plain JSON data. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * One text for one content: keys sorted, no space, what is undefined left out. What is hashed must
 * not depend on the order in which somebody happened to build it.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const members = Object.keys(value)
    .sort()
    .flatMap((key) => {
      const member = value[key];
      return member === undefined ? [] : [`${JSON.stringify(key)}:${canonicalJson(member)}`];
    });
  return `{${members.join(',')}}`;
}

function isList(value: object): value is readonly Json[] {
  return Array.isArray(value);
}

/** The first eight signs of a hash: short enough to be printed and compared by eye. */
export function checkCode(sha256: string): string {
  return sha256.slice(0, 8).toUpperCase();
}
