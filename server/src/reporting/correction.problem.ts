import { Problem } from '../shared/problem';
import type { Fault } from './domain/correction';

export function faultProblem({ code, path, message }: Fault): Problem {
  return Problem.unprocessable(code, message, [{ path, message }]);
}

export function unknownValue(): Problem {
  return Problem.notFound({
    zh: '这一期还没有已审核或已导入的数值，无从更正；请通过填报报送。',
    en: 'No value of this period has been accepted or imported; report it instead.',
  });
}

export function alreadyOpen(): Problem {
  return Problem.conflict('correction_open', {
    zh: '这一期已有一项更正待办，请等其办结或撤回后再提出。',
    en: 'Another correction of this period waits for a decision; wait for it or withdraw it.',
  });
}

export function decided(): Problem {
  return Problem.conflict('correction_decided', {
    zh: '这项更正已经办结，请刷新查看。',
    en: 'This correction has been settled already; reload the page.',
  });
}

export function ownCorrection(): Problem {
  return Problem.forbidden(
    {
      zh: '提出更正的人不能自己审核，请由另一名督查人员办理。',
      en: 'Nobody decides the correction they proposed; another inspector does.',
    },
    'own_correction',
  );
}
