import { Controller, Get, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { Condition } from '../shared/conditional.decorator';
import type { Conditional } from '../shared/conditional.decorator';
import { planKeySchema } from '../shared/contract.schema';
import { Today } from '../shared/today.decorator';
import { JudgedVersionService } from '../targets/judged-version.service';
import { planDetailSchema, planListSchema } from './plan-view.schema';
import type { PlanDetail, PlanList } from './plan-view.schema';
import { PlansService } from './plans.service';

@ApiTags('plans')
@Controller('plans')
@Allow('read')
export class PlansController {
  constructor(
    private readonly plans: PlansService,
    private readonly versions: JudgedVersionService,
  ) {}

  @Get()
  @Answers(planListSchema)
  async list(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @Condition() condition: Conditional,
  ): Promise<PlanList> {
    return condition.answer(await this.versions.version(viewer), () =>
      this.plans.list(viewer, asOf, today),
    );
  }

  @Get(':key')
  @Answers(planDetailSchema)
  async detail(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @Param('key', { schema: planKeySchema }) key: string,
    @Condition() condition: Conditional,
  ): Promise<PlanDetail> {
    return condition.answer(await this.versions.version(viewer), () =>
      this.plans.detail(viewer, key, asOf, today),
    );
  }
}
