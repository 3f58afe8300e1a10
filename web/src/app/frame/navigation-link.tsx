import { Link } from '@tanstack/react-router';
import { useMessages } from '../../shared/messages/use-messages';
import type { NavigationItem } from './navigation';

/** One page of the main navigation. */
export function NavigationLink({ item }: { item: NavigationItem }) {
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
