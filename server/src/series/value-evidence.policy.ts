import { can, regionScope, seesRegion } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import type { EvidenceFile } from './value-evidence.schema';
import type { EvidenceReaders } from './value-evidence.service';

/** Evidence is read by the body that brought it and by those who supervise or lead its region. */
export function readsEvidence(
  viewer: Viewer,
  file: { readonly regionCode: string; readonly agencyId: number },
): boolean {
  if (can(viewer, 'export')) return seesRegion(viewer, file.regionCode);
  return can(viewer, 'read') && viewer.agencyId !== null && viewer.agencyId === file.agencyId;
}

/** Removed files stay in view of those who review, with who took them away and why. */
export function readsRemovedEvidence(viewer: Viewer): boolean {
  return can(viewer, 'export');
}

/** The same for queries; null: none at all. */
export function evidenceReaders(viewer: Viewer): EvidenceReaders | null {
  if (can(viewer, 'export')) return { regionLike: regionScope(viewer), agencyId: null };
  if (!can(viewer, 'read') || viewer.agencyId === null) return null;
  return { regionLike: '%', agencyId: viewer.agencyId };
}

/** Of a value's files, those that the viewer is shown. */
export function evidenceShown(
  viewer: Viewer,
  value: { readonly regionCode: string; readonly agencyId: number },
  files: readonly EvidenceFile[],
): EvidenceFile[] {
  if (!readsEvidence(viewer, value)) return [];
  return files.filter((file) => file.removed === null || readsRemovedEvidence(viewer));
}
