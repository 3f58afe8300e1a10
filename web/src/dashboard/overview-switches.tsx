import type { PlanRef } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import type { OverviewSearch, SearchProps } from '../shared/search';

interface OverviewSwitchesProps extends SearchProps<OverviewSearch> {
  plans: readonly PlanRef[];
}

/** Plan and region, which the address keeps; the wall screen; printing. */
export function OverviewSwitches({ search, onSearch, plans }: OverviewSwitchesProps) {
  const t = useMessages();
  if (search.wall) {
    return (
      <button type="button" className="button" onClick={() => onSearch({ wall: undefined })}>
        {t('overview.leaveWall')}
      </button>
    );
  }
  const regions = [...new Map(plans.map((plan) => [plan.regionCode, plan.regionName]))];
  return (
    <>
      <select
        className="field"
        aria-label={t('overview.region')}
        value={search.region ?? ''}
        onChange={(event) => onSearch({ region: event.target.value || undefined, plan: undefined })}
      >
        <option value="">{t('overview.allRegions')}</option>
        {regions.map(([code, name]) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </select>
      <select
        className="field"
        aria-label={t('overview.plan')}
        value={search.plan ?? ''}
        onChange={(event) => onSearch({ plan: event.target.value || undefined })}
      >
        <option value="">{t('overview.allPlans')}</option>
        {plans
          .filter((plan) => !search.region || plan.regionCode === search.region)
          .map((plan) => (
            <option key={plan.key} value={plan.key} title={plan.title}>
              {plan.shortTitle}
            </option>
          ))}
      </select>
      <button type="button" className="button" onClick={() => onSearch({ wall: true })}>
        {t('overview.wall')}
      </button>
      <button type="button" className="button" onClick={() => window.print()}>
        {t('common.print')}
      </button>
    </>
  );
}
