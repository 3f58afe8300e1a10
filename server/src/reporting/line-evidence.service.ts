import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log';
import type { AuditEntry } from '../audit/audit-log';
import { withContent } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import type { Viewer } from '../auth/auth.policy';
import type { Config, EvidenceConfig } from '../config/config';
import { inTransaction } from '../database/transaction';
import { EvidenceService } from '../evidence/evidence.service';
import type { CheckedFile } from '../evidence/evidence.service';
import type { Day } from '../series/domain/day';
import {
  evidenceShown,
  readsEvidence,
  readsRemovedEvidence,
} from '../series/value-evidence.policy';
import type { EvidenceFile } from '../series/value-evidence.schema';
import { CONFIG } from '../shared/config.token';
import { Problem } from '../shared/problem';
import type { Upload } from '../shared/upload';
import { loadForMove, requireMove } from './guarded-move';
import { noRoom, sameFile, tooManyFiles } from './line-evidence.problem';
import { LineEvidenceRepository } from './line-evidence.repository';
import type { LineEvidence } from './line-evidence.schema';
import { LineWritingService } from './line-writing.service';
import { mayMove, movesOffered, seesReturn } from './reporting.policy';
import { isLocked } from './round-lock.queries';
import type { DetailMoment } from './submission-moment';
import { SubmissionRepository, type SubmissionRow } from './submission.repository';

export interface EvidencePlace {
  readonly submissionId: number;
  readonly lineId: number;
}

export interface EvidenceContent {
  readonly name: string;
  readonly mediaType: string;
  readonly size: number;
  readonly content: Readable;
}

