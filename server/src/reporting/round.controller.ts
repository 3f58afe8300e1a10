import { Body, Controller, Get, Param, Post } from '@nestjs/common';
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
import { lockRoundSchema, roundListSchema, roundStandingSchema } from './round.schema';
import type { LockRound, RoundList, RoundStanding } from './round.schema';
import { RoundService } from './round.service';

@ApiTags('reporting')
@Controller('rounds')
export class RoundController {
  constructor(private readonly rounds: RoundService) {}

  /** Rounds with what came in and their locks, newest first. */
  @Get()
  @Allow('read')
  @Answers(roundListSchema)
  list(
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<RoundList> {
    return this.rounds.list(viewer, { asOf, today });
  }

  /** Stops the bodies of a round, or one return of it; review goes on. `If-Match` is the round's version. */
  @Post(':id/lock')
  @Allow('review')
  @Answers(roundStandingSchema)
  lock(
    @Param('id', { schema: idParamSchema }) roundId: number,
    @Body({ schema: lockRoundSchema }) body: LockRound,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<RoundStanding> {
    return this.rounds.turn(request, 'lock', { roundId, version, today }, body);
  }

  /** Opens a locked round again, or one return of it; `If-Match` is the round's version. */
  @Post(':id/open')
  @Allow('review')
  @Answers(roundStandingSchema)
  open(
    @Param('id', { schema: idParamSchema }) roundId: number,
    @Body({ schema: lockRoundSchema }) body: LockRound,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<RoundStanding> {
    return this.rounds.turn(request, 'open', { roundId, version, today }, body);
  }
}
