import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { matterScope } from '../auth/auth.policy';
import type { MatterScope, Viewer } from '../auth/auth.policy';
import { AttachmentService } from '../evidence/attachment.service';
import type { AttachedFile } from '../evidence/attachment.schema';
import { readsEvidence } from '../series/value-evidence.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { closingMovesOffered } from './closing.policy';
import {
  closingEntries,
  closings,
  type ClosingFilter,
  type ClosingRow,
  type EntryRow,
} from './closing.queries';
import type { Closing, ClosingDetail, ClosingEntry, ClosingSnapshot } from './closing.schema';
import { ClosingSubjectService } from './closing-subject.service';
import { computedMet, reopeningProposed, type Computed } from './domain/closing-judgement';

export interface ClosingMoment {
  readonly asOf: Day;
  readonly today: Day;
}

const NOTHING = { verify: false, decide: false, withdraw: false, reopen: false };

/** Closings as people read them: what was decided beside what the system judged, then and now. */
@Injectable()
export class ClosingReadingService {
  constructor(
    private readonly subjects: ClosingSubjectService,
    private readonly attachments: AttachmentService,
  ) {}

  /** @param viewer decides what can be done; null: only to be read */
  async read(
    manager: EntityManager,
    scope: MatterScope,
    viewer: Viewer | null,
    moment: ClosingMoment,
    filter?: ClosingFilter,
  ): Promise<Closing[]> {
    const rows = await closings(manager, scope, moment.asOf, filter);
    return this.views(manager, rows, viewer, moment);
  }

  /** Confirmed closings whose judgement has turned since: proposed to be reopened. */
  async turned(
    manager: EntityManager,
    scope: MatterScope,
    viewer: Viewer | null,
    moment: ClosingMoment,
    filter: ClosingFilter = {},
  ): Promise<Closing[]> {
    const unmet = { ...filter, states: ['confirmed'] as const, unmet: true };
    const rows = await this.read(manager, scope, viewer, moment, unmet);
    return rows.filter((closing) => closing.reopeningProposed);
  }

  /** Without what the system judges now, which takes longer where there are many. */
  async brief(
    manager: EntityManager,
    scope: MatterScope,
    asOf: Day,
    filter: ClosingFilter,
  ): Promise<ReturnType<typeof viewOf>[]> {
    const rows = await closings(manager, scope, asOf, filter);
    const ids = rows.map(({ id }) => id);
    const entries = ids.length === 0 ? null : await closingEntries(manager, ids, asOf);
    return rows.map((row) => viewOf(row, entries?.get(row.id) ?? [], null));
  }

  /** Throws a Problem (404) where the viewer sees no such closing on the day. */
  async detail(
    manager: EntityManager,
    viewer: Viewer,
    id: number,
    moment: ClosingMoment,
  ): Promise<ClosingDetail> {
    const { asOf } = moment;
    const rows = await closings(manager, matterScope(viewer), asOf, { ids: [id] });
    const [closing] = await this.views(manager, rows, viewer, moment);
    if (closing === undefined) throw Problem.notFound();
    const entries = (await closingEntries(manager, [id], asOf)).get(id) ?? [];
    const files = await this.files(manager, viewer, closing, entries, asOf);
    return {
      ...closing,
      asOf,
      needsReason: departing(closing.now),
      needsValue: closing.unit !== null,
      entries: entries.map((entry) => entryOf(entry, files.get(entry.id) ?? [])),
    };
  }

  /** Files are read by the body and by who supervises or leads the region, by nobody else. */
  private async files(
    manager: EntityManager,
    viewer: Viewer,
    { regionCode, agency }: Closing,
    entries: readonly EntryRow[],
    asOf: Day,
  ): Promise<Map<number, AttachedFile[]>> {
    if (!readsEvidence(viewer, { regionCode, agencyId: agency.id })) return new Map();
    const ids = entries.map(({ id }) => id);
    const sent = await this.attachments.of(manager, 'closing_application', ids, asOf);
    const found = await this.attachments.of(manager, 'closing_verification', ids, asOf);
    return new Map([...sent, ...found]);
  }

