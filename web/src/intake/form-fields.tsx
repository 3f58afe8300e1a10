import { useId } from 'react';
import { useMessages } from '../shared/messages/use-messages';
import type { RowDraft, RowFault } from './row-draft';

/** What every field of the form is given. */
export interface FormPart {
  readonly draft: RowDraft;
  readonly faults: readonly RowFault[];
  readonly onChange: (patch: Partial<RowDraft>) => void;
}

interface FieldProps extends FormPart {
  readonly name: keyof RowDraft & string;
  readonly label: string;
}

interface TextProps extends FieldProps {
  /** Several lines. */
  readonly rows?: number;
  readonly hint?: string;
}

export function TextField({ draft, faults, onChange, name, label, rows, hint }: TextProps) {
  const t = useMessages();
  const id = useId();
  const fault = faults.find((one) => one.field === name);
  const shared = {
    className: 'field',
    value: draft[name] ?? '',
    'aria-invalid': fault !== undefined,
    'aria-describedby': fault || hint !== undefined ? id : undefined,
    onChange: (event: { target: { value: string } }) => onChange({ [name]: event.target.value }),
  };
  return (
    <label className={rows === undefined ? undefined : 'intake-wide'}>
      {label}
      {rows === undefined ? <input {...shared} /> : <textarea {...shared} rows={rows} />}
      {hint !== undefined && !fault && (
        <span id={id} className="muted">
          {hint}
        </span>
      )}
      {fault && (
        <span id={id} className="file-refused" role="alert">
          {t(fault.key)}
        </span>
      )}
    </label>
  );
}

export function DayField({ draft, faults, onChange, name, label }: FieldProps) {
  const t = useMessages();
  const id = useId();
  const fault = faults.find((one) => one.field === name);
  return (
    <label>
      {label}
      <input
        type="date"
        className="field"
        value={draft[name] ?? ''}
        aria-invalid={fault !== undefined}
        aria-describedby={fault ? id : undefined}
        onChange={(event) => onChange({ [name]: event.target.value })}
      />
      {fault && (
        <span id={id} className="file-refused" role="alert">
          {t(fault.key)}
        </span>
      )}
    </label>
  );
}

interface ChoiceProps<T extends string> extends FieldProps {
  readonly options: readonly T[];
  readonly word: (value: T) => string;
}

export function Choice<T extends string>(props: ChoiceProps<T>) {
  const { draft, onChange, name, label, options, word } = props;
  const value = draft[name] ?? '';
  return (
    <label>
      {label}
      <select
        className="field"
        value={value}
        onChange={(event) => onChange({ [name]: event.target.value })}
      >
        {!options.some((one) => one === value) && <option value={value}>—</option>}
        {options.map((one) => (
          <option key={one} value={one}>
            {word(one)}
          </option>
        ))}
      </select>
    </label>
  );
}

export function Mark({ draft, onChange, name, label }: FieldProps) {
  return (
    <label className="intake-tick">
      <input
        type="checkbox"
        checked={draft[name] === 'yes'}
        onChange={(event) => onChange({ [name]: event.target.checked ? 'yes' : '' })}
      />
      {label}
    </label>
  );
}
