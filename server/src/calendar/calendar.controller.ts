import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { WithoutIdempotencyKey } from '../audit/idempotency-key.guard';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import { IfMatch } from '../shared/if-match.decorator';
import { Today } from '../shared/today.decorator';
import { CalendarChangeService } from './calendar-change.service';
import { CalendarViewService } from './calendar-view.service';
import {
  calendarChangeSchema,
  calendarMovesSchema,
  calendarQuerySchema,
  calendarViewSchema,
} from './calendar.schema';
import type { CalendarMoves, CalendarQuery, CalendarView } from './calendar.schema';
import type { CalendarChange } from './domain/calendar-change';
import { yearOf, type Day } from './domain/day';

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(
    private readonly views: CalendarViewService,
    private readonly changes: CalendarChangeService,
  ) {}

  @Get()
  @Allow('read')
  @Answers(calendarViewSchema)
  view(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @Query({ schema: calendarQuerySchema }) { year }: CalendarQuery,
  ): Promise<CalendarView> {
    return this.views.read(viewer, { asOf, today, year: year ?? yearOf(asOf) });
  }

  /** Writes nothing, so that it needs no key. */
  @Post('preview')
  @WithoutIdempotencyKey()
  @Allow('administer')
  @Answers(calendarMovesSchema)
  preview(
    @CurrentAccount() viewer: Viewer,
    @Today() today: Day,
    @Body({ schema: calendarChangeSchema }) change: CalendarChange,
  ): Promise<CalendarMoves> {
    return this.changes.preview(viewer, change, today);
  }

  @Post('changes')
  @Allow('administer')
  @Answers(calendarMovesSchema)
  change(
    @IfMatch() version: number,
    @Command() request: CommandRequest,
    @Body({ schema: calendarChangeSchema }) change: CalendarChange,
  ): Promise<CalendarMoves> {
    return this.changes.change(request, version, change);
  }
}
