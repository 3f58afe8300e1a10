import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { matterScope, type Viewer } from '../auth/auth.policy';
import { inSnapshot } from '../database/transaction';
import { loadCalendar } from '../calendar/calendar.service';
import { AttachmentService } from '../evidence/attachment.service';
import { subjectKey } from '../matters/domain/subject';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { COLOUR_WORDS, LADDERS, nextColour } from './domain/colour-ladder';
import { causeWords, factRows } from './domain/evidence-words';
import { OPEN_STATES } from './domain/notice-transition';
import { isUnanswered } from './domain/proposal';
import { NoticeSettingRepository } from './notice-setting.repository';
import { NoticeSubjectService } from './notice-subject.service';
import { noticeCounts, noticeEvents, noticeFilters, noticeRefs } from './notice.queries';
import { NoticeRepository, type NoticeRow } from './notice.repository';
import { actsOffered, issuesNotices, seesNotice } from './notice.policy';
import type { NoticeDetail, NoticeList, NoticeListQuery } from './notice.schema';

export interface NoticeMoment {
  /** The day that is looked at. */
  readonly asOf: Day;
  readonly today: Day;
}

/** Slips as they stood on a day: the list, and everything about one of them. */
@Injectable()
export class NoticeDetailService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly notices: NoticeRepository,
    private readonly subjects: NoticeSubjectService,
    private readonly settings: NoticeSettingRepository,
    private readonly attachments: AttachmentService,
  ) {}

  list(viewer: Viewer, { asOf, today }: NoticeMoment, query: NoticeListQuery): Promise<NoticeList> {
    const { colour, agency, plan, limit, offset } = query;
    const { state, subjectKind: kind, subjectId: id } = query;
    const scope = matterScope(viewer);
    return inSnapshot(this.dataSource, async (manager) => {
      const { rows, total } = await noticeRefs(manager, {
        asOf,
        scope,
        colour,
        agency,
        plan,
        states: state === 'open' ? OPEN_STATES : state && [state],
        unanswered: query.unanswered === 'yes',
        subjects: kind && id ? [{ kind, id }] : undefined,
        limit,
        offset,
      });
      return {
        asOf,
        total,
        offset,
        rows: rows.map(({ ref }) => ref),
        counts: await noticeCounts(manager, scope, asOf),
        ...(await noticeFilters(manager, scope, asOf)),
        can: { issue: issuesNotices(viewer) && asOf === today },
      };
    });
  }

  detail(viewer: Viewer, id: number, moment: NoticeMoment): Promise<NoticeDetail> {
    return inSnapshot(this.dataSource, (manager) => this.read(manager, viewer, id, moment));
  }

  /** Throws a Problem (404) for a slip the viewer does not see, or that was not issued yet. */
  async seen(manager: EntityManager, viewer: Viewer, id: number, asOf: Day): Promise<NoticeRow> {
    const row = await this.notices.find(manager, id);
    if (row === null || row.issuedOn > asOf || !seesNotice(viewer, row)) throw Problem.notFound();
    return row;
  }

  /** In the caller's transaction. Throws a Problem as `seen` does. */
  async read(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    { asOf, today }: NoticeMoment,
  ): Promise<NoticeDetail> {
    const row = await this.seen(manager, viewer, id, asOf);
    const { rows } = await noticeRefs(manager, { asOf, chainId: row.chainId });
    const own = rows.find(({ ref }) => ref.id === id);
    if (own === undefined) throw Problem.notFound();
    const { content, ladder, colour } = row;
    const higher = nextColour(LADDERS[ladder], colour);
    const acting = asOf === today && row.movedOn <= today;
    return {
      asOf,
      notice: own.ref,
      content: {
        colourWords: COLOUR_WORDS[colour],
        ladder: { ...content.ladder, name: LADDERS[ladder].name },
        addressee: content.addressee.name,
        copies: content.copies.map(({ name }) => name),
        cause: content.cause,
        facts: [...content.facts],
        demand: content.demand,
        dueOn: content.dueOn,
        higherReason: content.higherReason,
        issuedBy: content.issuedBy,
        sha256: row.sha256,
      },
      now: await this.now(manager, viewer, row, asOf),
      events: await this.events(manager, viewer, id, asOf),
      chain: rows
        .map(({ ref }) => ({
          id: ref.id,
          number: ref.number,
          colour: ref.colour,
          state: ref.state,
          issuedOn: ref.issuedOn,
        }))
        .reverse(),
      nextColour: higher,
      proposedAnswerBy: await this.proposedDay(manager, row, today),
      can: acting ? actsOffered(viewer, row, higher !== null) : NOTHING,
    };
  }

  /** 现状: what the same matter's evidence says on the day. */
  private async now(
    manager: EntityManager,
    viewer: Viewer,
    { subjectKind: kind, subjectId }: NoticeRow,
    asOf: Day,
  ): Promise<NoticeDetail['now']> {
    const subject = { kind, id: subjectId };
    const facts = (await this.subjects.read(manager, viewer, [subject], asOf)).get(
      subjectKey(subject),
    );
    if (facts === undefined) return null;
    const { clock, evidence } = facts;
    return { cause: clock && causeWords(evidence, clock), facts: factRows(evidence) };
  }

  /** A body that was sent a copy reads the words, not the files. */
  private async events(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    asOf: Day,
  ): Promise<NoticeDetail['events']> {
    const events = await noticeEvents(manager, id, asOf);
    const ids = events.map((event) => event.id);
    const [replies, findings] = [
      await this.attachments.readable(manager, viewer, 'notice_reply', ids, asOf),
      await this.attachments.readable(manager, viewer, 'notice_finding', ids, asOf),
    ];
    let answerBy: Day | null = null;
    return events.map((event) => {
      answerBy = event.answerBy ?? answerBy;
      const late =
        event.kind === 'reply' && answerBy !== null && isUnanswered(answerBy, event.onDay);
      const files = replies.get(event.id) ?? findings.get(event.id) ?? [];
      return { ...event, late, files };
    });
  }

  private async proposedDay(manager: EntityManager, row: NoticeRow, today: Day): Promise<Day> {
    const { dueDays } = await this.settings.inForce(manager, row.issuerRegion);
    return (await loadCalendar(manager)).work.workingDayAfter(today, dueDays[row.colour]);
  }
}

const NOTHING: NoticeDetail['can'] = {
  acknowledge: false,
  reply: false,
  settle: false,
  sendBack: false,
  escalate: false,
  close: false,
  withdraw: false,
};
