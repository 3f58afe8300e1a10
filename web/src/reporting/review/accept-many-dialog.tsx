import { useState } from 'react';
import { answered, api } from '../../api/client';
import type { AcceptedMany } from '../../api/model';
import { useWrite } from '../../api/use-write';
import { useMessages, useSay } from '../../shared/messages/use-messages';
import { Dialog } from '../../shared/ui/dialog';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import type { QueuedReturn } from './use-review-queue';

interface Props {
  readonly returns: readonly QueuedReturn[];
  readonly onClose: () => void;
}

/** Passes returns one by one and says what became of each. */
export function AcceptManyDialog({ returns, onClose }: Props) {
  const t = useMessages();
  const say = useSay();
  const [results, setResults] = useState<AcceptedMany['results'] | null>(null);
  const write = useWrite((body: { returns: { id: number; version: number }[] }, header) =>
    answered(
      api.POST('/api/submissions/accept-many', {
        params: { header: { 'Idempotency-Key': header['Idempotency-Key'] } },
        body,
      }),
    ),
  );
  async function pass() {
    try {
      const body = {
        returns: returns.map(({ submission, version }) => ({ id: submission.id, version })),
      };
      const answer = await write.mutateAsync({ body, version: 1 });
      setResults(answer.results);
    } catch {
      // Shown in the dialog; trying again does nothing twice.
    }
  }
  const refused = results?.filter(({ accepted }) => !accepted).length ?? 0;
  return (
    <Dialog
      title={t('queue.passTitle')}
      okText={t(results ? 'common.close' : 'review.acceptDo')}
      cancelText={t('common.cancel')}
      cancelButtonProps={{ hidden: results !== null }}
      confirmLoading={write.isPending}
      onOk={() => (results ? onClose() : void pass())}
      onCancel={onClose}
    >
      {write.error && <ProblemNotice error={write.error} />}
      {results ? (
        <p role="status">{t('queue.results', { count: results.length - refused, refused })}</p>
      ) : (
        <p>{t('queue.passEffect', { count: returns.length })}</p>
      )}
      <ul>
        {returns.map(({ submission }) => {
          const result = results?.find(({ id }) => id === submission.id);
          return (
            <li key={submission.id}>
              <span lang="zh-CN">{submission.agency.name}</span> {say(submission.round.label)}
              {result && (
                <strong className={result.accepted ? undefined : 'report-error'}>
                  {' '}
                  {result.message ? say(result.message) : t('queue.passed')}
                </strong>
              )}
            </li>
          );
        })}
      </ul>
    </Dialog>
  );
}
