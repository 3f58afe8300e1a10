import type { SubmissionLine } from '../api/model';
import { sameDraft } from './draft-merge';
import { draftOf, isAnswered, missingWords, saveableOf, type LineDraft } from './line-draft';
import type { SaveState } from './save-queue';

export type LineStatus =
  | 'locked'
  | 'conflict'
  | 'error'
  | 'waiting'
  | 'saving'
  | 'typing'
  | 'needs_words'
  | 'saved'
  | 'empty';

export interface StatusFacts {
  readonly line: SubmissionLine;
  readonly draft: LineDraft;
  readonly save: SaveState | undefined;
  readonly canEdit: boolean;
}

/** The honest state of a line: what the server has, or why it has it not. */
export function statusOf({ line, draft, save, canEdit }: StatusFacts): LineStatus {
  if (!canEdit) return 'locked';
  if (save === 'conflict') return 'conflict';
  if (save === 'refused') return 'error';
  if (save === 'waiting') return 'waiting';
  if (save === 'saving') return 'saving';
  if (saveableOf(line, draft).kind === 'unclear') return 'error';
  if (!sameDraft(draft, draftOf(line))) return 'typing';
  if (line.findings.some(({ level }) => level === 'hard')) return 'error';
  if (!isAnswered(line)) return 'empty';
  const missing = missingWords(line);
  if (missing.explanation || missing.nextStep) return 'needs_words';
  return 'saved';
}
