import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MatterScope, Viewer } from '../auth/auth.policy';
import type { Day } from '../series/domain/day';
import { Problem } from '../shared/problem';
import { ENTRUSTED_STATE_WORDS, isUnsettled } from './domain/entrusted-move';
import { subjectKey, SUBJECT_KINDS, type Subject } from './domain/subject';
import { requireEntrustedMove } from './entrusted-matter.problem';
import {
  entrustedMatters,
  type EntrustedFilter,
  type ReadEntrusted,
  type ReadEntrustedList,
} from './entrusted-matter.queries';
import { EntrustedMatterRepository } from './entrusted-matter.repository';
import type { EntrustedMatter } from './entrusted-matter.schema';
import type { Mark } from './mark.schema';

export type { EntrustedFilter, ReadEntrusted, ReadEntrustedList } from './entrusted-matter.queries';

/** By whom, on which of the product's days, and through which closing a matter ends or goes on. */
export interface ClosingAct {
  readonly by: Viewer;
  readonly on: Day;
  readonly closingId?: number;
  readonly words?: string;
}

const EVERYWHERE: MatterScope = { regionLike: '%', agencyId: null };

/** Entrusted matters for the features that stand on them. */
@Injectable()
export class EntrustedMatterService {
  constructor(private readonly matters: EntrustedMatterRepository) {}

  /** Matters as they stood on a day: unsettled ones first, by due date. */
  async read(
    manager: EntityManager,
    scope: MatterScope,
    asOf: Day,
    filter?: EntrustedFilter,
  ): Promise<EntrustedMatter[]> {
    const { rows } = await entrustedMatters(manager, scope, asOf, filter);
    return rows.map(({ matter }) => matter);
  }

  /** The same with their number and what policies have to know. */
  readPage(
    manager: EntityManager,
    scope: MatterScope,
    asOf: Day,
    filter?: EntrustedFilter,
  ): Promise<ReadEntrustedList> {
    return entrustedMatters(manager, scope, asOf, filter);
  }

  /** One matter as it stood on a day, whoever asks; null where it was not there yet. */
  async subject(manager: EntityManager, id: number, asOf: Day): Promise<ReadEntrusted | null> {
    const { rows } = await entrustedMatters(manager, EVERYWHERE, asOf, { ids: [id] });
    return rows[0] ?? null;
  }

  /**
   * Directives and findings on subjects, by `subjectKey`; withdrawn ones are left out.
   *
   * @param agencyId only what this body may read
   */
  async marks(
    manager: EntityManager,
    subjects: readonly Subject[],
    asOf: Day,
    agencyId: number | null = null,
  ): Promise<Map<string, Mark[]>> {
    const marks = new Map<string, Mark[]>();
    for (const kind of SUBJECT_KINDS) {
      const ids = subjects.filter((subject) => subject.kind === kind).map(({ id }) => id);
      if (ids.length === 0) continue;
      const scope = { ...EVERYWHERE, agencyId };
      for (const matter of await this.read(manager, scope, asOf, { subjects: { kind, ids } })) {
        if (matter.state === 'withdrawn') continue;
        const id = kind === 'entrusted' ? matter.parentId : matter.about.id;
        if (id === null) continue;
        const key = subjectKey({ kind, id });
        marks.set(key, [...(marks.get(key) ?? []), markOf(matter)]);
      }
    }
    return marks;
  }

  /**
   * Ends a matter by a confirmed closing, in its transaction; who may confirm is the closing's
   * matter. Throws a Problem: 404 where there is none, 409 where it is settled already.
   */
  close(manager: EntityManager, id: number, act: ClosingAct): Promise<void> {
    return this.byClosing(manager, id, 'close', act);
  }

  /** Takes a closed matter up again. Throws a Problem as `close` does. */
  reopen(manager: EntityManager, id: number, act: ClosingAct & { words: string }): Promise<void> {
    return this.byClosing(manager, id, 'reopen', act);
  }

  private async byClosing(
    manager: EntityManager,
    id: number,
    move: 'close' | 'reopen',
    { by, on, closingId, words }: ClosingAct,
  ): Promise<void> {
    const row = await this.matters.lock(manager, id, on);
    if (row === null) throw Problem.notFound();
    const to = requireEntrustedMove(row, move);
    const event = { move, by, on, words: words ?? null };
    await this.matters.move(
      manager,
      row,
      closingId === undefined ? event : { ...event, closingId },
      to,
    );
  }
}

function markOf(matter: EntrustedMatter): Mark {
  return {
    kind: matter.origin,
    id: matter.id,
    label:
      matter.origin === 'directive'
        ? { zh: '批示', en: 'Directive' }
        : { zh: '督查发现', en: 'Finding' },
    state: ENTRUSTED_STATE_WORDS[matter.state],
    day: isUnsettled(matter.state) ? matter.dueOn : matter.closedOn,
    late: matter.late,
    colour: null,
  };
}
