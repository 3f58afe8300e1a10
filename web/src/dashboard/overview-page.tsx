import { useMessages } from '../shared/messages/use-messages';
import type { OverviewSearch, SearchProps } from '../shared/search';
import { PageHeader } from '../shared/ui/page-header';

export function OverviewPage(_props: SearchProps<OverviewSearch>) {
  const t = useMessages();
  return <PageHeader title={t('overview.title')} />;
}
