import { Injectable } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { missingMigrations } from '../database/schema-version';

export type Reason = 'ready' | 'stopping' | 'database_unavailable' | 'schema_behind';

/** Whether this process should be sent requests. */
@Injectable()
export class Readiness implements BeforeApplicationShutdown {
  private stopping = false;
  /** A schema that was current stays current for this process: migrations only go forward. */
  private schemaCurrent = false;

  constructor(private readonly dataSource: DataSource) {}

  /** Called first when the process is asked to stop, so that a proxy turns away while we drain. */
  startStopping(): void {
    this.stopping = true;
  }

  beforeApplicationShutdown(): void {
    this.startStopping();
  }

  async check(): Promise<Reason> {
    if (this.stopping) return 'stopping';
    try {
      await this.dataSource.query('SELECT 1');
      this.schemaCurrent ||= (await missingMigrations(this.dataSource)).length === 0;
    } catch {
      return 'database_unavailable';
    }
    return this.schemaCurrent ? 'ready' : 'schema_behind';
  }
}
