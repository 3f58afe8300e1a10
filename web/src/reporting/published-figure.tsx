import type { SubmissionLine } from '../api/model';
import { formatDay } from '../shared/figures/days';
import { formatPercent, formatQuantity } from '../shared/figures/figures';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { ExpectedOn } from './expected-on';
import { sameCell } from './draft-merge';
import type { CellActs } from './cell-acts';
import { typedUnit, type LineDraft } from './line-draft';

interface Props {
  readonly line: SubmissionLine;
  readonly draft: LineDraft;
  readonly acts: CellActs;
}

const NO_FIGURE = ['not_published', 'not_applicable'] as const;

/** The figure that customs or statistics published, in what the line asks for; null before. */
function publishedFigure({ published, asksGrowth }: SubmissionLine): string | null {
  return (asksGrowth ? published?.growth : published?.value) ?? null;
}

/** A series that others publish: nothing is typed, the figure is confirmed or awaited. */
export function PublishedFigure(props: Props) {
  const t = useMessages();
  const language = useLanguage();
  const { line } = props;
  const figure = publishedFigure(line);
  if (figure === null) return <Awaited {...props} />;
  const { published } = line;
  const office = t(`drawer.publisher.${line.publisher}`);
  return (
    <div className="grid-published">
      <strong>
        {line.asksGrowth
          ? formatPercent(figure, { signed: true, digits: 6 })
          : formatQuantity(figure, line.unit)}
      </strong>
      <span className="muted">
        {published?.publishedOn
          ? t('published.on', { office, day: formatDay(published.publishedOn, language) })
          : office}
        {published?.source && ` · ${published.source}`}
      </span>
      <Confirm {...props} figure={figure} />
    </div>
  );
}

function Confirm({ line, draft, acts, figure }: Props & { readonly figure: string }) {
  const t = useMessages();
  const confirmed: LineDraft = { ...draft, answer: 'value', figure, expectedOn: '' };
  if (sameCell('figure', draft, confirmed)) {
    return (
      <span data-column={0} tabIndex={-1}>
        {t('published.confirmed')}
      </span>
    );
  }
  return (
    <button
      type="button"
      className="button"
      data-column={0}
      aria-label={t('published.confirmOf', { name: line.name, figure, unit: typedUnit(line) })}
      aria-describedby={`findings-${line.id}`}
      onClick={() => acts.commit({ answer: 'value', figure, expectedOn: '' })}
    >
      {t('published.confirm')}
    </button>
  );
}

/** Nothing published yet: 未发布 with the day on which a figure can be expected. */
function Awaited({ line, draft, acts }: Props) {
  const t = useMessages();
  const answered = draft.answer !== 'value';
  return (
    <div className="grid-figure">
      <span className="muted">
        {t('published.awaited', { office: t(`drawer.publisher.${line.publisher}`) })}
      </span>
      {!answered && draft.figure !== '' && (
        <span>{formatQuantity(draft.figure, typedUnit(line))}</span>
      )}
      <select
        className="field grid-answer"
        data-column={0}
        value={answered ? draft.answer : ''}
        aria-label={t('grid.cellAnswer', { name: line.name })}
        aria-describedby={`findings-${line.id}`}
        onChange={(event) => {
          const answer = NO_FIGURE.find((known) => known === event.target.value);
          acts.commit(answer ? { answer, figure: '' } : { answer: 'value', figure: '' });
        }}
      >
        <option value="">{t('published.choose')}</option>
        {NO_FIGURE.map((answer) => (
          <option key={answer} value={answer}>
            {t(`grid.answer.${answer}`)}
          </option>
        ))}
      </select>
      {answered && <ExpectedOn line={line} draft={draft} acts={acts} />}
    </div>
  );
}
