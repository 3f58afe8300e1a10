import { useState } from 'react';
import { answered, api } from '../api/client';
import type { SubmissionDetail, WorkbookReading, WorkbookRow } from '../api/model';
import { ProblemError } from '../api/problem';
import { useWrite } from '../api/use-write';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { WorkbookRows } from './workbook-rows';

interface Props {
  readonly detail: SubmissionDetail;
  readonly reading: WorkbookReading;
  /** Reads the same file again, after a row moved under it. */
  readonly onAgain: () => void;
  readonly onSaved: (count: number) => void;
  readonly onClose: () => void;
}

/** What a file would change, old beside new; the clerk chooses and saves. */
export function WorkbookDialog({ detail, reading, onAgain, onSaved, onClose }: Props) {
  const t = useMessages();
  const say = useSay();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(
    () => new Set(reading.rows.filter(({ state }) => state === 'changed').map((row) => row.lineId)),
  );
  const save = useWrite((rows: readonly WorkbookRow[], headers) =>
    answered(
      api.POST('/api/submissions/{id}/workbook/apply', {
        params: {
          path: { id: detail.submission.id },
          header: { 'Idempotency-Key': headers['Idempotency-Key'] },
        },
        body: {
          fileName: reading.fileName,
          sha256: reading.sha256,
          rows: rows.flatMap(({ lineId, version, typed }) =>
            typed === null ? [] : [{ lineId, version, typed }],
          ),
        },
      }),
    ),
  );
  const count = (state: WorkbookRow['state']) =>
    reading.rows.filter((row) => row.state === state).length;
  const missing = reading.rows.filter(({ state }) => state === 'missing');
  const shown = reading.rows.filter(
    ({ state, notes }) => ['changed', 'conflict', 'error'].includes(state) || notes.length > 0,
  );
  const stale = save.error instanceof ProblemError && save.error.status === 412;

  function choose(lineId: number, take: boolean): void {
    setChosen((old) => {
      const next = new Set(old);
      if (take) next.add(lineId);
      else next.delete(lineId);
      return next;
    });
  }

  function apply(): void {
    save.mutate(
      { body: reading.rows.filter((row) => chosen.has(row.lineId)), version: detail.version },
      { onSuccess: (result) => onSaved(result.saved) },
    );
  }

  return (
    <Dialog
      width={1080}
      title={t('workbook.title')}
      okText={t('workbook.save', { count: chosen.size })}
      cancelText={t('common.cancel')}
      okButtonProps={{ disabled: chosen.size === 0 || stale, loading: save.isPending }}
      onOk={apply}
      onCancel={onClose}
    >
      <p>{t('workbook.file', { name: reading.fileName })}</p>
      <p>
        {t('workbook.summary', {
          changed: count('changed'),
          conflict: count('conflict'),
          error: count('error'),
          unchanged: count('unchanged'),
        })}
      </p>
      {missing.length > 0 && (
        <p className="check-soft">
          {t('workbook.missing', {
            count: missing.length,
            names: missing.map(({ name }) => name).join('、'),
          })}
        </p>
      )}
      {reading.strangers.length > 0 && (
        <ul className="check-soft">
          {reading.strangers.map(({ sheetRow, message }) => (
            <li key={sheetRow}>{say(message)}</li>
          ))}
        </ul>
      )}
      {shown.length === 0 ? (
        <p>{t('workbook.nothing')}</p>
      ) : (
        <WorkbookRows rows={shown} chosen={chosen} onChoose={choose} />
      )}
      {stale && (
        <div className="problem" role="alert">
          <p>{t('workbook.stale')}</p>
          <button type="button" className="button" onClick={onAgain}>
            {t('workbook.again')}
          </button>
        </div>
      )}
      {save.error && !stale && <ProblemNotice error={save.error} />}
    </Dialog>
  );
}
