import { useState } from 'react';
import type { TargetDetail } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { AgencyLink } from '../shared/ui/links';
import { AssignLeadDialog } from './assign-lead-dialog';

const ORDER = ['lead', 'shared', 'support', 'guide'] as const;

interface Props {
  readonly detail: TargetDetail;
  readonly reload: () => Promise<TargetDetail | undefined>;
}

/** Every body that answers for the target, by role, and how it came to that role. */
export function ResponsibilityPanel({ detail, reload }: Props) {
  const t = useMessages();
  const [assigning, setAssigning] = useState(false);
  const bodies = [...detail.responsibilities].sort(
    (a, b) => ORDER.indexOf(a.role) - ORDER.indexOf(b.role),
  );
  return (
    <section className="panel" aria-labelledby="agencies-title">
      <h2 id="agencies-title">{t('target.agencies.title')}</h2>
      {bodies.length === 0 ? (
        <p className="no-agency">{t('target.agencies.none')}</p>
      ) : (
        <ul className="target-bodies">
          {bodies.map((body) => (
            <li key={`${body.agency.id}${body.role}`}>
              <AgencyLink id={body.agency.id}>{body.agency.name}</AgencyLink>{' '}
              <span className={`role role-${body.role}`}>{t(`role.${body.role}`)}</span>{' '}
              {body.reports && <span className="role">{t('role.reports')}</span>}{' '}
              {body.presumed && (
                <span className="role role-mark" title={t('role.presumedHint')}>
                  {t('role.presumed')}
                </span>
              )}{' '}
              {body.source === 'assigned' && (
                <span className="role role-mark" title={t('role.assignedHint')}>
                  {t('role.assigned')}
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {detail.can.assignLead && (
        <button type="button" className="button no-print" onClick={() => setAssigning(true)}>
          {t('target.assign.open')}
        </button>
      )}
      {assigning && (
        <AssignLeadDialog detail={detail} reload={reload} onClose={() => setAssigning(false)} />
      )}
    </section>
  );
}
