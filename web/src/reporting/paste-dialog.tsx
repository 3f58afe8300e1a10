import { useMessages } from '../shared/messages/use-messages';
import { COLUMN_WORDS, LONGEST_WORDS, type PastePlan } from './paste-block';
import { Dialog } from '../shared/ui/dialog';

interface Props {
  readonly plan: PastePlan;
  readonly onPaste: () => void;
  readonly onClose: () => void;
}

/** What a pasted block would change, before it changes anything. */
export function PasteDialog({ plan, onPaste, onClose }: Props) {
  const t = useMessages();
  const unclear = plan.cells.filter(
    ({ input }) => input.kind === 'other_unit' || input.kind === 'unreadable',
  ).length;
  return (
    <Dialog
      width={720}
      title={t('paste.title')}
      okText={t('paste.do')}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: plan.cells.length === 0 }}
      onOk={onPaste}
      onCancel={onClose}
    >
      <ul>
        <li>{t('paste.cells', { count: plan.cells.length })}</li>
        {plan.blanks > 0 && <li>{t('paste.blanks', { count: plan.blanks })}</li>}
        {plan.outside > 0 && <li>{t('paste.outside', { count: plan.outside })}</li>}
        {plan.unchanged > 0 && <li>{t('paste.unchanged', { count: plan.unchanged })}</li>}
        {plan.notTyped.length > 0 && (
          <li className="grid-warning">
            {t('paste.notTyped', { names: plan.notTyped.join('、') })}
          </li>
        )}
        {plan.tooLong.length > 0 && (
          <li className="grid-warning">
            {t('paste.tooLong', { names: plan.tooLong.join('、'), most: LONGEST_WORDS })}
          </li>
        )}
        {unclear > 0 && <li className="grid-warning">{t('paste.unclear', { count: unclear })}</li>}
      </ul>
      <div className="paste-table" role="group" aria-label={t('paste.title')} tabIndex={0}>
        <table className="table">
          <caption className="visually-hidden">{t('paste.title')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('grid.name')}</th>
              <th scope="col">{t('paste.column')}</th>
              <th scope="col">{t('paste.before')}</th>
              <th scope="col">{t('paste.after')}</th>
            </tr>
          </thead>
          <tbody>
            {plan.cells.map((cell) => (
              <tr key={`${cell.lineId}${cell.column}`}>
                <th scope="row">{cell.name}</th>
                <td>{t(COLUMN_WORDS[cell.column])}</td>
                <td>{cell.before || '—'}</td>
                <td>{cell.input.kind === 'figure' ? cell.input.value : cell.text}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  );
}
