import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { answered, api, writeHeaders } from '../api/client';
import { renewJudged } from '../api/judged-query';
import type { IntakeDraft } from '../api/model';
import type { RowWrites } from './use-row-writes';

const NONE: readonly number[] = [];

/** What was decided on this page, the last first taken back; rows accepted together go together. */
export function useUndo(draft: IntakeDraft, writes: RowWrites, select: (row: number) => void) {
  const client = useQueryClient();
  const [steps, setSteps] = useState<readonly (readonly number[])[]>([]);
  const decided = useMemo(
    () => new Set(draft.rows.filter(({ decision }) => decision !== 'pending').map(({ id }) => id)),
    [draft.rows],
  );
  // What was opened again in another way is no step any more.
  const standing = steps
    .map((ids) => ids.filter((id) => decided.has(id)))
    .filter((ids) => ids.length > 0);
  const last = draft.can.edit ? (standing.at(-1) ?? NONE) : NONE;
  const together = useMutation({
    mutationFn: (ids: readonly number[]) =>
      answered(
        api.POST('/api/intake/drafts/{id}/reopen-rows', {
          params: { path: { id: draft.id }, header: writeHeaders() },
          body: { ids: [...ids] },
        }),
      ),
    onSettled: () => renewJudged(client),
  });
  const remember = useCallback((ids: readonly number[]) => setSteps((old) => [...old, ids]), []);

  function undo(): void {
    const [first, ...others] = last;
    if (first === undefined || together.isPending) return;
    setSteps(standing.slice(0, -1));
    if (others.length === 0) void writes.write(first, { decision: 'pending' });
    else together.mutate(last);
    select(first);
  }

  return { last, undo, remember };
}
