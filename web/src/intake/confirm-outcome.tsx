import type { ConfirmedDraft } from '../api/model';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';

/** An amendment does not change everything that its document says: there is more to tell. */
export function hasMore({ left, proposals, removed }: ConfirmedDraft): boolean {
  return left.length > 0 || proposals > 0 || removed > 0;
}

interface Props {
  readonly confirmed: ConfirmedDraft;
  readonly onSeen: () => void;
}

/** After a confirmation: what was made, what awaits a second person, and what was left as it was. */
export function ConfirmOutcome({ confirmed, onSeen }: Props) {
  const t = useMessages();
  const { targets, proposals, removed, left } = confirmed;
  return (
    <Dialog
      title={t('intake.outcomeTitle')}
      okText={t('intake.openPlan')}
      width={640}
      closable={false}
      cancelButtonProps={{ hidden: true }}
      onOk={onSeen}
      onCancel={onSeen}
    >
      <ul className="intake-outcome" role="status">
        <li>{t('intake.outcome.targets', { count: targets })}</li>
        {proposals > 0 && <li>{t('intake.outcome.proposals', { count: proposals })}</li>}
        {removed > 0 && <li>{t('intake.outcome.removed', { count: removed })}</li>}
      </ul>
      <LeftList left={left} />
    </Dialog>
  );
}

/** What the document says differently but was not changed, each with what to do about it. */
export function LeftList({ left }: Pick<ConfirmedDraft, 'left'>) {
  const t = useMessages();
  const say = useSay();
  if (left.length === 0) return null;
  return (
    <div className="intake-why">
      <b>{t('intake.outcome.left', { count: left.length })}</b>
      <ul>
        {left.map((advice, at) => (
          <li key={at} lang="zh-CN">
            {say(advice)}
          </li>
        ))}
      </ul>
    </div>
  );
}
