import { inPrintOrder } from './ledger-json';
import type { LedgerPlan } from './ledger.model';

const COLUMNS = ['plan', 'clauses', 'notes', 'targets', 'milestones', 'incentives', 'actuals'];

/** A line of counts for each plan and their sums, as a table of plain text. */
export function ledgerSummary(plans: readonly LedgerPlan[]): string {
  const counted = inPrintOrder(plans).map((plan) => ({ key: plan.key, counts: countsOf(plan) }));
  const sums = COLUMNS.slice(1).map((_, column) =>
    counted.reduce((sum, { counts }) => sum + (counts[column] ?? 0), 0),
  );
  const rows = [
    COLUMNS,
    ...counted.map(({ key, counts }) => [key, ...counts.map(String)]),
    ['all', ...sums.map(String)],
  ];
  const widths = COLUMNS.map((_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  '),
    )
    .join('\n');
}

function countsOf(plan: LedgerPlan): number[] {
  const milestones = plan.targets.filter((target) => target.kind === 'milestone').length;
  return [
    plan.clauses.length,
    plan.clauses.reduce((sum, clause) => sum + clause.notes.length, 0),
    plan.targets.length - milestones,
    milestones,
    plan.incentives.length,
    plan.actuals.length,
  ];
}
