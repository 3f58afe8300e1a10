import { lazy, Suspense, useState } from 'react';
import { useMessages } from '../shared/messages/use-messages';
import type { AskedSlip } from './slip-draft';
import './notices.css';

const IssueDialog = lazy(async () => ({ default: (await import('./issue-dialog')).IssueDialog }));

interface Props {
  readonly slips: readonly AskedSlip[];
  readonly label?: string;
  /** After slips were issued and the dialog was closed. */
  readonly onIssued?: () => void;
}

/** Opens the preview of slips on these matters. */
export function IssueNoticesButton({ slips, label, onIssued }: Props) {
  const t = useMessages();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className="button no-print" onClick={() => setOpen(true)}>
        {label ?? t('notices.issue')}
      </button>
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
