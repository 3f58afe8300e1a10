import { writtenDay } from '../../series/domain/written-day';
import type { Role } from '../../targets/domain/model';
import { BLANK_TERMS, NODE_UNIT, type ModelTerms } from './model-terms';
import type { Objection } from './objection';

/** Headers of the ledger table, as offices know them; 编号 tells a row when it comes back. */
export const LEDGER_HEADERS = [
  '序号',
  '条款',
  '任务内容',
  '要求',
  '目标值',
  '上限',
  '单位',
  '口径',
  '周期',
  '完成时限',
  '牵头单位',
  '责任单位',
  '配合单位',
  '指导单位',
  '原文',
  '备注',
  '编号',
] as const;
export type LedgerHeader = (typeof LEDGER_HEADERS)[number];
export type LedgerCells = Readonly<Record<LedgerHeader, string>>;
/** As a table came back: a column that was taken out says nothing. */
export type ReturnedCells = Readonly<Partial<Record<LedgerHeader, string>>>;

/** What has to be in a table for it to be a ledger. */
export const NEEDED_HEADERS: readonly LedgerHeader[] = ['任务内容', '目标值', '单位', '编号'];

const BOUNDS = {
  不少于: { comparator: 'at_least', strict: false, approximate: false },
  超过: { comparator: 'at_least', strict: true, approximate: false },
  不超过: { comparator: 'at_most', strict: false, approximate: false },
  少于: { comparator: 'at_most', strict: true, approximate: false },
  区间: { comparator: 'between', strict: false, approximate: false },
  左右: { comparator: 'at_least', strict: false, approximate: true },
} as const;

/** Of a row with a figure. */
const QUANTITY_WORDS = {
  数值: 'value',
  同比增长: 'yoy_growth',
  年均增长: 'average_growth',
  较基期变动: 'change',
} as const;

const MEASURE_WORDS = { ...QUANTITY_WORDS, 完成: 'done' } as const;

const RECURRENCE_WORDS = { 一次: 'once', 每年: 'annual', 长期: 'standing' } as const;

const ROLE_HEADERS: Readonly<Record<Role, LedgerHeader>> = {
  lead: '牵头单位',
  shared: '责任单位',
  support: '配合单位',
  guide: '指导单位',
};

/** Marks a body that the document does not name; it comes back as nobody's words. */
const ASSIGNED = '（指定）';

/** A target as the table shows it. */
export interface LedgerRow {
  readonly terms: ModelTerms;
  readonly phrase: string;
  readonly key: string;
  /** Full name of the body that was given the lead (指定) where the document names none. */
  readonly assigned: string | null;
}

/** The words of a row, cell by cell; the order number is the table's own. */
export function ledgerCells(
  { terms, phrase, key, assigned }: LedgerRow,
  number: number,
): LedgerCells {
  const named = (role: Role) =>
    terms.agencies
      .filter((body) => body.role === role)
      .map((body) => body.name)
      .join('、');
  const milestone = terms.kind === 'milestone';
  return {
    序号: String(number),
    条款: terms.clause,
    任务内容: terms.name,
    要求: milestone ? '' : wordOf(BOUNDS, (one) => sameBound(one, terms)),
    目标值: milestone ? '' : plain(terms.goal ?? ''),
    上限: plain(terms.goalUpper ?? ''),
    单位: milestone ? '' : (terms.unit ?? ''),
    口径: wordOf(MEASURE_WORDS, (one) => one === terms.measure),
    周期: wordOf(RECURRENCE_WORDS, (one) => one === terms.recurrence),
    完成时限: terms.deadline ?? '',
    牵头单位: [named('lead'), assigned === null ? '' : `${assigned}${ASSIGNED}`]
      .filter(Boolean)
      .join('、'),
    责任单位: named('shared'),
    配合单位: named('support'),
    指导单位: named('guide'),
    原文: phrase,
    备注: terms.remark ?? '',
    编号: key,
  };
}

/**
 * A row of a table that came back: what its cells say differently from the target. A row without
 * known 编号 is read as a new goal.
 */
