import { useState } from 'react';
import type { CalendarChange } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { daysBetween } from './calendar-days';

interface Props {
  readonly today: string;
  readonly onChange: (change: CalendarChange) => void;
}

/** As many days as the contract takes at once. */
const MOST_DAYS = 31;

/** Enters one day, or a span of days, as off or as worked. */
export function DayForm({ today, onChange }: Props) {
  const t = useMessages();
  const [from, setFrom] = useState('');
  const [to, setTo] = useState('');
  const [working, setWorking] = useState(false);
  const [name, setName] = useState('');
  const [tried, setTried] = useState(false);
  const days = daysBetween(from, to || from);
  const wrongDays = from < today || days.length === 0 || days.length > MOST_DAYS;
  const wrongName = name.trim() === '';

  function preview() {
    setTried(true);
    if (wrongDays || wrongName) return;
    onChange({ kind: 'set_days', days, working, name: name.trim() });
  }

  return (
    <form
      className="calendar-form"
      aria-labelledby="calendar-add-days"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        preview();
      }}
    >
      <h3 id="calendar-add-days">{t('calendar.addDays')}</h3>
      <label>
        {t('calendar.from')}
        <input
          type="date"
          className="field"
          min={today}
          value={from}
          aria-invalid={tried && wrongDays}
          aria-describedby={tried && wrongDays ? 'calendar-days-error' : undefined}
          onChange={(event) => setFrom(event.target.value)}
        />
      </label>
      <label>
        {t('calendar.to')}
        <input
          type="date"
          className="field"
          min={from || today}
          value={to}
          title={t('calendar.toHint')}
          onChange={(event) => setTo(event.target.value)}
        />
      </label>
      <label>
        {t('calendar.kind')}
        <select
          className="field"
          value={working ? 'working' : 'off'}
          onChange={(event) => setWorking(event.target.value === 'working')}
        >
          <option value="off">{t('calendar.off')}</option>
          <option value="working">{t('calendar.working')}</option>
        </select>
      </label>
      <label>
        {t('calendar.name')}
        <input
          className="field"
          maxLength={40}
          placeholder={t('calendar.nameHint')}
          value={name}
          aria-invalid={tried && wrongName}
          aria-describedby={tried && wrongName ? 'calendar-name-error' : undefined}
          onChange={(event) => setName(event.target.value)}
        />
      </label>
      <button type="submit" className="button button-primary">
        {t('calendar.preview')}
      </button>
      {tried && wrongDays && (
        <p id="calendar-days-error" className="calendar-error" role="alert">
          {t('calendar.needDays', { today })}
        </p>
      )}
      {tried && wrongName && (
        <p id="calendar-name-error" className="calendar-error" role="alert">
          {t('calendar.needName')}
        </p>
      )}
    </form>
  );
}
