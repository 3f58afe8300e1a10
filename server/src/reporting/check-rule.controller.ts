import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { IfMatch } from '../shared/if-match.decorator';
import { Today } from '../shared/today.decorator';
import {
  checkHistorySchema,
  checkPreviewQuerySchema,
  checkPreviewSchema,
  checkRuleListSchema,
  checkRuleSchema,
  setCheckRuleSchema,
} from './check-rule.schema';
import type { CheckHistory, CheckRuleList, CheckRuleView, SetCheckRule } from './check-rule.schema';
import { CheckRuleService } from './check-rule.service';

const codeParam = z.string().regex(/^[a-z_]{1,60}$/);

@ApiTags('reporting')
@Controller('check-rules')
export class CheckRuleController {
  constructor(private readonly rules: CheckRuleService) {}

  /** Every check of returns as it is set, with a preview of its words. */
  @Get()
  @Allow('read')
  @Answers(checkRuleListSchema)
  list(
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<CheckRuleList> {
    return this.rules.list(viewer, { asOf, today });
  }

  /** Who set what, and why; checks and sums. */
  @Get('history')
  @Allow('administer')
  @Answers(checkHistorySchema)
  history(@CurrentAccount() viewer: Viewer): Promise<CheckHistory> {
    return this.rules.history(viewer);
  }

  /** The words of a check with its samples, before they are saved. */
  @Get(':code/preview')
  @Allow('administer')
  @Answers(checkPreviewSchema)
  preview(
    @Param('code', { schema: codeParam }) code: string,
    @Query({ schema: checkPreviewQuerySchema }) words: z.infer<typeof checkPreviewQuerySchema>,
  ): z.infer<typeof checkPreviewSchema> {
    return { preview: this.rules.preview(code, words) };
  }

  /** Sets a check; `If-Match` is its version. */
  @Put(':code')
  @Allow('administer')
  @Answers(checkRuleSchema)
  set(
    @Param('code', { schema: codeParam }) code: string,
    @Body({ schema: setCheckRuleSchema }) wanted: SetCheckRule,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<CheckRuleView> {
    return this.rules.set(request, code, version, wanted, today);
  }
}
