import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { writeFaultyRows, writeImportTemplate, type FaultyRow } from './figure-import.files';
import { FigureImportService } from './figure-import.service';

/** The files that go out: the empty table, and the rows that could not be taken. */
@Injectable()
export class ImportFileService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly imports: FigureImportService,
  ) {}

  template(): Promise<Buffer> {
    return writeImportTemplate();
  }

  /** Throws a Problem (404) where the viewer has no such import. */
  async errors(viewer: Viewer, id: number, today: Day): Promise<Buffer> {
    await this.imports.view(viewer, id, today);
    const rows = await this.dataSource.query<FaultyRow[]>(
      `SELECT row, cells, errors FROM figure_import_row
       WHERE import_id = $1 AND outcome = 'error' ORDER BY row`,
      [id],
    );
    return writeFaultyRows(rows);
  }
}
