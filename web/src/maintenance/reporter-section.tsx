import { useId, useState } from 'react';
import { answered, api } from '../api/client';
import type { TargetMaintenance } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { ReasonPart, SHORTEST_WORDS } from './reason-part';

interface Props {
  readonly maintenance: TargetMaintenance;
  readonly mayChange: boolean;
}

/** Which of the bodies named for the target reports it. No lamp depends on it. */
export function ReporterSection({ maintenance, mayChange }: Props) {
  const t = useMessages();
  const titleId = useId();
  const { target, reporters, version } = maintenance;
  const now = target.reporter?.agency.id;
  const [chosen, setChosen] = useState<number | undefined>(now);
  const [reason, setReason] = useState('');
  const [note, setNote] = useState<string | null>(null);
  const write = useWrite((body: { agencyId: number; reason: string }, header) =>
    answered(
      api.PUT('/api/targets/{id}/reporter', {
        params: { path: { id: target.id }, header },
        body,
      }),
    ),
  );

  function save() {
    const short = reason.trim().length < SHORTEST_WORDS;
    setNote(short ? t('maintenance.needReason') : null);
    if (short || chosen === undefined) return;
    write.mutate(
      { body: { agencyId: chosen, reason: reason.trim() }, version },
      { onSuccess: () => setReason('') },
    );
  }

  return (
    <section className="panel maintenance-section" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('maintenance.reporter')}</h2>
      <p className="muted">{t('maintenance.reporterHint')}</p>
      <form
        className="maintenance-form"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label>
          {t('maintenance.reporter')}
          <select
            className="field"
            value={chosen ?? ''}
            disabled={!mayChange || reporters.length === 0}
            onChange={(event) => setChosen(Number(event.target.value))}
          >
            {now === undefined && <option value="">—</option>}
            {reporters.map((agency) => (
              <option key={agency.id} value={agency.id}>
                {agency.name}
              </option>
            ))}
          </select>
        </label>
        {mayChange && reporters.length > 0 && (
          <ReasonPart reason={reason} onReason={setReason} error={write.error} note={note}>
            <button type="submit" className="button" disabled={write.isPending}>
              {t('maintenance.chooseReporter')}
            </button>
          </ReasonPart>
        )}
        {write.isSuccess && (
          <p className="maintenance-saved" role="status">
            {t('maintenance.saved')}
          </p>
        )}
      </form>
    </section>
  );
}
