import type { ReactNode } from 'react';
import type { JudgedTarget } from '../../api/model';
import { formatPeriod } from '../figures/days';
import { formatGap, formatQuantity, MISSING } from '../figures/figures';
import { useLanguage, useMessages, useSay } from '../messages/use-messages';
import type { MessageKey } from '../messages/catalogue';
import { BulletBar } from './bullet-bar';
import { DeadlineBadge } from './deadline-badge';
import { EndedMark } from './ended-mark';
import { LampMark } from './lamp-mark';
import { PlanLink, TargetLink } from './links';
import { ResponsibilityTag } from './responsibility-tag';
import { Sparkline } from './sparkline';

export type TargetColumn =
  | 'lamp'
  | 'name'
  | 'plan'
  | 'agency'
  | 'goal'
  | 'toDate'
  | 'expected'
  | 'gap'
  | 'bullet'
  | 'trend'
  | 'outlook'
  | 'verdict'
  | 'deadline';

const HEADERS: Record<TargetColumn, MessageKey> = {
  lamp: 'lamp.label',
  name: 'target.name',
  plan: 'target.plan',
  agency: 'target.agency',
  goal: 'figure.goal',
  toDate: 'target.toDate',
  expected: 'figure.expected',
  gap: 'figure.gap',
  bullet: 'target.againstGoal',
  trend: 'figure.trend',
  outlook: 'target.outlook',
  verdict: 'target.judgement',
  deadline: 'deadline.label',
};

const NUMERIC: ReadonlySet<TargetColumn> = new Set(['toDate', 'expected', 'gap']);

interface TargetTableProps {
  targets: readonly JudgedTarget[];
  /** Says what the table holds; visible only where `captionVisible`. */
  caption: string;
  captionVisible?: boolean;
  columns: readonly TargetColumn[];
}

/** Targets as a plain table that prints, and becomes a list of cards on a phone. */
export function TargetTable({
  targets,
  caption,
  captionVisible = false,
  columns,
}: TargetTableProps) {
  const t = useMessages();
  return (
    <table className="table target-table" role="table">
      <caption className={captionVisible ? undefined : 'visually-hidden'}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map((column) => (
            <th
              key={column}
              role="columnheader"
              scope="col"
              className={NUMERIC.has(column) ? 'number' : undefined}
            >
              {t(HEADERS[column])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {targets.map((target) => (
          <TargetRow key={target.id} target={target} columns={columns} />
        ))}
      </tbody>
    </table>
  );
}

interface TargetRowProps {
  target: JudgedTarget;
  columns: readonly TargetColumn[];
}

export function TargetRow({ target, columns }: TargetRowProps) {
  const t = useMessages();
  return (
    <tr role="row">
      {columns.map((column) => (
        <td
          key={column}
          role="cell"
          className={`cell-${column}${NUMERIC.has(column) ? ' number' : ''}`}
          data-label={t(HEADERS[column])}
          data-empty={isEmpty(target, column) || undefined}
        >
          <TargetCell target={target} column={column} />
        </td>
      ))}
    </tr>
  );
}

/** Cells that hold a dash only: a phone leaves them out. */
function isEmpty(target: JudgedTarget, column: TargetColumn): boolean {
  switch (column) {
    case 'toDate':
    case 'bullet':
      return target.attained === null;
    case 'expected':
    case 'gap':
    case 'outlook':
      return target[column] === null;
    case 'trend':
      return target.spark.every((point) => point.attained === null);
    default:
      return false;
  }
}

interface TargetCellProps {
  target: JudgedTarget;
  column: TargetColumn;
}

export function TargetCell({ target, column }: TargetCellProps): ReactNode {
  const language = useLanguage();
  const say = useSay();
  switch (column) {
    case 'lamp':
      return <LampMark lamp={target.lamp} />;
    case 'name':
      return <TargetLink id={target.id}>{target.name}</TargetLink>;
    case 'plan':
      return (
        <PlanLink planKey={target.plan.key} title={target.plan.title}>
          {target.plan.shortTitle}
        </PlanLink>
      );
    case 'agency':
      return <ResponsibilityTag responsibility={target.reporter} showRole={false} />;
    case 'goal':
      return say(target.goalText);
    case 'toDate':
      return <ToDate target={target} />;
    case 'expected':
      return formatQuantity(target.expected, target.attainedUnit);
    case 'gap':
      return (
        <span className={target.gap?.startsWith('-') ? 'behind' : undefined}>
          {formatGap(target.gap, target.gapUnit, language)}
        </span>
      );
    case 'bullet':
      return <BulletBar target={target} />;
    case 'trend':
      return <Sparkline points={target.spark} unit={target.attainedUnit} />;
    case 'outlook':
      return target.outlook ? say(target.outlook) : MISSING;
    case 'verdict':
      return say(target.verdict);
    case 'deadline':
      return <DeadlineCell target={target} />;
  }
}

function ToDate({ target }: { target: JudgedTarget }) {
  const language = useLanguage();
  if (target.attained === null) return MISSING;
  return (
    <>
      {formatQuantity(target.attained, target.attainedUnit)}
      {target.latest && (
        <span className="cell-sub muted">
          {formatPeriod(target.latest.periodEnd, target.accumulation, language)}
        </span>
      )}
    </>
  );
}

function DeadlineCell({ target }: { target: JudgedTarget }) {
  const t = useMessages();
  if (target.endedOn !== null) return <EndedMark day={target.endedOn} />;
  return (
    <>
      <DeadlineBadge target={target} />
      {target.deadline && (
        <span
          className="cell-sub muted"
          title={stated(target) ? undefined : t('deadline.unstated')}
        >
          {target.deadline}
          {!stated(target) && `（${t('deadline.unstatedShort')}）`}
        </span>
      )}
    </>
  );
}

function stated(target: JudgedTarget): boolean {
  return target.deadlineStated;
}
