import { endOfYear, yearOf } from '../../series/domain/day';
import { exact, HUNDRED } from '../../series/domain/exact';
import {
  isFalling,
  isOrdered,
  isRising,
  objection,
  termsAfter,
  type ChangeUnderCheck,
  type Objection,
} from './objection';
import type { InterimGoal, MaintainedTerms, ScheduleChange } from './terms-change';

/** Halves, quarters or months. */
const PARTS = [2, 4, 12];

/** What stands against a changed profile or changed interim goals. */
export function checkSchedule(check: ChangeUnderCheck<ScheduleChange>): Objection[] {
  const unfit = whyUnscheduled(check.current);
  if (unfit) return [unfit];
  return [
    ...checkProfile(check.change.profile, check.current),
    ...checkInterim(check.change.interim, termsAfter(check)),
  ];
}

/** Why a target has no schedule that could be set; null where it has. */
export function whyUnscheduled(terms: MaintainedTerms): Objection | null {
  if (terms.kind === 'milestone') {
    return objection(
      'change',
      '任务按节点安排进度，请修改节点。',
      'A task follows its nodes; change those.',
    );
  }
  if (terms.recurrence === 'standing') {
    return objection(
      'change',
      '常态化要求每期都按目标值评判，没有序时可设。',
      'A standing norm asks for the goal itself in every period; it has no schedule to set.',
    );
  }
  if (terms.measure === 'yoy_growth' || terms.measure === 'average_growth') {
    return objection(
      'change',
      '增速目标每期都按目标值评判，不分解序时。',
      'A goal of growth asks for the goal itself; it has no schedule to set.',
    );
  }
  if (terms.evaluation_end === null) {
    return objection(
      'change',
      '目标没有考核期，无法设置序时；请先提出目标变更，明确完成时限。',
      'Nothing dates this goal; propose a goal change with a deadline first.',
    );
  }
  return null;
}

/** Only a year's total is spread over the year. */
export function hasProfile(terms: MaintainedTerms): boolean {
  return (
    whyUnscheduled(terms) === null && terms.measure === 'value' && terms.accumulation === 'ytd'
  );
}

function checkProfile(profile: ScheduleChange['profile'], terms: MaintainedTerms): Objection[] {
  if (profile.kind === 'linear') return [];
  if (!hasProfile(terms)) {
    return [
      objection(
        'change.profile',
        '只有当年累计的总量目标才分月、分季设置份额；请选择线性。',
        'Only the total of a year is spread over its months or quarters; choose linear.',
      ),
    ];
  }
  return profile.kind === 'shares' ? checkShares(profile.shares) : [];
}

function checkShares(shares: readonly string[]): Objection[] {
  const path = 'change.profile.shares';
  if (!PARTS.includes(shares.length)) {
    return [
      objection(
        path,
        '累计份额须填2个（半年）、4个（季度）或12个（月）。',
        'Give 2 (halves), 4 (quarters) or 12 (months) running shares.',
      ),
    ];
  }
  if (!isRising(['0', ...shares])) {
    return [
      objection(
        path,
        '累计份额须逐期不减，且不得为负；请核对各期数值。',
        'Running shares never fall and are never negative; check each of them.',
      ),
    ];
  }
  return shares.at(-1) !== undefined && exact(shares.at(-1) ?? 0).equals(HUNDRED)
    ? []
    : [
        objection(
          path,
          '最后一期的累计份额须为100%。',
          'The last running share must be 100 per cent.',
        ),
      ];
}

/** What stands against interim goals, by the terms as they would be. */
export function checkInterim(interim: readonly InterimGoal[], terms: MaintainedTerms): Objection[] {
  if (interim.length === 0) return [];
  const path = 'change.interim';
  const unfit = whyUnscheduled(terms);
  if (unfit) return [{ ...unfit, path }];
  const end = terms.evaluation_end ?? '';
  const first = levelStart(terms);
  const outside = interim.findIndex((point) => point.on <= first || point.on >= end);
  if (outside !== -1) {
    return [
      objection(
        `${path}.${outside}.on`,
        `中期目标的日期须在${first}之后、${end}之前。`,
        `An interim goal lies after ${first} and before ${end}.`,
      ),
    ];
  }
  if (!isOrdered(interim, (before, after) => before.on < after.on)) {
    return [
      objection(
        path,
        '中期目标须按日期先后排列，且日期不重复。',
        'Interim goals stand in the order of their days, each day once.',
      ),
    ];
  }
  return terms.accumulation === 'ytd' && terms.measure === 'value'
    ? checkYearTotals(interim, terms)
    : checkDirection(interim, terms);
}

function levelStart(terms: MaintainedTerms): string {
  const { accumulation, baseline_end: base, start_on: start } = terms;
  return accumulation === 'cumulative' || base === null ? start : base;
}

/** Totals of years may fall and rise, but are whole years' and positive. */
function checkYearTotals(interim: readonly InterimGoal[], terms: MaintainedTerms): Objection[] {
  if (terms.recurrence === 'annual') {
    return [
      objection(
        'change.interim',
        '年度目标每年单独评判，没有中期目标。',
        'An annual goal is judged afresh each year; it has no interim goals.',
      ),
    ];
  }
  const last = yearOf(terms.evaluation_end ?? '9999-12-31');
  return interim.flatMap(({ on, value }, index) => {
    if (on !== endOfYear(yearOf(on)) || yearOf(on) >= last) {
      return [
        objection(
          `change.interim.${index}.on`,
          `年度总量的中期目标须落在${last}年以前某年的12月31日。`,
          `An interim goal of a yearly total falls on 31 December of a year before ${last}.`,
        ),
      ];
    }
    return exact(value).gt(0)
      ? []
      : [
          objection(
            `change.interim.${index}.value`,
            '年度总量的中期目标须大于零。',
            'An interim goal of a yearly total is above zero.',
          ),
        ];
  });
}

/** Levels, counts and changes go one way from where they start to the goal. */
function checkDirection(interim: readonly InterimGoal[], terms: MaintainedTerms): Objection[] {
  const values = [...startValue(terms), ...interim.map(({ value }) => value), terms.goal];
  if (isRising(values) || isFalling(values)) return [];
  return [
    objection(
      'change.interim',
      '中期目标须从起点到目标值单向变化，不能忽高忽低，也不能越过目标值。',
      'Interim goals go one way from the start to the goal and not beyond it.',
    ),
  ];
}

function startValue(terms: MaintainedTerms): string[] {
  if (terms.measure === 'change' || terms.accumulation === 'cumulative') return ['0'];
  return terms.baseline_value === null ? [] : [terms.baseline_value];
}
