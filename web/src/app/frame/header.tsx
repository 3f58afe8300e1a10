import { Link } from '@tanstack/react-router';
import type { Session } from '../../api/model';
import { useMessages } from '../../shared/messages/use-messages';
import { AccountMenu } from './account-menu';
import { AsOfPicker } from './as-of-picker';
import { InboxBell } from './inbox-bell';
import { navigationFor, type NavigationItem } from './navigation';

interface HeaderProps {
  session: Session;
  asOf: string | undefined;
}

export function Header({ session, asOf }: HeaderProps) {
  const t = useMessages();
  return (
    <header className="header no-print">
      <Link to="/" className="brand">
        <strong>{t('product.name')}</strong>
        <span lang={t('product.latin') === 'Xushi' ? 'en' : 'zh-CN'}>{t('product.latin')}</span>
      </Link>
      <nav aria-label={t('nav.label')} className="nav">
        {navigationFor(session).map((item) => (
          <NavigationLink key={item.label} item={item} />
        ))}
      </nav>
      <div className="header-tools">
        <AsOfPicker asOf={asOf} today={session.today} />
        <InboxBell asOf={asOf} />
        <AccountMenu session={session} />
      </div>
    </header>
  );
}

function NavigationLink({ item }: { item: NavigationItem }) {
  const t = useMessages();
  const label = t(item.label);
  if (item.to === '/agencies/$id') {
    return (
      <Link to={item.to} params={{ id: item.id ?? '' }} activeOptions={{ includeSearch: false }}>
        {label}
      </Link>
    );
  }
  return (
    <Link to={item.to} activeOptions={{ includeSearch: false }}>
      {label}
    </Link>
  );
}
