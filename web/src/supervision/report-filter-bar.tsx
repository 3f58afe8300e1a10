import type { ReactNode } from 'react';
import type { AgencyRef, PlanRef, Role } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import type { ScopeSearch, SearchProps } from '../shared/search';
import { FilterChoice } from '../shared/ui/filter-choice';

const ROLES = ['lead', 'shared', 'support', 'guide'] as const satisfies readonly Role[];

interface Props extends SearchProps<ScopeSearch> {
  /** Further choices of the page, before and after those of the scope. */
  readonly before?: ReactNode;
  readonly children?: ReactNode;
  readonly plans: readonly PlanRef[];
  readonly agencies: readonly AgencyRef[];
}

/** Plan, region, body and role; the as-of date stands in the head of every page. */
export function ReportFilterBar({ search, onSearch, plans, agencies, before, children }: Props) {
  const t = useMessages();
  const regions = [...new Map(plans.map((p) => [p.regionCode, p.regionName])).entries()];
  const filtered = [search.plan, search.region, search.agency, search.role].some(Boolean);
  return (
    <form
      className="report-filters panel no-print"
      role="search"
      aria-label={t('supervision.filters')}
      onSubmit={(event) => event.preventDefault()}
    >
      {before}
      <FilterChoice
        label={t('target.plan')}
        value={search.plan}
        options={plans.map((plan) => ({ value: plan.key, label: plan.shortTitle }))}
        onChoose={(plan) => onSearch({ plan })}
      />
      <FilterChoice
        label={t('supervision.region')}
        value={search.region}
        options={regions.map(([value, label]) => ({ value, label }))}
        onChoose={(region) => onSearch({ region })}
      />
      <FilterChoice
        label={t('target.agency')}
        value={search.agency?.toString()}
        options={agencies.map((agency) => ({ value: String(agency.id), label: agency.name }))}
        onChoose={(agency) => onSearch({ agency: agency ? Number(agency) : undefined })}
      />
      <FilterChoice
        label={t('supervision.role')}
        value={search.role}
        options={ROLES.map((role) => ({ value: role, label: t(`role.${role}`) }))}
        onChoose={(value) => onSearch({ role: ROLES.find((role) => role === value) })}
      />
      {children}
      {filtered && (
        <button
          type="button"
          className="button"
          onClick={() =>
            onSearch({ plan: undefined, region: undefined, agency: undefined, role: undefined })
          }
        >
          {t('common.clearFilters')}
        </button>
      )}
    </form>
  );
}
