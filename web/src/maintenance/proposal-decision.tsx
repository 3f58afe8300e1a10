import { useState } from 'react';
import { answered, api } from '../api/client';
import type { GoalProposal } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { Obstacles, SHORTEST_WORDS } from './reason-part';

type Move = 'confirm' | 'refuse' | 'withdraw';

interface Decision {
  readonly move: Move;
  readonly reason: string;
  readonly effectiveOn: string | null;
}

/** The second person confirms or refuses; the proposer may only withdraw. */
export function ProposalDecision({ proposal }: { proposal: GoalProposal }) {
  const t = useMessages();
  const { revision, can } = proposal;
  const [reason, setReason] = useState('');
  const [effectiveOn, setEffectiveOn] = useState(revision.effectiveOn ?? '');
  const [note, setNote] = useState<string | null>(null);
  const write = useWrite(({ move, ...words }: Decision, header) => {
    const params = { path: { id: revision.id }, header };
    switch (move) {
      case 'confirm':
        return answered(api.POST('/api/goal-changes/{id}/confirm', { params, body: words }));
      case 'refuse':
        return answered(
          api.POST('/api/goal-changes/{id}/refuse', { params, body: { reason: words.reason } }),
        );
      case 'withdraw':
        return answered(
          api.POST('/api/goal-changes/{id}/withdraw', { params, body: { reason: words.reason } }),
        );
    }
  });

  function decide(move: Move) {
    const words = reason.trim();
    const short = move !== 'confirm' && words.length < SHORTEST_WORDS;
    setNote(short ? t('maintenance.needReason') : null);
    if (short) return;
    write.mutate({
      body: { move, reason: words, effectiveOn: effectiveOn === '' ? null : effectiveOn },
      version: revision.version,
    });
  }

  return (
    <form className="maintenance-form" onSubmit={(event) => event.preventDefault()}>
      <p className="muted">{t(can.decide ? 'proposals.wordsHint' : 'proposals.secondPerson')}</p>
      <div className="maintenance-grid">
        <label>
          {t('proposals.words')}
          <input
            type="text"
            className="field"
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {can.decide && (
          <label>
            {t('maintenance.effectiveOn')}
            <input
              type="date"
              className="field"
              value={effectiveOn}
              onChange={(event) => setEffectiveOn(event.target.value)}
            />
          </label>
        )}
      </div>
      <Obstacles error={write.error} note={note} />
      <div className="maintenance-choices">
        {can.decide && (
          <>
            <button
              type="button"
              className="button button-primary"
              disabled={write.isPending}
              onClick={() => decide('confirm')}
            >
              {t('proposals.confirm')}
            </button>
            <button
              type="button"
              className="button"
              disabled={write.isPending}
              onClick={() => decide('refuse')}
            >
              {t('proposals.refuse')}
            </button>
          </>
        )}
        {can.withdraw && (
          <button
            type="button"
            className="button"
            disabled={write.isPending}
            onClick={() => decide('withdraw')}
          >
            {t('proposals.withdraw')}
          </button>
        )}
      </div>
    </form>
  );
}
