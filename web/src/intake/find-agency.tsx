import { useId, useState } from 'react';
import type { AgencyList } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { bodyNamed } from './body-named';

interface Props {
  readonly agencies: AgencyList['rows'];
  /** Region of the plan: its bodies are meant first by a short name. */
  readonly regionCode: string | null;
  readonly name: string;
  readonly busy: boolean;
  readonly onTake: (id: number) => void;
  readonly children: React.ReactNode;
}

/** One of the bodies that are there, by its full or short name. */
export function FindAgency({ agencies, regionCode, name, busy, onTake, children }: Props) {
  const t = useMessages();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const found = bodyNamed(agencies, typed.trim(), regionCode);
  return (
    <form
      className="intake-inline"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (found) onTake(found.agency.id);
      }}
    >
      <label>
        {t('intake.bodyExisting')}{' '}
        <input
          className="field"
          list={list}
          lang="zh-CN"
          aria-label={`${t('intake.bodyExisting')}：${name}`}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </label>
      <datalist id={list}>
        {agencies.map(({ agency, regionName }) => (
          <option key={agency.id} value={agency.name}>
            {regionName}
          </option>
        ))}
      </datalist>
      <button type="submit" className="button button-primary" disabled={busy}>
        {t('intake.bodyTake')}
      </button>
      {children}
      {tried && !found && (
        <span className="file-refused" role="alert">
          {t('intake.bodyUnknown')}
        </span>
      )}
    </form>
  );
}
