import { answered, api } from '../api/client';
import type { RoundStanding } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { ReasonDialog } from './reason-dialog';

export interface LockAct {
  readonly action: 'lock' | 'open';
  readonly standing: RoundStanding;
  /** One return of the round; null: all of it. */
  readonly only: { readonly submissionId: number; readonly agencyName: string } | null;
}

/** Locks or opens a round, or one return of it, with the reason that its record keeps. */
export function LockDialog({ act, onClose }: { act: LockAct; onClose: () => void }) {
  const t = useMessages();
  const say = useSay();
  const { action, standing, only } = act;
  const locks = action === 'lock';
  const write = useWrite((body: { reason: string; submissionId?: number }, header) => {
    const params = { path: { id: standing.round.id }, header };
    return answered(
      locks
        ? api.POST('/api/rounds/{id}/lock', { params, body })
        : api.POST('/api/rounds/{id}/open', { params, body }),
    );
  });
  const title = only
    ? locks
      ? 'rounds.lockOneTitle'
      : 'rounds.openOneTitle'
    : locks
      ? 'rounds.lockTitle'
      : 'rounds.openTitle';
  return (
    <ReasonDialog
      title={t(title)}
      label={t('rounds.reason')}
      okText={t(locks ? 'rounds.doLock' : 'rounds.doOpen')}
      error={write.error}
      pending={write.isPending}
      send={(reason) =>
        write.mutateAsync({
          body: { reason, ...(only && { submissionId: only.submissionId }) },
          version: standing.version,
        })
      }
      onClose={onClose}
    >
      <p lang="zh-CN">
        {standing.regionName} {say(standing.round.label)} {only?.agencyName}
      </p>
      {locks && <p className="muted">{t('rounds.lockEffect')}</p>}
    </ReasonDialog>
  );
}
