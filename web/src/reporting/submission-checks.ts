import type { Sentence, SubmissionLine } from '../api/model';
import { isAnswered, missingWords } from './line-draft';
import type { TypedColumn } from './paste-block';

/** One thing to do before the submission can go, and the cell to do it in. */
export interface CheckItem {
  readonly lineId: number;
  readonly name: string;
  readonly column: TypedColumn;
  /** `hard` must be corrected, `soft` be given a reason; either blocks the submission. */
  readonly level: 'hard' | 'soft';
  /** Null: the line has not been answered at all. */
  readonly sentence: Sentence | null;
}

/** The server asks for these words while one types, and insists on them at submission. */
const WORDS_BEFORE_SUBMIT = 'behind';

function columnOf(line: SubmissionLine, code: string, level: 'hard' | 'soft'): TypedColumn {
  if (code === WORDS_BEFORE_SUBMIT) {
    return missingWords(line).explanation ? 'explanation' : 'nextStep';
  }
  return level === 'soft' || code === 'reason_missing' ? 'explanation' : 'figure';
}

/** All that is left to settle in a return: what blocks it first, each in the order of the lines. */
export function checkSubmission(lines: readonly SubmissionLine[]): CheckItem[] {
  const items = lines.flatMap((line): CheckItem[] => {
    const at = { lineId: line.id, name: line.name };
    const open = line.findings.flatMap(({ code, level, message, answered }): CheckItem[] => {
      // A question that was answered is settled; what is for the reviewer keeps nothing.
      if (level === 'review' || answered) return [];
      const asked = code === WORDS_BEFORE_SUBMIT ? 'hard' : level;
      return [{ ...at, column: columnOf(line, code, level), level: asked, sentence: message }];
    });
    const empty = line.required && !isAnswered(line) && open.length === 0;
    return empty ? [{ ...at, column: 'figure', level: 'hard', sentence: null }] : open;
  });
  return [...items.filter((i) => i.level === 'hard'), ...items.filter((i) => i.level === 'soft')];
}
