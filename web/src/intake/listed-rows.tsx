import { useMessages } from '../shared/messages/use-messages';
import type { IntakeRow } from '../api/model';
import { TypeMark } from './row-marks';
import { figureWords } from './row-words';

/** Rows in one line each, in a box that scrolls. */
export function ListedRows({ rows }: { rows: readonly IntakeRow[] }) {
  const t = useMessages();
  return (
    <ul className="intake-listed" tabIndex={0} aria-label={t('intake.rows')}>
      {rows.map((row) => (
        <li key={row.id} lang="zh-CN">
          <TypeMark type={row.type} /> {row.fields.clause}{' '}
          {row.type === 'responsibility'
            ? row.fields.agencies.map(({ name }) => name).join('、')
            : row.fields.name}{' '}
          <b>{figureWords(row, t)}</b>
        </li>
      ))}
    </ul>
  );
}
