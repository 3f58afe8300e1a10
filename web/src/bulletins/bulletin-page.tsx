import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { BulletinDetail, Day } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { PageHeader } from '../shared/ui/page-header';
import { QueryState } from '../shared/ui/query-state';
import { bulletinQuery, fileAddress } from './bulletin-query';
import { DraftEditor } from './draft-editor';
import { FollowButton } from './follow-button';
import { IssuedBulletin } from './issued-bulletin';
import './bulletins.css';

interface Props {
  readonly id: number;
  readonly asOf: Day | undefined;
  /** Where a draft was discarded. */
  readonly onGone: () => void;
  readonly onDrafted: (id: number) => void;
}

/** One bulletin: a draft to work on, or the paper as it was issued. */
export function BulletinPage(props: Props) {
  const t = useMessages();
  const query = useQuery(bulletinQuery(props.id, props.asOf));
  const [editing, setEditing] = useState(true);
  const detail = query.data;
  return (
    <>
      <div className="no-print">
        <PageHeader
          title={detail?.title ?? t('bulletins.title')}
          above={t('bulletins.title')}
          note={detail && <Facts detail={detail} />}
          actions={
            detail && (
              <>
                {detail.can.edit && (
                  <button
                    type="button"
                    className="button"
                    aria-pressed={!editing}
                    onClick={() => setEditing(!editing)}
                  >
                    {t('bulletins.paper')}
                  </button>
                )}
                {detail.can.follow && <FollowButton detail={detail} onDrafted={props.onDrafted} />}
                <a className="button" href={fileAddress(detail.id, 'docx', props.asOf)} download>
                  {t('bulletins.docx')}
                </a>
                <a className="button" href={fileAddress(detail.id, 'xlsx', props.asOf)} download>
                  {t('bulletins.xlsx')}
                </a>
                <button type="button" className="button" onClick={() => window.print()}>
                  {t('common.print')}
                </button>
              </>
            )
          }
        />
      </div>
      <QueryState query={query} skeletonHeight={40}>
        {(data) =>
          data.can.edit && editing ? (
            <DraftEditor detail={data} onGone={props.onGone} />
          ) : (
            <IssuedBulletin detail={data} asOf={props.asOf} />
          )
        }
      </QueryState>
    </>
  );
}

function Facts({ detail }: { detail: BulletinDetail }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const issued = detail.status === 'issued';
  return (
    <span className="bulletin-facts">
      <strong>{detail.number ? say(detail.number) : t('bulletins.draft')}</strong>
      <span lang="zh-CN">
        {detail.regionName} {detail.period.label}
      </span>
      <span>
        {t('bulletins.dataAsOf')} {formatDay(detail.dataAsOf, language)}
      </span>
      <span>
        {t('bulletins.draftedBy')} {detail.draftedBy ?? t('bulletins.bySystem')}
      </span>
      {issued && (
        <span>
          {t('bulletins.issuedBy')} {detail.issuedBy} {formatDay(detail.issuedOn, language)}
        </span>
      )}
    </span>
  );
}
