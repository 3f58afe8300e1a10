import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { renewJudged } from '../api/judged-query';
import type { SubmissionDetail } from '../api/model';
import { useSession } from '../shared/session';
import type { GridSummary } from './grid-summary';
import { saveLine } from './line-save';
import { LineStore } from './line-store';
import { UnsentLines } from './unsent-lines';

/** Saves come in bursts; the rest of the page is asked anew when one is over. */
const BURST_MS = 1_000;

/** Stores that still have something to send go on while another page is looked at. */
const atWork = new WeakMap<QueryClient, Map<number, LineStore>>();

function storesOf(client: QueryClient): Map<number, LineStore> {
  const stores = atWork.get(client) ?? new Map<number, LineStore>();
  atWork.set(client, stores);
  return stores;
}

function newStore(client: QueryClient, detail: SubmissionDetail, username: string): LineStore {
  const { id } = detail.submission;
  let renewal: ReturnType<typeof setTimeout> | undefined;
  return new LineStore(detail.lines, {
    send: (lineId, save) => saveLine(id, lineId, save),
    unsent: new UnsentLines(username, id),
    onNews: () => {
      clearTimeout(renewal);
      renewal = setTimeout(() => void renewJudged(client), BURST_MS);
    },
  });
}

/**
 * The grid’s lines and what the page around it has to know of them.
 *
 * @param past a day gone by is looked at: nothing of it meets what is being typed today
 */
export function useLineStore(
  detail: SubmissionDetail,
  past: boolean,
): { store: LineStore; summary: GridSummary } {
  const client = useQueryClient();
  const { account } = useSession();
  const { id } = detail.submission;
  const { edit } = detail.can;
  const [store] = useState(() => {
    const running = past ? undefined : storesOf(client).get(id);
    return running ?? newStore(client, detail, account.username);
  });
  const summary = useSyncExternalStore(store.subscribe, store.getSummary);

  useEffect(() => store.take(detail.lines), [store, detail.lines]);
  useEffect(() => {
    if (edit) store.resume();
  }, [store, edit]);

  useEffect(() => {
    if (past) return undefined;
    const stores = storesOf(client);
    stores.set(id, store);
    const online = () => store.retryNow();
    const leaving = (event: BeforeUnloadEvent) => {
      if (store.getSummary().unsent.length === 0) return;
      event.preventDefault();
      // Chromium before 119 asks only where this is set.
      // eslint-disable-next-line @typescript-eslint/no-deprecated
      event.returnValue = true;
    };
    window.addEventListener('online', online);
    window.addEventListener('beforeunload', leaving);
    return () => {
      window.removeEventListener('online', online);
      window.removeEventListener('beforeunload', leaving);
      if (store.getSummary().unsent.length === 0) stores.delete(id);
    };
  }, [client, id, past, store]);

  return { store, summary };
}
