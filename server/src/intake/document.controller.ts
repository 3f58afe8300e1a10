import { Body, Controller, Get, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers, AnswersFile } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import { attachment } from '../shared/attachment';
import type { Day } from '../shared/clock';
import { idParamSchema } from '../shared/contract.schema';
import { Today } from '../shared/today.decorator';
import { readWholeUpload } from '../shared/upload-in-memory';
import { DocumentService } from './document.service';
import { DraftReadingService } from './draft-reading.service';
import { MOST_DOCUMENT_BYTES } from './files/read-document';
import {
  documentQuerySchema,
  pasteSchema,
  progressQuerySchema,
  readingProgressSchema,
} from './document.schema';
import { draftMadeSchema } from './intake.schema';
import type {
  DocumentQuery,
  PastedDocument,
  ProgressQuery,
  ReadingProgressView,
} from './document.schema';
import type { DraftMade } from './intake.schema';
import { ReadingProgress } from './reading-progress';

/** Documents in, each of which becomes a draft. */
@ApiTags('intake')
@Controller('intake')
@Allow('intake')
export class DocumentController {
  constructor(
    private readonly documents: DocumentService,
    private readonly reading: DraftReadingService,
    private readonly progress: ReadingProgress,
  ) {}

  /** Reads a file (.docx, .pdf with text, .doc, .txt) and makes a draft of it. */
  @Post('documents')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @Answers(draftMadeSchema)
  async upload(
    @Query({ schema: documentQuerySchema }) query: DocumentQuery,
    @Command() request: CommandRequest,
    @Req() http: FastifyRequest,
  ): Promise<DraftMade> {
    const file = await readWholeUpload(http, MOST_DOCUMENT_BYTES);
    const { issuedOn = null, amends = null } = query;
    const cancelled = new AbortController();
    const end = () => cancelled.abort();
    http.socket.once('close', end);
    try {
      return await this.documents.upload(request, file, { issuedOn, amends }, cancelled.signal);
    } finally {
      http.socket.off('close', end);
    }
  }

  /** How far a document is that the caller is sending, by the key of that request. */
  @Get('documents/progress')
  @Answers(readingProgressSchema)
  far(
    @Query({ schema: progressQuerySchema }) { key }: ProgressQuery,
    @CurrentAccount() viewer: Viewer,
  ): ReadingProgressView {
    return { progress: this.progress.of(viewer, key) };
  }

  /** Reads words that were pasted instead of a file. */
  @Post('texts')
  @Answers(draftMadeSchema)
  paste(
    @Body({ schema: pasteSchema }) body: PastedDocument,
    @Command() request: CommandRequest,
  ): Promise<DraftMade> {
    return this.documents.paste(request, body);
  }

  /** The file as it came. */
  @Get('drafts/:id/file')
  @AnswersFile('application/octet-stream')
  async file(
    @Param('id', { schema: idParamSchema }) id: number,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<StreamableFile> {
    const { name, content } = await this.reading.file(viewer, id, { asOf, today });
    return new StreamableFile(content, {
      type: 'application/octet-stream',
      disposition: attachment(name, `document-${id}`),
      length: content.length,
    });
  }
}
