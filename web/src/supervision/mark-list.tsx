import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Mark } from '../api/model';
import { MISSING } from '../shared/figures/figures';
import { useMessages, useSay } from '../shared/messages/use-messages';

/** Where what supervision holds on a matter has its page. */
const PAGES = {
  directive: '/matters/$id',
  finding: '/matters/$id',
  notice: '/notices/$id',
  closing: '/closings/$id',
  appeal: '/appeals/$id',
  bulletin: '/bulletins/$id',
} as const satisfies Record<Mark['kind'], `/${string}/$id`>;

interface Props {
  readonly marks: readonly Mark[];
  /** What can be done with the row, below its marks. */
  readonly act?: ReactNode;
}

/** Slips with their colour, closings, appeals and directives on a row: number, state, day. */
export function MarkList({ marks, act }: Props) {
  if (marks.length === 0) return act ?? MISSING;
  return (
    <>
      <Marks marks={marks} />
      {act}
    </>
  );
}

function Marks({ marks }: Pick<Props, 'marks'>) {
  const t = useMessages();
  const say = useSay();
  return (
    <ul className="mark-list">
      {marks.map((mark) => (
        <li key={`${mark.kind} ${mark.id}`}>
          <span className={`mark mark-${mark.colour ?? mark.kind}`}>
            {mark.colour && `${t(`report.colour.${mark.colour}`)} `}
            <Link to={PAGES[mark.kind]} params={{ id: String(mark.id) }}>
              {say(mark.label)}
            </Link>
          </span>
          <span className="report-sub muted">
            {say(mark.state)}
            {mark.day && <span className={mark.late ? 'mark-late' : undefined}> {mark.day}</span>}
            {mark.late && <span className="mark-late"> {t('report.markLate')}</span>}
          </span>
        </li>
      ))}
    </ul>
  );
}
