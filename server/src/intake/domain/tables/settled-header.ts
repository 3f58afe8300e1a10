import type { Dictionaries } from '../dictionaries';
import { cellValue, isBlank, isUnit } from './cell-value';
import type { ColumnKind } from './column-kind';
import type { Grid } from './grid';
import type { TableColumn, TableHeader } from './table-header';

/** A head whose kinds are settled by what stands below, where its words mean either: 单位, 类别, 指标. */
export function settledHeader(
  header: TableHeader,
  grid: Grid,
  dictionaries: Dictionaries,
): TableHeader {
  const { columns } = header;
  const has = (...kinds: ColumnKind[]) =>
    columns.some(({ kind }) => kind !== null && kinds.includes(kind));
  const naming = (column: TableColumn) => column.kind === 'name' || column.kind === 'task';
  const kindOf = (column: TableColumn): ColumnKind | null => {
    const cells = cellsOf(column, header, grid);
    const all = (test: (text: string) => boolean) => cells.length > 0 && cells.every(test);
    const isFigure = (text: string) => cellValue(text, dictionaries) !== null;
    // 单位 over names of bodies is who, not in what.
    const unlike = (text: string) => text.length > 1 && !isUnit(text, dictionaries);
    if (column.kind === 'unit' && all(unlike) && cells.some((text) => text.length > 3)) {
      return 'bodies';
    }
    if (column.kind === 'group' && !has('name', 'task', 'measures', 'place') && !all(isFigure)) {
      return 'name';
    }
    if (naming(column) && all(isFigure) && columns.some((one) => one !== column && naming(one))) {
      return columns.some(({ kind }) => kind === 'year' || kind === 'goal') ? column.kind : 'goal';
    }
    return column.kind;
  };
  return { ...header, columns: columns.map((column) => ({ ...column, kind: kindOf(column) })) };
}

/** Words of a column's cells, blank ones left out. */
export function cellsOf({ index }: TableColumn, { body }: TableHeader, grid: Grid): string[] {
  const cells: string[] = [];
  for (let row = body; row < grid.rows; row += 1) {
    const cell = grid.at(row, index);
    if (cell === null || cell.columnSpan >= grid.columns) continue;
    const text = cell.text.replace(/\n/g, '');
    if (!isBlank(text)) cells.push(text);
  }
  return cells;
}

/** 指标 | 目标值 | 指标 | 目标值: the parts of a table that is set in two or three side by side. */
export function panelsOf(header: TableHeader): TableHeader[] {
  const { columns } = header;
  for (let size = 2; size * 2 <= columns.length; size += 1) {
    const repeats =
      columns.length % size === 0 &&
      columns.every(({ label }, at) => label !== '' && label === columns[at % size]?.label);
    const several = new Set(columns.slice(0, size).map(({ label }) => label)).size === size;
    if (!repeats || !several) continue;
    return Array.from({ length: columns.length / size }, (_, at) => ({
      ...header,
      columns: columns.slice(at * size, (at + 1) * size),
    }));
  }
  return [header];
}

/** A card, whose heads stand down its first column (项目名称, 责任单位, 完成时限), as a table of one row. */
export function turned(grid: Grid): Grid {
  return {
    span: grid.span,
    rows: grid.columns,
    columns: grid.rows,
    at: (row, column) => {
      const cell = grid.at(column, row);
      return cell === null
        ? null
        : {
            ...cell,
            row: cell.column,
            column: cell.row,
            rowSpan: cell.columnSpan,
            columnSpan: cell.rowSpan,
          };
    },
  };
}
