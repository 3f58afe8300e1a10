import { Controller, Get, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers, AnswersFile } from '../shared/answers.decorator';
import { attachment } from '../shared/attachment';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { overdueReportQuerySchema, overdueReportSchema } from './overdue-report.schema';
import type { OverdueReport, OverdueReportQuery } from './overdue-report.schema';
import { OverdueReportService } from './overdue-report.service';

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
    @Query({ schema: overdueReportQuerySchema }) query: OverdueReportQuery,
  ): Promise<OverdueReport> {
    return this.reports.report(viewer, asOf, query);
  }

  @Get('export')
  @Allow('export')
  @AnswersFile(XLSX)
  async export(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Query({ schema: overdueReportQuerySchema }) query: OverdueReportQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const file = await this.reports.export(viewer, asOf, query, {
      requestId: request.id,
      source: request.ip,
    });
    return new StreamableFile(file.content, {
      type: XLSX,
      disposition: attachment(file.name, `overdue-report-${asOf}.xlsx`),
      length: file.content.length,
    });
  }
}
