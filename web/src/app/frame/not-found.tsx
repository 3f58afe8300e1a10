import { useMessages } from '../../shared/messages/use-messages';
import { EmptyState } from '../../shared/ui/query-state';

export function NotFound() {
  const t = useMessages();
  return (
    <EmptyState title={t('problem.notFound')}>
      <a href="/">{t('problem.backHome')}</a>
    </EmptyState>
  );
}
