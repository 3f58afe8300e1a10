import type { Lamp, LampCounts } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { LampCountsCells } from '../shared/ui/lamp-counts';
import { AgencyLink, TargetListLink } from '../shared/ui/links';
import type { AgencyGroup, AgencyRow } from './agency-filter';

interface AgencyTableProps {
  /** A group without a kind has no heading of its own: a list sorted across groups. */
  groups: readonly (Omit<AgencyGroup, 'kind'> & { kind: AgencyGroup['kind'] | null })[];
}

export function AgencyTable({ groups }: AgencyTableProps) {
  const t = useMessages();
  return (
    <table className="table agency-table">
      <caption className="visually-hidden">{t('agencies.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('agencies.name')}</th>
          <th scope="col" className="agency-region">
            {t('agencies.region')}
          </th>
          <th scope="col">{t('agencies.lead')}</th>
          <th scope="col">{t('agencies.shared')}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody key={group.key}>
          {group.kind && (
            <tr className="agency-group">
              <th scope="rowgroup" colSpan={4}>
                {group.regionName} · {t(`agencies.kind.${group.kind}`)}
              </th>
            </tr>
          )}
          {group.rows.map((row) => (
            <AgencyTableRow key={row.agency.id} row={row} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function AgencyTableRow({ row }: { row: AgencyRow }) {
  const t = useMessages();
  return (
    <tr>
      <th scope="row">
        <AgencyLink id={row.agency.id}>{row.agency.name}</AgencyLink>
        {row.agency.openGroup && <span className="role role-mark">{t('agencies.openGroup')}</span>}
      </th>
      <td className="agency-region">{row.regionName}</td>
      <td>
        <Counts agencyId={row.agency.id} counts={row.lead} />
      </td>
      <td>
        <Counts agencyId={row.agency.id} counts={row.shared} />
      </td>
    </tr>
  );
}

function Counts({ agencyId, counts }: { agencyId: number; counts: LampCounts }) {
  return (
    <LampCountsCells
      counts={counts}
      link={(lamp: Lamp, content) => (
        <TargetListLink filters={{ agency: agencyId, lamp }}>{content}</TargetListLink>
      )}
    />
  );
}
