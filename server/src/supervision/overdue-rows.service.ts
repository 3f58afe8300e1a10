import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Viewer } from '../auth/auth.policy';
import { ReminderService } from '../reminders/reminder.service';
import { SubmissionRefService } from '../reporting/submission-ref.service';
import type { Day } from '../series/domain/day';
import { exact } from '../series/domain/exact';
import type { Sentence } from '../shared/contract.schema';
import { shortfallWords } from '../targets/domain/shortfall';
import { JudgedTargetService } from '../targets/judged-target.service';
import type { ReadTarget } from '../targets/judged-target.service';
import type { JudgedTarget, Responsibility } from '../targets/target.schema';
import type { Matter, TargetMatter } from './domain/matter';
import type { ListedTarget, OverdueReturn, OverdueRow } from './overdue-report.schema';

/** Reads rows of the report whole: those of a page, or all of them for a file. */
@Injectable()
export class OverdueRowsService {
  constructor(
    private readonly targets: JudgedTargetService,
    private readonly submissions: SubmissionRefService,
    private readonly reminders: ReminderService,
  ) {}

  /** In the order of the matters. */
  async ofTargets(
    manager: EntityManager,
    viewer: Viewer,
    asOf: Day,
    matters: readonly Matter[],
  ): Promise<OverdueRow[]> {
    const wanted = matters.filter((matter) => 'lamp' in matter);
    if (wanted.length === 0) return [];
    const ids = wanted.map(({ id }) => id);
    const { rows } = await this.targets.read(viewer, asOf, { ids }, manager);
    const byId = new Map(rows.map((read) => [read.target.id, read]));
    const bodies = await this.targets.responsibilities(ids, asOf, manager);
    const open = rows.filter(({ target }) => target.outlook !== null);
    const needed = await this.targets.needed(
      open.map(({ target }) => target.id),
      asOf,
      manager,
    );
    return wanted.flatMap((matter) => {
      const read = byId.get(matter.id);
      return read === undefined
        ? []
        : rowOf(matter, read, bodies.get(matter.id) ?? [], needed.get(matter.id) ?? null);
    });
  }

  async ofReturns(
    manager: EntityManager,
    asOf: Day,
    matters: readonly Matter[],
  ): Promise<OverdueReturn[]> {
    const wanted = matters.filter((matter) => matter.list === 'returns');
    if (wanted.length === 0) return [];
    const ids = wanted.map(({ id }) => id);
    const refs = await this.submissions.read({ asOf, regionPrefix: '%', ids }, manager);
    const byId = new Map(refs.map((ref) => [ref.id, ref]));
    const reminders = await this.reminders.countBySubmission(manager, ids, asOf);
    return wanted.flatMap((matter) => {
      const submission = byId.get(matter.id);
      if (submission === undefined) return [];
      const { standing, dueOn, daysLate } = matter;
      return { submission, standing, dueOn, daysLate, reminders: reminders.get(matter.id) ?? 0 };
    });
  }
}

function rowOf(
  { list }: TargetMatter,
  { target, terms }: ReadTarget,
  responsibilities: readonly Responsibility[],
  needed: Sentence | null,
): OverdueRow {
  return {
    list,
    target: listedOf(target),
    responsibilities: [...responsibilities],
    daysLate:
      target.deadlineState === 'missed' || target.daysLeft === null || target.daysLeft >= 0
        ? null
        : -target.daysLeft,
    shortfall: target.attained === null ? null : shortfallWords(terms, exact(target.attained)),
    needed,
  };
}

function listedOf(target: JudgedTarget): ListedTarget {
  const listed: ListedTarget & Partial<JudgedTarget> = { ...target };
  delete listed.spark;
  delete listed.reporter;
  return listed;
}
