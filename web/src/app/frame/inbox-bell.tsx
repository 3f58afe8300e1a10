import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { inboxQuery } from '../../shared/inbox.query';
import { useMessages } from '../../shared/messages/use-messages';

/** The way to the inbox, with the number of items that were not looked at. */
export function InboxBell({ asOf }: { asOf: string | undefined }) {
  const t = useMessages();
  const { data } = useQuery(inboxQuery(asOf));
  const count = data?.items.filter(({ seen }) => !seen).length ?? 0;
  return (
    <Link
      to="/inbox"
      className="inbox-bell"
      aria-label={t('inbox.open', { count })}
      title={t('inbox.open', { count })}
    >
      {t('inbox.title')}
      {count > 0 && (
        <span className="inbox-count" aria-hidden="true">
          {count > 99 ? '99+' : count}
        </span>
      )}
    </Link>
  );
}
