import type { ReactNode } from 'react';
import { useMessages } from '../shared/messages/use-messages';

interface Props {
  readonly name: string;
  /** Head and body. */
  readonly children: ReactNode;
}

/** A wide table of rules that scrolls in itself, by keyboard too, never the page. */
export function RulesTable({ name, children }: Props) {
  const t = useMessages();
  return (
    <div
      className="rules-scroll"
      role="group"
      aria-label={t('rules.scroll', { name })}
      tabIndex={0}
    >
      <table className="table">
        <caption className="visually-hidden">{name}</caption>
        {children}
      </table>
    </div>
  );
}
