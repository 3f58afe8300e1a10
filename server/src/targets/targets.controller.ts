import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import { regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { idParamSchema } from '../shared/contract.schema';
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
  ) {}

  @Get()
  @Answers(targetListSchema)
  async list(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Query({ schema: targetListQuerySchema }) query: TargetListQuery,
  ): Promise<TargetList> {
    const { region, ...filter } = query;
    const { total, rows } = await this.targets.read(viewer, asOf, {
      ...filter,
      ...(region !== undefined && { regionLike: regionScope({ regionCode: region }) }),
    });
    return { asOf, total, rows: rows.map(({ target }) => target) };
  }

  @Get(':id')
  @Answers(targetDetailSchema)
  detail(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Param('id', { schema: idParamSchema }) id: number,
  ): Promise<TargetDetail> {
    return this.details.detail(viewer, id, asOf);
  }
}
