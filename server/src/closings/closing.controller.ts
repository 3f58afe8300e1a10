import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
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
import { ClosingCommandService } from './closing-command.service';
import { ClosingListService } from './closing-list.service';
import {
  applyForClosingSchema,
  closingDetailSchema,
  closingListQuerySchema,
  closingListSchema,
  closingReasonSchema,
  decideClosingSchema,
  verifyClosingSchema,
} from './closing.schema';
import type {
  ApplyForClosing,
  ClosingDetail,
  ClosingList,
  ClosingListQuery,
  DecideClosing,
  VerifyClosing,
} from './closing.schema';

@ApiTags('closings')
@Controller('closings')
export class ClosingController {
  constructor(
    private readonly reading: ClosingListService,
    private readonly closings: ClosingCommandService,
  ) {}

  /** Those that wait first; of one subject also whether it can be applied for. */
  @Get()
  @Allow('read')
  @Answers(closingListSchema)
  list(
    @Query({ schema: closingListQuerySchema }) query: ClosingListQuery,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<ClosingList> {
    return this.reading.list(viewer, { asOf, today }, query);
  }

  @Get(':id')
  @Allow('read')
  @Answers(closingDetailSchema)
  detail(
    @Param('id', { schema: idParamSchema }) id: number,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<ClosingDetail> {
    return this.reading.detail(viewer, id, { asOf, today });
  }

  /** A clerk of the body applies, or supervision on its behalf with a reason. */
  @Post()
  @Allow('read')
  @Answers(closingDetailSchema, { status: 201 })
  apply(
    @Body({ schema: applyForClosingSchema }) application: ApplyForClosing,
    @Command() request: CommandRequest,
  ): Promise<ClosingDetail> {
    return this.closings.apply(request, application);
  }

  /** Supervision records what it found; `If-Match` is the closing's version, here and below. */
  @Post(':id/verifications')
  @Allow('supervise')
  @Answers(closingDetailSchema)
  verify(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: verifyClosingSchema }) found: VerifyClosing,
    @IfMatch() version: number,
    @Command() request: CommandRequest,
  ): Promise<ClosingDetail> {
    return this.closings.verify(request, { id, version }, found);
  }

  /** Confirms or refuses, by another than the applicant. */
  @Post(':id/decision')
  @Allow('supervise')
  @Answers(closingDetailSchema)
  decide(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: decideClosingSchema }) decided: DecideClosing,
    @IfMatch() version: number,
    @Command() request: CommandRequest,
  ): Promise<ClosingDetail> {
    return this.closings.decide(request, { id, version }, decided);
  }

  /** The application is taken back before it is decided. */
  @Post(':id/withdraw')
  @Allow('read')
  @Answers(closingDetailSchema)
  withdraw(
    @Param('id', { schema: idParamSchema }) id: number,
    @IfMatch() version: number,
    @Command() request: CommandRequest,
  ): Promise<ClosingDetail> {
    return this.closings.withdraw(request, { id, version });
  }

  /** Supervision takes up again what was closed, as a new entry with its reason. */
  @Post(':id/reopen')
  @Allow('supervise')
  @Answers(closingDetailSchema)
  reopen(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: closingReasonSchema }) { reason }: z.infer<typeof closingReasonSchema>,
    @IfMatch() version: number,
    @Command() request: CommandRequest,
  ): Promise<ClosingDetail> {
    return this.closings.reopen(request, { id, version }, reason);
  }
}
