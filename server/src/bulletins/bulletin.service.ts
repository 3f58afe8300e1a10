import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { EntityManager } from 'typeorm';
import { AuditLog } from '../audit/audit-log';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import type { Viewer } from '../auth/auth.policy';
import { loadCalendar } from '../calendar/calendar.service';
import { inSnapshot } from '../database/transaction';
import { documentNumber } from '../matters/domain/document-number';
import { subjectKey, type Subject } from '../matters/domain/subject';
import type { Mark } from '../matters/mark.schema';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { BulletinDraftService } from './bulletin-draft.service';
import { periodicPlans } from './bulletin-material.queries';
import { draftsFor } from './bulletin.policy';
import { dayAfterToday, onlyIssuedIsFollowed, requireDraft } from './bulletin.problem';
import { BulletinRepository, type StoredBulletin } from './bulletin.repository';
import type {
  DiscardBulletin,
  DraftBulletin,
  Regenerate,
  RegenerateScope,
  Regeneration,
  SaveBulletin,
} from './bulletin-draft.schema';
import type { BulletinTurn } from './bulletin.schema';
import { bulletinMark } from './bulletin-view';
import { lastQuarter } from './domain/bulletin-period';
import { firstParts, partChanges, regenerated, type Part } from './domain/bulletin-part';
import { IssuedBulletinRepository, type IssuedBulletin } from './issued-bulletin.repository';

export interface DraftCommand {
  readonly request: CommandRequest;
  readonly id: number;
  /** The draft's version that was seen. */
  readonly version: number;
  readonly today: Day;
}

/** Working days after a quarter's due date on which the system drafts its bulletin. */
export const PERIODIC_AFTER_WORKING_DAYS = 5;

/** Drafts of bulletins: made, worked on by several, made anew from later figures, discarded. */
@Injectable()
export class BulletinService {
  constructor(
    private readonly dataSource: DataSource,
    private readonly commands: CommandService,
    private readonly audit: AuditLog,
    private readonly bulletins: BulletinRepository,
    private readonly issues: IssuedBulletinRepository,
    private readonly drafts: BulletinDraftService,
  ) {}

  /** Throws a Problem: 403 outside the own region, 400 and 422 for what cannot be drafted. */
  draft(request: CommandRequest, wish: DraftBulletin, today: Day): Promise<BulletinTurn> {
    const { viewer } = request;
    return this.commands.runCommand(
      { request, action: 'draft_bulletin', subject: { type: 'bulletin', id: null } },
      async (manager) => {
        const { regionCode } = wish;
        if (!draftsFor(viewer, regionCode)) throw Problem.forbidden();
        const asOf = wish.asOf ?? today;
        if (asOf > today) throw dayAfterToday('asOf', today);
        const followed = await this.followed(manager, wish, today);
        const quarter = lastQuarter(asOf);
        const composed = await this.drafts.compose(manager, {
          regionCode,
          planKeys: wish.plans ?? followed?.row.planKeys ?? null,
          headlineIds: null,
          scope: {
            asOf,
            periodFrom: wish.periodFrom ?? followed?.row.periodFrom ?? quarter.from,
            periodTo: wish.periodTo ?? followed?.row.periodTo ?? quarter.to,
          },
          follows: followed && numberOf(followed.issue),
          basis: null,
        });
        const { scope, material, frame, generated } = composed;
        const id = await this.bulletins.add(manager, {
          ...scope,
          ...frame,
          regionCode,
          kind: followed ? 'correction' : 'occasional',
          parts: firstParts(generated),
          material,
          followsId: followed?.row.id ?? null,
          draftedBy: viewer.accountId,
          draftedOn: today,
        });
        if (id === null) throw new Error('a draft was added without an id');
        return {
          result: { id, version: 1, status: 'draft' },
          after: { regionCode, ...scope, title: frame.title },
          subjectId: id,
        };
      },
    );
  }

