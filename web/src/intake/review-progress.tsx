import { useMessages } from '../shared/messages/use-messages';
import type { IntakeDraft } from '../api/model';
import { isOpen, stateOf, type RowState } from './row-look';
import type { RowFilter } from './review-order';

export type WorkTab = 'rows' | 'bodies' | 'header' | 'changes';

interface Props {
  readonly draft: IntakeDraft;
  readonly onShow: (tab: WorkTab, filter?: RowFilter) => void;
}

/** How much is done, and what is still open, each a way to it. */
export function ReviewProgress({ draft, onShow }: Props) {
  const t = useMessages();
  const { rows } = draft;
  const states = rows.map(stateOf);
  const open = states.filter(isOpen).length;
  const done = rows.length - open;
  const words = t('intake.checked', { done, all: rows.length });
  const bodies = draft.bodies.filter(({ state }) => state === 'open').length;
  const conflicts = draft.conflicts.filter(({ settlement }) => settlement === null).length;
  const header = draft.open.filter(({ kind }) => kind === 'header').length;
  const mend = rows.filter(
    ({ decision, obstacles }) => decision === 'accepted' && obstacles.length > 0,
  ).length;
  const left = [
    { count: open, word: 'pending', tab: 'rows', filter: 'open' },
    { count: conflicts, word: 'conflicts', tab: 'rows', filter: 'conflict' },
    { count: bodies, word: 'bodies', tab: 'bodies', filter: undefined },
    { count: header, word: 'header', tab: 'header', filter: undefined },
    { count: mend, word: 'other', tab: 'rows', filter: 'all' },
  ] as const;
  const shown = left.filter(({ count }) => count > 0);
  return (
    <div className="intake-progress">
      <b role="status">{words}</b>
      <progress max={Math.max(rows.length, 1)} value={done} aria-label={words} />
      {draft.state === 'open' && (
        <span className="intake-still">
          {shown.length === 0
            ? t('intake.still.nothing')
            : shown.map(({ count, word, tab, filter }) => (
                <button
                  key={word}
                  type="button"
                  className="intake-jump"
                  onClick={() => onShow(tab, filter)}
                >
                  {t(`intake.still.${word}`, { count })}
                </button>
              ))}
        </span>
      )}
    </div>
  );
}

export function countOf(draft: IntakeDraft, wanted: RowState): number {
  return draft.rows.filter((row) => stateOf(row) === wanted).length;
}
