import { Inject, Injectable } from '@nestjs/common';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import type { Transporter } from 'nodemailer';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Config, MailConfig } from '../config/config';
import { inTransaction } from '../database/transaction';
import { Clock } from '../shared/clock';
import { CONFIG } from '../shared/config.token';
import { writeLog } from '../shared/log';
import { mailDigest } from './domain/mail-digest';
import type { InboxItem } from './inbox.schema';
import { InboxService } from './inbox.service';

const LOOK_EVERY_MS = 30_000;
const ATTEMPTS = 6;
/** Minutes until the next attempt double from here. */
const FIRST_PAUSE_MINUTES = 2;

interface QueuedMail extends Viewer {
  readonly id: number;
  readonly email: string;
  readonly messageId: string;
  readonly attempts: number;
}

/**
 * Sends queued mail, one after another, by whichever process looks first. What it says is read when
 * it goes out: what was done meanwhile is not in it. A process that dies between the mail server's
 * yes and its own commit sends the mail again, under the same Message-ID.
 */
@Injectable()
export class MailSender implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private transport: Transporter | undefined;

  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly inbox: InboxService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.mail === null || !this.dataSource.isInitialized) return;
    this.timer = setInterval(() => void this.look(), LOOK_EVERY_MS).unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
    this.transport?.close();
  }

  /** Sends what is ready to go; never throws. */
  async look(): Promise<void> {
    const { mail } = this.config;
    if (mail === null) return;
    try {
      while (await inTransaction(this.dataSource, (manager) => this.sendNext(manager, mail)));
    } catch (error) {
      writeLog('error', 'mail_failed', { code: codeOf(error) });
    }
  }

  /** False where nothing is ready. */
  private async sendNext(manager: EntityManager, mail: MailConfig): Promise<boolean> {
    const [next] = await manager.query<QueuedMail[]>(NEXT);
    if (next === undefined) return false;
    const { items } = await this.inbox.readIn(manager, next, await this.clock.today(manager));
    if (items.length === 0) {
      await manager.query(`UPDATE mail SET state = 'needless' WHERE id = $1`, [next.id]);
      return true;
    }
    try {
      this.transport ??= createTransport(mail.smtpUrl);
      await this.transport.sendMail({
        from: mail.from,
        to: { name: next.displayName, address: next.email },
        messageId: next.messageId,
        ...mailDigest(
          next.displayName,
          items.map((item) => ({ message: item.message, link: linkTo(item, mail.publicUrl) })),
          new URL('/inbox', mail.publicUrl).href,
        ),
      });
      await manager.query(
        `UPDATE mail SET state = 'sent', sent_at = now(), attempts = attempts + 1 WHERE id = $1`,
        [next.id],
      );
    } catch (error) {
      await this.postpone(manager, next, codeOf(error));
    }
    return true;
  }

  private async postpone(manager: EntityManager, mail: QueuedMail, code: string): Promise<void> {
    const attempts = mail.attempts + 1;
    writeLog('warn', 'mail_postponed', { mail: mail.id, attempts, code });
    await manager.query(
      `UPDATE mail SET attempts = $2::int, last_error = $3,
         state = CASE WHEN $2::int >= $4::int THEN 'failed' ELSE state END,
         next_attempt_at = now() + $5::int * interval '1 minute'
       WHERE id = $1`,
      [mail.id, attempts, code, ATTEMPTS, FIRST_PAUSE_MINUTES * 2 ** mail.attempts],
    );
  }
}

const NEXT = `
  SELECT m.id, m.message_id AS "messageId", m.attempts, a.email, a.id AS "accountId", a.role,
         a.region_code AS "regionCode", a.agency_id AS "agencyId", a.display_name AS "displayName"
  FROM mail m JOIN account a ON a.id = m.account_id
  WHERE m.state = 'waiting' AND m.next_attempt_at <= now()
    AND a.email IS NOT NULL AND a.disabled_at IS NULL
  ORDER BY m.id LIMIT 1 FOR UPDATE OF m SKIP LOCKED`;

function linkTo({ link }: InboxItem, publicUrl: string): string {
  return new URL(link.path, publicUrl).href;
}

/** What the mail server or the network said, without addresses or words of the mail. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return 'unknown';
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown };
  const said = [code, responseCode].filter(
    (one) => typeof one === 'string' || typeof one === 'number',
  );
  return said.join(' ') || 'unknown';
}
