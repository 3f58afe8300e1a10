/** `group`: an open group such as 各市政府, kept as the document writes it. */
export const AGENCY_KINDS = [
  'government',
  'department',
  'city',
  'county',
  'central',
  'firm',
  'association',
  'group',
] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];
