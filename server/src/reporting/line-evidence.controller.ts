import { Body, Controller, Get, Header, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { evidenceFileSchema } from '../series/value-evidence.schema';
import type { EvidenceFile } from '../series/value-evidence.schema';
import { Answers, AnswersFile } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import { attachment } from '../shared/attachment';
import type { Day } from '../shared/clock';
import { idParamSchema } from '../shared/contract.schema';
import { Today } from '../shared/today.decorator';
import { readUpload } from '../shared/upload';
import { lineEvidenceSchema, removeEvidenceSchema } from './line-evidence.schema';
import type { LineEvidence } from './line-evidence.schema';
import { LineEvidenceService } from './line-evidence.service';

@ApiTags('reporting')
@Controller()
export class LineEvidenceController {
  constructor(private readonly evidence: LineEvidenceService) {}

  @Get('submissions/:id/lines/:lineId/evidence')
  @Allow('read')
  @Answers(lineEvidenceSchema)
  list(
    @Param('id', { schema: idParamSchema }) submissionId: number,
    @Param('lineId', { schema: idParamSchema }) lineId: number,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<LineEvidence> {
    return this.evidence.list(viewer, { submissionId, lineId }, { asOf, today });
  }

  /** Adds one file, as the form field `file`; what it is, is told by its content. */
  @Post('submissions/:id/lines/:lineId/evidence')
  @Allow('report')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @Answers(evidenceFileSchema, { status: 201 })
  attach(
    @Param('id', { schema: idParamSchema }) submissionId: number,
    @Param('lineId', { schema: idParamSchema }) lineId: number,
    @Req() http: FastifyRequest,
    @Command() request: CommandRequest,
  ): Promise<EvidenceFile> {
    return this.evidence.attach(request, { submissionId, lineId }, (most) =>
      readUpload(http, most),
    );
  }

  /** Marks a file as removed; its content is kept. */
  @Post('submissions/:id/evidence/:fileId/remove')
  @Allow('report')
  @Answers(evidenceFileSchema)
  remove(
    @Param('id', { schema: idParamSchema }) submissionId: number,
    @Param('fileId', { schema: idParamSchema }) fileId: number,
    @Body({ schema: removeEvidenceSchema }) { reason }: z.infer<typeof removeEvidenceSchema>,
    @Command() request: CommandRequest,
  ): Promise<EvidenceFile> {
    return this.evidence.remove(request, { submissionId, fileId }, reason);
  }

  /** The file itself, to be saved: never shown as a page, and never run. */
  @Get('evidence/:fileId')
  @Allow('read')
  @AnswersFile('application/octet-stream')
  @Header('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'")
  async download(
    @Param('fileId', { schema: idParamSchema }) fileId: number,
    @AsOf() asOf: Day,
    @CurrentAccount() viewer: Viewer,
    @Req() http: FastifyRequest,
  ): Promise<StreamableFile> {
    const file = await this.evidence.download(viewer, fileId, asOf, {
      requestId: http.id,
      source: http.ip,
    });
    return new StreamableFile(file.content, {
      type: file.mediaType,
      disposition: attachment(file.name, `evidence-${fileId}.${file.name.split('.').at(-1) ?? ''}`),
      length: file.size,
    });
  }
}
