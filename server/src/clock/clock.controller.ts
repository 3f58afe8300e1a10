import { Body, Controller, Get, Put, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { WithoutIdempotencyKey } from '../audit/idempotency-key.guard';
import { CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import type { Day } from '../shared/clock';
import { Today } from '../shared/today.decorator';
import { clockSchema, moveClockSchema } from './clock.schema';
import type { ClockReading, MoveClock } from './clock.schema';
import { DemoClockService } from './demo-clock.service';

@ApiTags('clock')
@Controller()
export class ClockController {
  constructor(private readonly demoClock: DemoClockService) {}

  @Get('clock')
  @Answers(clockSchema)
  view(@Today() today: Day): Promise<ClockReading> {
    return this.demoClock.view(today);
  }

  @Put('demo/clock')
  @WithoutIdempotencyKey()
  @Answers(clockSchema)
  move(
    @Body({ schema: moveClockSchema }) { today }: MoveClock,
    @CurrentAccount() viewer: Viewer,
    @Req() request: FastifyRequest,
  ): Promise<ClockReading> {
    return this.demoClock.move(today, {
      actor: viewer,
      requestId: request.id,
      source: request.ip,
    });
  }
}
