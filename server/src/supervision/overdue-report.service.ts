import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { can } from '../auth/auth.policy';
import { AuditLog } from '../audit/audit-log';
import type { AuditEntry } from '../audit/audit-log';
import type { Config } from '../config/config';
import { inSnapshot, inTransaction } from '../database/transaction';
import { CONFIG } from '../shared/config.token';
import { Problem } from '../shared/problem';
import { targetScope } from '../targets/target.policy';
import type { AgencyRef } from '../targets/target.schema';
import type { List } from './domain/matter';
import { differencesFirst } from './domain/difference';
import { overdueReport } from './domain/overdue-report';
import type { AgencyFigures } from './domain/report-figures';
import { reportMessage, type LeadingBody } from './domain/report-message';
import { OverdueReadingService } from './overdue-reading.service';
import type { Reader, Reading } from './overdue-reading.service';
import { agenciesById, offeredAgencies, offeredPlans } from './overdue-report.queries';
import { PAGE_ROWS } from './overdue-report.schema';
import type {
  OverdueReport,
  OverdueReportQuery,
  OverdueRows,
  OverdueRowsQuery,
  OverdueTableQuery,
} from './overdue-report.schema';
import { csvOfTable } from './overdue-report.csv';
import { REPORT_TITLE, tablesOf } from './overdue-report.tables';
import { writeOverdueReport } from './overdue-report.xlsx';
import { OverdueRowsService } from './overdue-rows.service';

export interface ReportFile {
  readonly name: string;
  readonly content: Buffer;
}

