import { useQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { Day, TargetMaintenance, TermsChange } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { TargetLink } from '../shared/ui/links';
import { PageHeader } from '../shared/ui/page-header';
import { QueryState } from '../shared/ui/query-state';
import { BaselineSection } from './baseline-section';
import { EndSection } from './end-section';
import { GoalSection } from './goal-section';
import { NodesSection } from './nodes-section';
import { ProposalList } from './proposal-list';
import { ReporterSection } from './reporter-section';
import { ScheduleSection } from './schedule-section';
import './maintenance.css';

interface Props {
  readonly id: number;
  /** Undefined: the system's today. */
  readonly asOf: Day | undefined;
  /** Who answers, with the way to give the lead. */
  readonly bodies: ReactNode;
  /** What was changed before. */
  readonly revisions: ReactNode;
}

/** 目标维护: who answers, how the schedule runs, from which base, and what is asked. */
export function MaintenancePage({ id, asOf, bodies, revisions }: Props) {
  const query = useQuery(
    judgedQuery(['maintenance', id, asOf], () =>
      answered(
        api.GET('/api/targets/{id}/maintenance', {
          params: { path: { id }, query: { ...(asOf && { asOf }) } },
        }),
      ),
    ),
  );
  const reload = async () => (await query.refetch()).data;
  return (
    <QueryState query={query} skeletonHeight={60}>
      {(maintenance) => (
        <Maintenance
          key={maintenance.asOf}
          latest={maintenance}
          reload={reload}
          bodies={bodies}
          revisions={revisions}
        />
      )}
    </QueryState>
  );
}

interface ViewProps extends Pick<Props, 'bodies' | 'revisions'> {
  readonly latest: TargetMaintenance;
  readonly reload: () => Promise<TargetMaintenance | undefined>;
}

function Maintenance({ latest, reload, bodies, revisions }: ViewProps) {
  const t = useMessages();
  // What the inspector saw when the fields were filled, not what a later poll brought in.
  const [seen, setSeen] = useState(latest);
  const sameTerms = JSON.stringify(seen.terms) === JSON.stringify(latest.terms);
  const version = sameTerms ? latest.version : seen.version;
  const { target } = latest;
  const write = useWrite((body: Revise, header) =>
    answered(
      api.POST('/api/targets/{id}/revisions', {
        params: { path: { id: target.id }, header },
        body,
      }),
    ),
  );

  async function renew() {
    const now = await reload();
    if (now) setSeen(now);
  }

  async function revise(change: TermsChange | null, reason: string) {
    if (change === null || change.kind === 'goal') return;
    await write.mutateAsync({ body: { change, reason }, version });
    await renew();
  }

  const section = { seen, mayChange: latest.can.revise, revise, renew };
  return (
    <>
      <PageHeader
        title={t('maintenance.title', { name: target.name })}
        above={<TargetLink id={target.id}>{target.name}</TargetLink>}
        asOf={latest.asOf}
      />
      {!latest.can.revise && (
        <p className="maintenance-note">
          {t(target.endedOn === null ? 'maintenance.pastDay' : 'maintenance.ended')}
        </p>
      )}
      <div className="maintenance-stack">
        <ProposalList asOf={latest.asOf} targetId={target.id} />
        <div className="maintenance-pair">
          {bodies}
          <ReporterSection
            key={target.reporter?.agency.id}
            maintenance={latest}
            mayChange={latest.can.revise}
          />
        </div>
        {target.kind === 'milestone' ? (
          <NodesSection {...section} />
        ) : (
          <>
            <ScheduleSection {...section} />
            <BaselineSection {...section} />
          </>
        )}
        {latest.can.revise && !latest.can.propose && (
          <p className="maintenance-note">{t('maintenance.openProposal')}</p>
        )}
        <GoalSection
          seen={seen}
          version={version}
          mayChange={latest.can.propose}
          renew={renew}
          onProposed={renew}
        />
        {latest.can.end && <EndSection maintenance={latest} onProposed={renew} />}
        {revisions}
      </div>
    </>
  );
}

interface Revise {
  readonly change: Exclude<TermsChange, { kind: 'goal' }>;
  readonly reason: string;
}
