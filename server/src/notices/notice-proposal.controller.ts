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
import { NoticeProposalListService } from './notice-proposal-list.service';
import {
  decideProposalSchema,
  noticeProposalListSchema,
  noticeProposalQuerySchema,
  noticeProposalSchema,
  proposedNoticesSchema,
} from './notice-proposal.schema';
import type {
  DecideProposal,
  NoticeProposal,
  NoticeProposalList,
  NoticeProposalQuery,
  ProposedNotices,
} from './notice-proposal.schema';

@ApiTags('notices')
@Controller('notice-proposals')
export class NoticeProposalController {
  constructor(private readonly proposals: NoticeProposalListService) {}

  @Get()
  @Allow('supervise')
  @Answers(noticeProposalListSchema)
  list(
    @Query({ schema: noticeProposalQuerySchema }) query: NoticeProposalQuery,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<NoticeProposalList> {
    return this.proposals.list(viewer, { asOf, today }, query);
  }

  /** Looks for causes now, in the viewer's region; otherwise it is done each day. */
  @Post('run')
  @Allow('supervise')
  @Answers(proposedNoticesSchema)
  run(@Command() request: CommandRequest): Promise<ProposedNotices> {
    return this.proposals.run(request);
  }

  /** Not taken up, or taken into a bulletin; `If-Match` is the proposal's version. */
  @Post(':id/decision')
  @Allow('supervise')
  @Answers(noticeProposalSchema)
  decide(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: decideProposalSchema }) decided: DecideProposal,
    @IfMatch() version: number,
    @Command() request: CommandRequest,
  ): Promise<NoticeProposal> {
    return this.proposals.decide(request, { id, version }, decided);
  }
}
