import { Module, type OnModuleInit } from '@nestjs/common';
import { ClockMoved } from '../shared/clock-moved';
import { CalendarChangeService } from './calendar-change.service';
import { CalendarController } from './calendar.controller';
import { CalendarService } from './calendar.service';
import { CalendarViewService } from './calendar-view.service';
import { DueFollowers } from './due-follower.service';

@Module({
  controllers: [CalendarController],
  providers: [CalendarChangeService, CalendarService, CalendarViewService, DueFollowers],
  exports: [DueFollowers],
})
export class CalendarModule implements OnModuleInit {
  constructor(
    private readonly clockMoved: ClockMoved,
    private readonly calendar: CalendarService,
  ) {}

  onModuleInit(): void {
    this.clockMoved.onMoved((manager, _from, to) => this.calendar.learn(manager, to));
  }
}
