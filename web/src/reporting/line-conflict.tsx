import type { SubmissionLine } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { draftOf, type LineDraft } from './line-draft';
import type { StaleLine } from './use-line-saving';

interface Props {
  readonly line: SubmissionLine;
  readonly draft: LineDraft;
  readonly stale: StaleLine | undefined;
  readonly onSettle: (keep: 'mine' | 'theirs') => void;
}

/** Two people changed one line: both texts, and who decides. */
export function LineConflict({ line, draft, stale, onSettle }: Props) {
  const t = useMessages();
  const theirs = draftOf({ ...line, ...stale?.current });
  const show = (d: LineDraft) =>
    [d.answer === 'value' ? d.figure : t(`grid.answer.${d.answer}`), d.explanation, d.nextStep]
      .filter(Boolean)
      .join(' / ') || t('grid.nothing');
  return (
    <div className="grid-error" role="alert">
      <p>
        {t('grid.conflict', {
          who: stale?.changedBy ?? t('grid.conflictSomebody'),
          theirs: show(theirs),
          mine: show(draft),
        })}
      </p>
      <button type="button" className="button" onClick={() => onSettle('theirs')}>
        {t('grid.keepTheirs')}
      </button>
      <button type="button" className="button" onClick={() => onSettle('mine')}>
        {t('grid.keepMine')}
      </button>
    </div>
  );
}
