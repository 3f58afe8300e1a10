import type { DueBasis } from '../../calendar/domain/due-calendar';
import type { Publisher } from '../../calendar/domain/due-rule';
import { monthOf, type Day } from '../../series/domain/day';
import { dayLabel, monthName } from '../../series/domain/period-label';
import type { Words } from '../../series/domain/words';
import type { RoundKind } from './planned-line';

const PUBLISHER_WORDS: Record<Publisher, Words> = {
  customs: { zh: '海关', en: 'customs' },
  statistics: { zh: '统计部门', en: 'statistics' },
};

/** The rule behind a due day, as it stands beside it: 期末后第15个工作日. */
export function dueWords(basis: DueBasis, kind: RoundKind): Words {
  const { workingDays } = basis;
  if (basis.kind === 'release') {
    const who = PUBLISHER_WORDS[basis.publisher];
    const what = releaseLabel(basis.period);
    const when = dayLabel(basis.releaseOn);
    return {
      zh: `${who.zh}发布${what.zh}数据（${when.zh}）后第${workingDays}个工作日`,
      en: `${ordinal(workingDays)} working day after ${who.en} release ${what.en} (${when.en})`,
    };
  }
  const from: Words =
    kind === 'final'
      ? { zh: '方案启用后', en: 'the plan began to run' }
      : { zh: '期末后', en: "the period's end" };
  const words = {
    zh: `${from.zh}第${workingDays}个工作日`,
    en: `${ordinal(workingDays)} working day after ${from.en}`,
  };
  if (basis.unreleased === null) return words;
  const who = PUBLISHER_WORDS[basis.unreleased];
  return {
    zh: `${words.zh}（${who.zh}本期发布日期尚未录入）`,
    en: `${words.en} (the day on which ${who.en} release the period is not entered yet)`,
  };
}

/** 1—2月 for what comes together, else the month. */
function releaseLabel(period: Day): Words {
  const month = monthOf(period);
  return month === 2
    ? { zh: '1—2月', en: `${monthName(1)}–${monthName(2)}` }
    : { zh: `${month}月`, en: monthName(month) };
}

function ordinal(n: number): string {
  const ends: Record<number, string> = { 1: 'st', 2: 'nd', 3: 'rd' };
  const teen = n % 100 > 10 && n % 100 < 14;
  return `${n}${teen ? 'th' : (ends[n % 10] ?? 'th')}`;
}
