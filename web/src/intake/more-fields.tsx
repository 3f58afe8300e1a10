import { useMessages } from '../shared/messages/use-messages';
import { Choice, DayField, TextField, type FormPart } from './form-fields';
import type { IntakeFields } from '../api/model';

interface Props extends FormPart {
  /** It is compared with a figure, not done or undone. */
  readonly figure: boolean;
  readonly wholes: readonly { id: number; name: string }[];
}

const ACCUMULATIONS = [
  'ytd',
  'cumulative',
  'stock',
  'rate',
  'duration',
] as const satisfies readonly IntakeFields['accumulation'][];
const FREQUENCIES = [
  'month',
  'quarter',
  'half',
  'year',
  'once',
] as const satisfies readonly IntakeFields['frequency'][];
const PUBLISHERS = [
  'agency',
  'customs',
  'statistics',
] as const satisfies readonly IntakeFields['publisher'][];

/** Terms that are inferred and mostly right: open to whoever looks. */
export function MoreFields({ figure, wholes, ...part }: Props) {
  const t = useMessages();
  return (
    <details className="intake-more">
      <summary>{t('intake.moreFields')}</summary>
      <div className="intake-fields">
        {figure && (
          <>
            <Choice
              {...part}
              name="accumulation"
              label={t('intake.field.accumulation')}
              options={ACCUMULATIONS}
              word={(value) => t(`intake.accumulation.${value}`)}
            />
            <Choice
              {...part}
              name="publisher"
              label={t('intake.field.publisher')}
              options={PUBLISHERS}
              word={(value) => t(`drawer.publisher.${value}`)}
            />
          </>
        )}
        <Choice
          {...part}
          name="frequency"
          label={t('intake.field.frequency')}
          options={FREQUENCIES}
          word={(value) => t(`target.frequency.${value}`)}
        />
        <Choice
          {...part}
          name="distribution"
          label={t('intake.field.distribution')}
          options={['single', 'each'] satisfies IntakeFields['distribution'][]}
          word={(value) => t(`intake.distribution.${value}`)}
        />
        {part.draft.recurrence !== 'annual' && (
          <DayField {...part} name="evaluationEnd" label={t('intake.field.evaluationEnd')} />
        )}
        {figure && (
          <>
            <TextField {...part} name="baselinePeriod" label={t('intake.field.baselinePeriod')} />
            <TextField {...part} name="baselineValue" label={t('intake.field.baselineValue')} />
            <TextField {...part} name="goalExact" label={t('intake.field.goalExact')} />
            <TextField {...part} name="indicator" label={t('intake.field.indicator')} />
            <TextField {...part} name="seriesUnit" label={t('intake.field.seriesUnit')} />
            <label>
              {t('intake.field.partOf')}
              <select
                className="field"
                lang="zh-CN"
                value={part.draft.partOf}
                onChange={(event) => part.onChange({ partOf: event.target.value })}
              >
                <option value="">—</option>
                {wholes.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </select>
            </label>
          </>
        )}
      </div>
      {!figure && (
        <TextField
          {...part}
          name="nodes"
          label={t('intake.field.nodes')}
          rows={3}
          hint={t('intake.nodesHint')}
        />
      )}
      <TextField {...part} name="remark" label={t('intake.field.remark')} rows={2} />
    </details>
  );
}
