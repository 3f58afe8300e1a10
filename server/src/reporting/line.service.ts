import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { LineWritingService, type TypedLine } from './line-writing.service';
import { SubmissionLinesService, type ReadLine } from './submission-lines.service';
import type { SubmissionRow } from './submission.repository';
import type { SubmissionLine } from './submission.schema';

export interface LineSave extends TypedLine {
  readonly submissionId: number;
}

/** The clerk's cells, saved one row at a time while they are typed. */
@Injectable()
export class LineService {
  constructor(
    private readonly commands: CommandService,
    private readonly writing: LineWritingService,
    private readonly reading: SubmissionLinesService,
  ) {}

  /**
   * Saves one row and answers it with findings and preview; the first save makes the return a
   * draft. Throws a Problem: 409 when the return is out of the clerk's hands, 412 with the row as
   * somebody else saved it, 422 for what is no figure in the cell's unit.
   */
  save(request: CommandRequest, save: LineSave, today: Day): Promise<SubmissionLine> {
    const { submissionId, lineId } = save;
    return this.commands.runCommand(
      { request, action: 'save_line', subject: { type: 'submission_line', id: lineId } },
      async (manager) => {
        const { row, written, stale } = await this.writing.write(
          manager,
          request.viewer,
          submissionId,
          [save],
          today,
        );
        if (stale[0]) {
          const { current, yours, changedBy, changedAt } = stale[0];
          throw Problem.preconditionFailed({ current, yours, changedBy, changedAt });
        }
        const line = await this.readOne(manager, request.viewer, row, lineId, today);
        return { result: line.view, before: written[0]?.before, after: written[0]?.after };
      },
    );
  }

  private async readOne(
    manager: EntityManager,
    viewer: Viewer,
    { id, periodEnd, regionCode, agencyId }: SubmissionRow,
    lineId: number,
    today: Day,
  ): Promise<ReadLine> {
    const reader = { viewer, regionCode, agencyId };
    const place = { submissionId: id, periodEnd, accepted: false, reader };
    const line = await this.reading.readOne(manager, place, lineId, today);
    if (line === null) throw Problem.notFound();
    return line;
  }
}
