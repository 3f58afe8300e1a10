import { can, seesRegion } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';

/** Imports are seen and carried on by supervision of the same region or above. */
export function handlesImport(viewer: Viewer, regionCode: string): boolean {
  return can(viewer, 'import') && seesRegion(viewer, regionCode);
}
