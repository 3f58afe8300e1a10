export const ACCOUNT_ROLES = ['leader', 'clerk', 'signer', 'inspector', 'administrator'] as const;
export type AccountRole = (typeof ACCOUNT_ROLES)[number];

/** What an account can be permitted; routes ask for one, the web shows what the account has. */
export const ABILITIES = [
  'read',
  'export',
  'report',
  'sign',
  'review',
  'assign',
  'maintain',
  'import',
  'intake',
  'supervise',
  'direct',
  'operate',
  'administer',
] as const;
export type Ability = (typeof ABILITIES)[number];

/** Who asks, as every policy sees it. */
export interface Viewer {
  readonly accountId: number;
  readonly role: AccountRole;
  /** GB/T 2260; 000000 is the nation. */
  readonly regionCode: string;
  /** The body a clerk reports or a signer signs for. */
  readonly agencyId: number | null;
  readonly displayName: string;
}

const ABILITIES_OF: Readonly<Record<AccountRole, readonly Ability[]>> = {
  leader: ['read', 'export', 'direct'],
  clerk: ['read', 'report'],
  signer: ['read', 'sign'],
  inspector: [
    'read',
    'export',
    'review',
    'assign',
    'maintain',
    'import',
    'intake',
    'supervise',
    'operate',
  ],
  administrator: ['read', 'intake', 'operate', 'administer'],
};

export function abilitiesOf(role: AccountRole): readonly Ability[] {
  return ABILITIES_OF[role];
}

export function can(viewer: Pick<Viewer, 'role'>, ability: Ability): boolean {
  return ABILITIES_OF[viewer.role].includes(ability);
}

/**
 * The viewer's region and everything below it, as a LIKE pattern on GB/T 2260 codes: the nation
 * `%`, a province `13%`, a city `4208%`, a county its own code.
 */
export function regionScope(viewer: Pick<Viewer, 'regionCode'>): string {
  return `${viewer.regionCode.replace(/(00){1,3}$/, '')}%`;
}

/** A region is seen from itself and from every region above it. */
export function seesRegion(viewer: Pick<Viewer, 'regionCode'>, regionCode: string): boolean {
  return regionCode.startsWith(regionScope(viewer).slice(0, -1));
}

/** Clerks and signers belong to one body and see what is that body's; null: everybody else. */
export function ownBody(viewer: Viewer): number | null {
  // No body has the number 0: an account that lost its body sees nothing.
  return viewer.role === 'clerk' || viewer.role === 'signer' ? (viewer.agencyId ?? 0) : null;
}

/** Which targets, returns and corrections a viewer sees; queries turn it into their WHERE. */
export interface MatterScope {
  /** LIKE pattern on the matter's region. */
  readonly regionLike: string;
  /** Only what this body answers for or reports; null: all of the region. */
  readonly agencyId: number | null;
}

/**
 * Clerks and signers see what is the own body's, everybody else the region and all below it. A
 * body's matters stand in the region that asks for them, which need not be its own: a plan of the
 * province may be reported by a body of a city.
 */
export function matterScope(viewer: Viewer): MatterScope {
  const agencyId = ownBody(viewer);
  return { regionLike: agencyId === null ? regionScope(viewer) : '%', agencyId };
}

/** A clerk reports for the own body only, nobody else for any. */
export function reportsFor(viewer: Viewer, agencyId: number): boolean {
  return can(viewer, 'report') && viewer.agencyId === agencyId;
}

/** A signer signs for the own body only, nobody else for any. */
export function signsFor(viewer: Viewer, agencyId: number): boolean {
  return can(viewer, 'sign') && viewer.agencyId === agencyId;
}

/** Supervision urges, inspects, closes and reports in public within its region. */
export function supervises(viewer: Viewer, regionCode: string): boolean {
  return can(viewer, 'supervise') && seesRegion(viewer, regionCode);
}

/** Supervision reviews within its region, and nobody reviews what they filed. */
export function reviews(viewer: Viewer, regionCode: string, filedBy: number | null): boolean {
  return can(viewer, 'review') && seesRegion(viewer, regionCode) && filedBy !== viewer.accountId;
}