  /** Throws a Problem: 404, 403, 412 where somebody saved since, 409 where it is no draft. */
  save(command: DraftCommand, typed: SaveBulletin): Promise<BulletinTurn> {
    return this.change(command, 'save_bulletin', typed, async (manager, row) => {
      const { parts: texts, ...frame } = typed;
      const parts = withTexts(row.parts, texts);
      await this.bulletins.save(
        manager,
        row.id,
        { frame, parts, scope: row, material: null },
        command.request.viewer.accountId,
      );
      return { before: changedTexts(row.parts, parts), after: changedTexts(parts, row.parts) };
    });
  }

  /** What other figures would change, part by part; nothing is stored. */
  preview(viewer: Viewer, id: number, today: Day, wish: RegenerateScope): Promise<Regeneration> {
    return inSnapshot(this.dataSource, (manager) =>
      this.previewIn(manager, { viewer, id, today }, wish),
    );
  }

  private async previewIn(
    manager: EntityManager,
    { viewer, id, today }: { viewer: Viewer; id: number; today: Day },
    wish: RegenerateScope,
  ): Promise<Regeneration> {
    const row = await this.draftOf(manager, viewer, id, today);
    requireDraft(row, row.version, today, wish);
    const composed = await this.anew(manager, row, wish, today);
    const was = await this.bulletins.material(manager, id);
    const before = new Map(was.figures.map((one) => [one.targetId, one]));
    const after = composed.material.figures;
    const gone = was.figures.filter(
      ({ targetId }) => !after.some((one) => one.targetId === targetId),
    );
    return {
      version: row.version,
      dataAsOf: composed.scope.asOf,
      changes: partChanges(row.parts, composed.generated),
      figuresChanged:
        gone.length +
        after.filter((one) => !isDeepStrictEqual(before.get(one.targetId), one)).length,
    };
  }

  /** Takes other figures, and the new text of the parts that are named. */
  regenerate(command: DraftCommand, wish: Regenerate): Promise<BulletinTurn> {
    return this.change(command, 'regenerate_bulletin', wish, async (manager, row) => {
      const composed = await this.anew(manager, row, wish, command.today);
      const { scope, material, generated } = composed;
      const parts = regenerated(row.parts, generated, new Set(wish.take));
      await this.bulletins.save(
        manager,
        row.id,
        { frame: row, parts, scope, material },
        command.request.viewer.accountId,
      );
      return {
        before: { asOf: row.asOf, planKeys: row.planKeys, ...changedTexts(row.parts, parts) },
        after: { ...scope, take: wish.take, ...changedTexts(parts, row.parts) },
      };
    });
  }

  discard(command: DraftCommand, { reason }: DiscardBulletin): Promise<BulletinTurn> {
    return this.change(command, 'discard_bulletin', { reason }, async (manager, row) => {
      await this.bulletins.end(manager, row.id, {
        status: 'discarded',
        on: command.today,
        by: command.request.viewer.accountId,
        reason,
      });
      return { before: { status: row.status }, after: { status: 'discarded' } };
    });
  }

  /**
   * Drafts the bulletin of the last quarter for each region with plans of its own that ran in it,
   * once its due date is five working days past. Repeated, it changes nothing.
   *
   * @returns how many drafts were made
   */
  async draftPeriodic(manager: EntityManager, day: Day): Promise<number> {
    const calendar = await loadCalendar(manager);
    const quarter = lastQuarter(day);
    let made = 0;
    for (const { regionCode, planKeys } of await periodicPlans(manager, quarter)) {
      const due = calendar.dueOn(regionCode, quarter.to).on;
      if (day < calendar.work.workingDayAfter(due, PERIODIC_AFTER_WORKING_DAYS)) continue;
      if (await this.bulletins.hasPeriodic(manager, regionCode, quarter.to)) continue;
      const composed = await this.drafts.compose(manager, {
        regionCode,
        planKeys,
        headlineIds: null,
        scope: { asOf: day, periodFrom: quarter.from, periodTo: quarter.to },
        follows: null,
        basis: null,
      });
      const id = await this.bulletins.add(manager, {
        ...composed.scope,
        ...composed.frame,
        regionCode,
        kind: 'periodic',
        parts: firstParts(composed.generated),
        material: composed.material,
        followsId: null,
        draftedBy: null,
        draftedOn: day,
      });
      if (id === null) continue;
      made += 1;
      await this.audit.append(manager, {
        actor: null,
        action: 'draft_bulletin',
        subject: { type: 'bulletin', id },
        after: { regionCode, ...composed.scope },
        requestId: null,
        source: 'periodic bulletins',
      });
    }
    return made;
  }

