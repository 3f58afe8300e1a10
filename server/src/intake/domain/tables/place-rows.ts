import { endOfYear } from '../../../series/domain/day';
import type { ProposalRow } from '../proposal';
import { cellValue, isUnit } from './cell-value';
import { tableRow, type TableContext } from './table-context';
import { ofTable } from './row-facts';
import { isPast } from './indicator-rows';
import { WHOLE_PLACE } from './place-tasks';
import { isHeadAgain, type TableColumn } from './table-header';

const PLANNED = /目标|任务|计划|分解/;
const REMARK = /^(?:备?注|说明)/;
/** A sum over years is no goal of a year. */
const SUM = /(?:合计|总计|共计|总数)$/;

/**
 * 各市目标分解表: places down, indicators or years across. The table has to say itself that it
 * sets goals: the same form is used for statistics.
 */
export function placeRows(context: TableContext): ProposalRow[] {
  const { grid, header, caption, dictionaries } = context;
  const place = header.columns.find(({ kind }) => kind === 'place');
  if (place === undefined) return [];
  const title =
    caption
      .split('\n')
      .filter((line) => PLANNED.test(line))
      .at(-1) ?? '';
  const years = header.columns.some(({ year }) => year !== null);
  const columns = header.columns.filter(
    (column) =>
      column.index !== place.index &&
      !(SUM.test(column.label) && (years || SUM.exec(column.label)?.index === 0)) &&
      (column.kind === null || ['year', 'goal', 'name', 'task', 'growth'].includes(column.kind)) &&
      (PLANNED.test(title) || PLANNED.test(column.label)) &&
      !(column.kind === 'year' && isPast(column, context)),
  );
  const rows: ProposalRow[] = [];
  for (let row = header.body; row < grid.rows; row += 1) {
    const name = grid.at(row, place.index);
    if (name === null || name.text === '' || name.text.length > 20) continue;
    if (isHeadAgain(context, row) || REMARK.test(name.text)) continue;
    const whole = WHOLE_PLACE.test(name.text);
    for (const column of columns) {
      const cell = grid.at(row, column.index);
      const value = cell === null ? null : cellValue(cell.text, dictionaries);
      if (cell === null || value === null) continue;
      const what = measured(column, title);
      const unit = [
        value.unit,
        column.unit,
        /单位[：:]([^\s，、；（）]{1,10})/.exec(caption)?.[1],
      ].find((one) => one !== undefined && one !== null && isUnit(one, dictionaries));
      rows.push(
        tableRow(context, [name, cell], {
          type: 'target',
          name: `${whole ? '' : name.text.replace(/\n/g, '')}${what}`,
          value: value.value,
          valueUpper: value.valueUpper,
          fraction: value.fraction,
          unit: unit ?? '',
          comparator: value.comparator,
          measure: /增长|增速|增幅/.test(what) ? 'yoy_growth' : 'value',
          ...(column.year === null
            ? ofTable(context)
            : { deadline: endOfYear(column.year), deadlineSource: 'table_header' as const }),
          rule: 'table.place',
          confidence: 'check',
          doubts: unit === undefined ? ['place_table', 'no_unit'] : ['place_table'],
        }),
      );
    }
  }
  return rows;
}

/** The head's words; a year alone says nothing of what is counted, the title does. */
function measured({ label }: TableColumn, title: string): string {
  const own = label
    .replace(/（[^（）]{1,10}）/g, '')
    .replace(/(?:19|20)\d{2}年?底?(?:前)?/g, '')
    .replace(/(?:目标值?|任务数?|计划数?|年度|小计|合计)$/, '')
    .replace(/其中[：:]?/, '')
    // 目标 above 新建 is no part of what is counted.
    .replace(/^(?:目标|任务|计划)(?:值|数|量)?(?=[^值数量])/, '');
  if (own !== '') return own;
  return title
    .replace(/（?单位[：:][^）]{1,10}）?$/, '')
    .replace(/^(?:附件|附表|表)\s?[\d一二三四五六七八九十]{0,3}[：:.]?/, '')
    .replace(/(?:(?:19|20)\d{2})(?:[—-](?:19|20)\d{2})?年?度?/g, '')
    .replace(/^(?:全[省市县]|各[市县区]{1,2}|[一-龥]{1,3}[省市])/, '')
    .replace(/(?:年度)?(?:目标|任务|计划)?(?:任务)?(?:分解|安排)?表?$/, '');
}
