import type { TargetDetail } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { TargetLink } from '../shared/ui/links';
import { TargetTable } from '../shared/ui/target-table';

/** The larger target that this one belongs to, and the smaller ones that belong to it. */
export function BreakdownPanel({ detail }: { detail: TargetDetail }) {
  const t = useMessages();
  const { parent, children } = detail;
  if (!parent && children.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="parts-title">
      <h2 id="parts-title">{t('target.parts.title')}</h2>
      {parent && (
        <p>
          {t(
            parent.relation === 'breakdown'
              ? 'target.parts.parentBreakdown'
              : 'target.parts.parentPartOf',
          )}
          {': '}
          <TargetLink id={parent.id}>{parent.name}</TargetLink>
        </p>
      )}
      {children.length > 0 && (
        <div className="target-scroll">
          <TargetTable
            targets={children}
            caption={t('target.parts.title')}
            columns={['lamp', 'name', 'goal', 'toDate', 'gap', 'deadline', 'agency']}
          />
        </div>
      )}
    </section>
  );
}
