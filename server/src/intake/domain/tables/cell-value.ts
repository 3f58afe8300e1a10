import type { WrittenComparator } from '../figures';
import { findQuantities, type FigureDictionaries } from '../quantities';

/** The figure of a cell. */
export interface CellValue {
  readonly value: string;
  readonly valueUpper: string | null;
  readonly fraction: string | null;
  /** As it stands in the cell; '' where another place says it. */
  readonly unit: string;
  readonly comparator: WrittenComparator;
  readonly change: 1 | -1 | null;
  readonly against: 'average' | 'year_before' | 'base' | null;
  /** In 〔〕 or [ ]: a sum over the period. */
  readonly cumulative: boolean;
  /** 每年300人: reached afresh each year. */
  readonly annual: boolean;
  /** Year of 比2025年降低. */
  readonly baseYear: number | null;
}

/** What may stand around a figure in a cell; anything else makes it a sentence. */
const AROUND =
  /^(?:达到?|完成|新增|增加|累计|实现|提高|提升|建成|培育|认定|力争|保持|稳定|控制|在|至|到|为|左右|以上|以下|以内|以外|翻|全覆盖|年均|每年|同比|增长|下降|降低|减少|压减|[比较]上年|[比较](?:19|20)\d{2}年|[达完增：:。；;，,+＋*＊#※△▲①②③]|注\d)*$/;
const LONGEST = 32;
const BLANK = /^(?:[—–\-－/／\\*＊.…·~无]{0,6}|——|待定|另定|N\/A)$/;
/** Bars that a figure of a sentence has and one alone in a cell has not. */
const LIFTED = new Set([
  'no_unit',
  'document_number',
  'version',
  'name',
  'duration',
  'ordinal',
  'code',
  'structure',
  'clause_number',
]);

/** —, / and the like. */
export function isBlank(text: string): boolean {
  return BLANK.test(text);
}

/** Null where the cell says its goal in words, or nothing. */
export function cellValue(text: string, dictionaries: FigureDictionaries): CellValue | null {
  if (text.length > LONGEST || isBlank(text)) return null;
  const cumulative = /[[〔【［].*\d.*[\]〕】］]/.test(text) || text.includes('累计');
  const bare = text
    .replace(/[[\]〔〕【】［］\n]/g, '')
    .replace(/[*＊]/g, '')
    .replace(/＞/g, '>')
    .replace(/＜/g, '<')
    .replace(/^（([^（）]{1,20})）$/, '$1');
  const words = bare.replace(/（[^（）]{0,16}）$/, '');
  const found = findQuantities(words, dictionaries).filter(({ barred }) => barred !== 'date');
  const [only] = found;
  if (only === undefined || found.length > 1) return null;
  if (only.barred !== null && !LIFTED.has(only.barred)) return null;
  const before = words.slice(0, only.start);
  const fall = /^[-－−–]$/.test(before);
  if (!fall && !AROUND.test(before)) return null;
  const after = words.slice(only.end);
  const unit = only.unit === '' && isUnit(after, dictionaries) ? after : only.unit;
  if (unit !== after && !AROUND.test(after)) return null;
  return {
    value: fall ? `-${only.value}` : only.value,
    valueUpper: only.valueUpper,
    fraction: only.fraction,
    unit,
    comparator: only.comparator,
    change: only.change,
    against: only.against,
    cumulative,
    annual: before.includes('每年'),
    baseYear: only.baseYear,
  };
}

/** Whether words are what figures are counted in. */
export function isUnit(words: string, dictionaries: FigureDictionaries): boolean {
  if (words === '' || words.length > 10 || /\d/.test(words)) return false;
  const [quantity, more] = findQuantities(`达到1${words}`, dictionaries);
  return more === undefined && quantity?.unit === words;
}

const DATED = /(?:到|至)?((?:19|20)\d{2})(?:年底?前?[：:]?|[：:])([^；;，,、\n]{1,20})/g;

/** 2026年3.5，2027年4: the figures of a cell with their years; null where it names none. */
export function datedFigures(
  text: string,
): { readonly year: number; readonly words: string }[] | null {
  const found = [...text.matchAll(DATED)];
  const rest = text.replace(DATED, '').replace(/[；;，,、。\n\s]/g, '');
  if (found.length === 0 || rest !== '') return null;
  return found.map(([, year = '', words = '']) => ({ year: Number(year), words }));
}
