import { lazy, Suspense, useState } from 'react';
import { useMessages } from '../shared/messages/use-messages';
import type { AskedSlip } from './slip-draft';
import './notices.css';

const IssueDialog = lazy(async () => ({ default: (await import('./issue-dialog')).IssueDialog }));

interface Props {
  readonly slips: readonly AskedSlip[];
  readonly label?: string;
  /** False where it cannot be done now; a dialog that has issued still stands, with its numbers. */
  readonly offered?: boolean;
  /** After slips were issued and the dialog was closed. */
  readonly onIssued?: () => void;
}

/** Opens the preview of slips on these matters. */
export function IssueNoticesButton({ slips, label, offered = true, onIssued }: Props) {
  const t = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      {offered && (
        <button type="button" className="button no-print" onClick={() => setOpen(true)}>
          {label ?? t('notices.issue')}
        </button>
      )}
      {open && (
        <Suspense>
          <IssueDialog
            slips={slips}
            onClose={(issued) => {
              setOpen(false);
              if (issued) onIssued?.();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
