import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import { isDay, type Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import type { FieldError, StaleVersion } from '../shared/problem';
import { readCell } from './domain/cell';
import { loadForMove, requireMove } from './guarded-move';
import { SubmissionLineRepository, type LineContent } from './submission-line.repository';
import { SubmissionRepository, type SubmissionRow } from './submission.repository';
import type { SaveLine } from './submission.schema';

/** One row as a clerk wants it. */
export interface TypedLine {
  readonly lineId: number;
  /** The line's version that the clerk saw. */
  readonly version: number;
  readonly typed: SaveLine;
}

export interface WrittenLine {
  readonly lineId: number;
  readonly before: LineContent;
  readonly after: LineContent;
}

export interface StaleLine extends StaleVersion {
  readonly lineId: number;
}

export interface LineWrites {
  readonly row: SubmissionRow;
  readonly written: readonly WrittenLine[];
  /** Lines that somebody else saved meanwhile; whoever gets any throws, so nothing is kept. */
  readonly stale: readonly StaleLine[];
}

/** The one way in which cell rows are written, typed one at a time or imported many at once. */
@Injectable()
export class LineWritingService {
  constructor(
    private readonly submissions: SubmissionRepository,
    private readonly lines: SubmissionLineRepository,
  ) {}

  /**
   * Locks the return and writes rows of it; the first write makes it a draft. Throws a Problem: 404
   * where the return or a line is not there, 409 when it is out of the clerk's hands, 422 for what
   * is no figure in the cell's unit.
   */
  async write(
    manager: EntityManager,
    viewer: Viewer,
    submissionId: number,
    rows: readonly TypedLine[],
    today: Day,
  ): Promise<LineWrites> {
    const row = await loadForMove(this.submissions, manager, viewer, 'save', submissionId, today);
    const written: WrittenLine[] = [];
    const stale: StaleLine[] = [];
    for (const { lineId, version, typed } of rows) {
      const before = await this.lines.find(manager, submissionId, lineId);
      if (before === null) throw Problem.notFound();
      requireMove(row, 'save');
      const after = lineContentOf(typed, before.unit);
      const place = { submissionId, lineId, version, accountId: viewer.accountId, day: today };
      if (await this.lines.save(manager, place, after)) {
        written.push({ lineId, before: contentIn(before), after });
      } else {
        const { changedBy, changedAt } = before;
        stale.push({
          lineId,
          current: { version: before.version, ...contentIn(before) },
          yours: typed,
          changedBy,
          changedAt: changedAt?.toISOString() ?? null,
        });
      }
    }
    if (written.length > 0) await this.startDraft(manager, row, viewer, today);
    return { row, written, stale };
  }

  /** Writes the move once; again where the demo's clock was moved back before it. */
  async startDraft(
    manager: EntityManager,
    row: SubmissionRow,
    viewer: Viewer,
    today: Day,
  ): Promise<void> {
    if (row.state === 'draft' && row.lastMovedOn !== null && row.lastMovedOn <= today) return;
    await this.submissions.startDraft(manager, row.id, viewer.accountId);
    await this.submissions.addEvent(manager, row, {
      move: 'save',
      day: today,
      accountId: viewer.accountId,
    });
  }
}

function contentIn(line: LineContent): LineContent {
  const { answer, value, growth, explanation, nextStep, expectedOn } = line;
  return { answer, value, growth, explanation, nextStep, expectedOn };
}

/** What a typed row holds. Throws a Problem (422) for what cannot be read in the cell's unit. */
export function lineContentOf(typed: SaveLine, unit: string): LineContent {
  const errors: FieldError[] = [];
  const isValue = typed.answer === 'value';
  const value = isValue ? figureOf('value', typed.value, unit, errors) : null;
  const growth = isValue ? figureOf('growth', typed.growth, '%', errors) : null;
  if (typed.expectedOn !== null && !isDay(typed.expectedOn)) {
    errors.push({
      path: 'expectedOn',
      message: { zh: '没有这一天，请核对日期。', en: 'There is no such day.' },
    });
  }
  if (errors.length > 0) {
    throw Problem.unprocessable(
      'unreadable_cell',
      errors[0]?.message ?? { zh: '无法读取。', en: 'It cannot be read.' },
      errors,
    );
  }
  return {
    answer: isValue && value === null && growth === null ? null : typed.answer,
    value,
    growth,
    explanation: wordsOf(typed.explanation),
    nextStep: wordsOf(typed.nextStep),
    expectedOn: typed.expectedOn,
  };
}

function figureOf(
  path: 'value' | 'growth',
  text: string | null,
  unit: string,
  errors: FieldError[],
): string | null {
  const cell = readCell(text ?? '', unit);
  if (cell.kind === 'unreadable') errors.push({ path, message: cell.finding.message });
  return cell.kind === 'figure' ? cell.value : null;
}

function wordsOf(text: string | null): string | null {
  const words = text?.trim() ?? '';
  return words === '' ? null : words;
}
