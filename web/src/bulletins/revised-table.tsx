import type { Lamp, RevisedFigures } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { formatGap, formatPercent, formatQuantity, MISSING } from '../shared/figures/figures';
import { LAMPS } from '../shared/lamps';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { LampMark } from '../shared/ui/lamp-mark';

type Row = RevisedFigures['revised'][number];

/** What later revisions make of the printed figures; the document stays as it is. */
export function RevisedTable({ rows }: { rows: readonly Row[] }) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <section className="panel no-print">
      <h2>{t('bulletins.revisedTitle')}</h2>
      <p className="muted">{t('bulletins.revisedHint')}</p>
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('bulletins.target')}</th>
            <th scope="col">{t('bulletins.what')}</th>
            <th scope="col" className="number">
              {t('bulletins.printed')}
            </th>
            <th scope="col" className="number">
              {t('bulletins.now')}
            </th>
            <th scope="col">{t('bulletins.since')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={`${row.targetId} ${row.what}`}>
              <th scope="row" lang="zh-CN">
                {row.name}
              </th>
              <td>{t(`bulletins.what.${row.what}`)}</td>
              <td className="number">
                <Value row={row} value={row.printed} />
              </td>
              <td className="number">
                <Value row={row} value={row.now} />
              </td>
              <td className="nowrap">{formatDay(row.since, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Value({ row, value }: { row: Row; value: string | null }) {
  const t = useMessages();
  const language = useLanguage();
  if (value === null) return MISSING;
  const lamp = LAMPS.find((one): one is Lamp => one === value);
  switch (row.what) {
    case 'lamp':
      return lamp ? <LampMark lamp={lamp} /> : value;
    case 'attained':
      return formatQuantity(value, row.unit);
    case 'gap':
      return formatGap(value, row.gapUnit, language);
    case 'deadline':
      return t(`deadline.${value}` as 'deadline.open');
    default:
      return formatPercent(value);
  }
}
