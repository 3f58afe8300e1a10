import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { AuditLog } from '../audit/audit-log';
import type { AuditEntry } from '../audit/audit-log';
import { regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import type { Config } from '../config/config';
import { inSnapshot, inTransaction } from '../database/transaction';
import type { Day } from '../series/domain/day';
import { CONFIG } from '../shared/config.token';
import { figuresBy, figuresOf } from './domain/reporting-figures';
import { csvOfFigures } from './reporting-figures.csv';
import { figuredReturns, type FiguredReturn } from './reporting-figures.queries';
import type { ReportingFiguresPage, ReportingFiguresQuery } from './reporting-figures.schema';
import { writeReportingFigures } from './reporting-figures.xlsx';
import { isWithin } from './return-choice';

export interface FiguresFile {
  readonly name: string;
  readonly content: Buffer;
}

/** How returns were reported: expected, received, on time; in all and by parts, from one reading. */
@Injectable()
export class ReportingFiguresService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async read(
    viewer: Viewer,
    asOf: Day,
    query: ReportingFiguresQuery,
  ): Promise<ReportingFiguresPage> {
    const all = await inSnapshot(this.dataSource, (manager) =>
      figuredReturns(manager, regionScope(viewer), asOf),
    );
    return pageOf(all, asOf, query);
  }

  /** The same figures as a file; that they were taken out is kept in the audit log. */
  async export(
    viewer: Viewer,
    asOf: Day,
    { query, form }: { readonly query: ReportingFiguresQuery; readonly form: 'xlsx' | 'csv' },
    from: Pick<AuditEntry, 'requestId' | 'source'>,
  ): Promise<FiguresFile> {
    const page = await this.read(viewer, asOf, query);
    const how = { demo: this.config.demo, query };
    const content =
      form === 'xlsx' ? await writeReportingFigures(page, how) : csvOfFigures(page, how);
    await inTransaction(this.dataSource, (manager) =>
      this.audit.append(manager, {
        ...from,
        actor: viewer,
        action: 'export_reporting_figures',
        subject: { type: 'reporting_figures', id: asOf },
        after: { ...query, form, asOf, expected: page.totals.expected },
      }),
    );
    const stamp = this.config.demo ? '（演示）' : '';
    return { name: `报送情况表${stamp}（截至${asOf}）.${form}`, content };
  }
}

function pageOf(
  all: readonly FiguredReturn[],
  asOf: Day,
  query: ReportingFiguresQuery,
): ReportingFiguresPage {
  const { plan } = query;
  const chosen = all.filter(
    (one) =>
      isWithin(one.read, query) &&
      (plan === undefined || one.plans.some(({ key }) => key === plan)),
  );
  const rounds = partsOf(chosen, (one) => [one.read.ref.round], roundKey);
  const agencies = partsOf(
    chosen,
    (one) => [one.read.ref],
    ({ agency }) => agency.id,
  );
  const regions = partsOf(
    chosen,
    (one) => [regionOf(one)],
    ({ code }) => code,
  );
  const plans = partsOf(
    chosen,
    (one) => one.plans,
    ({ key }) => key,
  ).filter(({ part }) => query.plan === undefined || part.key === query.plan);
  return {
    asOf,
    totals: figuresOf(chosen),
    byRound: rounds
      .map(({ part, figures }) => ({ round: roundOf(part), figures }))
      .sort((a, b) => (a.round.periodEnd < b.round.periodEnd ? 1 : -1)),
    byAgency: agencies.map(({ part, figures }) => ({
      agency: part.agency,
      regionName: part.regionName,
      figures,
    })),
    byRegion: regions.map(({ part, figures }) => ({ region: part, figures })),
    byPlan: plans.map(({ part, figures }) => ({ plan: part, figures })),
    offered: {
      rounds: distinct(
        all.map((one) => one.read.ref.round),
        roundKey,
      )
        .map(roundOf)
        .sort((a, b) => (a.periodEnd < b.periodEnd ? 1 : -1)),
      regions: distinct(all.map(regionOf), ({ code }) => code).sort((a, b) =>
        a.code < b.code ? -1 : 1,
      ),
      plans: distinct(
        all.flatMap((one) => one.plans),
        ({ key }) => key,
      ),
    },
  };
}

type Round = FiguredReturn['read']['ref']['round'];

function roundOf({
  periodEnd,
  kind,
  label,
}: Round): ReportingFiguresPage['byRound'][number]['round'] {
  return { periodEnd, kind, label };
}

function roundKey({ periodEnd, kind }: Round): string {
  return `${periodEnd} ${kind}`;
}

function regionOf({ read }: FiguredReturn): { code: string; name: string } {
  return { code: read.regionCode, name: read.ref.regionName };
}

function partsOf<Part>(
  returns: readonly FiguredReturn[],
  partsIn: (one: FiguredReturn) => readonly Part[],
  keyOf: (part: Part) => string | number,
) {
  const named = new Map(returns.flatMap(partsIn).map((part) => [keyOf(part), part]));
  const figures = figuresBy(returns, (one) => partsIn(one).map(keyOf));
  return [...named].flatMap(([key, part]) => {
    const found = figures.get(key);
    return found === undefined ? [] : [{ part, figures: found }];
  });
}

function distinct<T>(items: readonly T[], keyOf: (item: T) => string): T[] {
  return [...new Map(items.map((item) => [keyOf(item), item])).values()];
}
