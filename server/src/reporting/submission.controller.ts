import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { IfMatch } from '../shared/if-match.decorator';
import { Today } from '../shared/today.decorator';
import { HandInService } from './hand-in.service';
import { LineService } from './line.service';
import { SubmissionService } from './submission.service';
import {
  fileSchema,
  giveBackSchema,
  saveLineSchema,
  submissionDetailSchema,
  submissionLineSchema,
  submissionListQuerySchema,
  submissionListSchema,
  submitSchema,
} from './submission.schema';
import type {
  SaveLine,
  SubmissionDetail,
  SubmissionLine,
  SubmissionList,
  SubmissionListQuery,
  Submit,
} from './submission.schema';

const idParam = z.coerce.number().int().min(1);

@ApiTags('reporting')
@Controller('submissions')
export class SubmissionController {
  constructor(
    private readonly submissions: SubmissionService,
    private readonly lines: LineService,
    private readonly handIns: HandInService,
  ) {}

  /** A clerk's own body's returns, or those of the region, page by page; what waits for the viewer first. */
  @Get()
  @Allow('read')
  @Answers(submissionListSchema)
  list(
    @Query({ schema: submissionListQuerySchema }) query: SubmissionListQuery,
    @AsOf() asOf: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<SubmissionList> {
    return this.submissions.list(viewer, asOf, query);
  }

  @Get(':id')
  @Allow('read')
  @Answers(submissionDetailSchema)
  view(
    @Param('id', { schema: idParam }) id: number,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<SubmissionDetail> {
    return this.submissions.view(viewer, id, { asOf, today });
  }

  /** Saves one row; `If-Match` is the line's version. */
  @Put(':id/lines/:lineId')
  @Allow('report')
  @Answers(submissionLineSchema)
  save(
    @Param('id', { schema: idParam }) submissionId: number,
    @Param('lineId', { schema: idParam }) lineId: number,
    @Body({ schema: saveLineSchema }) typed: SaveLine,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<SubmissionLine> {
    return this.lines.save(request, { submissionId, lineId, version, typed }, today);
  }

  /** Hands in the lines as they were seen; `If-Match` is the return's version. */
  @Post(':id/submit')
  @Allow('report')
  @Answers(submissionDetailSchema)
  submit(
    @Param('id', { schema: idParam }) submissionId: number,
    @Body({ schema: submitSchema }) body: Submit,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<SubmissionDetail> {
    return this.handIns.submit(request, { submissionId, version, today }, body);
  }

  /** Lays the lines as they were seen before the body's signer; `If-Match` is the return's version. */
  @Post(':id/file')
  @Allow('report')
  @Answers(submissionDetailSchema)
  file(
    @Param('id', { schema: idParam }) submissionId: number,
    @Body({ schema: fileSchema }) { lines }: z.infer<typeof fileSchema>,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<SubmissionDetail> {
    return this.handIns.file(request, { submissionId, version, today }, lines);
  }

  /** Takes a filed return back into the clerk's hands; `If-Match` is its version. */
  @Post(':id/take-back')
  @Allow('report')
  @Answers(submissionDetailSchema)
  takeBack(
    @Param('id', { schema: idParam }) submissionId: number,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<SubmissionDetail> {
    return this.handIns.unfile(request, { submissionId, version, today }, null);
  }

  /** The signer gives a filed return back to its clerk; `If-Match` is its version. */
  @Post(':id/give-back')
  @Allow('sign')
  @Answers(submissionDetailSchema)
  giveBack(
    @Param('id', { schema: idParam }) submissionId: number,
    @Body({ schema: giveBackSchema }) { reason }: z.infer<typeof giveBackSchema>,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<SubmissionDetail> {
    return this.handIns.unfile(request, { submissionId, version, today }, reason);
  }

  /** Signs a filed return with the signer's own account; `If-Match` is its version. */
  @Post(':id/sign')
  @Allow('sign')
  @Answers(submissionDetailSchema)
  sign(
    @Param('id', { schema: idParam }) submissionId: number,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<SubmissionDetail> {
    return this.handIns.sign(request, { submissionId, version, today });
  }
}
