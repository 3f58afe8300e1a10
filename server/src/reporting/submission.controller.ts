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
import { LineService } from './line.service';
import { SubmissionService } from './submission.service';
import {
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
  SubmissionListQuery,
} from './submission.schema';
import type { SubmissionRef } from './submission-ref.schema';

const idParam = z.coerce.number().int().min(1);

@ApiTags('reporting')
@Controller('submissions')
export class SubmissionController {
  constructor(
    private readonly submissions: SubmissionService,
    private readonly lines: LineService,
  ) {}

  /** A clerk's own body's returns, or those of the region; late and missing ones first. */
  @Get()
  @Allow('read')
  @Answers(submissionListSchema)
  list(
    @Query({ schema: submissionListQuerySchema }) query: SubmissionListQuery,
    @AsOf() asOf: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<{ asOf: Day; rows: SubmissionRef[] }> {
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

  /** Hands the return in; `If-Match` is the return's version. */
  @Post(':id/submit')
  @Allow('report')
  @Answers(submissionDetailSchema)
  submit(
    @Param('id', { schema: idParam }) id: number,
    @Body({ schema: submitSchema }) { signer }: z.infer<typeof submitSchema>,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<SubmissionDetail> {
    return this.submissions.submit(request, id, version, signer, today);
  }
}
