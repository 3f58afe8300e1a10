/** A body with its part in a matter, as it is on the day of issue. */
export interface Part<Body> {
  readonly agency: Body & { readonly id: number; readonly openGroup: boolean };
  readonly role: 'lead' | 'shared' | 'support' | 'guide';
  readonly reports: boolean;
}

export type Addressed<Body> =
  | { readonly kind: 'body'; readonly addressee: Body; readonly copies: readonly Body[] }
  /** Nobody answers for the matter, or only a name for many (各市政府). */
  | { readonly kind: 'no_body' | 'open_group' };

/**
 * One slip has one addressee: the body that reports, else the first that leads. The other bodies
 * of the matter are sent copies; an open group is no body and gets none.
 */
export function addressedTo<Body>(parts: readonly Part<Body>[]): Addressed<Body & { id: number }> {
  const answering = [
    ...parts.filter(({ reports }) => reports),
    ...parts.filter(({ reports, role }) => !reports && role === 'lead'),
  ];
  const found = answering.find(({ agency }) => !agency.openGroup);
  if (found === undefined) {
    return { kind: parts.some(({ agency }) => agency.openGroup) ? 'open_group' : 'no_body' };
  }
  const copies = new Map<number, Body & { id: number }>();
  for (const { agency } of parts) {
    if (agency.id !== found.agency.id && !agency.openGroup) copies.set(agency.id, agency);
  }
  return { kind: 'body', addressee: found.agency, copies: [...copies.values()] };
}
