import { can } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { readsEvidence } from '../series/value-evidence.policy';

/** What a policy has to know of a file. */
export interface AttachmentFacts {
  readonly uploadedBy: number;
  /** Null until a command has named it. */
  readonly boundOn: string | null;
  readonly regionCode: string;
  /** The body that reads it beside supervision and leaders of the region; null: no body. */
  readonly agencyId: number | null;
}

/** Whoever writes to others may send files with it. */
export function attaches(viewer: Viewer): boolean {
  return can(viewer, 'report') || can(viewer, 'supervise') || can(viewer, 'direct');
}

/** Before it is sent with something, a file is its sender's alone. */
export function readsAttachment(viewer: Viewer, file: AttachmentFacts): boolean {
  if (file.boundOn === null) return file.uploadedBy === viewer.accountId;
  // No body has the number 0.
  return readsEvidence(viewer, { regionCode: file.regionCode, agencyId: file.agencyId ?? 0 });
}
