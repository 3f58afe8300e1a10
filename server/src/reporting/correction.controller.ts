import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { z } from 'zod';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { idParamSchema } from '../shared/contract.schema';
import { IfMatch } from '../shared/if-match.decorator';
import { Today } from '../shared/today.decorator';
import { CorrectionListService } from './correction-list.service';
import { CorrectionPreviewService } from './correction-preview.service';
import {
  acceptCorrectionSchema,
  correctionListQuerySchema,
  correctionListSchema,
  correctionPreviewSchema,
  correctionSchema,
  proposeCorrectionSchema,
  refuseCorrectionSchema,
} from './correction.schema';
import type {
  Correction,
  CorrectionList,
  CorrectionListQuery,
  CorrectionPreview,
  ProposeCorrection,
} from './correction.schema';
import { CorrectionService } from './correction.service';

@ApiTags('reporting')
@Controller('corrections')
export class CorrectionController {
  constructor(
    private readonly reading: CorrectionListService,
    private readonly corrections: CorrectionService,
    private readonly previews: CorrectionPreviewService,
  ) {}

  /** Of the series that the own body reports, or of the region; open ones first. */
  @Get()
  @Allow('read')
  @Answers(correctionListSchema)
  list(
    @Query({ schema: correctionListQuerySchema }) query: CorrectionListQuery,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<CorrectionList> {
    return this.reading.list(viewer, { asOf, today }, query);
  }

  /** Lamps before and after, as if the correction were accepted today. */
  @Get(':id/preview')
  @Allow('read')
  @Answers(correctionPreviewSchema)
  preview(
    @Param('id', { schema: idParamSchema }) id: number,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<CorrectionPreview> {
    return this.previews.preview(viewer, id, today);
  }

  /** Proposes a new version of a known value; `If-Match` is the version of the value that is seen. */
  @Post()
  @Allow('read')
  @Answers(correctionSchema)
  propose(
    @Body({ schema: proposeCorrectionSchema }) correction: ProposeCorrection,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<Correction> {
    return this.corrections.propose(request, { correction, version, today });
  }

  /** Makes the proposed version the known one and judges anew; `If-Match` is the correction's. */
  @Post(':id/accept')
  @Allow('review')
  @Answers(correctionSchema)
  accept(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: acceptCorrectionSchema }) { words }: z.infer<typeof acceptCorrectionSchema>,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<Correction> {
    return this.corrections.accept(request, { id, version, today }, words);
  }

  /** Leaves the value as it is; `If-Match` is the correction's version. */
  @Post(':id/refuse')
  @Allow('review')
  @Answers(correctionSchema)
  refuse(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: refuseCorrectionSchema }) { reason }: z.infer<typeof refuseCorrectionSchema>,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<Correction> {
    return this.corrections.refuse(request, { id, version, today }, reason);
  }

  /** Takes the proposal back; `If-Match` is the correction's version. */
  @Post(':id/withdraw')
  @Allow('read')
  @Answers(correctionSchema)
  withdraw(
    @Param('id', { schema: idParamSchema }) id: number,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<Correction> {
    return this.corrections.withdraw(request, { id, version, today });
  }
}
