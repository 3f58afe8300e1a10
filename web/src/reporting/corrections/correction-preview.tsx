import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../../api/client';
import { judgedQuery } from '../../api/judged-query';
import { formatDay } from '../../shared/figures/days';
import { useLanguage, useMessages } from '../../shared/messages/use-messages';
import { MovedVerdicts } from '../../shared/ui/moved-verdicts';
import { QueryState } from '../../shared/ui/query-state';

/** The lamps that a correction would move, before whoever decides says yes or no. */
export function CorrectionPreview({ id }: { id: number }) {
  const t = useMessages();
  const language = useLanguage();
  const query = useQuery(
    judgedQuery(['correction-preview', id], () =>
      answered(api.GET('/api/corrections/{id}/preview', { params: { path: { id } } })),
    ),
  );
  return (
    <QueryState query={query} skeletonHeight={6}>
      {({ rows, today }) => (
        <>
          {rows.length === 0 ? (
            <p>{t('correction.movesNothing')}</p>
          ) : (
            <MovedVerdicts rows={rows} />
          )}
          <p className="muted">{t('preview.asOfToday', { day: formatDay(today, language) })}</p>
        </>
      )}
    </QueryState>
  );
}
