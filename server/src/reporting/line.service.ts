import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import type { Viewer } from '../auth/auth.policy';
import { isDay, type Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import type { FieldError } from '../shared/problem';
import { readCell } from './domain/cell';
import { loadForMove, requireMove } from './guarded-move';
import { SubmissionLineRepository, type LineContent } from './submission-line.repository';
import { SubmissionLinesService, type ReadLine } from './submission-lines.service';
import { SubmissionRepository, type SubmissionRow } from './submission.repository';
import type { SaveLine, SubmissionLine } from './submission.schema';

export interface LineSave {
  readonly submissionId: number;
  readonly lineId: number;
  /** The line's version that the clerk saw. */
  readonly version: number;
  readonly typed: SaveLine;
}

/** The clerk's cells, saved one row at a time while they are typed. */
@Injectable()
export class LineService {
  constructor(
    private readonly commands: CommandService,
    private readonly submissions: SubmissionRepository,
    private readonly lines: SubmissionLineRepository,
    private readonly reading: SubmissionLinesService,
  ) {}

  /**
   * Saves one row and answers it with findings and preview; the first save makes the return a
   * draft. Throws a Problem: 409 when the return is out of the clerk's hands, 412 with the row as
   * somebody else saved it, 422 for what is no figure in the cell's unit.
   */
  save(request: CommandRequest, save: LineSave, today: Day): Promise<SubmissionLine> {
    const { viewer } = request;
    const { submissionId, lineId } = save;
    return this.commands.runCommand(
      { request, action: 'save_line', subject: { type: 'submission_line', id: lineId } },
      async (manager) => {
        const row = await loadForMove(
          this.submissions,
          manager,
          viewer,
          'save',
          submissionId,
          today,
        );
        const before = await this.lines.find(manager, submissionId, lineId);
        if (before === null) throw Problem.notFound();
        requireMove(row, 'save');
        const content = contentOf(save.typed, before.unit);
        const place = { submissionId, lineId, version: save.version, accountId: viewer.accountId };
        if (!(await this.lines.save(manager, place, content))) {
          const { changedBy, changedAt } = before;
          throw Problem.preconditionFailed({
            current: { version: before.version, ...contentIn(before) },
            yours: save.typed,
            changedBy,
            changedAt: changedAt?.toISOString() ?? null,
          });
        }
        await this.startDraft(manager, row, viewer, today);
        const line = await this.readOne(manager, row, lineId, today);
        return { result: line.view, before: contentIn(before), after: content };
      },
    );
  }

  /** Writes the move once; again where the demo's clock was moved back before it. */
  private async startDraft(
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

  private async readOne(
    manager: EntityManager,
    { id, periodEnd }: SubmissionRow,
    lineId: number,
    today: Day,
  ): Promise<ReadLine> {
    const place = { submissionId: id, periodEnd, accepted: false };
    const lines = await this.reading.read(manager, place, today);
    const line = lines.find(({ view }) => view.id === lineId);
    if (line === undefined) throw Problem.notFound();
    return line;
  }
}

function contentIn(line: LineContent): LineContent {
  const { answer, value, growth, explanation, nextStep, expectedOn } = line;
  return { answer, value, growth, explanation, nextStep, expectedOn };
}

function contentOf(typed: SaveLine, unit: string): LineContent {
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
