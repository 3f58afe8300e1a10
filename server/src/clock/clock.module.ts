import { Module } from '@nestjs/common';
import { ClockController } from './clock.controller';
import { DemoClockService } from './demo-clock.service';

@Module({
  controllers: [ClockController],
  providers: [DemoClockService],
  exports: [DemoClockService],
})
export class ClockModule {}
