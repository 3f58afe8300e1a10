import { isDay } from '../../series/domain/day';
import { ANSWERS, type Answer } from '../../series/domain/model';
import { halfWidth } from '../../series/domain/half-width';
import { writtenDay } from '../../series/domain/written-day';
import type { Words } from '../../series/domain/words';
import { dayOfSerial } from '../../shared/spreadsheet/number-format';
import type { SheetCell } from '../../shared/spreadsheet/xlsx-file';
import { readCell } from '../domain/cell';
import type { LineContent } from '../submission-line.repository';
import type { SubmissionLine } from '../submission.schema';
import type { TableRow } from './sheet-table';
import { ANSWER_WORDS, type InputColumn } from './workbook-columns';
import { askedFigure, isPublishedElsewhere } from './workbook-line';

export interface CellRemark {
  readonly column: InputColumn;
  readonly message: Words;
}

/** A row of the file as what it would save, with what is wrong or worth saying, cell by cell. */
export interface RowReading {
  readonly content: LineContent;
  readonly errors: readonly CellRemark[];
  readonly notes: readonly CellRemark[];
}

const LONGEST_WORDS = 2000;

/**
 * Reads the cells of one line with the same eyes as typed text. What the line does not ask for
 * stays as it is; an input cell left empty is empty.
 */
export function readRow(view: SubmissionLine, row: TableRow): RowReading {
  const errors: CellRemark[] = [];
  const notes: CellRemark[] = [];
  for (const [column, cell] of row.cells) {
    if (cell.formula && cell.kind !== 'error') notes.push({ column, message: FORMULA });
  }
  const chosen = answerOf(row, errors);
  const asked = askedFigure(view);
  const typed = figureOf(row, asked, view.asksGrowth ? '%' : view.unit, errors);
  const answer = chosen ?? 'value';
  const isValue = answer === 'value';
  const figures = isPublishedElsewhere(view)
    ? confirmed(view, chosen, typed, errors)
    : { value: view.value, growth: view.growth, [asked]: typed };
  if (!isValue && typed !== null && !isPublishedElsewhere(view)) {
    errors.push({ column: asked, message: BOTH });
  }
  const day = dayIn(row, errors, notes);
  if (isValue && day !== null) notes.push({ column: 'expectedOn', message: NO_DAY });
  const isEmpty = isValue && figures.value === null && figures.growth === null;
  return {
    content: {
      answer: isEmpty ? null : answer,
      value: isValue ? figures.value : null,
      growth: isValue ? figures.growth : null,
      explanation: wordsIn(row, 'explanation', errors),
      nextStep: wordsIn(row, 'nextStep', errors),
      expectedOn: isValue ? null : day,
    },
    errors,
    notes,
  };
}

type Figures = Pick<LineContent, 'value' | 'growth'>;

/** A published figure is taken by choosing 值; the locked cell only shows it. */
function confirmed(
  view: SubmissionLine,
  chosen: Answer | null,
  shown: string | null,
  errors: CellRemark[],
): Figures {
  const asked = askedFigure(view);
  const figure = view.published?.[asked] ?? null;
  if (shown !== null && (figure === null || Number(shown) !== Number(figure))) {
    errors.push({ column: asked, message: PUBLISHED });
  }
  if (chosen !== 'value') return { value: null, growth: null };
  if (figure === null) errors.push({ column: 'answer', message: NOT_PUBLISHED_YET });
  return { value: null, growth: null, [asked]: figure };
}

/** Null where the cell is empty: for most lines the same as 值. */
function answerOf(row: TableRow, errors: CellRemark[]): Answer | null {
  const text = halfWidth(row.cells.get('answer')?.text ?? '');
  if (text === '') return null;
  if (text === '数值') return 'value';
  const answer = ANSWERS.find((one) => ANSWER_WORDS[one] === text);
  if (answer === undefined) errors.push({ column: 'answer', message: UNKNOWN_ANSWER });
  return answer ?? null;
}

