import { can, seesRegion } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';

/** Inspectors and administrators read plans of their region and those below into the ledger. */
export function handlesIntake(viewer: Viewer, regionCode: string): boolean {
  return can(viewer, 'intake') && seesRegion(viewer, regionCode);
}
