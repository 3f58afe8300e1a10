import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import type { Viewer } from '../auth/auth.policy';
import { inSnapshot } from '../database/transaction';
import { documentNumber } from '../matters/domain/document-number';
import type { GivenNumber } from '../matters/document-number.service';
import { DocumentNumberService } from '../matters/document-number.service';
import type { Day } from '../series/domain/day';
import type { Sentence } from '../shared/contract.schema';
import { Problem, type FieldError } from '../shared/problem';
import { COLOUR_WORDS, judgeColour } from './domain/colour-ladder';
import { factRows } from './domain/evidence-words';
import type { NamedBody, NoticeContent } from './domain/notice-content';
import { NoticeDraftService, type NoticeDraft, type Thought } from './notice-draft.service';
import type {
  ConfirmedSlip,
  IssuedNotices,
  IssueNotices,
  NoticePreview,
  PreviewNotices,
} from './notice-issue.schema';
import { NoticeProposalRepository } from './notice-proposal.repository';
import { NoticeSettingRepository, type SettingInForce } from './notice-setting.repository';
import { noticeRefs } from './notice.queries';
import { NoticeRepository, type NewNotice } from './notice.repository';
import { issuesNotices } from './notice.policy';

/** Slips are issued as they were previewed: all that were confirmed, or none. */
@Injectable()
export class NoticeIssueService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly drafts: NoticeDraftService,
    private readonly notices: NoticeRepository,
    private readonly proposals: NoticeProposalRepository,
    private readonly settings: NoticeSettingRepository,
    private readonly numbers: DocumentNumberService,
  ) {}

  preview(viewer: Viewer, { slips }: PreviewNotices, today: Day): Promise<NoticePreview> {
    return inSnapshot(this.dataSource, (manager) =>
      this.drafts.preview(manager, viewer, slips, today),
    );
  }

  /**
   * Numbers run in the given order without a gap. Throws a Problem: 409 where what was previewed
   * has changed, naming it, 422 for a colour off the ladder, a missing reason or a day before
   * tomorrow.
   */
  issue(request: CommandRequest, { slips }: IssueNotices): Promise<IssuedNotices> {
    const { viewer, today } = request;
    if (!issuesNotices(viewer)) throw Problem.forbidden();
    return this.commands.runCommand(
      { request, action: 'issue_notices', subject: { type: 'notice', id: null } },
      async (manager) => {
        const subjects = slips.map(({ subject }) => subject);
        await this.proposals.holdProposals(manager);
        await this.notices.holdSubjects(manager, subjects);
        await this.notices.takeBackLater(manager, subjects, today);
        for (const id of slips.flatMap(({ followsId }) => followsId ?? []).sort((a, b) => a - b)) {
          await this.notices.lock(manager, id);
        }
        const setting = await this.settings.inForce(manager, viewer.regionCode);
        const thoughts = await this.drafts.think(manager, viewer, slips, today, setting);
        const confirmed = requireUnchanged(slips, thoughts);
        requireAcceptable(confirmed, today);
        await this.endFollowed(manager, confirmed, viewer, today);
        const given = await this.numbers.next(
          manager,
          'notice',
          viewer.regionCode,
          today,
          confirmed.length,
        );
        const ids = await this.notices.add(
          manager,
          confirmed.map((one, index) => newNotice(one, { viewer, today, setting, given, index })),
        );
        await this.proposals.carriedOut(
          manager,
          confirmed.map(({ draft }) => draft.subject),
          { accountId: viewer.accountId, day: today },
        );
        const { rows } = await noticeRefs(manager, { asOf: today, ids });
        const byId = new Map(rows.map((row) => [row.ref.id, row.ref]));
        const refs = ids.flatMap((id) => byId.get(id) ?? []);
        return {
          result: { rows: refs },
          after: refs.map(({ id, number, colour, matter, agency, answerBy }) => ({
            id,
            number: number.zh,
            colour,
            matter,
            agency: agency.name,
            dueOn: answerBy,
          })),
          ...(ids.length === 1 && ids[0] !== undefined && { subjectId: ids[0] }),
        };
      },
    );
  }

  private async endFollowed(
    manager: EntityManager,
    confirmed: readonly Confirmed[],
    viewer: Viewer,
    day: Day,
  ): Promise<void> {
    for (const { draft, slip } of confirmed) {
      if (draft.follows === null) continue;
      await this.notices.move(manager, draft.follows, 'escalated', {
        kind: 'escalate',
        day,
        accountId: viewer.accountId,
        role: viewer.role,
        words: `升级为${COLOUR_WORDS[slip.colour].name.zh}`,
      });
    }
  }
}

interface Confirmed {
  readonly slip: ConfirmedSlip;
  readonly draft: NoticeDraft;
}

