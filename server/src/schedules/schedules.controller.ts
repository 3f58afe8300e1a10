import { Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import type { Day } from '../shared/clock';
import { Today } from '../shared/today.decorator';
import { scheduleKeySchema, scheduleListSchema, scheduleRunSchema } from './schedule.schema';
import type { ScheduleList, ScheduleRun } from './schedule.schema';
import { SchedulesService } from './schedules.service';

@ApiTags('schedules')
@Controller('schedules')
export class SchedulesController {
  constructor(private readonly schedules: SchedulesService) {}

  /** What runs by itself, with its last runs and its next one. */
  @Get()
  @Allow('operate')
  @Answers(scheduleListSchema)
  list(@CurrentAccount() viewer: Viewer, @Today() today: Day): Promise<ScheduleList> {
    return this.schedules.list(viewer, today);
  }

  /** Runs a job now, whether it has run today or not. */
  @Post(':key/run')
  @Allow('operate')
  @Answers(scheduleRunSchema)
  run(
    @Param('key', { schema: scheduleKeySchema }) key: string,
    @Command() request: CommandRequest,
  ): Promise<ScheduleRun> {
    return this.schedules.run(request, key);
  }
}
