import type { ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly sign: string;
  readonly count: number;
  readonly children: ReactNode;
}

/** One kind of change with how many there are; one without any is named by `EmptyParts`. */
export function ChangePart({ title, sign, count, children }: Props) {
  if (count === 0) return null;
  return (
    <section>
      <h2>
        <span aria-hidden="true">{sign}</span> {title} {count}
      </h2>
      <ul className="intake-open-list">{children}</ul>
    </section>
  );
}
