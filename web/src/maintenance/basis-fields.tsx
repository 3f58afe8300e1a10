import { useMessages } from '../shared/messages/use-messages';
import { SHORTEST_WORDS } from './reason-part';

/** The document that a goal is changed by, and from which day, as typed. */
export interface TypedBasis {
  readonly title: string;
  readonly number: string;
  readonly date: string;
  readonly effectiveOn: string;
}

export const NO_BASIS: TypedBasis = { title: '', number: '', date: '', effectiveOn: '' };

export interface Basis {
  readonly basis: { title: string; number: string | null; date: string };
  /** Null: from the day of its confirmation. */
  readonly effectiveOn: string | null;
}

/** Null while its title or its day is missing. */
export function basisOf({ title, number, date, effectiveOn }: TypedBasis): Basis | null {
  if (title.trim().length < SHORTEST_WORDS || date === '') return null;
  return {
    basis: { title: title.trim(), number: number.trim() || null, date },
    effectiveOn: effectiveOn || null,
  };
}

interface Props {
  readonly basis: TypedBasis;
  readonly onBasis: (basis: TypedBasis) => void;
  readonly effectiveLabel: string;
}

/** Fields for title, number and day of the basis document, and for the day it takes effect. */
export function BasisFields({ basis, onBasis, effectiveLabel }: Props) {
  const t = useMessages();
  const field = (name: keyof TypedBasis, type: 'text' | 'date', label: string) => (
    <label>
      {label}
      <input
        type={type}
        className="field"
        maxLength={type === 'text' ? 200 : undefined}
        value={basis[name]}
        onChange={(event) => onBasis({ ...basis, [name]: event.target.value })}
      />
    </label>
  );
  return (
    <div className="maintenance-grid">
      {field('title', 'text', t('maintenance.basisTitle'))}
      {field('number', 'text', t('maintenance.basisNumber'))}
      {field('date', 'date', t('maintenance.basisDate'))}
      {field('effectiveOn', 'date', effectiveLabel)}
    </div>
  );
}
