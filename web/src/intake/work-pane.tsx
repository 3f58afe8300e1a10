import { useMemo, type RefObject } from 'react';
import type { IntakeDocument } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { AddRow } from './add-row';
import { BodiesPanel } from './bodies-panel';
import { ChangesPanel } from './changes-panel';
import { ConflictSides } from './conflict-sides';
import { HeaderPanel } from './header-panel';
import { RowDetail } from './row-detail';
import { RowEdit } from './row-edit';
import { RowFilterBar } from './row-filter-bar';
import { RowsPane } from './rows-pane';
import { StaleNotice } from './stale-notice';
import type { Review } from './use-review';
import { WorkTabs } from './work-tabs';

interface Props {
  readonly review: Review;
  readonly document: IntakeDocument;
  readonly find: RefObject<HTMLInputElement | null>;
  /** Gives the focus to the current row. */
  readonly focusRow: () => void;
}

/** What is done with the document: its rows, its bodies, what it says of itself, what it changes. */
export function WorkPane({ review, document, find, focusRow }: Props) {
  const t = useMessages();
  const { draft, tab } = review;
  const clauses = useMemo(
    () => new Map(draft.clauses.map(({ locator, heading }) => [locator, heading])),
    [draft.clauses],
  );
  return (
    <section className="panel intake-right" aria-label={t('intake.work')}>
      <WorkTabs review={review} />
      {tab === 'rows' && (
        <div className="intake-tab" role="tabpanel" aria-labelledby="intake-tab-rows">
          <RowFilterBar
            rows={draft.rows}
            choice={review.choice}
            find={find}
            onChoose={review.choose}
            onFound={(row) => {
              if (row !== undefined) review.select(row.id);
              focusRow();
            }}
          />
          <Refused review={review} />
          {review.adding && (
            <AddRow
              key={`${review.adding.passage.start} ${review.adding.type}`}
              draft={draft}
              passage={review.adding.passage}
              words={document.text.slice(review.adding.passage.start, review.adding.passage.end)}
              type={review.adding.type}
              onAdded={review.added}
              onClose={() => review.setAdding(null)}
            />
          )}
          <RowsPane
            rows={review.shown}
            clauses={clauses}
            current={review.current}
            onlyOpen={review.choice.show === 'open'}
            onSelect={review.select}
            detail={<CurrentRow review={review} />}
          />
          <RowSteps review={review} />
        </div>
      )}
      {tab === 'bodies' && (
        <div className="intake-tab" role="tabpanel" aria-labelledby="intake-tab-bodies">
          <BodiesPanel
            draft={draft}
            sought={review.body}
            onRows={(name) => {
              review.choose({ show: 'all', type: undefined, words: name });
              review.setTab('rows');
            }}
          />
        </div>
      )}
      {tab === 'header' && (
        <div className="intake-tab" role="tabpanel" aria-labelledby="intake-tab-header">
          <HeaderPanel draft={draft} />
        </div>
      )}
      {tab === 'changes' && (
        <div className="intake-tab" role="tabpanel" aria-labelledby="intake-tab-changes">
          <ChangesPanel
            draft={draft}
            onRow={(row) => {
              review.choose({ show: 'all', type: undefined, words: '' });
              review.select(row);
            }}
          />
        </div>
      )}
    </section>
  );
}

/** The ways from row to row, for whoever uses no keys. */
function RowSteps({ review }: { review: Review }) {
  const t = useMessages();
  const { draft, last } = review;
  if (draft.rows.length === 0) return null;
  const nameOfLast = draft.rows.find(({ id }) => id === last[0])?.fields.name;
  return (
    <div className="intake-pick">
      <button type="button" className="button" onClick={() => review.step(-1)}>
        {t('intake.previous')}
      </button>
      <button type="button" className="button" onClick={() => review.step(1)}>
        {t('intake.next')}
      </button>
      <button type="button" className="button" onClick={review.toOpen}>
        {t('intake.nextOpen')}
      </button>
      {last.length > 0 && (
        <button
          type="button"
          className="button intake-undo"
          title={nameOfLast}
          onClick={review.undo}
        >
          {last.length === 1
            ? t('intake.undoLast')
            : t('intake.undoTogether', { count: last.length })}
        </button>
      )}
    </div>
  );
}

/** Writes that were refused, whatever row is current by now. */
function Refused({ review }: { review: Review }) {
  const t = useMessages();
  const { draft, writes } = review;
  const nameOf = (id: number) => draft.rows.find((row) => row.id === id)?.fields.name ?? '';
  return (
    <>
      {writes.stale.map((stale) => (
        <StaleNotice key={stale.row} stale={stale} />
      ))}
      {writes.failed.map(({ row, error, again }) => (
        <ProblemNotice key={row} error={error} onRetry={again}>
          <p>
            {t('intake.notSent')}{' '}
            <button type="button" className="intake-jump" onClick={() => review.select(row)}>
              {nameOf(row) || t('intake.toRow')}
            </button>
          </p>
        </ProblemNotice>
      ))}
    </>
  );
}

function CurrentRow({ review }: { review: Review }) {
  const { draft, row, writes, conflict, conflicts } = review;
  const bodies = useMemo(
    () => new Map(draft.bodies.map((body) => [body.name, body])),
    [draft.bodies],
  );
  if (row === null) return null;
  return (
    <>
      {review.editing === row.id ? (
        <RowEdit
          key={row.id}
          row={row}
          draft={draft}
          onSave={(patch, version) => writes.write(row.id, patch, version)}
          onClose={(accepted) => review.edited(row.id, accepted)}
        />
      ) : (
        <>
          {conflict && (
            <>
              {conflicts.error && <ProblemNotice error={conflicts.error} />}
              <ConflictSides
                key={conflict.version}
                conflict={conflict}
                rows={conflict.rows.flatMap((id) => draft.rows.find((one) => one.id === id) ?? [])}
                canEdit={draft.can.edit}
                onSettle={review.settle}
              />
            </>
          )}
          <RowDetail
            row={row}
            bodies={bodies}
            canEdit={draft.can.edit}
            onAccept={() => review.decide('accepted')}
            onEdit={review.edit}
            onReject={() => review.decide('rejected')}
            onUndo={() => review.decide('pending')}
            onBody={(name) => {
              review.setBody(name);
              review.setTab('bodies');
            }}
          />
        </>
      )}
    </>
  );
}
