import type { Movement } from '../../evaluation/domain/movement';
import type { Day } from '../../series/domain/day';
import { dayLabel } from '../../series/domain/period-label';
import { joinWords, type Words } from '../../series/domain/words';

export interface MovementTotals extends Readonly<Record<Movement, number>> {
  /** Targets on the later day: the five movements sum to it. */
  readonly targets: number;
  /** Of those closed, the ones that ended short of their goal. */
  readonly closedShort: number;
  /** In the scope on the earlier day and no more on the later one; not among the targets. */
  readonly left: number;
  /** Of the targets, those whose deadline ran out in between without the goal being met. */
  readonly ranOut: number;
}

/** 较7月15日：3项转好，5项转差，1项办结，44项未变: the message before any table. */
export function movementSentence(from: Day, to: Day, totals: MovementTotals): Words {
  const [since, until] = [dayLabel(from), dayLabel(to)];
  if (totals.targets === 0 && totals.left === 0) {
    return {
      zh: `截至${until.zh}，所选范围内没有目标。`,
      en: `As of ${until.en} there are no targets in this scope.`,
    };
  }
  if (from === to) {
    return {
      zh: `起止为同一天（${until.zh}），没有可比较的变化；请选较早的起始日。`,
      en: `Both days are ${until.en}, so nothing can have changed; choose an earlier first day.`,
    };
  }
  const moved = movedWords(totals);
  const beside = joinWords([ranOutWords(totals), leftWords(totals)], '；', '; ');
  return {
    zh: `较${since.zh}：${moved.zh}${beside.zh && `；${beside.zh}`}。`,
    en: `Since ${since.en}: ${moved.en}${beside.en && `; ${beside.en}`}.`,
  };
}

function movedWords(totals: MovementTotals): Words {
  if (totals.targets > 0 && totals.same === totals.targets) {
    return {
      zh: `${totals.targets}项目标亮灯均未变化`,
      en: `no lamp of ${totals.targets} targets changed`,
    };
  }
  return joinWords(
    [
      count(totals.up, '转好', 'better'),
      count(totals.down, '转差', 'worse'),
      closedWords(totals),
      count(totals.new, '新增', 'new'),
      count(totals.same, '未变', 'unchanged'),
    ],
    '，',
    ', ',
  );
}

/** A goal that was missed for good is closed as well; it must not pass for a success. */
function closedWords({ closed, closedShort }: MovementTotals): Words | null {
  const all = count(closed, '办结', 'closed');
  if (all === null || closedShort === 0) return all;
  return {
    zh: `${all.zh}（其中${closedShort}项期满未完成）`,
    en: `${all.en} (${closedShort} of them short of the goal)`,
  };
}

function ranOutWords({ ranOut }: MovementTotals): Words | null {
  if (ranOut === 0) return null;
  return {
    zh: `其中${ranOut}项其间转为期限已过而未见完成`,
    en: `of these, ${ranOut} came to stand past the deadline without the goal met`,
  };
}

function leftWords({ left }: MovementTotals): Words | null {
  if (left === 0) return null;
  return { zh: `另有${left}项移出本范围`, en: `${left} more left this scope` };
}

function count(number: number, zh: string, en: string): Words | null {
  return number === 0 ? null : { zh: `${number}项${zh}`, en: `${number} ${en}` };
}
