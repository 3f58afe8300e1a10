import type { NoticeRef } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';

/** State, and that a reply came late. */
export function NoticeStateMark({ notice }: { readonly notice: NoticeRef }) {
  const t = useMessages();
  return (
    <>
      {t(`notices.state.${notice.state}`)}
      {notice.repliedLate && <span className="cell-sub">{t('notices.repliedLate')}</span>}
    </>
  );
}

/** The day by which a reply is due, with how far away it is. */
export function AnswerBy({ notice }: { readonly notice: NoticeRef }) {
  const t = useMessages();
  const language = useLanguage();
  const { answerBy, unanswered, daysLeft } = notice;
  return (
    <>
      <span className="nowrap">{formatDay(answerBy, language)}</span>
      {daysLeft !== null && (
        <span className={unanswered ? 'cell-sub notice-late' : 'cell-sub'}>
          {unanswered
            ? t('notices.unanswered', { days: -daysLeft })
            : daysLeft === 0
              ? t('notices.dueToday')
              : t('notices.daysLeft', { days: daysLeft })}
        </span>
      )}
    </>
  );
}
