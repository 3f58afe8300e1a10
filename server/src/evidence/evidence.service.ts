import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Readable } from 'node:stream';
import type { Day } from '../series/domain/day';
import { writeLog } from '../shared/log';
import { Problem } from '../shared/problem';
import { fileTooLarge, type Upload } from '../shared/upload';
import { MEDIA_TYPES, type FileKind } from './domain/file-kind';
import { safeFileName } from './domain/file-name';
import { EvidenceFileRepository, type StoredEvidence } from './evidence-file.repository';
import { kindOf } from './evidence-kind';
import { EvidenceStore, type ReceivedFile } from './evidence-store';

/** A file that came in whole, is of a kind that is taken, and may be kept. */
export interface CheckedFile {
  /** Safe to show and to save under. */
  readonly name: string;
  readonly kind: FileKind;
  readonly size: number;
  readonly sha256: string;
  readonly received: ReceivedFile;
}

/** Files in and out of the store; what they prove and who may read them is said above. */
@Injectable()
export class EvidenceService {
  constructor(
    private readonly store: EvidenceStore,
    private readonly files: EvidenceFileRepository,
  ) {}

  /**
   * Takes a file in, checks it and lets `work` keep it; whatever `work` does not keep is gone
   * afterwards. Throws a Problem: 413 where it is larger than `most` bytes, 415 for what is not
   * taken, 400 where it is empty or breaks off, 503 where the store cannot be written.
   */
  async receive<T>(
    upload: Upload,
    most: number,
    work: (file: CheckedFile) => Promise<T>,
  ): Promise<T> {
    const received = await this.store.receive(upload.stream).catch((error: unknown) => {
      throw isSystemError(error) ? unavailable(error) : INCOMPLETE;
    });
    try {
      if (upload.isCut()) throw fileTooLarge(most);
      if (received.size === 0) throw EMPTY;
      const kind = await kindOf(received);
      const { size, sha256 } = received;
      return await work({ name: safeFileName(upload.name, kind), kind, size, sha256, received });
    } finally {
      await received.discard();
    }
  }

  /** Keeps the file and writes its row, in the caller's transaction; answers its id. */
  async keep(
    manager: EntityManager,
    file: CheckedFile,
    by: { readonly regionCode: string; readonly accountId: number; readonly day: Day },
  ): Promise<number> {
    const storedKey = await file.received.keep().catch((error: unknown) => {
      throw isSystemError(error) ? unavailable(error) : error;
    });
    return this.files.add(manager, {
      regionCode: by.regionCode,
      name: file.name,
      mediaType: MEDIA_TYPES[file.kind],
      size: file.size,
      sha256: file.sha256,
      storedKey,
      uploadedBy: by.accountId,
      uploadedOn: by.day,
    });
  }

  /** Marks a file as removed. Throws a Problem (409) where it is already. */
  async remove(
    manager: EntityManager,
    id: number,
    by: { readonly accountId: number; readonly day: Day; readonly reason: string },
  ): Promise<void> {
    if (await this.files.remove(manager, id, by)) return;
    throw Problem.conflict('evidence_removed', {
      zh: '该材料已被移除，请刷新后查看。',
      en: 'The file has been removed already; reload to see it.',
    });
  }

  /** A file with its content. Throws a Problem: 404 where there is none, 500 where it was lost. */
  async open(
    manager: EntityManager,
    id: number,
  ): Promise<{ file: StoredEvidence; content: Readable }> {
    const file = await this.files.find(manager, id);
    if (file === null) throw Problem.notFound();
    if (!(await this.store.has(file.storedKey))) throw LOST;
    return { file, content: await this.store.open(file.storedKey) };
  }
}

/** Disk full, folder missing or not writable. */
function isSystemError(error: unknown): error is Error & { syscall: string } {
  return error instanceof Error && 'syscall' in error;
}

function unavailable(error: Error): Problem {
  writeLog('error', 'evidence_store_unavailable', { error: error.message });
  return new Problem({
    status: 503,
    code: 'evidence_store_unavailable',
    title: { zh: '暂时无法保存', en: 'Cannot be stored now' },
    detail: {
      zh: '材料库暂时无法写入，文件没有保存，请稍后重试或联系管理员。',
      en: 'The store of evidence cannot be written now; nothing was saved. Try again later or tell your administrator.',
    },
  });
}

const INCOMPLETE = Problem.badRequest(
  { zh: '文件没有传完，请重新上传。', en: 'The file did not come in whole; send it again.' },
  'upload_incomplete',
);

const EMPTY = Problem.badRequest(
  { zh: '文件是空的，请核对后重新上传。', en: 'The file is empty; check it and send it again.' },
  'file_empty',
);

const LOST = new Problem({
  status: 500,
  code: 'evidence_lost',
  title: { zh: '文件缺失', en: 'File missing' },
  detail: {
    zh: '材料库中找不到该文件，请将编号告知管理员。',
    en: 'The file is not in the store; please give the number to your administrator.',
  },
});
