import { movedLater } from '../shared/moved-later';
import { Problem } from '../shared/problem';
import type { Sentence } from '../shared/contract.schema';
import type { Day } from '../series/domain/day';
import { APPEAL_STATE_WORDS, APPEAL_WORKING_DAYS, type AppealState } from './domain/appeal';

export const APPEAL_OPEN: Sentence = {
  zh: '本单位对此已有一件申诉在办，请等其办结或撤回后再提出。',
  en: 'Your body has an appeal about it under way; wait for its decision or withdraw it.',
};
export const NOTHING_TO_CONTEST: Sentence = {
  zh: '目前没有可申诉的判定：申诉针对预警、滞后、无数据、逾期或未完成。',
  en: 'There is nothing to contest now: appeals are about at risk, off track, no data, overdue or missed.',
};
export const NOT_LATE: Sentence = {
  zh: '该填报单没有逾期，无需申诉。',
  en: 'The return is not late; there is nothing to contest.',
};

export const SLIP_WITHDRAWN: Sentence = {
  zh: '该督办单已撤销，无需申诉。',
  en: 'The slip is withdrawn; there is nothing to contest.',
};

export function tooLate(until: Day): Sentence {
  return {
    zh: `申诉期限为知悉后${APPEAL_WORKING_DAYS}个工作日，已于${until}届满，不再受理；确有新证据的，请按更正程序提出。`,
    en: `It could be contested within ${APPEAL_WORKING_DAYS} working days, until ${until}; with new evidence, propose a correction.`,
  };
}

export function notContestable(detail: Sentence): Problem {
  return Problem.conflict('appeal_not_possible', detail);
}

export function settled(state: AppealState): Problem {
  const is = APPEAL_STATE_WORDS[state];
  return Problem.conflict('appeal_settled', {
    zh: `该申诉已办结（${is.zh}），请刷新查看。`,
    en: `The appeal is settled (${is.en}); reload the page.`,
  });
}

export const OWN_SLIP = Problem.forbidden(
  {
    zh: '签发督办单的人员不能办理针对该单的申诉，请由另一名督查人员办理。',
    en: 'Whoever issued the slip does not decide the appeal against it; another inspector does.',
  },
  'own_slip',
);

export const MOVED_LATER = movedLater({ zh: '该申诉', en: 'The appeal' });
