import type { ReactNode } from 'react';
import type { PlanChanges } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { ChangePart } from './change-part';

interface Props {
  readonly of: 'notes' | 'incentives';
  readonly changes: PlanChanges['notes'];
  readonly onRow: (row: number) => void;
}

/** How many differ; those unchanged are only counted beside. */
export function countOfChanges({ added, removed, changed }: PlanChanges['notes']): number {
  return added.length + removed.length + changed.length;
}

/** Responsibility notes, or incentives, of the amended document against those in force. */
export function PartChangesList({ of, changes, onRow }: Props) {
  const t = useMessages();
  const { added, removed, changed, unchanged } = changes;
  return (
    <ChangePart title={t(`intake.change.${of}`)} sign="§" count={countOfChanges(changes)}>
      {changed.map(({ row, clause, before, after }) => (
        <li key={`changed ${row}`} className="intake-change" lang="zh-CN">
          <Line sign="△" clause={clause} kind={t('intake.change.changed')}>
            <del>{before}</del>{' '}
            <button type="button" className="intake-jump" onClick={() => onRow(row)}>
              {after}
            </button>
          </Line>
        </li>
      ))}
      {added.map(({ row, clause, words }) => (
        <li key={`added ${row}`} className="intake-change" lang="zh-CN">
          <Line sign="+" clause={clause} kind={t('intake.change.added')}>
            <button type="button" className="intake-jump" onClick={() => onRow(row)}>
              {words}
            </button>
          </Line>
        </li>
      ))}
      {removed.map(({ id, clause, words }) => (
        <li key={`removed ${id}`} className="intake-change" lang="zh-CN">
          <Line sign="−" clause={clause} kind={t('intake.change.removed')}>
            {words}
          </Line>
        </li>
      ))}
      {unchanged > 0 && (
        <li className="muted">{t('intake.change.sameParts', { count: unchanged })}</li>
      )}
    </ChangePart>
  );
}

interface LineProps {
  readonly sign: string;
  readonly kind: string;
  readonly clause: string;
  readonly children: ReactNode;
}

function Line({ sign, kind, clause, children }: LineProps) {
  return (
    <span>
      <span aria-hidden="true">{sign}</span> {kind} <span className="muted">{clause}</span>{' '}
      {children}
    </span>
  );
}
