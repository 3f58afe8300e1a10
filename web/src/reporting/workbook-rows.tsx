import type { WorkbookRow } from '../api/model';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { formatInstant } from '../shared/figures/instants';

interface Props {
  readonly rows: readonly WorkbookRow[];
  readonly chosen: ReadonlySet<number>;
  readonly onChoose: (lineId: number, take: boolean) => void;
}

/** One block of lines for each row of the file: its cells old and new, then what is to be said. */
export function WorkbookRows({ rows, chosen, onChoose }: Props) {
  const t = useMessages();
  return (
    <div className="paste-table" role="group" aria-label={t('workbook.title')} tabIndex={0}>
      <table className="table workbook-table">
        <caption className="visually-hidden">{t('workbook.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('workbook.choice')}</th>
            <th scope="col">{t('grid.name')}</th>
            <th scope="col">{t('workbook.cell')}</th>
            <th scope="col">{t('workbook.column')}</th>
            <th scope="col">{t('workbook.before')}</th>
            <th scope="col">{t('workbook.after')}</th>
            <th scope="col">{t('workbook.remarks')}</th>
          </tr>
        </thead>
        {rows.map((row) => (
          <RowBlock
            key={row.lineId}
            row={row}
            chosen={chosen.has(row.lineId)}
            onChoose={(take) => onChoose(row.lineId, take)}
          />
        ))}
      </table>
    </div>
  );
}

interface BlockProps {
  readonly row: WorkbookRow;
  readonly chosen: boolean;
  readonly onChoose: (take: boolean) => void;
}

function RowBlock({ row, chosen, onChoose }: BlockProps) {
  const t = useMessages();
  const { name, changes, state } = row;
  const choosable = state === 'changed' || state === 'conflict';
  const [first = null, ...others] = changes;
  const height = Math.max(1, changes.length);
  return (
    <tbody>
      <tr>
        <td rowSpan={height} className="workbook-choice">
          {choosable && (
            <input
              type="checkbox"
              checked={chosen}
              aria-label={t(state === 'conflict' ? 'workbook.useMine' : 'workbook.useRow', {
                name,
              })}
              onChange={(event) => onChoose(event.target.checked)}
            />
          )}
        </td>
        <th scope="row" rowSpan={height}>
          {name}
          <span className="cell-sub">{row.unit}</span>
        </th>
        <ChangeCells change={first} />
        <td rowSpan={height}>
          <Remarks row={row} />
        </td>
      </tr>
      {others.map((change) => (
        <tr key={change.column}>
          <ChangeCells change={change} />
        </tr>
      ))}
    </tbody>
  );
}

function ChangeCells({ change }: { change: WorkbookRow['changes'][number] | null }) {
  const t = useMessages();
  if (change === null) return <td colSpan={4}>—</td>;
  return (
    <>
      <td>{change.address}</td>
      <td>{t(`workbook.column.${change.column}`)}</td>
      <td className="workbook-words">{change.before ?? '—'}</td>
      <td className="workbook-words">{change.after ?? t('workbook.cleared')}</td>
    </>
  );
}

function Remarks({ row }: { row: WorkbookRow }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  const { errors, notes, findings, state } = row;
  return (
    <ul className="workbook-remarks">
      {state === 'conflict' && (
        <li className="check-hard">
          {t('workbook.conflict', {
            who: row.changedBy ?? t('workbook.somebody'),
            when: row.changedAt === null ? '—' : formatInstant(row.changedAt, language),
          })}
        </li>
      )}
      {errors.map(({ address, message }) => (
        <li key={address + message.zh} className="check-hard">
          {t('workbook.errorAt', { address, message: say(message) })}
        </li>
      ))}
      {findings.map(({ level, code, message }) => (
        <li key={code} className={level === 'hard' ? 'check-hard' : 'check-soft'}>
          {say(message)}
        </li>
      ))}
      {notes.map(({ address, message }) => (
        <li key={address + message.zh}>
          {t('workbook.noteAt', { address, message: say(message) })}
        </li>
      ))}
    </ul>
  );
}
