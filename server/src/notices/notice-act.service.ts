import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import type { AttachmentOwnerKind } from '../evidence/attachment.schema';
import { AttachmentService } from '../evidence/attachment.service';
import { movedLater } from '../shared/moved-later';
import { Problem } from '../shared/problem';
import { actRefusal, stateAfter, type NoticeAct } from './domain/notice-transition';
import type { JudgeNotice, ReplyNotice } from './notice-act.schema';
import { NoticeDetailService } from './notice-detail.service';
import { NoticeProposalRepository } from './notice-proposal.repository';
import { mayAct, seesNotice } from './notice.policy';
import { NoticeRepository, type NewEvent, type NoticeRow } from './notice.repository';
import type { NoticeDetail } from './notice.schema';

export interface NoticeVersion {
  readonly id: number;
  /** That was seen. */
  readonly version: number;
}

interface Act {
  readonly act: Exclude<NoticeAct, 'escalate'>;
  readonly yours: unknown;
  readonly event: Pick<NewEvent, 'words' | 'measures' | 'expectedOn' | 'answerBy'>;
  readonly files: { readonly kind: AttachmentOwnerKind; readonly ids: readonly number[] } | null;
}

/** A slip on its way: received and answered by its body, judged by supervision. */
@Injectable()
export class NoticeActService {
  constructor(
    private readonly commands: CommandService,
    private readonly notices: NoticeRepository,
    private readonly proposals: NoticeProposalRepository,
    private readonly reading: NoticeDetailService,
    private readonly attachments: AttachmentService,
  ) {}

  /** 签收. Throws a Problem: 403 for everybody but the body's clerks, 409, 412. */
  acknowledge(request: CommandRequest, notice: NoticeVersion): Promise<NoticeDetail> {
    return this.act(request, notice, { act: 'acknowledge', yours: {}, event: {}, files: null });
  }

  /** 回复, as often as needed until it is judged; late ones are taken, and marked. */
  reply(request: CommandRequest, notice: NoticeVersion, said: ReplyNotice): Promise<NoticeDetail> {
    const { attachmentIds, ...event } = said;
    return this.act(request, notice, {
      act: 'reply',
      yours: said,
      event,
      files: { kind: 'notice_reply', ids: attachmentIds },
    });
  }

  /** Throws a Problem: 403, 409 where nothing is to be judged, 412, 422 for a day before tomorrow. */
  judge(request: CommandRequest, notice: NoticeVersion, said: JudgeNotice): Promise<NoticeDetail> {
    if (said.decision === 'send_back' && said.answerBy <= request.today) {
      const message = {
        zh: '补充回复的时限须在明日以后（含明日）。',
        en: 'The new reply is due tomorrow at the earliest.',
      };
      throw Problem.unprocessable('notice_due_too_early', message, [{ path: 'answerBy', message }]);
    }
    return this.act(request, notice, {
      act: said.decision,
      yours: said,
      event: {
        words: said.words === '' ? null : said.words,
        ...(said.decision === 'send_back' && { answerBy: said.answerBy }),
      },
      files: { kind: 'notice_finding', ids: said.attachmentIds },
    });
  }

  private act(
    request: CommandRequest,
    { id, version }: NoticeVersion,
    { act, yours, event, files }: Act,
  ): Promise<NoticeDetail> {
    const { viewer, today } = request;
    return this.commands.runCommand(
      {
        request,
        action: `${act}_notice`,
        subject: { type: 'notice', id },
        reason: event.words ?? null,
      },
      async (manager) => {
        const row = await this.notices.lock(manager, id);
        if (row === null || row.issuedOn > today || !seesNotice(viewer, row)) {
          throw Problem.notFound();
        }
        if (!mayAct(viewer, act, row)) throw Problem.forbidden();
        if (row.version !== version) throw await this.stale(manager, row, yours);
        if (row.movedOn > today) throw MOVED_LATER;
        const to = stateAfter(row.state, act);
        if (to === null) throw Problem.conflict('wrong_notice_state', actRefusal(row.state, act));
        const eventId = await this.notices.move(manager, row, to, {
          kind: act,
          day: today,
          accountId: viewer.accountId,
          role: viewer.role,
          ...event,
        });
        if (files !== null) {
          await this.attachments.bind(manager, {
            viewer,
            ids: files.ids,
            owner: { kind: files.kind, id: eventId },
            regionCode: row.regionCode,
            agencyId: row.agencyId,
            day: today,
          });
        }
        // Silence was its cause, or the slip itself was: either has ended.
        if (act !== 'acknowledge') await this.proposals.endOfNotice(manager, id, today);
        return {
          result: await this.reading.read(manager, viewer, id, { asOf: today, today }),
          before: { state: row.state },
          after: { state: to, ...event, files: files?.ids.length ?? 0 },
        };
      },
    );
  }

  private async stale(manager: EntityManager, now: NoticeRow, yours: unknown): Promise<Problem> {
    return Problem.preconditionFailed({
      current: { version: now.version, state: now.state },
      yours,
      ...(await this.notices.lastMove(manager, now.id)),
    });
  }
}

const MOVED_LATER = movedLater({ zh: '该督办单', en: 'The slip' });
