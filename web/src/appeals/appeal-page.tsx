import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answered, api } from '../api/client';
import type { AppealDetail, Day } from '../api/model';
import { useWrite } from '../api/use-write';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { AttachmentList } from '../shared/ui/attachment-list';
import { PageHeader } from '../shared/ui/page-header';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { QueryState } from '../shared/ui/query-state';
import { AppealDecision } from './appeal-decision';
import { appealQuery } from './appeals-query';
import { ContestedLink } from './contested-link';
import { ContestedView } from './contested-view';

/** One appeal: the record as it was contested, why, and the decision beside it. */
export function AppealPage({ id, asOf }: { id: number; asOf: Day | undefined }) {
  const query = useQuery(appealQuery(id, asOf));
  return <QueryState query={query}>{(appeal) => <AppealView appeal={appeal} />}</QueryState>;
}

function AppealView({ appeal }: { appeal: AppealDetail }) {
  const t = useMessages();
  const language = useLanguage();
  const day = (value: Day) => formatDay(value, language);
  return (
    <div className="case-stack">
      <PageHeader
        title={appeal.label}
        above={<Link to="/appeals">{t('appeal.title')}</Link>}
        asOf={appeal.asOf}
        note={<strong>{t(`appeal.state.${appeal.state}`)}</strong>}
        actions={<ContestedLink appeal={appeal} />}
      />
      <div className="case-sides">
        <section className="panel" aria-labelledby="appeal-contested">
          <h2 id="appeal-contested">{t('appeal.contested')}</h2>
          <ContestedView contested={appeal.contested} />
          <p className="muted">
            {t('appeal.time', { from: day(appeal.knownOn), until: day(appeal.until) })}
          </p>
        </section>
        <section className="panel" aria-labelledby="appeal-why">
          <h2 id="appeal-why">{t('appeal.statement')}</h2>
          <p lang="zh-CN" className="case-words">
            {appeal.statement}
          </p>
          <p className="muted" lang="zh-CN">
            {appeal.agency.name} ·{' '}
            {t('appeal.filedOn', { by: appeal.filedBy, on: day(appeal.filedOn) })}
          </p>
          {appeal.files.length > 0 && (
            <AttachmentList files={appeal.files} label={t('appeal.files')} />
          )}
          {appeal.can.withdraw && <Withdraw appeal={appeal} />}
        </section>
      </div>
      <AppealDecision key={appeal.version} appeal={appeal} />
      <section className="panel" aria-labelledby="appeal-events">
        <h2 id="appeal-events">{t('appeal.events')}</h2>
        <ol className="case-entries">
          {appeal.events.map((event) => (
            <li key={event.at + event.state}>
              <strong>
                {t(event.state === 'filed' ? 'appeal.event.filed' : `appeal.state.${event.state}`)}
              </strong>{' '}
              <span className="muted" lang="zh-CN">
                {t('appeal.filedOn', {
                  by: event.by ?? t('closing.system.by'),
                  on: `${day(event.onDay)} ${event.at.slice(11, 16)}`,
                })}
              </span>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}

function Withdraw({ appeal }: { appeal: AppealDetail }) {
  const t = useMessages();
  const write = useWrite((_body: object, header) =>
    answered(
      api.POST('/api/appeals/{id}/withdraw', { params: { path: { id: appeal.id }, header } }),
    ),
  );
  return (
    <>
      {write.error && <ProblemNotice error={write.error} />}
      <button
        type="button"
        className="button no-print"
        disabled={write.isPending}
        onClick={() => write.mutate({ body: {}, version: appeal.version })}
      >
        {t('appeal.withdraw')}
      </button>
    </>
  );
}
