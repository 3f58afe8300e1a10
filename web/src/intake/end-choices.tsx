import type { PlanChanges } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';

/** What the amended document does not state any more and is to end. */
export interface Ending {
  readonly targets: number[];
  readonly notes: number[];
  readonly incentives: number[];
}

export const NOTHING_ENDS: Ending = { targets: [], notes: [], incentives: [] };

interface Props {
  readonly changes: PlanChanges;
  readonly ending: Ending;
  readonly onEnding: (ending: Ending) => void;
}

/** Ticked one by one, or all of a kind: nothing ends because a document is silent about it. */
export function EndChoices({ changes, ending, onEnding }: Props) {
  const t = useMessages();
  const lists = {
    targets: changes.removed.map(({ id, clause, name }) => ({ id, words: `${clause} ${name}` })),
    notes: changes.notes.removed.map(({ id, clause, words }) => ({
      id,
      words: `${clause} ${words}`,
    })),
    incentives: changes.incentives.removed.map(({ id, clause, words }) => ({
      id,
      words: `${clause} ${words}`,
    })),
  };
  const replaced = changes.changed.filter(({ replaces }) => replaces);
  return (
    <>
      {replaced.length > 0 && (
        <p lang="zh-CN">
          {t('intake.end.replaced', {
            names: replaced.map(({ target }) => target.name).join('、'),
          })}
        </p>
      )}
      {(['targets', 'notes', 'incentives'] as const)
        .filter((kind) => lists[kind].length > 0)
        .map((kind) => (
          <fieldset key={kind} className="intake-end">
            <legend>{t(`intake.end.${kind}`, { count: lists[kind].length })}</legend>
            {lists[kind].length > 1 && (
              <label>
                <input
                  type="checkbox"
                  checked={ending[kind].length === lists[kind].length}
                  onChange={(event) =>
                    onEnding({
                      ...ending,
                      [kind]: event.target.checked ? lists[kind].map(({ id }) => id) : [],
                    })
                  }
                />
                {t('intake.end.all')}
              </label>
            )}
            {lists[kind].map(({ id, words }) => (
              <label key={id} lang="zh-CN">
                <input
                  type="checkbox"
                  checked={ending[kind].includes(id)}
                  onChange={(event) =>
                    onEnding({
                      ...ending,
                      [kind]: event.target.checked
                        ? [...ending[kind], id]
                        : ending[kind].filter((one) => one !== id),
                    })
                  }
                />
                {words}
              </label>
            ))}
          </fieldset>
        ))}
    </>
  );
}
