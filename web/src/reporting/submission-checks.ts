import type { Sentence, SubmissionLine } from '../api/model';
import { missingWords } from './line-draft';
import type { TypedColumn } from './paste-block';

/** One thing to do before the submission can go, and the cell to do it in. */
export interface CheckItem {
  readonly lineId: number;
  readonly name: string;
  readonly column: TypedColumn;
  /** `hard` must be corrected, `soft` be given a reason; either blocks the submission. */
  readonly level: 'hard' | 'soft';
  /** In the words of the rule, as they stand under the cell. */
  readonly sentence: Sentence;
  /** The line has not been answered at all. */
  readonly empty: boolean;
}

/** The server announces these while one types, and insists on them at submission. */
const WORDS_BEFORE_SUBMIT = 'behind';
/** Said in the summary; under the cell the state word 未填 says it already. */
export const EMPTY = 'required';
const BLOCKS_AT_SUBMIT = new Set([WORDS_BEFORE_SUBMIT, EMPTY, 'corrects']);

function columnOf(line: SubmissionLine, code: string, level: 'hard' | 'soft'): TypedColumn {
  if (code === WORDS_BEFORE_SUBMIT) {
    return missingWords(line).explanation ? 'explanation' : 'nextStep';
  }
  if (code === EMPTY) return 'figure';
  return level === 'soft' || code === 'reason_missing' ? 'explanation' : 'figure';
}

/** All that is left to settle in a return: what blocks it first, each in the order of the lines. */
export function checkSubmission(lines: readonly SubmissionLine[]): CheckItem[] {
  const items = lines.flatMap((line): CheckItem[] => {
    const at = { lineId: line.id, name: line.name };
    return line.findings.flatMap(({ code, level, message, answered }): CheckItem[] => {
      // A question that was answered is settled; what is for the reviewer keeps nothing.
      if (level === 'review' || answered) return [];
      const asked = BLOCKS_AT_SUBMIT.has(code) ? 'hard' : level;
      const column = columnOf(line, code, level);
      return [{ ...at, column, level: asked, sentence: message, empty: code === EMPTY }];
    });
  });
  return [...items.filter((i) => i.level === 'hard'), ...items.filter((i) => i.level === 'soft')];
}
