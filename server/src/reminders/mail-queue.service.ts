import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { regionScope } from '../auth/auth.policy';
import type { AccountRole } from '../auth/auth.policy';
import type { Config } from '../config/config';
import type { Day } from '../series/domain/day';
import { CONFIG } from '../shared/config.token';
import { concerns, isOfBody, type RemindedItem } from './domain/inbox-item';

interface Recipient {
  readonly id: number;
  readonly role: AccountRole;
  readonly regionCode: string;
  readonly agencyId: number | null;
}

/** Queues one mail a day for whoever was reminded of anything new and has an address. */
@Injectable()
export class MailQueueService {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** In the transaction that makes the reminders: either both are there or neither. */
  async queue(manager: EntityManager, fresh: readonly RemindedItem[], day: Day): Promise<void> {
    if (this.config.mail === null || fresh.length === 0) return;
    const recipients = await manager.query<Recipient[]>(
      `SELECT id, role, region_code AS "regionCode", agency_id AS "agencyId"
       FROM account WHERE email IS NOT NULL AND disabled_at IS NULL ORDER BY id`,
    );
    const reminded = recipients.filter((one) => fresh.some((item) => reaches(item, one)));
    const domain = new URL(this.config.mail.publicUrl).hostname;
    await manager.query(
      `INSERT INTO mail (account_id, region_code, on_day, message_id)
       SELECT id, region_code, $1, message_id
       FROM unnest($2::bigint[], $3::text[], $4::text[]) AS row (id, region_code, message_id)
       ON CONFLICT (account_id, on_day) DO NOTHING`,
      [
        day,
        reminded.map((one) => one.id),
        reminded.map((one) => one.regionCode),
        reminded.map(() => `<${randomUUID()}@${domain}>`),
      ],
    );
  }
}

/** A reminder reaches the people of its circle: of the body, or of the region and those above. */
function reaches(reminded: RemindedItem, account: Recipient): boolean {
  if (!concerns(reminded, account)) return false;
  return isOfBody(account.role)
    ? account.agencyId === reminded.item.agencyId
    : reminded.item.regionCode.startsWith(regionScope(account).slice(0, -1));
}
