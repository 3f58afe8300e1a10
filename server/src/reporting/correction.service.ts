import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { CommandService } from '../audit/command.service';
import { lastChange } from '../audit/last-change';
import type { Viewer } from '../auth/auth.policy';
import { EvaluationService } from '../evaluation/evaluation.service';
import { addVersions, lockSeries } from '../series/actual-version.service';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { targetsMovedBy } from '../targets/moved-target.service';
import { CheckRuleRepository } from './check-rule.repository';
import { CorrectionListService, staged } from './correction-list.service';
import { mayDecide, mayPropose, mayWithdraw, seesSeries } from './correction.policy';
import {
  alreadyOpen,
  decided,
  faultProblem,
  ownCorrection,
  unknownValue,
} from './correction.problem';
import {
  CorrectionRepository,
  type CorrectedSeries,
  type CorrectionRow,
  type KnownVersion,
  type StoredContent,
} from './correction.repository';
import type { Correction, ProposeCorrection } from './correction.schema';
import { correctionFault } from './domain/correction';
import { requireFigurePossible, storedContent } from './corrected-figure';

export interface Proposal {
  readonly correction: ProposeCorrection;
  /** The value's version that the proposer saw. */
  readonly version: number;
  readonly today: Day;
}

export interface Decision {
  readonly id: number;
  /** The correction's version that was seen. */
  readonly version: number;
  readonly today: Day;
}

/** A known value changes only here: by a new version that one proposes and another decides. */
@Injectable()
export class CorrectionService {
  constructor(
    private readonly commands: CommandService,
    private readonly corrections: CorrectionRepository,
    private readonly rules: CheckRuleRepository,
    private readonly evaluation: EvaluationService,
    private readonly reading: CorrectionListService,
  ) {}

  /**
   * Throws a Problem: 403 to whoever neither reports nor supervises the series, 404 where nothing
   * is known of the period, 409 while another correction of it waits, 412 where the value is no
   * longer the one that was seen, 422 for a figure or a reason that cannot be.
   */
  propose(request: CommandRequest, { correction, version, today }: Proposal): Promise<Correction> {
    const { viewer } = request;
    const { seriesId, periodEnd, reason, source, sourceUrl } = correction;
    return this.commands.runCommand(
      { request, action: 'propose_correction', subject: { type: 'correction', id: 0 }, reason },
      async (manager) => {
        const series = await this.corrections.series(manager, seriesId, today);
        if (series === null || !seesSeries(viewer, series)) throw Problem.notFound();
        if (!mayPropose(viewer, series)) throw Problem.forbidden();
        const place = { seriesId, periodEnd, day: today };
        const known = await this.lockedVersion(manager, place);
        if (known.version !== version) throw moved(known, correction);
        const proposed = storedContent(correction, series.unit);
        const fault = correctionFault(staged(known), { ...staged(proposed), reason });
        if (fault) throw faultProblem(fault);
        await this.requirePossible(manager, series, proposed, { periodEnd, today });
        if (await this.corrections.isOpen(manager, place)) throw alreadyOpen();
        const id = await this.corrections.propose(manager, series.regionCode, {
          ...proposed,
          seriesId,
          periodEnd,
          fromVersion: known.version,
          reason,
          source,
          sourceUrl,
          proposedBy: viewer.accountId,
          proposedOn: today,
        });
        return {
          result: await this.reading.one(manager, viewer, id, today),
          before: contentOf(known),
          after: { seriesId, periodEnd, ...proposed },
          subjectId: id,
        };
      },
    );
  }

  /**
   * Adds the version and judges what it moves, in one transaction. Throws a Problem: 403 to the
   * proposer and to everybody who does not supervise the region, 409 once it is decided, 412 where
   * it was decided or the value has changed since.
   */
  accept(request: CommandRequest, decision: Decision, words: string): Promise<Correction> {
    const { viewer } = request;
    const { id, today } = decision;
    return this.commands.runCommand(
      { request, action: 'accept_correction', subject: { type: 'correction', id } },
      async (manager) => {
        const row = await this.decidable(manager, viewer, decision);
        const { seriesId, periodEnd } = row;
        const known = await this.lockedVersion(manager, { seriesId, periodEnd, day: today });
        if (known.version !== row.fromVersion) throw moved(known, contentOf(row));
        const [added] = await addVersions(manager, [
          {
            ...contentOf(row),
            seriesId,
            periodEnd,
            source: row.source,
            sourceUrl: row.sourceUrl,
            publishedOn: null,
            knownOn: today,
            reason: row.reason,
            filledBy: row.proposedByName,
            signedBy: null,
            acceptedBy: viewer.displayName,
            submissionId: null,
          },
        ]);
        if (added === undefined) throw new Error('a correction added no version');
        await this.evaluation.rejudge(manager, await targetsMovedBy(manager, [seriesId]), today);
        await this.corrections.decide(manager, {
          id,
          state: 'accepted',
          accountId: viewer.accountId,
          day: today,
          words,
          actualId: added.id,
        });
        return {
          result: await this.reading.one(manager, viewer, id, today),
          before: { version: known.version, ...contentOf(known) },
          after: { version: added.version, ...contentOf(row) },
        };
      },
    );
  }

