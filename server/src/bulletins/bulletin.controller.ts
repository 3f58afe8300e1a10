import { Body, Controller, Get, Param, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { WithoutIdempotencyKey } from '../audit/idempotency-key.guard';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers, AnswersFile } from '../shared/answers.decorator';
import { attachment } from '../shared/attachment';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { idParamSchema } from '../shared/contract.schema';
import { IfMatch } from '../shared/if-match.decorator';
import { Today } from '../shared/today.decorator';
import { BulletinIssueService } from './bulletin-issue.service';
import { BulletinViewService } from './bulletin-view.service';
import {
  discardBulletinSchema,
  draftBulletinSchema,
  issueBulletinSchema,
  regenerateSchema,
  regenerateScopeSchema,
  regenerationSchema,
  saveBulletinSchema,
} from './bulletin-draft.schema';
import {
  bulletinDetailSchema,
  bulletinListSchema,
  bulletinMarksQuerySchema,
  bulletinMarksSchema,
  bulletinTurnSchema,
  bulletinVerificationSchema,
  revisedFiguresSchema,
} from './bulletin.schema';
import type {
  DiscardBulletin,
  DraftBulletin,
  IssueBulletin,
  Regenerate,
  RegenerateScope,
  Regeneration,
  SaveBulletin,
} from './bulletin-draft.schema';
import type {
  BulletinDetail,
  BulletinList,
  BulletinMarks,
  BulletinTurn,
  BulletinVerification,
  RevisedFigures,
} from './bulletin.schema';
import { BulletinService } from './bulletin.service';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('bulletins')
@Controller('bulletins')
export class BulletinController {
  constructor(
    private readonly views: BulletinViewService,
    private readonly bulletins: BulletinService,
    private readonly issues: BulletinIssueService,
  ) {}

  @Get()
  @Allow('read')
  @Answers(bulletinListSchema)
  list(
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<BulletinList> {
    return this.views.list(viewer, { asOf, today });
  }

  /** Issued bulletins that printed a target. */
  @Get('marks')
  @Allow('read')
  @Answers(bulletinMarksSchema)
  marks(
    @Query({ schema: bulletinMarksQuerySchema }) query: z.infer<typeof bulletinMarksQuerySchema>,
    @AsOf() asOf: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<BulletinMarks> {
    return this.views.marks(viewer, { kind: query.subjectKind, id: query.subjectId }, asOf);
  }

  @Post()
  @Allow('supervise')
  @Answers(bulletinTurnSchema)
  draft(
    @Body({ schema: draftBulletinSchema }) wish: DraftBulletin,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<BulletinTurn> {
    return this.bulletins.draft(request, wish, today);
  }

  @Get(':id')
  @Allow('read')
  @Answers(bulletinDetailSchema)
  detail(
    @Param('id', { schema: idParamSchema }) id: number,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<BulletinDetail> {
    return this.views.detail(viewer, id, { asOf, today });
  }

  /** `If-Match` is the draft's version. */
  @Put(':id')
  @Allow('supervise')
  @Answers(bulletinTurnSchema)
  save(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: saveBulletinSchema }) typed: SaveBulletin,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<BulletinTurn> {
    return this.bulletins.save({ request, id, version, today }, typed);
  }

  /** What the figures of another day would change; nothing is stored. */
  @Post(':id/regenerate/preview')
  @WithoutIdempotencyKey()
  @Allow('supervise')
  @Answers(regenerationSchema)
  preview(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: regenerateScopeSchema }) wish: RegenerateScope,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<Regeneration> {
    return this.bulletins.preview(viewer, id, today, wish);
  }

  /** `If-Match` is the draft's version. */
  @Post(':id/regenerate')
  @Allow('supervise')
  @Answers(bulletinTurnSchema)
  regenerate(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: regenerateSchema }) wish: Regenerate,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<BulletinTurn> {
    return this.bulletins.regenerate({ request, id, version, today }, wish);
  }

  /** `If-Match` is the draft's version. */
  @Post(':id/discard')
  @Allow('supervise')
  @Answers(bulletinTurnSchema)
  discard(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: discardBulletinSchema }) typed: DiscardBulletin,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<BulletinTurn> {
    return this.bulletins.discard({ request, id, version, today }, typed);
  }

  /** Freezes it for good; `If-Match` is the draft's version. */
  @Post(':id/issue')
  @Allow('supervise')
  @Answers(bulletinTurnSchema)
  issue(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: issueBulletinSchema }) typed: IssueBulletin,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<BulletinTurn> {
    return this.issues.issue({ request, id, version, today }, typed);
  }

  /** Printed figures that later revisions have made others. */
  @Get(':id/revised')
  @Allow('read')
  @Answers(revisedFiguresSchema)
  revised(
    @Param('id', { schema: idParamSchema }) id: number,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<RevisedFigures> {
    return this.views.revised(viewer, id, { asOf, today });
  }

  /** Whether what is stored is still what was issued. */
  @Get(':id/verification')
  @Allow('read')
  @Answers(bulletinVerificationSchema)
  verify(
    @Param('id', { schema: idParamSchema }) id: number,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<BulletinVerification> {
    return this.issues.verify(viewer, id, { asOf, today });
  }

  @Get(':id/docx')
  @Allow('read')
  @AnswersFile(DOCX)
  async docx(
    @Param('id', { schema: idParamSchema }) id: number,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<StreamableFile> {
    const file = await this.issues.file(viewer, id, 'docx', { asOf, today });
    return new StreamableFile(file.content, {
      type: DOCX,
      disposition: attachment(file.name, `bulletin-${id}.docx`),
      length: file.content.length,
    });
  }

  @Get(':id/xlsx')
  @Allow('read')
  @AnswersFile(XLSX)
  async xlsx(
    @Param('id', { schema: idParamSchema }) id: number,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<StreamableFile> {
    const file = await this.issues.file(viewer, id, 'xlsx', { asOf, today });
    return new StreamableFile(file.content, {
      type: XLSX,
      disposition: attachment(file.name, `bulletin-${id}.xlsx`),
      length: file.content.length,
    });
  }
}
