import type { SubmissionLine } from '../../api/model';
import { formatDay } from '../../shared/figures/days';
import { useLanguage, useMessages } from '../../shared/messages/use-messages';
import type { ComparedLine } from '../review/review-lines';
import { CorrectionFigure } from './correction-figure';

interface Props {
  readonly line: SubmissionLine;
  readonly corrected: NonNullable<ComparedLine['corrected']>;
}

/** In the row itself: the figure above is what was submitted, this one counts since. */
export function CorrectedMark({ line, corrected }: Props) {
  const t = useMessages();
  const language = useLanguage();
  return (
    <div className="grid-corrected">
      <span className="review-badge">{t('corrected.mark')}</span>
      <CorrectionFigure
        content={{ ...corrected, answer: corrected.answer ?? 'value' }}
        unit={line.unit}
      />
      <span className="cell-sub muted">{formatDay(corrected.knownOn, language)}</span>
    </div>
  );
}
