import { Body, Controller, Param, Patch, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { WithoutIdempotencyKey } from '../audit/idempotency-key.guard';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import type { Day } from '../shared/clock';
import { idParamSchema } from '../shared/contract.schema';
import { IfMatch } from '../shared/if-match.decorator';
import { Today } from '../shared/today.decorator';
import { IntakeRowService } from './intake-row.service';
import {
  acceptSureResultSchema,
  addRowSchema,
  patchRowSchema,
  reopenRowsSchema,
  rowResultSchema,
  suggestionsSchema,
  suggestSchema,
} from './intake-row.schema';
import type {
  AcceptSureResult,
  AddRow,
  PatchRow,
  ReopenRows,
  RowResult,
  Suggestions,
  SuggestRow,
} from './intake-row.schema';
import { SuggestionService } from './suggestion.service';

/** Rows of a draft, decided line by line. */
@ApiTags('intake')
@Controller('intake')
@Allow('intake')
export class IntakeRowController {
  constructor(
    private readonly rows: IntakeRowService,
    private readonly suggestions: SuggestionService,
  ) {}

  /** Decides or edits; pending again undoes a decision. `If-Match` is the row's version. */
  @Patch('rows/:id')
  @Answers(rowResultSchema)
  patch(
    @Param('id', { schema: idParamSchema }) id: number,
    @IfMatch() version: number,
    @Body({ schema: patchRowSchema }) body: PatchRow,
    @Command() request: CommandRequest,
  ): Promise<RowResult> {
    return this.rows.patch(request, { id, version }, body);
  }

  /** Adds a row by its words in the document. */
  @Post('drafts/:id/rows')
  @Answers(rowResultSchema)
  add(
    @Param('id', { schema: idParamSchema }) draftId: number,
    @Body({ schema: addRowSchema }) body: AddRow,
    @Command() request: CommandRequest,
  ): Promise<RowResult> {
    return this.rows.add(request, draftId, body);
  }

  /** Accepts all pending rows that are sure. */
  @Post('drafts/:id/accept-sure')
  @Answers(acceptSureResultSchema)
  acceptSure(
    @Param('id', { schema: idParamSchema }) draftId: number,
    @Command() request: CommandRequest,
  ): Promise<AcceptSureResult> {
    return this.rows.acceptSure(request, draftId);
  }

  /** Takes back acceptances that were made together; answers those that were. */
  @Post('drafts/:id/reopen-rows')
  @Answers(acceptSureResultSchema)
  reopen(
    @Param('id', { schema: idParamSchema }) draftId: number,
    @Body({ schema: reopenRowsSchema }) body: ReopenRows,
    @Command() request: CommandRequest,
  ): Promise<AcceptSureResult> {
    return this.rows.reopen(request, draftId, body);
  }

  /** What the reader makes of selected words; nothing is stored. */
  @Post('drafts/:id/suggest')
  @WithoutIdempotencyKey()
  @Answers(suggestionsSchema)
  suggest(
    @Param('id', { schema: idParamSchema }) draftId: number,
    @Body({ schema: suggestSchema }) body: SuggestRow,
    @CurrentAccount() viewer: Viewer,
    @Today() today: Day,
  ): Promise<Suggestions> {
    return this.suggestions.suggest(viewer, draftId, body, today);
  }
}
