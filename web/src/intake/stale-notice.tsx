import { useMessages, type Translate } from '../shared/messages/use-messages';
import type { MessageKey } from '../shared/messages/catalogue';
import type { IntakeFields, IntakeRow } from '../api/model';
import { fieldWords } from './row-words';
import type { StaleRow } from './use-row-writes';

interface Props {
  readonly stale: StaleRow;
}

/** A colleague was quicker with the same row: both versions side by side, and a choice. */
export function StaleNotice({ stale }: Props) {
  const t = useMessages();
  return (
    <div className="problem" role="alert">
      <strong>{t('intake.staleTitle', { name: stale.by || '—' })}</strong>
      <p lang="zh-CN">{stale.theirs.fields.name}</p>
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
          {differences(stale, t).map(([label, theirs, mine]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{theirs}</td>
              <td>{mine}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <button type="button" className="button" onClick={() => stale.settle(false)}>
        {t('intake.stale.takeTheirs')}
      </button>{' '}
      <button type="button" className="button" onClick={() => stale.settle(true)}>
        {t('intake.stale.keepMine')}
      </button>
    </div>
  );
}

function differences({ theirs, mine }: StaleRow, t: Translate): [string, string, string][] {
  const rows: [string, string, string][] = Object.keys(mine.fields ?? {}).map((name) => {
    const field = name as keyof IntakeFields;
    return [
      fieldLabel(field, t),
      fieldWords(field, theirs.fields, t),
      fieldWords(field, mine.fields ?? {}, t),
    ];
  });
  if (mine.type !== undefined) {
    rows.unshift([t('intake.field.type'), typeWords(theirs, t), t(`intake.type.${mine.type}`)]);
  }
  const decision = mine.decision ?? (rows.length === 0 ? theirs.decision : undefined);
  if (decision !== undefined) {
    const label = t('intake.stale.decision');
    rows.push([label, t(`intake.decision.${theirs.decision}`), t(`intake.decision.${decision}`)]);
  }
  return rows;
}

const typeWords = ({ type }: IntakeRow, t: Translate) => t(`intake.type.${type}`);

export function fieldLabel(name: keyof IntakeFields, t: Translate): string {
  return t(`intake.field.${name}` satisfies MessageKey);
}
