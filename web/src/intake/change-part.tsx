import type { ReactNode } from 'react';
import { useMessages } from '../shared/messages/use-messages';

interface Props {
  readonly title: string;
  readonly sign: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** One kind of change with how many there are. */
export function ChangePart({ title, sign, count, children }: Props) {
  const t = useMessages();
  return (
    <section>
      <h2>
        <span aria-hidden="true">{sign}</span> {title} {count}
      </h2>
      {count === 0 ? (
        <p className="muted">{t('intake.change.none')}</p>
      ) : (
        <ul className="intake-open-list">{children}</ul>
      )}
    </section>
  );
}
