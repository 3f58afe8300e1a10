import { useLocation } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useMessages } from '../../shared/messages/use-messages';
import type { NavigationGroup } from './navigation';
import { NavigationLink } from './navigation-link';
import { useDisclosure } from '../../shared/ui/use-disclosure';

/** A word of the navigation that opens its pages below; marked while one of them is shown. */
export function NavigationMenu({ group }: { group: NavigationGroup }) {
  const t = useMessages();
  const path = useLocation({ select: ({ pathname }) => pathname });
  const { open, setOpen, box, button } = useDisclosure();
  useEffect(() => setOpen(false), [path, setOpen]);
  const here = group.items.some(({ to }) => path === to || path.startsWith(`${to}/`));
  return (
    <div className="nav-group" ref={box}>
      <button
        ref={button}
        type="button"
        className={here ? 'nav-word active' : 'nav-word'}
        aria-expanded={open}
        aria-controls={`nav-${group.label}`}
        onClick={() => setOpen(!open)}
      >
        {t(group.label)} <span aria-hidden="true">▾</span>
      </button>
      <div id={`nav-${group.label}`} className="nav-panel panel" hidden={!open}>
        {group.items.map((item) => (
          <NavigationLink key={item.label} item={item} />
        ))}
      </div>
    </div>
  );
}
