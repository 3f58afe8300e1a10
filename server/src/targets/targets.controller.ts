import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import { regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { Condition } from '../shared/conditional.decorator';
import type { Conditional } from '../shared/conditional.decorator';
import { idParamSchema } from '../shared/contract.schema';
import { Today } from '../shared/today.decorator';
import { JudgedVersionService } from './judged-version.service';
import { JudgedTargetService } from './judged-target.service';
import { TargetDetailService } from './target-detail.service';
import { targetDetailSchema, targetListQuerySchema, targetListSchema } from './target.schema';
import type { TargetDetail, TargetList, TargetListQuery } from './target.schema';

@ApiTags('targets')
@Controller('targets')
@Allow('read')
export class TargetsController {
  constructor(
    private readonly targets: JudgedTargetService,
    private readonly details: TargetDetailService,
    private readonly versions: JudgedVersionService,
  ) {}

  @Get()
  @Answers(targetListSchema)
  async list(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Query({ schema: targetListQuerySchema }) query: TargetListQuery,
    @Condition() condition: Conditional,
  ): Promise<TargetList> {
    const { region, ...filter } = query;
    return condition.answer(await this.versions.version(viewer), async () => {
      const { total, rows } = await this.targets.read(viewer, asOf, {
        ...filter,
        ...(region !== undefined && { regionLike: regionScope({ regionCode: region }) }),
      });
      return { asOf, total, rows: rows.map(({ target }) => target) };
    });
  }

  @Get(':id')
  @Answers(targetDetailSchema)
  async detail(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @Param('id', { schema: idParamSchema }) id: number,
    @Condition() condition: Conditional,
  ): Promise<TargetDetail> {
    return condition.answer(await this.versions.version(viewer), () =>
      this.details.detail(viewer, id, asOf, today),
    );
  }
}
