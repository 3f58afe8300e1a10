import { useMutation } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import type { RevisionPreview, TermsChange } from '../api/model';

interface Asked {
  readonly change: TermsChange;
  readonly effectiveOn: string | null;
}

/** What a change would move. A result counts only for the very change that was asked for. */
export function usePreview(id: number) {
  const mutation = useMutation<RevisionPreview, Error, Asked>({
    mutationFn: (body) =>
      answered(api.POST('/api/targets/{id}/revisions/preview', { params: { path: { id } }, body })),
  });
  const isFor = (asked: Asked | null) =>
    asked !== null && JSON.stringify(mutation.variables) === JSON.stringify(asked);
  return {
    ask: (asked: Asked) => mutation.mutate(asked),
    clear: () => mutation.reset(),
    waiting: mutation.isPending,
    result: (asked: Asked | null) => (isFor(asked) ? (mutation.data ?? null) : null),
    problem: (asked: Asked | null) => (isFor(asked) ? mutation.error : null),
  };
}
