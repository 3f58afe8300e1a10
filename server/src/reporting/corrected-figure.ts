import type { Day } from '../series/domain/day';
import { Problem, type FieldError } from '../shared/problem';
import type { CorrectedSeries, StoredContent } from './correction.repository';
import type { ProposeCorrection } from './correction.schema';
import { readCell } from './domain/cell';
import type { CheckRules } from './domain/check-rules';
import { impossibilities } from './domain/checks';
import type { StagedContent } from './domain/correction';

/**
 * What was typed, read as a cell of a return is read. Throws a Problem (422) with the fields that
 * cannot be read, or where a value is promised and none is given.
 */
export function storedContent(typed: ProposeCorrection, unit: string): StoredContent {
  const { answer, vintage, revision } = typed;
  if (answer !== 'value') return { answer, value: null, growth: null, vintage, revision };
  const errors: FieldError[] = [];
  const figure = (path: 'value' | 'growth', inUnit: string): string | null => {
    const cell = readCell(typed[path] ?? '', inUnit);
    if (cell.kind === 'unreadable') errors.push({ path, message: cell.finding.message });
    return cell.kind === 'figure' ? cell.value : null;
  };
  const value = figure('value', unit);
  const growth = figure('growth', '%');
  const [first] = errors;
  if (first) throw Problem.unprocessable('unreadable_cell', first.message, errors);
  if (value === null && growth === null) {
    throw Problem.unprocessable('no_figure', NO_FIGURE, [{ path: 'value', message: NO_FIGURE }]);
  }
  return { answer, value, growth, vintage, revision };
}

const NO_FIGURE = {
  zh: '请填写更正后的数值或增幅；没有数值的请选择未发布或不适用。',
  en: 'Give the corrected value or growth; where there is none, answer so.',
};

/** Throws a Problem (422) for a figure that the series cannot have, in the words of the checks. */
export function requireFigurePossible(
  series: CorrectedSeries,
  { answer, value, growth }: StagedContent,
  { periodEnd, today }: { readonly periodEnd: Day; readonly today: Day },
  rules: CheckRules,
): void {
  const found = impossibilities(
    {
      indicator: series.indicator,
      unit: series.unit,
      accumulation: series.accumulation,
      publisher: 'agency',
      published: null,
      periodEnd,
      today,
      required: false,
      answer,
      value,
      growth,
      explanation: null,
      nextStep: null,
      expectedOn: null,
      targets:
        series.steps === null
          ? []
          : [
              {
                measure: 'done',
                comparator: 'at_least',
                goal: series.steps,
                previewLamp: 'no_data',
              },
            ],
      known: [],
      wholes: [],
      sums: [],
      earlierWords: null,
    },
    rules,
  );
  const [first] = found;
  if (!first) return;
  throw Problem.unprocessable(
    first.code,
    first.message,
    found.map(({ message }) => ({ path: 'value', message })),
  );
}
