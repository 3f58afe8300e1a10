import type { LineDraft } from './line-draft';

/** Patches, not drafts: what is drawn may be older than what was typed in the same moment. */
export interface CellActs {
  readonly type: (patch: Partial<LineDraft>) => void;
  readonly commit: (patch?: Partial<LineDraft>) => void;
}
