import { useMessages } from '../../shared/messages/use-messages';
import type { Day } from '../../api/model';
import { CorrectionTable } from './correction-table';
import { useCorrections } from './use-corrections';
import '../reporting.css';

/** All corrections of one series, settled ones included; nothing where there never was any. */
export function SeriesCorrections({ series, asOf }: { series: number; asOf: Day | undefined }) {
  const t = useMessages();
  const { data } = useCorrections({ asOf, series });
  if (!data || data.rows.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="series-corrections-title">
      <h2 id="series-corrections-title">{t('correction.title')}</h2>
      <CorrectionTable rows={data.rows} caption={t('correction.title')} />
    </section>
  );
}
