import { Problem } from '../shared/problem';
import type { ChangeRefusal } from './domain/calendar-change';
import type { Day } from './domain/day';

/** Why a change of the calendar cannot be made, and what can be done instead. */
export function refusedChange(refusal: ChangeRefusal, today: Day): Problem {
  return Problem.unprocessable(refusal.code, words(refusal, today));
}

function words(refusal: ChangeRefusal, today: Day): { zh: string; en: string } {
  switch (refusal.code) {
    case 'past_day':
      return {
        zh: `${refusal.day}不能再改：只能更改今日（${today}）以后的日子，今日只能改为休息日。`,
        en: `${refusal.day} can no longer be changed: choose days after today (${today}); today itself can only become a day off.`,
      };
    case 'year_known':
      return {
        zh: `${refusal.year}年不需要确认：该年安排已知或已经过去，个别日子请单独更改。`,
        en: `${refusal.year} needs no confirmation: it is known already or over; change single days instead.`,
      };
    case 'no_january_release':
      return {
        zh: '海关和统计部门1月不单独发布数据，1—2月合并发布：请在1—2月一行填写发布日期。',
        en: 'Customs and statistics release nothing for January alone; January and February come together: enter the day in the row of January–February.',
      };
    case 'no_release_period':
      return {
        zh: `${refusal.periodEnd}不是该年的月末，请填写该年2月至12月各月末的发布日期。`,
        en: `${refusal.periodEnd} is no month's end of that year; enter days for the ends of February to December.`,
      };
    case 'release_before_end':
      return {
        zh: `截至${refusal.periodEnd}的数据不会在期末之前发布，请填写其后的日期。`,
        en: `Figures up to ${refusal.periodEnd} are not released before the period's end; enter a later day.`,
      };
    case 'past_period':
      return {
        zh: `截至${refusal.periodEnd}的一期已于${refusal.dueOn}到期，不再改动；规则请从尚未到期的一期起执行。`,
        en: `The period to ${refusal.periodEnd} was due on ${refusal.dueOn} and stays as it was; let the rule begin with a period that is not due yet.`,
      };
    case 'round_shortened':
      return {
        zh: `截至${refusal.periodEnd}的一期将改为${refusal.dueOn}截止；已开启的轮次最早只能改到明日，请放宽期限或从下一期起执行。`,
        en: `The period to ${refusal.periodEnd} would be due on ${refusal.dueOn}; what is open can be due tomorrow at the earliest: allow more days or begin with the next period.`,
      };
  }
}
