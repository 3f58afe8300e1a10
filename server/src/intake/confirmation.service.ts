import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { CommandRequest } from '../audit/command-request.decorator';
import { EvaluationService } from '../evaluation/evaluation.service';
import { RoundGenerationService } from '../reporting/round-generation.service';
import type { Day } from '../series/domain/day';
import { writeLedger } from '../targets/ledger-writing.service';
import { AmendmentService, type Amended } from './amendment.service';
import { ConfirmationRepository, type NewPlace } from './confirmation.repository';
import { acceptedRows, placesIn } from './domain/accepted-rows';
import { ledgerOfDraft, targetKey, type MeantBody } from './domain/ledger-of-draft';
import { DraftEditService, requireSeen } from './draft-edit.service';
import { DraftReadingService } from './draft-reading.service';
import { bodyViews, openMatters, rowPlace, rowView, type DraftParts } from './draft-view';
import { DraftRepository, type DraftOutcome, type DraftRecord } from './draft.repository';
import { draftOpen, planNumberTaken } from './intake.problem';
import type { ConfirmDraft, ConfirmedDraft } from './confirmation.schema';
import type { PlanName } from './intake.schema';
import { holdConfirmation } from './plans-alike.queries';

/** A draft with its bodies made and named, ready to be written. */
export interface SettledDraft {
  readonly draft: DraftRecord;
  readonly parts: DraftParts;
  /** By written name. */
  readonly meant: ReadonlyMap<string, MeantBody>;
  /** Ids by full name. */
  readonly bodies: ReadonlyMap<string, number>;
  readonly newAgencies: number;
  /** Of which it was said that this is another one. */
  readonly sameNumber: readonly PlanName[];
}

/** The step that makes a draft a plan that runs: all of it or nothing. */
@Injectable()
export class ConfirmationService {
  constructor(
    private readonly edits: DraftEditService,
    private readonly reading: DraftReadingService,
    private readonly drafts: DraftRepository,
    private readonly repository: ConfirmationRepository,
    private readonly evaluation: EvaluationService,
    private readonly rounds: RoundGenerationService,
    private readonly amendments: AmendmentService,
  ) {}

  /**
   * Throws a Problem: 404, 409 once it is closed, 412 where anything of the draft has changed since
   * it was seen, 422 with everything that is still open, or with plans of the same number that
   * `otherThan` does not name.
   */
  confirm(
    request: CommandRequest,
    { draftId, version }: { draftId: number; version: number },
    { reason, end, otherThan }: ConfirmDraft,
  ): Promise<ConfirmedDraft> {
    return this.edits.edit(
      { request, action: 'confirm_draft', draftId, ...(reason !== '' && { reason }) },
      async (manager, draft) => {
        requireSeen(draft, version);
        const settled = await this.settle(manager, draft, request.today, otherThan);
        const { planId, key, outcome, ...written } =
          draft.amends === null
            ? await this.makePlan(manager, settled, request.today)
            : await this.amendments.amend(manager, settled, draft.amends.id, request, {
                reason,
                end,
              });
        await this.keepPlaces(manager, settled, written);
        await this.drafts.close(
          manager,
          draftId,
          { state: 'confirmed', planId, outcome },
          request.viewer,
          request.today,
        );
        return {
          before: { state: 'open', version },
          after: {
            state: 'confirmed',
            planId,
            newAgencies: settled.newAgencies,
            outcome,
            ...(settled.sameNumber.length > 0 && { otherThan: settled.sameNumber }),
          },
          result: () => ({
            draftId,
            plan: { id: planId, key },
            targets: outcome.targetIds.length,
            notes: written.notes.size,
            incentives: written.incentives,
            newAgencies: settled.newAgencies,
            proposals: outcome.proposalIds.length,
            removed: outcome.removedIds.length,
            left: outcome.left.map((one) => one.advice),
          }),
        };
      },
    );
  }

