import { useState } from 'react';
import { answered, api } from '../api/client';
import type { ClosingDetail } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { WordsField } from '../shared/ui/words-field';
import { DecideForm } from './decide-form';
import { VerifyForm } from './verify-form';

const SHORTEST = 4;

/** What the reader can do with a closing now. */
export function ClosingActs({ closing }: { closing: ClosingDetail }) {
  const { can } = closing;
  if (!can.verify && !can.decide && !can.withdraw && !can.reopen) return null;
  return (
    <div className="closing-acts no-print">
      {can.verify && <VerifyForm closing={closing} />}
      {can.decide && <DecideForm closing={closing} />}
      {can.withdraw && <Withdraw closing={closing} />}
      {can.reopen && <Reopen closing={closing} />}
    </div>
  );
}

function Withdraw({ closing }: { closing: ClosingDetail }) {
  const t = useMessages();
  const write = useWrite((_body: object, header) =>
    answered(
      api.POST('/api/closings/{id}/withdraw', { params: { path: { id: closing.id }, header } }),
    ),
  );
  return (
    <div>
      {write.error && <ProblemNotice error={write.error} />}
      <button
        type="button"
        className="button"
        disabled={write.isPending}
        onClick={() => write.mutate({ body: {}, version: closing.version })}
      >
        {t('closing.withdraw')}
      </button>
    </div>
  );
}

function Reopen({ closing }: { closing: ClosingDetail }) {
  const t = useMessages();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const write = useWrite((body: { reason: string }, header) =>
    answered(
      api.POST('/api/closings/{id}/reopen', {
        params: { path: { id: closing.id }, header },
        body,
      }),
    ),
  );
  const words = reason.trim();
  return (
    <form
      className="panel case-form"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (words.length >= SHORTEST) {
          write.mutate({ body: { reason: words }, version: closing.version });
        }
      }}
    >
      <h2>{t('closing.reopen')}</h2>
      {write.error && <ProblemNotice error={write.error} />}
      <WordsField
        label={t('closing.reopenReason')}
        value={reason}
        fault={tried && words.length < SHORTEST ? t('closing.needWords') : null}
        onChange={setReason}
      />
      <div className="page-actions">
        <button type="submit" className="button" disabled={write.isPending}>
          {t('closing.reopen')}
        </button>
      </div>
    </form>
  );
}
