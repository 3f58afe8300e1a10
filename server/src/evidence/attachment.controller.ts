import { Controller, Get, Header, Param, Post, Req, StreamableFile } from '@nestjs/common';
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
import { readUpload } from '../shared/upload';
import { attachedFileSchema, attachmentLimitsSchema } from './attachment.schema';
import type { AttachedFile, AttachmentLimits } from './attachment.schema';
import { AttachmentService } from './attachment.service';

@ApiTags('evidence')
@Controller('attachments')
export class AttachmentController {
  constructor(private readonly attachments: AttachmentService) {}

  @Get('limits')
  @Allow('read')
  @Answers(attachmentLimitsSchema)
  limits(): AttachmentLimits {
    return this.attachments.limits();
  }

  /** Takes one file, as the form field `file`; the command that it goes with names its id. */
  @Post()
  @Allow('read')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @Answers(attachedFileSchema, { status: 201 })
  upload(@Req() http: FastifyRequest, @Command() request: CommandRequest): Promise<AttachedFile> {
    return this.attachments.upload(request, (most) => readUpload(http, most));
  }

  /** The file itself, to be saved: never shown as a page, and never run. */
  @Get(':id')
  @Allow('read')
  @AnswersFile('application/octet-stream')
  @Header('content-security-policy', "sandbox; default-src 'none'; frame-ancestors 'none'")
  async download(
    @Param('id', { schema: idParamSchema }) id: number,
    @AsOf() asOf: Day,
    @CurrentAccount() viewer: Viewer,
    @Req() http: FastifyRequest,
  ): Promise<StreamableFile> {
    const file = await this.attachments.download(viewer, id, asOf, {
      requestId: http.id,
      source: http.ip,
    });
    return new StreamableFile(file.content, {
      type: file.mediaType,
      disposition: attachment(file.name, `attachment-${id}.${file.name.split('.').at(-1) ?? ''}`),
      length: file.size,
    });
  }
}
