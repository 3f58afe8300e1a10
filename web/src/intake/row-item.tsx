import { memo, type ReactNode } from 'react';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import type { IntakeRow } from '../api/model';
import { stateOf } from './row-look';
import { StateMark, TypeMark } from './row-marks';
import { deadlineWords, figureWords } from './row-words';

interface Props {
  readonly row: IntakeRow;
  readonly current: boolean;
  /** The row on which Tab lands when it comes into the list. */
  readonly reachable: boolean;
  readonly onSelect: (id: number) => void;
  /** Below the line of the current row. */
  readonly children?: ReactNode;
}

/** One line of the proposed ledger; the current one is open. */
export const RowItem = memo(function RowItem(props: Props) {
  const { row, current, reachable, onSelect, children } = props;
  const t = useMessages();
  const language = useLanguage();
  const { fields } = row;
  const figure = figureWords(row, t);
  const deadline = deadlineWords(row, t, language);
  const state = stateOf(row);
  const bodies = fields.agencies.map(({ name }) => name).join('、') || t('intake.noBodies');
  return (
    <li
      className={`intake-row intake-row-${state}${current ? ' intake-row-current' : ''}`}
      id={`intake-row-${row.id}`}
    >
      <button
        type="button"
        className="intake-line"
        aria-current={current ? 'true' : undefined}
        tabIndex={reachable ? 0 : -1}
        onClick={() => onSelect(row.id)}
      >
        <span className="intake-line-head">
          <TypeMark type={row.type} />
          <span className="intake-line-name" lang="zh-CN">
            {row.type === 'responsibility' ? bodies : fields.name || t('intake.noName')}
            {row.read === null && <span className="role role-mark">{t('intake.addedMark')}</span>}
            {row.read !== null && row.edited.length > 0 && (
              <span className="role role-mark">{t('intake.editedMark')}</span>
            )}
          </span>
          {figure !== null && row.type !== 'milestone' && (
            <b className="intake-line-figure" lang="zh-CN">
              {figure}
            </b>
          )}
          <StateMark state={state} />
        </span>
        {row.type !== 'responsibility' && (deadline !== null || fields.agencies.length > 0) && (
          <span className="intake-line-facts muted">
            {deadline !== null && <span>{deadline}</span>}
            <span lang="zh-CN">{bodies}</span>
          </span>
        )}
      </button>
      {children}
    </li>
  );
});
