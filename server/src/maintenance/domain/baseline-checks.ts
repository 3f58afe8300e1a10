import { exact } from '../../series/domain/exact';
import { isPeriodEnd } from '../../series/domain/period';
import { objection, termsAfter, type ChangeUnderCheck, type Objection } from './objection';
import { checkInterim } from './schedule-checks';
import type { BaselineChange, MaintainedTerms } from './terms-change';

/** Why no base can be entered for a target; null where one can. */
export function whyNoBaseline(terms: MaintainedTerms): Objection | null {
  if (terms.kind === 'milestone' || terms.measure === 'yoy_growth' || terms.recurrence !== 'once') {
    return objection(
      'change',
      '此类目标的序时不用基期，无需录入。',
      'Goals of this kind use no base; there is nothing to enter.',
    );
  }
  if (terms.accumulation === 'cumulative') {
    return objection(
      'change',
      '累计数自方案实施之日从零算起，无需基期。',
      'A count runs from zero at the plan’s start; it needs no base.',
    );
  }
  if (terms.baseline_value !== null && terms.baseline_stated && terms.baseline_source === null) {
    return objection(
      'change',
      '文件已写明基期数，不能另行录入。',
      'The document itself states the base; it cannot be replaced.',
    );
  }
  return null;
}

/** What stands against a base that an inspector enters. */
export function checkBaseline(check: ChangeUnderCheck<BaselineChange>): Objection[] {
  const { change, current } = check;
  const unfit = whyNoBaseline(current);
  if (unfit) return [unfit];
  const { baseline } = change;
  if (baseline === null) return checkTakenBack(current);
  const { periodEnd, value } = baseline;
  const found: Objection[] = [];
  if (!isPeriodEnd('month', periodEnd)) {
    found.push(
      objection(
        'change.baseline.periodEnd',
        '基期须以月末日期表示，如2017-12-31。',
        'A base period is named by the last day of a month, such as 2017-12-31.',
      ),
    );
  } else if (current.evaluation_end !== null && periodEnd >= current.evaluation_end) {
    found.push(
      objection(
        'change.baseline.periodEnd',
        `基期须早于考核期末（${current.evaluation_end}）。`,
        `The base period ends before the deciding one (${current.evaluation_end}).`,
      ),
    );
  } else if (keepsPeriod(current) && periodEnd !== current.baseline_end) {
    found.push(
      objection(
        'change.baseline.periodEnd',
        `文件写明基期为${current.baseline_end}，只能补录其数值。`,
        `The document names ${current.baseline_end} as base; only its value can be entered.`,
      ),
    );
  }
  if (needsPositiveBase(current) && exact(value).lte(0)) {
    found.push(
      objection(
        'change.baseline.value',
        '此目标以基期数为除数，基期数须大于零。',
        'The goal is measured on its base, which must be above zero.',
      ),
    );
  }
  return found.length > 0 ? found : checkInterim(current.interim, termsAfter(check));
}

/** The document names the period, though not its value. */
function keepsPeriod(terms: MaintainedTerms): boolean {
  return terms.baseline_end !== null && terms.baseline_stated === true;
}

function needsPositiveBase(terms: MaintainedTerms): boolean {
  return terms.measure !== 'value' || terms.accumulation === 'ytd';
}

function checkTakenBack(current: MaintainedTerms): Objection[] {
  if (current.baseline_source !== null) return [];
  return [
    objection(
      'change.baseline',
      '没有督查录入的基期可以撤销。',
      'There is no entered base that could be taken back.',
    ),
  ];
}
