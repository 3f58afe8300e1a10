import {
  infiniteQueryOptions,
  queryOptions,
  type InfiniteData,
  type QueryClient,
} from '@tanstack/react-query';

/** Every screen that shows a lamp reads under this key, so that one call renews them all. */
const JUDGED = 'judged';

/** An acceptance by anybody must reach open screens soon. */
const POLL_MS = 15_000;

/**
 * Options of a judged read: kept for as long as it is on screen, renewed every 15 seconds while
 * the window is visible and whenever it comes to the front.
 */
export function judgedQuery<T>(key: readonly unknown[], read: () => Promise<T>) {
  return queryOptions({
    queryKey: [JUDGED, ...key],
    queryFn: read,
    staleTime: 2_000,
    refetchInterval: POLL_MS,
    refetchOnWindowFocus: true,
  });
}

/** A page of a list as the server answers it; `total` counts the rows of all pages. */
interface ListPage {
  readonly total: number;
  readonly offset: number;
  readonly rows: readonly unknown[];
}

/** The same of a list that is read on page by page, from the row `start`. */
export function judgedPages<T extends ListPage>(
  key: readonly unknown[],
  read: (offset: number) => Promise<T>,
  start: number,
) {
  return infiniteQueryOptions({
    queryKey: [JUDGED, ...key, 'from', start],
    queryFn: ({ pageParam }) => read(pageParam),
    initialPageParam: start,
    getNextPageParam: ({ offset, rows, total }) =>
      rows.length > 0 && offset + rows.length < total ? offset + rows.length : undefined,
    staleTime: 2_000,
    refetchInterval: POLL_MS,
    refetchOnWindowFocus: true,
  });
}

/**
 * The first page with the rows of all pages that were read; a row that moved from one page to the
 * next between two readings stands once.
 */
export function joinedPages<T extends ListPage & { readonly rows: readonly { id: number }[] }>({
  pages,
}: InfiniteData<T>): T {
  const [first] = pages;
  if (first === undefined) throw new Error('no page was read');
  const rows = new Map(pages.flatMap((page) => page.rows).map((row) => [row.id, row]));
  return { ...first, rows: [...rows.values()] };
}

/** After a write: whatever shows a lamp asks again. */
export function renewJudged(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: [JUDGED] });
}
