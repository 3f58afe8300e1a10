import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { partsOf, type MeantBody } from './domain/ledger-of-draft';
import {
  clausesGoneOn,
  incentiveWords,
  partChanges,
  type NewPart,
  type PartChanges,
} from './domain/part-changes';
import type { DraftParts } from './draft-view';
import type { DraftRecord } from './draft.repository';
import type { RowRecord } from './intake-row.repository';
import { PartChangeRepository } from './part-change.repository';
import { clauseHeadings, partWords } from './target-in-force.queries';

/** Notes and incentives of an amended document against those in force. */
export interface DraftPartChanges {
  readonly notes: PartChanges;
  readonly incentives: PartChanges;
  /** The clause in force that each clause of the document goes on. */
  readonly goesOn: ReadonlyMap<string, string>;
}

/** Parts in force that the document does not say any more, and a person ends. */
export interface EndedParts {
  readonly notes: readonly number[];
  readonly incentives: readonly number[];
}

interface Writing {
  readonly rows: readonly RowRecord[];
  readonly meant: ReadonlyMap<string, MeantBody>;
  readonly bodies: ReadonlyMap<string, number>;
  /** Ids of the plan's clauses by locator, also those that the amendment brought. */
  readonly clauseIds: ReadonlyMap<string, number>;
  readonly today: Day;
}

/**
 * Who is responsible for a clause and what is paid: no goal depends on it, so one person's
 * confirmation puts it in force, from that day on.
 */
@Injectable()
export class PartChangeService {
  constructor(private readonly repository: PartChangeRepository) {}

  async changes(
    manager: EntityManager,
    planId: number,
    draft: Pick<DraftRecord, 'clauses' | 'document'>,
    { rows, bodies }: Pick<DraftParts, 'rows' | 'bodies'>,
    on: Day,
  ): Promise<DraftPartChanges> {
    // A ledger table holds goals alone, and says nothing of what stands beside them.
    if (draft.document.kind === 'ledger') {
      return { notes: NO_CHANGES, incentives: NO_CHANGES, goesOn: new Map() };
    }
    const meant = new Map(
      bodies.map((body) => {
        const name = body.agency?.name ?? body.create?.name ?? body.name;
        return [body.name, { name, group: false }] as const;
      }),
    );
    const goesOn = clausesGoneOn(draft.clauses, await clauseHeadings(manager, planId));
    const partOf = (row: RowRecord, words: string): NewPart => ({
      row: row.id,
      clause: row.fields.clause,
      goesOn: goesOn.get(row.fields.clause) ?? null,
      words,
    });
    const stated = rows.filter((row) => row.decision !== 'rejected' && row.decision !== 'merged');
    const notes = stated
      .filter((row) => row.type === 'responsibility')
      .map((row) => partOf(row, noteWords(partsOf(row.fields.agencies, meant, false))));
    const incentives = stated
      .filter((row) => row.type === 'incentive')
      .map((row) => partOf(row, incentiveWords(incentiveOf(row))));
    return {
      notes: partChanges(
        notes,
        (await this.repository.notes(manager, planId, on)).map((note) => ({
          id: note.id,
          clause: note.clause,
          words: noteWords(note.bodies),
        })),
        false,
      ),
      incentives: partChanges(
        incentives,
        (await this.repository.incentives(manager, planId, on)).map((incentive) => ({
          id: incentive.id,
          clause: incentive.clause,
          words: incentiveWords(incentive),
        })),
        true,
      ),
      goesOn,
    };
  }

  /** Writes what accepted rows add and change, and ends what a person ends; notes by their rows. */
  async putInForce(
    manager: EntityManager,
    { notes, incentives, goesOn }: DraftPartChanges,
    ended: EndedParts,
    writing: Writing,
  ): Promise<Map<number, number>> {
    const { rows, meant, bodies, clauseIds, today } = writing;
    const accepted = new Map(
      rows.filter((row) => row.decision === 'accepted').map((row) => [row.id, row]),
    );
    const clauseOf = (row: RowRecord) => {
      const id = clauseIds.get(goesOn.get(row.fields.clause) ?? row.fields.clause);
      if (id === undefined) throw new RangeError(`there is no clause ${row.fields.clause}`);
      return id;
    };
    const byRow = new Map<number, number>();
    for (const { row: id, old } of stepsOf(notes)) {
      const row = accepted.get(id);
      if (!row) continue;
      if (old !== null) await this.repository.endNote(manager, old, today);
      const noteId = old ?? (await this.repository.addNote(manager, clauseOf(row)));
      const named = partsOf(row.fields.agencies, meant, false).map(({ name, role }) => {
        const agencyId = bodies.get(name);
        if (agencyId === undefined) throw new RangeError(`there is no body ${name}`);
        return { agencyId, role };
      });
      await this.repository.addNoteBodies(manager, noteId, named, today);
      byRow.set(id, noteId);
    }
    for (const { row: id, old } of stepsOf(incentives)) {
      const row = accepted.get(id);
      if (!row) continue;
      if (old !== null) await this.repository.endIncentive(manager, old, today);
      await this.repository.addIncentive(manager, clauseOf(row), incentiveOf(row), today);
    }
    for (const id of ended.notes) await this.repository.endNote(manager, id, today);
    for (const id of ended.incentives) await this.repository.endIncentive(manager, id, today);
    return byRow;
  }
}

const NO_CHANGES: PartChanges = { added: [], removed: [], changed: [], unchanged: 0 };

/** Rows that say something new, with the part in force that each takes the place of. */
function stepsOf(changes: PartChanges): { readonly row: number; readonly old: number | null }[] {
  return [
    ...changes.changed.map(({ now, before }) => ({ row: now.row, old: before.id })),
    ...changes.added.map(({ row }) => ({ row, old: null })),
  ];
}

function noteWords(bodies: readonly { readonly name: string; readonly role: string }[]): string {
  return bodies.map(({ name, role }) => partWords(name, role)).join('、');
}

function incentiveOf({ fields }: RowRecord) {
  const { name: condition, goal: amount, unit, cap, capUnit } = fields;
  return { condition, amount, unit, cap, capUnit };
}
