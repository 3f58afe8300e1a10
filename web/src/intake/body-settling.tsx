import { useId, useState } from 'react';
import { answered, api } from '../api/client';
import type { AgencyKind, AgencyList, IntakeBody, IntakeDraft, NewAgency } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';

const KINDS = [
  'department',
  'government',
  'city',
  'county',
  'central',
  'firm',
  'association',
  'group',
] as const satisfies readonly AgencyKind[];

interface Settled {
  readonly name: string;
  readonly agencyId: number | null;
  readonly create: NewAgency | null;
}

interface Props {
  readonly body: IntakeBody;
  readonly draft: IntakeDraft;
  readonly agencies: AgencyList['rows'];
  /** A row has pointed at it: it stands ready to be settled. */
  readonly begun: boolean;
}

/** Says which body a written name means: one that is there, or a new one. */
export function BodySettling({ body, draft, agencies, begun }: Props) {
  const t = useMessages();
  const [way, setWay] = useState<'find' | 'make' | null>(
    begun || body.state === 'open' ? 'find' : null,
  );
  const write = useWrite((wanted: Settled, header) =>
    answered(
      api.PUT('/api/intake/drafts/{id}/bodies', {
        params: { path: { id: draft.id }, header },
        body: wanted,
      }),
    ),
  );
  const settle = (wanted: Omit<Settled, 'name'>) =>
    write.mutate({ body: { name: body.name, ...wanted }, version: body.version });

  return (
    <div className="intake-settling">
      {write.error && <ProblemNotice error={write.error} />}
      {way === null && (
        <div className="intake-acts">
          <button type="button" className="button" onClick={() => setWay('find')}>
            {t('intake.bodyChange')}
          </button>
        </div>
      )}
      {way === 'find' && (
        <FindAgency
          agencies={agencies}
          name={body.name}
          busy={write.isPending}
          onTake={(agencyId) => settle({ agencyId, create: null })}
        >
          <button type="button" className="button" onClick={() => setWay('make')}>
            {t('intake.bodyCreate')}
          </button>
          {body.state !== 'open' && (
            <>
              <button
                type="button"
                className="button"
                onClick={() => settle({ agencyId: null, create: null })}
              >
                {t('intake.bodyOpen')}
              </button>
              <button type="button" className="button" onClick={() => setWay(null)}>
                {t('common.cancel')}
              </button>
            </>
          )}
        </FindAgency>
      )}
      {way === 'make' && (
        <MakeAgency
          body={body}
          regionCode={draft.header.regionCode}
          agencies={agencies}
          busy={write.isPending}
          onMake={(create) => settle({ agencyId: null, create })}
          onBack={() => setWay('find')}
        />
      )}
    </div>
  );
}

interface FindProps {
  readonly agencies: AgencyList['rows'];
  readonly name: string;
  readonly busy: boolean;
  readonly onTake: (id: number) => void;
  readonly children: React.ReactNode;
}

function FindAgency({ agencies, name, busy, onTake, children }: FindProps) {
  const t = useMessages();
  const list = useId();
  const [typed, setTyped] = useState('');
  const [tried, setTried] = useState(false);
  const found = agencies.find(
    ({ agency }) => agency.name === typed.trim() || agency.shortName === typed.trim(),
  );
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

interface MakeProps {
  readonly body: IntakeBody;
  readonly regionCode: string;
  readonly agencies: AgencyList['rows'];
  readonly busy: boolean;
  readonly onMake: (agency: NewAgency) => void;
  readonly onBack: () => void;
}

function MakeAgency({ body, regionCode, agencies, busy, onMake, onBack }: MakeProps) {
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
            {KINDS.map((kind) => (
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
