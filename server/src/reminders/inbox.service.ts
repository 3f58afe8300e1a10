import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { matterScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { loadCalendar } from '../calendar/calendar.service';
import { inSnapshot } from '../database/transaction';
import type { Day } from '../series/domain/day';
import { concerns, isOfBody, remindedItems, type RemindedItem } from './domain/inbox-item';
import { itemWords } from './domain/item-words';
import { itemPath } from './domain/waiting-item';
import type { Inbox, InboxItem, SeenItems } from './inbox.schema';
import { MailAddressService } from './mail-address.service';
import { ReminderRepository, stepKey } from './reminder.repository';
import { WaitingService } from './waiting.service';

/** What waits for the one who asks. Nothing is stored of it, so that what is done is gone. */
@Injectable()
export class InboxService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly waiting: WaitingService,
    private readonly reminders: ReminderRepository,
    private readonly addresses: MailAddressService,
  ) {}

  read(viewer: Viewer, asOf: Day): Promise<Inbox> {
    return inSnapshot(this.dataSource, (manager) => this.readIn(manager, viewer, asOf));
  }

  async readIn(manager: EntityManager, viewer: Viewer, asOf: Day): Promise<Inbox> {
    const reminded = await this.concerning(manager, viewer, asOf);
    const seen = await this.reminders.seenOf(manager, viewer.accountId, reminded, asOf);
    return {
      asOf,
      items: reminded.map((one) => itemView(one, seen, asOf, isOfBody(viewer.role))),
      mail: await this.addresses.read(manager, viewer.accountId),
    };
  }

  /** Own marks only; an item of somebody else's marked by mistake changes nothing for anybody. */
  markSeen(viewer: Viewer, { items }: SeenItems, today: Day): Promise<void> {
    return this.reminders.markSeen(this.dataSource.manager, viewer.accountId, items, today);
  }

  private async concerning(
    manager: EntityManager,
    viewer: Viewer,
    asOf: Day,
  ): Promise<RemindedItem[]> {
    if (viewer.role === 'administrator') return [];
    const { regionLike, agencyId } = matterScope(viewer);
    const items = await this.waiting.read(
      {
        asOf,
        regionPrefix: regionLike,
        ...(agencyId !== null && { agencyId }),
      },
      manager,
    );
    const calendar = await loadCalendar(manager);
    return remindedItems(items, asOf, (day) => calendar.work.isWorking(day)).filter((one) =>
      concerns(one, { id: viewer.accountId, role: viewer.role }),
    );
  }
}

function itemView(
  { item, step, urgency }: RemindedItem,
  seen: ReadonlySet<string>,
  today: Day,
  ofBody: boolean,
): InboxItem {
  return {
    kind: item.kind,
    itemId: item.itemId,
    referenceOn: item.reference,
    step,
    message: itemWords(item, today, ofBody),
    urgency,
    link: { page: item.page, id: item.pageId, path: itemPath(item.page, item.pageId) },
    seen: seen.has(stepKey(item.kind, item.itemId, item.reference, step)),
  };
}
