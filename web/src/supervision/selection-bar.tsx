import type { ReactNode } from 'react';
import type { Subject } from '../shared/subject';
import { useMessages } from '../shared/messages/use-messages';
import type { Selection } from './use-selection';

interface Props {
  readonly selection: Selection;
  readonly children: (subjects: readonly Subject[], done: () => void) => ReactNode;
}

/** How many matters are chosen and what can be done with them; at the foot of the window. */
export function SelectionBar({ selection, children }: Props) {
  const t = useMessages();
  const { subjects, clear } = selection;
  return (
    <div className="selection-bar no-print" data-empty={subjects.length === 0 || undefined}>
      <span role="status">
        {subjects.length > 0 && t('report.selected', { count: subjects.length })}
      </span>
      {subjects.length > 0 && (
        <>
          {children(subjects, clear)}
          <button type="button" className="button" onClick={clear}>
            {t('report.clearSelection')}
          </button>
        </>
      )}
    </div>
  );
}
