import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
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
import {
  inspectionDetailSchema,
  inspectionDraftSchema,
  inspectionListSchema,
} from './inspection.schema';
import type { InspectionDetail, InspectionDraft, InspectionList } from './inspection.schema';
import { InspectionService } from './inspection.service';
import { InspectionViewService } from './inspection-view.service';

@ApiTags('matters')
@Controller('inspections')
export class InspectionController {
  constructor(
    private readonly views: InspectionViewService,
    private readonly inspections: InspectionService,
  ) {}

  @Get()
  @Allow('read')
  @Answers(inspectionListSchema)
  list(
    @CurrentAccount() viewer: Viewer,
    @AsOf() asOf: Day,
    @Today() today: Day,
  ): Promise<InspectionList> {
    return this.views.list(viewer, { asOf, today });
  }

  @Get(':id')
  @Allow('read')
  @Answers(inspectionDetailSchema)
  read(
    @CurrentAccount() viewer: Viewer,
    @Param('id', { schema: idParamSchema }) id: number,
    @AsOf() asOf: Day,
    @Today() today: Day,
  ): Promise<InspectionDetail> {
    return this.views.read(viewer, id, { asOf, today });
  }

  /** Begins a visit as a draft. */
  @Post()
  @Allow('supervise')
  @Answers(inspectionDetailSchema, { status: 201 })
  create(
    @Body({ schema: inspectionDraftSchema }) draft: InspectionDraft,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<InspectionDetail> {
    return this.inspections.create(request, draft, today);
  }

  /** The whole draft anew; `If-Match` is the inspection's version. */
  @Put(':id')
  @Allow('supervise')
  @Answers(inspectionDetailSchema)
  save(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: inspectionDraftSchema }) draft: InspectionDraft,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<InspectionDetail> {
    return this.inspections.save(request, { id, version, today }, draft);
  }

  /** Issues the findings as they were seen; `If-Match` is the inspection's version. */
  @Post(':id/issue')
  @Allow('supervise')
  @Answers(inspectionDetailSchema)
  issue(
    @Param('id', { schema: idParamSchema }) id: number,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<InspectionDetail> {
    return this.inspections.issue(request, { id, version, today });
  }
}
