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
import { GoalChangeService } from './goal-change.service';
import { GoalProposalService } from './goal-proposal.service';
import {
  confirmGoalSchema,
  declineGoalSchema,
  goalProposalListSchema,
  goalProposalQuerySchema,
  revisedTargetSchema,
  revisionPreviewSchema,
} from './revision.schema';
import type {
  ConfirmGoal,
  DeclineGoal,
  GoalProposalList,
  GoalProposalQuery,
  RevisedTarget,
  RevisionPreview,
} from './revision.schema';

@ApiTags('maintenance')
@Controller('goal-changes')
@Allow('maintain')
export class GoalChangeController {
  constructor(
    private readonly proposals: GoalProposalService,
    private readonly goals: GoalChangeService,
  ) {}

  @Get()
  @Answers(goalProposalListSchema)
  list(
    @Query({ schema: goalProposalQuerySchema }) query: GoalProposalQuery,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<GoalProposalList> {
    return this.proposals.list(viewer, { asOf, today }, query);
  }

  /** What the proposed change would move, as things stand today. */
  @Get(':id/preview')
  @Answers(revisionPreviewSchema)
  preview(
    @Param('id', { schema: idParamSchema }) id: number,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<RevisionPreview> {
    return this.proposals.preview(viewer, id, today);
  }

  /** Puts the goal in force; `If-Match` is the proposal's version. */
  @Post(':id/confirm')
  @Answers(revisedTargetSchema)
  confirm(
    @Param('id', { schema: idParamSchema }) proposalId: number,
    @Body({ schema: confirmGoalSchema }) typed: ConfirmGoal,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<RevisedTarget> {
    return this.goals.confirm({ request, proposalId, version, today }, typed);
  }

  /** `If-Match` is the proposal's version. */
  @Post(':id/refuse')
  @Answers(revisedTargetSchema)
  refuse(
    @Param('id', { schema: idParamSchema }) proposalId: number,
    @Body({ schema: declineGoalSchema }) typed: DeclineGoal,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<RevisedTarget> {
    return this.goals.refuse({ request, proposalId, version, today }, typed);
  }

  /** `If-Match` is the proposal's version. */
  @Post(':id/withdraw')
  @Answers(revisedTargetSchema)
  withdraw(
    @Param('id', { schema: idParamSchema }) proposalId: number,
    @Body({ schema: declineGoalSchema }) typed: DeclineGoal,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<RevisedTarget> {
    return this.goals.withdraw({ request, proposalId, version, today }, typed);
  }
}
