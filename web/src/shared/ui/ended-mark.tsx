import type { Day } from '../../api/model';
import { formatDay } from '../figures/days';
import { useLanguage, useMessages } from '../messages/use-messages';

/** 已终止: the goal is asked no more, from this day on. */
export function EndedMark({ day }: { day: Day }) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <span className="ended-mark">
      <span aria-hidden="true">▬</span> {t('target.ended', { day: formatDay(day, language) })}
    </span>
  );
}
