import type { Role } from './model';

export interface Answerable {
  readonly agencyId: number;
  readonly role: Role;
  /** An open group (各市政府) cannot report: nobody in particular is meant. */
  readonly openGroup: boolean;
}

/**
 * Who reports a target: its lead, else the first-named body, which is then presumed (推定). Null
 * where only open groups or nobody at all is named.
 *
 * @param named in the order of the document
 */
export function reporterOf(
  named: readonly Answerable[],
): { readonly agencyId: number; readonly presumed: boolean } | null {
  const able = named.filter((body) => !body.openGroup);
  const lead = able.find((body) => body.role === 'lead');
  if (lead) return { agencyId: lead.agencyId, presumed: false };
  const first = able[0];
  return first ? { agencyId: first.agencyId, presumed: true } : null;
}
