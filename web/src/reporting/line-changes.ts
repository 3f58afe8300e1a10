import type { SubmissionLine } from '../api/model';
import { mergeDrafts, sameDraft } from './draft-merge';
import { draftOf, saveableOf } from './line-draft';
import type { StaleLine } from './line-save';
import type { LineState } from './line-state';

/**
 * What an acknowledged save makes of a line. Text that was typed on meanwhile stays unsaved.
 *
 * @param more a newer text of this line waits behind the one that arrived
 */
export function afterSave(state: LineState, line: SubmissionLine, more: boolean): LineState {
  const content = draftOf(line);
  const arrived = JSON.stringify(saveableOf(line, content));
  const typedOn = JSON.stringify(saveableOf(line, state.draft)) !== arrived;
  const saved: LineState = {
    ...state,
    line,
    draft: typedOn ? state.draft : content,
    committed: more ? state.committed : content,
    seen: more || typedOn ? { version: line.version, content } : null,
    tried: null,
    save: more ? 'saving' : 'saved',
    message: null,
  };
  // A repeated save can be answered after somebody else's newer one was read.
  return state.line.version > line.version ? afterRead(saved, state.line, more) : saved;
}

/**
 * What is made of a line that somebody else saved first. Where each changed other cells both are
 * kept, and what was handed over here has to go out again: `committed` then differs from `seen`.
 * Where both changed one cell, a person is asked.
 */
export function afterConflict(state: LineState, stale: StaleLine | undefined): LineState {
  const line = { ...state.line, ...stale?.current };
  const theirs = draftOf(line);
  const seen = state.seen?.content ?? state.committed;
  const { draft, asked } = mergeDrafts(seen, state.draft, theirs);
  if (asked.length > 0) {
    const { changedBy = null, changedAt = null } = stale ?? {};
    const conflict = { theirs, version: line.version, changedBy, changedAt, asked };
    return { ...state, draft, tried: null, save: 'conflict', conflict };
  }
  const committed = mergeDrafts(seen, state.committed, theirs).draft;
  const open = !sameDraft(draft, theirs) || !sameDraft(committed, theirs);
  return {
    ...state,
    line,
    draft,
    committed,
    seen: open ? { version: line.version, content: theirs } : null,
    tried: null,
    save: null,
  };
}

/**
 * What a line that was read anew makes of the one on screen; what is being typed is left alone.
 *
 * @param underway a save of this line has no answer yet
 */
export function afterRead(state: LineState, line: SubmissionLine, underway: boolean): LineState {
  if (line.version < state.line.version || line === state.line) return state;
  if (line.version === state.line.version) {
    // Judged figures move with other lines; the text of a version never does.
    return JSON.stringify(line) === JSON.stringify(state.line) ? state : { ...state, line };
  }
  const theirs = draftOf(line);
  if (state.seen === null) return { ...state, line, draft: theirs, committed: theirs };
  if (state.conflict || underway) return { ...state, line };
  const { draft, asked } = mergeDrafts(state.seen.content, state.draft, theirs);
  // Two texts for one cell: the answer to the save says who and when, and asks.
  if (asked.length > 0) return { ...state, line };
  return {
    ...state,
    line,
    draft,
    committed: theirs,
    seen: { version: line.version, content: theirs },
  };
}
