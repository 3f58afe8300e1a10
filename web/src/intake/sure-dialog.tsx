import { answered, api } from '../api/client';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { ListedRows } from './listed-rows';
import type { IntakeDraft } from '../api/model';
import { isOpen, stateOf } from './row-look';

interface Props {
  readonly draft: IntakeDraft;
  /** With what was accepted and the first row that is still open then. */
  readonly onDone: (accepted: readonly number[], next: number | null) => void;
  readonly onClose: () => void;
}

/** Accepts what was read without doubt, after a look at the list of it. */
export function SureDialog({ draft, onDone, onClose }: Props) {
  const t = useMessages();
  const sure = draft.rows.filter((row) => stateOf(row) === 'sure');
  const open = draft.rows.filter((row) => isOpen(stateOf(row)));
  const write = useWrite((_body: null, header) =>
    answered(
      api.POST('/api/intake/drafts/{id}/accept-sure', {
        params: { path: { id: draft.id }, header },
      }),
    ),
  );
  return (
    <Dialog
      title={t('intake.acceptSureTitle', { count: sure.length })}
      okText={t('intake.acceptSureDo')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      onOk={() =>
        write.mutate(
          { body: null, version: draft.version },
          {
            onSuccess: ({ ids }) =>
              onDone(ids, open.find((row) => !sure.includes(row))?.id ?? null),
          },
        )
      }
      onCancel={onClose}
    >
      {write.error && <ProblemNotice error={write.error} />}
      <p>{t('intake.acceptSureText', { rest: open.length - sure.length })}</p>
      <ListedRows rows={sure} />
    </Dialog>
  );
}
