import { Module, type OnModuleInit } from '@nestjs/common';
import { AppealsModule } from '../appeals/appeals.module';
import { ClosingsModule } from '../closings/closings.module';
import { MattersModule } from '../matters/matters.module';
import { NoticesModule } from '../notices/notices.module';
import { ReportingModule } from '../reporting/reporting.module';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import { ClockMoved } from '../shared/clock-moved';
import { InboxController } from './inbox.controller';
import { InboxService } from './inbox.service';
import { MailAddressService } from './mail-address.service';
import { MailQueueService } from './mail-queue.service';
import { MailSender } from './mail-sender.service';
import { ReminderRepository } from './reminder.repository';
import { ReminderService } from './reminder.service';
import { WaitingService } from './waiting.service';

@Module({
  imports: [AppealsModule, ClosingsModule, MattersModule, NoticesModule, ReportingModule],
  controllers: [InboxController],
  providers: [
    InboxService,
    MailAddressService,
    MailQueueService,
    MailSender,
    ReminderRepository,
    ReminderService,
    SubmissionRefService,
    WaitingService,
  ],
  exports: [ReminderService],
})
export class RemindersModule implements OnModuleInit {
  constructor(
    private readonly clockMoved: ClockMoved,
    private readonly reminders: ReminderService,
  ) {}

  onModuleInit(): void {
    // After the rounds of the day have opened: their module stands below this one.
    this.clockMoved.onMoved(async (manager, _from, to) => {
      await this.reminders.remind(manager, to);
    });
  }
}
