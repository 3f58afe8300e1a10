import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DayTurn } from '../../clock/day-turn.service';
import type { Day } from '../../series/domain/day';
import { dayLabel } from '../../series/domain/period-label';
import type { Words } from '../../series/domain/words';
import { FIRST_JOB } from '../domain/timetable';
import type { ScheduleJob } from '../schedule-job';

/** Tells the features that the day has begun, which a process also does when it notices it first. */
@Injectable()
export class DailyEvaluationJob implements ScheduleJob {
  readonly key = FIRST_JOB;
  readonly title = { zh: '每日判定', en: 'Daily evaluation' };
  readonly description = {
    zh: '更新当天的亮灯与期限状态，开启新的报送期。',
    en: 'Brings lamps and deadlines up to the day and opens reporting rounds.',
  };
  readonly at = '00:05';
  readonly turnsDay = true;

  constructor(private readonly dayTurn: DayTurn) {}

  async run(manager: EntityManager, day: Day): Promise<Words> {
    await this.dayTurn.announce(manager, day);
    const { zh, en } = dayLabel(day);
    return { zh: `已更新至${zh}。`, en: `Up to date for ${en}.` };
  }
}
