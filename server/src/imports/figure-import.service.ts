import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { withContent } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { lastChange } from '../audit/last-change';
import { regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import type { WholeUpload } from '../shared/upload-in-memory';
import { handlesImport } from './figure-import.policy';
import { FigureImportRepository, type FigureImportRecord } from './figure-import.repository';
import { pageOfRows } from './figure-import-rows.queries';
import type {
  FigureImport,
  FigureImportList,
  FigureImportRows,
  FigureImportRowsQuery,
} from './figure-import.schema';
import { ImportProgressService } from './import-progress.service';
import { ImportReadingService } from './import-reading.service';
import { ImportWritingService } from './import-writing.service';
import { importDone, importRunning } from './import.problem';

export interface ImportStep {
  readonly id: number;
  /** The import's version that the inspector saw. */
  readonly version: number;
  readonly today: Day;
}

/** Published figures by file: bring it, compare it with what is known, confirm all of it. */
@Injectable()
export class FigureImportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly imports: FigureImportRepository,
    private readonly progress: ImportProgressService,
    private readonly reading: ImportReadingService,
    private readonly writing: ImportWritingService,
  ) {}

  /** Keeps the file; nothing of it is read yet. */
  upload(request: CommandRequest, file: WholeUpload, today: Day): Promise<FigureImport> {
    const named = withContent(request, file.sha256, file.name);
    return this.commands.runCommand(
      { request: named, action: 'upload_import', subject: { type: 'figure_import', id: null } },
      async (manager) => {
        const id = await this.imports.add(manager, request.viewer, file, today);
        const result = await this.viewOf(manager, request.viewer, id, today);
        const { fileName, sha256, size } = result;
        return { result, subjectId: id, after: { fileName, sha256, size } };
      },
    );
  }

  async list(viewer: Viewer, asOf: Day, today: Day): Promise<FigureImportList> {
    const rows = await this.imports.list(this.dataSource.manager, regionScope(viewer), asOf);
    return { asOf, rows: rows.map((row) => viewed(row, asOf, today)) };
  }

  /** Throws a Problem (404) where the viewer has no such import. */
  view(viewer: Viewer, id: number, today: Day): Promise<FigureImport> {
    return this.viewOf(this.dataSource.manager, viewer, id, today);
  }

  async rows(
    viewer: Viewer,
    id: number,
    query: FigureImportRowsQuery,
    today: Day,
  ): Promise<FigureImportRows> {
    await this.require(this.dataSource.manager, viewer, id, today);
    return pageOfRows(this.dataSource.manager, id, query);
  }

  /**
   * Compares the file with what is known today; may be repeated until it is confirmed. Throws a
   * Problem: 409 once it was confirmed or while another import works, 412 when it has moved, 422
   * for a file that is no table of figures.
   */
  read(request: CommandRequest, { id, version, today }: ImportStep): Promise<FigureImport> {
    const { viewer } = request;
    return this.commands.runCommand(
      { request, action: 'read_import', subject: { type: 'figure_import', id } },
      async (manager) => {
        const record = await this.takeTurn(manager, viewer, { id, version, today });
        await this.progress.during({ ...record, phase: 'reading' }, (report) =>
          this.reading.read(manager, record, viewer, today, report),
        );
        await this.imports.markRead(manager, id, today);
        const result = await this.viewOf(manager, viewer, id, today);
        return { result, after: { sha256: record.sha256, counts: result.counts } };
      },
    );
  }

  /**
   * Writes exactly what the comparison showed, all or nothing, and judges what it moves. Throws a
   * Problem: 409 where it was not compared today, 412 where a figure changed since, 422 while a row
   * has an error.
   */
  confirm(request: CommandRequest, { id, version, today }: ImportStep): Promise<FigureImport> {
    const { viewer } = request;
    return this.commands.runCommand(
      { request, action: 'confirm_import', subject: { type: 'figure_import', id } },
      async (manager) => {
        const record = await this.takeTurn(manager, viewer, { id, version, today });
        const written = await this.progress.during({ ...record, phase: 'writing' }, (report) =>
          this.writing.write(manager, record, viewer, today, report),
        );
        await this.imports.markDone(manager, id, viewer, today);
        const result = await this.viewOf(manager, viewer, id, today);
        return {
          result,
          before: { state: record.state },
          after: { state: 'done', sha256: record.sha256, counts: record.counts, ...written },
        };
      },
    );
  }

  /** Asks work under way to stop; what it had written is undone with its transaction. */
  async cancel(viewer: Viewer, id: number, today: Day): Promise<FigureImport> {
    await this.require(this.dataSource.manager, viewer, id, today);
    await this.progress.cancel(id);
    return this.view(viewer, id, today);
  }

  private async takeTurn(
    manager: EntityManager,
    viewer: Viewer,
    { id, version, today }: ImportStep,
  ): Promise<FigureImportRecord> {
    if (!(await this.imports.claimTurn(manager))) throw importRunning();
    const record = await this.imports.lock(manager, id);
    if (record === null || !isSeen(record, viewer, today)) throw Problem.notFound();
    if (record.state === 'done') throw importDone();
    if (record.version !== version) {
      throw Problem.preconditionFailed({
        current: { version: record.version, state: record.state, counts: record.counts },
        yours: { version },
        ...(await lastChange(manager, 'figure_import', id)),
      });
    }
    return record;
  }

  private async require(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    today: Day,
  ): Promise<FigureImportRecord> {
    const record = await this.imports.find(manager, id);
    if (record === null || !isSeen(record, viewer, today)) throw Problem.notFound();
    return record;
  }

  private async viewOf(manager: EntityManager, viewer: Viewer, id: number, today: Day) {
    return viewed(await this.require(manager, viewer, id, today), today, today);
  }
}

/** The demo's clock may stand before the day on which it was brought. */
function isSeen({ regionCode, uploadedOn }: FigureImportRecord, viewer: Viewer, today: Day) {
  return handlesImport(viewer, regionCode) && uploadedOn <= today;
}

const NOTHING_READ = { new: 0, correction: 0, supplement: 0, same: 0, error: 0 };

/** An import as it was on a day: what was read or confirmed later is not shown. */
function viewed(record: FigureImportRecord, asOf: Day, today: Day): FigureImport {
  const isRead = record.readOn !== null && record.readOn <= asOf;
  const isDone = record.confirmedOn !== null && record.confirmedOn <= asOf;
  const counts = isRead ? record.counts : NOTHING_READ;
  const progress = progressOf(record);
  const open = asOf === today && record.state !== 'done' && progress?.running !== true;
  const writes = counts.new + counts.correction + counts.supplement;
  return {
    id: record.id,
    version: record.version,
    fileName: record.fileName,
    sha256: record.sha256,
    size: record.size,
    state: isDone ? 'done' : isRead ? 'read' : 'uploaded',
    uploadedBy: record.uploadedBy,
    uploadedOn: record.uploadedOn,
    readOn: isRead ? record.readOn : null,
    confirmedBy: isDone ? record.confirmedBy : null,
    confirmedOn: isDone ? record.confirmedOn : null,
    counts,
    progress,
    can: {
      read: open,
      confirm: open && record.readOn === today && counts.error === 0 && writes > 0,
    },
  };
}

function progressOf({ phase, done, total, ended, beating }: FigureImportRecord) {
  if (phase === null) return null;
  const running = ended === false && beating === true;
  return { phase, done: done ?? 0, total: total ?? 0, running, ended: ended ?? false };
}
