import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BulletinRow, Day } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { BulletinLink } from '../shared/ui/links';
import { PageHeader } from '../shared/ui/page-header';
import { EmptyState, QueryState } from '../shared/ui/query-state';
import { bulletinListQuery } from './bulletin-query';
import { DraftDialog } from './draft-dialog';
import './bulletins.css';

interface Props {
  readonly asOf: Day | undefined;
  /** Opens a draft that was just made. */
  readonly onDrafted: (id: number) => void;
}

/** 督查通报: drafts of the region's inspectors, and what was issued. */
export function BulletinListPage({ asOf, onDrafted }: Props) {
  const t = useMessages();
  const query = useQuery(bulletinListQuery(asOf));
  const [drafting, setDrafting] = useState(false);
  const rows = query.data?.rows ?? [];
  const drafts = rows.filter((row) => row.status === 'draft');
  const issued = rows.filter((row) => row.status === 'issued');
  return (
    <>
      <PageHeader
        title={t('bulletins.title')}
        asOf={query.data?.asOf}
        actions={
          query.data?.can.draft && (
            <button
              type="button"
              className="button button-primary"
              onClick={() => setDrafting(true)}
            >
              {t('bulletins.draftNew')}
            </button>
          )
        }
      />
      <QueryState query={query} skeletonHeight={24}>
        {(data) => (
          <>
            {data.rows.length === 0 && (
              <EmptyState title={t('bulletins.none')}>
                <p className="muted">{t('bulletins.noneHint')}</p>
              </EmptyState>
            )}
            {drafts.length > 0 && <BulletinTable caption={t('bulletins.drafts')} rows={drafts} />}
            {issued.length > 0 && <BulletinTable caption={t('bulletins.issued')} rows={issued} />}
            {drafting && (
              <DraftDialog
                offered={data.offered}
                today={data.asOf}
                onDrafted={onDrafted}
                onClose={() => setDrafting(false)}
              />
            )}
          </>
        )}
      </QueryState>
    </>
  );
}

function BulletinTable({ caption, rows }: { caption: string; rows: readonly BulletinRow[] }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const draft = rows[0]?.status === 'draft';
  return (
    <section className="panel bulletin-list">
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {!draft && <th scope="col">{t('bulletins.number')}</th>}
            <th scope="col">{t('bulletins.name')}</th>
            <th scope="col">{t('bulletins.region')}</th>
            <th scope="col">{t('bulletins.period')}</th>
            <th scope="col">{t('bulletins.dataAsOf')}</th>
            <th scope="col">{t(draft ? 'bulletins.draftedBy' : 'bulletins.issuedOn')}</th>
            {!draft && <th scope="col">{t('bulletins.checkCode')}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              {!draft && <td className="nowrap">{row.number && say(row.number)}</td>}
              <th scope="row" lang="zh-CN">
                <BulletinLink id={row.id}>{row.title || t('bulletins.draft')}</BulletinLink>
                {row.kind !== 'occasional' && (
                  <span className="bulletin-kind">{t(`bulletins.kind.${row.kind}`)}</span>
                )}
              </th>
              <td lang="zh-CN">{row.regionName}</td>
              <td lang="zh-CN">{row.period.label}</td>
              <td className="nowrap">{formatDay(row.dataAsOf, language)}</td>
              <td>
                {draft
                  ? (row.draftedBy ?? t('bulletins.bySystem'))
                  : formatDay(row.issuedOn, language)}
              </td>
              {!draft && (
                <td>
                  <code>{row.checkCode}</code>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
