import { useState, type ClipboardEvent } from 'react';
import type { CalendarChange, CalendarView, Publisher } from '../api/model';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { pastedDays, releaseLabel } from './calendar-days';

interface Props {
  readonly view: CalendarView;
  readonly onChange: (change: CalendarChange) => void;
}

/** Typed days by publisher and period; an empty text takes a day out. */
type Typed = Readonly<Record<string, string>>;

/** A year's days of release, one column for each publisher. */
export function ReleaseSection({ view, onChange }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const [typed, setTyped] = useState<Typed>({});
  const [unread, setUnread] = useState<readonly string[]>([]);
  const periods = view.releases[0]?.months.map((month) => month.periodEnd) ?? [];

  function paste(event: ClipboardEvent, publisher: Publisher, period: string) {
    const text = event.clipboardData.getData('text');
    const below = periods.slice(periods.indexOf(period));
    const days = pastedDays(text, below);
    event.preventDefault();
    const lines = text.split(/\r?\n/);
    setUnread(days.flatMap((day, index) => (day === undefined ? [lines[index] ?? ''] : [])));
    const read = days.flatMap((day, index): [string, string][] =>
      day ? [[keyOf(publisher, below[index] ?? ''), day]] : [],
    );
    setTyped((old) => ({ ...old, ...Object.fromEntries(read) }));
  }

  return (
    <section className="panel" aria-labelledby="calendar-releases">
      <h2 id="calendar-releases">
        {t('calendar.releases')} · {t('calendar.year', { year: view.year })}
      </h2>
      <p className="muted">{t('calendar.releasesHint')}</p>
      {unread.length > 0 && (
        <p className="calendar-error" role="alert">
          {t('calendar.unreadable', { count: unread.length, lines: unread.join('、') })}
        </p>
      )}
      <div className="calendar-scroll">
        <table className="table calendar-releases" aria-labelledby="calendar-releases">
          <thead>
            <tr>
              <th scope="col">{t('calendar.period')}</th>
              {view.releases.map(({ publisher }) => (
                <th key={publisher} scope="col">
                  {t(`calendar.publisher.${publisher}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {periods.map((period, row) => (
              <tr key={period}>
                <th scope="row" className="nowrap">
                  {releaseLabel(period, language)}
                </th>
                {view.releases.map(({ publisher, months }) => {
                  const stored = months[row]?.releaseOn ?? '';
                  if (!view.can.changeDays) {
                    return <td key={publisher}>{stored || '—'}</td>;
                  }
                  return (
                    <td key={publisher}>
                      <input
                        type="date"
                        className="field"
                        aria-label={t('calendar.releaseOf', {
                          publisher: t(`calendar.publisher.${publisher}`),
                          period: releaseLabel(period, language),
                        })}
                        value={typed[keyOf(publisher, period)] ?? stored}
                        onPaste={(event) => paste(event, publisher, period)}
                        onChange={(event) => {
                          const { value } = event.target;
                          setTyped((old) => ({ ...old, [keyOf(publisher, period)]: value }));
                        }}
                      />
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
          {view.can.changeDays && (
            <tfoot>
              <tr>
                <td />
                {view.releases.map(({ publisher, months }) => {
                  const releases = changedReleases(publisher, months, typed);
                  return (
                    <td key={publisher}>
                      <button
                        type="button"
                        className="button button-primary"
                        disabled={releases.length === 0}
                        onClick={() =>
                          onChange({ kind: 'set_releases', publisher, year: view.year, releases })
                        }
                      >
                        {t('calendar.saveReleases', {
                          publisher: t(`calendar.publisher.${publisher}`),
                        })}
                      </button>
                    </td>
                  );
                })}
              </tr>
            </tfoot>
          )}
        </table>
      </div>
    </section>
  );
}

function keyOf(publisher: Publisher, period: string): string {
  return `${publisher} ${period}`;
}

function changedReleases(
  publisher: Publisher,
  months: CalendarView['releases'][number]['months'],
  typed: Typed,
) {
  return months.flatMap(({ periodEnd, releaseOn }) => {
    const day = typed[keyOf(publisher, periodEnd)];
    if (day === undefined || day === (releaseOn ?? '')) return [];
    return [{ periodEnd, releaseOn: day || null }];
  });
}
