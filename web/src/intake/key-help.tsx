import { useMessages } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { Legend } from './legend';

const KEYS = [
  [['J'], 'intake.key.j'],
  [['K'], 'intake.key.k'],
  [['N'], 'intake.key.n'],
  [['A'], 'intake.key.a'],
  [['E'], 'intake.key.e'],
  [['R'], 'intake.key.r'],
  [['U'], 'intake.key.u'],
  [['B'], 'intake.key.b'],
  [['1', '2'], 'intake.key.digit'],
  [['/'], 'intake.key.find'],
  [['?'], 'intake.key.help'],
] as const;

export function KeyHelp({ onClose }: { onClose: () => void }) {
  const t = useMessages();
  return (
    <Dialog title={t('intake.helpTitle')} footer={null} onCancel={onClose}>
      <dl className="intake-keys">
        {KEYS.map(([keys, word]) => (
          <div key={word}>
            <dt>
              {keys.map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
      <p className="muted">{t('intake.helpNote')}</p>
      <Legend />
    </Dialog>
  );
}
