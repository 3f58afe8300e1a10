import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../../audit/command-request.decorator';
import { CommandService } from '../../audit/command.service';
import type { Viewer } from '../../auth/auth.policy';
import type { Config } from '../../config/config';
import { inSnapshot } from '../../database/transaction';
import type { Day } from '../../series/domain/day';
import { roundLabel } from '../../series/domain/period-label';
import { CONFIG } from '../../shared/config.token';
import { Problem } from '../../shared/problem';
import type { WholeUpload } from '../../shared/upload-in-memory';
import { requireMove, requireUnlocked } from '../guarded-move';
import { LineWritingService } from '../line-writing.service';
import { mayMove, seesReturn } from '../reporting.policy';
import { SubmissionLinesService } from '../submission-lines.service';
import { submissionRefs } from '../submission-ref.queries';
import { SubmissionRepository, type SubmissionRow } from '../submission.repository';
import { readWorkbook, type WorkbookOwner } from './workbook-reading';
import { workbookLineRows } from './workbook-line.queries';
import { workbookLines } from './workbook-line';
import type { AppliedWorkbook, ApplyWorkbook, WorkbookReading } from './workbook.schema';
import { writeWorkbook } from './workbook.writer';

export interface TemplateFile {
  readonly name: string;
  readonly content: Buffer;
}

/** A return as an Excel file: out as a template, in again with a preview before anything is saved. */
@Injectable()
export class WorkbookService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly submissions: SubmissionRepository,
    private readonly lines: SubmissionLinesService,
    private readonly writing: LineWritingService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Throws a Problem: 404 where the return is not seen, 403 and 409 where it cannot be filled. */
  template(viewer: Viewer, id: number, today: Day): Promise<TemplateFile> {
    return inSnapshot(this.dataSource, async (manager) => {
      const row = await this.fillable(manager, viewer, id, today);
      const [ref] = await submissionRefs(manager, { asOf: today, regionPrefix: '%', id });
      if (ref === undefined) throw Problem.notFound();
      const label = roundLabel(row.periodEnd).zh;
      const lines = await this.linesOf(manager, row, today);
      const content = await writeWorkbook(
        { ...ownerOf(row), roundLabel: label, dueOn: ref.round.dueOn, demo: this.config.demo },
        lines,
      );
      return { name: `填报表-${row.agencyName}-${label}.xlsx`, content };
    });
  }

  /**
   * What a file would change, row by row; saves nothing. Throws a Problem as `template` does, 422
   * for a file that cannot be of this return.
   */
  read(viewer: Viewer, id: number, file: WholeUpload, today: Day): Promise<WorkbookReading> {
    return inSnapshot(this.dataSource, async (manager) => {
      const row = await this.fillable(manager, viewer, id, today);
      const lines = await this.linesOf(manager, row, today);
      const { sheet, differences, strangers } = readWorkbook(file.content, ownerOf(row), lines);
      const proposed = new Map(
        differences.flatMap((one) => (one.proposed ? [[one.row.lineId, one.proposed]] : [])),
      );
      const place = { submissionId: id, periodEnd: row.periodEnd, accepted: false, proposed };
      const judged = await this.lines.read(manager, place, today);
      const findings = new Map(judged.map(({ view }) => [view.id, view.findings]));
      return {
        asOf: today,
        fileName: file.name,
        sha256: file.sha256,
        sheet,
        strangers,
        rows: differences.map((one) => ({
          ...one.row,
          findings: one.proposed ? (findings.get(one.row.lineId) ?? []) : [],
        })),
      };
    });
  }

  /**
   * Saves the chosen rows as if they had been typed: all of them, or none. Throws a Problem: 409
   * when the return is out of the clerk's hands, 412 with the rows that somebody else saved since
   * they were read, 422 for what is no figure in a cell's unit.
   */
  apply(
    request: CommandRequest,
    id: number,
    { fileName, sha256, rows }: ApplyWorkbook,
    today: Day,
  ): Promise<AppliedWorkbook> {
    return this.commands.runCommand(
      { request, action: 'import_workbook', subject: { type: 'submission', id } },
      async (manager) => {
        const { row, written, stale } = await this.writing.write(
          manager,
          request.viewer,
          id,
          rows,
          today,
        );
        const [first] = stale;
        if (first) {
          throw Problem.preconditionFailed({
            current: stale.map(({ lineId, current }) => ({ lineId, current })),
            yours: stale.map(({ lineId, yours }) => ({ lineId, yours })),
            changedBy: first.changedBy,
            changedAt: first.changedAt,
          });
        }
        const place = { submissionId: id, periodEnd: row.periodEnd, accepted: false };
        const saved = new Set(written.map(({ lineId }) => lineId));
        const lines = await this.lines.read(manager, place, today);
        return {
          result: {
            saved: written.length,
            lines: lines.map(({ view }) => view).filter((view) => saved.has(view.id)),
          },
          before: written.map(({ lineId, before }) => ({ lineId, ...before })),
          after: {
            fileName,
            sha256,
            rows: written.map(({ lineId, after }) => ({ lineId, ...after })),
          },
        };
      },
    );
  }

  private async fillable(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    today: Day,
  ): Promise<SubmissionRow> {
    const row = await this.submissions.find(manager, id);
    if (row === null || row.opensOn > today || !seesReturn(viewer, row)) throw Problem.notFound();
    if (!mayMove(viewer, 'save', row)) throw Problem.forbidden();
    await requireUnlocked(manager, row, today);
    requireMove(row, 'save');
    return row;
  }

  private async linesOf(manager: EntityManager, row: SubmissionRow, today: Day) {
    const place = { submissionId: row.id, periodEnd: row.periodEnd, accepted: false };
    const read = await this.lines.read(manager, place, today);
    return workbookLines(
      read.map(({ view }) => view),
      await workbookLineRows(manager, row.id),
    );
  }
}

function ownerOf({ regionCode, agencyName, periodEnd, roundKind }: SubmissionRow): WorkbookOwner {
  return { region: regionCode, agency: agencyName, periodEnd, roundKind };
}
