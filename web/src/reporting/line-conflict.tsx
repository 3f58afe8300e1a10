import type { SubmissionLine } from '../api/model';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { formatInstant } from '../shared/figures/instants';
import { typedUnit, type LineDraft } from './line-draft';
import type { LineConflict as Conflict } from './line-state';
import { COLUMN_WORDS, type TypedColumn } from './paste-block';

interface Props {
  readonly line: SubmissionLine;
  readonly draft: LineDraft;
  readonly conflict: Conflict;
  readonly onSettle: (column: TypedColumn, keep: 'mine' | 'theirs') => void;
}

/** Two people changed one cell: both texts side by side, who and when, and a choice for each. */
export function LineConflict({ line, draft, conflict, onSettle }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const { changedBy, changedAt, theirs, asked } = conflict;
  const shown = (column: TypedColumn, of: LineDraft) => {
    if (column !== 'figure') return of[column] || t('grid.nothing');
    if (of.answer !== 'value') return `${t(`grid.answer.${of.answer}`)} ${of.expectedOn}`;
    return of.figure === '' ? t('grid.nothing') : `${of.figure} ${typedUnit(line)}`;
  };
  return (
    <div className="grid-conflict" role="alert">
      <p>
        {changedAt === null
          ? t('grid.conflictBy', { who: changedBy ?? t('grid.conflictSomebody') })
          : t('grid.conflictByAt', {
              who: changedBy ?? t('grid.conflictSomebody'),
              at: formatInstant(changedAt, language),
            })}
      </p>
      {asked.map((column) => (
        <div key={column} role="group" aria-label={t(COLUMN_WORDS[column])}>
          <dl className="grid-sides">
            <div>
              <dt>{t('grid.mine', { cell: t(COLUMN_WORDS[column]) })}</dt>
              <dd lang="zh-CN">{shown(column, draft)}</dd>
            </div>
            <div>
              <dt>{t('grid.theirs', { cell: t(COLUMN_WORDS[column]) })}</dt>
              <dd lang="zh-CN">{shown(column, theirs)}</dd>
            </div>
          </dl>
          <button type="button" className="button" onClick={() => onSettle(column, 'mine')}>
            {t('grid.keepMine')}
          </button>
          <button type="button" className="button" onClick={() => onSettle(column, 'theirs')}>
            {t('grid.keepTheirs')}
          </button>
        </div>
      ))}
    </div>
  );
}
