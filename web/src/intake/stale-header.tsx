import type { MessageKey } from '../shared/messages/catalogue';
import { useMessages } from '../shared/messages/use-messages';
import type { TypedHeader } from './header-draft';

interface Props {
  readonly mine: TypedHeader;
  readonly theirs: TypedHeader;
  readonly by: string;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

const FIELDS = [
  'title',
  'docNo',
  'issuer',
  'issuedOn',
  'effectiveFrom',
  'effectiveTo',
  'horizon',
  'implements',
  'missingAnnexes',
  'defaultBody',
  'regionCode',
] as const;

/** The header was saved by somebody else while this one was typed: both, and a choice. */
export function StaleHeader({ mine, theirs, by, onTheirs, onMine }: Props) {
  const t = useMessages();
  return (
    <div className="problem" role="alert">
      <strong>{t('intake.staleTitle', { name: by })}</strong>
      <p>{t('intake.staleBody')}</p>
      <table className="table intake-stale">
        <thead>
          <tr>
            <th scope="col">{t('intake.stale.field')}</th>
            <th scope="col">{t('intake.stale.theirs')}</th>
            <th scope="col">{t('intake.stale.mine')}</th>
          </tr>
        </thead>
        <tbody>
          {FIELDS.filter((name) => mine[name] !== theirs[name]).map((name) => (
            <tr key={name}>
              <th scope="row">{t(`intake.header.${name}` satisfies MessageKey)}</th>
              <td lang="zh-CN">{theirs[name] || '—'}</td>
              <td lang="zh-CN">{mine[name] || '—'}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="button" onClick={onTheirs}>
        {t('intake.stale.takeTheirs')}
      </button>{' '}
      <button type="button" className="button" onClick={onMine}>
        {t('intake.stale.keepMine')}
      </button>
    </div>
  );
}
