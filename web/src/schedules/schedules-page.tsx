import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import { useMessages } from '../shared/messages/use-messages';
import { PageHeader } from '../shared/ui/page-header';
import { QueryState } from '../shared/ui/query-state';
import { RunHistory } from './run-history';
import { ScheduleTable } from './schedule-table';
import './schedules.css';

/** 督查 › 定时任务: what runs by itself, when it ran and runs next, and running it now. */
export function SchedulesPage() {
  const t = useMessages();
  const query = useQuery(judgedQuery(['schedules'], () => answered(api.GET('/api/schedules'))));
  return (
    <>
      <PageHeader title={t('schedules.title')} note={<span>{t('schedules.note')}</span>} />
      <QueryState query={query} skeletonHeight={30}>
        {({ schedules, enabled }) => (
          <div className="schedules">
            {!enabled && (
              <p className="schedules-off" role="note">
                {t('schedules.off')}
              </p>
            )}
            <ScheduleTable schedules={schedules} />
            <RunHistory schedules={schedules} />
          </div>
        )}
      </QueryState>
    </>
  );
}