  /** Throws a Problem as `accept` does, but a value that has changed since is no hindrance. */
  refuse(request: CommandRequest, decision: Decision, reason: string): Promise<Correction> {
    return this.close(request, decision, {
      action: 'refuse_correction',
      state: 'refused',
      reason,
      row: (manager) => this.decidable(manager, request.viewer, decision),
    });
  }

  /** Throws a Problem: 403 to everybody but the proposer, 409 once it is decided, 412 if stale. */
  withdraw(request: CommandRequest, decision: Decision): Promise<Correction> {
    const { viewer } = request;
    return this.close(request, decision, {
      action: 'withdraw_correction',
      state: 'withdrawn',
      reason: null,
      row: async (manager) => {
        const { row, series } = await this.locked(manager, viewer, decision);
        if (!mayWithdraw(viewer, { ...series, proposedBy: row.proposedBy })) {
          throw Problem.forbidden();
        }
        await requireOpen(manager, row, decision);
        return row;
      },
    });
  }

  private close(
    request: CommandRequest,
    { id, today }: Decision,
    closing: {
      readonly action: string;
      readonly state: 'refused' | 'withdrawn';
      readonly reason: string | null;
      readonly row: (manager: EntityManager) => Promise<CorrectionRow>;
    },
  ): Promise<Correction> {
    const { viewer } = request;
    const { action, state, reason } = closing;
    return this.commands.runCommand(
      { request, action, subject: { type: 'correction', id }, reason },
      async (manager) => {
        const row = await closing.row(manager);
        await this.corrections.decide(manager, {
          id,
          state,
          accountId: viewer.accountId,
          day: today,
          words: reason,
          actualId: null,
        });
        return {
          result: await this.reading.one(manager, viewer, id, today),
          before: { state: row.state },
          after: { state },
        };
      },
    );
  }

  private async decidable(
    manager: EntityManager,
    viewer: Viewer,
    decision: Decision,
  ): Promise<CorrectionRow> {
    const { row, series } = await this.locked(manager, viewer, decision);
    if (row.proposedBy === viewer.accountId) throw ownCorrection();
    if (!mayDecide(viewer, { ...series, proposedBy: row.proposedBy })) throw Problem.forbidden();
    await requireOpen(manager, row, decision);
    return row;
  }

  private async locked(
    manager: EntityManager,
    viewer: Viewer,
    { id, today }: Decision,
  ): Promise<{ row: CorrectionRow; series: CorrectedSeries }> {
    const row = await this.corrections.lock(manager, id, today);
    const series = row && (await this.corrections.series(manager, row.seriesId, today));
    if (!row || !series || !seesSeries(viewer, series)) throw Problem.notFound();
    return { row, series };
  }

  /** The value as it is known, with its series locked so that it stays so. */
  private async lockedVersion(
    manager: EntityManager,
    place: { seriesId: number; periodEnd: Day; day: Day },
  ): Promise<KnownVersion> {
    await lockSeries(manager, [place.seriesId]);
    const known = await this.corrections.known(manager, place);
    if (known === null) throw unknownValue();
    return known;
  }

  private async requirePossible(
    manager: EntityManager,
    series: CorrectedSeries,
    proposed: StoredContent,
    moment: { readonly periodEnd: Day; readonly today: Day },
  ): Promise<void> {
    const rules = await this.rules.rules(manager, moment.today);
    requireFigurePossible(series, staged(proposed), moment, rules);
  }
}

async function requireOpen(
  manager: EntityManager,
  row: CorrectionRow,
  { version }: Decision,
): Promise<void> {
  if (row.version !== version) {
    throw Problem.preconditionFailed({
      current: { version: row.version, state: row.state },
      yours: {},
      ...(await lastChange(manager, 'correction', row.id)),
    });
  }
  if (row.state !== 'open') throw decided();
}

function moved(known: KnownVersion, yours: unknown): Problem {
  return Problem.preconditionFailed({
    current: { version: known.version, ...contentOf(known) },
    yours,
    changedBy: known.changedBy,
    changedAt: known.changedAt.toISOString(),
  });
}

function contentOf({ answer, value, growth, vintage, revision }: StoredContent): StoredContent {
  return { answer, value, growth, vintage, revision };
}
