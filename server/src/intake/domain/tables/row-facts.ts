import { endOfMonth, endOfYear, yearOf, type Day } from '../../../series/domain/day';
import type { Role } from '../../../targets/domain/model';
import type { NamedBody } from '../bodies';
import { findDates } from '../dates';
import type { DeadlineSource, ProposalRow } from '../proposal';
import type { GridCell } from './grid';
import { isBlank } from './cell-value';
import type { TableContext } from './table-context';
import type { ColumnKind } from './column-kind';

/** Columns that name bodies, and as what. */
export const ROLE_OF: Partial<Record<ColumnKind, Role>> = {
  lead: 'lead',
  bodies: 'shared',
  support: 'support',
};

/** The cell of the row's first column of a kind. */
export function cellOf(context: TableContext, row: number, kind: ColumnKind): GridCell | null {
  const column = context.header.columns.find((one) => one.kind === kind);
  return column === undefined ? null : context.grid.at(row, column.index);
}

/** Bodies of the row's columns, each once, with the role of the column or of their own words. */
export function bodiesOf({ grid, header, steps }: TableContext, row: number): readonly NamedBody[] {
  const found = new Map<string, NamedBody>();
  let end = 0;
  for (const { kind, index } of header.columns) {
    const role = kind === null ? undefined : ROLE_OF[kind];
    const cell = role === undefined ? null : grid.at(row, index);
    if (role === undefined || cell === null || isBlank(cell.text)) continue;
    end = Math.max(end, cell.end);
    for (const body of steps.bodiesOf(cell.text, role)) {
      if (!found.has(body.name)) found.set(body.name, body);
    }
  }
  return steps.withLead([...found.values()], end);
}

export interface RowDeadline {
  readonly deadline: Day | null;
  readonly deadlineSource: DeadlineSource;
  readonly recurrence: ProposalRow['recurrence'];
}

const LASTING = /长期|持续|常态|常年|日常|全程|始终|贯穿|一直|全年推进|每日/;

/** By the row's own column, else what the table says of itself, else the plan's period. */
export function deadlineOf(context: TableContext, row: number): RowDeadline {
  const cell = cellOf(context, row, 'deadline');
  if (cell !== null && !isBlank(cell.text)) {
    const day = dayIn(cell.text, context);
    if (day !== null) {
      return { deadline: day, deadlineSource: 'table_column', recurrence: 'once' };
    }
    if (LASTING.test(cell.text)) {
      return { deadline: null, deadlineSource: 'none', recurrence: 'standing' };
    }
    if (/[每按][年季月]/.test(cell.text)) return { ...ofTable(context), recurrence: 'annual' };
  }
  return { ...ofTable(context), recurrence: 'once' };
}

/** What 到2025年 in the caption or the plan's period says. */
export function ofTable(context: TableContext): Omit<RowDeadline, 'recurrence'> {
  const { header } = context.structure;
  const stated = findDates(context.caption, { issuedOn: header.issuedOn, horizon: header.horizon })
    .filter(
      ({ kind, day }) =>
        day !== null &&
        kind !== 'past' &&
        kind !== 'from' &&
        kind !== 'base' &&
        // The day of the document itself often stands above its table.
        day !== header.issuedOn,
    )
    .at(-1)?.day;
  if (stated && (header.issuedOn === null || stated >= header.issuedOn)) {
    return { deadline: stated, deadlineSource: 'table_header' };
  }
  return header.horizon === null
    ? { deadline: null, deadlineSource: 'none' }
    : { deadline: header.horizon, deadlineSource: 'plan_period' };
}

/** The last day that words mean; 2025.12, 9月 and a year alone are dates in a column of dates. */
export function dayIn(text: string, { structure }: TableContext): Day | null {
  // 2026—2028, 2025.3—2027.6: the end of the stretch.
  const [, until = text] =
    /^(?:19|20)\d{2}(?:[./年]\d{0,2})?月?(?:——|[—–~～至到-])((?:19|20)\d{2}.{0,6})$/.exec(text) ??
    [];
  const short = /^((?:19|20)\d{2})(?:[.\-/年](\d{1,2})月?)?年?$/.exec(until);
  if (short) {
    const month = short[2] === undefined ? null : Number(short[2]);
    if (month === null) return endOfYear(Number(short[1]));
    if (month >= 1 && month <= 12) return endOfMonth(Number(short[1]), month);
  }
  const { issuedOn, horizon } = structure.header;
  const within = issuedOn === null ? null : dayOfYear(text, yearOf(issuedOn));
  if (within !== null && issuedOn !== null) return within < issuedOn ? null : within;
  const words = text.replace(/[1-4](?=季度)/g, (digit) => '一二三四'.charAt(Number(digit) - 1));
  const days = findDates(words, { issuedOn, horizon }).flatMap(({ day, kind }) =>
    day === null || kind === 'from' || kind === 'base' ? [] : [day],
  );
  return days.sort().at(-1) ?? null;
}

/** 9月, 12.31 and 全年, which mean the year of the plan. */
function dayOfYear(text: string, year: number): Day | null {
  if (/^(?:全年|当年|本年度?)(?:完成)?$/.test(text)) return endOfYear(year);
  const [, month, date] = /^(\d{1,2})(?:月份?|\.(\d{1,2}))$/.exec(text) ?? [];
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return null;
  const last = endOfMonth(year, Number(month));
  if (date === undefined) return last;
  const day = `${last.slice(0, 8)}${date.padStart(2, '0')}`;
  return date.padStart(2, '0') <= last.slice(8) && Number(date) > 0 ? day : null;
}
