import type { ReactNode } from 'react';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';

/** A reason, or a document's title, says at least this much. */
export const SHORTEST_WORDS = 4;

interface Props {
  readonly reason: string;
  readonly onReason: (reason: string) => void;
  /** Why the server did not take it. */
  readonly error: Error | null;
  /** What is still missing, as a sentence. */
  readonly note: string | null;
  /** The button that sends it. */
  readonly children: ReactNode;
}

/** How every change of a target ends: its reason, what stands in its way, and the button. */
export function ReasonPart({ reason, onReason, error, note, children }: Props) {
  const t = useMessages();
  return (
    <>
      <label>
        {t('maintenance.reason')}
        <textarea
          className="field"
          rows={2}
          maxLength={500}
          value={reason}
          onChange={(event) => onReason(event.target.value)}
        />
      </label>
      <Obstacles error={error} note={note} />
      {children}
    </>
  );
}

/** What stands in the way of a change: the server's problem, or what is still missing. */
export function Obstacles({ error, note }: Pick<Props, 'error' | 'note'>) {
  return (
    <>
      {error && <ProblemNotice error={error} />}
      {note && (
        <p className="maintenance-note" role="alert">
          {note}
        </p>
      )}
    </>
  );
}
