import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MatterScope } from '../auth/auth.policy';
import { subjectKey, type Subject } from '../matters/domain/subject';
import type { Mark } from '../matters/mark.schema';
import type { Day } from '../series/domain/day';
import { AppealRepository, type AppealRow } from './appeal.repository';
import { APPEAL_STATE_WORDS, type ContestedKind } from './domain/appeal';

const EVERYWHERE: MatterScope = { regionLike: '%', agencyId: null };
const SUBJECTS = [
  ['target', 'judgement'],
  ['submission', 'lateness'],
] as const;

/** An appeal that waits for its decision. */
export type WaitingAppeal = Pick<
  AppealRow,
  'id' | 'kind' | 'label' | 'agency' | 'regionCode' | 'filedOn' | 'issuedBy'
>;

/** Appeals for the features that stand on them. */
@Injectable()
export class AppealService {
  constructor(private readonly appeals: AppealRepository) {}

  /** Appeals about subjects, by `subjectKey`, the newest first; withdrawn ones are left out. */
  async marks(
    manager: EntityManager,
    subjects: readonly Subject[],
    asOf: Day,
  ): Promise<Map<string, Mark[]>> {
    const marks = new Map<string, Mark[]>();
    for (const [kind, contested] of SUBJECTS) {
      const ids = subjects.filter((subject) => subject.kind === kind).map(({ id }) => id);
      for (const [id, own] of await this.marksOf(manager, contested, ids, asOf)) {
        marks.set(subjectKey({ kind, id }), own);
      }
    }
    return marks;
  }

  /** The same about slips, by the slips' ids. */
  noticeMarks(
    manager: EntityManager,
    noticeIds: readonly number[],
    asOf: Day,
  ): Promise<Map<number, Mark[]>> {
    return this.marksOf(manager, 'notice', noticeIds, asOf);
  }

  /** What waited for a decision within a scope on a day. */
  async waiting(manager: EntityManager, scope: MatterScope, asOf: Day): Promise<WaitingAppeal[]> {
    const rows = await this.appeals.read(manager, scope, asOf);
    return rows.filter(({ state }) => state === 'filed');
  }

  private async marksOf(
    manager: EntityManager,
    kind: ContestedKind,
    ids: readonly number[],
    asOf: Day,
  ): Promise<Map<number, Mark[]>> {
    const marks = new Map<number, Mark[]>();
    if (ids.length === 0) return marks;
    const rows = await this.appeals.read(manager, EVERYWHERE, asOf, { kind, contestedIds: ids });
    for (const row of rows) {
      if (row.state === 'withdrawn') continue;
      marks.set(row.contestedId, [...(marks.get(row.contestedId) ?? []), markOf(row)]);
    }
    return marks;
  }
}

function markOf(row: AppealRow): Mark {
  return {
    kind: 'appeal',
    id: row.id,
    label: { zh: '申诉', en: 'Appeal' },
    state: APPEAL_STATE_WORDS[row.state],
    day: row.decidedOn,
    late: false,
    colour: null,
  };
}