  /** Makes the bodies that are to be made. Throws a Problem (422) while anything is open. */
  private async settle(
    manager: EntityManager,
    draft: DraftRecord,
    today: Day,
    otherThan: readonly number[],
  ): Promise<SettledDraft> {
    await holdConfirmation(manager, draft);
    const parts = await this.reading.situationOf(manager, draft, today);
    const place = rowPlace(draft, parts.conflicts);
    const views = parts.rows.map((row) => rowView(row, place));
    const bodies = bodyViews(parts.bodies, parts.rows, draft.header.defaultBody);
    const open = openMatters(draft, views, bodies, parts, today);
    if (open.length > 0) throw draftOpen(open);
    const { sameNumber } = parts;
    if (sameNumber.some(({ id }) => !otherThan.includes(id))) {
      throw planNumberTaken(draft.header.docNo, sameNumber);
    }
    const named = bodies.filter((body) => body.rows > 0);
    const newAgencies = await this.repository.addAgencies(
      manager,
      named.flatMap((body) => body.create ?? []),
    );
    // By id where it is known: somebody may give the body another name at this very moment.
    const known = await this.repository.agencies(
      manager,
      named.flatMap((body) => body.agency?.id ?? []),
      named.flatMap((body) => body.create?.name ?? []),
    );
    const meant = new Map<string, MeantBody>();
    for (const { name, agency, create } of named) {
      const body = known.find((one) => (agency ? one.id === agency.id : one.name === create?.name));
      if (body) meant.set(name, { name: body.name, group: body.kind === 'group' });
    }
    return {
      draft,
      parts,
      newAgencies,
      sameNumber,
      meant,
      bodies: new Map(known.map(({ id, name }) => [name, id])),
    };
  }

  private async makePlan(
    manager: EntityManager,
    settled: SettledDraft,
    today: Day,
  ): Promise<Amended> {
    const { draft, parts, meant, bodies } = settled;
    const { header } = draft;
    const { title, issuer, issuedOn, defaultBody } = header;
    if (title === null || issuer === null || issuedOn === null) {
      throw new RangeError('a header was confirmed that is not whole');
    }
    const rows = acceptedRows(parts.rows);
    const made = ledgerOfDraft(
      draft.clauses,
      rows,
      meant,
      defaultBody === null ? null : (meant.get(defaultBody)?.name ?? null),
    );
    const key = await this.repository.freeKey(manager, header.regionCode, issuedOn);
    const written = await writeLedger(
      manager,
      {
        key,
        regionCode: header.regionCode,
        title,
        docNo: header.docNo,
        issuer,
        issuedOn,
        publishedOn: null,
        effectiveFrom: header.effectiveFrom,
        effectiveTo: header.effectiveTo,
        horizon: header.horizon,
        activatedOn: today,
        implements: header.implements,
        missingAnnexes: header.missingAnnexes,
      },
      made.ledger,
      bodies,
    );
    const targetIds = [...written.targetIds.values()];
    await this.evaluation.rejudge(manager, targetIds, today);
    await this.rounds.openRounds(manager, today, [written.planId]);
    const outcome: DraftOutcome = { targetIds, proposalIds: [], removedIds: [], left: [] };
    return {
      planId: written.planId,
      key,
      outcome,
      made,
      ledger: written,
      restated: new Map(),
      notes: new Map(
        made.noteRows.flatMap((row, index) => {
          const id = written.noteIds[index];
          return id === undefined ? [] : [[row, id] as const];
        }),
      ),
      incentives: made.ledger.incentives.length,
    };
  }

  /** Where the document states each goal and each note. */
  private async keepPlaces(
    manager: EntityManager,
    { draft, parts }: SettledDraft,
    { ledger, restated, notes }: Pick<Amended, 'ledger' | 'restated' | 'notes'>,
  ): Promise<void> {
    const document = { documentId: draft.documentId, regionCode: draft.header.regionCode };
    const text = await this.reading.textOf(manager, draft.documentId);
    const placesOf = placesIn(parts.rows);
    const places = parts.rows.flatMap((row): NewPlace[] => {
      if (row.decision !== 'accepted') return [];
      const id = ledger.targetIds.get(targetKey(row.id)) ?? restated.get(row.id);
      if (id === undefined) return [];
      return placesOf(row).flatMap(({ clause, start, end }, ordinal) => {
        const clauseId = ledger.clauseIds.get(clause);
        if (clauseId === undefined) return [];
        return [{ id, ordinal, clauseId, start, end, quote: text.slice(start, end) }];
      });
    });
    await this.repository.addTargetPlaces(manager, document, places);
    await this.repository.addNotePlaces(
      manager,
      document,
      parts.rows.flatMap(({ id: rowId, start, end, quote }) => {
        const id = notes.get(rowId);
        return id === undefined ? [] : [{ id, start, end, quote }];
      }),
    );
  }
}
