import type { CalendarChange, CalendarView } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import { dayWithWeekday, spansOf, type DaySpan } from './calendar-days';
import { DayForm } from './day-form';

interface Props {
  readonly view: CalendarView;
  readonly onChange: (change: CalendarChange) => void;
}

/** What is off and what is worked in a year; announced and entered days told apart by word. */
export function DaySection({ view, onChange }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const { today } = useSession();
  const { year, source, countsFrom } = view;
  const mayEnterYear =
    view.can.changeDays && source === 'none' && year >= Number(today.slice(0, 4));
  return (
    <section className="panel" aria-labelledby="calendar-days">
      <h2 id="calendar-days">
        {t('calendar.days')} · {t('calendar.year', { year })}
      </h2>
      {source === 'none' && (
        <div className="calendar-notice">
          <p>{t('calendar.presumed', { year })}</p>
          {mayEnterYear && (
            <button
              type="button"
              className="button"
              onClick={() => onChange({ kind: 'year_entered', year })}
            >
              {t('calendar.yearEntered', { year })}
            </button>
          )}
        </div>
      )}
      {source === 'administrator' && (
        <p className="muted">{t('calendar.byAdministrator', { year })}</p>
      )}
      {countsFrom !== null && countsFrom.slice(5) !== '01-01' && (
        <p className="calendar-notice">
          {t('calendar.countsFrom', { day: formatDay(countsFrom, language) })}
        </p>
      )}
      <DayTable view={view} today={today} onChange={onChange} />
      {view.can.changeDays && <DayForm today={today} onChange={onChange} />}
    </section>
  );
}

function DayTable({ view, today, onChange }: Props & { readonly today: string }) {
  const t = useMessages();
  const language = useLanguage();
  const say = useSay();
  const spans = spansOf(view.days);
  if (spans.length === 0) return <p className="muted">{t('calendar.noDays')}</p>;
  return (
    <div className="calendar-scroll">
      <table className="table" aria-labelledby="calendar-days">
        <thead>
          <tr>
            <th scope="col">{t('calendar.span')}</th>
            <th scope="col" className="number">
              {t('calendar.length')}
            </th>
            <th scope="col">{t('calendar.kind')}</th>
            <th scope="col">{t('calendar.name')}</th>
            <th scope="col">{t('calendar.source')}</th>
            {view.can.changeDays && <th scope="col">{t('calendar.action')}</th>}
          </tr>
        </thead>
        <tbody>
          {spans.map((span) => {
            const words = spanWords(span, language);
            const open = span.days.filter((day) => day > today);
            return (
              <tr key={span.days[0]}>
                <th scope="row" className="nowrap">
                  {words}
                </th>
                <td className="number">{span.days.length}</td>
                <td>
                  <span className={span.working ? 'day-worked' : 'day-off'}>
                    {t(span.working ? 'calendar.working' : 'calendar.off')}
                  </span>
                </td>
                <td>
                  {say(span.name)}
                  {replacedName(view, span, say) && (
                    <span className="muted">
                      {t('calendar.replaces', { name: replacedName(view, span, say) })}
                    </span>
                  )}
                </td>
                <td>{t(span.source === 'library' ? 'calendar.library' : 'calendar.entered')}</td>
                {view.can.changeDays && (
                  <td>
                    {span.source === 'administrator' && open.length > 0 && (
                      <button
                        type="button"
                        className="button"
                        aria-label={t('calendar.removeSpan', { what: words })}
                        onClick={() => onChange({ kind: 'clear_days', days: open })}
                      >
                        {t('calendar.remove')}
                      </button>
                    )}
                  </td>
                )}
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}

function replacedName(view: CalendarView, span: DaySpan, say: ReturnType<typeof useSay>): string {
  const replaced = view.days.find((one) => one.day === span.days[0])?.replaces;
  return replaced ? say(replaced.name) : '';
}

function spanWords({ days }: DaySpan, language: 'zh' | 'en'): string {
  const [first = '', last = first] = [days[0], days.at(-1)];
  if (first === last) return dayWithWeekday(first, language);
  return `${dayWithWeekday(first, language)} — ${dayWithWeekday(last, language)}`;
}
