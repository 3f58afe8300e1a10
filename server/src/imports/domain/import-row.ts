import { readCell } from '../../reporting/domain/cell';
import { monthOf, type Day } from '../../series/domain/day';
import { halfWidth } from '../../series/domain/half-width';
import type { Accumulation, Frequency, Publisher, Vintage } from '../../series/domain/model';
import { dayLabel } from '../../series/domain/period-label';
import { isPeriodEnd } from '../../series/domain/period';
import type { Words } from '../../series/domain/words';
import { writtenDay } from '../../series/domain/written-day';
import { writtenPeriod } from '../../series/domain/written-period';
import { headerOf, type ImportColumn } from './import-columns';

/** Texts of one row; what a column does not hold is missing. */
export type RowTexts = Readonly<Partial<Record<ImportColumn, string>>>;

export interface RowError {
  readonly column: ImportColumn;
  readonly message: Words;
}

/** A series as a row has to name and fit it. */
export interface ImportSeries {
  readonly id: number;
  readonly planKey: string;
  readonly planTitle: string;
  readonly key: string;
  readonly indicator: string;
  readonly regionCode: string;
  readonly regionNames: readonly string[];
  readonly unit: string;
  readonly accumulation: Accumulation;
  readonly frequency: Frequency;
  readonly publisher: Publisher;
}

/** A row that can be read: a figure of one series and period. */
export interface ImportFigure {
  readonly seriesId: number;
  readonly periodEnd: Day;
  /** Plain decimal digits in the series' unit. */
  readonly value: string | null;
  /** Per cent. */
  readonly growth: string | null;
  readonly vintage: Vintage;
  readonly publishedOn: Day | null;
  readonly source: string;
  readonly sourceUrl: string | null;
  readonly revision: string | null;
  readonly reason: string | null;
}

export type RowReading =
  | { readonly kind: 'figure'; readonly figure: ImportFigure; readonly series: ImportSeries }
  | { readonly kind: 'error'; readonly errors: readonly RowError[] };

const VINTAGE_WORDS: Readonly<Record<string, Vintage>> = {
  '': 'formal',
  快讯: 'preliminary',
  初步: 'preliminary',
  初步数: 'preliminary',
  preliminary: 'preliminary',
  正式: 'formal',
  正式数: 'formal',
  formal: 'formal',
  最终: 'final',
  最终数: 'final',
  最终核实数: 'final',
  final: 'final',
};

const LONGEST: Partial<Record<ImportColumn, number>> = {
  source: 500,
  sourceUrl: 1000,
  revision: 40,
  reason: 1000,
};

/**
 * Reads one row as of a day: which series and period it speaks of, and whether its cells can be
 * what they claim. Every fault is named with its column.
 */
