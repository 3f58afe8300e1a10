import { Module } from '@nestjs/common';
import { BulletinsModule } from '../bulletins/bulletins.module';
import { ClockModule } from '../clock/clock.module';
import { EvidenceModule } from '../evidence/evidence.module';
import { NoticesModule } from '../notices/notices.module';
import { RemindersModule } from '../reminders/reminders.module';
import { AttachmentSweepJob } from './jobs/attachment-sweep.job';
import { DailyEvaluationJob } from './jobs/daily-evaluation.job';
import { HousekeepingJob } from './jobs/housekeeping.job';
import { NoticeProposalsJob } from './jobs/notice-proposals.job';
import { PeriodicBulletinsJob } from './jobs/periodic-bulletins.job';
import { RemindersJob } from './jobs/reminders.job';
import { SCHEDULE_JOBS, type ScheduleJob } from './schedule-job';
import { ScheduleQueue } from './schedule-queue.service';
import { ScheduleRunRepository } from './schedule-run.repository';
import { ScheduleRunner } from './schedule-runner.service';
import { SchedulesController } from './schedules.controller';
import { SchedulesService } from './schedules.service';

/** By their time of day. */
const JOBS = [
  DailyEvaluationJob,
  AttachmentSweepJob,
  HousekeepingJob,
  PeriodicBulletinsJob,
  NoticeProposalsJob,
  RemindersJob,
];

@Module({
  imports: [BulletinsModule, ClockModule, EvidenceModule, NoticesModule, RemindersModule],
  controllers: [SchedulesController],
  providers: [
    ...JOBS,
    {
      provide: SCHEDULE_JOBS,
      inject: JOBS,
      useFactory: (...jobs: ScheduleJob[]) => jobs,
    },
    ScheduleQueue,
    ScheduleRunner,
    ScheduleRunRepository,
    SchedulesService,
  ],
})
export class SchedulesModule {}