export function termsOfCells(
  returned: ReturnedCells,
  row: LedgerRow | null,
): { readonly terms: ModelTerms; readonly objections: Objection[] } {
  const before = row ? ledgerCells(row, 0) : null;
  const cells = { ...EMPTY_CELLS, ...returned };
  const base = row?.terms ?? BLANK_TERMS;
  const objections: Objection[] = [];
  const refuse = (path: string, zh: string, en: string) =>
    objections.push({ path, message: { zh, en } });
  const changed = (header: LedgerHeader) =>
    returned[header] !== undefined &&
    (before === null || said(before[header]) !== said(cells[header]));
  const milestone =
    row === null ? cells.目标值 === '' && cells.单位 === '' : base.kind === 'milestone';
  const terms: { -readonly [Name in keyof ModelTerms]: ModelTerms[Name] } = {
    ...base,
    ...(row === null && milestone && MILESTONE),
  };
  if (changed('条款') && cells.条款 !== '') terms.clause = said(cells.条款);
  if (changed('任务内容')) terms.name = said(cells.任务内容);
  if (changed('备注')) terms.remark = said(cells.备注) === '' ? null : said(cells.备注);
  /** The value of a changed word; words that the table does not know are refused. */
  const meant = <Value>(header: LedgerHeader, values: Readonly<Record<string, Value>>) => {
    const word = said(cells[header]);
    if (!changed(header) || word === '') return undefined;
    if (Object.hasOwn(values, word)) return values[word];
    const known = Object.keys(values).join('、');
    refuse(header, `“${header}”只能填${known}。`, `“${header}” is one of ${known}.`);
    return undefined;
  };
  if (!milestone) {
    if (changed('目标值')) {
      terms.goal = decimalOf(cells.目标值);
      terms.goalExact = null;
      if (terms.goal === null) refuse('goal', '目标值须填数字。', 'The goal has to be a number.');
    }
    if (changed('上限')) {
      terms.goalUpper = decimalOf(cells.上限);
      if (terms.goalUpper === null && said(cells.上限) !== '') {
        refuse('goalUpper', '上限须填数字。', 'The upper end has to be a number.');
      }
    }
    if (changed('单位')) terms.unit = said(cells.单位) === '' ? null : said(cells.单位);
    Object.assign(terms, meant('要求', BOUNDS));
    terms.measure = meant('口径', QUANTITY_WORDS) ?? terms.measure;
  } else if (row !== null && changed('目标值')) {
    refuse(
      'goal',
      '该行是没有数值的任务，不能填目标值；有数值的请另起一行，编号留空。',
      'This row is a task without a figure; put the figure in a row of its own without a number.',
    );
  }
  terms.recurrence = meant('周期', RECURRENCE_WORDS) ?? terms.recurrence;
  if (changed('完成时限')) {
    const day = said(cells.完成时限) === '' ? null : writtenDay(said(cells.完成时限));
    if (day === null && said(cells.完成时限) !== '') {
      refuse('deadline', '完成时限须写成2025-12-31。', 'Write the deadline as 2025-12-31.');
    } else {
      const follows = base.evaluationEnd === base.deadline;
      terms.deadline = day;
      terms.deadlineStated = day !== null;
      if (follows) terms.evaluationEnd = day;
    }
  }
  if (Object.values(ROLE_HEADERS).some(changed)) {
    terms.agencies = (Object.entries(ROLE_HEADERS) as [Role, LedgerHeader][]).flatMap(
      ([role, header]) =>
        // A column that was taken out says nothing of its role.
        returned[header] === undefined
          ? base.agencies.filter((body) => body.role === role)
          : namesIn(cells[header]).map((name) => ({ name, role })),
    );
  }
  return { terms, objections };
}

const EMPTY_CELLS = Object.fromEntries(LEDGER_HEADERS.map((header) => [header, ''])) as Record<
  LedgerHeader,
  string
>;

const MILESTONE = {
  kind: 'milestone',
  measure: 'done',
  unit: NODE_UNIT,
  accumulation: 'milestone',
  frequency: 'once',
} as const;

/** Programs change line ends and blanks around words, and nothing is meant by it. */
function said(text: string): string {
  return text.replace(/[\r\n\u00a0\u3000\t ]+/g, ' ').trim();
}

function plain(decimal: string): string {
  return decimal.includes('.') ? decimal.replace(/0+$/, '').replace(/\.$/, '') : decimal;
}

function decimalOf(text: string): string | null {
  const digits = said(text)
    .normalize('NFKC')
    .replace(/[,\s]|%$/g, '');
  return /^-?\d+(?:\.\d+)?$/.test(digits) ? plain(digits) : null;
}

function namesIn(text: string): string[] {
  return said(text)
    .split(/[、，,；; ]+/)
    .filter((name) => name !== '' && !/[（(]指定[)）]$/.test(name));
}

function sameBound(
  bound: (typeof BOUNDS)[keyof typeof BOUNDS],
  { comparator, strict, approximate }: ModelTerms,
): boolean {
  if (approximate) return bound.approximate;
  return !bound.approximate && bound.comparator === comparator && bound.strict === strict;
}

function wordOf<Value>(
  words: Readonly<Record<string, Value>>,
  is: (value: Value) => boolean,
): string {
  return Object.entries(words).find(([, value]) => is(value))?.[0] ?? '';
}
