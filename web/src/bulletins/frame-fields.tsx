import type { SaveBulletin } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';

const FIELDS = [
  { key: 'title', most: 120 },
  { key: 'issuer', most: 80 },
  { key: 'recipients', most: 300 },
  { key: 'basis', most: 500 },
  { key: 'signatory', most: 80 },
  { key: 'copies', most: 300 },
] as const;

interface Props {
  readonly text: SaveBulletin;
  readonly onChange: (patch: Partial<SaveBulletin>) => void;
}

/** Title, issuer, addressees and signature of a draft. */
export function FrameFields({ text, onChange }: Props) {
  const t = useMessages();
  return (
    <section id="bulletin-head" className="bulletin-frame" aria-label={t('bulletins.head')}>
      {FIELDS.map(({ key, most }) => (
        <label key={key}>
          {t(key === 'title' ? 'bulletins.name' : `bulletins.${key}`)}
          <input
            className="field"
            maxLength={most}
            value={text[key]}
            onChange={(event) => onChange({ [key]: event.target.value })}
          />
        </label>
      ))}
    </section>
  );
}
