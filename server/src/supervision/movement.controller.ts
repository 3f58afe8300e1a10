import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import type { Day } from '../shared/clock';
import { Today } from '../shared/today.decorator';
import { movementQuerySchema, movementReportSchema } from './movement.schema';
import type { MovementQuery, MovementReport } from './movement.schema';
import { MovementService } from './movement.service';

@ApiTags('supervision')
@Controller('movement')
export class MovementController {
  constructor(private readonly movements: MovementService) {}

  @Get()
  @Allow('read')
  @Answers(movementReportSchema)
  movement(
    @CurrentAccount() viewer: Viewer,
    @Today() today: Day,
    @Query({ schema: movementQuerySchema }) query: MovementQuery,
  ): Promise<MovementReport> {
    return this.movements.movement(viewer, today, query);
  }
}
