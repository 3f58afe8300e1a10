import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { JudgedTargetService } from '../targets/judged-target.service';
import type { TargetPlaces } from './intake-row.schema';

/** Signs of the text on either side of a quote. */
const AROUND = 300;

/** A goal's own words in the documents that state it. */
@Injectable()
export class PlaceService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly targets: JudgedTargetService,
  ) {}

  /** Throws a Problem (404) for a target that the viewer does not see. */
  async places(viewer: Viewer, targetId: number, asOf: Day): Promise<TargetPlaces> {
    const [target] = await this.targets.list(viewer, asOf, {
      ids: [targetId],
      ended: 'also',
    });
    if (!target) throw Problem.notFound();
    const rows = await this.dataSource.query<PlaceRow[]>(
      `SELECT p.document_id, f.name, f.uploaded_on, c.locator, c.heading, p.quote, p.start_at,
         p.end_at, f.text
       FROM target_place p JOIN plan_document f ON f.id = p.document_id
       JOIN clause c ON c.id = p.clause_id
       WHERE p.target_id = $1 AND EXISTS (SELECT FROM intake_draft d
         WHERE d.document_id = p.document_id AND d.state = 'confirmed' AND d.closed_on <= $2)
       ORDER BY p.document_id, p.ordinal`,
      [targetId, asOf],
    );
    return {
      places: rows.map((row) => ({
        documentId: row.document_id,
        documentName: row.name,
        uploadedOn: row.uploaded_on,
        clause: row.locator,
        heading: row.heading,
        quote: row.quote,
        before: whole(row.text.slice(Math.max(0, row.start_at - AROUND), row.start_at)),
        after: whole(row.text.slice(row.end_at, row.end_at + AROUND)),
      })),
    };
  }
}

interface PlaceRow {
  readonly document_id: number;
  readonly name: string;
  readonly uploaded_on: Day;
  readonly locator: string;
  readonly heading: string;
  readonly quote: string;
  readonly start_at: number;
  readonly end_at: number;
  readonly text: string;
}

/** Without half a sign of two where the window cuts one. */
function whole(text: string): string {
  return text.replace(/^[\uDC00-\uDFFF]|[\uD800-\uDBFF]$/g, '');
}
