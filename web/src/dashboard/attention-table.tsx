import type { JudgedTarget } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { TargetTable, type TargetColumn } from '../shared/ui/target-table';

const COLUMNS: readonly TargetColumn[] = [
  'lamp',
  'name',
  'plan',
  'agency',
  'goal',
  'toDate',
  'gap',
  'outlook',
  'deadline',
  'trend',
];

/** The targets that need a decision first. */
export function AttentionTable({ targets }: { targets: readonly JudgedTarget[] }) {
  const t = useMessages();
  return (
    <section className="panel attention" aria-labelledby="attention-title">
      <div className="panel-head">
        <h2 id="attention-title">{t('overview.attention')}</h2>
        <span className="muted">{t('overview.attentionHint')}</span>
      </div>
      {targets.length > 0 ? (
        <TargetTable targets={targets} caption={t('overview.attention')} columns={COLUMNS} />
      ) : (
        <p className="muted">{t('overview.attentionNone')}</p>
      )}
    </section>
  );
}
