import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { joinedPages, type judgedPages } from './judged-query';

interface Row {
  readonly id: number;
}

interface Page {
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly Row[];
}

/**
 * A list that is read on page by page: `query` answers as one page with all rows that were read,
 * `more` is what `MoreRows` needs to read on. The rows before stay while a filter changes.
 */
export function usePages<T extends Page>(pages: ReturnType<typeof judgedPages<T>>) {
  const query = useInfiniteQuery({
    ...pages,
    select: joinedPages<T>,
    placeholderData: keepPreviousData,
  });
  const { data } = query;
  const more = data && {
    total: data.total,
    shown: data.rows.length,
    loading: query.isFetchingNextPage,
    onMore: () => void query.fetchNextPage(),
  };
  return { query, more };
}
