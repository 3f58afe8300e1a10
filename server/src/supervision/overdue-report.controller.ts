import { Controller, Get, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers, AnswersFile } from '../shared/answers.decorator';
import { attachment } from '../shared/attachment';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { Today } from '../shared/today.decorator';
import {
  overdueReportQuerySchema,
  overdueReportSchema,
  overdueRowsQuerySchema,
  overdueRowsSchema,
  overdueTableQuerySchema,
} from './overdue-report.schema';
import type {
  OverdueReport,
  OverdueReportQuery,
  OverdueRows,
  OverdueRowsQuery,
  OverdueTableQuery,
} from './overdue-report.schema';
import { OverdueReportService, type ReportFile } from './overdue-report.service';

const CSV = 'text/csv';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('supervision')
@Controller('overdue-report')
export class OverdueReportController {
  constructor(private readonly reports: OverdueReportService) {}

  @Get()
  @Allow('read')
  @Answers(overdueReportSchema)
  report(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @Query({ schema: overdueReportQuerySchema }) query: OverdueReportQuery,
  ): Promise<OverdueReport> {
    return this.reports.report({ viewer, asOf, today }, query);
  }

  @Get('rows')
  @Allow('read')
  @Answers(overdueRowsSchema)
  rows(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @Query({ schema: overdueRowsQuerySchema }) query: OverdueRowsQuery,
  ): Promise<OverdueRows> {
    return this.reports.page({ viewer, asOf, today }, query);
  }

  @Get('export')
  @Allow('export')
  @AnswersFile(XLSX)
  async export(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @Query({ schema: overdueReportQuerySchema }) query: OverdueReportQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const file = await this.reports.export({ viewer, asOf, today }, query, from(request));
    return streamed(file, XLSX, `overdue-report-${asOf}.xlsx`);
  }

  @Get('export-csv')
  @Allow('export')
  @AnswersFile(CSV)
  async exportCsv(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @Query({ schema: overdueTableQuerySchema }) query: OverdueTableQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const file = await this.reports.exportTable({ viewer, asOf, today }, query, from(request));
    return streamed(file, `${CSV}; charset=utf-8`, `overdue-report-${query.table}-${asOf}.csv`);
  }
}

function from(request: FastifyRequest) {
  return { requestId: request.id, source: request.ip };
}

function streamed({ name, content }: ReportFile, type: string, plainName: string): StreamableFile {
  return new StreamableFile(content, {
    type,
    disposition: attachment(name, plainName),
    length: content.length,
  });
}
