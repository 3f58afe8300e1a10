import type { LineContent } from '../submission-line.repository';
import type { SubmissionLine } from '../submission.schema';
import type { WorkbookLineRow } from './workbook-line.queries';

/** A line of the return with what its row in a workbook needs. */
export interface WorkbookLine {
  readonly key: string;
  readonly view: SubmissionLine;
  /** True where customs or statistics make the figure: it is shown and never typed. */
  readonly published: boolean;
  readonly changedBy: string | null;
  readonly changedAt: Date | null;
}

export function workbookLines(
  views: readonly SubmissionLine[],
  rows: readonly WorkbookLineRow[],
): WorkbookLine[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return views.flatMap((view) => {
    const row = byId.get(view.id);
    if (!row) return [];
    const { key, publisher, changedBy, changedAt } = row;
    return [{ key, view, published: publisher !== 'agency', changedBy, changedAt }];
  });
}

export function contentIn(line: LineContent): LineContent {
  const { answer, value, growth, explanation, nextStep, expectedOn } = line;
  return { answer, value, growth, explanation, nextStep, expectedOn };
}
