import type { LineContent } from '../submission-line.repository';
import type { SubmissionLine } from '../submission.schema';
import type { WorkbookLineRow } from './workbook-line.queries';

/** A line of the return with what its row in a workbook needs. */
export interface WorkbookLine {
  readonly key: string;
  readonly view: SubmissionLine;
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
    const { key, changedBy, changedAt } = row;
    return [{ key, view, changedBy, changedAt }];
  });
}

/** The column of the figure that a line asks for. */
export function askedFigure(view: SubmissionLine): 'value' | 'growth' {
  return view.asksGrowth ? 'growth' : 'value';
}

/** Customs and statistics make these figures: they are shown and confirmed, never typed. */
export function isPublishedElsewhere(view: SubmissionLine): boolean {
  return view.publisher !== 'agency';
}

export function contentIn(line: LineContent): LineContent {
  const { answer, value, growth, explanation, nextStep, expectedOn } = line;
  return { answer, value, growth, explanation, nextStep, expectedOn };
}
