import { movedLater } from '../shared/moved-later';
import { Problem } from '../shared/problem';
import type { Sentence } from '../shared/contract.schema';

export const ALREADY_OPEN: Sentence = {
  zh: '该事项已有一项销号申请在办，请等其办结或撤回后再申请。',
  en: 'An application for it is under way; wait for its decision or withdraw it first.',
};
export const ALREADY_CLOSED: Sentence = {
  zh: '该事项已经销号；如情况有变，请由督查人员重新启动。',
  en: 'It is closed already; supervision can reopen it if things have changed.',
};
export const NO_BODY: Sentence = {
  zh: '责任单位未明确，不能申请销号；请先由督查人员指定牵头单位。',
  en: 'No single body answers for it; supervision has to assign a lead first.',
};
export const STANDING: Sentence = {
  zh: '长期保持类目标没有完成时点，不办理销号。',
  en: 'A standing norm has no day on which it is done; it is not closed.',
};

export function notClosable(detail: Sentence): Problem {
  return Problem.conflict('closing_not_possible', detail);
}

export const OWN_APPLICATION = Problem.forbidden(
  {
    zh: '申请人不能确认本人提出的销号申请，请由另一名督查人员办理。',
    en: 'Nobody decides the closing they applied for; another inspector does.',
  },
  'own_application',
);

const REASON: Sentence = {
  zh: '系统判定尚未按期完成，确认销号须写明理由（至少4个字）。',
  en: 'The system does not judge the goal as met in time; say why it is closed (at least 4 signs).',
};
export const REASON_REQUIRED = Problem.unprocessable('closing_reason_required', REASON, [
  { path: 'reason', message: REASON },
]);

const VALUE: Sentence = {
  zh: '请填写核查认定的数值。',
  en: 'Enter the value that was found.',
};
export const VALUE_REQUIRED = Problem.unprocessable('closing_value_required', VALUE, [
  { path: 'value', message: VALUE },
]);

export function unreadableValue(message: Sentence): Problem {
  return Problem.unprocessable('closing_value_unreadable', message, [{ path: 'value', message }]);
}

const LATER: Sentence = {
  zh: '核查日期不得晚于今日，请更正。',
  en: 'The day of the verification must not be after today; correct it.',
};
export const VERIFIED_ON_WRONG = Problem.unprocessable('closing_verified_on', LATER, [
  { path: 'on', message: LATER },
]);

export const MOVED_LATER = movedLater({ zh: '该事项', en: 'The matter' });
