import { useState, type ReactNode } from 'react';
import { useMessages } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { WordsField } from '../shared/ui/words-field';

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
        <WordsField
          label={props.label}
          value={reason}
          most={1000}
          fault={tried && tooShort ? t('extension.needReason') : null}
          onChange={setReason}
        />
      </div>
    </Dialog>
  );
}
