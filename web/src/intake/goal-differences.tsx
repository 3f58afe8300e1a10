import { answered, api } from '../api/client';
import type { IntakeDraft, IntakeRow, PlanChanges } from '../api/model';
import { useWrite } from '../api/use-write';
import { catalogue, type MessageKey } from '../shared/messages/catalogue';
import { useMessages, useSay, type Translate } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';

type Difference = PlanChanges['changed'][number]['differences'][number];
type Field = Difference['field'];

interface Props {
  readonly draft: IntakeDraft;
  readonly row: IntakeRow | undefined;
  readonly differences: readonly Difference[];
}

/** What a row says differently of a goal in force, and which of it is carried. */
export function GoalDifferences({ draft, row, differences }: Props) {
  const t = useMessages();
  const say = useSay();
  const write = useWrite((body: { kept: Field[] }, header) =>
    answered(
      api.PUT('/api/intake/rows/{id}/kept', {
        params: { path: { id: row?.id ?? 0 }, header },
        body,
      }),
    ),
  );
  const kept = differences.filter(({ effect }) => effect === 'kept').map(({ field }) => field);

  function carry(field: Field, carried: boolean) {
    if (row === undefined) return;
    const others = kept.filter((one) => one !== field);
    write.mutate({ body: { kept: carried ? others : [...others, field] }, version: row.version });
  }

  return (
    <>
      {write.error && <ProblemNotice error={write.error} />}
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{t('intake.stale.field')}</th>
            <th scope="col">{t('intake.change.old')}</th>
            <th scope="col">{t('intake.change.new')}</th>
            <th scope="col">{t('intake.change.effect')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ field, before, after, effect, advice }) => (
            <tr key={field}>
              <th scope="row">{t(`intake.field.${field}`)}</th>
              <td data-label={t('intake.change.old')} lang="zh-CN">
                {shown(field, before, t)}
              </td>
              <td data-label={t('intake.change.new')}>
                <div>
                  <span lang="zh-CN">{shown(field, after, t)}</span>
                  {advice && <p className="muted">{say(advice)}</p>}
                </div>
              </td>
              <td data-label={t('intake.change.effect')}>
                {effect === 'proposed' || effect === 'kept' ? (
                  <label className="intake-carry">
                    <input
                      type="checkbox"
                      checked={effect === 'proposed'}
                      disabled={!draft.can.edit || row === undefined || write.isPending}
                      aria-label={`${t('intake.change.carry')}：${t(`intake.field.${field}`)}`}
                      onChange={(event) => carry(field, event.target.checked)}
                    />
                    {t(`intake.effect.${effect}`)}
                  </label>
                ) : (
                  t(`intake.effect.${effect}`)
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Words of the model are said in the reader's language; everything else is the document's. */
function shown(field: string, value: string, t: Translate): string {
  if (value === '') return '—';
  return value
    .split(' ')
    .map((word) => {
      const key = `intake.${field}.${word}`;
      return key in catalogue ? t(key as MessageKey) : word;
    })
    .join(' ');
}
