import { Link } from '@tanstack/react-router';
import type { Mark } from '../api/model';
import { MISSING } from '../shared/figures/figures';
import { useMessages, useSay } from '../shared/messages/use-messages';

/** Where what supervision holds on a matter has its page. */
const PAGES: Record<Mark['kind'], string> = {
  directive: '/matters/$id',
  finding: '/matters/$id',
  notice: '/notices/$id',
  closing: '/closings/$id',
  appeal: '/appeals/$id',
  bulletin: '/bulletins/$id',
};

/** Slips with their colour, closings, appeals and directives on a row: number, state, day. */
export function MarkList({ marks }: { marks: readonly Mark[] }) {
  const t = useMessages();
  const say = useSay();
  if (marks.length === 0) return MISSING;
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
