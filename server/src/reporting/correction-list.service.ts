import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import { matterScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { exact } from '../series/domain/exact';
import { changesFigure } from '../series/domain/figure-change';
import { periodLabel } from '../series/domain/period-label';
import { Problem } from '../shared/problem';
import { mayDecide, mayPropose, mayWithdraw } from './correction.policy';
import { corrections, type CorrectionFilter, type ListedCorrection } from './correction.queries';
import { CorrectionRepository, type StoredContent } from './correction.repository';
import type { Correction, CorrectionList, CorrectionListQuery } from './correction.schema';
import type { StagedContent } from './domain/correction';
import type { DetailMoment } from './submission-moment';

/** Corrections as bodies and supervision read them. */
@Injectable()
export class CorrectionListService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly repository: CorrectionRepository,
  ) {}

  async list(
    viewer: Viewer,
    moment: DetailMoment,
    query: CorrectionListQuery,
  ): Promise<CorrectionList> {
    const { manager } = this.dataSource;
    const { asOf, today } = moment;
    const rows = await corrections(manager, {
      ...scopeOf(viewer, asOf),
      state: query.state,
      seriesId: query.series,
    });
    const series =
      query.series === undefined ? null : await this.repository.series(manager, query.series, asOf);
    return {
      asOf,
      rows: rows.map((row) => viewOf(row, viewer, asOf === today)),
      can: { propose: asOf === today && series !== null && mayPropose(viewer, series) },
    };
  }

  /** One correction as it stands now. Throws a Problem (404) where there is none. */
  async one(manager: EntityManager, viewer: Viewer, id: number, today: Day): Promise<Correction> {
    const [row] = await corrections(manager, { asOf: today, regionPrefix: '%', id });
    if (row === undefined) throw Problem.notFound();
    return viewOf(row, viewer, true);
  }
}

function scopeOf(viewer: Viewer, asOf: Day): CorrectionFilter {
  const { regionLike, agencyId } = matterScope(viewer);
  return { asOf, regionPrefix: regionLike, agencyId: agencyId ?? undefined };
}

/** The stored text of a figure as the domain calculates with it. */
export function staged({ value, growth, ...rest }: StoredContent): StagedContent {
  return { ...rest, value: decimal(value), growth: decimal(growth) };
}

function decimal(text: string | null) {
  return text === null ? null : exact(text);
}

function viewOf(row: ListedCorrection, viewer: Viewer, now: boolean): Correction {
  const { answer, value, growth, vintage, revision } = row;
  const proposed = { answer, value, growth, vintage, revision };
  const open = now && !row.closed;
  return {
    id: row.id,
    version: row.version,
    series: { id: row.seriesId, name: row.indicator, unit: row.unit },
    regionName: row.regionName,
    periodEnd: row.periodEnd,
    label: periodLabel(row.accumulation, row.periodEnd),
    targets: row.targets,
    from: row.from,
    proposed,
    changesFigure: changesFigure(staged(row.from), staged(proposed)),
    reason: row.reason,
    source: row.source,
    sourceUrl: row.sourceUrl,
    proposedBy: row.proposedByName,
    proposedAt: row.proposedAt,
    overtaken: row.overtaken,
    state: row.state,
    decidedBy: row.decidedBy,
    decidedAt: row.decidedAt,
    decision: row.decision,
    can: {
      decide: open && mayDecide(viewer, row),
      withdraw: open && mayWithdraw(viewer, row),
    },
  };
}
