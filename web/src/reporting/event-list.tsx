import type { SubmissionDetail } from '../api/model';
import { useLanguage, useMessages, type Translate } from '../shared/messages/use-messages';
import { formatInstant } from '../shared/figures/instants';

const ACTS = [
  'save',
  'submit',
  'file',
  'unfile',
  'sign',
  'accept',
  'return',
  'ask_extension',
  'grant_extension',
  'refuse_extension',
  'withdraw_extension',
  'lock_round',
  'open_round',
  'lock_return',
  'open_return',
  'ask',
  'answer',
  'withdraw_question',
] as const;

/** An act that a newer server names is shown as it is rather than hidden. */
function actWords(action: string, t: Translate): string {
  const act = ACTS.find((known) => known === action);
  return act ? t(`events.${act}`) : action;
}

/** Who did what with the return, and when. */
export function EventList({ events }: { events: SubmissionDetail['events'] }) {
  const t = useMessages();
  const language = useLanguage();
  if (events.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="events-title">
      <h2 id="events-title">{t('events.title')}</h2>
      <div className="report-scroll" role="group" aria-label={t('events.title')} tabIndex={0}>
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
