import { useSyncExternalStore } from 'react';
import { useMessages } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import { onUnsentChange } from '../shared/unsent-values';
import { unsentLineCount } from './unsent-lines';

/** In the list of returns: lines of this one lie typed on this machine and have not arrived. */
export function UnsentMark({ submissionId }: { submissionId: number }) {
  const t = useMessages();
  const { username } = useSession().account;
  const count = useSyncExternalStore(onUnsentChange, () => unsentLineCount(username, submissionId));
  if (count === 0) return null;
  return <span className="cell-sub report-late">{t('unsent.inList', { count })}</span>;
}
