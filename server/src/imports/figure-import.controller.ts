import { Controller, Get, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { WithoutIdempotencyKey } from '../audit/idempotency-key.guard';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers, AnswersFile } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import { attachment } from '../shared/attachment';
import type { Day } from '../shared/clock';
import { idParamSchema } from '../shared/contract.schema';
import { IfMatch } from '../shared/if-match.decorator';
import { Today } from '../shared/today.decorator';
import { readWholeUpload } from '../shared/upload-in-memory';
import { ImportFileService } from './import-file.service';
import {
  figureImportListSchema,
  figureImportRowsQuerySchema,
  figureImportRowsSchema,
  figureImportSchema,
} from './figure-import.schema';
import type {
  FigureImport,
  FigureImportList,
  FigureImportRows,
  FigureImportRowsQuery,
} from './figure-import.schema';
import { FigureImportService } from './figure-import.service';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const MOST_BYTES = 20 * 1024 * 1024;

@ApiTags('imports')
@Controller('imports')
export class FigureImportController {
  constructor(
    private readonly imports: FigureImportService,
    private readonly files: ImportFileService,
  ) {}

  /** Imports of the viewer's region, the newest first. */
  @Get()
  @Allow('import')
  @Answers(figureImportListSchema)
  list(
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<FigureImportList> {
    return this.imports.list(viewer, asOf, today);
  }

  /** An empty table with the headers that are understood. */
  @Get('template')
  @Allow('import')
  @AnswersFile(XLSX)
  async template(): Promise<StreamableFile> {
    return sent(await this.files.template(), '数据导入模板.xlsx', 'import-template.xlsx');
  }

  /** Keeps a file of published figures; reading it is the next step. */
  @Post()
  @Allow('import')
  @ApiConsumes('multipart/form-data')
  @ApiBody({
    schema: {
      type: 'object',
      required: ['file'],
      properties: { file: { type: 'string', format: 'binary' } },
    },
  })
  @Answers(figureImportSchema)
  async upload(
    @Today() today: Day,
    @Command() request: CommandRequest,
    @Req() http: FastifyRequest,
  ): Promise<FigureImport> {
    return this.imports.upload(request, await readWholeUpload(http, MOST_BYTES), today);
  }

  /** An import with how far its work is. */
  @Get(':id')
  @Allow('import')
  @Answers(figureImportSchema)
  view(
    @Param('id', { schema: idParamSchema }) id: number,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<FigureImport> {
    return this.imports.view(viewer, id, today);
  }

  /** What the rows of the file would change, a page at a time, errors first. */
  @Get(':id/rows')
  @Allow('import')
  @Answers(figureImportRowsSchema)
  rows(
    @Param('id', { schema: idParamSchema }) id: number,
    @Query({ schema: figureImportRowsQuerySchema }) query: FigureImportRowsQuery,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<FigureImportRows> {
    return this.imports.rows(viewer, id, query, today);
  }

  /** The rows that cannot be taken, with what is wrong in which cell. */
  @Get(':id/errors')
  @Allow('import')
  @AnswersFile(XLSX)
  async errors(
    @Param('id', { schema: idParamSchema }) id: number,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<StreamableFile> {
    const content = await this.files.errors(viewer, id, today);
    return sent(content, '数据导入错误.xlsx', `import-${id}-errors.xlsx`);
  }

  /** Compares the file with what is known; `If-Match` is the import's version. */
  @Post(':id/read')
  @Allow('import')
  @Answers(figureImportSchema)
  read(
    @Param('id', { schema: idParamSchema }) id: number,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<FigureImport> {
    return this.imports.read(request, { id, version, today });
  }

  /** Writes what the comparison showed, all or nothing; `If-Match` is the import's version. */
  @Post(':id/confirm')
  @Allow('import')
  @Answers(figureImportSchema)
  confirm(
    @Param('id', { schema: idParamSchema }) id: number,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<FigureImport> {
    return this.imports.confirm(request, { id, version, today });
  }

  /** Stops work under way; repeating it does no harm. */
  @Post(':id/cancel')
  @Allow('import')
  @WithoutIdempotencyKey()
  @Answers(figureImportSchema)
  cancel(
    @Param('id', { schema: idParamSchema }) id: number,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<FigureImport> {
    return this.imports.cancel(viewer, id, today);
  }
}

function sent(content: Buffer, name: string, plain: string): StreamableFile {
  return new StreamableFile(content, {
    type: XLSX,
    disposition: attachment(name, plain),
    length: content.length,
  });
}
