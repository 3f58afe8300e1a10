import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { Day, PlanDetail } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import { draftListQuery } from './intake-query';

interface Props {
  readonly plan: PlanDetail['plan'];
  readonly asOf: Day | undefined;
}

/** Of a plan: its ledger as a table, the way back in for a table that was edited, its document. */
export function PlanActs({ plan, asOf }: Props) {
  const t = useMessages();
  const { role } = useSession().account;
  const handles = role === 'inspector' || role === 'administrator';
  const drafts = useQuery({ ...draftListQuery(asOf), enabled: handles });
  const draft = drafts.data?.rows.find((row) => row.plan?.id === plan.id);
  return (
    <>
      {(role === 'inspector' || role === 'leader') && (
        <a
          className="button"
          href={`/api/plans/${encodeURIComponent(plan.key)}/ledger${asOf ? `?asOf=${asOf}` : ''}`}
          download
        >
          {t('intake.ledgerFile')}
        </a>
      )}
      {drafts.data?.can.add === true && (
        <Link className="button" to="/intake" search={{ amends: plan.id }}>
          {t('intake.amendByLedger')}
        </Link>
      )}
      {draft && (
        <Link className="button" to="/intake/$draftId" params={{ draftId: String(draft.id) }}>
          {t('intake.planDocument')}
        </Link>
      )}
    </>
  );
}
