import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';

export interface AuditEntry {
  /** Null: the system itself. */
  readonly actor: Pick<Viewer, 'accountId' | 'role' | 'regionCode'> | null;
  /** A verb in snake_case, `accept_submission`. */
  readonly action: string;
  readonly subject: { readonly type: string; readonly id: string | number | null };
  /** What was there and what is there now; plain data without secrets. */
  readonly before?: unknown;
  readonly after?: unknown;
  readonly reason?: string | null;
  readonly requestId: string | null;
  /** Network address of a request, else the name of the job or seed. */
  readonly source: string;
}

const NATION = '000000';

/** Appends who did what. Always with the manager of the transaction that makes the change. */
@Injectable()
export class AuditLog {
  async append(manager: EntityManager, entry: AuditEntry): Promise<void> {
    await manager.query(
      `INSERT INTO audit_log (account_id, role, region_code, action, subject_type, subject_id,
         before, after, reason, request_id, source)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        entry.actor?.accountId ?? null,
        entry.actor?.role ?? null,
        entry.actor?.regionCode ?? NATION,
        entry.action,
        entry.subject.type,
        entry.subject.id === null ? null : String(entry.subject.id),
        json(entry.before),
        json(entry.after),
        entry.reason ?? null,
        entry.requestId,
        entry.source,
      ],
    );
  }
}

function json(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}
