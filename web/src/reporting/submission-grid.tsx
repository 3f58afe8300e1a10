import { useState, type ClipboardEvent } from 'react';
import type { SubmissionLine } from '../api/model';
import { useMessages } from '../shared/messages/use-messages';
import type { MessageKey } from '../shared/messages/catalogue';
import type { GridCell } from './grid-navigation';
import { GridRow } from './grid-row';
import { draftOf, typedUnit } from './line-draft';
import { isBlock, planPaste, TYPED_COLUMNS, type PastePlan } from './paste-block';
import { PasteDialog } from './paste-dialog';
import type { useGridKeys } from './use-grid-keys';
import type { useLineSaving } from './use-line-saving';

interface Props {
  readonly saving: ReturnType<typeof useLineSaving>;
  readonly keys: ReturnType<typeof useGridKeys>;
  readonly canEdit: boolean;
}

const HEADERS: readonly { key: MessageKey; frozen?: number; number?: boolean }[] = [
  { key: 'grid.number', frozen: 1, number: true },
  { key: 'grid.name', frozen: 2 },
  { key: 'grid.unit', frozen: 3 },
  { key: 'grid.definition', frozen: 4 },
  { key: 'grid.goal' },
  { key: 'grid.lastYear', number: true },
  { key: 'grid.lastPeriod', number: true },
  { key: 'grid.value' },
  { key: 'grid.inPeriod', number: true },
  { key: 'grid.growth', number: true },
  { key: 'grid.completion', number: true },
  { key: 'grid.gap', number: true },
  { key: 'grid.lamp' },
  { key: 'grid.explanation' },
  { key: 'grid.nextStep' },
  { key: 'grid.status' },
];

/** The grid of a return: a plain table of fields that scrolls inside its own frame. */
export function SubmissionGrid({ saving, keys, canEdit }: Props) {
  const t = useMessages();
  const [paste, setPaste] = useState<PastePlan | null>(null);
  const { lines } = saving;

  function onPaste(
    event: ClipboardEvent<HTMLInputElement | HTMLTextAreaElement>,
    at: GridCell,
  ): void {
    const text = event.clipboardData.getData('text/plain');
    const column = TYPED_COLUMNS[at.column];
    if (!column || !isBlock(text)) return;
    event.preventDefault();
    const targets = lines.map((line) => ({
      id: line.id,
      name: line.name,
      unit: typedUnit(line),
      ...saving.draftFor(line),
    }));
    setPaste(planPaste(text, targets, at.row, column));
  }

  function applyPaste(plan: PastePlan): void {
    for (const line of lines) {
      const cells = plan.cells.filter((cell) => cell.lineId === line.id);
      if (cells.length === 0) continue;
      const draft = cells.reduce(
        (before, { column, input, text }) => ({
          ...before,
          ...(column === 'figure' && { answer: 'value' as const }),
          [column]: input.kind === 'figure' ? input.value : text,
        }),
        saving.draftFor(line),
      );
      saving.commit(line, draft);
    }
    setPaste(null);
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
      >
        <table className="table grid-table">
          <caption className="visually-hidden">{t('grid.title')}</caption>
          <thead>
            <tr>
              {HEADERS.map(({ key, frozen, number }) => (
                <th
                  key={key}
                  scope="col"
                  className={[frozen && `frozen frozen-${frozen}`, number && 'number']
                    .filter(Boolean)
                    .join(' ')}
                >
                  {t(key)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {lines.map((line: SubmissionLine, row) => (
              <GridRow
                key={line.id}
                line={line}
                row={row}
                draft={canEdit ? saving.draftFor(line) : draftOf(line)}
                report={saving.reportFor(line.id)}
                canEdit={canEdit}
                type={(draft) => saving.type(line, draft)}
                commit={(draft) => saving.commit(line, draft)}
                restore={() => saving.restore(line)}
                settle={(keep) => saving.settle(line, keep)}
                onKeyDown={keys.onKeyDown}
                onPaste={onPaste}
              />
            ))}
          </tbody>
        </table>
      </div>
      {paste && (
        <PasteDialog
          plan={paste}
          onPaste={() => applyPaste(paste)}
          onClose={() => setPaste(null)}
        />
      )}
    </>
  );
}
