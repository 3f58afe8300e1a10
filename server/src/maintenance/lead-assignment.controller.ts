import { Body, Controller, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { Allow } from '../auth/access.decorators';
import { Answers } from '../shared/answers.decorator';
import type { Day } from '../shared/clock';
import { idParamSchema } from '../shared/contract.schema';
import { IfMatch } from '../shared/if-match.decorator';
import { Today } from '../shared/today.decorator';
import { assignedLeadSchema, assignLeadSchema } from '../targets/target.schema';
import type { AssignedLead, AssignLead } from '../targets/target.schema';
import { LeadAssignmentService } from './lead-assignment.service';

@ApiTags('maintenance')
@Controller('targets/:id/lead')
export class LeadAssignmentController {
  constructor(private readonly assignments: LeadAssignmentService) {}

  @Put()
  @Allow('assign')
  @Answers(assignedLeadSchema)
  assign(
    @Param('id', { schema: idParamSchema }) targetId: number,
    @IfMatch() version: number,
    @Command() request: CommandRequest,
    @Today() today: Day,
    @Body({ schema: assignLeadSchema }) lead: AssignLead,
  ): Promise<AssignedLead> {
    return this.assignments.assign({ request, targetId, version, today, lead });
  }
}
