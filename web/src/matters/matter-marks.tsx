import type { EntrustedMatter } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';

/** The state of a matter as a word, and what more there is to say of it. */
export function MatterState({ matter }: { matter: EntrustedMatter }) {
  const t = useMessages();
  return (
    <>
      <span className={`matter-state matter-state-${matter.state}`}>
        {t(`matters.state.${matter.state}`)}
      </span>
      {matter.settlementProposed && matter.state === 'reported' && (
        <span className="cell-sub">{t('matters.settlementProposed')}</span>
      )}
    </>
  );
}

/** The due date with the days that are left or late. */
export function MatterDue({ matter }: { matter: EntrustedMatter }) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <>
      <span className="nowrap">{formatDay(matter.dueOn, language)}</span>
      <span className={matter.late ? 'cell-sub matter-late' : 'cell-sub'}>{standing()}</span>
    </>
  );

  function standing() {
    if (matter.late) return t('matters.late', { count: matter.daysLate });
    if (matter.closedOn)
      return t('matters.closedOn', { day: formatDay(matter.closedOn, language) });
    if (matter.daysLeft === null) return null;
    return matter.daysLeft === 0
      ? t('matters.dueToday')
      : t('matters.left', { count: matter.daysLeft });
  }
}
