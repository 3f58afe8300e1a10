import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Day } from '../series/domain/day';
import { plain, ZERO, type Exact } from '../series/domain/exact';
import { knownAt } from '../series/domain/observations';
import { inPercent } from '../targets/domain/progress';
import { stretchOn, type RevisableTerms, type RevisionKind } from '../targets/domain/revision';
import { verdictsBeforeAndAfter } from '../targets/domain/moved-verdicts';
import { drawSchedules } from '../targets/domain/schedule-points';
import { targetNames } from '../targets/moved-target.service';
import { TargetCaseService, type TargetCase } from '../targets/target-case.service';
import { warningsAbout } from './domain/change-warnings';
import { formerTerms, type MaintainedTerms } from './domain/terms-change';
import {
  breakdownAround,
  targetsJudgedWith,
  type BreakdownPart,
} from './maintained-target.repository';
import type { RevisionPreview } from './revision.schema';

/** After every change that was made. */
const SUPPOSED_ID = Number.MAX_SAFE_INTEGER;

export interface SupposedChange {
  readonly targetId: number;
  readonly kind: RevisionKind;
  readonly current: MaintainedTerms;
  readonly changed: Partial<RevisableTerms>;
}

/**
 * What a change of terms would move, before anybody decides: judged by the product's own code as
 * if it took effect today. Nothing of it is stored.
 */
@Injectable()
export class RevisionPreviewService {
  constructor(private readonly cases: TargetCaseService) {}

  async preview(
    manager: EntityManager,
    { targetId, kind, current, changed }: SupposedChange,
    today: Day,
  ): Promise<RevisionPreview> {
    const touched = await targetsJudgedWith(manager, targetId);
    const parts = await breakdownAround(manager, targetId);
    const ids = [...new Set([...touched, ...parts.map((part) => part.id)])];
    const revision = {
      id: SUPPOSED_ID,
      kind,
      effectiveOn: today,
      before: formerTerms(changed, current),
      after: changed,
    };
    const before = byId(await this.cases.load(manager, ids));
    const after = byId(await this.cases.load(manager, ids, { supposed: { targetId, revision } }));
    const names = await targetNames(manager, ids, today);
    const own = { before: at(before, targetId), after: at(after, targetId) };
    const known = knownAt(own.after.versions, today);
    const draw = ({ phases }: TargetCase) =>
      drawSchedules(phases, known, today).points.map(({ on, value }) => ({
        on,
        value: plain(value),
      }));
    const { terms } = stretchOn(own.after.phases, today);
    return {
      today,
      warnings: warningsAbout({ ...current, ...changed }, known, today),
      rows: touched.flatMap((id) =>
        verdictsBeforeAndAfter(at(before, id), at(after, id), today)
          .filter((row) => row.moved || (id === targetId && row.periodEnd === null))
          .map((row) => ({ target: { id, name: names.get(id) ?? '' }, ...row })),
      ),
      schedule: { before: draw(own.before), after: draw(own.after) },
      scheduleUnit: inPercent(terms) ? '%' : terms.unit,
      breakdown: breakdownOf(parts, before, after, today),
    };
  }

  /** What the end of a goal leaves: the whole that it is a part of, and no row of its own. */
  async ofEnd(
    manager: EntityManager,
    targetId: number,
    from: Day,
    today: Day,
  ): Promise<RevisionPreview> {
    const cases = byId(await this.cases.load(manager, [targetId]));
    const { terms } = stretchOn(at(cases, targetId).phases, today);
    return {
      today,
      warnings: [
        {
          zh: `自${from}起不再考核、填报和计数；此前的数据、亮灯和办理记录保留，已发出的督办、交办按原程序办结。`,
          en: `From ${from} on it is neither judged, reported nor counted; figures, lamps and records before that stay, and slips and entrusted matters go their own way.`,
        },
      ],
      rows: [],
      schedule: { before: [], after: [] },
      scheduleUnit: inPercent(terms) ? '%' : terms.unit,
      breakdown: null,
    };
  }
}

function breakdownOf(
  parts: readonly BreakdownPart[],
  before: ReadonlyMap<number, TargetCase>,
  after: ReadonlyMap<number, TargetCase>,
  today: Day,
): RevisionPreview['breakdown'] {
  const whole = parts.find((part) => part.whole);
  if (!whole) return null;
  const goal = (cases: ReadonlyMap<number, TargetCase>, id: number): Exact =>
    stretchOn(at(cases, id).phases, today).terms.goal;
  const sums = (cases: ReadonlyMap<number, TargetCase>) => ({
    goal: plain(goal(cases, whole.id)),
    sum: plain(
      parts
        .filter((part) => !part.whole)
        .reduce((sum, part) => sum.plus(goal(cases, part.id)), ZERO),
    ),
  });
  const { unit } = stretchOn(at(after, whole.id).phases, today).terms;
  return {
    whole: { id: whole.id, name: whole.name },
    unit,
    before: sums(before),
    after: sums(after),
  };
}

function byId(cases: readonly TargetCase[]): Map<number, TargetCase> {
  return new Map(cases.map((one) => [one.id, one]));
}

function at(cases: ReadonlyMap<number, TargetCase>, id: number): TargetCase {
  const found = cases.get(id);
  if (!found) throw new Error(`target ${id} was not loaded`);
  return found;
}
