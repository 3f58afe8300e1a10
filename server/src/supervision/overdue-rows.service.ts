import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Hindsight } from '../evaluation/hindsight.service';
import type { Mark } from '../matters/mark.schema';
import { ReminderService } from '../reminders/reminder.service';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import { daysBetween, type Day } from '../series/domain/day';
import { exact } from '../series/domain/exact';
import type { Sentence } from '../shared/contract.schema';
import { shortfallWords } from '../targets/domain/shortfall';
import { JudgedTargetService } from '../targets/judged-target.service';
import type { ReadTarget } from '../targets/judged-target.service';
import type { JudgedTarget, Responsibility } from '../targets/target.schema';
import { laterWords, type Difference } from './domain/difference';
import type { Matter, TargetMatter } from './domain/matter';
import { MarksService } from './marks.service';
import type { Reader, Reading } from './overdue-reading.service';
import type {
  ListedTarget,
  OverdueDifference,
  OverdueEntrusted,
  OverdueReturn,
  OverdueRow,
} from './overdue-report.schema';

/** Reads rows of the report whole: those of a page, or all of them for a file. */
@Injectable()
export class OverdueRowsService {
  constructor(
    private readonly targets: JudgedTargetService,
    private readonly submissions: SubmissionRefService,
    private readonly reminders: ReminderService,
    private readonly marks: MarksService,
  ) {}

  /** In the order of the matters. */
  async ofTargets(
    manager: EntityManager,
    { viewer, asOf }: Reader,
    { hindsight }: Pick<Reading, 'hindsight'>,
    matters: readonly Matter[],
  ): Promise<OverdueRow[]> {
    const wanted = matters.filter((matter) => 'lamp' in matter);
    if (wanted.length === 0) return [];
    const ids = wanted.map(({ id }) => id);
    const { rows } = await this.targets.read(viewer, asOf, { ids }, manager);
    const byId = new Map(rows.map((read) => [read.target.id, read]));
    const bodies = await this.targets.responsibilities(ids, asOf, manager);
    const open = rows.filter(({ target }) => target.outlook !== null && !hindsight.has(target.id));
    const needed = await this.targets.needed(
      open.map(({ target }) => target.id),
      asOf,
      manager,
    );
    const marks = await this.marks.of(manager, viewer, asOf, wanted);
    return wanted.flatMap((matter) => {
      const read = byId.get(matter.id);
      if (read === undefined) return [];
      const seen = hindsight.get(matter.id);
      return rowOf(matter, {
        read: seen ? seenWith(read, seen, asOf) : read,
        responsibilities: bodies.get(matter.id) ?? [],
        needed: (seen ? seen.needed : needed.get(matter.id)) ?? null,
        marks: marks(matter),
      });
    });
  }

  async ofDifferences(
    manager: EntityManager,
    { viewer, asOf }: Reader,
    { hindsight }: Pick<Reading, 'hindsight'>,
    differences: readonly Difference[],
  ): Promise<OverdueDifference[]> {
    if (differences.length === 0) return [];
    const ids = differences.map(({ targetId }) => targetId);
    const targets = await this.targets.list(viewer, asOf, { ids }, manager);
    const byId = new Map(targets.map((target) => [target.id, target]));
    return differences.flatMap(({ targetId, then, now }) => {
      const target = byId.get(targetId);
      if (target === undefined) return [];
      const { id, name, plan } = target;
      const later = hindsight.get(targetId)?.later ?? [];
      return {
        target: { id, name, plan },
        then,
        now,
        causes: later.map((value) => laterWords(value, value)),
      };
    });
  }

  async ofReturns(
    manager: EntityManager,
    { viewer, asOf }: Reader,
    matters: readonly Matter[],
  ): Promise<OverdueReturn[]> {
    const wanted = matters.filter((matter) => matter.list === 'returns');
    if (wanted.length === 0) return [];
    const ids = wanted.map(({ id }) => id);
    const refs = await this.submissions.read({ asOf, regionPrefix: '%', ids }, manager);
    const byId = new Map(refs.map((ref) => [ref.id, ref]));
    const reminders = await this.reminders.countBySubmission(manager, ids, asOf);
    const marks = await this.marks.of(manager, viewer, asOf, wanted);
    return wanted.flatMap((matter) => {
      const submission = byId.get(matter.id);
      if (submission === undefined) return [];
      const { standing, dueOn, daysLate } = matter;
      return {
        submission,
        standing,
        dueOn,
        daysLate,
        reminders: reminders.get(matter.id) ?? 0,
        marks: marks(matter),
      };
    });
  }

  async ofEntrusted(
    manager: EntityManager,
    { viewer, asOf }: Reader,
    { entrusted }: Pick<Reading, 'entrusted'>,
    matters: readonly Matter[],
  ): Promise<OverdueEntrusted[]> {
    const marks = await this.marks.of(manager, viewer, asOf, matters);
    return matters.flatMap((late) => {
      const matter = entrusted.get(late.id);
      return matter === undefined ? [] : { matter, marks: marks(late) };
    });
  }
}

interface RowParts {
  readonly read: ReadTarget;
  readonly responsibilities: readonly Responsibility[];
  readonly needed: Sentence | null;
  readonly marks: Mark[];
}

function rowOf(
  { list }: TargetMatter,
  { read, responsibilities, needed, marks }: RowParts,
): OverdueRow {
  const { target, terms } = read;
  return {
    list,
    target: listedOf(target),
    responsibilities: [...responsibilities],
    daysLate: daysPast(target),
    shortfall: target.attained === null ? null : shortfallWords(terms, exact(target.attained)),
    needed,
    marks,
  };
}

/** Not of what is missed for good, nor of what still waits for a last value that is not yet due. */
function daysPast({ deadlineState, daysLeft }: JudgedTarget): number | null {
  const counted = deadlineState === 'overdue' || deadlineState === 'unproven';
  return counted && daysLeft !== null ? -daysLeft : null;
}

/** The target as it is judged on the day with what is known now. */
function seenWith({ target, terms }: ReadTarget, { state }: Hindsight, asOf: Day): ReadTarget {
  return {
    terms,
    target: {
      ...target,
      lamp: state.lamp,
      deadlineState: state.deadline_state,
      deadline: state.deadline,
      daysLeft: state.deadline === null ? null : daysBetween(asOf, state.deadline),
      latest:
        state.latest_end === null
          ? null
          : {
              periodEnd: state.latest_end,
              value: state.latest_value,
              growth: state.latest_growth,
            },
      attained: state.attained,
      expected: state.expected,
      attainedUnit: state.attained_unit,
      completion: state.completion,
      expectedCompletion: state.expected_completion,
      gap: state.gap,
      gapUnit: state.gap_unit,
      severity: state.severity,
      confirmationPending: state.confirmation_pending,
      verdict: state.verdict,
      outlook: state.outlook,
    },
  };
}

function listedOf(target: JudgedTarget): ListedTarget {
  const listed: ListedTarget & Partial<JudgedTarget> = { ...target };
  delete listed.spark;
  delete listed.reporter;
  return listed;
}
