import type { SubmissionDetail } from '../api/model';
import type { MessageKey } from '../shared/messages/catalogue';

export interface GridColumn {
  readonly key: MessageKey;
  readonly className?: string;
}

type Round = SubmissionDetail['submission']['round'];

/** A round at a deadline or for a final value is no quarter. */
function isQuarter({ kind, periodEnd }: Round): boolean {
  return kind === 'periodic' && /-(03|06|09|12)-/.test(periodEnd);
}

/** The heads of the grid in their order; rows are drawn in the same. */
export function gridColumns(round: Round): readonly GridColumn[] {
  const quarter = isQuarter(round);
  return [
    { key: 'grid.number', className: 'frozen frozen-1 number' },
    { key: 'grid.name', className: 'frozen frozen-2' },
    { key: 'grid.unit', className: 'frozen frozen-3' },
    { key: 'grid.definition', className: 'frozen frozen-4' },
    { key: 'grid.goal' },
    { key: 'grid.lastYear', className: 'number' },
    { key: quarter ? 'grid.lastQuarter' : 'grid.lastPeriod', className: 'number' },
    { key: quarter ? 'grid.thisQuarter' : 'grid.value' },
    { key: quarter ? 'grid.inQuarter' : 'grid.inPeriod', className: 'number' },
    { key: 'grid.growth', className: 'number' },
    { key: 'grid.completion', className: 'number' },
    { key: 'grid.gap', className: 'number' },
    { key: 'grid.lamp' },
    { key: 'grid.explanation' },
    { key: 'grid.nextStep' },
    { key: 'evidence.title' },
    { key: 'grid.status', className: 'grid-state' },
  ];
}
