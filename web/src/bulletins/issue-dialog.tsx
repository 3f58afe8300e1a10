import { useState } from 'react';
import { answered, api } from '../api/client';
import type { BulletinDetail } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';

interface Props {
  readonly detail: BulletinDetail;
  readonly version: number;
  readonly onClose: () => void;
}

/** What issuing brings about, and the list to go through before. */
export function IssueDialog({ detail, version, onClose }: Props) {
  const t = useMessages();
  const say = useSay();
  const [confirmed, setConfirmed] = useState(false);
  const { checks, can } = detail;
  const hard = checks.some(({ level }) => level === 'hard');
  const write = useWrite((body: { confirmed: boolean }, header) =>
    answered(
      api.POST('/api/bulletins/{id}/issue', { params: { path: { id: detail.id }, header }, body }),
    ),
  );
  return (
    <Dialog
      title={t('bulletins.issueTitle')}
      okText={t('bulletins.issue')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      okButtonProps={{ disabled: !can.issue || hard || (checks.length > 0 && !confirmed) }}
      onOk={() => write.mutate({ body: { confirmed }, version }, { onSuccess: onClose })}
      onCancel={onClose}
    >
      {write.error && <ProblemNotice error={write.error} />}
      {can.issueRefusal && <p role="alert">{say(can.issueRefusal)}</p>}
      <p>{t('bulletins.issueEffect')}</p>
      <h3>{t('bulletins.checks')}</h3>
      {checks.length === 0 ? (
        <p className="muted">{t('bulletins.checksNone')}</p>
      ) : (
        <ul>
          {checks.map((check) => (
            <li key={`${check.code} ${check.part ?? ''}`}>
              {check.level === 'hard' ? '✕ ' : '▲ '}
              {t(`bulletins.check.${check.code}`, {
                part: check.part ? t(`bulletins.part.${check.part}`) : '',
                found: check.found.join('、'),
              })}
            </li>
          ))}
        </ul>
      )}
      {checks.length > 0 && !hard && (
        <label className="bulletin-choice">
          <input
            type="checkbox"
            checked={confirmed}
            onChange={(event) => setConfirmed(event.target.checked)}
          />
          {t('bulletins.confirmed')}
        </label>
      )}
    </Dialog>
  );
}
