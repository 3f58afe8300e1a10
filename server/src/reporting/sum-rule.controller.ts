import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { idParamSchema, idSchema } from '../shared/contract.schema';
import { IfMatch } from '../shared/if-match.decorator';
import { Today } from '../shared/today.decorator';
import {
  endSumRuleSchema,
  makeSumRuleSchema,
  sumRuleListSchema,
  sumRuleSchema,
  sumSeriesListSchema,
  sumSeriesQuerySchema,
} from './sum-rule.schema';
import type { MakeSumRule, SumRuleList, SumRuleView, SumSeries } from './sum-rule.schema';
import { SumRuleService } from './sum-rule.service';

const endedSchema = z.object({ id: idSchema }).meta({ id: 'EndedSumRule' });

@ApiTags('reporting')
@Controller('sum-rules')
export class SumRuleController {
  constructor(private readonly sums: SumRuleService) {}

  /** Totals and parts that have to add up. */
  @Get()
  @Allow('read')
  @Answers(sumRuleListSchema)
  list(
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<SumRuleList> {
    return this.sums.list(viewer, { asOf, today });
  }

  /** Series to choose from. */
  @Get('series')
  @Allow('administer')
  @Answers(sumSeriesListSchema)
  series(
    @Query({ schema: sumSeriesQuerySchema }) { search }: z.infer<typeof sumSeriesQuerySchema>,
    @CurrentAccount() viewer: Viewer,
  ): Promise<{ rows: SumSeries[] }> {
    return this.sums.series(viewer, search ?? '');
  }

  @Post()
  @Allow('administer')
  @Answers(sumRuleSchema)
  make(
    @Body({ schema: makeSumRuleSchema }) wanted: MakeSumRule,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<SumRuleView> {
    return this.sums.make(request, wanted, today);
  }

  /** Checks the sum no more; `If-Match` is its version. */
  @Post(':id/end')
  @Allow('administer')
  @Answers(endedSchema)
  end(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: endSumRuleSchema }) { reason }: z.infer<typeof endSumRuleSchema>,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<{ id: number }> {
    return this.sums.end(request, { id, version, reason }, today);
  }
}
