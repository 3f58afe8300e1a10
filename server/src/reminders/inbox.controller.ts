import { Body, Controller, Get, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { WithoutIdempotencyKey } from '../audit/idempotency-key.guard';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers, AnswersNothing } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { Today } from '../shared/today.decorator';
import { inboxSchema, mailAddressSchema, seenItemsSchema } from './inbox.schema';
import type { Inbox, MailAddress, SeenItems } from './inbox.schema';
import { InboxService } from './inbox.service';
import { MailAddressService } from './mail-address.service';

@ApiTags('reminders')
@Controller('inbox')
export class InboxController {
  constructor(
    private readonly inbox: InboxService,
    private readonly addresses: MailAddressService,
  ) {}

  /** What waits for the account that asks, most urgent first. */
  @Get()
  @Allow('read')
  @Answers(inboxSchema)
  read(@CurrentAccount() viewer: Viewer, @AsOf() asOf: Day): Promise<Inbox> {
    return this.inbox.read(viewer, asOf);
  }

  /** Marks items as looked at; marking again changes nothing. */
  @Post('seen')
  @Allow('read')
  @WithoutIdempotencyKey()
  @AnswersNothing()
  markSeen(
    @CurrentAccount() viewer: Viewer,
    @Today() today: Day,
    @Body({ schema: seenItemsSchema }) items: SeenItems,
  ): Promise<void> {
    return this.inbox.markSeen(viewer, items, today);
  }

  /** Where the account's reminders also go by mail; null: nowhere. */
  @Put('mail-address')
  @Allow('read')
  @Answers(mailAddressSchema)
  changeAddress(
    @Command() request: CommandRequest,
    @Body({ schema: mailAddressSchema }) { address }: MailAddress,
  ): Promise<MailAddress> {
    return this.addresses.change(request, address);
  }
}
