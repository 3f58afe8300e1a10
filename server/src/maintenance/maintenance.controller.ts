import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { WithoutIdempotencyKey } from '../audit/idempotency-key.guard';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { idParamSchema } from '../shared/contract.schema';
import { IfMatch } from '../shared/if-match.decorator';
import { Today } from '../shared/today.decorator';
import { GoalChangeService } from './goal-change.service';
import { GoalEndService } from './goal-end.service';
import { MaintenanceService } from './maintenance.service';
import {
  chooseReporterSchema,
  maintenanceSchema,
  previewSchema,
  proposeEndSchema,
  proposeGoalSchema,
  revisedTargetSchema,
  reviseSchema,
  revisionPreviewSchema,
} from './revision.schema';
import type {
  ChooseReporter,
  PreviewRevision,
  ProposeEnd,
  ProposeGoal,
  RevisedTarget,
  RevisionPreview,
  ReviseTerms,
  TargetMaintenance,
} from './revision.schema';
import { RevisionService } from './revision.service';

@ApiTags('maintenance')
@Controller('targets/:id')
@Allow('maintain')
export class MaintenanceController {
  constructor(
    private readonly maintenance: MaintenanceService,
    private readonly revisions: RevisionService,
    private readonly goals: GoalChangeService,
    private readonly ends: GoalEndService,
  ) {}

  @Get('maintenance')
  @Answers(maintenanceSchema)
  read(
    @Param('id', { schema: idParamSchema }) id: number,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<TargetMaintenance> {
    return this.maintenance.read(viewer, id, { asOf, today });
  }

  /** What a change would move; nothing is stored. */
  @Post('revisions/preview')
  @WithoutIdempotencyKey()
  @Answers(revisionPreviewSchema)
  preview(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: previewSchema }) change: PreviewRevision,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<RevisionPreview> {
    return this.revisions.preview(viewer, id, change, today);
  }

  /** Changes schedule, base or nodes at once; `If-Match` is the target's version. */
  @Post('revisions')
  @Answers(revisedTargetSchema)
  revise(
    @Param('id', { schema: idParamSchema }) targetId: number,
    @Body({ schema: reviseSchema }) change: ReviseTerms,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<RevisedTarget> {
    return this.revisions.revise({ request, targetId, version, today }, change);
  }

  /** Lets another named body report; `If-Match` is the target's version. */
  @Put('reporter')
  @Answers(revisedTargetSchema)
  chooseReporter(
    @Param('id', { schema: idParamSchema }) targetId: number,
    @Body({ schema: chooseReporterSchema }) chosen: ChooseReporter,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<RevisedTarget> {
    return this.revisions.chooseReporter({ request, targetId, version, today }, chosen);
  }

  /** Proposes another goal, for a second person to decide; `If-Match` is the target's version. */
  @Post('goal-changes')
  @Answers(revisedTargetSchema)
  propose(
    @Param('id', { schema: idParamSchema }) targetId: number,
    @Body({ schema: proposeGoalSchema }) proposed: ProposeGoal,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<RevisedTarget> {
    return this.goals.propose({ request, targetId, version, today }, proposed);
  }

  /** Proposes that the goal ends, for a second person to decide; `If-Match` is the target's version. */
  @Post('endings')
  @Answers(revisedTargetSchema)
  proposeEnd(
    @Param('id', { schema: idParamSchema }) targetId: number,
    @Body({ schema: proposeEndSchema }) proposed: ProposeEnd,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<RevisedTarget> {
    return this.ends.propose({ request, targetId, version, today }, proposed);
  }
}
