import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { idParamSchema } from '../shared/contract.schema';
import { IfMatch } from '../shared/if-match.decorator';
import { Today } from '../shared/today.decorator';
import { AppealCommandService } from './appeal-command.service';
import { AppealReadingService } from './appeal-reading.service';
import {
  appealDetailSchema,
  appealListQuerySchema,
  appealListSchema,
  decideAppealSchema,
  fileAppealSchema,
} from './appeal.schema';
import type {
  AppealDetail,
  AppealList,
  AppealListQuery,
  DecideAppeal,
  FileAppeal,
} from './appeal.schema';

@ApiTags('appeals')
@Controller('appeals')
export class AppealController {
  constructor(
    private readonly reading: AppealReadingService,
    private readonly appeals: AppealCommandService,
  ) {}

  /** Of the own body or the region, open ones first; of one record also whether it can be contested. */
  @Get()
  @Allow('read')
  @Answers(appealListSchema)
  list(
    @Query({ schema: appealListQuerySchema }) query: AppealListQuery,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<AppealList> {
    return this.reading.list(viewer, { asOf, today }, query);
  }

  @Get(':id')
  @Allow('read')
  @Answers(appealDetailSchema)
  detail(
    @Param('id', { schema: idParamSchema }) id: number,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<AppealDetail> {
    return this.reading.detail(viewer, id, { asOf, today });
  }

  /** A clerk of a body that it concerns contests a record as it stands today. */
  @Post()
  @Allow('report')
  @Answers(appealDetailSchema, { status: 201 })
  file(
    @Body({ schema: fileAppealSchema }) appeal: FileAppeal,
    @Command() request: CommandRequest,
  ): Promise<AppealDetail> {
    return this.appeals.file(request, appeal);
  }

  /** Supervision decides; `If-Match` is the appeal's version, here and below. */
  @Post(':id/decision')
  @Allow('supervise')
  @Answers(appealDetailSchema)
  decide(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: decideAppealSchema }) decided: DecideAppeal,
    @IfMatch() version: number,
    @Command() request: CommandRequest,
  ): Promise<AppealDetail> {
    return this.appeals.decide(request, { id, version }, decided);
  }

  /** The body takes it back before the decision. */
  @Post(':id/withdraw')
  @Allow('report')
  @Answers(appealDetailSchema)
  withdraw(
    @Param('id', { schema: idParamSchema }) id: number,
    @IfMatch() version: number,
    @Command() request: CommandRequest,
  ): Promise<AppealDetail> {
    return this.appeals.withdraw(request, { id, version });
  }
}
