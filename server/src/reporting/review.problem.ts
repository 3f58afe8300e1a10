import { Problem } from '../shared/problem';

/** Acceptance while the body still owes an answer has to be meant. */
export function openQuestionProblem(count: number): Problem {
  return Problem.conflict('question_open', {
    zh: `还有${count}个问题未答复，请等待答复，或确认不等答复即通过。`,
    en: `${count} question${count === 1 ? ' is' : 's are'} not answered yet; wait, or confirm that you accept without an answer.`,
  });
}

/** Many at once are accepted unseen, so nothing may ask for a look. */
export function warningsProblem(count: number): Problem {
  return Problem.conflict('has_warnings', {
    zh: `有${count}处提示，不能批量通过，请打开逐项审核。`,
    en: `It has ${count} warning${count === 1 ? '' : 's'} and cannot be passed in bulk; open it and review it.`,
  });
}
