import type { IntakeDocument, IntakeOpenMatter } from '../api/model';
import { ConfirmDialog } from './confirm-dialog';
import { DiscardDialog } from './discard-dialog';
import { KeyHelp } from './key-help';
import { PassageDialog } from './passage-dialog';
import type { Passage } from './picked-passage';
import { SureDialog } from './sure-dialog';
import type { Review } from './use-review';

interface Props {
  readonly review: Review;
  readonly document: IntakeDocument;
  readonly onOpen: (matter: IntakeOpenMatter) => void;
  readonly onPicked: (passage: Passage) => void;
  readonly onConfirmed: (planKey: string) => void;
  readonly onGone: () => void;
  /** Gives the focus to the current row. */
  readonly focusRow: () => void;
}

export function ReviewDialogs(props: Props) {
  const { review, document, onOpen, onPicked, onConfirmed, onGone, focusRow } = props;
  const { draft, dialog, setDialog } = review;
  const close = () => setDialog(null);
  switch (dialog) {
    case 'sure':
      return (
        <SureDialog
          draft={draft}
          onDone={(accepted, next) => {
            close();
            review.remember(accepted);
            if (next !== null) review.select(next);
            focusRow();
          }}
          onClose={close}
        />
      );
    case 'confirm':
      return (
        <ConfirmDialog draft={draft} onOpen={onOpen} onConfirmed={onConfirmed} onClose={close} />
      );
    case 'discard':
      return (
        <DiscardDialog id={draft.id} version={draft.version} onDone={onGone} onClose={close} />
      );
    case 'help':
      return <KeyHelp onClose={close} />;
    case 'passage':
      return (
        <PassageDialog
          text={document.text}
          tables={document.tables}
          near={review.row?.start ?? 0}
          onTake={onPicked}
          onClose={close}
        />
      );
    case null:
      return null;
  }
}
