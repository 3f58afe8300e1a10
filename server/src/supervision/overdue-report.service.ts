import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { can } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import { AuditLog } from '../audit/audit-log';
import type { AuditEntry } from '../audit/audit-log';
import type { Config } from '../config/config';
import { inSnapshot, inTransaction } from '../database/transaction';
import type { Day } from '../series/domain/day';
import { CONFIG } from '../shared/config.token';
import { targetScope } from '../targets/target.policy';
import type { AgencyRef } from '../targets/target.schema';
import type { List } from './domain/matter';
import { overdueReport, type ReportFigures } from './domain/overdue-report';
import type { AgencyFigures } from './domain/report-figures';
import { OverdueReadingService } from './overdue-reading.service';
import { agenciesById, offeredAgencies, offeredPlans } from './overdue-report.queries';
import { PAGE_ROWS } from './overdue-report.schema';
import type {
  OverdueReport,
  OverdueReportQuery,
  OverdueRows,
  OverdueRowsQuery,
} from './overdue-report.schema';
import { writeOverdueReport } from './overdue-report.xlsx';
import { OverdueRowsService } from './overdue-rows.service';

export interface ReportFile {
  readonly name: string;
  readonly content: Buffer;
}

/** Who looks, at which day, from which. */
export interface Reader {
  readonly viewer: Viewer;
  readonly asOf: Day;
  readonly today: Day;
}

/** The overdue report, on screen and as a file: both from the same reading. */
@Injectable()
export class OverdueReportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly reading: OverdueReadingService,
    private readonly rows: OverdueRowsService,
    private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Totals and bodies of all rows, and the first page of each list. */
  report(reader: Reader, query: OverdueReportQuery): Promise<OverdueReport> {
    return inSnapshot(this.dataSource, (manager) => this.read(manager, reader, query, PAGE_ROWS));
  }

  /** A further page of one list. */
  page(reader: Reader, query: OverdueRowsQuery): Promise<OverdueRows> {
    const { viewer, asOf } = reader;
    return inSnapshot(this.dataSource, async (manager) => {
      const { lists } = await this.figures(manager, reader, query);
      const { list, offset, limit } = query;
      const found = { asOf, total: lists[list].length, offset };
      const matters = lists[list].slice(offset, offset + limit);
      return list === 'returns'
        ? { ...found, kind: 'returns', rows: await this.rows.ofReturns(manager, asOf, matters) }
        : {
            ...found,
            kind: 'targets',
            rows: await this.rows.ofTargets(manager, viewer, asOf, matters),
          };
    });
  }

  /** The same report as .xlsx; that it was taken out is kept in the audit log. */
  async export(
    reader: Reader,
    query: OverdueReportQuery,
    from: Pick<AuditEntry, 'requestId' | 'source'>,
  ): Promise<ReportFile> {
    const { viewer, asOf } = reader;
    const report = await inSnapshot(this.dataSource, (manager) =>
      this.read(manager, reader, query, Number.MAX_SAFE_INTEGER),
    );
    const content = await writeOverdueReport(report, { demo: this.config.demo, query });
    await inTransaction(this.dataSource, (manager) =>
      this.audit.append(manager, {
        ...from,
        actor: viewer,
        action: 'export_overdue_report',
        subject: { type: 'overdue_report', id: asOf },
        after: { ...query, asOf, matters: report.totals.all.matters },
      }),
    );
    const stamp = this.config.demo ? '（演示）' : '';
    return { name: `逾期与滞后情况表${stamp}（截至${asOf}）.xlsx`, content };
  }

  private async figures(
    manager: EntityManager,
    { viewer, asOf }: Reader,
    query: OverdueReportQuery,
  ): Promise<ReportFigures> {
    return overdueReport(await this.reading.read(manager, viewer, asOf, query), query);
  }

  private async read(
    manager: EntityManager,
    reader: Reader,
    query: OverdueReportQuery,
    rows: number,
  ): Promise<OverdueReport> {
    const { viewer, asOf } = reader;
    const { lists, totals, reported, byAgency } = await this.figures(manager, reader, query);
    const first = (list: List) => lists[list].slice(0, rows);
    const targets = await this.rows.ofTargets(manager, viewer, asOf, [
      ...first('deadlines_stated'),
      ...first('deadlines_unstated'),
      ...first('behind'),
    ]);
    const page = (list: List) => ({
      total: lists[list].length,
      rows: targets.filter((row) => row.list === list),
    });
    const agencies = await offeredAgencies(manager, targetScope(viewer), asOf);
    return {
      asOf,
      totals,
      deadlines: { stated: page('deadlines_stated'), unstated: page('deadlines_unstated') },
      returns: {
        total: lists.returns.length,
        rows: await this.rows.ofReturns(manager, asOf, first('returns')),
      },
      reported,
      behind: page('behind'),
      byAgency: await this.named(manager, byAgency, agencies),
      plans: await offeredPlans(manager, targetScope(viewer), asOf),
      agencies,
      can: {
        issueNotices: asOf === reader.today && can(viewer, 'supervise'),
        export: can(viewer, 'export'),
      },
    };
  }

  /** In administrative order; bodies that are no longer offered come last. */
  private async named(
    manager: EntityManager,
    figures: readonly AgencyFigures[],
    offered: readonly AgencyRef[],
  ): Promise<OverdueReport['byAgency']> {
    const known = new Set(offered.map(({ id }) => id));
    const others = figures.map(({ agencyId }) => agencyId).filter((id) => !known.has(id));
    const agencies = [...offered, ...(await agenciesById(manager, others))];
    const byId = new Map(figures.map((one) => [one.agencyId, one]));
    return agencies.flatMap((agency) => {
      const one = byId.get(agency.id);
      if (one === undefined) return [];
      return { agency, matters: one.matters, roles: [...one.roles], reported: one.reported };
    });
  }
}