type From = Pick<AuditEntry, 'requestId' | 'source'>;

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
    const { asOf } = reader;
    const { list, offset, limit } = query;
    const part = <T>(all: readonly T[]) => all.slice(offset, offset + limit);
    const found = (all: readonly unknown[]) => ({ asOf, total: all.length, offset });
    return inSnapshot(this.dataSource, async (manager): Promise<OverdueRows> => {
      if (list === 'differences') {
        const reading = await this.reading.read(manager, reader, query);
        const all = differencesFirst(reading.differences ?? [], { ...query, list: undefined });
        const rows = await this.rows.ofDifferences(manager, reader, reading, part(all));
        return { ...found(all), kind: 'differences', rows };
      }
      const asked = { ...query, list };
      const reading = await this.reading.read(manager, reader, asked);
      const matters = overdueReport(reading.material, asked).lists[list];
      if (list === 'returns') {
        const rows = await this.rows.ofReturns(manager, reader, part(matters));
        return { ...found(matters), kind: 'returns', rows };
      }
      if (list === 'entrusted') {
        const rows = await this.rows.ofEntrusted(manager, reader, reading, part(matters));
        return { ...found(matters), kind: 'entrusted', rows };
      }
      const rows = await this.rows.ofTargets(manager, reader, reading, part(matters));
      return { ...found(matters), kind: 'targets', rows };
    });
  }

  /** The same report as .xlsx; that it was taken out is kept in the audit log. */
  async export(reader: Reader, query: OverdueReportQuery, from: From): Promise<ReportFile> {
    const report = await this.whole(reader, query);
    const content = await writeOverdueReport(report, { demo: this.config.demo, query });
    await this.keep(reader, { ...query, form: 'xlsx' }, report, from);
    return { name: `${this.nameOf(report)}.xlsx`, content };
  }

  /** One table of the same report as text, kept in the audit log likewise. */
  async exportTable(reader: Reader, query: OverdueTableQuery, from: From): Promise<ReportFile> {
    const report = await this.whole(reader, query);
    const table = tablesOf(report).get(query.table);
    if (table === undefined) {
      throw Problem.invalid([
        {
          path: 'table',
          message: {
            zh: '前后差异须以现在已知的为准，请加上 basis=now。',
            en: 'Differences are told on the basis of now: add basis=now.',
          },
        },
      ]);
    }
    const content = csvOfTable(table, report, { demo: this.config.demo, query });
    await this.keep(reader, { ...query, form: 'csv' }, report, from);
    return { name: `${this.nameOf(report)}${table.name}.csv`, content };
  }

  private whole(reader: Reader, query: OverdueReportQuery): Promise<OverdueReport> {
    return inSnapshot(this.dataSource, (manager) =>
      this.read(manager, reader, query, Number.MAX_SAFE_INTEGER),
    );
  }

  private nameOf({ asOf }: OverdueReport): string {
    return `${REPORT_TITLE}${this.config.demo ? '（演示）' : ''}（截至${asOf}）`;
  }

  private async keep(
    { viewer, asOf }: Reader,
    asked: object,
    { totals }: OverdueReport,
    from: From,
  ): Promise<void> {
    await inTransaction(this.dataSource, (manager) =>
      this.audit.append(manager, {
        ...from,
        actor: viewer,
        action: 'export_overdue_report',
        subject: { type: 'overdue_report', id: asOf },
        after: { ...asked, asOf, matters: totals.all.matters },
      }),
    );
  }

  private async read(
    manager: EntityManager,
    reader: Reader,
    query: OverdueReportQuery,
    rows: number,
  ): Promise<OverdueReport> {
    const { viewer, asOf } = reader;
    const reading = await this.reading.read(manager, reader, query);
    const { lists, totals, reported, byAgency } = overdueReport(reading.material, query);
    const first = (list: List) => lists[list].slice(0, rows);
    const targets = await this.rows.ofTargets(manager, reader, reading, [
      ...first('deadlines_stated'),
      ...first('deadlines_unstated'),
      ...first('behind'),
    ]);
    const page = (list: List) => ({
      total: lists[list].length,
      rows: targets.filter((row) => row.list === list),
    });
    const agencies = await offeredAgencies(manager, targetScope(viewer), asOf);
    const bodies = await this.named(manager, byAgency, agencies);
    return {
      asOf,
      basis: query.basis ?? 'then',
      message: reportMessage(asOf, totals, reported, bodies.map(leadOf), isNarrowed(query)),
      totals,
      deadlines: { stated: page('deadlines_stated'), unstated: page('deadlines_unstated') },
      returns: {
        total: lists.returns.length,
        rows: await this.rows.ofReturns(manager, reader, first('returns')),
      },
      reported,
      behind: page('behind'),
      entrusted: {
        total: lists.entrusted.length,
        rows: await this.rows.ofEntrusted(manager, reader, reading, first('entrusted')),
      },
      byAgency: bodies,
      differences: await this.differences(manager, reader, reading, query, rows),
      plans: await offeredPlans(manager, targetScope(viewer), asOf),
      agencies,
      can: {
        issueNotices: asOf === reader.today && can(viewer, 'supervise'),
        export: can(viewer, 'export'),
      },
    };
  }

  private async differences(
    manager: EntityManager,
    reader: Reader,
    reading: Reading,
    query: OverdueReportQuery,
    rows: number,
  ): Promise<OverdueReport['differences']> {
    if (reading.differences === null) return null;
    const all = differencesFirst(reading.differences, query);
    return {
      total: all.length,
      rows: await this.rows.ofDifferences(manager, reader, reading, all.slice(0, rows)),
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

/** One figure is looked at, not all of the scope. */
function isNarrowed({ list, deadline, lamp, standing, origin }: OverdueReportQuery): boolean {
  return [list, deadline, lamp, standing, origin].some((one) => one !== undefined);
}

/** What a body leads; the returns it owes are its own as if it led. */
function leadOf({ agency, roles }: OverdueReport['byAgency'][number]): LeadingBody {
  const lead = roles.find(({ role }) => role === 'lead');
  const { deadlines = 0, returns = 0, behind = 0, entrusted = 0 } = lead ?? {};
  return { name: agency.name, matters: deadlines + returns + behind + entrusted };
}
