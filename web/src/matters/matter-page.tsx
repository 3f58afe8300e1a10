import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useEffect, type ReactNode } from 'react';
import { answered, api } from '../api/client';
import type { Day, EntrustedDetail } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import { LampMark } from '../shared/ui/lamp-mark';
import { PlanLink, SubmissionLink, TargetLink } from '../shared/ui/links';
import { PageHeader } from '../shared/ui/page-header';
import { QueryState } from '../shared/ui/query-state';
import { DirectiveButton } from './directive-button';
import { MatterActs } from './matter-acts';
import { MatterDue, MatterState } from './matter-marks';
import { MatterTable } from './matter-table';
import { MatterTimeline } from './matter-timeline';
import { matterQuery } from './matters-query';
import './matters.css';

interface Props {
  readonly id: number;
  readonly asOf: Day | undefined;
  /** What other features hold on the matter: its closing, its slips. */
  readonly below?: (detail: EntrustedDetail) => ReactNode;
}

/** One entrusted matter: what was asked, how it stands, what to do now. */
export function MatterPage({ id, asOf, below }: Props) {
  const query = useQuery(matterQuery(id, asOf));
  return (
    <QueryState query={query} skeletonHeight={50}>
      {(detail) => <MatterView detail={detail} today={asOf === undefined} below={below} />}
    </QueryState>
  );
}

interface ViewProps {
  readonly detail: EntrustedDetail;
  readonly today: boolean;
  readonly below: Props['below'];
}

function MatterView({ detail, today, below }: ViewProps) {
  const t = useMessages();
  const language = useLanguage();
  useSeen(detail, today);
  const title = `${t(`matters.origin.${detail.origin}`)} · ${detail.owner.name}`;
  return (
    <>
      <PageHeader
        title={title}
        above={
          <Link to="/matters" search={{}}>
            {t('matters.title')}
          </Link>
        }
        asOf={detail.asOf}
        actions={
          detail.can.direct && (
            <DirectiveButton
              about="entrusted"
              id={detail.id}
              name={detail.text}
              asOf={today ? undefined : detail.asOf}
            />
          )
        }
      />
      <div className="matter-stack">
        <div className="matter-pair">
          <section className="panel matter-section" aria-labelledby="matter-asked">
            <h2 id="matter-asked">{t('matters.asked')}</h2>
            <p className="matter-text" lang="zh-CN">
              {detail.text}
            </p>
            {detail.demand && (
              <p className="matter-text" lang="zh-CN">
                <strong>{t('matters.demand')}：</strong>
                {detail.demand}
              </p>
            )}
            <p className="muted">
              {t('matters.by', {
                name: detail.openedBy,
                day: formatDay(detail.openedOn, language),
              })}
            </p>
            <About detail={detail} />
          </section>
          <section className="panel matter-section" aria-labelledby="matter-now">
            <h2 id="matter-now">{t('matters.now')}</h2>
            <dl className="matter-facts">
              <dt>{t('matters.state')}</dt>
              <dd>
                <MatterState matter={detail} />
              </dd>
              <dt>{t('matters.owner')}</dt>
              <dd lang="zh-CN">{detail.owner.name}</dd>
              {detail.coOwners.length > 0 && (
                <>
                  <dt>{t('matters.coOwners')}</dt>
                  <dd lang="zh-CN">{detail.coOwners.map(({ name }) => name).join('、')}</dd>
                </>
              )}
              <dt>{t('matters.due')}</dt>
              <dd>
                <MatterDue matter={detail} />
              </dd>
            </dl>
            <p className="muted">
              {t(today ? `matters.waitsFor.${detail.state}` : 'matters.pastDay')}
            </p>
            <MatterActs key={detail.version} detail={detail} />
          </section>
        </div>
        {below?.(detail)}
        <MatterTimeline events={detail.events} />
        {detail.further.length > 0 && (
          <section className="panel" aria-labelledby="matter-further">
            <h2 id="matter-further">{t('matters.further')}</h2>
            <MatterTable rows={detail.further} caption={t('matters.further')} />
          </section>
        )}
      </div>
    </>
  );
}

/** What it is about, with the lamp as it is computed. */
function About({ detail }: { readonly detail: EntrustedDetail }) {
  const t = useMessages();
  const say = useSay();
  const { about, plan, target, inspection, parentId } = detail;
  const label = say(about.label);
  return (
    <dl className="matter-facts">
      <dt>{t('matters.about')}</dt>
      <dd>
        {about.kind === 'target' && target && <TargetLink id={about.id}>{label}</TargetLink>}
        {about.kind === 'submission' && <SubmissionLink id={about.id}>{label}</SubmissionLink>}
        {(about.kind === 'clause' || (about.kind === 'target' && !target)) && label}
        {target && (
          <span className="matter-lamp">
            <LampMark lamp={target.lamp} />
            <span className="cell-sub">{say(target.verdict)}</span>
          </span>
        )}
      </dd>
      {plan && (
        <>
          <dt>{t('nav.plans')}</dt>
          <dd lang="zh-CN">
            <PlanLink planKey={plan.key}>{plan.title}</PlanLink>
          </dd>
        </>
      )}
      {inspection && (
        <>
          <dt>{t('matters.inspection')}</dt>
          <dd lang="zh-CN">
            {inspection.groupName} · {inspection.title}
          </dd>
        </>
      )}
      {parentId !== null && (
        <>
          <dt>{t('matters.parent')}</dt>
          <dd>
            <Link to="/matters/$id" params={{ id: String(parentId) }}>
              {t('matters.openParent')}
            </Link>
          </dd>
        </>
      )}
    </dl>
  );
}

/** The leader has read it as it stands now; what happens after this is new again. */
function useSeen({ id, unread, version }: EntrustedDetail, today: boolean) {
  const directs = useSession().can.includes('direct');
  const mark = directs && today && unread;
  useEffect(() => {
    if (!mark) return;
    const params = { path: { id } };
    // A mark that was not made is made the next time.
    void answered(api.POST('/api/matters/{id}/seen', { params })).catch(() => undefined);
  }, [mark, id, version]);
}
