import { queryOptions, type QueryClient } from '@tanstack/react-query';

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

/** After a write: whatever shows a lamp asks again. */
export function renewJudged(client: QueryClient): Promise<void> {
  return client.invalidateQueries({ queryKey: [JUDGED] });
}
