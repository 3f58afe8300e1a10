import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { newKey, versionedHeaders, type VersionedHeaders } from './client';
import { renewJudged } from './judged-query';
import { ProblemError } from './problem';

interface Attempt {
  body: string;
  key: string;
}

/**
 * A write to one version of a row, with its idempotency key. When an attempt got no answer, the same body keeps its key, so
 * that trying again can never do the work twice. Judged screens are renewed afterwards.
 *
 * @param send makes the request with the headers given
 */
export function useWrite<TBody, TResult>(
  send: (body: TBody, headers: VersionedHeaders) => Promise<TResult>,
) {
  const client = useQueryClient();
  const unanswered = useRef<Attempt | null>(null);
  return useMutation<TResult, Error, { body: TBody; version: number }>({
    mutationFn: async ({ body, version }) => {
      const text = JSON.stringify([body, version]);
      const key = unanswered.current?.body === text ? unanswered.current.key : newKey();
      unanswered.current = { body: text, key };
      try {
        return await send(body, versionedHeaders(version, key));
      } catch (error) {
        if (!(error instanceof ProblemError) || error.status > 0) unanswered.current = null;
        throw error;
      }
    },
    onSuccess: () => {
      unanswered.current = null;
      return renewJudged(client);
    },
  });
}
