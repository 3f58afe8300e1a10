import { answered, api } from '../api/client';
import type { ConflictSettlement, IntakeConflict } from '../api/model';
import { useWrite } from '../api/use-write';

interface Wanted {
  readonly id: number;
  readonly settlement: ConflictSettlement | null;
}

/** Says which of contradicting places stands. */
export function useConflictSettling() {
  const write = useWrite(({ id, settlement }: Wanted, header) =>
    answered(
      api.POST('/api/intake/conflicts/{id}/settle', {
        params: { path: { id }, header },
        body: { settlement },
      }),
    ),
  );
  return {
    error: write.error,
    settle: ({ id, version }: IntakeConflict, settlement: ConflictSettlement | null) =>
      write.mutate({ body: { id, settlement }, version }),
  };
}
