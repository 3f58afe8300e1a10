import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { judgedPages } from '../api/judged-query';
import type { OverdueRows } from '../api/model';
import type { OverdueReportSearch } from '../shared/search';
import { givenFigure, givenScope, readRows, type PagedList } from './report-query';

interface FirstPage<Row> {
  readonly total: number;
  readonly rows: readonly Row[];
}

export interface ListRows<Row> {
  /** Of all pages; undefined while the first is read. */
  readonly total: number | undefined;
  readonly rows: readonly Row[];
  /** Reads the next page; null where all rows are there. */
  readonly more: (() => void) | null;
  readonly loading: boolean;
  readonly error: Error | null;
}

/**
 * Rows of one list: the report carries the first page, the others are read as they are asked for.
 * Where one figure is looked at, all pages are of that figure.
 *
 * @param pick rows of an answer, none where it is of another list
 */
export function useListRows<Row>(
  search: OverdueReportSearch,
  list: PagedList,
  first: FirstPage<Row>,
  pick: (page: OverdueRows) => readonly Row[],
  keyOf: (row: Row) => number,
): ListRows<Row> {
  const [wanted, setWanted] = useState(false);
  const figure = givenFigure(search);
  const narrowed = Object.keys(figure).length > 0;
  const further = useInfiniteQuery({
    ...judgedPages(
      ['overdue-rows', list, givenScope(search), figure],
      (offset) => readRows(search, list, offset),
      narrowed ? 0 : first.rows.length,
    ),
    enabled: narrowed || wanted,
  });
  const pages = further.data?.pages ?? [];
  const all = [...(narrowed ? [] : first.rows), ...pages.flatMap((page) => [...pick(page)])];
  // A row that moved from one page to the next between two readings stands once.
  const rows = [...new Map(all.map((row) => [keyOf(row), row])).values()];
  const total = narrowed ? pages[0]?.total : first.total;
  const left = narrowed || pages.length > 0 ? further.hasNextPage : rows.length < first.total;
  return {
    total,
    rows,
    more: left
      ? () => {
          if (narrowed || wanted) void further.fetchNextPage();
          else setWanted(true);
        }
      : null,
    loading: further.isFetchingNextPage || (further.isPending && (narrowed || wanted)),
    error: further.error,
  };
}
