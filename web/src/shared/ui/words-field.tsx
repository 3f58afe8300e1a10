import { useId } from 'react';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly rows?: number;
  /** Characters at the most. */
  readonly most?: number;
  /** Shown once sending was tried; null: nothing is wrong. */
  readonly fault: string | null;
  readonly onChange: (value: string) => void;
}

/** Words of substance in a form, with what is wrong with them below. */
export function WordsField({ label, value, rows = 4, most = 2000, fault, onChange }: Props) {
  const id = useId();
  return (
    <div className="words-field">
      <label>
        {label}
        <textarea
          className="field"
          rows={rows}
          maxLength={most}
          value={value}
          aria-invalid={fault !== null}
          aria-describedby={fault === null ? undefined : id}
          onChange={(event) => onChange(event.target.value)}
        />
      </label>
      {fault !== null && (
        <p id={id} className="file-refused" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}
