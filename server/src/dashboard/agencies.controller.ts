import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { idParamSchema } from '../shared/contract.schema';
import { Today } from '../shared/today.decorator';
import { AgenciesService } from './agencies.service';
import { agencyListSchema, agencyScorecardSchema } from './agency-scorecard.schema';
import type { AgencyList, AgencyScorecard } from './agency-scorecard.schema';

@ApiTags('agencies')
@Controller('agencies')
@Allow('read')
export class AgenciesController {
  constructor(private readonly agencies: AgenciesService) {}

  @Get()
  @Answers(agencyListSchema)
  list(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Today() today: Day,
  ): Promise<AgencyList> {
    return this.agencies.list(viewer, asOf, today);
  }

  @Get(':id')
  @Answers(agencyScorecardSchema)
  scorecard(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Param('id', { schema: idParamSchema }) id: number,
  ): Promise<AgencyScorecard> {
    return this.agencies.scorecard(viewer, id, asOf);
  }
}
