import { setImmediate as others } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { outcomeOf, type KnownFigure } from './domain/import-outcome';
import { readImportRow, type RowError, type RowReading } from './domain/import-row';
import { FigureImportRepository, type ComparedRow } from './figure-import.repository';
import type { FigureImportRecord } from './figure-import.repository';
import { importSeries, knownFigures, placeKey } from './import-material.queries';
import type { Report } from './import-progress.service';
import { addressIn, readImportTable, type ImportTable, type ImportTableRow } from './import-table';
import { seriesFinder } from './series-finder';

/** Rows between two reports; other requests are answered in between. */
const CHUNK = 500;

const UNKNOWN: KnownFigure = { newestVersion: 0, latest: null };

interface ReadRow {
  readonly source: ImportTableRow;
  readonly reading: RowReading;
}

/** Compares a file with what is known, row by row; writes the comparison and nothing else. */
@Injectable()
export class ImportReadingService {
  constructor(private readonly imports: FigureImportRepository) {}

  /** Throws a Problem (422) for a file that is no table of figures. */
  async read(
    manager: EntityManager,
    record: FigureImportRecord,
    viewer: Viewer,
    today: Day,
    report: Report,
  ): Promise<void> {
    const table = readImportTable(await this.imports.contentOf(manager, record.id));
    const find = seriesFinder(await importSeries(manager, regionScope(viewer)));
    const total = table.rows.length;
    const rows: ReadRow[] = [];
    for (const source of table.rows) {
      rows.push({ source, reading: readImportRow(source.texts, find, today) });
      if (rows.length % CHUNK === 0) {
        await report('reading', rows.length, total);
        await others();
      }
    }
    await report('reading', total, total);
    const compared = compare(table, rows, await this.known(manager, rows, today));
    await this.imports.clearRows(manager, record.id);
    for (let at = 0; at < compared.length; at += CHUNK) {
      await this.imports.addRows(manager, record, compared.slice(at, at + CHUNK));
      await report('checking', Math.min(total, at + CHUNK), total);
    }
  }

  private known(manager: EntityManager, rows: readonly ReadRow[], today: Day) {
    const series = rows.flatMap(({ reading }) =>
      reading.kind === 'figure' ? [reading.figure.seriesId] : [],
    );
    return knownFigures(manager, [...new Set(series)], today);
  }
}

function compare(
  table: ImportTable,
  rows: readonly ReadRow[],
  known: ReadonlyMap<string, KnownFigure>,
): ComparedRow[] {
  /** First row of each series and period. */
  const seen = new Map<string, number>();
  return rows.map(({ source, reading }) => {
    const failed = (errors: readonly RowError[]): ComparedRow => ({
      row: source.number,
      outcome: 'error',
      figure: null,
      baseVersion: null,
      before: null,
      cells: source.texts,
      errors: errors.map((error) => ({
        ...error,
        address: addressIn(table, source.number, error.column),
      })),
    });
    if (reading.kind === 'error') return failed(reading.errors);
    const place = placeKey(reading.figure.seriesId, reading.figure.periodEnd);
    const first = seen.get(place);
    if (first !== undefined) return failed([repeated(first)]);
    seen.set(place, source.number);
    const before = known.get(place) ?? UNKNOWN;
    const outcome = outcomeOf(reading.figure, before);
    if (outcome.kind === 'error') return failed(outcome.errors);
    return {
      row: source.number,
      outcome: outcome.kind,
      figure: outcome.figure,
      baseVersion: before.newestVersion,
      before: before.latest?.answer === 'value' ? before.latest : null,
      cells: source.texts,
      errors: [],
    };
  });
}

function repeated(first: number): RowError {
  return {
    column: 'period',
    message: {
      zh: `与第${first}行是同一指标、同一期，请只保留一行。`,
      en: `Row ${first} gives the same series and period; keep one of them.`,
    },
  };
}
