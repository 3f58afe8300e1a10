import { useMessages } from '../shared/messages/use-messages';

interface Props {
  readonly basis: 'now' | undefined;
  readonly onBasis: (basis: 'now' | undefined) => void;
}

/** By what knowledge the day is judged. */
export function BasisChoice({ basis, onBasis }: Props) {
  const t = useMessages();
  return (
    <label>
      {t('report.basis')}
      <select
        className="field"
        value={basis ?? 'then'}
        onChange={({ target }) => onBasis(target.value === 'now' ? 'now' : undefined)}
      >
        {(['then', 'now'] as const).map((value) => (
          <option key={value} value={value}>
            {t(`report.basis.${value}`)}
          </option>
        ))}
      </select>
    </label>
  );
}
