import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { Allow } from '../auth/access.decorators';
import { Answers } from '../shared/answers.decorator';
import type { Day } from '../shared/clock';
import { idParamSchema } from '../shared/contract.schema';
import { IfMatch } from '../shared/if-match.decorator';
import { Today } from '../shared/today.decorator';
import { askExtensionSchema, decideExtensionSchema } from './extension.schema';
import type { AskExtension, DecideExtension } from './extension.schema';
import { ExtensionService } from './extension.service';
import { submissionDetailSchema } from './submission.schema';
import type { SubmissionDetail } from './submission.schema';

@ApiTags('reporting')
@Controller()
export class ExtensionController {
  constructor(private readonly extensions: ExtensionService) {}

  /** A clerk asks for a later due date, until the present one; `If-Match` is the return's version. */
  @Post('submissions/:id/extensions')
  @Allow('report')
  @Answers(submissionDetailSchema)
  ask(
    @Param('id', { schema: idParamSchema }) submissionId: number,
    @Body({ schema: askExtensionSchema }) asked: AskExtension,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<SubmissionDetail> {
    return this.extensions.ask(request, { submissionId, version, today }, asked);
  }

  /** Supervision grants or refuses it; `If-Match` is the request's version. */
  @Post('extensions/:id/decision')
  @Allow('review')
  @Answers(submissionDetailSchema)
  decide(
    @Param('id', { schema: idParamSchema }) extensionId: number,
    @Body({ schema: decideExtensionSchema }) decided: DecideExtension,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<SubmissionDetail> {
    return this.extensions.decide(request, { extensionId, version, today }, decided);
  }

  /** A clerk of the body takes it back; `If-Match` is the request's version. */
  @Post('extensions/:id/withdraw')
  @Allow('report')
  @Answers(submissionDetailSchema)
  withdraw(
    @Param('id', { schema: idParamSchema }) extensionId: number,
    @IfMatch() version: number,
    @Today() today: Day,
    @Command() request: CommandRequest,
  ): Promise<SubmissionDetail> {
    return this.extensions.withdraw(request, { extensionId, version, today });
  }
}
