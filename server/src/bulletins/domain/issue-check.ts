import type { BulletinFigure } from './bulletin-figure';
import { printedParts, type Part, type PartKey } from './bulletin-part';
import { strangeNumbers } from './typed-number';

/** What whoever issues has to look at first. Only a `hard` one stands in the way. */
export interface IssueCheck {
  readonly code:
    'no_text' | 'no_title' | 'no_issuer' | 'empty_part' | 'strange_number' | 'old_data';
  readonly level: 'hard' | 'soft';
  readonly part: PartKey | null;
  /** Of `strange_number`: as the text says them; of `old_data`: the days. */
  readonly found: readonly string[];
}

export interface Checked {
  readonly title: string;
  readonly issuer: string;
  readonly parts: readonly Part[];
  readonly figures: readonly BulletinFigure[];
  /** Whole days between the figures and today. */
  readonly daysOld: number;
}

/** Days after which figures are called old. */
const OLD_AFTER = 15;

/** The list before issuing: what is empty, and numbers of an edited text that no figure says. */
export function issueChecks({ title, issuer, parts, figures, daysOld }: Checked): IssueCheck[] {
  const checks: IssueCheck[] = [];
  const add = (
    code: IssueCheck['code'],
    level: IssueCheck['level'],
    part: PartKey | null = null,
    found: readonly string[] = [],
  ) => checks.push({ code, level, part, found });
  if (title.trim() === '') add('no_title', 'hard');
  if (issuer.trim() === '') add('no_issuer', 'hard');
  if (printedParts(parts).length === 0) add('no_text', 'hard');
  if (daysOld > OLD_AFTER) add('old_data', 'soft', null, [String(daysOld)]);
  const known = knownTexts(parts, figures);
  for (const part of parts) {
    if (part.text.trim() === '' && part.generated !== '') add('empty_part', 'soft', part.key);
    if (part.text === part.generated) continue;
    const strange = strangeNumbers(part.text, known);
    if (strange.length > 0) add('strange_number', 'soft', part.key, strange);
  }
  return checks;
}

/** All that the figures say: the generated texts, and what the annexes print. */
function knownTexts(parts: readonly Part[], figures: readonly BulletinFigure[]): string[] {
  return [
    ...parts.map((part) => part.generated),
    ...figures.flatMap((one) =>
      [
        one.goalText,
        one.verdict,
        one.goal,
        one.attained,
        one.growth,
        one.expected,
        one.completion,
        one.expectedCompletion,
        one.gap,
      ].flatMap((text) => text ?? []),
    ),
  ];
}
