import { regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';

/** Which bodies a viewer sees. */
export interface AgencyScope {
  /** LIKE pattern on the body's region. */
  readonly regionLike: string;
  /** This body alone; null: all of the region. */
  readonly agencyId: number | null;
}

/** A clerk sees the own body, everybody else those of the region and all below it. */
export function agencyScope(viewer: Viewer): AgencyScope {
  return {
    regionLike: regionScope(viewer),
    agencyId: viewer.role === 'clerk' ? (viewer.agencyId ?? 0) : null,
  };
}
