import { useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useMessages } from '../shared/messages/use-messages';
import type { IntakeRow } from '../api/model';
import { clauseName, groupedByClause } from './review-order';
import { RowItem } from './row-item';

interface Props {
  readonly rows: readonly IntakeRow[];
  readonly clauses: ReadonlyMap<string, string>;
  readonly current: number | null;
  /** Only open rows are listed. */
  readonly onlyOpen: boolean;
  readonly onSelect: (id: number) => void;
  /** What stands below the line of the current row. */
  readonly detail: ReactNode;
}

/** 台账: the rows in document order under their clauses. */
export function RowsPane({ rows, clauses, current, onlyOpen, onSelect, detail }: Props) {
  const t = useMessages();
  const pane = useRef<HTMLDivElement>(null);
  const groups = useMemo(() => groupedByClause(rows), [rows]);
  const reachable = rows.some(({ id }) => id === current) ? current : (rows[0]?.id ?? null);
  useEffect(() => {
    if (current !== null) return showRow(pane.current, current);
  }, [current]);
  return (
    <div ref={pane} className="intake-rows" data-intake-rows>
      {rows.length === 0 && (
        <p className="muted intake-none">
          {t(onlyOpen ? 'intake.noRows.open' : 'intake.noRows.other')}
        </p>
      )}
      {groups.map((group) => (
        <section key={`${group.clause} ${group.rows[0]?.id}`} className="intake-group">
          <h2 lang="zh-CN">{clauseName(group.clause, clauses)}</h2>
          <ul>
            {group.rows.map((row) => (
              <RowItem
                key={row.id}
                row={row}
                current={row.id === current}
                reachable={row.id === reachable}
                onSelect={onSelect}
              >
                {row.id === current ? detail : null}
              </RowItem>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

/** Within the list only: the page itself does not move. */
function showRow(pane: HTMLElement | null, id: number): () => void {
  const scroll = () => {
    const row = pane?.querySelector<HTMLElement>(`#intake-row-${id}`);
    if (!pane || !row) return;
    const box = pane.getBoundingClientRect();
    const at = row.getBoundingClientRect();
    if (at.top < box.top || at.height > box.height) pane.scrollTop += at.top - box.top - 40;
    else if (at.bottom > box.bottom) pane.scrollTop += at.bottom - box.bottom + 16;
  };
  scroll();
  const frame = requestAnimationFrame(scroll);
  return () => cancelAnimationFrame(frame);
}
