import { Link } from '@tanstack/react-router';
import type { EntrustedEvent } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { formatInstant } from '../shared/figures/instants';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { AttachmentList } from '../shared/ui/attachment-list';

/** Everything that happened to a matter, in order, in the words that were written. */
export function MatterTimeline({ events }: { readonly events: readonly EntrustedEvent[] }) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <section className="panel" aria-labelledby="matter-timeline">
      <h2 id="matter-timeline">{t('matters.timeline')}</h2>
      <ol className="matter-timeline">
        {events.map((event) => (
          <li key={event.id}>
            <p>
              <strong>{t(`matters.move.${event.move}`)}</strong>
              {event.dueOn && event.move === 'change_due' && (
                <> · {t('matters.newDue', { day: formatDay(event.dueOn, language) })}</>
              )}
              {event.owner && event.move === 'change_owner' && (
                <> · {t('matters.newOwner', { name: event.owner })}</>
              )}
              <span className="cell-sub">
                <span lang="zh-CN">{event.by}</span> · {formatInstant(event.at, language)}
              </span>
            </p>
            {event.words && (
              <p className="matter-text" lang="zh-CN">
                {event.words}
              </p>
            )}
            {event.closingId !== null && (
              <p>
                <Link to="/closings/$id" params={{ id: String(event.closingId) }}>
                  {t('matters.openClosing')}
                </Link>
              </p>
            )}
            {event.attachments.length > 0 && <AttachmentList files={event.attachments} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
