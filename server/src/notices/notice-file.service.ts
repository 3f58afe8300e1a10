import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '../audit/audit-log';
import type { AuditEntry } from '../audit/audit-log';
import type { Viewer } from '../auth/auth.policy';
import type { Config } from '../config/config';
import { inTransaction } from '../database/transaction';
import type { Day } from '../series/domain/day';
import { CONFIG } from '../shared/config.token';
import { writeOfficialDocument } from '../shared/official-document/write-official-document';
import { noticeFileName } from './domain/notice-content';
import { NoticeDetailService } from './notice-detail.service';
import { noticeDocument } from './notice.docx';

export interface NoticeFile {
  readonly name: string;
  readonly content: Buffer;
}

/** The slip to print and send. */
@Injectable()
export class NoticeFileService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reading: NoticeDetailService,
    private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** As .docx; that it was taken out is kept in the audit log. Throws a Problem (404). */
  async export(
    viewer: Viewer,
    id: number,
    asOf: Day,
    from: Pick<AuditEntry, 'requestId' | 'source'>,
  ): Promise<NoticeFile> {
    const { content, sha256 } = await this.reading.seen(this.dataSource.manager, viewer, id, asOf);
    const { demo } = this.config;
    const file = await writeOfficialDocument(noticeDocument(content, { sha256, demo }));
    await inTransaction(this.dataSource, (manager) =>
      this.audit.append(manager, {
        ...from,
        actor: viewer,
        action: 'export_notice',
        subject: { type: 'notice', id },
        after: { number: content.number.zh, sha256 },
      }),
    );
    return { name: `${noticeFileName(content)}${demo ? '（演示）' : ''}.docx`, content: file };
  }
}
