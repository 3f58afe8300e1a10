import { Link } from '@tanstack/react-router';
import type { Session } from '../../api/model';
import { useMessages } from '../../shared/messages/use-messages';
import { AccountMenu } from './account-menu';
import { AsOfPicker } from './as-of-picker';
import { InboxBell } from './inbox-bell';
import { navigationFor } from './navigation';
import { NavigationLink } from './navigation-link';
import { NavigationMenu } from './navigation-menu';

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
        {navigationFor(session).map((entry) =>
          'items' in entry ? (
            <NavigationMenu key={entry.label} group={entry} />
          ) : (
            <NavigationLink key={entry.label} item={entry} />
          ),
        )}
      </nav>
      <div className="header-tools">
        <AsOfPicker asOf={asOf} today={session.today} />
        <InboxBell asOf={asOf} />
        <AccountMenu session={session} />
      </div>
    </header>
  );
}
