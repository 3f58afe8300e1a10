import { Body, Controller, Get, Param, Post, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Command } from '../../audit/command-request.decorator';
import type { CommandRequest } from '../../audit/command-request.decorator';
import { WithoutIdempotencyKey } from '../../audit/idempotency-key.guard';
import { Allow, CurrentAccount } from '../../auth/access.decorators';
import type { Viewer } from '../../auth/auth.policy';
import { Answers, AnswersFile } from '../../shared/answers.decorator';
import { attachment } from '../../shared/attachment';
import type { Day } from '../../shared/clock';
import { idParamSchema } from '../../shared/contract.schema';
import { Today } from '../../shared/today.decorator';
import { readWholeUpload } from '../../shared/upload-in-memory';
import {
  appliedWorkbookSchema,
  applyWorkbookSchema,
  workbookReadingSchema,
} from './workbook.schema';
import type { AppliedWorkbook, ApplyWorkbook, WorkbookReading } from './workbook.schema';
import { WorkbookService } from './workbook.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_BYTES = 5 * 1024 * 1024;

@ApiTags('reporting')
@Controller('submissions/:id/workbook')
export class WorkbookController {
  constructor(private readonly workbooks: WorkbookService) {}

  /** The return as an Excel template, with what was typed so far. */
  @Get()
  @Allow('report')
  @AnswersFile(XLSX)
  async template(
    @Param('id', { schema: idParamSchema }) id: number,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<StreamableFile> {
    const { name, content } = await this.workbooks.template(viewer, id, today);
    return new StreamableFile(content, {
      type: XLSX,
      disposition: attachment(name, `return-${id}.xlsx`),
      length: content.length,
    });
  }

  /** Reads a filled template and answers what it would change; saves nothing. */
  @Post()
  @Allow('report')
  @WithoutIdempotencyKey()
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @Answers(workbookReadingSchema)
  async read(
    @Param('id', { schema: idParamSchema }) id: number,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
    @Req() request: FastifyRequest,
  ): Promise<WorkbookReading> {
    const file = await readWholeUpload(request, MOST_BYTES);
    return this.workbooks.read(viewer, id, file, today);
  }

  /** Saves the chosen rows, all or none; each names the version of its line. */
  @Post('apply')
  @Allow('report')
  @Answers(appliedWorkbookSchema)
  apply(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: applyWorkbookSchema }) body: ApplyWorkbook,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<AppliedWorkbook> {
    return this.workbooks.apply(request, id, body, today);
  }
}
