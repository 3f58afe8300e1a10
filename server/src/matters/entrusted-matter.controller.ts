import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { WithoutIdempotencyKey } from '../audit/idempotency-key.guard';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers, AnswersNothing } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { idParamSchema } from '../shared/contract.schema';
import { IfMatch } from '../shared/if-match.decorator';
import { Today } from '../shared/today.decorator';
import { addresseeListSchema, addresseeQuerySchema } from './addressee.schema';
import type { AddresseeList, AddresseeQuery } from './addressee.schema';
import { AddresseeService } from './addressee.service';
import { DirectiveService } from './directive.service';
import {
  changeEntrustedDueSchema,
  changeEntrustedOwnerSchema,
  entrustedWordsSchema,
  giveDirectiveSchema,
  reportEntrustedSchema,
  withdrawDirectiveSchema,
} from './entrusted-command.schema';
import type {
  ChangeEntrustedDue,
  ChangeEntrustedOwner,
  EntrustedWords,
  GiveDirective,
  ReportEntrusted,
  WithdrawDirective,
} from './entrusted-command.schema';
import {
  entrustedDetailSchema,
  entrustedListSchema,
  entrustedQuerySchema,
} from './entrusted-matter.schema';
import type { EntrustedDetail, EntrustedList, EntrustedQuery } from './entrusted-matter.schema';
import { EntrustedMoveService } from './entrusted-move.service';
import { EntrustedViewService } from './entrusted-view.service';

@ApiTags('matters')
@Controller('matters')
export class EntrustedMatterController {
  constructor(
    private readonly views: EntrustedViewService,
    private readonly moves: EntrustedMoveService,
    private readonly directives: DirectiveService,
    private readonly addressees: AddresseeService,
  ) {}

  @Get()
  @Allow('read')
  @Answers(entrustedListSchema)
  list(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Query({ schema: entrustedQuerySchema }) query: EntrustedQuery,
  ): Promise<EntrustedList> {
    return this.views.list(viewer, asOf, query);
  }

  /** Who could take on a matter about something, and a proposal by when; for who entrusts. */
  @Get('addressees')
  @Allow('read')
  @Answers(addresseeListSchema)
  addresseesOf(
    @CurrentAccount() viewer: Viewer,
    @Today() today: Day,
    @Query({ schema: addresseeQuerySchema }) query: AddresseeQuery,
  ): Promise<AddresseeList> {
    return this.addressees.list(viewer, query, today);
  }

  /** A leader's directive; it is a matter from then on. */
  @Post('directives')
  @Allow('direct')
  @Answers(entrustedDetailSchema, { status: 201 })
  direct(
    @Body({ schema: giveDirectiveSchema }) given: GiveDirective,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<EntrustedDetail> {
    return this.directives.give(request, given, today);
  }

  @Get(':id')
  @Allow('read')
  @Answers(entrustedDetailSchema)
  read(
    @CurrentAccount() viewer: Viewer,
    @Param('id', { schema: idParamSchema }) id: number,
    @AsOf() asOf: Day,
    @Today() today: Day,
  ): Promise<EntrustedDetail> {
    return this.views.read(viewer, id, { asOf, today });
  }

  /** The body takes it on; `If-Match` is the matter's version, as in all that follow. */
  @Post(':id/acknowledge')
  @Allow('report')
  @Answers(entrustedDetailSchema)
  acknowledge(
    @Param('id', { schema: idParamSchema }) id: number,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<EntrustedDetail> {
    return this.moves.acknowledge(request, { id, version, today });
  }

  /** How far the body has come, or that it is done. */
  @Post(':id/report')
  @Allow('report')
  @Answers(entrustedDetailSchema)
  report(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: reportEntrustedSchema }) typed: ReportEntrusted,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<EntrustedDetail> {
    return this.moves.report(request, { id, version, today }, typed);
  }

  /** Passed on with the opinion of supervision. */
  @Post(':id/relay')
  @Allow('supervise')
  @Answers(entrustedDetailSchema)
  relay(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: entrustedWordsSchema }) { words }: EntrustedWords,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<EntrustedDetail> {
    return this.moves.relay(request, { id, version, today }, words);
  }

  /** What was reported is not enough. */
  @Post(':id/return')
  @Allow('supervise')
  @Answers(entrustedDetailSchema)
  return(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: entrustedWordsSchema }) { words }: EntrustedWords,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<EntrustedDetail> {
    return this.moves.return(request, { id, version, today }, words);
  }

  @Post(':id/due-date')
  @Allow('supervise')
  @Answers(entrustedDetailSchema)
  changeDue(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: changeEntrustedDueSchema }) typed: ChangeEntrustedDue,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<EntrustedDetail> {
    return this.moves.changeDue(request, { id, version, today }, typed);
  }

  @Post(':id/owner')
  @Allow('supervise')
  @Answers(entrustedDetailSchema)
  changeOwner(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: changeEntrustedOwnerSchema }) typed: ChangeEntrustedOwner,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<EntrustedDetail> {
    return this.moves.changeOwner(request, { id, version, today }, typed);
  }

  /** By the leader who gave it. */
  @Post(':id/withdraw')
  @Allow('direct')
  @Answers(entrustedDetailSchema)
  withdraw(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: withdrawDirectiveSchema }) { reason }: WithdrawDirective,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<EntrustedDetail> {
    return this.moves.withdraw(request, { id, version, today }, reason);
  }

  /** The leader has read what happened to it; marking again changes nothing. */
  @Post(':id/seen')
  @Allow('direct')
  @WithoutIdempotencyKey()
  @AnswersNothing()
  markSeen(
    @CurrentAccount() viewer: Viewer,
    @Param('id', { schema: idParamSchema }) id: number,
    @Today() today: Day,
  ): Promise<void> {
    return this.views.markSeen(viewer, id, today);
  }
}
