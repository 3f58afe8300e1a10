import { Controller, Get, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers, AnswersFile } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import { attachment } from '../shared/attachment';
import type { Day } from '../shared/clock';
import { reportingFiguresQuerySchema, reportingFiguresSchema } from './reporting-figures.schema';
import type { ReportingFiguresPage, ReportingFiguresQuery } from './reporting-figures.schema';
import { ReportingFiguresService } from './reporting-figures.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const CSV = 'text/csv';

/** How returns were reported, for those who supervise and lead. */
@ApiTags('reporting')
@Controller('reporting-figures')
@Allow('export')
export class ReportingFiguresController {
  constructor(private readonly figures: ReportingFiguresService) {}

  @Get()
  @Answers(reportingFiguresSchema)
  read(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Query({ schema: reportingFiguresQuerySchema }) query: ReportingFiguresQuery,
  ): Promise<ReportingFiguresPage> {
    return this.figures.read(viewer, asOf, query);
  }

  @Get('export')
  @AnswersFile(XLSX)
  export(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Query({ schema: reportingFiguresQuerySchema }) query: ReportingFiguresQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return this.file(viewer, asOf, query, 'xlsx', request);
  }

  @Get('export-csv')
  @AnswersFile(CSV)
  exportCsv(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Query({ schema: reportingFiguresQuerySchema }) query: ReportingFiguresQuery,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    return this.file(viewer, asOf, query, 'csv', request);
  }

  private async file(
    viewer: Viewer,
    asOf: Day,
    query: ReportingFiguresQuery,
    form: 'xlsx' | 'csv',
    request: FastifyRequest,
  ): Promise<StreamableFile> {
    const from = { requestId: request.id, source: request.ip };
    const file = await this.figures.export(viewer, asOf, { query, form }, from);
    return new StreamableFile(file.content, {
      type: form === 'xlsx' ? XLSX : `${CSV}; charset=utf-8`,
      disposition: attachment(file.name, `reporting-figures-${asOf}.${form}`),
      length: file.content.length,
    });
  }
}
