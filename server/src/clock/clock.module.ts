import { Module } from '@nestjs/common';
import { ClockController } from './clock.controller';
import { DayTurn } from './day-turn.service';
import { DemoClockService } from './demo-clock.service';

@Module({
  controllers: [ClockController],
  providers: [DayTurn, DemoClockService],
  exports: [DayTurn, DemoClockService],
})
export class ClockModule {}
