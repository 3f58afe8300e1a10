import { monthOf, yearOf, type Day } from './day';
import { isPeriodEnd } from './period';
import type { Accumulation } from './model';
import type { Words } from './words';

const QUARTERS_ZH = ['一季度', '上半年', '前三季度', '全年'];
const QUARTERS_EN = ['Q1', 'H1', 'Q1–Q3', ''];
const SINGLE_QUARTERS_ZH = ['一季度', '二季度', '三季度', '四季度'];
const MONTHS_EN = [
  'Jan',
  'Feb',
  'Mar',
  'Apr',
  'May',
  'Jun',
  'Jul',
  'Aug',
  'Sep',
  'Oct',
  'Nov',
  'Dec',
];

/** The span a value stands for, as an office would write it: 2020年1—8月, 2020年末. */
export function periodLabel(accumulation: Accumulation, periodEnd: Day): Words {
  const year = yearOf(periodEnd);
  const month = monthOf(periodEnd);
  const monthEn = MONTHS_EN[month - 1] ?? '';
  if (!isPeriodEnd('month', periodEnd)) {
    const label = dayLabel(periodEnd);
    return { zh: `截至${label.zh}`, en: `to ${label.en}` };
  }
  const quarter = isPeriodEnd('quarter', periodEnd) ? month / 3 - 1 : null;
  switch (accumulation) {
    case 'ytd':
      if (quarter !== null) {
        return {
          zh: `${year}年${QUARTERS_ZH[quarter] ?? ''}`,
          en: `${QUARTERS_EN[quarter] ?? ''} ${year}`.trim(),
        };
      }
      return month === 1
        ? { zh: `${year}年1月`, en: `Jan ${year}` }
        : { zh: `${year}年1—${month}月`, en: `Jan–${monthEn} ${year}` };
    case 'rate':
    case 'duration':
      return quarter === null
        ? { zh: `${year}年${month}月`, en: `${monthEn} ${year}` }
        : { zh: `${year}年${SINGLE_QUARTERS_ZH[quarter] ?? ''}`, en: `Q${quarter + 1} ${year}` };
    default:
      return month === 12
        ? { zh: `${year}年末`, en: `end of ${year}` }
        : { zh: `${year}年${month}月末`, en: `end of ${monthEn} ${year}` };
  }
}

/** Jan, Feb …; `month` 1 to 12. */
export function monthName(month: number): string {
  return MONTHS_EN[month - 1] ?? '';
}

/** A reporting period by its end: 2020年三季度, 2020年8月. */
export function roundLabel(periodEnd: Day): Words {
  if (!isPeriodEnd('quarter', periodEnd)) return dayLabel(periodEnd);
  const quarter = monthOf(periodEnd) / 3;
  return {
    zh: `${yearOf(periodEnd)}年${SINGLE_QUARTERS_ZH[quarter - 1] ?? ''}`,
    en: `Q${quarter} ${yearOf(periodEnd)}`,
  };
}

/** 2020年10月15日; 15 Oct 2020. */
export function dayLabel(day: Day): Words {
  const month = monthOf(day);
  const date = Number(day.slice(8, 10));
  return {
    zh: `${yearOf(day)}年${month}月${date}日`,
    en: `${date} ${MONTHS_EN[month - 1] ?? ''} ${yearOf(day)}`,
  };
}