/** Files that prove the values of a return: brought by its clerks, read by those who review it. */
@Injectable()
export class LineEvidenceService {
  private readonly limits: EvidenceConfig;

  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly audit: AuditLog,
    private readonly evidence: EvidenceService,
    private readonly files: LineEvidenceRepository,
    private readonly submissions: SubmissionRepository,
    private readonly writing: LineWritingService,
    @Inject(CONFIG) config: Config,
  ) {
    this.limits = config.evidence;
  }

  /** Throws a Problem (404) for returns whose evidence the viewer does not read. */
  async list(viewer: Viewer, place: EvidencePlace, moment: DetailMoment): Promise<LineEvidence> {
    const { manager } = this.dataSource;
    const row = await this.requireReadable(manager, viewer, place.submissionId);
    const files = await this.files.files(manager, row.id, moment.asOf);
    const locked = await isLocked(
      manager,
      { roundId: row.roundId, submissionId: row.id },
      moment.asOf,
    );
    const edit = moment.asOf === moment.today && movesOffered(viewer, row, locked).edit;
    return {
      asOf: moment.asOf,
      rows: evidenceShown(viewer, row, files.get(place.lineId) ?? []),
      can: { add: edit, remove: edit },
      limits: {
        file: this.limits.fileBytes,
        filesPerValue: this.limits.filesPerValue,
        return: this.limits.returnBytes,
      },
    };
  }

  /**
   * Adds a file to a value, and makes the return a draft as typing does. Who may not is refused
   * before any of the file is read. Throws a Problem: 404, 403 and 409 as typing does, 413 and 415
   * for the file itself, 422 where the value or the return holds no more.
   *
   * @param open begins to read the file, of which no more than so many bytes may come
   */
  async attach(
    request: CommandRequest,
    place: EvidencePlace,
    open: (most: number) => Promise<Upload>,
  ): Promise<EvidenceFile> {
    await this.requireClerk(request.viewer, place.submissionId);
    const most = this.limits.fileBytes;
    const upload = await open(most);
    return this.evidence.receive(upload, most, (file) =>
      this.commands.runCommand(
        {
          request: withContent(request, file.sha256, file.name),
          action: 'attach_evidence',
          subject: { type: 'evidence_file', id: null },
        },
        async (manager) => {
          const { viewer, today } = request;
          const row = await this.loadForChange(manager, viewer, place.submissionId, today);
          await this.requireRoom(manager, place, file, today);
          const id = await this.evidence.keep(manager, file, {
            regionCode: row.regionCode,
            accountId: viewer.accountId,
            day: today,
          });
          await this.files.link(manager, row, place.lineId, id);
          await this.writing.startDraft(manager, row, viewer, today);
          const { name, size, sha256 } = file;
          return {
            result: await this.requireFile(manager, id, today),
            subjectId: id,
            after: { ...place, name, size, sha256 },
          };
        },
      ),
    );
  }

  /**
   * Marks a file as removed: it stays, and those who review see who took it away and why. Throws a
   * Problem: 404, 403 and 409 as typing does, 409 where it is removed already.
   */
  remove(
    request: CommandRequest,
    place: { readonly submissionId: number; readonly fileId: number },
    reason: string,
  ): Promise<EvidenceFile> {
    const { submissionId, fileId } = place;
    return this.commands.runCommand(
      {
        request,
        action: 'remove_evidence',
        subject: { type: 'evidence_file', id: fileId },
        reason,
      },
      async (manager) => {
        const { viewer, today } = request;
        const row = await this.loadForChange(manager, viewer, submissionId, today);
        if ((await this.files.returnOf(manager, fileId, today)) !== submissionId) {
          throw Problem.notFound();
        }
        const before = await this.requireFile(manager, fileId, today);
        await this.evidence.remove(manager, fileId, {
          accountId: viewer.accountId,
          day: today,
          reason,
        });
        await this.writing.startDraft(manager, row, viewer, today);
        const { name, sha256 } = before;
        return {
          result: await this.requireFile(manager, fileId, today),
          before: { submissionId, name, sha256 },
          after: { submissionId, removed: true },
        };
      },
    );
  }

  /**
   * A file's content for whoever may read it, asked anew each time; that it was taken out is kept in
   * the audit log. Throws a Problem (404) where it was not there on the day or is not theirs to read.
   */
  async download(
    viewer: Viewer,
    fileId: number,
    asOf: Day,
    from: Pick<AuditEntry, 'requestId' | 'source'>,
  ): Promise<EvidenceContent> {
    const { manager } = this.dataSource;
    const submissionId = await this.files.returnOf(manager, fileId, asOf);
    if (submissionId === null) throw Problem.notFound();
    await this.requireReadable(manager, viewer, submissionId);
    const { removed, sha256 } = await this.requireFile(manager, fileId, asOf);
    if (removed !== null && !readsRemovedEvidence(viewer)) throw Problem.notFound();
    const { file, content } = await this.evidence.open(manager, fileId);
    await inTransaction(this.dataSource, (inside) =>
      this.audit.append(inside, {
        ...from,
        actor: viewer,
        action: 'download_evidence',
        subject: { type: 'evidence_file', id: fileId },
        after: { submissionId, sha256 },
      }),
    );
    const { name, mediaType, size } = file;
    return { name, mediaType, size, content };
  }

  private async requireReadable(
    manager: EntityManager,
    viewer: Viewer,
    submissionId: number,
  ): Promise<SubmissionRow> {
    const row = await this.submissions.find(manager, submissionId);
    if (row === null || !readsEvidence(viewer, row)) throw Problem.notFound();
    return row;
  }

  /** Only who the work belongs to: whether the return is in a state for it is asked under its lock. */
  private async requireClerk(viewer: Viewer, submissionId: number): Promise<void> {
    const row = await this.submissions.find(this.dataSource.manager, submissionId);
    if (row === null || !seesReturn(viewer, row)) throw Problem.notFound();
    if (!mayMove(viewer, 'save', row)) throw Problem.forbidden();
  }

  private async loadForChange(
    manager: EntityManager,
    viewer: Viewer,
    submissionId: number,
    today: Day,
  ): Promise<SubmissionRow> {
    const row = await loadForMove(this.submissions, manager, viewer, 'save', submissionId, today);
    requireMove(row, 'save');
    return row;
  }

  /** Under the return's lock, so that two files at once cannot both take the last place. */
  private async requireRoom(
    manager: EntityManager,
    place: EvidencePlace,
    file: CheckedFile,
    today: Day,
  ): Promise<void> {
    const room = await this.files.room(manager, place, file.sha256, today);
    if (room === null) throw Problem.notFound();
    if (room.sameFile !== null) throw sameFile(room.sameFile);
    if (room.files >= this.limits.filesPerValue) throw tooManyFiles(this.limits.filesPerValue);
    if (room.returnBytes + file.size > this.limits.returnBytes) {
      throw noRoom(this.limits.returnBytes);
    }
  }

  private async requireFile(
    manager: EntityManager,
    fileId: number,
    asOf: Day,
  ): Promise<EvidenceFile> {
    const file = await this.files.file(manager, fileId, asOf);
    if (file === null) throw Problem.notFound();
    return file;
  }
}
