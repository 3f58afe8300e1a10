import { useMessages } from '../shared/messages/use-messages';
import { LONGEST_WORDS } from './paste-block';

interface Props {
  readonly label: string;
  readonly value: string;
  readonly column: number;
  readonly editable: boolean;
  readonly required: boolean;
  readonly onType: (text: string) => void;
  readonly onCommit: (text: string) => void;
}

/** 说明 or 下一步: two lines of words, required where the line is below schedule. */
export function WordsCell(props: Props) {
  const t = useMessages();
  const { label, value, editable, required } = props;
  if (!editable) return <span>{value || '—'}</span>;
  return (
    <>
      <textarea
        className="field"
        rows={2}
        maxLength={LONGEST_WORDS}
        data-column={props.column}
        value={value}
        aria-label={label}
        aria-required={required}
        aria-invalid={required && value.trim() === ''}
        onChange={(event) => props.onType(event.target.value)}
        onBlur={(event) => props.onCommit(event.target.value)}
      />
      {required && value.trim() === '' && <span className="grid-required">{t('grid.why')}</span>}
    </>
  );
}
