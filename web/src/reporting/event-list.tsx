import type { SubmissionDetail } from '../api/model';
import { useLanguage, useMessages, type Translate } from '../shared/messages/use-messages';
import { formatInstant } from './instant';

/** Acts as the server names them; an unknown one is shown as it is rather than hidden. */
function actWords(action: string, t: Translate): string {
  switch (action) {
    case 'open':
    case 'opened':
      return t('events.opened');
    case 'save':
    case 'saved':
    case 'draft':
      return t('events.saved');
    case 'submit':
    case 'submitted':
      return t('events.submitted');
    case 'accept':
    case 'accepted':
      return t('events.accepted');
    case 'return':
    case 'returned':
      return t('events.returned');
    default:
      return action;
  }
}

/** Who did what with the return, and when. */
export function EventList({ events }: { events: SubmissionDetail['events'] }) {
  const t = useMessages();
  const language = useLanguage();
  if (events.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="events-title">
      <h2 id="events-title">{t('events.title')}</h2>
      <div className="report-scroll">
        <table className="table">
          <caption className="visually-hidden">{t('events.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('events.at')}</th>
              <th scope="col">{t('events.action')}</th>
              <th scope="col">{t('events.actor')}</th>
              <th scope="col">{t('events.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {events.map((event, i) => (
              <tr key={`${event.at}${i}`}>
                <td className="nowrap">{formatInstant(event.at, language)}</td>
                <td>{actWords(event.action, t)}</td>
                <td lang="zh-CN">{event.actor}</td>
                <td lang="zh-CN">{event.reason ?? '—'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
