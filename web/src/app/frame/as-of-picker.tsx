import { useNavigate } from '@tanstack/react-router';
import { useMessages } from '../../shared/messages/use-messages';

interface AsOfPickerProps {
  asOf: string | undefined;
  today: string;
}

/**
 * The day for which everything is judged; it lives in the address. The browser's own date field
 * works by keyboard, on a phone and in every text size.
 */
export function AsOfPicker({ asOf, today }: AsOfPickerProps) {
  const t = useMessages();
  const navigate = useNavigate();
  function choose(day: string): void {
    if (day > today) return;
    void navigate({
      to: '.',
      search: (old) => ({ ...old, asOf: day === '' || day === today ? undefined : day }),
    });
  }
  return (
    <label className="as-of">
      <span>{t('asOf.label')}</span>
      <input
        key={asOf ?? today}
        type="date"
        className="field"
        defaultValue={asOf ?? today}
        max={today}
        min="2000-01-01"
        onChange={(event) => event.target.validity.valid && choose(event.target.value)}
      />
    </label>
  );
}
