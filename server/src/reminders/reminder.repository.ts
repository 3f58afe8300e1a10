import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import type { RemindedItem } from './domain/inbox-item';
import type { WaitingKind } from './domain/ladder';

export interface SeenItem {
  readonly kind: WaitingKind;
  readonly itemId: number;
  readonly referenceOn: Day;
  readonly step: number;
}

@Injectable()
export class ReminderRepository {
  /** Adds the steps that are not there yet, and answers those: each is made once, by one process. */
  async add(
    manager: EntityManager,
    reminded: readonly RemindedItem[],
    day: Day,
  ): Promise<Set<string>> {
    if (reminded.length === 0) return new Set();
    const column = <T>(read: (one: RemindedItem) => T): T[] => reminded.map(read);
    const rows = await manager.query<{ key: string }[]>(
      `INSERT INTO reminder (region_code, kind, item_id, reference_on, step, on_day, submission_id)
       SELECT row.region_code, row.kind, row.item_id, row.reference_on, row.step, $7,
              row.submission_id
       FROM unnest($1::text[], $2::text[], $3::bigint[], $4::date[], $5::int[], $6::bigint[])
            AS row (region_code, kind, item_id, reference_on, step, submission_id)
       ORDER BY row.kind, row.item_id, row.reference_on, row.step
       ON CONFLICT DO NOTHING
       RETURNING kind || '/' || item_id || '/' || reference_on || '/' || step AS key`,
      [
        column(({ item }) => item.regionCode),
        column(({ item }) => item.kind),
        column(({ item }) => item.itemId),
        column(({ item }) => item.reference),
        column(({ step }) => step),
        column(({ item }) => (item.page === 'submission' ? item.pageId : null)),
        day,
      ],
    );
    return new Set(rows.map((row) => row.key));
  }

  /** Which of these an account has looked at, by their keys; its older marks are not read. */
  async seenOf(
    manager: EntityManager,
    accountId: number,
    reminded: readonly RemindedItem[],
    asOf: Day,
  ): Promise<Set<string>> {
    if (reminded.length === 0) return new Set();
    const column = <T>(read: (one: RemindedItem) => T): T[] => reminded.map(read);
    const rows = await manager.query<SeenItem[]>(
      `SELECT kind, item_id AS "itemId", reference_on AS "referenceOn", step
       FROM unnest($3::text[], $4::bigint[], $5::date[], $6::int[])
            AS shown (kind, item_id, reference_on, step)
       JOIN inbox_seen USING (kind, item_id, reference_on, step)
       WHERE account_id = $1 AND on_day <= $2`,
      [
        accountId,
        asOf,
        column(({ item }) => item.kind),
        column(({ item }) => item.itemId),
        column(({ item }) => item.reference),
        column(({ step }) => step),
      ],
    );
    return new Set(rows.map((one) => stepKey(one.kind, one.itemId, one.referenceOn, one.step)));
  }

  async markSeen(
    manager: EntityManager,
    accountId: number,
    items: readonly SeenItem[],
    day: Day,
  ): Promise<void> {
    const column = <T>(read: (one: SeenItem) => T): T[] => items.map(read);
    await manager.query(
      `INSERT INTO inbox_seen (account_id, kind, item_id, reference_on, step, on_day)
       SELECT $1, kind, item_id, reference_on, step, $6
       FROM unnest($2::text[], $3::bigint[], $4::date[], $5::int[])
            AS row (kind, item_id, reference_on, step)
       ON CONFLICT (account_id, kind, item_id, reference_on, step)
         DO UPDATE SET on_day = least(inbox_seen.on_day, excluded.on_day)`,
      [
        accountId,
        column((one) => one.kind),
        column((one) => one.itemId),
        column((one) => one.referenceOn),
        column((one) => one.step),
        day,
      ],
    );
  }

  /** Reminders of each return up to a day, for whoever reads how often a body was reminded. */
  async countBySubmission(
    manager: EntityManager,
    submissionIds: readonly number[],
    asOf: Day,
  ): Promise<Map<number, number>> {
    const rows = await manager.query<{ id: number; n: number }[]>(
      `SELECT submission_id AS id, count(*)::int AS n FROM reminder
       WHERE submission_id = ANY ($1::bigint[]) AND kind = 'return' AND on_day <= $2
       GROUP BY submission_id`,
      [submissionIds, asOf],
    );
    return new Map(rows.map(({ id, n }) => [id, n]));
  }
}

/** What tells one step of one item from another. */
export function stepKey(kind: string, itemId: number, reference: Day, step: number): string {
  return `${kind}/${itemId}/${reference}/${step}`;
}
