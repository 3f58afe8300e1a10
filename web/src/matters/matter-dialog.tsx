import { useState } from 'react';
import { answered, api } from '../api/client';
import type { EntrustedDetail } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { AddresseeChoice } from './addressee-choice';

export type MatterAct = 'relay' | 'return' | 'changeDue' | 'changeOwner' | 'withdraw';

export const SHORTEST_WORDS = 4;

interface Props {
  readonly detail: EntrustedDetail;
  readonly act: MatterAct;
  readonly onClose: () => void;
}

interface Typed {
  readonly words: string;
  readonly dueOn: string;
  readonly ownerId: number | undefined;
}

/** One act of supervision, or the withdrawal by the leader, with what has to be written. */
export function MatterDialog({ detail, act, onClose }: Props) {
  const t = useMessages();
  const { today } = useSession();
  const [typed, setTyped] = useState<Typed>({ words: '', dueOn: detail.dueOn, ownerId: undefined });
  const [tried, setTried] = useState(false);
  const write = useWrite(({ words, dueOn, ownerId = 0 }: Typed, header) => {
    const params = { path: { id: detail.id }, header };
    switch (act) {
      case 'relay':
        return answered(api.POST('/api/matters/{id}/relay', { params, body: { words } }));
      case 'return':
        return answered(api.POST('/api/matters/{id}/return', { params, body: { words } }));
      case 'changeDue':
        return answered(
          api.POST('/api/matters/{id}/due-date', { params, body: { dueOn, reason: words } }),
        );
      case 'changeOwner':
        return answered(
          api.POST('/api/matters/{id}/owner', { params, body: { ownerId, reason: words } }),
        );
      case 'withdraw':
        return answered(
          api.POST('/api/matters/{id}/withdraw', { params, body: { reason: words } }),
        );
    }
  });
  const fault = faultOf();

  function faultOf() {
    if (act === 'changeDue' && typed.dueOn < today) return 'matters.needDay' as const;
    if (act === 'changeOwner' && typed.ownerId === undefined) return 'matters.needOwner' as const;
    if (typed.words.trim().length < SHORTEST_WORDS) return 'matters.needWords' as const;
    return null;
  }

  async function send() {
    setTried(true);
    if (fault !== null) return;
    try {
      const body = { ...typed, words: typed.words.trim() };
      await write.mutateAsync({ body, version: detail.version });
      onClose();
    } catch {
      // Shown in the dialog; what was typed stays.
    }
  }

  const label = act === 'relay' || act === 'return' ? (`matters.${act}.words` as const) : null;
  return (
    <Dialog
      title={t(`matters.${act}`)}
      okText={t(`matters.${act}`)}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <div className="matter-form">
        {write.error && <ProblemNotice error={write.error} />}
        {act === 'changeDue' && (
          <label>
            {t('matters.due')}
            <input
              type="date"
              className="field"
              min={today}
              value={typed.dueOn}
              onChange={(event) => setTyped({ ...typed, dueOn: event.target.value })}
            />
          </label>
        )}
        {act === 'changeOwner' && (
          <AddresseeChoice
            about="entrusted"
            id={detail.id}
            value={typed.ownerId}
            except={detail.owner.id}
            onChoose={(ownerId) => setTyped({ ...typed, ownerId })}
          />
        )}
        <label>
          {t(label ?? 'matters.reason')}
          <textarea
            className="field"
            rows={4}
            maxLength={1000}
            value={typed.words}
            onChange={(event) => setTyped({ ...typed, words: event.target.value })}
          />
        </label>
        {tried && fault && (
          <p className="matter-error" role="alert">
            {t(fault)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
