import { useState } from 'react';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import type { ConflictSettlement, IntakeConflict, IntakeRow } from '../api/model';
import { deadlineWords, goalWords } from './row-words';

interface Props {
  readonly conflict: IntakeConflict;
  readonly rows: readonly IntakeRow[];
  readonly canEdit: boolean;
  readonly onSettle: (settlement: ConflictSettlement | null) => void;
}

const SHORTEST_REASON = 4;

/** The places that do not agree, side by side; one of them stands, or all with a reason. */
export function ConflictSides({ conflict, rows, canEdit, onSettle }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const [others, setOthers] = useState<'places' | 'rejected'>('places');
  const [reason, setReason] = useState<string | null>(null);
  const [tried, setTried] = useState(false);
  const { settlement } = conflict;
  return (
    <section className="intake-conflict" aria-label={t('intake.conflict')}>
      <b>
        ≠ {t(conflict.reason === 'body_and_annex' ? 'intake.conflictAnnex' : 'intake.conflict')}
      </b>
      <div className="intake-sides">
        {rows.map((row, at) => (
          <div key={row.id} className="intake-side">
            <p lang="zh-CN">
              <span className="muted">{row.fields.clause}</span> {row.fields.name}{' '}
              <b>{goalWords(row.fields, t)}</b>
            </p>
            <p className="muted">{deadlineWords(row, t, language)}</p>
            <q lang="zh-CN">{row.quote}</q>
            {canEdit && settlement === null && (
              <button
                type="button"
                className="button"
                onClick={() => onSettle({ keep: row.id, others })}
              >
                {at < 2 ? t('intake.keepThis', { key: at + 1 }) : t('intake.keepThisPlain')}
              </button>
            )}
          </div>
        ))}
      </div>
      {canEdit && settlement !== null && (
        <button type="button" className="button" onClick={() => onSettle(null)}>
          {t('intake.reopen')}
        </button>
      )}
      {canEdit && settlement === null && (
        <div className="intake-acts">
          <label>
            {t('intake.othersAs')}{' '}
            <select
              className="field"
              value={others}
              onChange={(event) => setOthers(event.target.value as 'places' | 'rejected')}
            >
              <option value="places">{t('intake.othersAs.places')}</option>
              <option value="rejected">{t('intake.othersAs.rejected')}</option>
            </select>
          </label>
          {reason === null ? (
            <button type="button" className="button" onClick={() => setReason('')}>
              {t('intake.keepBoth')}
            </button>
          ) : (
            <form
              className="intake-inline"
              onSubmit={(event) => {
                event.preventDefault();
                setTried(true);
                if (reason.trim().length >= SHORTEST_REASON) onSettle({ reason: reason.trim() });
              }}
            >
              <label>
                {t('intake.keepBothReason')}{' '}
                <input
                  className="field"
                  value={reason}
                  maxLength={500}
                  onChange={(event) => setReason(event.target.value)}
                />
              </label>
              <button type="submit" className="button">
                {t('intake.keepBoth')}
              </button>
              {tried && reason.trim().length < SHORTEST_REASON && (
                <span className="file-refused" role="alert">
                  {t('intake.needReason')}
                </span>
              )}
            </form>
          )}
        </div>
      )}
    </section>
  );
}
