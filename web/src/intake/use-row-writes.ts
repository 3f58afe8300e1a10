import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { answered, api, newKey, versionedHeaders } from '../api/client';
import { ProblemError } from '../api/problem';
import { draftListQuery, draftQuery } from './intake-query';
import type { IntakeDraft, IntakeRow, PatchIntakeRow } from '../api/model';

/** After the last of several decisions the draft is read anew: counts, conflicts and what is open. */
const SETTLE_MS = 700;

/** A write that a colleague's came before: both versions, until a person chooses. */
export interface StaleRow {
  readonly row: number;
  readonly theirs: IntakeRow;
  readonly mine: PatchIntakeRow;
  readonly by: string;
  readonly settle: (mine: boolean) => void;
}

/** A write that failed, to be sent again as it was. */
export interface FailedWrite {
  readonly row: number;
  readonly error: Error;
  readonly again: () => void;
}

export interface RowWrites {
  /** True once the server has taken it, or a person has chosen between two versions. */
  readonly write: (row: number, patch: PatchIntakeRow, version?: number) => Promise<boolean>;
  readonly stale: readonly StaleRow[];
  readonly failed: readonly FailedWrite[];
}

/**
 * Decisions and edits of rows. A decision shows at once and is taken back where the server refuses
 * it; writes of one row go one after the other, those of different rows side by side.
 */
export function useRowWrites(draftId: number): RowWrites {
  const client = useQueryClient();
  const chains = useRef(new Map<number, Promise<unknown>>());
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [stale, setStale] = useState<readonly StaleRow[]>([]);
  const [failed, setFailed] = useState<readonly FailedWrite[]>([]);
  const { queryKey } = draftQuery(draftId, undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  const rowNow = useCallback(
    (id: number) => client.getQueryData<IntakeDraft>(queryKey)?.rows.find((row) => row.id === id),
    [client, queryKey],
  );
  const show = useCallback(
    (row: IntakeRow) => {
      client.setQueryData<IntakeDraft>(
        queryKey,
        (draft) =>
          draft && { ...draft, rows: draft.rows.map((old) => (old.id === row.id ? row : old)) },
      );
    },
    [client, queryKey],
  );
  const renew = useCallback(() => {
    clearTimeout(timer.current);
    void client.invalidateQueries({ queryKey: draftListQuery(undefined).queryKey });
    timer.current = setTimeout(() => void client.invalidateQueries({ queryKey }), SETTLE_MS);
  }, [client, queryKey]);

  const send = useCallback(
    async (
      id: number,
      patch: PatchIntakeRow,
      version?: number,
      key = newKey(),
    ): Promise<boolean> => {
      const before = rowNow(id);
      if (before === undefined) return false;
      setFailed((old) => old.filter(({ row }) => row !== id));
      await client.cancelQueries({ queryKey });
      if (patch.decision !== undefined) show({ ...before, decision: patch.decision });
      try {
        const { row } = await answered(
          api.PATCH('/api/intake/rows/{id}', {
            params: { path: { id }, header: versionedHeaders(version ?? before.version, key) },
            body: patch,
          }),
        );
        show(row);
        return true;
      } catch (caught) {
        const newer = newerRow(caught);
        show(newer?.row ?? before);
        if (newer === null) {
          const again = () => void send(id, patch, version, key);
          setFailed((old) => [...old, { row: id, error: caught as Error, again }]);
          return false;
        }
        const mine = await new Promise<boolean>((settle) =>
          setStale((old) => [
            ...old,
            { row: id, theirs: newer.row, mine: patch, by: newer.by, settle },
          ]),
        );
        setStale((old) => old.filter(({ row }) => row !== id));
        return mine ? await send(id, patch, newer.row.version) : true;
      } finally {
        renew();
      }
    },
    [client, queryKey, renew, rowNow, show],
  );

  const write = useCallback(
    (id: number, patch: PatchIntakeRow, version?: number): Promise<boolean> => {
      const before = chains.current.get(id) ?? Promise.resolve();
      const sent = before.then(() => send(id, patch, version));
      chains.current.set(id, sent);
      return sent;
    },
    [send],
  );

  return { write, stale, failed };
}

/** What a colleague saved in between; null where something else went wrong. */
function newerRow(caught: unknown): { row: IntakeRow; by: string } | null {
  if (!(caught instanceof ProblemError) || caught.code !== 'stale_version') return null;
  const { current, changedBy } = caught.members as {
    current: IntakeRow;
    changedBy: string | null;
  };
  return { row: current, by: changedBy ?? '' };
}
