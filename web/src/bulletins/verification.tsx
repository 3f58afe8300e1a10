import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/client';
import type { Day } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';

interface Props {
  readonly id: number;
  readonly checkCode: string;
  readonly asOf: Day | undefined;
}

/** The printed code, and whether what is stored still has it. */
export function Verification({ id, checkCode, asOf }: Props) {
  const t = useMessages();
  const [asked, setAsked] = useState(false);
  const query = useQuery({
    queryKey: ['bulletin-verification', id, asOf],
    queryFn: () =>
      answered(
        api.GET('/api/bulletins/{id}/verification', {
          params: { path: { id }, query: { ...(asOf && { asOf }) } },
        }),
      ),
    enabled: asked,
    staleTime: 0,
  });
  return (
    <div className="bulletin-verification">
      {t('bulletins.checkCode')} <code>{checkCode}</code>{' '}
      <button
        type="button"
        className="button"
        disabled={query.isFetching}
        onClick={() => (asked ? void query.refetch() : setAsked(true))}
      >
        {t('bulletins.verify')}
      </button>
      {query.error && <ProblemNotice error={query.error} />}
      {query.data && (
        <p role="status">
          {query.data.matches ? '✓ ' : '✕ '}
          {t(query.data.matches ? 'bulletins.verified' : 'bulletins.notVerified')}
        </p>
      )}
    </div>
  );
}
