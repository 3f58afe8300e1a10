import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { CalendarChange, CalendarView } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import type { CalendarSearch, SearchProps } from '../shared/search';
import { PageHeader } from '../shared/ui/page-header';
import { QueryState } from '../shared/ui/query-state';
import { ChangeDialog } from './change-dialog';
import { DaySection } from './day-section';
import { ReleaseSection } from './release-section';
import { RuleSection } from './rule-section';
import './admin.css';

/** 管理 › 报送日历: working days, due rules and days of release; every change is previewed. */
export function CalendarPage({ search, onSearch }: SearchProps<CalendarSearch>) {
  const t = useMessages();
  const [change, setChange] = useState<CalendarChange | null>(null);
  const query = useQuery({
    ...judgedQuery(['calendar', search], () =>
      answered(
        api.GET('/api/calendar', {
          params: {
            query: {
              ...(search.asOf && { asOf: search.asOf }),
              ...(search.year && { year: search.year }),
            },
          },
        }),
      ),
    ),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PageHeader
        title={t('calendar.title')}
        above={t('calendar.above')}
        note={query.data && <ReadOnlyNote view={query.data} />}
        actions={query.data && <YearSwitch year={query.data.year} onYear={onYear} />}
      />
      <QueryState query={query} skeletonHeight={50}>
        {(view) => (
          <div className="calendar" aria-busy={query.isPlaceholderData}>
            <DaySection key={view.year} view={view} onChange={setChange} />
            <RuleSection view={view} onChange={setChange} />
            <ReleaseSection key={`${view.year} ${view.version}`} view={view} onChange={setChange} />
            {change && (
              <ChangeDialog
                change={change}
                view={view}
                reload={async () => (await query.refetch()).data}
                onClose={() => setChange(null)}
              />
            )}
          </div>
        )}
      </QueryState>
    </>
  );

  function onYear(year: number) {
    onSearch({ year });
  }
}

function ReadOnlyNote({ view }: { view: CalendarView }) {
  const t = useMessages();
  if (view.can.changeDays || view.can.changeRules) return null;
  return <span>{t('calendar.readOnly')}</span>;
}

function YearSwitch({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const t = useMessages();
  return (
    <>
      <button
        type="button"
        className="button"
        aria-label={t('calendar.previousYear')}
        onClick={() => onYear(year - 1)}
      >
        ‹
      </button>
      <strong aria-live="polite">{t('calendar.year', { year })}</strong>
      <button
        type="button"
        className="button"
        aria-label={t('calendar.nextYear')}
        onClick={() => onYear(year + 1)}
      >
        ›
      </button>
    </>
  );
}
