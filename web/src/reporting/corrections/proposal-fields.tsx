import type { ProposeCorrection } from '../../api/model';
import { useMessages } from '../../shared/messages/use-messages';

/** A proposal as it stands in the fields: texts as typed. */
export interface ProposalDraft {
  readonly answer: ProposeCorrection['answer'];
  readonly value: string;
  readonly growth: string;
  readonly vintage: ProposeCorrection['vintage'];
  readonly revision: string;
  readonly reason: string;
  readonly source: string;
  readonly sourceUrl: string;
}

interface Props {
  readonly draft: ProposalDraft;
  readonly unit: string;
  readonly needs: { readonly reason: boolean; readonly source: boolean };
  readonly onChange: (patch: Partial<ProposalDraft>) => void;
}

const ANSWERS = ['value', 'not_published', 'not_applicable'] as const;
const VINTAGES = ['preliminary', 'formal', 'final'] as const;
const MOST: Readonly<Record<'value' | 'growth' | 'revision' | 'source' | 'sourceUrl', number>> = {
  value: 40,
  growth: 40,
  revision: 40,
  source: 300,
  sourceUrl: 500,
};

/** The fields of a new version: figure, stage, reason and source. */
export function ProposalFields({ draft, unit, needs, onChange }: Props) {
  const t = useMessages();
  const field = (
    name: 'value' | 'growth' | 'revision' | 'source' | 'sourceUrl',
    label: string,
    wrong = false,
  ) => (
    <label>
      {label}
      <input
        type="text"
        className="field"
        maxLength={MOST[name]}
        value={draft[name]}
        aria-invalid={wrong}
        aria-describedby={wrong ? `correction-${name}-error` : undefined}
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
    </label>
  );
  return (
    <div className="report-form">
      <label>
        {t('correction.answer')}
        <select
          className="field"
          value={draft.answer}
          onChange={(event) =>
            onChange({ answer: ANSWERS.find((each) => each === event.target.value) ?? 'value' })
          }
        >
          {ANSWERS.map((answer) => (
            <option key={answer} value={answer}>
              {t(`grid.answer.${answer}`)}
            </option>
          ))}
        </select>
      </label>
      {draft.answer === 'value' && (
        <>
          {field('value', t('correction.value', { unit }))}
          {field('growth', t('correction.growth'))}
        </>
      )}
      <label>
        {t('correction.vintage')}
        <select
          className="field"
          value={draft.vintage}
          onChange={(event) =>
            onChange({ vintage: VINTAGES.find((each) => each === event.target.value) ?? 'formal' })
          }
        >
          {VINTAGES.map((vintage) => (
            <option key={vintage} value={vintage}>
              {t(`target.version.${vintage}`)}
            </option>
          ))}
        </select>
      </label>
      {field('revision', t('correction.revision'))}
      <label>
        {t('correction.reason')}
        <textarea
          className="field"
          rows={3}
          maxLength={1000}
          value={draft.reason}
          aria-invalid={needs.reason}
          aria-describedby={needs.reason ? 'correction-reason-error' : undefined}
          onChange={(event) => onChange({ reason: event.target.value })}
        />
      </label>
      {needs.reason && (
        <p id="correction-reason-error" className="report-error" role="alert">
          {t('correction.needReason')}
        </p>
      )}
      {field('source', t('correction.source'), needs.source)}
      {needs.source && (
        <p id="correction-source-error" className="report-error" role="alert">
          {t('correction.needSource')}
        </p>
      )}
      {field('sourceUrl', t('correction.sourceUrl'))}
    </div>
  );
}
