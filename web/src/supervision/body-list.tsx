import type { OverdueRow, Role } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { AgencyLink } from '../shared/ui/links';

const ROLES = ['lead', 'shared', 'support', 'guide'] as const satisfies readonly Role[];

/** Bodies by role, as a bulletin lists them: 牵头 A；分工负责 B、C. */
export function BodyList({ responsibilities }: Pick<OverdueRow, 'responsibilities'>) {
  const t = useMessages();
  if (responsibilities.length === 0) return <span className="no-agency">{t('role.none')}</span>;
  return (
    <ul className="report-bodies">
      {ROLES.map((role) => {
        const bodies = responsibilities.filter((body) => body.role === role);
        if (bodies.length === 0) return null;
        return (
          <li key={role}>
            <span className="muted">{t(`role.${role}`)}</span>{' '}
            {bodies.map(({ agency, presumed, source }, i) => (
              <span key={agency.id} className="report-body">
                <AgencyLink id={agency.id} title={agency.name}>
                  {agency.shortName}
                </AgencyLink>
                {presumed && <span className="muted">（{t('role.presumed')}）</span>}
                {source === 'assigned' && <span className="muted">（{t('role.assigned')}）</span>}
                {i < bodies.length - 1 && '、'}
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}
