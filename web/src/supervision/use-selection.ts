import { useCallback, useMemo, useState } from 'react';
import type { Subject } from '../shared/subject';

export interface Selection {
  readonly subjects: readonly Subject[];
  readonly has: (subject: Subject) => boolean;
  /** Puts these in or takes them out. */
  readonly set: (subjects: readonly Subject[], on: boolean) => void;
  readonly clear: () => void;
}

function keyOf({ kind, id }: Subject): string {
  return `${kind}:${id}`;
}

/** Chosen matters of all lists, in the order in which they were chosen. */
export function useSelection(): Selection {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Subject>>(new Map());
  const set = useCallback((subjects: readonly Subject[], on: boolean) => {
    setChosen((old) => {
      const next = new Map(old);
      for (const subject of subjects) {
        if (on) next.set(keyOf(subject), subject);
        else next.delete(keyOf(subject));
      }
      return next;
    });
  }, []);
  const clear = useCallback(() => setChosen(new Map()), []);
  return useMemo(
    () => ({
      subjects: [...chosen.values()],
      has: (subject) => chosen.has(keyOf(subject)),
      set,
      clear,
    }),
    [chosen, set, clear],
  );
}
