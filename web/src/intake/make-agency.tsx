import { useState } from 'react';
import type { AgencyKind, AgencyList, IntakeBody, NewAgency } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';

export const AGENCY_KINDS = [
  'department',
  'government',
  'city',
  'county',
  'central',
  'firm',
  'association',
  'group',
] as const satisfies readonly AgencyKind[];

interface Props {
  readonly body: IntakeBody;
  readonly regionCode: string;
  readonly agencies: AgencyList['rows'];
  readonly busy: boolean;
  readonly onMake: (agency: NewAgency) => void;
  readonly onBack: () => void;
}

/** A body that is made when the plan is confirmed. */
export function MakeAgency({ body, regionCode, agencies, busy, onMake, onBack }: Props) {
  const t = useMessages();
  const [made, setMade] = useState<NewAgency>(
    body.create ?? { name: body.name, shortName: body.name, kind: 'department', regionCode },
  );
  const [tried, setTried] = useState(false);
  const incomplete = made.name.trim() === '' || made.shortName.trim() === '';
  const regions = new Map(agencies.map((one) => [one.regionCode, one.regionName]));
  if (!regions.has(made.regionCode)) regions.set(made.regionCode, made.regionCode);
  const put = (patch: Partial<NewAgency>) => setMade({ ...made, ...patch });
  return (
    <form
      className="intake-make"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (incomplete) return;
        onMake({ ...made, name: made.name.trim(), shortName: made.shortName.trim() });
      }}
    >
      <div className="intake-fields">
        <label>
          {t('intake.bodyName')}
          <input
            className="field"
            lang="zh-CN"
            value={made.name}
            maxLength={200}
            onChange={(event) => put({ name: event.target.value })}
          />
        </label>
        <label>
          {t('intake.bodyShort')}
          <input
            className="field"
            lang="zh-CN"
            value={made.shortName}
            maxLength={100}
            onChange={(event) => put({ shortName: event.target.value })}
          />
        </label>
        <label>
          {t('intake.bodyKind')}
          <select
            className="field"
            value={made.kind}
            onChange={(event) => put({ kind: event.target.value as AgencyKind })}
          >
            {AGENCY_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`agencies.kind.${kind}`)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {t('intake.bodyRegion')}
          <select
            className="field"
            value={made.regionCode}
            onChange={(event) => put({ regionCode: event.target.value })}
          >
            {[...regions].map(([code, name]) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {tried && incomplete && (
        <p className="file-refused" role="alert">
          {t('intake.bodyIncomplete')}
        </p>
      )}
      <div className="intake-acts">
        <button type="submit" className="button button-primary" disabled={busy}>
          {t('intake.bodyMake')}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {t('common.cancel')}
        </button>
      </div>
    </form>
  );
}
