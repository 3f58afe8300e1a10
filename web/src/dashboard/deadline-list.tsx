import { useId } from 'react';
import type { JudgedTarget } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { DeadlineBadge } from '../shared/ui/deadline-badge';
import { LampMark } from '../shared/ui/lamp-mark';
import { TargetLink } from '../shared/ui/links';

interface DeadlineListProps {
  title: string;
  /** Said where the list is empty. */
  none: string;
  /** The first rows of the total. */
  list: { readonly total: number; readonly rows: readonly JudgedTarget[] };
}

/** Targets by their deadline, with what became of it. */
export function DeadlineList({ title, none, list }: DeadlineListProps) {
  const t = useMessages();
  const titleId = useId();
  return (
    <section className="panel" aria-labelledby={titleId}>
      <div className="panel-head">
        <h2 id={titleId}>{title}</h2>
        <span className="muted">{t('common.count', { count: list.total })}</span>
      </div>
      {list.total === 0 ? (
        <p className="muted">{none}</p>
      ) : (
        <div className="panel-scroll" role="group" aria-labelledby={titleId} tabIndex={0}>
          <ul className="plain-list">
            {list.rows.map((target) => (
              <li key={target.id}>
                <LampMark lamp={target.lamp} wordHidden />
                <span className="plain-list-main">
                  <TargetLink id={target.id}>{target.name}</TargetLink>{' '}
                  <span className="muted">{target.plan.shortTitle}</span>
                </span>
                <span className="plain-list-end">
                  <DeadlineBadge target={target} />
                  <span className="muted cell-sub">
                    {target.deadline}
                    {!target.deadlineStated && (
                      <span className="plan-end">{t('deadline.unstatedShort')}</span>
                    )}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  );
}
