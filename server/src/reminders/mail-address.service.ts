import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import type { Config } from '../config/config';
import { CONFIG } from '../shared/config.token';
import { Problem } from '../shared/problem';
import type { Inbox, MailAddress } from './inbox.schema';

/** The address to which an account's reminders also go. */
@Injectable()
export class MailAddressService {
  constructor(
    private readonly commands: CommandService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async read(manager: EntityManager, accountId: number): Promise<Inbox['mail']> {
    const [row] = await manager.query<{ address: string | null; failing: boolean }[]>(
      `SELECT a.email AS address, coalesce(last.state = 'failed', false) AS failing
       FROM account a
       LEFT JOIN LATERAL (SELECT m.state FROM mail m WHERE m.account_id = a.id
                          ORDER BY m.id DESC LIMIT 1) AS last ON true
       WHERE a.id = $1`,
      [accountId],
    );
    return {
      offered: this.config.mail !== null,
      address: row?.address ?? null,
      failing: row?.failing ?? false,
    };
  }

  /** Throws a Problem (409) where no mail is sent anyway: an address would promise something. */
  change(request: CommandRequest, address: string | null): Promise<MailAddress> {
    const { accountId } = request.viewer;
    return this.commands.runCommand(
      { request, action: 'change_mail_address', subject: { type: 'account', id: accountId } },
      async (manager) => {
        if (this.config.mail === null) {
          throw Problem.conflict('no_mail', {
            zh: '本系统未配置邮件发送，提醒只在站内显示。',
            en: 'This installation sends no mail; reminders are shown here only.',
          });
        }
        await manager.query('UPDATE account SET email = $2, version = version + 1 WHERE id = $1', [
          accountId,
          address,
        ]);
        return { result: { address } };
      },
    );
  }
}
