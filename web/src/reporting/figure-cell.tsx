import type { SubmissionLine } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { formatDecimal } from '../shared/figures/figures';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { saveableOf, typedUnit, type Answer, type LineDraft } from './line-draft';
import type { CellActs } from './cell-acts';
import { ExpectedOn } from './expected-on';
import { PublishedFigure } from './published-figure';

const ANSWERS = ['value', 'not_published', 'not_applicable'] as const satisfies readonly Answer[];

interface Props {
  readonly line: SubmissionLine;
  readonly draft: LineDraft;
  readonly editable: boolean;
  readonly invalid: boolean;
  readonly acts: CellActs;
}

/** The typed figure, or the answer that there is none and when there will be. */
export function FigureCell({ line, draft, editable, invalid, acts }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const unit = typedUnit(line);
  if (!editable) {
    return (
      <span>
        {draft.answer === 'value'
          ? formatDecimal(draft.figure || null, { digits: 6 })
          : t(`grid.answer.${draft.answer}`)}
        {draft.answer !== 'value' && draft.expectedOn && (
          <span className="cell-sub muted">
            {t('grid.expectedOn')} {formatDay(draft.expectedOn, language)}
          </span>
        )}
      </span>
    );
  }
  if (line.publisher !== 'agency') {
    return <PublishedFigure line={line} draft={draft} acts={acts} />;
  }
  const isValue = draft.answer === 'value';
  return (
    <div className="grid-figure">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        className="field"
        data-column={0}
        readOnly={!isValue}
        value={isValue ? draft.figure : ''}
        placeholder={isValue ? '' : t(`grid.answer.${draft.answer}`)}
        aria-label={t('grid.cellValue', { name: line.name, unit })}
        aria-invalid={invalid}
        aria-describedby={`findings-${line.id}`}
        onChange={(event) => acts.type({ figure: event.target.value })}
        onBlur={() => acts.commit()}
      />
      <select
        className="field grid-answer"
        value={draft.answer}
        aria-label={t('grid.cellAnswer', { name: line.name })}
        onChange={(event) => {
          const answer = ANSWERS.find((a) => a === event.target.value) ?? 'value';
          acts.commit({ answer, ...(answer !== 'value' && { figure: '' }) });
        }}
      >
        {ANSWERS.map((answer) => (
          <option key={answer} value={answer}>
            {t(`grid.answer.${answer}`)}
          </option>
        ))}
      </select>
      {!isValue && <ExpectedOn line={line} draft={draft} acts={acts} />}
      {isValue && <UnitQuestion line={line} draft={draft} commit={acts.commit} />}
    </div>
  );
}

interface QuestionProps {
  readonly line: SubmissionLine;
  readonly draft: LineDraft;
  readonly commit: CellActs['commit'];
}

/** A foreign unit or an unreadable text: asked about at the cell, never guessed. */
function UnitQuestion({ line, draft, commit }: QuestionProps) {
  const t = useMessages();
  const saveable = saveableOf(line, draft);
  if (saveable.kind === 'ready') return null;
  const { input } = saveable;
  if (input.kind === 'unreadable') {
    return (
      <p className="grid-error" role="status">
        {t(`grid.unreadable.${input.why}`)}
      </p>
    );
  }
  const unit = typedUnit(line);
  return (
    <div className="grid-error" role="status">
      <p>{t('grid.otherUnit', { typed: input.unit, unit })}</p>
      {input.converted !== null && (
        <button
          type="button"
          className="button"
          onClick={() => commit({ figure: input.converted ?? '' })}
        >
          {t('grid.useConverted', { value: input.converted, unit })}
        </button>
      )}
      <button type="button" className="button" onClick={() => commit({ figure: input.value })}>
        {t('grid.useAsTyped', { value: input.value, unit })}
      </button>
    </div>
  );
}
