import { useMessages } from '../shared/messages/use-messages';

export interface DatedRow {
  /** Stays with the row while others come and go. */
  readonly key: number;
  readonly on: string;
  readonly text: string;
}

interface Props {
  readonly legend: string;
  readonly hint?: string;
  readonly rows: readonly DatedRow[];
  /** `value`: a figure in the unit; `label`: words. */
  readonly of: 'value' | 'label';
  readonly unit?: string;
  readonly onRows: (rows: DatedRow[]) => void;
}

let serial = 0;

export function datedRow(on: string, text: string): DatedRow {
  serial += 1;
  return { key: serial, on, text };
}

/** Rows of a day and what belongs to it: interim goals and nodes. */
export function DatedRows({ legend, hint, rows, of, unit = '', onRows }: Props) {
  const t = useMessages();
  const change = (key: number, part: Partial<DatedRow>) =>
    onRows(rows.map((row) => (row.key === key ? { ...row, ...part } : row)));
  return (
    <fieldset className="maintenance-rows">
      <legend>{legend}</legend>
      {hint && <p className="muted">{hint}</p>}
      {rows.length === 0 && <p className="muted">{t('maintenance.noRows')}</p>}
      {rows.map((row, index) => (
        <div key={row.key} className="maintenance-row">
          <input
            type="date"
            className="field"
            aria-label={t('maintenance.rowDay', { row: index + 1 })}
            value={row.on}
            onChange={(event) => change(row.key, { on: event.target.value })}
          />
          <input
            type="text"
            className={of === 'value' ? 'field number' : 'field'}
            inputMode={of === 'value' ? 'decimal' : 'text'}
            maxLength={100}
            aria-label={t(of === 'value' ? 'maintenance.rowValue' : 'maintenance.rowLabel', {
              row: index + 1,
            })}
            value={row.text}
            onChange={(event) => change(row.key, { text: event.target.value })}
          />
          {of === 'value' && <span className="muted">{unit}</span>}
          <button
            type="button"
            className="button"
            aria-label={t('maintenance.remove', { row: index + 1 })}
            onClick={() => onRows(rows.filter((other) => other.key !== row.key))}
          >
            ✕
          </button>
        </div>
      ))}
      <button type="button" className="button" onClick={() => onRows([...rows, datedRow('', '')])}>
        {t('maintenance.add')}
      </button>
    </fieldset>
  );
}
