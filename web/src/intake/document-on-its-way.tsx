import { useEffect, useState } from 'react';
import { useMessages } from '../shared/messages/use-messages';

interface Props {
  /** Sent so far, 0 to 1; from 1 on it is read. */
  readonly way: { readonly name: string; readonly share: number };
  readonly onCancel: () => void;
}

/** How much of a document is sent, then for how long it has been read; either can be cancelled. */
export function DocumentOnItsWay({ way: { name, share }, onCancel }: Props) {
  const t = useMessages();
  const sent = share >= 1;
  return (
    <div className="intake-sending">
      {sent ? (
        <Reading name={name} />
      ) : (
        <span role="status">{t('intake.sending', { name, percent: Math.floor(share * 100) })}</span>
      )}
      <progress aria-label={name} {...(!sent && { max: 1, value: share })} />
      <button type="button" className="button" onClick={onCancel}>
        {t('intake.cancelSending')}
      </button>
    </div>
  );
}

/** Said once to whoever listens; the seconds are only seen. */
function Reading({ name }: { name: string }) {
  const t = useMessages();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((now) => now + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return (
    <>
      <span role="status">{t('intake.reading', { name })}</span>{' '}
      <span>{t('intake.readingFor', { seconds })}</span>
    </>
  );
}
