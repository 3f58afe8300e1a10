import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { MatterScope } from '../auth/auth.policy';
import { subjectKey, type Subject } from '../matters/domain/subject';
import type { Mark } from '../matters/mark.schema';
import type { Day } from '../series/domain/day';
import type { Sentence } from '../shared/contract.schema';
import { closedSubjects, closings } from './closing.queries';
import { ClosingReadingService } from './closing-reading.service';
import type { Closing } from './closing.schema';
import { CLOSING_STATE_WORDS } from './domain/closing-move';

const EVERYWHERE: MatterScope = { regionLike: '%', agencyId: null };
const KINDS = ['target', 'entrusted'] as const;

/** What waits in closings: to be verified, to be confirmed, or perhaps to be reopened. */
export interface WaitingClosing {
  readonly closing: Closing;
  readonly waits: 'verify' | 'confirm' | 'reopen';
  /** Account that applied, and must not decide; null where nothing is left to decide. */
  readonly appliedBy: number | null;
}

/** Closings for the features that stand on them. */
@Injectable()
export class ClosingService {
  constructor(private readonly reading: ClosingReadingService) {}

  /** The newest closing of each subject that has one, by `subjectKey`; withdrawn ones are left out. */
  async marks(
    manager: EntityManager,
    subjects: readonly Subject[],
    asOf: Day,
  ): Promise<Map<string, Mark[]>> {
    const marks = new Map<string, Mark[]>();
    for (const { kind, ids } of byKind(subjects)) {
      const rows = await this.reading.brief(manager, EVERYWHERE, asOf, { subjects: { kind, ids } });
      for (const closing of rows.toSorted((a, b) => b.id - a.id)) {
        const key = subjectKey(closing.subject);
        if (closing.state !== 'withdrawn' && !marks.has(key)) marks.set(key, [markOf(closing)]);
      }
    }
    return marks;
  }

  /** Keys of the subjects that were closed on a day, as `subjectKey` gives them. */
  async isClosed(
    manager: EntityManager,
    subjects: readonly Subject[],
    asOf: Day,
  ): Promise<Set<string>> {
    const closed = new Set<string>();
    for (const { kind, ids } of byKind(subjects)) {
      for (const id of await closedSubjects(manager, kind, ids, asOf)) {
        closed.add(subjectKey({ kind, id }));
      }
    }
    return closed;
  }

  /** What waited within a scope on a day, whoever may do it. */
  async waiting(manager: EntityManager, scope: MatterScope, asOf: Day): Promise<WaitingClosing[]> {
    const moment = { asOf, today: asOf };
    const open = await this.reading.read(manager, scope, null, moment, {
      states: ['applied', 'verified'],
    });
    const verified = await closings(manager, scope, asOf, { states: ['verified'] });
    const applicants = new Map(verified.map(({ id, appliedBy }) => [id, appliedBy]));
    const turned = await this.reading.turned(manager, scope, null, moment);
    return [
      ...open.map((closing) => ({
        closing,
        waits: closing.state === 'applied' ? ('verify' as const) : ('confirm' as const),
        appliedBy: applicants.get(closing.id) ?? null,
      })),
      ...turned.map((closing) => ({ closing, waits: 'reopen' as const, appliedBy: null })),
    ];
  }
}

function byKind(subjects: readonly Subject[]) {
  return KINDS.map((kind) => ({
    kind,
    ids: subjects.filter((subject) => subject.kind === kind).map(({ id }) => id),
  })).filter(({ ids }) => ids.length > 0);
}

type Marked = Pick<Closing, 'id' | 'state' | 'decision' | 'appliedOn' | 'departs' | 'reopening'>;

function markOf(closing: Marked): Mark {
  return {
    kind: 'closing',
    id: closing.id,
    label: { zh: '销号', en: 'Closing' },
    state: stateWords(closing),
    day: closing.reopening?.on ?? closing.decision?.on ?? closing.appliedOn,
    late: false,
    colour: null,
  };
}

/** Where people decided otherwise than the system judged, the reason goes wherever the mark goes. */
function stateWords({ state, departs, decision }: Marked): Sentence {
  const words = CLOSING_STATE_WORDS[state];
  const reason = decision?.reason;
  if (state !== 'confirmed' || !departs || !reason) return words;
  return {
    zh: `${words.zh}（与系统判定不一致，理由：${reason}）`,
    en: `${words.en} (the system judged otherwise; reason: ${reason})`,
  };
}
