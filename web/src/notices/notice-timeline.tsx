import type { NoticeEvent } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { AttachmentList } from '../shared/ui/attachment-list';

/** Everything that happened to a slip, in order, in the words that were written. */
export function NoticeTimeline({ events }: { readonly events: readonly NoticeEvent[] }) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <section className="panel no-print" aria-labelledby="notice-timeline">
      <h2 id="notice-timeline">{t('notices.timeline')}</h2>
      <ol className="notice-timeline">
        {events.map((event) => (
          <li key={event.id}>
            <p>
              <strong>{t(`notices.event.${event.kind}`)}</strong>
              {event.late && <span className="notice-late"> · {t('notices.event.late')}</span>}
              {event.answerBy && (
                <> · {t('notices.event.answerBy', { day: formatDay(event.answerBy, language) })}</>
              )}
              <span className="cell-sub">
                {event.by && <span lang="zh-CN">{event.by} · </span>}
                {formatDay(event.onDay, language)}
              </span>
            </p>
            {event.words && (
              <p className="notice-text" lang="zh-CN">
                {event.words}
              </p>
            )}
            {event.measures && (
              <p className="notice-text">
                <strong>{t('notices.event.measures')}：</strong>
                <span lang="zh-CN">{event.measures}</span>
              </p>
            )}
            {event.expectedOn && (
              <p>{t('notices.event.expectedOn', { day: formatDay(event.expectedOn, language) })}</p>
            )}
            {event.files.length > 0 && <AttachmentList files={event.files} />}
          </li>
        ))}
      </ol>
    </section>
  );
}
