import { Link } from '@tanstack/react-router';
import type { MovementReport } from '../../api/model';
import { useMessages } from '../../shared/messages/use-messages';
import type { MovementSearch, MovementShown } from '../../shared/search';

const KINDS = [
  ['down', '↓'],
  ['up', '↑'],
  ['closed', '✓'],
  ['new', '+'],
  ['same', '→'],
] as const;

interface Props {
  readonly totals: MovementReport['totals'];
  readonly search: MovementSearch;
}

/** Counts that sum to the targets, as filters of the table; what is counted otherwise stands apart. */
export function MovementTiles({ totals, search }: Props) {
  const t = useMessages();
  const tile = (show: MovementShown | undefined, arrow: string, count: number, note?: string) => (
    <Link
      key={show ?? 'all'}
      to="/movement"
      search={{ ...search, show, page: undefined }}
      className={`movement-tile movement-${show ?? 'all'}`}
      aria-current={search.show === show ? 'true' : undefined}
      replace
    >
      <span>
        <span aria-hidden="true">{arrow} </span>
        {t(`movement.${show ?? 'all'}`)}
      </span>
      <strong>{count}</strong>
      {note && <small className="muted">{note}</small>}
    </Link>
  );
  return (
    <nav className="movement-tiles" aria-label={t('movement.tiles')}>
      {tile(undefined, '', totals.targets)}
      {KINDS.map(([kind, arrow]) =>
        tile(
          kind,
          arrow,
          totals[kind],
          kind === 'closed' && totals.closedShort > 0
            ? t('movement.closedShort', { count: totals.closedShort })
            : undefined,
        ),
      )}
      <span className="movement-apart" title={t('movement.ranOutHint')}>
        {tile('ran_out', '✕', totals.ranOut)}
        {totals.left > 0 && tile('left', '↗', totals.left)}
      </span>
    </nav>
  );
}
