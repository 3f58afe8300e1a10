import { useMessages } from '../../shared/messages/use-messages';

export function PagePending() {
  const t = useMessages();
  return (
    <div className="skeleton page-pending" role="status">
      <span className="visually-hidden">{t('common.loading')}</span>
    </div>
  );
}
