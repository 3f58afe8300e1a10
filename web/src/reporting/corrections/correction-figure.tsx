import type { Correction } from '../../api/model';
import { formatPercent, formatQuantity } from '../../shared/figures/figures';
import { useMessages } from '../../shared/messages/use-messages';

type Content = Pick<Correction['proposed'], 'answer' | 'value' | 'growth'> &
  Partial<Pick<Correction['proposed'], 'vintage' | 'revision'>>;

/** One figure as a version says it, with its stage. */
export function CorrectionFigure({ content, unit }: { content: Content; unit: string }) {
  const t = useMessages();
  const { answer, value, growth, vintage, revision } = content;
  return (
    <>
      <strong>
        {answer !== 'value'
          ? t(`grid.answer.${answer}`)
          : value === null
            ? formatPercent(growth, { signed: true })
            : formatQuantity(value, unit)}
      </strong>
      {value !== null && growth !== null && <> ({formatPercent(growth, { signed: true })})</>}
      {vintage && (
        <span className="cell-sub muted">
          {t(`target.version.${vintage}`)}
          {revision && ` · ${revision}`}
        </span>
      )}
    </>
  );
}
