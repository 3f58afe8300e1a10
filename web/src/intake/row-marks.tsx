import { useMessages } from '../shared/messages/use-messages';
import type { IntakeRowType } from '../api/model';
import type { RowState } from './row-look';

const SIGNS: Record<IntakeRowType, string> = {
  target: '●',
  milestone: '◆',
  norm: '▲',
  responsibility: '■',
  incentive: '¥',
};

const STATE_SIGNS: Record<RowState, string> = {
  sure: '○',
  check: '!',
  conflict: '≠',
  accepted: '✓',
  rejected: '✕',
  merged: '↪',
};

/** What a row is: sign, colour and word. */
export function TypeMark({ type }: { type: IntakeRowType }) {
  const t = useMessages();
  return (
    <span className={`intake-type intake-type-${type}`}>
      <span aria-hidden="true">{SIGNS[type]}</span> {t(`intake.type.${type}`)}
    </span>
  );
}

/** How far it is: sign, colour and word. */
export function StateMark({ state }: { state: RowState }) {
  const t = useMessages();
  return (
    <span className={`intake-state intake-is-${state}`}>
      <span aria-hidden="true">{STATE_SIGNS[state]}</span> {t(`intake.rowState.${state}`)}
    </span>
  );
}
