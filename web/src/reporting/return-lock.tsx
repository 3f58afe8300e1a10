import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { SubmissionDetail } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { LockDialog } from './lock-dialog';

/** Supervision opens this one return in a locked round, or locks it alone. */
export function ReturnLock({ detail }: { detail: SubmissionDetail }) {
  const t = useMessages();
  const [asking, setAsking] = useState(false);
  const rounds = useQuery(
    judgedQuery(['rounds', undefined], () => answered(api.GET('/api/rounds', {}))),
  );
  const { submission, locked } = detail;
  const standing = rounds.data?.rows.find(({ round }) => round.id === submission.round.id);
  if (!standing || (!standing.can.lock && !standing.can.open)) return null;
  return (
    <>
      <button type="button" className="button" onClick={() => setAsking(true)}>
        {t(locked ? 'lock.openOne' : 'lock.lockOne')}
      </button>
      {asking && (
        <LockDialog
          act={{
            action: locked ? 'open' : 'lock',
            standing,
            only: { submissionId: submission.id, agencyName: submission.agency.name },
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  );
}
