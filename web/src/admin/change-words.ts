import type { CalendarChange, CalendarView } from '../api/model';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { releaseLabel } from './calendar-days';
import { termsKey } from './due-terms';

/** A change in one sentence, as the dialog asks whether it shall be made. */
export function useChangeWords(view: CalendarView): (change: CalendarChange) => string {
  const t = useMessages();
  const language = useLanguage();
  const regionName = (code: string) =>
    view.regions.find((region) => region.code === code)?.name ?? code;
  const span = (days: readonly string[]) =>
    days.length > 1 ? `${days[0]} — ${days.at(-1)}` : (days[0] ?? '');
  return (change) => {
    switch (change.kind) {
      case 'set_days':
        return t('calendar.change.set_days', {
          days: span(change.days),
          kind: t(change.working ? 'calendar.working' : 'calendar.off'),
          name: change.name,
        });
      case 'clear_days':
        return t('calendar.change.clear_days', { days: span(change.days) });
      case 'year_entered':
        return t('calendar.change.year_entered', { year: change.year });
      case 'set_rule':
        return t('calendar.change.set_rule', {
          region: regionName(change.regionCode),
          from: change.validFrom,
          terms: t(termsKey(change.terms), { count: change.terms.workingDays }),
        });
      case 'clear_rule':
        return t('calendar.change.clear_rule', {
          region: regionName(change.regionCode),
          from: change.validFrom,
        });
      case 'set_releases':
        return t('calendar.change.set_releases', {
          publisher: t(`calendar.publisher.${change.publisher}`),
          list: change.releases
            .map(
              ({ periodEnd, releaseOn }) =>
                `${releaseLabel(periodEnd, language)} ${releaseOn ?? t('calendar.noRelease')}`,
            )
            .join('、'),
        });
    }
  };
}
