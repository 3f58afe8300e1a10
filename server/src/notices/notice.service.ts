import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MatterScope } from '../auth/auth.policy';
import type { Mark } from '../matters/mark.schema';
import { subjectKey, type Subject } from '../matters/domain/subject';
import type { Day } from '../series/domain/day';
import { isOpen, OPEN_STATES, STATE_WORDS } from './domain/notice-transition';
import { noticeRefs, type ReadNotice } from './notice.queries';
import type { NoticeRef } from './notice.schema';

export type { ReadNotice } from './notice.queries';

/** Slips for the screens of other features. */
@Injectable()
export class NoticeService {
  /**
   * Slips on subjects, by `subjectKey`, the newest first; those that were withdrawn, or whose place
   * a higher colour took, are left out.
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
    if (subjects.length === 0) return marks;
    const scope = { regionLike: '%', agencyId };
    const { rows } = await noticeRefs(manager, { asOf, subjects, scope });
    for (const { ref } of rows) {
      if (ref.state === 'withdrawn' || ref.state === 'escalated') continue;
      const key = subjectKey(ref.subject);
      marks.set(key, [...(marks.get(key) ?? []), markOf(ref)]);
    }
    return marks;
  }

  /**
   * Open slips in a scope: what waits for its body to be received or answered, and, where it is
   * replied to, for supervision to be judged.
   */
  async waiting(manager: EntityManager, scope: MatterScope, asOf: Day): Promise<ReadNotice[]> {
    const { rows } = await noticeRefs(manager, { asOf, scope, states: OPEN_STATES });
    return rows;
  }

  /** Slips of a plan past the day by which they had to be answered, and not replied to. */
  async unanswered(
    manager: EntityManager,
    scope: MatterScope,
    asOf: Day,
    plan: string,
  ): Promise<NoticeRef[]> {
    const { rows } = await noticeRefs(manager, { asOf, scope, plan, unanswered: true });
    return rows.map(({ ref }) => ref);
  }

  /** One slip as it stood on a day with the account that issued it; null where it was not there. */
  async slip(
    manager: EntityManager,
    id: number,
    asOf: Day,
  ): Promise<(ReadNotice & { readonly issuedBy: number }) | null> {
    const { rows } = await noticeRefs(manager, { asOf, ids: [id] });
    const [issue] = await manager.query<{ by: number }[]>(
      'SELECT issued_by AS by FROM notice WHERE id = $1',
      [id],
    );
    const [read] = rows;
    return read && issue ? { ...read, issuedBy: issue.by } : null;
  }
}

function markOf(ref: NoticeRef): Mark {
  return {
    kind: 'notice',
    id: ref.id,
    label: { zh: `督办单${ref.number.zh}`, en: `Slip ${ref.number.en}` },
    state: STATE_WORDS[ref.state],
    day: isOpen(ref.state) ? ref.answerBy : null,
    late: ref.unanswered,
    colour: ref.colour,
  };
}
