import type { LampCounts, Overview, PlanRef } from '../api/model';
import { LAMPS_WORST_FIRST } from '../shared/lamps';
import { useMessages } from '../shared/messages/use-messages';
import { LampCountsCells } from '../shared/ui/lamp-counts';
import { AgencyLink, PlanLink, TargetListLink } from '../shared/ui/links';

type HeatRow = Overview['heatMap']['rows'][number];

/**
 * Agency × plan as a table; every count leads to its list. Bodies bear their full names, because
 * every province has a 省商务厅; plans without any target have no column.
 */
export function HeatMap({ heatMap }: { heatMap: Overview['heatMap'] }) {
  const t = useMessages();
  const shown = new Set(heatMap.rows.flatMap((row) => row.cells.map((cell) => cell.planId)));
  const plans = heatMap.plans.filter((plan) => shown.has(plan.id));
  return (
    <section className="panel heat-map" aria-labelledby="heat-map-title">
      <div className="panel-head">
        <h2 id="heat-map-title">{t('overview.heatMap')}</h2>
        <span className="muted" title={t('overview.heatMapHint')}>
          {t('overview.heatMapHint')}
        </span>
      </div>
      <div className="panel-scroll" role="group" aria-labelledby="heat-map-title" tabIndex={0}>
        <table className="table heat-table">
          <thead>
            <tr>
              <th scope="col">{t('overview.agency')}</th>
              {plans.map((plan) => (
                <th key={plan.id} scope="col">
                  <PlanLink planKey={plan.key} title={plan.title}>
                    {plan.shortTitle}
                  </PlanLink>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {heatMap.rows.map((row) => (
              <HeatMapRow key={row.agency.id} row={row} plans={plans} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function HeatMapRow({ row, plans }: { row: HeatRow; plans: readonly PlanRef[] }) {
  const { agency } = row;
  return (
    <tr>
      <th scope="row">
        <AgencyLink id={agency.id}>{agency.name}</AgencyLink>
      </th>
      {plans.map((plan) => {
        const counts = row.cells.find((cell) => cell.planId === plan.id)?.counts;
        return (
          <td key={plan.id} className={counts && `heat heat-${worst(counts)}`}>
            {counts && (
              <LampCountsCells
                counts={counts}
                link={(lamp, content) => (
                  <TargetListLink filters={{ agency: agency.id, plan: plan.key, lamp }}>
                    {content}
                  </TargetListLink>
                )}
              />
            )}
          </td>
        );
      })}
    </tr>
  );
}

function worst(counts: LampCounts): string {
  return LAMPS_WORST_FIRST.find((lamp) => counts[lamp] > 0) ?? 'none';
}
