import type { TargetMaintenance, TermsChange } from '../api/model';

/** What each section of the page is given. */
export interface SectionProps {
  /** The terms that the inspector saw when the section was filled. */
  readonly seen: TargetMaintenance;
  readonly mayChange: boolean;
  /** Stores a change that takes effect at once. */
  readonly revise: (change: TermsChange | null, reason: string) => Promise<void>;
  /** Reads the target again after somebody else changed it. */
  readonly renew: () => Promise<void>;
}
