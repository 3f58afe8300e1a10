import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { plain, type Exact } from '../series/domain/exact';
import { explain } from './domain/explanation';
import { judge, type Judgement } from './domain/judge';
import { caseOn } from './domain/phase';
import { inPercent } from './domain/progress';
import { goalWords, verdictWords } from './domain/sentence';
import type { JudgementSnapshot } from './judgement-snapshot.schema';
import { TargetCaseService, type TargetCase } from './target-case.service';

/** A target, and of an annual goal the year that is asked about; null: the one judged on the day. */
export interface SnapshotOf {
  readonly targetId: number;
  readonly yearEnd: Day | null;
}

/** What the system judges of targets on a day, for documents that freeze it or compare with it. */
@Injectable()
export class JudgementSnapshotService {
  constructor(private readonly cases: TargetCaseService) {}

  /** In the order in which they are asked; null where there is no such target. */
  async read(
    manager: EntityManager,
    asked: readonly SnapshotOf[],
    asOf: Day,
  ): Promise<(JudgementSnapshot | null)[]> {
    const ids = [...new Set(asked.map(({ targetId }) => targetId))];
    const cases = ids.length === 0 ? [] : await this.cases.load(manager, ids);
    const byId = new Map(cases.map((target) => [target.id, target]));
    return asked.map(({ targetId, yearEnd }) => {
      const target = byId.get(targetId);
      return target ? snapshotOf(target, yearEnd, asOf) : null;
    });
  }
}

function snapshotOf(target: TargetCase, yearEnd: Day | null, asOf: Day): JudgementSnapshot {
  const input = caseOn(target, asOf);
  // Judged as if that year were its last one, an annual goal is judged by that year's values.
  const judged =
    yearEnd === null ? input : { ...input, terms: { ...input.terms, evaluationEnd: yearEnd } };
  const judgement = judge(judged);
  const { terms, latest, progress, deadline } = judgement;
  return {
    asOf,
    goalText: goalWords(terms),
    yearEnd: terms.recurrence === 'annual' ? terms.evaluationEnd : null,
    task: terms.measure === 'done',
    lamp: judgement.lamp,
    deadlineState: deadline.state,
    deadline: terms.deadline,
    daysLate: deadline.daysLate,
    latest: latest && {
      periodEnd: latest.periodEnd,
      value: text(latest.value),
      growth: text(latest.growth),
    },
    attained: text(judgement.attained),
    expected: text(judgement.expected?.value),
    attainedUnit: inPercent(terms) ? '%' : terms.unit,
    completion: text(progress?.completion),
    expectedCompletion: text(progress?.expectedCompletion),
    gap: text(progress?.gap),
    gapUnit: progress === null ? null : progress.gapUnit === 'pp' ? 'pp' : terms.unit,
    verdict: verdictWords(judgement),
    explanation: explanationOf(judgement),
  };
}

function explanationOf(judgement: Judgement): JudgementSnapshot['explanation'] {
  const { inputs, steps, ...rest } = explain(judgement);
  return { ...rest, inputs: [...inputs], steps: [...steps] };
}

function text(value: Exact | null | undefined): string | null {
  return value ? plain(value) : null;
}
