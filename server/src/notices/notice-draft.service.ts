import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { supervises, type Viewer } from '../auth/auth.policy';
import { loadCalendar } from '../calendar/calendar.service';
import { ClosingService } from '../closings/closing.service';
import { documentNumber } from '../matters/domain/document-number';
import { subjectKey, type Clock, type Subject } from '../matters/domain/subject';
import { addDays, type Day } from '../series/domain/day';
import type { Words } from '../series/domain/words';
import type { AgencyRef } from '../targets/target.schema';
import {
  judgeColour,
  LADDERS,
  proposedColour,
  type Colour,
  type Ladder,
} from './domain/colour-ladder';
import { demandText } from './domain/demand';
import { causeWords, factRows } from './domain/evidence-words';
import { isOpen } from './domain/notice-transition';
import type { NoticePreview, NoticePreviewRow, ThoughtOfSlip } from './notice-issue.schema';
import { NoticeSettingRepository, type SettingInForce } from './notice-setting.repository';
import { NoticeSubjectService, type NoticeSubject } from './notice-subject.service';
import { judgesNotice } from './notice.policy';
import { refusalOf, type Refusal } from './notice-refusal';
import { NoticeRepository, type NoticeRow } from './notice.repository';

/** A slip that may be issued, with all that it would say. */
export interface NoticeDraft {
  readonly subject: Subject;
  readonly facts: NoticeSubject;
  readonly clock: Clock;
  readonly addressee: AgencyRef;
  readonly copies: readonly AgencyRef[];
  readonly ladder: Ladder;
  /** The open slip whose place it takes. */
  readonly follows: NoticeRow | null;
  readonly cause: Words;
  readonly fingerprint: string;
}

export type Thought =
  | { readonly draft: NoticeDraft; readonly refusal: null }
  | { readonly draft: null; readonly refusal: Refusal; readonly matter: string | null };

/** What slips would say, and why some are not possible: the same for the preview and the issue. */
@Injectable()
export class NoticeDraftService {
  constructor(
    private readonly subjects: NoticeSubjectService,
    private readonly notices: NoticeRepository,
    private readonly settings: NoticeSettingRepository,
    private readonly closings: ClosingService,
  ) {}

  async preview(
    manager: EntityManager,
    viewer: Viewer,
    slips: readonly ThoughtOfSlip[],
    today: Day,
  ): Promise<NoticePreview> {
    const setting = await this.settings.inForce(manager, viewer.regionCode);
    const { work } = await loadCalendar(manager);
    const thoughts = await this.think(manager, viewer, slips, today, setting);
    return {
      today,
      issuer: setting.issuerName,
      earliestDueOn: addDays(today, 1),
      rows: slips.map((slip, index) => {
        const thought = thoughts[index];
        const { subject } = slip;
        const followsId = slip.followsId ?? null;
        if (!thought?.draft) {
          const { code, words, noticeId } = thought?.refusal ?? refusalOf('not_in_scope');
          const matter = thought?.matter ?? null;
          return { subject, followsId, matter, slip: null, refusal: { code, words, noticeId } };
        }
        const { draft } = thought;
        const colours = coloursOf(draft);
        const colour = colours.find((one) => one === slip.colour) ?? colours[0] ?? 'blue';
        const dueOn = slip.dueOn ?? work.workingDayAfter(today, setting.dueDays[colour]);
        return previewRow(draft, { followsId, colours, colour, dueOn });
      }),
    };
  }

  /** In the order that was asked; what is refused has its reason. */
  async think(
    manager: EntityManager,
    viewer: Viewer,
    slips: readonly Pick<ThoughtOfSlip, 'subject' | 'followsId'>[],
    today: Day,
    setting: SettingInForce,
  ): Promise<Thought[]> {
    const subjects = slips.map(({ subject }) => subject);
    const known = await this.subjects.read(manager, viewer, subjects, today);
    const closed = await this.closings.isClosed(manager, subjects, today);
    const open = await this.notices.openOn(manager, subjects, today);
    const seen = new Set<string>();
    return slips.map(({ subject, followsId }) => {
      const key = subjectKey(subject);
      const facts = known.get(key);
      const refuse = (refusal: Refusal): Thought => ({
        draft: null,
        refusal,
        matter: facts?.matter ?? null,
      });
      if (!facts || !supervises(viewer, facts.regionCode)) return refuse(refusalOf('not_in_scope'));
      if (seen.has(key)) return refuse(refusalOf('twice'));
      seen.add(key);
      const now = open.get(key) ?? null;
      const follows = followsId ? now : null;
      const blocked = blockedBy(viewer, now, followsId ?? null, today);
      if (blocked) return refuse(blocked);
      if (closed.has(key)) return refuse(refusalOf('closed'));
      const { clock, addressed } = facts;
      if (clock === null) return refuse(refusalOf('no_cause'));
      if (addressed.kind !== 'body') return refuse(refusalOf(addressed.kind));
      const ladder = LADDERS[follows?.ladder ?? setting.ladder];
      if (proposedColour(ladder, follows?.colour ?? null) === null) {
        return refuse(refusalOf('top_of_ladder'));
      }
      const { addressee, copies } = addressed;
      const cause = causeWords(facts.evidence, clock);
      const draft = { subject, facts, clock, addressee, copies, ladder, follows, cause };
      return {
        draft: { ...draft, fingerprint: fingerprintOf(draft, setting.issuerName) },
        refusal: null,
      };
    });
  }
}

/** Colours that may be chosen, the proposed one first. */
export function coloursOf({ ladder, follows }: Pick<NoticeDraft, 'ladder' | 'follows'>): Colour[] {
  const after = follows?.colour ?? null;
  return ladder.colours.filter((colour) => judgeColour(ladder, after, colour) !== 'refused');
}

/** One open slip for a matter: another one may only take its place, and only as it is known. */
function blockedBy(
  viewer: Viewer,
  open: NoticeRow | null,
  followsId: number | null,
  today: Day,
): Refusal | null {
  if (open === null) return followsId === null ? null : refusalOf('not_to_follow');
  const named = { id: open.id, number: documentNumber(open.year, open.number) };
  if (followsId === null) return refusalOf('open_notice', named);
  const follows =
    open.id === followsId &&
    isOpen(open.state) &&
    open.movedOn <= today &&
    judgesNotice(viewer, open);
  return follows ? null : refusalOf('not_to_follow');
}

/** Of everything that the slip rests on, and nothing that the inspector types. */
function fingerprintOf(draft: Omit<NoticeDraft, 'fingerprint'>, issuer: string): string {
  const { facts, addressee, copies, ladder, follows } = draft;
  return createHash('sha256')
    .update(
      JSON.stringify([
        facts.subject,
        facts.matter,
        facts.clock,
        facts.evidence,
        addressee,
        copies,
        [ladder.key, ladder.version],
        issuer,
        follows && [follows.id, follows.version],
      ]),
    )
    .digest('hex');
}

function previewRow(
  draft: NoticeDraft,
  {
    followsId,
    colours,
    colour,
    dueOn,
  }: { followsId: number | null; colours: Colour[]; colour: Colour; dueOn: Day },
): NoticePreviewRow {
  const { facts, clock, addressee, copies, cause, follows, fingerprint } = draft;
  return {
    subject: draft.subject,
    followsId,
    matter: facts.matter,
    slip: {
      addressee,
      copies: [...copies],
      clock,
      cause,
      facts: factRows(facts.evidence),
      colour,
      colours,
      dueOn,
      demand: demandText(clock, colour, dueOn),
      follows: follows && documentNumber(follows.year, follows.number),
      fingerprint,
    },
    refusal: null,
  };
}
