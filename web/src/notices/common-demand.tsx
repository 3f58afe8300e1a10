import { useState } from 'react';
import { useMessages } from '../shared/messages/use-messages';

/** One demand for all chosen slips. */
export function CommonDemand({ onApply }: { readonly onApply: (demand: string) => void }) {
  const t = useMessages();
  const [demand, setDemand] = useState('');
  return (
    <div className="notice-common">
      <label>
        {t('notices.commonDemand')}
        <textarea
          className="field"
          rows={2}
          maxLength={2000}
          value={demand}
          onChange={(event) => setDemand(event.target.value)}
        />
      </label>
      <button
        type="button"
        className="button"
        disabled={demand.trim() === ''}
        onClick={() => onApply(demand.trim())}
      >
        {t('notices.apply')}
      </button>
    </div>
  );
}
