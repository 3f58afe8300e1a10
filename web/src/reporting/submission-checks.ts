import type { Sentence, SubmissionLine } from '../api/model';
import { isAnswered, missingWords } from './line-draft';
import type { TypedColumn } from './paste-block';

/** One thing to do before the submission can go, and the cell to do it in. */
export interface CheckItem {
  readonly lineId: number;
  readonly name: string;
  readonly column: TypedColumn;
  readonly level: 'hard' | 'soft';
  /** From the server, or the key of our own sentence. */
  readonly message:
    | { readonly kind: 'said'; readonly sentence: Sentence }
    | {
        readonly kind: 'own';
        readonly key: 'missing' | 'explanation' | 'nextStep' | 'expectedOn';
      };
}

/** All findings of a submission: hard ones first, each in the order of the lines. */
export function checkSubmission(lines: readonly SubmissionLine[]): CheckItem[] {
  const items: CheckItem[] = [];
  for (const line of lines) {
    const at = { lineId: line.id, name: line.name };
    for (const finding of line.findings) {
      items.push({
        ...at,
        column: finding.level === 'hard' ? 'figure' : 'explanation',
        level: finding.level,
        message: { kind: 'said', sentence: finding.message },
      });
    }
    const said = line.findings.length > 0;
    if (line.required && !isAnswered(line) && !said) {
      items.push({
        ...at,
        column: 'figure',
        level: 'hard',
        message: { kind: 'own', key: 'missing' },
      });
    }
    const missing = missingWords(line);
    if (missing.explanation && !said) {
      items.push({
        ...at,
        column: 'explanation',
        level: 'hard',
        message: { kind: 'own', key: 'explanation' },
      });
    }
    if (missing.nextStep && !said) {
      items.push({
        ...at,
        column: 'nextStep',
        level: 'hard',
        message: { kind: 'own', key: 'nextStep' },
      });
    }
    if (missing.expectedOn && !said) {
      items.push({
        ...at,
        column: 'figure',
        level: 'hard',
        message: { kind: 'own', key: 'expectedOn' },
      });
    }
  }
  return [...items.filter((i) => i.level === 'hard'), ...items.filter((i) => i.level === 'soft')];
}

export interface Change {
  readonly line: SubmissionLine;
  /** Per cent against the same period of last year. */
  readonly growth: number;
}

/** The lines that moved most against last year, for a last look before the submission goes. */
export function largestChanges(lines: readonly SubmissionLine[], most: number): Change[] {
  return lines
    .map((line) => ({ line, growth: Number(line.growth ?? line.computedGrowth ?? NaN) }))
    .filter(({ growth }) => Number.isFinite(growth))
    .sort((a, b) => Math.abs(b.growth) - Math.abs(a.growth))
    .slice(0, most);
}
