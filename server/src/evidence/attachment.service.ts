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
import { addDays } from '../series/domain/day';
import type { Day } from '../series/domain/day';
import { evidenceReaders } from '../series/value-evidence.policy';
import { CONFIG } from '../shared/config.token';
import { Problem } from '../shared/problem';
import type { Upload } from '../shared/upload';
import { attaches, readsAttachment } from './attachment.policy';
import { noRoomForMore, tooManyAttachments, UNUSABLE_ATTACHMENT } from './attachment.problem';
import { AttachmentRepository, type AttachmentOwner } from './attachment.repository';
import { MOST_ATTACHMENTS } from './attachment.schema';
import type { AttachedFile, AttachmentLimits, AttachmentOwnerKind } from './attachment.schema';
import { EvidenceService } from './evidence.service';

/** Days that a file may wait for the command it is to go with. */
const KEPT_LOOSE_DAYS = 7;

export interface BindAttachments {
  readonly viewer: Viewer;
  readonly ids: readonly number[];
  /** What the command wrote. */
  readonly owner: AttachmentOwner;
  /** Of the matter: who supervises or leads it may read the files. */
  readonly regionCode: string;
  /** The body that may read them; null: none. */
  readonly agencyId: number | null;
  readonly day: Day;
}

/**
 * Files that go with a reply, an application, a decision: sent one by one beforehand, bound by the
 * command that names them, and from then on never changed.
 */
@Injectable()
export class AttachmentService {
  private readonly config: EvidenceConfig;

  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly audit: AuditLog,
    private readonly evidence: EvidenceService,
    private readonly attachments: AttachmentRepository,
    @Inject(CONFIG) config: Config,
  ) {
    this.config = config.evidence;
  }

  limits(): AttachmentLimits {
    return { file: this.config.fileBytes, files: MOST_ATTACHMENTS };
  }

  /**
   * Takes in a file that belongs to nothing yet. Throws a Problem: 403, 413 and 415 for the file
   * itself, 422 where too much of the account's waits already.
   *
   * @param open begins to read the file, of which no more than so many bytes may come
   */
  async upload(
    request: CommandRequest,
    open: (most: number) => Promise<Upload>,
  ): Promise<AttachedFile> {
    const { viewer, today } = request;
    if (!attaches(viewer)) throw Problem.forbidden();
    const { fileBytes, returnBytes } = this.config;
    return this.evidence.receive(await open(fileBytes), fileBytes, (file) =>
      this.commands.runCommand(
        {
          request: withContent(request, file.sha256, file.name),
          action: 'upload_attachment',
          subject: { type: 'attachment', id: null },
        },
        async (manager) => {
          const waiting = await this.attachments.looseBytes(manager, viewer.accountId, today);
          if (waiting + file.size > returnBytes) throw noRoomForMore(returnBytes);
          const { regionCode, accountId } = viewer;
          const by = { regionCode, accountId, day: today };
          const fileId = await this.evidence.keep(manager, file, by);
          const id = await this.attachments.add(manager, { fileId, ...by });
          const result = await this.attachments.listed(manager, id);
          if (result === null) throw Problem.notFound();
          const { name, size, sha256 } = file;
          return { result, subjectId: id, after: { name, size, sha256 } };
        },
      ),
    );
  }

  /**
   * Ties the viewer's own files to what a command has just written, in its transaction. Throws a
   * Problem (422) for more than ten, and for any that is not there, another's or bound already.
   */
  async bind(manager: EntityManager, to: BindAttachments): Promise<void> {
    const { ids, viewer, owner, regionCode, agencyId, day } = to;
    if (ids.length === 0) return;
    if (ids.length > MOST_ATTACHMENTS) throw tooManyAttachments();
    const bound = await this.attachments.bind(manager, ids, {
      accountId: viewer.accountId,
      owner,
      regionCode,
      agencyId,
      day,
    });
    // One that is named twice is bound once: that is refused as well.
    if (bound !== ids.length) throw UNUSABLE_ATTACHMENT;
  }

  /** Files by the ids of what they went with, as it was on a day. */
  of(
    manager: EntityManager,
    kind: AttachmentOwnerKind,
    ownerIds: readonly number[],
    asOf: Day,
  ): Promise<Map<number, AttachedFile[]>> {
    return ownerIds.length === 0
      ? Promise.resolve(new Map<number, AttachedFile[]>())
      : this.attachments.of(manager, kind, ownerIds, asOf);
  }

  /** The same, of them those that the viewer may read: of others not even the name is told. */
  async readable(
    manager: EntityManager,
    viewer: Viewer,
    kind: AttachmentOwnerKind,
    ownerIds: readonly number[],
    asOf: Day,
  ): Promise<Map<number, AttachedFile[]>> {
    const readers = evidenceReaders(viewer);
    if (readers === null || ownerIds.length === 0) return new Map();
    return this.attachments.of(manager, kind, ownerIds, asOf, readers);
  }

  /**
   * A file's content, for its sender until it is bound and then for the body and those who supervise
   * or lead the region; that it was taken out is kept in the audit log. Throws a Problem (404).
   */
  async download(
    viewer: Viewer,
    id: number,
    asOf: Day,
    from: Pick<AuditEntry, 'requestId' | 'source'>,
  ): Promise<{ name: string; mediaType: string; size: number; content: Readable }> {
    const { manager } = this.dataSource;
    const row = await this.attachments.find(manager, id, asOf);
    if (row === null || !readsAttachment(viewer, row)) throw Problem.notFound();
    const { file, content } = await this.evidence.open(manager, row.fileId);
    await inTransaction(this.dataSource, (inside) =>
      this.audit.append(inside, {
        ...from,
        actor: viewer,
        action: 'download_attachment',
        subject: { type: 'attachment', id },
        after: { sha256: row.sha256 },
      }),
    );
    const { name, mediaType, size } = file;
    return { name, mediaType, size, content };
  }

  /** Files that waited longer than a week for their command are no longer offered; answers how many. */
  sweep(manager: EntityManager, day: Day): Promise<number> {
    return this.attachments.sweep(manager, addDays(day, -KEPT_LOOSE_DAYS), day);
  }
}
