import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import { idParamSchema } from '../shared/contract.schema';
import { IfMatch } from '../shared/if-match.decorator';
import { changeSigningSchema, signingSchema } from './signing.schema';
import type { Signing } from './signing.schema';
import { SigningService } from './signing.service';

@ApiTags('agencies')
@Controller('agencies/:id/signing')
export class SigningController {
  constructor(private readonly signing: SigningService) {}

  @Get()
  @Allow('read')
  @Answers(signingSchema)
  view(
    @Param('id', { schema: idParamSchema }) id: number,
    @CurrentAccount() viewer: Viewer,
  ): Promise<Signing> {
    return this.signing.view(viewer, id);
  }

  /** Switches signing by account on or off; `If-Match` is the version of the body. */
  @Put()
  @Allow('administer')
  @Answers(signingSchema)
  change(
    @Param('id', { schema: idParamSchema }) agencyId: number,
    @Body({ schema: changeSigningSchema }) { eSigning }: z.infer<typeof changeSigningSchema>,
    @IfMatch() version: number,
    @Command() request: CommandRequest,
  ): Promise<Signing> {
    return this.signing.change(request, { agencyId, version, eSigning });
  }
}
