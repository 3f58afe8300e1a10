import type { Day } from '../../api/model';
import { useMessages } from '../../shared/messages/use-messages';
import { CorrectionTable } from './correction-table';
import { useCorrections } from './use-corrections';

/** Corrections that wait for a decision; nothing where none does. */
export function CorrectionQueue({ asOf }: { asOf: Day | undefined }) {
  const t = useMessages();
  const query = useCorrections({ asOf, state: 'open' });
  const rows = query.data?.rows ?? [];
  if (rows.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="corrections-title">
      <h2 id="corrections-title">
        {t('correction.queueTitle')} <span className="review-badge">{rows.length}</span>
      </h2>
      <CorrectionTable rows={rows} caption={t('correction.queueTitle')} />
    </section>
  );
}
