import type { RefObject } from 'react';
import { useMessages } from '../shared/messages/use-messages';
import type { IntakeRow } from '../api/model';
import { chosenRows, ROW_FILTERS, type RowChoice } from './review-order';
import { ROW_TYPES } from './row-form';
import type { IntakeRowType } from '../api/model';

interface Props {
  readonly rows: readonly IntakeRow[];
  readonly choice: RowChoice;
  readonly find: RefObject<HTMLInputElement | null>;
  readonly onChoose: (patch: Partial<RowChoice>) => void;
  /** From the search to the list: to the first row found, or back where it was. */
  readonly onFound: (row: IntakeRow | undefined) => void;
}

/** Which rows are listed, each filter with its count. */
export function RowFilterBar({ rows, choice, find, onChoose, onFound }: Props) {
  const t = useMessages();
  return (
    <div className="intake-filter">
      <div role="group" aria-label={t('intake.filter')} className="intake-filter-buttons">
        {ROW_FILTERS.map((show) => (
          <button
            key={show}
            type="button"
            className="button"
            aria-pressed={choice.show === show}
            onClick={() => onChoose({ show })}
          >
            {t(`intake.filter.${show}`)} {chosenRows(rows, { ...choice, show }, null).length}
          </button>
        ))}
      </div>
      <select
        className="field"
        aria-label={t('intake.filterType')}
        value={choice.type ?? ''}
        onChange={(event) =>
          onChoose({ type: (event.target.value || undefined) as IntakeRowType | undefined })
        }
      >
        <option value="">
          {t('intake.filterType')}：{t('common.all')}
        </option>
        {ROW_TYPES.map((type) => (
          <option key={type} value={type}>
            {t(`intake.type.${type}`)}
          </option>
        ))}
      </select>
      <input
        ref={find}
        type="search"
        className="field intake-find"
        aria-label={t('intake.search')}
        placeholder={t('intake.search')}
        value={choice.words}
        onChange={(event) => onChoose({ words: event.target.value })}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') onFound(chosenRows(rows, choice, null)[0]);
          else if (event.key === 'Escape') onFound(undefined);
        }}
      />
    </div>
  );
}
