import { useCallback, useEffect, useRef, useState } from 'react';
import { answered, api } from '../api/client';
import type { BulletinDetail, SaveBulletin } from '../api/model';
import { ProblemError } from '../api/problem';
import { useWrite } from '../api/use-write';

/** A draft is saved by itself when nothing was typed for so long. */
const IDLE_MS = 1_200;

export type SaveState = 'saved' | 'unsaved' | 'saving' | 'failed' | 'conflict';

export interface DraftSaving {
  readonly text: SaveBulletin;
  readonly state: SaveState;
  readonly error: Error | null;
  /** Of a conflict: what somebody else saved, and who. */
  readonly theirs: {
    readonly current: SaveBulletin;
    readonly version: number;
    readonly by: string;
  } | null;
  readonly change: (patch: Partial<SaveBulletin>) => void;
  readonly changePart: (key: SaveBulletin['parts'][number]['key'], text: string) => void;
  /** Saves now what is not saved yet; the version that is then stored, null where it failed. */
  readonly flush: () => Promise<number | null>;
  /** Ends a conflict with one of the two versions. */
  readonly decide: (which: 'theirs' | 'mine') => void;
}

/** What was typed of a draft, saved by itself; another one's save in between is never overwritten. */
export function useDraftSave(detail: BulletinDetail): DraftSaving {
  const [text, setText] = useState(() => textOf(detail));
  const [version, setVersion] = useState(detail.version);
  const [state, setState] = useState<SaveState>('saved');
  const [theirs, setTheirs] = useState<DraftSaving['theirs']>(null);
  const { mutateAsync, error } = useWrite((body: SaveBulletin, header) =>
    answered(api.PUT('/api/bulletins/{id}', { params: { path: { id: detail.id }, header }, body })),
  );
  const latest = useRef(text);
  useEffect(() => {
    latest.current = text;
  }, [text]);

  // Somebody's newer version is shown at once where nothing of one's own would be lost.
  if (state === 'saved' && detail.version > version) {
    setVersion(detail.version);
    setText(textOf(detail));
  }

  const flush = useCallback(async (): Promise<number | null> => {
    if (state === 'saved') return version;
    if (state === 'conflict') return null;
    const sent = latest.current;
    setState('saving');
    try {
      const turn = await mutateAsync({ body: sent, version });
      setVersion(turn.version);
      setState(latest.current === sent ? 'saved' : 'unsaved');
      return turn.version;
    } catch (problem) {
      const found = conflictOf(problem);
      setTheirs(found);
      setState(found === null ? 'failed' : 'conflict');
      return null;
    }
  }, [mutateAsync, state, version]);

  useEffect(() => {
    if (state !== 'unsaved') return;
    const timer = setTimeout(() => void flush(), IDLE_MS);
    return () => clearTimeout(timer);
  }, [flush, state, text]);

  useEffect(() => {
    if (state === 'saved') return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [state]);

  const change = useCallback((patch: Partial<SaveBulletin>) => {
    setText((old) => ({ ...old, ...patch }));
    setState((old) => (old === 'conflict' || old === 'saving' ? old : 'unsaved'));
  }, []);

  return {
    text,
    state,
    error: state === 'failed' ? error : null,
    theirs,
    change,
    changePart: (key, words) =>
      change({
        parts: text.parts.map((part) => (part.key === key ? { key, text: words } : part)),
      }),
    flush,
    decide: (which) => {
      if (theirs === null) return;
      setVersion(theirs.version);
      if (which === 'theirs') setText(theirs.current);
      setTheirs(null);
      setState(which === 'theirs' ? 'saved' : 'unsaved');
    },
  };
}

function textOf(detail: BulletinDetail): SaveBulletin {
  const { title, issuer, recipients, copies, signatory, basis, parts } = detail;
  return {
    title,
    issuer,
    recipients,
    copies,
    signatory,
    basis,
    parts: parts.map(({ key, text }) => ({ key, text })),
  };
}

function conflictOf(problem: unknown): DraftSaving['theirs'] {
  if (!(problem instanceof ProblemError) || problem.code !== 'stale_version') return null;
  const { current, changedBy } = problem.members as {
    current: SaveBulletin & { version: number };
    changedBy: string | null;
  };
  const { version, ...text } = current;
  return { current: text, version, by: changedBy ?? '' };
}