/** Throws a Problem (409) that names each matter of which something has changed. */
function requireUnchanged(
  slips: readonly ConfirmedSlip[],
  thoughts: readonly Thought[],
): Confirmed[] {
  const changed: { subject: ConfirmedSlip['subject']; matter: string; words: Sentence }[] = [];
  const confirmed = slips.flatMap((slip, index): Confirmed[] => {
    const thought = thoughts[index];
    if (thought?.draft?.fingerprint === slip.fingerprint) return [{ slip, draft: thought.draft }];
    changed.push({
      subject: slip.subject,
      matter: (thought?.draft ? thought.draft.facts.matter : thought?.matter) ?? '（不可见事项）',
      words: thought?.refusal?.words ?? {
        zh: '数据、责任单位或原督办单有变化。',
        en: 'Its figures, bodies or earlier slip have changed.',
      },
    });
    return [];
  });
  if (changed.length === 0) return confirmed;
  const named = (language: 'zh' | 'en') =>
    changed
      .slice(0, 5)
      .map(({ matter, words }) =>
        language === 'zh' ? `${matter}：${words.zh}` : `${matter}: ${words.en}`,
      )
      .join(language === 'zh' ? '' : ' ');
  throw new Problem({
    status: 409,
    code: 'notice_preview_outdated',
    title: { zh: '状态冲突', en: 'Conflict' },
    detail: {
      zh: `预览后有${changed.length}项情况变化，本次未签发。${named('zh')}请重新预览后再签发。`,
      en: `${changed.length} of them changed after the preview; nothing was issued. ${named('en')} Preview again.`,
    },
    members: { changed },
  });
}

/** Throws a Problem (422) with a sentence for each slip whose colour, reason or day will not do. */
function requireAcceptable(confirmed: readonly Confirmed[], today: Day): void {
  const errors = confirmed.flatMap(({ slip, draft }, index): FieldError[] => {
    const found: FieldError[] = [];
    const fault = (field: string, zh: string, en: string) =>
      found.push({ path: `slips.${index}.${field}`, message: { zh, en } });
    const choice = judgeColour(draft.ladder, draft.follows?.colour ?? null, slip.colour);
    if (choice === 'refused') {
      fault(
        'colour',
        '所选颜色低于应发级别或不在本级预设内，请另选。',
        'Choose a colour of the ladder that is not lower than the proposed one.',
      );
    }
    if (choice === 'higher' && slip.higherReason === null) {
      fault(
        'higherReason',
        '越级发单须说明理由（不少于4个字）。',
        'Say why the slip begins higher, in at least four characters.',
      );
    }
    if (slip.dueOn <= today) {
      fault(
        'dueOn',
        '回复时限须在明日以后（含明日）。',
        'The reply is due tomorrow at the earliest.',
      );
    }
    return found;
  });
  const [first] = errors;
  if (first) throw Problem.unprocessable('notice_not_acceptable', first.message, errors);
}

function newNotice(
  { slip, draft }: Confirmed,
  at: {
    viewer: Viewer;
    today: Day;
    setting: SettingInForce;
    given: GivenNumber;
    index: number;
  },
): NewNotice {
  const { viewer, today, setting, given, index } = at;
  const { facts, follows, ladder } = draft;
  const number = given.number + index;
  const higher = judgeColour(ladder, follows?.colour ?? null, slip.colour) === 'higher';
  const content: NoticeContent = {
    number: documentNumber(given.year, number),
    issuer: setting.issuerName,
    ladder: { key: ladder.key, version: ladder.version },
    colour: slip.colour,
    follows: follows && documentNumber(follows.year, follows.number),
    addressee: named(draft.addressee),
    copies: draft.copies.map(named),
    matter: facts.matter,
    clock: draft.clock,
    cause: draft.cause,
    evidence: facts.evidence,
    facts: factRows(facts.evidence),
    demand: slip.demand,
    dueOn: slip.dueOn,
    higherReason: higher ? slip.higherReason : null,
    issuedBy: viewer.displayName,
    issuedOn: today,
  };
  const text = JSON.stringify(content);
  return {
    region_code: facts.regionCode,
    issuer_region: viewer.regionCode,
    year: given.year,
    number,
    chain_id: follows?.chainId ?? null,
    follows_id: follows?.id ?? null,
    subject_kind: draft.subject.kind,
    subject_id: draft.subject.id,
    clock: draft.clock,
    ladder: ladder.key,
    ladder_version: ladder.version,
    colour: slip.colour,
    agency_id: draft.addressee.id,
    plan_ids: facts.planIds,
    copy_ids: draft.copies.map(({ id }) => id),
    content: text,
    content_sha256: createHash('sha256').update(text).digest('hex'),
    issued_by: viewer.accountId,
    issued_role: viewer.role,
    issued_on: today,
    due_on: slip.dueOn,
  };
}

function named({ id, name, shortName }: NamedBody): NamedBody {
  return { id, name, shortName };
}
