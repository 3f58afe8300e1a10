import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { answered, api } from '../api/client';
import { judgedQuery } from '../api/judged-query';
import type { AgencyScorecard, Day, JudgedTarget, LampCounts } from '../api/model';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { LampCountsBar } from '../shared/ui/lamp-counts';
import { TargetListLink } from '../shared/ui/links';
import { PageHeader } from '../shared/ui/page-header';
import { QueryState } from '../shared/ui/query-state';
import { TargetTable, type TargetColumn } from '../shared/ui/target-table';
import { DueNow } from './due-now';
import { RoundRecord } from './round-record';
import { SigningWay } from './signing-way';
import './agencies.css';

const COLUMNS: readonly TargetColumn[] = [
  'lamp',
  'name',
  'plan',
  'goal',
  'toDate',
  'bullet',
  'gap',
  'trend',
  'deadline',
];

interface AgencyPageProps {
  id: number;
  asOf: Day | undefined;
}

/** One body's scorecard: its targets against their deadlines, and how it reports. */
export function AgencyPage({ id, asOf }: AgencyPageProps) {
  const t = useMessages();
  const query = useQuery(
    judgedQuery(['agency', id, asOf], () =>
      answered(
        api.GET('/api/agencies/{id}', {
          params: { path: { id }, query: { ...(asOf && { asOf }) } },
        }),
      ),
    ),
  );
  const card = query.data;
  return (
    <div className="scorecard">
      <PageHeader
        title={card?.agency.name ?? t('agencies.title')}
        above={
          <>
            <Link to="/agencies" className="no-print">
              {t('agency.back')}
            </Link>
            {card && ` ${card.regionName} · ${t(`agencies.kind.${card.kind}`)}`}
          </>
        }
        asOf={card?.asOf}
        actions={
          <>
            <TargetListLink filters={{ agency: id }} className="button">
              {t('agency.targetsOf')}
            </TargetListLink>
            <button type="button" className="button" onClick={() => window.print()}>
              {t('common.print')}
            </button>
          </>
        }
      />
      <QueryState query={query} skeletonHeight={40}>
        {(scorecard) => <Scorecard card={scorecard} past={asOf !== undefined} />}
      </QueryState>
    </div>
  );
}

function Scorecard({ card, past }: { card: AgencyScorecard; past: boolean }) {
  const t = useMessages();
  const say = useSay();
  return (
    <>
      <p className="scorecard-sentence">{say(card.sentence)}</p>
      <div className="scorecard-record">
        <DueNow submissions={card.dueNow} />
        <RoundRecord rounds={card.rounds} />
      </div>
      <TargetSection
        agencyId={card.agency.id}
        title={t('agency.leadTitle')}
        none={t('agency.noLead')}
        counts={card.counts.lead}
        targets={card.lead}
      />
      <TargetSection
        agencyId={card.agency.id}
        title={t('agency.sharedTitle')}
        none={t('agency.noShared')}
        counts={card.counts.shared}
        targets={card.shared}
      />
      {/* A setting of today, of which past days know nothing. */}
      {!past && <SigningWay agencyId={card.agency.id} />}
      <p className="muted">{t('agency.legend')}</p>
    </>
  );
}

interface TargetSectionProps {
  agencyId: number;
  title: string;
  none: string;
  counts: LampCounts;
  targets: readonly JudgedTarget[];
}

function TargetSection({ agencyId, title, none, counts, targets }: TargetSectionProps) {
  const t = useMessages();
  return (
    <section className="panel scorecard-targets">
      <div className="scorecard-head">
        <h2>
          {title} <span className="muted">{t('common.count', { count: counts.total })}</span>
        </h2>
        <div className="scorecard-counts">
          <LampCountsBar
            counts={counts}
            link={(lamp, content) => (
              <TargetListLink filters={{ agency: agencyId, lamp }}>{content}</TargetListLink>
            )}
          />
        </div>
      </div>
      {targets.length > 0 ? (
        <TargetTable targets={targets} caption={title} columns={COLUMNS} />
      ) : (
        <p className="muted">{none}</p>
      )}
    </section>
  );
}
