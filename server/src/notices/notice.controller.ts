import { Body, Controller, Get, Param, Post, Query, Req, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Command } from '../audit/command-request.decorator';
import type { CommandRequest } from '../audit/command-request.decorator';
import { WithoutIdempotencyKey } from '../audit/idempotency-key.guard';
import { Allow, CurrentAccount } from '../auth/access.decorators';
import type { Viewer } from '../auth/auth.policy';
import { Answers, AnswersFile } from '../shared/answers.decorator';
import { attachment } from '../shared/attachment';
import { AsOf } from '../shared/as-of.decorator';
import type { Day } from '../shared/clock';
import { idParamSchema } from '../shared/contract.schema';
import { IfMatch } from '../shared/if-match.decorator';
import { Today } from '../shared/today.decorator';
import { judgeNoticeSchema, replyNoticeSchema } from './notice-act.schema';
import type { JudgeNotice, ReplyNotice } from './notice-act.schema';
import { NoticeActService } from './notice-act.service';
import { NoticeDetailService } from './notice-detail.service';
import { NoticeFileService } from './notice-file.service';
import {
  issuedNoticesSchema,
  issueNoticesSchema,
  noticePreviewSchema,
  previewNoticesSchema,
} from './notice-issue.schema';
import type {
  IssuedNotices,
  IssueNotices,
  NoticePreview,
  PreviewNotices,
} from './notice-issue.schema';
import { NoticeIssueService } from './notice-issue.service';
import { noticeDetailSchema, noticeListQuerySchema, noticeListSchema } from './notice.schema';
import type { NoticeDetail, NoticeList, NoticeListQuery } from './notice.schema';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

@ApiTags('notices')
@Controller('notices')
export class NoticeController {
  constructor(
    private readonly reading: NoticeDetailService,
    private readonly issuing: NoticeIssueService,
    private readonly acts: NoticeActService,
    private readonly files: NoticeFileService,
  ) {}

  /** 督办单, newest first: the own body's, or the region's; with what all of them come to. */
  @Get()
  @Allow('read')
  @Answers(noticeListSchema)
  list(
    @Query({ schema: noticeListQuerySchema }) query: NoticeListQuery,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<NoticeList> {
    return this.reading.list(viewer, { asOf, today }, query);
  }

  /** Slips as they would be, and why some are not possible. Writes nothing, so it needs no key. */
  @Post('preview')
  @WithoutIdempotencyKey()
  @Allow('supervise')
  @Answers(noticePreviewSchema)
  preview(
    @Body({ schema: previewNoticesSchema }) slips: PreviewNotices,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<NoticePreview> {
    return this.issuing.preview(viewer, slips, today);
  }

  /** Issues all slips of a previewed list, or none. */
  @Post()
  @Allow('supervise')
  @Answers(issuedNoticesSchema)
  issue(
    @Body({ schema: issueNoticesSchema }) slips: IssueNotices,
    @Command() request: CommandRequest,
  ): Promise<IssuedNotices> {
    return this.issuing.issue(request, slips);
  }

  @Get(':id')
  @Allow('read')
  @Answers(noticeDetailSchema)
  detail(
    @Param('id', { schema: idParamSchema }) id: number,
    @AsOf() asOf: Day,
    @Today() today: Day,
    @CurrentAccount() viewer: Viewer,
  ): Promise<NoticeDetail> {
    return this.reading.detail(viewer, id, { asOf, today });
  }

  /** The slip as .docx, as it was issued. */
  @Get(':id/document')
  @Allow('read')
  @AnswersFile(DOCX)
  async document(
    @Param('id', { schema: idParamSchema }) id: number,
    @AsOf() asOf: Day,
    @CurrentAccount() viewer: Viewer,
    @Req() request: FastifyRequest,
  ): Promise<StreamableFile> {
    const from = { requestId: request.id, source: request.ip };
    const file = await this.files.export(viewer, id, asOf, from);
    return new StreamableFile(file.content, {
      type: DOCX,
      disposition: attachment(file.name, `notice-${id}.docx`),
      length: file.content.length,
    });
  }

  /** 签收, by a clerk of the body; `If-Match` is the slip's version. */
  @Post(':id/acknowledge')
  @Allow('report')
  @Answers(noticeDetailSchema)
  acknowledge(
    @Param('id', { schema: idParamSchema }) id: number,
    @IfMatch() version: number,
    @Command() request: CommandRequest,
  ): Promise<NoticeDetail> {
    return this.acts.acknowledge(request, { id, version });
  }

  /** 回复, by a clerk of the body; `If-Match` is the slip's version. */
  @Post(':id/replies')
  @Allow('report')
  @Answers(noticeDetailSchema)
  reply(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: replyNoticeSchema }) said: ReplyNotice,
    @IfMatch() version: number,
    @Command() request: CommandRequest,
  ): Promise<NoticeDetail> {
    return this.acts.reply(request, { id, version }, said);
  }

  /** 认可, 退回补充, 结案 or 撤销, by supervision; `If-Match` is the slip's version. */
  @Post(':id/judgement')
  @Allow('supervise')
  @Answers(noticeDetailSchema)
  judge(
    @Param('id', { schema: idParamSchema }) id: number,
    @Body({ schema: judgeNoticeSchema }) said: JudgeNotice,
    @IfMatch() version: number,
    @Command() request: CommandRequest,
  ): Promise<NoticeDetail> {
    return this.acts.judge(request, { id, version }, said);
  }
}
