import type { JudgedTarget } from '../../api/model';
import { useMessages, type Translate } from '../messages/use-messages';

type DeadlineFacts = Pick<JudgedTarget, 'deadlineState' | 'daysLeft'>;

interface DeadlineBadgeProps {
  target: DeadlineFacts;
}

const MARKS: Record<JudgedTarget['deadlineState'], string> = {
  open: '',
  met: '✓',
  met_early: '✓',
  awaiting_final: '…',
  unproven: '?',
  missed: '✕',
  overdue: '✕',
  no_deadline: '',
};

/** The deadline clock in mark and words: ✕ 逾期3天, 未完成, 期满未报, 剩余78天. */
export function DeadlineBadge({ target }: DeadlineBadgeProps) {
  const t = useMessages();
  const mark = MARKS[target.deadlineState];
  return (
    <span className={`deadline deadline-${target.deadlineState}`}>
      {mark && <span aria-hidden="true">{mark} </span>}
      {deadlineWords(target, t)}
    </span>
  );
}

function deadlineWords({ deadlineState, daysLeft }: DeadlineFacts, t: Translate): string {
  if (deadlineState === 'overdue' && daysLeft !== null) {
    return t('deadline.overdueDays', { count: -daysLeft });
  }
  if (deadlineState === 'open' && daysLeft !== null) {
    return daysLeft === 0 ? t('deadline.today') : t('deadline.daysLeft', { count: daysLeft });
  }
  return t(`deadline.${deadlineState}`);
}
