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

interface Line {
  readonly view: SubmissionLine;
  readonly published: boolean;
}

const LONGEST_WORDS = 2000;

/**
 * Reads the cells of one line with the same eyes as typed text. What the line does not ask for
 * stays as it is; an input cell left empty is empty.
 */
export function readRow({ view, published }: Line, row: TableRow): RowReading {
  const errors: CellRemark[] = [];
  const notes: CellRemark[] = [];
  for (const [column, cell] of row.cells) {
    if (cell.formula && cell.kind !== 'error') notes.push({ column, message: FORMULA });
  }
  const answer = answerOf(row, errors);
  const asked: InputColumn & keyof Pick<LineContent, 'value' | 'growth'> = view.asksGrowth
    ? 'growth'
    : 'value';
  const figure = figureOf(row, asked, view.asksGrowth ? '%' : view.unit, errors);
  const kept = view[asked];
  if (published) refuseOtherFigure(asked, figure, kept, errors);
  else if (answer !== 'value' && figure !== null) errors.push({ column: asked, message: BOTH });
  const day = dayIn(row, errors, notes);
  if (answer === 'value' && day !== null) notes.push({ column: 'expectedOn', message: NO_DAY });
  const own = published ? kept : figure;
  const isValue = answer === 'value';
  return {
    content: {
      answer: isValue && own === null && otherFigure(view) === null ? null : answer,
      value: isValue ? (asked === 'value' ? own : view.value) : null,
      growth: isValue ? (asked === 'growth' ? own : view.growth) : null,
      explanation: wordsIn(row, 'explanation', errors),
      nextStep: wordsIn(row, 'nextStep', errors),
      expectedOn: isValue ? null : day,
    },
    errors,
    notes,
  };
}

/** The figure that the line does not ask for, kept as it is. */
function otherFigure(view: SubmissionLine): string | null {
  return view.asksGrowth ? view.value : view.growth;
}

function answerOf(row: TableRow, errors: CellRemark[]): Answer {
  const text = halfWidth(row.cells.get('answer')?.text ?? '');
  if (text === '' || text === '数值') return 'value';
  const answer = ANSWERS.find((one) => ANSWER_WORDS[one] === text);
  if (answer === undefined) errors.push({ column: 'answer', message: UNKNOWN_ANSWER });
  return answer ?? 'value';
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

function refuseOtherFigure(
  column: InputColumn,
  figure: string | null,
  kept: string | null,
  errors: CellRemark[],
): void {
  if (figure === null || (kept !== null && Number(figure) === Number(kept))) return;
  errors.push({ column, message: PUBLISHED });
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
  zh: '该指标由海关或统计部门公布，数值不在此填报，请恢复原值或清空。',
  en: 'Customs or statistics publish this figure; restore or clear the cell.',
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
