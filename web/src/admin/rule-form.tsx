import { useState } from 'react';
import type { CalendarChange, CalendarView } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { quarterEnds } from './calendar-days';
import { BASES, termsOf, type Basis } from './due-terms';

interface Props {
  readonly regions: CalendarView['regions'];
  readonly today: string;
  readonly onChange: (change: CalendarChange) => void;
}

const MOST_WORKING_DAYS = 60;

/** Sets the rule of a region from a quarter on; the same region and quarter replaces a rule. */
export function RuleForm({ regions, today, onChange }: Props) {
  const t = useMessages();
  const ends = quarterEnds(today, 1, 5);
  const [regionCode, setRegionCode] = useState(regions[0]?.code ?? '');
  const [validFrom, setValidFrom] = useState(ends[1] ?? today);
  const [basis, setBasis] = useState<Basis>('working_days');
  const [count, setCount] = useState('15');
  const [tried, setTried] = useState(false);
  const days = Number(count);
  const wrong =
    regionCode === '' || !Number.isInteger(days) || days < 1 || days > MOST_WORKING_DAYS;

  function preview() {
    setTried(true);
    if (!wrong) onChange({ kind: 'set_rule', regionCode, validFrom, terms: termsOf(basis, days) });
  }

  return (
    <form
      className="calendar-form"
      aria-labelledby="calendar-add-rule"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        preview();
      }}
    >
      <h3 id="calendar-add-rule">{t('calendar.addRule')}</h3>
      <label>
        {t('calendar.region')}
        <select
          className="field"
          value={regionCode}
          onChange={(event) => setRegionCode(event.target.value)}
        >
          {regions.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('calendar.validFrom')}
        <select
          className="field"
          value={validFrom}
          onChange={(event) => setValidFrom(event.target.value)}
        >
          {ends.map((end) => (
            <option key={end} value={end}>
              {end}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('calendar.basis')}
        <select
          className="field"
          value={basis}
          onChange={(event) =>
            setBasis(BASES.find((one) => one === event.target.value) ?? 'working_days')
          }
        >
          {BASES.map((one) => (
            <option key={one} value={one}>
              {t(`calendar.basis.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('calendar.count')}
        <input
          type="number"
          className="field calendar-count"
          min={1}
          max={MOST_WORKING_DAYS}
          value={count}
          aria-invalid={tried && wrong}
          aria-describedby={tried && wrong ? 'calendar-rule-error' : undefined}
          onChange={(event) => setCount(event.target.value)}
        />
      </label>
      <button type="submit" className="button button-primary">
        {t('calendar.preview')}
      </button>
      {tried && wrong && (
        <p id="calendar-rule-error" className="calendar-error" role="alert">
          {t('calendar.needRule')}
        </p>
      )}
    </form>
  );
}
