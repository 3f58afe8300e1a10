import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { importCancelled } from './import.problem';
import type { Phase } from './figure-import.schema';

/** Says how far a piece of work is. */
export type Report = (phase: Phase, done: number, total: number) => Promise<void>;

/** Reports closer together than this say nothing new to anybody. */
const REPORT_EVERY_MS = 200;

/**
 * Shows work that is under way to others. It is written outside the work's transaction, which alone
 * decides whether anything was done: when the process dies, the last report stands still and the
 * transaction is gone.
 */
@Injectable()
export class ImportProgressService {
  constructor(private readonly dataSource: DataSource) {}

  /**
   * Runs work that reports. Throws what the work throws, and a Problem (409) at the next report
   * after somebody cancelled it.
   */
  async during<T>(
    place: { readonly id: number; readonly regionCode: string; readonly phase: Phase },
    work: (report: Report) => Promise<T>,
  ): Promise<T> {
    await this.begin(place.id, place.regionCode, place.phase);
    let last = { phase: place.phase, at: performance.now() };
    try {
      return await work(async (phase, done, total) => {
        const now = performance.now();
        if (phase === last.phase && done < total && now - last.at < REPORT_EVERY_MS) return;
        last = { phase, at: now };
        if (await this.write(place.id, phase, done, total)) throw importCancelled();
      });
    } finally {
      // Without a database the work has failed already; its report simply stops.
      await this.end(place.id).catch(() => undefined);
    }
  }

  async cancel(importId: number): Promise<void> {
    await this.dataSource.query(
      'UPDATE figure_import_progress SET cancelled = true WHERE import_id = $1 AND NOT ended',
      [importId],
    );
  }

  private async begin(importId: number, regionCode: string, phase: Phase): Promise<void> {
    await this.dataSource.query(
      `INSERT INTO figure_import_progress (import_id, region_code, phase, done, total)
       VALUES ($1, $2, $3, 0, 0)
       ON CONFLICT (import_id) DO UPDATE SET phase = excluded.phase, done = 0, total = 0,
         beat_at = now(), ended = false, cancelled = false`,
      [importId, regionCode, phase],
    );
  }

  /** True where somebody has cancelled the work. */
  private async write(id: number, phase: Phase, done: number, total: number): Promise<boolean> {
    const [rows] = await this.dataSource.query<[{ cancelled: boolean }[], number]>(
      `UPDATE figure_import_progress SET phase = $2, done = $3, total = $4, beat_at = now()
       WHERE import_id = $1 RETURNING cancelled`,
      [id, phase, done, total],
    );
    return rows[0]?.cancelled ?? false;
  }

  private async end(importId: number): Promise<void> {
    await this.dataSource.query(
      'UPDATE figure_import_progress SET ended = true WHERE import_id = $1',
      [importId],
    );
  }
}
