import type { FigureImport } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';

interface Props {
  readonly one: FigureImport;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function ImportConfirm({ one, onConfirm, onClose }: Props) {
  const t = useMessages();
  return (
    <Dialog
      title={t('imports.confirmTitle')}
      okText={t('imports.confirm')}
      cancelText={t('common.cancel')}
      onOk={onConfirm}
      onCancel={onClose}
    >
      <p>{t('imports.confirmText', one.counts)}</p>
    </Dialog>
  );
}
