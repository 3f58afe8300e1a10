import { useState } from 'react';
import { answered, api } from '../api/client';
import type { TargetDetail } from '../api/model';
import { ProblemError } from '../api/problem';
import { useWrite } from '../api/use-write';
import { useMessages, type Translate } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';

interface Props {
  readonly detail: TargetDetail;
  /** Reads the target again and hands back what it is now. */
  readonly reload: () => Promise<TargetDetail | undefined>;
  readonly onClose: () => void;
}

const SHORTEST_REASON = 4;

interface Choice {
  readonly agencyId: number;
  readonly reason: string;
}

/** Gives a body the lead; asks again where somebody else changed the target in the meantime. */
export function AssignLeadDialog({ detail, reload, onClose }: Props) {
  const t = useMessages();
  const [agencyId, setAgencyId] = useState('');
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  // The version that the person saw when the dialog opened, not what a later poll brought in.
  const [version, setVersion] = useState(detail.version);
  const [stale, setStale] = useState<ProblemError | null>(null);
  const write = useWrite((body: Choice, header) =>
    answered(
      api.PUT('/api/targets/{id}/lead', {
        params: { path: { id: detail.target.id }, header },
        body,
      }),
    ),
  );
  const needsAgency = agencyId === '';
  const needsReason = reason.trim().length < SHORTEST_REASON;

  async function assign() {
    setTried(true);
    if (needsAgency || needsReason) return;
    try {
      await write.mutateAsync({
        body: { agencyId: Number(agencyId), reason: reason.trim() },
        version,
      });
      onClose();
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status !== 412) return;
      const now = await reload();
      if (now) setVersion(now.version);
      setStale(error);
    }
  }

  return (
    <Dialog
      title={t('target.assign.title')}
      okText={t(stale ? 'target.assign.staleGo' : 'target.assign.do')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      onOk={() => void assign()}
      onCancel={onClose}
    >
      <form
        className="target-form"
        onSubmit={(event) => {
          event.preventDefault();
          void assign();
        }}
      >
        <p className="muted">{t('target.assign.effect')}</p>
        {stale && (
          <StaleNotice
            detail={detail}
            stale={stale}
            wanted={detail.assignable.find((a) => a.id === Number(agencyId))?.name ?? ''}
            t={t}
          />
        )}
        {write.error && !stale && <ProblemNotice error={write.error} />}
        <label>
          {t('target.assign.agency')}
          <select
            className="field"
            value={agencyId}
            aria-invalid={tried && needsAgency}
            aria-describedby={tried && needsAgency ? 'assign-agency-error' : undefined}
            onChange={(event) => setAgencyId(event.target.value)}
          >
            <option value="">{t('target.assign.choose')}</option>
            {detail.assignable.map((agency) => (
              <option key={agency.id} value={agency.id}>
                {agency.name}
              </option>
            ))}
          </select>
        </label>
        {tried && needsAgency && (
          <p id="assign-agency-error" className="target-error" role="alert">
            {t('target.assign.needAgency')}
          </p>
        )}
        <label>
          {t('target.assign.reason')}
          <textarea
            className="field"
            rows={3}
            maxLength={500}
            value={reason}
            aria-invalid={tried && needsReason}
            aria-describedby={tried && needsReason ? 'assign-reason-error' : undefined}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {tried && needsReason && (
          <p id="assign-reason-error" className="target-error" role="alert">
            {t('target.assign.needReason')}
          </p>
        )}
      </form>
    </Dialog>
  );
}

interface StaleProps {
  readonly detail: TargetDetail;
  readonly stale: ProblemError;
  readonly wanted: string;
  readonly t: Translate;
}

function StaleNotice({ detail, stale, wanted, t }: StaleProps) {
  const { changedBy, changedAt } = stale.members;
  const bodies = detail.responsibilities
    .map(({ agency, role }) => `${agency.name}（${t(`role.${role}`)}）`)
    .join('、');
  return (
    <div className="problem" role="alert">
      <strong>{t('target.assign.staleTitle')}</strong>
      {typeof changedBy === 'string' && (
        <p>
          {t('target.assign.staleBy', {
            name: changedBy,
            at: typeof changedAt === 'string' ? changedAt.slice(0, 16).replace('T', ' ') : '—',
          })}
        </p>
      )}
      <p>{t('target.assign.staleNow', { bodies: bodies || t('target.assign.nobody') })}</p>
      <p>{t('target.assign.staleYours', { name: wanted })}</p>
    </div>
  );
}
