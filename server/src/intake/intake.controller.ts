import { Body, Controller, Get, Param, Patch, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { Condition } from '../shared/conditional.decorator';
import type { Conditional } from '../shared/conditional.decorator';
import { idParamSchema } from '../shared/contract.schema';
import { IfMatch } from '../shared/if-match.decorator';
import { Today } from '../shared/today.decorator';
import { DraftReadingService } from './draft-reading.service';
import { documentTextSchema } from './document.schema';
import {
  discardSchema,
  draftDetailSchema,
  draftListSchema,
  draftMadeSchema,
  headerResultSchema,
  patchHeaderSchema,
} from './intake.schema';
import { intakeBodyResultSchema, settleBodySchema, settleConflictSchema } from './settling.schema';
import type { DocumentText } from './document.schema';
import type {
  DiscardDraft,
  DraftDetail,
  DraftList,
  DraftMade,
  HeaderResult,
  PatchHeader,
} from './intake.schema';
import type { IntakeBodyResult, SettleBody, SettleConflict } from './settling.schema';
import { ReadingService } from './reading.service';
import { SettlingService } from './settling.service';

/** Drafts of plans as a whole: what was read, and all that is no row. */
@ApiTags('intake')
@Controller('intake')
@Allow('intake')
export class IntakeController {
  constructor(
    private readonly reading: DraftReadingService,
    private readonly settling: SettlingService,
    private readonly reader: ReadingService,
  ) {}

  /** Of the viewer's region and below; those worked on last first. */
  @Get('drafts')
  @Answers(draftListSchema)
  list(
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<DraftList> {
    // Whoever looks at the drafts may bring a document: its reader is there by then.
    this.reader.prepare();
    return this.reading.list(viewer, { asOf, today });
  }

  @Get('drafts/:id')
  @Answers(draftDetailSchema)
  async detail(
    @Param('id', { schema: idParamSchema }) id: number,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
    @Condition() condition: Conditional,
  ): Promise<DraftDetail> {
    const days = { asOf, today };
    return condition.answer(await this.reading.version(viewer, id, days), () =>
      this.reading.detail(viewer, id, days),
    );
  }

  /** The text in which rows and clauses have their places; it never changes. */
  @Get('drafts/:id/document')
  @Answers(documentTextSchema)
  async document(
    @Param('id', { schema: idParamSchema }) id: number,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
    @Condition() condition: Conditional,
  ): Promise<DocumentText> {
    const days = { asOf, today };
    await this.reading.version(viewer, id, days);
    return condition.answer(`document of ${id}`, () => this.reading.document(viewer, id, days));
  }

  /** `If-Match` is the header's version. */
  @Patch('drafts/:id/header')
  @Answers(headerResultSchema)
  header(
    @Param('id', { schema: idParamSchema }) draftId: number,
    @IfMatch() version: number,
    @Body({ schema: patchHeaderSchema }) body: PatchHeader,
    @Command() request: CommandRequest,
  ): Promise<HeaderResult> {
    return this.settling.header(request, { draftId, version }, body);
  }

  /** Says which body a name means; `If-Match` is the body's version. */
  @Put('drafts/:id/bodies')
  @Answers(intakeBodyResultSchema)
  body(
    @Param('id', { schema: idParamSchema }) draftId: number,
    @IfMatch() version: number,
    @Body({ schema: settleBodySchema }) body: SettleBody,
    @Command() request: CommandRequest,
  ): Promise<IntakeBodyResult> {
    return this.settling.body(request, { draftId, version }, body);
  }

  /** `If-Match` is the conflict's version. */
  @Post('conflicts/:id/settle')
  @Answers(draftMadeSchema)
  conflict(
    @Param('id', { schema: idParamSchema }) id: number,
    @IfMatch() version: number,
    @Body({ schema: settleConflictSchema }) body: SettleConflict,
    @Command() request: CommandRequest,
  ): Promise<DraftMade> {
    return this.settling.conflict(request, { id, version }, body);
  }

  /** Ends a draft without a plan; the document is kept. `If-Match` is the draft's version. */
  @Post('drafts/:id/discard')
  @Answers(draftMadeSchema)
  discard(
    @Param('id', { schema: idParamSchema }) draftId: number,
    @IfMatch() version: number,
    @Body({ schema: discardSchema }) body: DiscardDraft,
    @Command() request: CommandRequest,
  ): Promise<DraftMade> {
    return this.settling.discard(request, { draftId, version }, body);
  }
}
