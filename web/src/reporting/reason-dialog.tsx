import { useState, type ReactNode } from 'react';
import { useMessages } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';

const SHORTEST_REASON = 4;

interface Props {
  readonly title: string;
  readonly label: string;
  readonly okText: string;
  readonly error: Error | null;
  readonly pending: boolean;
  readonly send: (reason: string) => Promise<unknown>;
  readonly onClose: () => void;
  /** What the act brings about, above the reason. */
  readonly children?: ReactNode;
}

/** Asks for the reason of an act; what was typed stays where the act is refused. */
export function ReasonDialog(props: Props) {
  const t = useMessages();
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const tooShort = reason.trim().length < SHORTEST_REASON;

  async function send() {
    setTried(true);
    if (tooShort) return;
    try {
      await props.send(reason.trim());
      props.onClose();
    } catch {
      // Shown in the dialog; what was typed stays.
    }
  }

  return (
    <Dialog
      title={props.title}
      okText={props.okText}
      cancelText={t('common.cancel')}
      confirmLoading={props.pending}
      onOk={() => void send()}
      onCancel={props.onClose}
    >
      {props.error && <ProblemNotice error={props.error} />}
      {props.children}
      <div className="report-form">
        <label>
          {props.label}
          <textarea
            className="field"
            rows={4}
            maxLength={1000}
            value={reason}
            aria-invalid={tried && tooShort}
            aria-describedby={tried && tooShort ? 'reason-error' : undefined}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {tried && tooShort && (
          <p id="reason-error" className="report-error" role="alert">
            {t('extension.needReason')}
          </p>
        )}
      </div>
    </Dialog>
  );
}
