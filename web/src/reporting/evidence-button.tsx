import { useContext } from 'react';
import { useMessages } from '../shared/messages/use-messages';
import { EvidenceContext } from './evidence-context';

/** The cell of 佐证: how many files prove the value, and the way to them. */
export function EvidenceButton({ lineId, name }: { lineId: number; name: string }) {
  const t = useMessages();
  const { filesOf, show } = useContext(EvidenceContext);
  const count = filesOf(lineId).filter((file) => file.removed === null).length;
  return (
    <button
      type="button"
      className="button evidence-button"
      aria-haspopup="dialog"
      aria-label={t('evidence.open', { name, count })}
      onClick={() => show(lineId)}
    >
      {t('evidence.count', { count })}
    </button>
  );
}
