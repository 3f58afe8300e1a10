import { useState } from 'react';
import { answered, api } from '../api/client';
import type { NoticeProposal } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';

const SHORTEST_REASON = 4;

interface Decision {
  readonly decision: 'dismiss' | 'take';
  readonly reason: string;
}

interface Props {
  readonly proposal: NoticeProposal;
  readonly decision: Decision['decision'];
  readonly onClose: () => void;
}

/** The reason for not taking a proposal up, or for taking it into a bulletin. */
export function ProposalDialog({ proposal, decision, onClose }: Props) {
  const t = useMessages();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const { id, version } = proposal;
  const write = useWrite((body: Decision, header) =>
    answered(
      api.POST('/api/notice-proposals/{id}/decision', { params: { path: { id }, header }, body }),
    ),
  );
  const short = reason.trim().length < SHORTEST_REASON;

  async function send() {
    setTried(true);
    if (short) return;
    try {
      await write.mutateAsync({ body: { decision, reason: reason.trim() }, version });
      onClose();
    } catch {
      // Shown in the dialog; what was typed stays.
    }
  }

  return (
    <Dialog
      title={t(`notices.proposals.${decision}`)}
      okText={t(`notices.proposals.${decision}`)}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <div className="notice-form">
        {write.error && <ProblemNotice error={write.error} />}
        <p lang="zh-CN">{proposal.matter}</p>
        {decision === 'dismiss' && <p>{t('notices.proposals.dismissEffect')}</p>}
        <label>
          {t('notices.proposals.reason')}
          <textarea
            className="field"
            rows={3}
            maxLength={1000}
            value={reason}
            aria-invalid={tried && short}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {tried && short && (
          <p className="notice-error" role="alert">
            {t('notices.needWords')}
          </p>
        )}
      </div>
    </Dialog>
  );
}