  private async views(
    manager: EntityManager,
    rows: readonly ClosingRow[],
    viewer: Viewer | null,
    moment: ClosingMoment,
  ): Promise<Closing[]> {
    if (rows.length === 0) return [];
    const { asOf, today } = moment;
    const asked = rows.map((row) => ({
      subject: { kind: row.kind, id: row.subjectId },
      yearEnd: row.yearEnd,
    }));
    const entries = await closingEntries(
      manager,
      rows.map(({ id }) => id),
      asOf,
    );
    const now = await this.subjects.snapshots(manager, asked, asOf);
    const matters = await this.subjects.matterTexts(
      manager,
      rows.filter(({ kind }) => kind === 'entrusted').map(({ subjectId }) => subjectId),
      asOf,
    );
    return rows.map((row, at) => {
      const matter = matters.get(row.subjectId);
      const label = row.targetName ?? matter?.text ?? '';
      const view = viewOf(row, entries.get(row.id) ?? [], now[at] ?? null);
      const offered = viewer !== null && asOf === today && !row.movedLater;
      const facts = { ...row, agencyId: row.agency.id };
      return {
        ...view,
        label,
        plan: row.plan ?? (row.kind === 'entrusted' ? (matter?.plan ?? null) : null),
        can: offered ? closingMovesOffered(viewer, facts) : NOTHING,
      };
    });
  }
}

function viewOf(
  row: ClosingRow,
  entries: readonly EntryRow[],
  now: ClosingSnapshot | null,
): Omit<Closing, 'label' | 'plan' | 'can'> {
  const last = (...moves: EntryRow['move'][]) =>
    entries.findLast((entry) => moves.includes(entry.move)) ?? null;
  const [verified, decided, reopened] = [last('verify'), last('confirm', 'refuse'), last('reopen')];
  const then = decided?.snapshot ?? last('apply')?.snapshot ?? null;
  if (then === null) throw new Error(`closing ${row.id} has no application`);
  const confirmed = decided?.move === 'confirm';
  return {
    id: row.id,
    version: row.version,
    subject: { kind: row.kind, id: row.subjectId },
    regionCode: row.regionCode,
    regionName: row.regionName,
    agency: row.agency,
    yearEnd: row.yearEnd,
    state: row.state,
    statement: row.statement,
    appliedBy: row.appliedByName,
    appliedOn: row.appliedOn,
    onBehalfReason: row.onBehalfReason,
    verifiedValue: verified?.value ?? null,
    unit: verified?.unit ?? unitOf(then),
    decision: decided && { by: decided.by ?? '', on: decided.onDay, reason: decided.words },
    then,
    now,
    departs: confirmed && departing(then),
    reopeningProposed: row.state === 'confirmed' && turned(then, now),
    reopening: reopened && {
      by: reopened.by ?? '',
      on: reopened.onDay,
      reason: reopened.words ?? '',
    },
  };
}

function entryOf(entry: EntryRow, files: AttachedFile[]): ClosingEntry {
  const { method, verifiedOn, people, value, unit } = entry;
  return {
    id: entry.id,
    move: entry.move,
    onDay: entry.onDay,
    at: entry.at,
    by: entry.by,
    role: entry.role,
    words: entry.words,
    verification:
      method !== null && verifiedOn !== null && people !== null
        ? { method, on: verifiedOn, people, value, unit }
        : null,
    snapshot: entry.snapshot,
    files,
  };
}

function computedOf(snapshot: ClosingSnapshot | null): Computed | null {
  return snapshot?.kind === 'target' ? snapshot.judgement : null;
}

/** A confirmation would differ from what the system judged; entrusted matters have no lamp. */
export function departing(snapshot: ClosingSnapshot | null): boolean {
  const computed = computedOf(snapshot);
  return computed !== null && !computedMet(computed);
}

function turned(then: ClosingSnapshot, now: ClosingSnapshot | null): boolean {
  const [before, after] = [computedOf(then), computedOf(now)];
  return before !== null && after !== null && reopeningProposed(before, after);
}

/** Tasks are done or not: their judgement counts nodes, which nobody verifies as a figure. */
function unitOf(snapshot: ClosingSnapshot): string | null {
  return snapshot.kind === 'target' && !snapshot.judgement.task
    ? snapshot.judgement.attainedUnit
    : null;
}
