import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { valueVersions } from '../series/observation.service';
import { Problem } from '../shared/problem';
import { verdictsBeforeAndAfter } from '../targets/domain/moved-verdicts';
import { targetNames, targetsMovedBy } from '../targets/moved-target.service';
import { TargetCaseService, type TargetCase } from '../targets/target-case.service';
import { staged } from './correction-list.service';
import { seesSeries } from './correction.policy';
import { corrections, type ListedCorrection } from './correction.queries';
import type { CorrectionPreview } from './correction.schema';

/**
 * What a correction would move, before anybody decides: judged by the product's own code as if it
 * were accepted today. Nothing of it is stored.
 */
@Injectable()
export class CorrectionPreviewService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cases: TargetCaseService,
  ) {}

  /** Throws a Problem (404) where the viewer sees no such correction. */
  async preview(viewer: Viewer, id: number, today: Day): Promise<CorrectionPreview> {
    const { manager } = this.dataSource;
    const [row] = await corrections(manager, { asOf: today, regionPrefix: '%', id });
    if (row === undefined || !seesSeries(viewer, row)) throw Problem.notFound();
    const ids = await targetsMovedBy(manager, [row.seriesId]);
    const names = await targetNames(manager, ids, today);
    const after = new Map(
      (await this.supposed(manager, ids, row, today)).map((one) => [one.id, one]),
    );
    return {
      today,
      rows: (await this.cases.load(manager, ids)).flatMap((before) =>
        verdictsBeforeAndAfter(before, after.get(before.id) ?? before, today)
          .filter(({ moved, periodEnd }) => moved || periodEnd === null)
          .map((verdict) => ({
            target: { id: before.id, name: names.get(before.id) ?? '' },
            ...verdict,
          })),
      ),
    };
  }

  private async supposed(
    manager: EntityManager,
    ids: readonly number[],
    row: ListedCorrection,
    today: Day,
  ): Promise<TargetCase[]> {
    const { seriesId, periodEnd, answer, value, growth, vintage, revision } = row;
    const stored = (await valueVersions(manager, [seriesId])).get(seriesId) ?? [];
    const corrected = {
      ...staged({ answer, value, growth, vintage, revision }),
      periodEnd,
      version: 1 + Math.max(0, ...stored.map((one) => one.version)),
      knownOn: today,
    };
    return this.cases.load(manager, ids, { known: new Map([[seriesId, [...stored, corrected]]]) });
  }
}
