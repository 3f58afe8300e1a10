import type { Day } from '../../series/domain/day';
import { dayLabel } from '../../series/domain/period-label';
import { joinWords, type Words } from '../../series/domain/words';
import type { ReturnFigures } from './expected-return';
import type { ReportTotals } from './report-figures';

/** A body and the matters that it leads. */
export interface LeadingBody {
  readonly name: string;
  readonly matters: number;
}

/** What a leader reads first: what is overdue, whose it is, what to do next. */
export interface ReportMessage {
  readonly what: Words;
  /** Null where nobody leads any of it. */
  readonly whose: Words | null;
  /** Null where there is nothing to do. */
  readonly next: Words | null;
}

const NAMED_BODIES = 3;
const NEXT_STEPS = 3;

/**
 * @param bodies in administrative order
 * @param narrowed one figure is looked at: that it is nothing says nothing of the others
 */
export function reportMessage(
  asOf: Day,
  totals: ReportTotals,
  reported: ReturnFigures,
  bodies: readonly LeadingBody[],
  narrowed = false,
): ReportMessage {
  return {
    what:
      narrowed && totals.all.matters === 0
        ? nothingOfIt(dayLabel(asOf))
        : whatWords(asOf, totals, reported),
    whose: totals.all.matters === 0 ? null : whoseWords(bodies),
    next: nextWords(totals),
  };
}

function nothingOfIt(day: Words): Words {
  return {
    zh: `截至${day.zh}，所看的这一项没有事项；其他各项请清除筛选后查看。`,
    en: `As of ${day.en} there is nothing of this kind; clear the filter to see the others.`,
  };
}

function whatWords(asOf: Day, totals: ReportTotals, { expected }: ReturnFigures): Words {
  const day = dayLabel(asOf);
  const { all, deadlines, returns, behind, entrusted } = totals;
  if (all.matters === 0) {
    return {
      zh: `截至${day.zh}，没有期限已过、迟报未报或落后序时的事项${expected > 0 ? `；到期应报的${expected}份均已按时报送` : ''}。`,
      en: `As of ${day.en} nothing has passed its deadline, nothing is late or missing and nothing is behind schedule${expected > 0 ? `; all ${expected} returns due came on time` : ''}.`,
    };
  }
  const parts = joinWords(
    [
      part(deadlines.matters, { zh: '项期限已过而未见完成', en: 'past the deadline' }, [
        [deadlines.overdue, '逾期', 'overdue'],
        [deadlines.missed, '未完成', 'missed'],
        [deadlines.unproven, '期满未报', 'ended unreported'],
      ]),
      part(returns.matters, { zh: '份报送逾期', en: 'returns not on time' }, [
        [returns.missing, '未报', 'missing'],
        [returns.mending, '退回未改', 'sent back and not mended'],
        [returns.late, '迟报', 'late'],
      ]),
      part(behind.matters, { zh: '项落后序时', en: 'behind schedule' }, [
        [behind.off_track, '滞后', 'off track'],
        [behind.at_risk, '预警', 'at risk'],
      ]),
      part(entrusted.matters, { zh: '项交办事项逾期', en: 'entrusted matters late' }, [
        [entrusted.directive, '批示', 'directives'],
        [entrusted.finding, '督查发现', 'findings'],
      ]),
    ],
    '，',
    ', ',
  );
  return {
    zh: `截至${day.zh}，督查事项共${all.matters}项：${parts.zh}${all.closed > 0 ? `；其中已销号${all.closed}项` : ''}。`,
    en: `As of ${day.en} there are ${all.matters} matters: ${parts.en}${all.closed > 0 ? `; ${all.closed} of them closed` : ''}.`,
  };
}

type Share = readonly [count: number, zh: string, en: string];

function part(count: number, name: Words, shares: readonly Share[]): Words | null {
  if (count === 0) return null;
  const said = shares.filter(([number]) => number > 0);
  return {
    zh: `${count}${name.zh}（${said.map(([number, zh]) => `${zh}${number}`).join('、')}）`,
    en: `${count} ${name.en} (${said.map(([number, , en]) => `${number} ${en}`).join(', ')})`,
  };
}

/** The bodies that lead most of it; a shared matter is counted for its lead alone. */
function whoseWords(bodies: readonly LeadingBody[]): Words | null {
  const leading = bodies.filter(({ matters }) => matters > 0).sort((a, b) => b.matters - a.matters);
  if (leading.length === 0) return null;
  const named = leading.slice(0, NAMED_BODIES);
  const others = leading.length - named.length;
  return {
    zh: `牵头或填报单位：${named.map(({ name, matters }) => `${name}${matters}项`).join('、')}${others > 0 ? `，另有${others}家` : ''}。`,
    en: `Led or reported by ${named.map(({ name, matters }) => `${name} (${matters})`).join(', ')}${others > 0 ? ` and ${others} more` : ''}.`,
  };
}

/** The most pressing steps first: what is owed, then what can still be done, then what is final. */
function nextWords({ deadlines, returns, behind, entrusted }: ReportTotals): Words | null {
  const steps: readonly Share[] = [
    [returns.missing, '催报未报的*份', 'ask for the * missing returns'],
    [deadlines.unproven, '催报期满未报的*项期末数', 'ask for * final values'],
    [
      deadlines.overdue,
      '为仍可补完的*项逾期定补完时限',
      'set a date for the * that can still be done',
    ],
    [entrusted.matters, '催办逾期的*项交办事项', 'press for the * entrusted matters'],
    [behind.off_track, '查明*项滞后的原因和赶进度措施', 'find cause and remedy of the * off track'],
    [returns.mending, '催办退回未改的*份', 'press for the * to be mended'],
    [deadlines.missed, '查明*项未完成的原因', 'find the cause of the * missed'],
    [behind.at_risk, '关注*项预警', 'watch the * at risk'],
  ];
  const due = steps.filter(([count]) => count > 0).slice(0, NEXT_STEPS);
  if (due.length === 0) return null;
  return {
    zh: `下一步：${due.map(([count, zh]) => zh.replace('*', String(count))).join('；')}。`,
    en: `Next: ${due.map(([count, , en]) => en.replace('*', String(count))).join('; ')}.`,
  };
}