  /** Bulletins issued by a day that printed these targets, by subject. */
  async marks(
    manager: EntityManager,
    subjects: readonly Subject[],
    asOf: Day,
  ): Promise<Map<string, Mark[]>> {
    const ids = subjects.filter(({ kind }) => kind === 'target').map(({ id }) => id);
    const found = new Map<string, Mark[]>();
    for (const one of await this.issues.printing(manager, ids, asOf)) {
      const key = subjectKey({ kind: 'target', id: one.targetId });
      found.set(key, [...(found.get(key) ?? []), bulletinMark(one)]);
    }
    return found;
  }

  /** Composes anew what is asked for; what is not named stays as the draft has it. */
  private async anew(
    manager: EntityManager,
    row: StoredBulletin,
    wish: RegenerateScope,
    today: Day,
  ) {
    const asOf = wish.asOf ?? today;
    if (asOf > today) throw dayAfterToday('asOf', today);
    const followed = row.followsId === null ? null : await this.issueOf(manager, row.followsId);
    return this.drafts.compose(manager, {
      regionCode: row.regionCode,
      planKeys: wish.plans ?? row.planKeys,
      // Other plans have other indicators.
      headlineIds: wish.headlineIds ?? (wish.plans === undefined ? row.headlineIds : null),
      scope: {
        asOf,
        periodFrom: wish.periodFrom ?? row.periodFrom,
        periodTo: wish.periodTo ?? row.periodTo,
      },
      follows: followed && numberOf(followed),
      basis: row.basis,
    });
  }

  private async issueOf(manager: EntityManager, id: number): Promise<IssuedBulletin | null> {
    return (await this.issues.of(manager, [id], '9999-12-31')).get(id) ?? null;
  }

  private async followed(manager: EntityManager, wish: DraftBulletin, today: Day) {
    if (wish.followsId === undefined) return null;
    const row = await this.bulletins.find(manager, wish.followsId, today);
    const issue = (await this.issues.of(manager, [wish.followsId], today)).get(wish.followsId);
    if (row === null || issue === undefined || row.regionCode !== wish.regionCode) {
      throw onlyIssuedIsFollowed();
    }
    return { row, issue };
  }

  private async draftOf(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    today: Day,
    lock = false,
  ): Promise<StoredBulletin> {
    const row = await this.bulletins.find(manager, id, today, lock);
    if (row === null || !draftsFor(viewer, row.regionCode)) throw Problem.notFound();
    return row;
  }

  private change(
    { request, id, version, today }: DraftCommand,
    action: string,
    yours: SaveBulletin | Regenerate | DiscardBulletin,
    work: (
      manager: EntityManager,
      row: StoredBulletin,
    ) => Promise<{ before: unknown; after: unknown }>,
  ): Promise<BulletinTurn> {
    const reason = 'reason' in yours ? yours.reason : null;
    return this.commands.runCommand(
      { request, action, subject: { type: 'bulletin', id }, reason },
      async (manager) => {
        const row = await this.draftOf(manager, request.viewer, id, today, true);
        requireDraft(row, version, today, yours);
        const { before, after } = await work(manager, row);
        const status = action === 'discard_bulletin' ? ('discarded' as const) : ('draft' as const);
        return { result: { id, version: version + 1, status }, before, after };
      },
    );
  }
}

function numberOf({ year, number }: IssuedBulletin): string {
  return documentNumber(year, number).zh;
}

function withTexts(
  parts: readonly Part[],
  texts: readonly { readonly key: Part['key']; readonly text: string }[],
): Part[] {
  const typed = new Map(texts.map(({ key, text }) => [key, text]));
  return parts.map((part) => ({ ...part, text: typed.get(part.key) ?? part.text }));
}

/** The texts that differ from another stand of the same parts, for the audit log. */
function changedTexts(parts: readonly Part[], other: readonly Part[]): Record<string, string> {
  return Object.fromEntries(
    parts
      .filter((part) => other.find(({ key }) => key === part.key)?.text !== part.text)
      .map((part) => [part.key, part.text]),
  );
}
