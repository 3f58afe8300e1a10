import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log';
import type { AuditEntry } from '../audit/audit-log';
import { regionScope } from '../auth/auth.policy';
import type { Viewer } from '../auth/auth.policy';
import type { Config } from '../config/config';
import { inSnapshot, inTransaction } from '../database/transaction';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import type { SubmissionRef } from '../reporting/submission-ref.schema';
import type { Day } from '../series/domain/day';
import { CONFIG } from '../shared/config.token';
import { JudgedTargetService } from '../targets/judged-target.service';
import type { JudgedTargetFilter } from '../targets/judged-target.service';
import { targetScope } from '../targets/target.policy';
import { overdueReport } from './overdue-report';
import { offeredAgencies, offeredPlans } from './overdue-report.queries';
import type { OverdueReport, OverdueReportQuery } from './overdue-report.schema';
import { writeOverdueReport } from './overdue-report.xlsx';

export interface ReportFile {
  readonly name: string;
  readonly content: Buffer;
}

/** The overdue report, on screen and as a file: both from the same reading. */
@Injectable()
export class OverdueReportService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly targets: JudgedTargetService,
    private readonly submissions: SubmissionRefService,
    private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  report(viewer: Viewer, asOf: Day, query: OverdueReportQuery): Promise<OverdueReport> {
    return inSnapshot(this.dataSource, (manager) => this.read(manager, viewer, asOf, query));
  }

  private async read(
    manager: EntityManager,
    viewer: Viewer,
    asOf: Day,
    query: OverdueReportQuery,
  ): Promise<OverdueReport> {
    const scope = targetScope(viewer);
    const filter: JudgedTargetFilter = {
      plan: query.plan,
      regionLike: query.region && regionScope({ regionCode: query.region }),
      agency: query.agency,
      role: query.role,
      behindOrOverdue: true,
    };
    const { rows } = await this.targets.read(viewer, asOf, filter, manager);
    const withOutlook = rows.filter(({ target }) => target.outlook !== null);
    return overdueReport({
      asOf,
      targets: rows,
      responsibilities: await this.targets.responsibilities(
        rows.map(({ target }) => target.id),
        asOf,
        manager,
      ),
      needed: await this.targets.needed(
        withOutlook.map(({ target }) => target.id),
        asOf,
        manager,
      ),
      submissions: await this.owedReturns(manager, viewer, asOf, query),
      plans: await offeredPlans(manager, scope, asOf),
      agencies: await offeredAgencies(manager, scope, asOf),
      agency: query.agency,
      role: query.role,
    });
  }

  /** The same report as .xlsx; that it was taken out is kept in the audit log. */
  async export(
    viewer: Viewer,
    asOf: Day,
    query: OverdueReportQuery,
    from: Pick<AuditEntry, 'requestId' | 'source'>,
  ): Promise<ReportFile> {
    const report = await this.report(viewer, asOf, query);
    const content = await writeOverdueReport(report, { demo: this.config.demo, query });
    const { deadlines, behind, returns } = report;
    await inTransaction(this.dataSource, (manager) =>
      this.audit.append(manager, {
        ...from,
        actor: viewer,
        action: 'export_overdue_report',
        subject: { type: 'overdue_report', id: asOf },
        after: {
          ...query,
          asOf,
          matters: deadlines.totals.matters,
          behind: behind.rows.length,
          returns: returns.rows.length,
        },
      }),
    );
    const stamp = this.config.demo ? '（演示）' : '';
    return { name: `逾期与滞后情况表${stamp}（截至${asOf}）.xlsx`, content };
  }

  private async owedReturns(
    manager: EntityManager,
    viewer: Viewer,
    asOf: Day,
    query: OverdueReportQuery,
  ): Promise<SubmissionRef[]> {
    const scope = targetScope(viewer);
    const regionPrefix = narrower(
      scope.regionLike,
      query.region === undefined ? '%' : regionScope({ regionCode: query.region }),
    );
    const agencyId = scope.agencyId ?? query.agency;
    const others = query.agency !== undefined && query.agency !== agencyId;
    if (regionPrefix === null || others) return [];
    const filter = {
      asOf,
      regionPrefix,
      owedOnly: true,
      ...(agencyId !== undefined && { agencyId }),
      ...(query.plan !== undefined && { planKey: query.plan }),
    };
    return this.submissions.read(filter, manager);
  }
}

/** The pattern of the region that lies in the other; null where neither does. */
function narrower(a: string, b: string): string | null {
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  if (x.startsWith(y)) return a;
  return y.startsWith(x) ? b : null;
}