export function readImportRow(
  texts: RowTexts,
  find: (plan: string, series: string, region: string) => ImportSeries | Words,
  today: Day,
): RowReading {
  const errors: RowError[] = [];
  const fail = (column: ImportColumn, zh: string, en: string) => {
    errors.push({ column, message: { zh, en } });
  };
  const said = (column: ImportColumn) => texts[column]?.trim() ?? '';
  for (const column of ['plan', 'series', 'period', 'source'] as const) {
    if (said(column) === '')
      fail(column, `“${headerOf(column)}”不能为空。`, 'This cell is needed.');
  }
  for (const column of Object.keys(LONGEST) as ImportColumn[]) {
    const most = LONGEST[column] ?? 0;
    if (said(column).length > most) {
      fail(column, `不能超过${most}字，请精简。`, `At most ${most} characters; shorten it.`);
    }
  }
  const isNamed = said('plan') !== '' && said('series') !== '';
  const found = isNamed ? find(said('plan'), said('series'), said('region')) : undefined;
  const series = found && 'id' in found ? found : undefined;
  if (found && !('id' in found)) errors.push({ column: 'series', message: found });
  const periodEnd = said('period') === '' ? null : periodIn(said('period'), series, today, fail);
  const figure = (column: 'value' | 'growth', unit: string) => {
    const cell = readCell(said(column), unit);
    if (cell.kind === 'unreadable') errors.push({ column, message: cell.finding.message });
    return cell.kind === 'figure' ? cell.value : null;
  };
  const value = series ? figure('value', series.unit) : null;
  const growth = figure('growth', '%');
  if (errors.length === 0 && value === null && growth === null) {
    fail('value', '数值和同比至少填一项。', 'Give a value, a growth rate or both.');
  }
  if (series && series.accumulation !== 'rate') requirePossible(value, growth, fail);
  const vintage = VINTAGE_WORDS[halfWidth(said('vintage')).toLowerCase()];
  if (vintage === undefined) {
    fail('vintage', '数据性质只能是快讯、正式或最终。', 'The vintage is 快讯, 正式 or 最终.');
  }
  const publishedOn = publishedIn(said('publishedOn'), periodEnd, today, fail);
  if (said('sourceUrl') !== '' && !isWebAddress(said('sourceUrl'))) {
    fail(
      'sourceUrl',
      '不是网址，请填http或https开头的完整网址。',
      'Write a whole http(s) address.',
    );
  }
  if (errors.length > 0 || !series || periodEnd === null || vintage === undefined) {
    return { kind: 'error', errors };
  }
  return {
    kind: 'figure',
    series,
    figure: {
      seriesId: series.id,
      periodEnd,
      value,
      growth,
      vintage,
      publishedOn,
      source: said('source'),
      sourceUrl: said('sourceUrl') || null,
      revision: said('revision') || null,
      reason: said('reason') || null,
    },
  };
}

type Fail = (column: ImportColumn, zh: string, en: string) => void;

function periodIn(
  text: string,
  series: ImportSeries | undefined,
  today: Day,
  fail: Fail,
): Day | null {
  const end = writtenPeriod(text);
  if (end === null) {
    fail(
      'period',
      '看不出是哪一期，请写成2024-09、2024Q3、2024H1、2024年1-9月或2024。',
      'This is no period; write 2024-09, 2024Q3, 2024H1, 2024年1-9月 or 2024.',
    );
    return null;
  }
  if (end > today) {
    const day = dayLabel(end);
    fail('period', `该期到${day.zh}才结束，不能已有数据。`, `The period ends on ${day.en} only.`);
  }
  if (series && series.publisher !== 'agency' && monthOf(end) === 1) {
    fail(
      'period',
      '海关、统计部门不单独发布1月数据，1—2月合并发布，请填2024年1-2月这样的期间。',
      'Customs and statistics release no January figure; give that of January–February.',
    );
  } else if (series && !hasPeriod(series.frequency, end)) {
    fail(
      'period',
      series.frequency === 'year' ? '该指标只按年统计，没有这一期。' : '期间须到月末为止，请核对。',
      series.frequency === 'year'
        ? 'This series is yearly; it has no such period.'
        : 'A period ends with a month; check it.',
    );
  }
  return end;
}

/** Offices publish more often than goals are judged; only a yearly series has nothing in between. */
function hasPeriod(frequency: Frequency, end: Day): boolean {
  return frequency === 'once' || isPeriodEnd(frequency === 'year' ? 'year' : 'month', end);
}

function requirePossible(value: string | null, growth: string | null, fail: Fail): void {
  if (value !== null && Number(value) < 0) {
    fail('value', '数量、总额和时长不能为负数。', 'Amounts, counts and times cannot be negative.');
  }
  if (growth !== null && Number(growth) < -100) {
    fail('growth', '降幅不能超过100%。', 'Nothing can fall by more than 100 %.');
  }
}

function publishedIn(text: string, periodEnd: Day | null, today: Day, fail: Fail): Day | null {
  if (text === '') return null;
  const day = writtenDay(text);
  if (day === null) {
    fail('publishedOn', '不是日期，请按2024-10-14的形式填写。', 'Write the day as in 2024-10-14.');
  } else if (day > today) {
    fail('publishedOn', '发布日期不能晚于今天。', 'The day of publication cannot lie ahead.');
  } else if (periodEnd !== null && periodEnd <= today && day <= periodEnd) {
    fail('publishedOn', '发布日期须在该期结束之后。', 'A period is published after it has ended.');
  }
  return day;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s<>"'\\]+$/i.test(text);
}
