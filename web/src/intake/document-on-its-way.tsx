import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { answered, api } from '../api/client';
import { useMessages } from '../shared/messages/use-messages';
import type { Way } from './use-document-sending';

interface Props {
  readonly way: Way;
  readonly onCancel: () => void;
}

const ASK_EVERY_MS = 500;

/** How much of a document is sent, then how far the server is with it; either can be cancelled. */
export function DocumentOnItsWay({ way, onCancel }: Props) {
  const t = useMessages();
  const { name, share } = way;
  return (
    <div className="intake-sending">
      {share >= 1 ? (
        <Reading way={way} />
      ) : (
        <>
          <span role="status">
            {t('intake.sending', { name, percent: Math.floor(share * 100) })}
          </span>
          <progress aria-label={name} max={1} value={share} />
        </>
      )}
      <button type="button" className="button" onClick={onCancel}>
        {t('intake.cancelSending')}
      </button>
    </div>
  );
}

/** The step is said to whoever listens; pages and seconds are only seen. */
function Reading({ way: { name, requestKey } }: { way: Way }) {
  const t = useMessages();
  const { data } = useQuery({
    queryKey: ['intake-progress', requestKey],
    queryFn: () =>
      answered(
        api.GET('/api/intake/documents/progress', { params: { query: { key: requestKey } } }),
      ),
    refetchInterval: ASK_EVERY_MS,
    retry: false,
    gcTime: 0,
  });
  const progress = data?.progress ?? null;
  const pages = progress?.step === 'pages' && progress.of > 0 ? progress : null;
  return (
    <>
      <span>
        <span role="status">
          {progress === null
            ? t('intake.reading', { name })
            : t(`intake.readingStep.${progress.step}`, { name })}
        </span>{' '}
        {pages && t('intake.readingPages', { done: pages.done, of: pages.of })} <Seconds />
      </span>
      <progress aria-label={name} {...(pages !== null && { max: pages.of, value: pages.done })} />
    </>
  );
}

function Seconds() {
  const t = useMessages();
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setSeconds((now) => now + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  return <span className="muted">{t('intake.readingFor', { seconds })}</span>;
}
