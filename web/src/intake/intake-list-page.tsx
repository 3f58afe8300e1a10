import { useQuery } from '@tanstack/react-query';
import type { Day } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { PageHeader } from '../shared/ui/page-header';
import { QueryState } from '../shared/ui/query-state';
import { DraftTable } from './draft-table';
import { IntakeDrop } from './intake-drop';
import { draftListQuery } from './intake-query';
import './intake.css';

interface Props {
  readonly asOf: Day | undefined;
  /** Plan that a new document amends, chosen elsewhere. */
  readonly amends: number | undefined;
  readonly onOpen: (draft: number) => void;
}

/** 导入方案: a document in, and the drafts that documents have become. */
export function IntakeListPage({ asOf, amends, onOpen }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const query = useQuery(draftListQuery(asOf));
  return (
    <div className="intake-stack">
      <PageHeader
        title={t('intake.title')}
        note={
          query.data && (
            <span>{t('common.asOf', { day: formatDay(query.data.asOf, language) })}</span>
          )
        }
      />
      <p className="muted">
        {t('intake.about')} {t('common.notClassified')}
      </p>
      <QueryState query={query} skeletonHeight={20}>
        {({ rows, can }) => (
          <>
            {can.add && <IntakeDrop amends={amends} onRead={onOpen} />}
            <section className="panel" aria-labelledby="intake-drafts">
              <h2 id="intake-drafts">{t('intake.drafts')}</h2>
              <DraftTable rows={rows} />
            </section>
          </>
        )}
      </QueryState>
    </div>
  );
}
