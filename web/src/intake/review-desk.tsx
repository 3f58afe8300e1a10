import { useCallback, useMemo, useRef, useState } from 'react';
import type { IntakeDocument, IntakeDraft, IntakeOpenMatter, IntakeRowType } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import { DocumentPane } from './document-pane';
import { LedgerPaper } from './ledger-paper';
import type { Passage } from './picked-passage';
import { PickBar } from './pick-bar';
import { ReviewDialogs } from './review-dialogs';
import { ReviewHead } from './review-head';
import { stateOf, type RowLook } from './row-look';
import type { Mark } from './text-pieces';
import { useIntakeKeys } from './use-intake-keys';
import { useKeptFocus } from './use-kept-focus';
import { useReview, useRowFocus } from './use-review';
import { WorkPane } from './work-pane';

interface Props {
  readonly draft: IntakeDraft;
  readonly document: IntakeDocument;
  readonly first: number | undefined;
  readonly onConfirmed: (planKey: string) => void;
  readonly onGone: () => void;
}

/** The document beside its rows; what is chosen in one is shown in the other. */
export function ReviewDesk({ draft, document, first, onConfirmed, onGone }: Props) {
  const t = useMessages();
  const review = useReview(draft, first);
  const find = useRef<HTMLInputElement>(null);
  const focusRow = useRowFocus(review.current);
  const page = useRef<HTMLDivElement>(null);
  useKeptFocus(page, review.current);
  const [picked, setPicked] = useState<Passage | null>(null);
  const marks = useMemo(() => draft.rows.flatMap(marksOf), [draft.rows]);
  const looks = useMemo(
    () => new Map(draft.rows.map((row): [number, RowLook] => [row.id, lookOf(row)])),
    [draft.rows],
  );
  const { select, setSide } = review;
  const onSelect = useCallback((row: number) => select(row), [select]);

  function add(passage: Passage, type: IntakeRowType | null): void {
    review.setDialog(null);
    review.setAdding({ passage, type });
    review.setTab('rows');
    setSide('work');
    setPicked(null);
  }
  useIntakeKeys(review, find, focusRow, () => {
    if (!draft.can.edit) return;
    if (picked === null) review.setDialog('passage');
    else add(picked, null);
  });

  function open({ kind, id, path }: IntakeOpenMatter): void {
    review.setDialog(null);
    setSide('work');
    if (kind === 'header') review.setTab('header');
    else if (kind === 'body') {
      review.setBody(path);
      review.setTab('bodies');
    } else {
      const conflict = draft.conflicts.find((one) => one.id === id);
      review.choose({ show: 'all', type: undefined, words: '' });
      select(kind === 'conflict' ? (conflict?.rows[0] ?? null) : id);
    }
  }

  return (
    <div ref={page} className="intake-page">
      <ReviewHead review={review} document={document} />
      <div className="intake-sides-switch no-print" role="group" aria-label={t('intake.side')}>
        {(['document', 'work'] as const).map((side) => (
          <button
            key={side}
            type="button"
            className="button"
            aria-pressed={review.side === side}
            onClick={() => setSide(side)}
          >
            {t(`intake.${side}`)}
          </button>
        ))}
      </div>
      <div className={`intake-desk intake-show-${review.side} no-print`}>
        <div className="panel intake-left">
          <DocumentPane
            text={document.text}
            tables={document.tables}
            title={draft.header.title}
            clauses={draft.clauses}
            marks={marks}
            looks={looks}
            current={review.current}
            shown={review.side}
            onSelect={onSelect}
            onPick={setPicked}
          />
          {draft.can.edit && (
            <PickBar
              picked={picked}
              onAdd={(type) => picked !== null && add(picked, type)}
              onDrop={() => {
                window.getSelection()?.removeAllRanges();
                setPicked(null);
              }}
              onChoose={() => review.setDialog('passage')}
            />
          )}
        </div>
        <WorkPane review={review} document={document} find={find} focusRow={focusRow} />
      </div>
      <LedgerPaper draft={draft} />
      <ReviewDialogs
        review={review}
        document={document}
        onOpen={open}
        onPicked={(passage) => add(passage, null)}
        onConfirmed={onConfirmed}
        onGone={onGone}
        focusRow={focusRow}
      />
    </div>
  );
}

/** Every place that a row stands at. */
function marksOf(row: IntakeDraft['rows'][number]): Mark[] {
  const { id, start, end, read } = row;
  const others = read?.alsoAt.map((place) => ({ row: id, start: place.start, end: place.end }));
  return [{ row: id, start, end }, ...(others ?? [])];
}

function lookOf(row: IntakeDraft['rows'][number]): RowLook {
  return { type: row.type, state: stateOf(row) };
}
