import { useMessages } from '../messages/use-messages';

interface Option {
  readonly value: string;
  readonly label: string;
}

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly options: readonly Option[];
  /** Undefined: all. */
  readonly onChoose: (value: string | undefined) => void;
}

/** One filter as a native select: it works with every keyboard, screen reader and phone. */
export function FilterChoice({ label, value, options, onChoose }: Props) {
  const t = useMessages();
  const unknown = value !== undefined && !options.some((option) => option.value === value);
  return (
    <label>
      {label}
      <select
        className="field"
        value={value ?? ''}
        onChange={(event) => onChoose(event.target.value || undefined)}
      >
        <option value="">{t('common.all')}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        {unknown && <option value={value}>{value}</option>}
      </select>
    </label>
  );
}
