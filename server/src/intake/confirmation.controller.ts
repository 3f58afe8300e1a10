import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
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
import { keepTermsSchema, matchRowSchema, planChangesSchema } from './change.schema';
import type { KeepTerms, MatchRow, PlanChangesView } from './change.schema';
import { ChangeService } from './change.service';
import { ConfirmationService } from './confirmation.service';
import { confirmDraftSchema, confirmedDraftSchema } from './confirmation.schema';
import { draftMadeSchema } from './intake.schema';
import type { ConfirmDraft, ConfirmedDraft } from './confirmation.schema';
import type { DraftMade } from './intake.schema';

/** From a draft to a plan that runs. */
@ApiTags('intake')
@Controller('intake')
@Allow('intake')
export class ConfirmationController {
  constructor(
    private readonly confirmations: ConfirmationService,
    private readonly changeService: ChangeService,
  ) {}

  /** Writes the plan, all or nothing, and judges it; `If-Match` is the draft's version. */
  @Post('drafts/:id/confirm')
  @Answers(confirmedDraftSchema)
  confirm(
    @Param('id', { schema: idParamSchema }) draftId: number,
    @IfMatch() version: number,
    @Body({ schema: confirmDraftSchema }) body: ConfirmDraft,
    @Command() request: CommandRequest,
  ): Promise<ConfirmedDraft> {
    return this.confirmations.confirm(request, { draftId, version }, body);
  }

  /** An amendment against the plan that it amends. */
  @Get('drafts/:id/changes')
  @Answers(planChangesSchema)
  changes(
    @Param('id', { schema: idParamSchema }) id: number,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<PlanChangesView> {
    return this.changeService.changes(viewer, id, { asOf, today });
  }

  /** Says which target a row restates, or that it is new; `If-Match` is the row's version. */
  @Put('rows/:id/match')
  @Answers(draftMadeSchema)
  match(
    @Param('id', { schema: idParamSchema }) id: number,
    @IfMatch() version: number,
    @Body({ schema: matchRowSchema }) body: MatchRow,
    @Command() request: CommandRequest,
  ): Promise<DraftMade> {
    return this.changeService.match(request, { id, version }, body);
  }

  /** Says which differences of a row the goal in force keeps; `If-Match` is the row's version. */
  @Put('rows/:id/kept')
  @Answers(draftMadeSchema)
  keep(
    @Param('id', { schema: idParamSchema }) id: number,
    @IfMatch() version: number,
    @Body({ schema: keepTermsSchema }) body: KeepTerms,
    @Command() request: CommandRequest,
  ): Promise<DraftMade> {
    return this.changeService.keep(request, { id, version }, body);
  }
}
