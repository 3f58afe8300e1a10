import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { Condition } from '../shared/conditional.decorator';
import type { Conditional } from '../shared/conditional.decorator';
import { idParamSchema } from '../shared/contract.schema';
import { Today } from '../shared/today.decorator';
import { JudgedVersionService } from '../targets/judged-version.service';
import { AgenciesService } from './agencies.service';
import { agencyListSchema, agencyScorecardSchema } from './agency-scorecard.schema';
import type { AgencyList, AgencyScorecard } from './agency-scorecard.schema';

@ApiTags('agencies')
@Controller('agencies')
@Allow('read')
export class AgenciesController {
  constructor(
    private readonly agencies: AgenciesService,
    private readonly versions: JudgedVersionService,
  ) {}

  @Get()
  @Answers(agencyListSchema)
  async list(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @Condition() condition: Conditional,
  ): Promise<AgencyList> {
    return condition.answer(await this.versions.version(viewer), () =>
      this.agencies.list(viewer, asOf, today),
    );
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
