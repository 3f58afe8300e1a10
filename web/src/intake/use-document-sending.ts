import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { answered, api, newKey, writeHeaders } from '../api/client';
import { renewJudged } from '../api/judged-query';
import type { Day } from '../api/model';
import { ProblemError } from '../api/problem';
import { uploadFile } from '../api/upload';

interface Options {
  readonly issuedOn: Day | null;
  readonly amends: number | null;
}

interface Pasted extends Options {
  readonly name: string;
  readonly text: string;
}

/** The last attempt that got no answer: the same again keeps its key, so that no second draft is made. */
interface Attempt {
  readonly of: unknown;
  readonly key: string;
}

/** A document on its way. */
export interface Way {
  readonly name: string;
  /** Sent so far, 0 to 1; from 1 on it is read. */
  readonly share: number;
  /** Of the request, by which the server tells how far it is. */
  readonly requestKey: string;
}

/** Sends a document and tells how far it is; nothing is kept of one that is cancelled or refused. */
export function useDocumentSending(onRead: (draft: number) => void) {
  const client = useQueryClient();
  const [way, setWay] = useState<Way | null>(null);
  const [error, setError] = useState<Error | null>(null);
  const abort = useRef<AbortController>(undefined);
  const unanswered = useRef<Attempt | null>(null);

  async function run(
    name: string,
    of: unknown,
    work: (key: string, signal: AbortSignal) => Promise<{ id: number }>,
  ): Promise<void> {
    const controller = new AbortController();
    abort.current = controller;
    const earlier = unanswered.current;
    const key = earlier !== null && earlier.of === of ? earlier.key : newKey();
    unanswered.current = { of, key };
    setWay({ name, share: 0, requestKey: key });
    setError(null);
    try {
      const { id } = await work(key, controller.signal);
      unanswered.current = null;
      void renewJudged(client);
      onRead(id);
    } catch (caught) {
      if (caught instanceof ProblemError && caught.status > 0) unanswered.current = null;
      if (!controller.signal.aborted) setError(caught as Error);
    } finally {
      setWay(null);
    }
  }

  return {
    way,
    error,
    cancel: () => abort.current?.abort(),
    send: (file: File, { issuedOn, amends }: Options) => {
      const query = new URLSearchParams({
        ...(issuedOn !== null && { issuedOn }),
        ...(amends !== null && { amends: String(amends) }),
      });
      const address = `/api/intake/documents${query.toString() === '' ? '' : `?${query.toString()}`}`;
      return run(file.name, file, async (key, signal) => {
        const onProgress = (share: number) => setWay({ name: file.name, share, requestKey: key });
        return (await uploadFile(address, file, { key, onProgress, signal })) as { id: number };
      });
    },
    paste: (body: Pasted) =>
      run(body.name, body.text, (key, signal) => {
        setWay({ name: body.name, share: 1, requestKey: key });
        return answered(
          api.POST('/api/intake/texts', { params: { header: writeHeaders(key) }, body, signal }),
        );
      }),
  };
}
