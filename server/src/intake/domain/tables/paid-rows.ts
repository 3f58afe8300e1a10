import type { ProposalRow } from '../proposal';
import { cellValue, isBlank, isUnit } from './cell-value';
import { bodiesOf } from './row-facts';
import { withoutNumber } from './row-number';
import { isHeadAgain, isSectionRow } from './table-header';
import { tableRow, type TableContext } from './table-context';

/** Words of giving, which name nothing. */
const ONLY_GIVES =
  /^(?:分别|给予|予以|再|可|按|每[家个户人台亩套项年]|一次性|最高|奖励|补助|补贴|支持|不超过)/;

/**
 * 支持事项 | 条件 | 支持标准: what is paid, named by the matter of its row. Figures of the other columns
 * are conditions.
 */
export function paidRows(context: TableContext): ProposalRow[] {
  const { grid, header, steps } = context;
  const paid = header.columns.filter(({ kind }) => kind === 'paid');
  const rows: ProposalRow[] = [];
  for (let row = header.body; row < grid.rows; row += 1) {
    if (isHeadAgain(context, row) || isSectionRow(context, row)) continue;
    const name = matterOf(context, row);
    for (const { index, unit } of paid) {
      const cell = grid.at(row, index);
      if (cell?.row !== row || cell.column !== index || isBlank(cell.text)) continue;
      const bodies = bodiesOf(context, row);
      const given = { deadline: null, deadlineSource: 'none', recurrence: 'once' } as const;
      const said = steps
        .readWords(cell, { ...given, bodies, aims: false })
        .filter(({ type }) => type === 'incentive')
        .map((one) =>
          (one.name.length < 3 || ONLY_GIVES.test(one.name)) && name !== ''
            ? { ...one, name }
            : one,
        );
      rows.push(...said);
      const value = said.length > 0 ? null : cellValue(cell.text, context.dictionaries);
      const counted = value === null ? '' : value.unit || (unit ?? '');
      if (value === null || !counted.endsWith('元') || !isUnit(counted, context.dictionaries))
        continue;
      rows.push(
        tableRow(context, [cell], {
          type: 'incentive',
          name,
          value: value.value,
          valueUpper: value.valueUpper,
          unit: counted,
          comparator: value.comparator,
          bodies,
          rule: 'table.paid',
          confidence: name === '' ? 'check' : 'high',
          doubts: name === '' ? ['no_name'] : [],
        }),
      );
    }
  }
  return rows;
}

/** The matter or, where the table has none, whom it is for. */
function matterOf(context: TableContext, row: number): string {
  const { grid, header } = context;
  for (const kinds of [['name', 'task', 'measures'], [null, 'group'], ['condition']]) {
    for (const { index } of header.columns.filter((one) => kinds.includes(one.kind as never))) {
      const text = grid.at(row, index)?.text.replace(/\n/g, '') ?? '';
      const [first = ''] = withoutNumber(text, row, context).split(/[。；;]/);
      if (!isBlank(first) && !/^\d+$/.test(first)) return first.slice(0, 60);
    }
  }
  return '';
}
