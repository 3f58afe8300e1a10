import { useQuery } from '@tanstack/react-query';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import type { ImportsSearch, SearchProps } from '../shared/search';
import { PageHeader } from '../shared/ui/page-header';
import { QueryState } from '../shared/ui/query-state';
import { CurrentImport } from './current-import';
import { ImportList } from './import-list';
import { ImportUpload } from './import-upload';
import './imports.css';

/** 数据导入: a file of published figures is compared, then written whole. */
export function ImportsPage({ search, onSearch }: SearchProps<ImportsSearch>) {
  const t = useMessages();
  const language = useLanguage();
  const { asOf, id } = search;
  const past = asOf !== undefined;
  const list = useQuery(
    judgedQuery(['imports', asOf], () =>
      answered(api.GET('/api/imports', { params: { query: { ...(asOf && { asOf }) } } })),
    ),
  );
  return (
    <div className="imports-page">
      <PageHeader
        title={t('imports.title')}
        note={
          list.data && <span>{t('common.asOf', { day: formatDay(list.data.asOf, language) })}</span>
        }
        actions={
          <a className="button" href="/api/imports/template" download>
            {t('imports.template')}
          </a>
        }
      />
      <p className="muted imports-about">
        {t('imports.about')} {t('common.notClassified')}
      </p>
      {!past && <ImportUpload onUploaded={(one) => onSearch({ id: one, outcome: undefined })} />}
      {!past && id !== undefined && (
        <CurrentImport
          key={id}
          id={id}
          outcome={search.outcome}
          onOutcome={(outcome) => onSearch({ outcome })}
        />
      )}
      <section className="panel" aria-labelledby="imports-earlier">
        <h2 id="imports-earlier">{t('imports.earlier')}</h2>
        <QueryState query={list} skeletonHeight={12}>
          {({ rows }) => (
            <ImportList
              rows={rows}
              onOpen={past ? null : (one) => onSearch({ id: one, outcome: undefined })}
            />
          )}
        </QueryState>
      </section>
    </div>
  );
}
