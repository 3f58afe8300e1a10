import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Day, NoticeDetail } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { PageHeader } from '../shared/ui/page-header';
import { QueryState } from '../shared/ui/query-state';
import { ColourMark } from './colour-mark';
import { FactList } from './fact-list';
import { NoticeActs } from './notice-acts';
import { NoticeSheet } from './notice-sheet';
import { AnswerBy, NoticeStateMark } from './notice-state';
import { NoticeTimeline } from './notice-timeline';
import { noticeQuery } from './notices-query';
import './notices.css';

interface Props {
  readonly id: number;
  readonly asOf: Day | undefined;
  /** What other features hold on the slip: appeals against it. */
  readonly below?: (detail: NoticeDetail) => ReactNode;
}

/** One slip: as it was issued, the same matter now, what to do, what happened. */
export function NoticePage({ id, asOf, below }: Props) {
  const query = useQuery(noticeQuery(id, asOf));
  return (
    <QueryState query={query} skeletonHeight={50}>
      {(detail) => <NoticeView detail={detail} asOf={asOf} below={below} />}
    </QueryState>
  );
}

interface ViewProps {
  readonly detail: NoticeDetail;
  readonly asOf: Day | undefined;
  readonly below: Props['below'];
}

function NoticeView({ detail, asOf, below }: ViewProps) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const { notice, now, chain } = detail;
  const file = `/api/notices/${notice.id}/document${asOf ? `?asOf=${asOf}` : ''}`;
  return (
    <div className="notice-page">
      <PageHeader
        title={`${t('notices.title')} ${say(notice.number)}`}
        above={<Link to="/notices">{t('notices.title')}</Link>}
        asOf={detail.asOf}
        note={<span lang="zh-CN">{notice.matter}</span>}
        actions={
          <>
            <button type="button" className="button" onClick={() => window.print()}>
              {t('notices.print')}
            </button>
            <a className="button" href={file} download>
              {t('notices.download')}
            </a>
          </>
        }
      />
      <div className="notice-pair">
        <NoticeSheet detail={detail} />
        <div className="notice-stack no-print">
          <section className="panel notice-section" aria-labelledby="notice-handling">
            <h2 id="notice-handling">{t('notices.handling')}</h2>
            <dl className="notice-facts">
              <div>
                <dt>{t('notices.state')}</dt>
                <dd>
                  <NoticeStateMark notice={notice} />
                </dd>
              </div>
              <div>
                <dt>{t('notices.answerBy')}</dt>
                <dd>
                  <AnswerBy notice={notice} />
                </dd>
              </div>
            </dl>
            <NoticeActs detail={detail} today={asOf === undefined} />
          </section>
          {now && (
            <section className="panel notice-section" aria-labelledby="notice-now">
              <h2 id="notice-now">{t('notices.now')}</h2>
              <p>{now.cause ? say(now.cause) : t('notices.nowGone')}</p>
              <FactList facts={now.facts} />
              <p>
                <SubjectLink subject={notice.subject} />
              </p>
            </section>
          )}
          {chain.length > 1 && (
            <section className="panel notice-section" aria-labelledby="notice-chain">
              <h2 id="notice-chain">{t('notices.chain')}</h2>
              <ol className="notice-chain">
                {chain.map((one) => (
                  <li key={one.id} aria-current={one.id === notice.id ? 'true' : undefined}>
                    <Link to="/notices/$id" params={{ id: String(one.id) }}>
                      {say(one.number)}
                    </Link>{' '}
                    <ColourMark colour={one.colour} />
                    <span className="cell-sub">
                      {formatDay(one.issuedOn, language)} · {t(`notices.state.${one.state}`)}
                    </span>
                  </li>
                ))}
              </ol>
            </section>
          )}
        </div>
      </div>
      {below?.(detail)}
      <NoticeTimeline events={detail.events} />
    </div>
  );
}

function SubjectLink({ subject }: Pick<NoticeDetail['notice'], 'subject'>) {
  const t = useMessages();
  const params = { id: String(subject.id) };
  const words = t(`notices.openSubject.${subject.kind}`);
  switch (subject.kind) {
    case 'target':
      return (
        <Link to="/targets/$id" params={params}>
          {words}
        </Link>
      );
    case 'submission':
      return (
        <Link to="/submissions/$id" params={params}>
          {words}
        </Link>
      );
    case 'entrusted':
      return (
        <Link to="/matters/$id" params={params}>
          {words}
        </Link>
      );
  }
}
