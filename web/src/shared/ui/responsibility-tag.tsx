import type { Responsibility } from '../../api/model';
import { useMessages } from '../messages/use-messages';
import { AgencyLink } from './links';

interface ResponsibilityTagProps {
  /** Null while nobody answers: 责任单位未明确. */
  responsibility: Responsibility | null;
  /** 牵头, 配合 …; off where the column already says it. */
  showRole?: boolean;
}

/** Who answers and how: the body, its role, and whether that was presumed or assigned. */
export function ResponsibilityTag({ responsibility, showRole = true }: ResponsibilityTagProps) {
  const t = useMessages();
  if (!responsibility) return <span className="no-agency">{t('role.none')}</span>;
  const { agency, role, presumed, source } = responsibility;
  return (
    <span className="responsibility">
      <AgencyLink id={agency.id} title={agency.name}>
        {agency.shortName}
      </AgencyLink>
      {showRole && <span className={`role role-${role}`}>{t(`role.${role}`)}</span>}
      {presumed && (
        <span className="role role-mark" title={t('role.presumedHint')}>
          {t('role.presumed')}
        </span>
      )}
      {source === 'assigned' && (
        <span className="role role-mark" title={t('role.assignedHint')}>
          {t('role.assigned')}
        </span>
      )}
    </span>
  );
}
