import { useMessages } from '../../shared/messages/use-messages';
import { Dialog } from '../../shared/ui/dialog';

const KEYS = [
  ['J', 'review.key.j'],
  ['K', 'review.key.k'],
  ['A', 'review.key.a'],
  ['R', 'review.key.r'],
  ['Q', 'review.key.q'],
  ['?', 'review.key.help'],
] as const;

/** What the single keys of the review do. */
export function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useMessages();
  return (
    <Dialog
      title={t('review.helpTitle')}
      okText={t('common.close')}
      cancelButtonProps={{ hidden: true }}
      onOk={onClose}
      onCancel={onClose}
    >
      <dl className="review-keys">
        {KEYS.map(([key, words]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(words)}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">{t('review.helpNote')}</p>
    </Dialog>
  );
}
