import { useLayoutEffect, useRef } from 'react';
import type { BulletinPart } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';

interface Props {
  readonly part: BulletinPart;
  readonly text: string;
  readonly onFocus: () => void;
  readonly onChange: (text: string) => void;
}

/** The text of one part: a line is a paragraph, the field is as high as its text. */
export function PartField({ part, text, onFocus, onChange }: Props) {
  const t = useMessages();
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const area = field.current;
    if (area === null) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 4}px`;
  }, [text]);
  const id = `bulletin-part-${part.key}`;
  return (
    <section className="bulletin-part">
      <div className="bulletin-part-head">
        <label htmlFor={id}>{part.heading ?? t(`bulletins.part.${part.key}`)}</label>
        {text !== part.generated && (
          <button type="button" className="button" onClick={() => onChange(part.generated)}>
            {t('bulletins.restore')}
          </button>
        )}
      </div>
      <textarea
        id={id}
        ref={field}
        className="field bulletin-text"
        rows={2}
        maxLength={20_000}
        value={text}
        onFocus={onFocus}
        onChange={(event) => onChange(event.target.value)}
      />
    </section>
  );
}
