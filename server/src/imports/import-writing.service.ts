import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import { EvaluationService } from '../evaluation/evaluation.service';
import { addVersions, lockSeries, type NewActual } from '../series/actual-version.service';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { targetsMovedBy } from '../targets/moved-target.service';
import type { FigureImportRecord } from './figure-import.repository';
import { movedRows, rowsToWrite, type RowToWrite } from './figure-import-rows.queries';
import type { Report } from './import-progress.service';
import { importHasErrors, nothingToImport, notRead, readOnAnotherDay } from './import.problem';

/** Rows in one statement. */
const CHUNK = 2000;

/** Writes a compared file: versions, judged states and summaries in the caller's transaction. */
@Injectable()
export class ImportWritingService {
  constructor(private readonly evaluation: EvaluationService) {}

  /** Throws a Problem: 409 where it was not compared today, 412 where a figure moved, 422 with errors. */
  async write(
    manager: EntityManager,
    record: FigureImportRecord,
    viewer: Viewer,
    today: Day,
    report: Report,
  ): Promise<{ values: number; targets: number }> {
    if (record.readOn === null) throw notRead();
    if (record.readOn !== today) throw readOnAnotherDay();
    if (record.counts.error > 0) throw importHasErrors(record.counts.error);
    const rows = await rowsToWrite(manager, record.id);
    if (rows.length === 0) throw nothingToImport();
    const seriesIds = [...new Set(rows.map((row) => row.seriesId))];
    await lockSeries(manager, seriesIds);
    await this.requireUnmoved(manager, record.id);
    for (let at = 0; at < rows.length; at += CHUNK) {
      const chunk = rows.slice(at, at + CHUNK);
      await addVersions(
        manager,
        chunk.map((row) => versionOf(row, viewer, today)),
        { held: true },
      );
      await report('writing', Math.min(rows.length, at + CHUNK), rows.length);
    }
    const targets = await targetsMovedBy(manager, seriesIds);
    await this.evaluation.rejudge(manager, targets, today, (done) =>
      report('judging', done, targets.length),
    );
    return { values: rows.length, targets: targets.length };
  }

  private async requireUnmoved(manager: EntityManager, id: number): Promise<void> {
    const moved = await movedRows(manager, id);
    if (moved.length === 0) return;
    throw Problem.preconditionFailed({
      current: moved.map(({ row, version, value }) => ({ row, version, value })),
      yours: moved.map(({ row, baseVersion }) => ({ row, version: baseVersion })),
      changedBy: null,
      changedAt: null,
    });
  }
}

/**
 * Known from the day of its import, whenever it was published: no past day of the product knew it,
 * and what was judged then stays.
 */
function versionOf(row: RowToWrite, viewer: Viewer, today: Day): NewActual {
  return {
    ...row,
    answer: 'value',
    knownOn: today,
    filledBy: null,
    signedBy: null,
    acceptedBy: viewer.displayName,
    submissionId: null,
  };
}
