import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers } from '../shared/answers.decorator';
import { IfMatch } from '../shared/if-match.decorator';
import { changeNoticeSettingSchema, noticeSettingSchema } from './notice-setting.schema';
import type { ChangeNoticeSetting, NoticeSetting } from './notice-setting.schema';
import { NoticeSettingService } from './notice-setting.service';

@ApiTags('notices')
@Controller('notice-setting')
export class NoticeSettingController {
  constructor(private readonly settings: NoticeSettingService) {}

  /** How the office of the viewer's region urges. */
  @Get()
  @Allow('supervise')
  @Answers(noticeSettingSchema)
  read(@CurrentAccount() viewer: Viewer): Promise<NoticeSetting> {
    return this.settings.read(viewer);
  }

  /** Counts for slips that are issued from now on; `If-Match` is the setting's version. */
  @Put()
  @Allow('supervise')
  @Answers(noticeSettingSchema)
  change(
    @Body({ schema: changeNoticeSettingSchema }) wanted: ChangeNoticeSetting,
    @IfMatch() version: number,
    @Command() request: CommandRequest,
  ): Promise<NoticeSetting> {
    return this.settings.change(request, version, wanted);
  }
}
