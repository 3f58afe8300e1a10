import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { Condition } from '../shared/conditional.decorator';
import type { Conditional } from '../shared/conditional.decorator';
import { Today } from '../shared/today.decorator';
import { JudgedVersionService } from '../targets/judged-version.service';
import { overviewQuerySchema, overviewSchema } from './overview.schema';
import type { Overview, OverviewQuery } from './overview.schema';
import { OverviewService } from './overview.service';

@ApiTags('dashboard')
@Controller('overview')
@Allow('read')
export class OverviewController {
  constructor(
    private readonly overviews: OverviewService,
    private readonly versions: JudgedVersionService,
  ) {}

  @Get()
  @Answers(overviewSchema)
  async overview(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @Query({ schema: overviewQuerySchema }) query: OverviewQuery,
    @Condition() condition: Conditional,
  ): Promise<Overview> {
    return condition.answer(await this.versions.version(viewer), () =>
      this.overviews.overview(viewer, asOf, today, query),
    );
  }
}
