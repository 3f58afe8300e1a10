import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useMessages } from '../shared/messages/use-messages';
import { BodyFields } from './body-fields';
import { Choice, DayField, Mark, TextField, type FormPart } from './form-fields';
import type { IntakeFields, IntakeRowType } from '../api/model';
import { MoreFields } from './more-fields';
import { bodiesOf, faultsOf, followingDates, withType, type RowDraft } from './row-draft';

export const ROW_TYPES = ['target', 'milestone', 'norm', 'responsibility', 'incentive'] as const;

interface Props {
  readonly draft: RowDraft;
  readonly clauses: readonly { locator: string; heading: string }[];
  /** Names that the document writes, offered while a body is typed. */
  readonly bodies: readonly string[];
  /** Rows that this one may be a part of. */
  readonly wholes: readonly { id: number; name: string }[];
  readonly restored?: boolean;
  readonly onChange: (patch: Partial<RowDraft>) => void;
  readonly onSave: (accept: boolean) => void;
  readonly onCancel: () => void;
  /** End of the plan's period. */
  readonly horizon: string | null;
  /** Of its two buttons, where they say something else. */
  readonly words?: { readonly accept: string; readonly save: string };
  readonly busy?: boolean;
}

/** A row in fields; decimals are text until they are exact numbers. */
export function RowForm(props: Props) {
  const { draft, clauses, onSave, onCancel, words, busy = false } = props;
  const onChange = (patch: Partial<RowDraft>) =>
    props.onChange({ ...patch, ...followingDates(draft, patch, props.horizon) });
  const t = useMessages();
  const [tried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea, input')?.focus(), []);
  const faults = tried ? faultsOf(draft) : [];
  const part: FormPart = { draft, faults, onChange };
  const type = draft.type as IntakeRowType;
  const figure = type === 'target' || type === 'norm';
  const dated = figure || type === 'milestone';

  function save(accept: boolean): void {
    setTried(true);
    if (faultsOf(draft).length === 0) onSave(accept);
  }
  function onKeyDown(event: KeyboardEvent): void {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      onCancel();
    } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      save(true);
    }
  }

  return (
    <form
      ref={form}
      className="intake-form"
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        save(false);
      }}
    >
      {props.restored === true && <p className="muted">{t('common.restored')}</p>}
      <div className="intake-fields">
        <label>
          {t('intake.field.type')}
          <select
            className="field"
            value={type}
            onChange={(event) => onChange(withType(draft, event.target.value as IntakeRowType))}
          >
            {ROW_TYPES.map((one) => (
              <option key={one} value={one}>
                {t(`intake.type.${one}`)}
              </option>
            ))}
          </select>
        </label>
        <label className="intake-wide">
          {t('intake.field.clause')}
          <select
            className="field"
            lang="zh-CN"
            value={draft.clause}
            onChange={(event) => onChange({ clause: event.target.value })}
          >
            {!clauses.some(({ locator }) => locator === draft.clause) && (
              <option value={draft.clause}>{draft.clause}</option>
            )}
            {clauses.map(({ locator, heading }) => (
              <option key={locator} value={locator}>
                {locator === heading ? locator : `${locator} ${heading}`}
              </option>
            ))}
          </select>
        </label>
      </div>
      {type !== 'responsibility' && (
        <TextField
          {...part}
          name="name"
          label={t(type === 'incentive' ? 'intake.field.condition' : 'intake.field.name')}
          rows={2}
        />
      )}
      {figure && <FigureFields {...part} />}
      {type === 'incentive' && (
        <div className="intake-fields">
          <TextField {...part} name="goal" label={t('intake.field.amount')} />
          <TextField {...part} name="unit" label={t('intake.field.unit')} />
          <TextField {...part} name="cap" label={t('intake.field.cap')} />
          <TextField {...part} name="capUnit" label={t('intake.field.capUnit')} />
        </div>
      )}
      {dated && (
        <div className="intake-fields">
          <DayField {...part} name="deadline" label={t('intake.field.deadline')} />
          <Mark {...part} name="deadlineStated" label={t('intake.field.deadlineStated')} />
          <Choice
            {...part}
            name="recurrence"
            label={t('intake.field.recurrence')}
            options={['once', 'annual', 'standing'] satisfies IntakeFields['recurrence'][]}
            word={(value) => t(`intake.recurrence.${value}`)}
          />
          {draft.recurrence === 'annual' && (
            <DayField {...part} name="evaluationEnd" label={t('intake.field.evaluationEnd')} />
          )}
        </div>
      )}
      {type !== 'incentive' && (
        <BodyFields
          bodies={bodiesOf(draft)}
          known={props.bodies}
          onChange={(bodies) => onChange({ agencies: JSON.stringify(bodies) })}
        />
      )}
      {dated && <MoreFields {...part} figure={figure} wholes={props.wholes} />}
      <div className="intake-acts">
        <button
          type="button"
          className="button button-primary"
          disabled={busy}
          onClick={() => save(true)}
        >
          {words?.accept ?? t('intake.saveAndAccept')}
        </button>
        <button type="submit" className="button" disabled={busy}>
          {words?.save ?? t('intake.save')}
        </button>
        <button type="button" className="button" onClick={onCancel}>
          {t('common.cancel')}
        </button>
      </div>
    </form>
  );
}

function FigureFields(part: FormPart) {
  const t = useMessages();
  return (
    <div className="intake-fields">
      <Choice
        {...part}
        name="measure"
        label={t('intake.field.measure')}
        options={
          ['value', 'yoy_growth', 'average_growth', 'change'] satisfies IntakeFields['measure'][]
        }
        word={(value) => t(`intake.measure.${value}`)}
      />
      <Choice
        {...part}
        name="comparator"
        label={t('intake.field.comparator')}
        options={['at_least', 'at_most', 'between'] satisfies IntakeFields['comparator'][]}
        word={(value) => t(`intake.comparator.${value}`)}
      />
      <TextField {...part} name="goal" label={t('intake.field.goal')} />
      <TextField {...part} name="goalUpper" label={t('intake.field.goalUpper')} />
      <TextField {...part} name="unit" label={t('intake.field.unit')} />
      <Mark {...part} name="strict" label={t('intake.field.strict')} />
      <Mark {...part} name="approximate" label={t('intake.field.approximate')} />
    </div>
  );
}
