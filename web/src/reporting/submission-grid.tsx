import type { SubmissionDetail } from '../api/model';
import { useState, type ClipboardEvent } from 'react';
import { useMessages } from '../shared/messages/use-messages';
import { gridColumns } from './grid-columns';
import { GridRow } from './grid-row';
import type { GridSummary } from './grid-summary';
import { normalDraft, typedUnit } from './line-draft';
import type { LineStore } from './line-store';
import { draftsOf, isBlock, planPaste, type PastePlan } from './paste-block';
import { PasteDialog } from './paste-dialog';
import type { ComparedLine } from './review/review-lines';
import { placeOf, type useGridKeys } from './use-grid-keys';

interface Props {
  readonly round: SubmissionDetail['submission']['round'];
  readonly store: LineStore;
  readonly lines: GridSummary['lines'];
  readonly keys: ReturnType<typeof useGridKeys>;
  readonly canEdit: boolean;
  /** What was to be mended when the return was sent back. */
  readonly remarks: SubmissionDetail['remarks'];
  /** Of an accepted return: what counts since instead of its figures. */
  readonly corrections: readonly ComparedLine[] | undefined;
  readonly onDetails: (lineId: number) => void;
}

/** The grid of a return: a plain table of fields that scrolls inside its own frame. */
export function SubmissionGrid(props: Props) {
  const { round, store, lines, keys, canEdit, remarks, corrections, onDetails } = props;
  const t = useMessages();
  const [paste, setPaste] = useState<PastePlan | null>(null);

  function onPaste(event: ClipboardEvent<HTMLDivElement>): void {
    const at = placeOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    const fromTable = /<table/i.test(event.clipboardData.getData('text/html'));
    if (!canEdit || !at || !isBlock(text, at.typed, fromTable)) return;
    event.preventDefault();
    const targets = lines.map((line) => ({
      id: line.id,
      name: line.name,
      unit: typedUnit(line),
      typesFigure: line.publisher === 'agency',
      draft: normalDraft(line, store.of(line.id).draft),
    }));
    setPaste(planPaste(text, targets, at.row, at.typed));
  }

  return (
    <>
      {canEdit && <p className="muted">{t('grid.hint')}</p>}
      <div
        className="grid-frame"
        id={keys.frameId}
        role="region"
        aria-label={t('grid.frame')}
        tabIndex={0}
        onPaste={onPaste}
        {...keys.listeners}
      >
        <table className="table grid-table">
          <caption className="visually-hidden">{t('grid.title')}</caption>
          <thead>
            <tr>
              {gridColumns(round).map(({ key, className }) => (
                <th key={key} scope="col" className={className}>
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map(({ id }, row) => (
              <GridRow
                key={id}
                store={store}
                id={id}
                row={row}
                canEdit={canEdit}
                remark={remarks.find(({ lineId }) => lineId === id)?.words}
                corrected={corrections?.find(({ lineId }) => lineId === id)?.corrected}
                onDetails={onDetails}
              />
            ))}
          </tbody>
        </table>
      </div>
      {paste && (
        <PasteDialog
          plan={paste}
          onPaste={() => {
            store.commitAll(draftsOf(paste, (id) => store.of(id).draft));
            setPaste(null);
          }}
          onClose={() => setPaste(null)}
        />
      )}
    </>
  );
}
