import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { regionScope, seesRegion, supervises, type Viewer } from '../auth/auth.policy';
import { inSnapshot } from '../database/transaction';
import { subjectKey } from '../matters/domain/subject';
import { Problem } from '../shared/problem';
import { causeWords } from './domain/evidence-words';
import { PROPOSAL_WORDS } from './domain/proposal';
import type { NoticeMoment } from './notice-detail.service';
import { NoticeProposalRepository, type ProposalRow } from './notice-proposal.repository';
import type {
  DecideProposal,
  NoticeProposal,
  NoticeProposalList,
  NoticeProposalQuery,
  ProposedNotices,
} from './notice-proposal.schema';
import { NoticeProposalService } from './notice-proposal.service';
import { NoticeSubjectService } from './notice-subject.service';
import { noticeRefs } from './notice.queries';

/** What is proposed, read and decided by supervision. */
@Injectable()
export class NoticeProposalListService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly proposals: NoticeProposalRepository,
    private readonly making: NoticeProposalService,
    private readonly subjects: NoticeSubjectService,
  ) {}

  list(
    viewer: Viewer,
    moment: NoticeMoment,
    { state }: NoticeProposalQuery,
  ): Promise<NoticeProposalList> {
    const { asOf, today } = moment;
    return inSnapshot(this.dataSource, async (manager) => ({
      asOf,
      rows: await this.views(
        manager,
        viewer,
        moment,
        await this.proposals.list(manager, regionScope(viewer), asOf, state === 'open'),
      ),
      can: { run: asOf === today },
    }));
  }

  /** By hand what is done each day. */
  run(request: CommandRequest): Promise<ProposedNotices> {
    const regionLike = regionScope(request.viewer);
    return this.commands.runCommand(
      { request, action: 'propose_notices', subject: { type: 'notice_proposal', id: null } },
      async (manager) => {
        const result = await this.making.propose(manager, request.today, regionLike);
        return { result, after: result };
      },
    );
  }

  /**
   * Dismissed, it is not proposed again for the same cause. Throws a Problem: 404 outside the
   * region, 409 where it is decided or asks for a slip, 412 for an old version.
   */
  decide(
    request: CommandRequest,
    { id, version }: { id: number; version: number },
    { decision, reason }: DecideProposal,
  ): Promise<NoticeProposal> {
    const { viewer, today } = request;
    const dismissed = decision === 'dismiss';
    return this.commands.runCommand(
      {
        request,
        action: dismissed ? 'dismiss_notice_proposal' : 'take_notice_proposal',
        subject: { type: 'notice_proposal', id },
        reason,
      },
      async (manager) => {
        const row = await this.proposals.lock(manager, id, today);
        if (row === null || !seesRegion(viewer, row.regionCode)) throw Problem.notFound();
        if (!supervises(viewer, row.regionCode)) throw Problem.forbidden();
        if (row.version !== version) {
          throw Problem.preconditionFailed({
            current: { version: row.version, state: row.state },
            yours: { decision, reason },
            ...(await this.proposals.lastDecision(manager, id)),
          });
        }
        if (row.state !== 'open' || row.decidedLater) throw DECIDED;
        if (!dismissed && row.kind !== 'bulletin') throw ASKS_FOR_A_SLIP;
        const state = dismissed ? 'dismissed' : 'issued';
        const { accountId } = viewer;
        await this.proposals.decide(manager, id, { state, accountId, day: today, reason });
        const after = await this.proposals.lock(manager, id, today);
        const moment = { asOf: today, today };
        const [result] = after ? await this.views(manager, viewer, moment, [after]) : [];
        if (result === undefined) throw Problem.notFound();
        return { result, before: { state: 'open' }, after: { state } };
      },
    );
  }

  private async views(
    manager: EntityManager,
    viewer: Viewer,
    { asOf, today }: NoticeMoment,
    rows: readonly ProposalRow[],
  ): Promise<NoticeProposal[]> {
    const subjectOf = (row: ProposalRow) => ({ kind: row.subjectKind, id: row.subjectId });
    const facts = await this.subjects.read(manager, viewer, rows.map(subjectOf), asOf);
    const ids = rows.flatMap(({ noticeId }) => noticeId ?? []);
    const notices = new Map(
      (await noticeRefs(manager, { asOf, ids })).rows.map(({ ref }) => [ref.id, ref]),
    );
    return rows.flatMap((row) => {
      const subject = subjectOf(row);
      const seen = facts.get(subjectKey(subject));
      const notice = row.noticeId === null ? undefined : notices.get(row.noticeId);
      const matter = seen?.matter ?? notice?.matter;
      if (matter === undefined) return [];
      return {
        id: row.id,
        version: row.version,
        kind: row.kind,
        kindWords: PROPOSAL_WORDS[row.kind],
        subject,
        matter,
        regionName: row.regionName,
        agency: seen?.addressed.kind === 'body' ? seen.addressed.addressee : null,
        cause: seen?.clock ? causeWords(seen.evidence, seen.clock) : null,
        notice: notice
          ? {
              id: notice.id,
              number: notice.number,
              colour: notice.colour,
              answerBy: notice.answerBy,
            }
          : null,
        colour: row.colour,
        proposedOn: row.proposedOn,
        state: row.state,
        decidedBy: row.decidedBy,
        decidedOn: row.decidedOn,
        decisionReason: row.decisionReason,
        can: {
          decide:
            asOf === today &&
            row.state === 'open' &&
            !row.decidedLater &&
            supervises(viewer, row.regionCode),
        },
      };
    });
  }
}

const DECIDED = Problem.conflict('proposal_decided', {
  zh: '该建议已办理或已撤回，不能再作决定。',
  en: 'The proposal is decided or withdrawn; nothing more can be done with it.',
});

const ASKS_FOR_A_SLIP = Problem.conflict('proposal_asks_for_slip', {
  zh: '该建议须通过预览签发督办单办理，或说明理由后不采纳。',
  en: 'Issue the proposed slip through the preview, or dismiss the proposal with a reason.',
});