function figureOf(
  row: TableRow,
  column: 'value' | 'growth',
  unit: string,
  errors: CellRemark[],
): string | null {
  const cell = row.cells.get(column);
  if (!cell) return null;
  const refusal = REFUSED_KINDS[cell.kind];
  if (refusal !== undefined) {
    errors.push({ column, message: refusal });
    return null;
  }
  const read = readCell(cell.text, unit);
  if (read.kind === 'unreadable') errors.push({ column, message: read.finding.message });
  return read.kind === 'figure' ? read.value : null;
}

function dayIn(row: TableRow, errors: CellRemark[], notes: CellRemark[]): string | null {
  const cell = row.cells.get('expectedOn');
  if (!cell) return null;
  if (cell.kind === 'date' && isDay(cell.text)) return cell.text;
  const serial = cell.kind === 'number' ? serialDay(cell) : null;
  if (serial !== null) {
    const message = {
      zh: `单元格是数字${cell.text}，按日期${serial}读取。`,
      en: `The number ${cell.text} was read as the day ${serial}.`,
    };
    notes.push({ column: 'expectedOn', message });
    return serial;
  }
  const day = writtenDay(cell.text);
  if (day === null) errors.push({ column: 'expectedOn', message: NO_SUCH_DAY });
  return day;
}

/** A date that lost its format: a whole number of this century's days. */
function serialDay(cell: SheetCell): string | null {
  const serial = Number(cell.text);
  const isSerial = Number.isInteger(serial) && serial >= 36_526 && serial < 73_050;
  return isSerial ? dayOfSerial(serial, false) : null;
}

function wordsIn(
  row: TableRow,
  column: 'explanation' | 'nextStep',
  errors: CellRemark[],
): string | null {
  const cell = row.cells.get(column);
  if (!cell) return null;
  if (cell.kind === 'error') errors.push({ column, message: FORMULA_FAILED });
  const words = cell.text.trim();
  if (words.length > LONGEST_WORDS) errors.push({ column, message: TOO_LONG });
  return words === '' ? null : words;
}

const FORMULA = {
  zh: '单元格是公式，取其计算结果。',
  en: 'The cell holds a formula; its result was taken.',
};
const FORMULA_FAILED = {
  zh: '公式出错，没有结果，请直接填写。',
  en: 'The formula failed; type the content itself.',
};
const BOTH = {
  zh: '选择了未发布或不适用，却填有数值；请清空数值，或改选“值”。',
  en: 'The row says that there is no value but holds one; clear it or choose 值.',
};
const NO_DAY = {
  zh: '填报方式为“值”时不需预计日期，未采用。',
  en: 'A row with a value needs no expected day; it was left out.',
};
const UNKNOWN_ANSWER = {
  zh: '填报方式只能是值、未发布或不适用。',
  en: 'The answer must be 值, 未发布 or 不适用.',
};
const PUBLISHED = {
  zh: '该指标由海关或统计部门公布，数值不在此填报，请恢复原值；有疑问的写入说明。',
  en: 'Customs or statistics publish this figure; restore it and put doubts into the explanation.',
};
const NOT_PUBLISHED_YET = {
  zh: '该指标尚未公布，请选择未发布，并填原因和预计日期。',
  en: 'This figure is not published yet: choose 未发布, with the reason and the expected day.',
};
const NO_SUCH_DAY = {
  zh: '不是日期，请按2024-11-30的形式填写。',
  en: 'This is no day; write it as in 2024-11-30.',
};
const TOO_LONG = {
  zh: `文字不能超过${LONGEST_WORDS}字，请精简。`,
  en: `The text may have ${LONGEST_WORDS} characters at most; shorten it.`,
};
const REFUSED_KINDS: Partial<Record<SheetCell['kind'], Words>> = {
  date: {
    zh: '单元格是日期，不是数字；请把单元格格式改为常规后重新填写。',
    en: 'The cell is a date, not a figure; set its format to general and type it again.',
  },
  boolean: { zh: '单元格是逻辑值，不是数字。', en: 'The cell is true or false, not a figure.' },
  error: FORMULA_FAILED,
};
