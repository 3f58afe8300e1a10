import { useId, useState } from 'react';
import { answered, api } from '../api/client';
import type { TargetMaintenance } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { SHORTEST_WORDS } from './change-section';

interface Props {
  readonly maintenance: TargetMaintenance;
  /** After the proposal was stored. */
  readonly onProposed: () => Promise<void>;
}

interface Ending {
  readonly reason: string;
  readonly basis: { title: string; number: string | null; date: string };
  readonly effectiveOn: string | null;
}

/** 终止: the goal is asked no more, by a basis document; a second person decides. */
export function EndSection({ maintenance, onProposed }: Props) {
  const t = useMessages();
  const titleId = useId();
  const { target, version } = maintenance;
  const [title, setTitle] = useState('');
  const [number, setNumber] = useState('');
  const [date, setDate] = useState('');
  const [effectiveOn, setEffectiveOn] = useState('');
  const [reason, setReason] = useState('');
  const [note, setNote] = useState<string | null>(null);
  const write = useWrite((body: Ending, header) =>
    answered(
      api.POST('/api/targets/{id}/endings', { params: { path: { id: target.id }, header }, body }),
    ),
  );

  function missing(): string | null {
    if (title.trim().length < SHORTEST_WORDS || date === '') return t('maintenance.needBasis');
    return reason.trim().length < SHORTEST_WORDS ? t('maintenance.needReason') : null;
  }

  function propose() {
    const obstacle = missing();
    setNote(obstacle);
    if (obstacle !== null) return;
    const basis = { title: title.trim(), number: number.trim() || null, date };
    write.mutate(
      { body: { reason: reason.trim(), basis, effectiveOn: effectiveOn || null }, version },
      { onSuccess: () => void onProposed() },
    );
  }

  const field = (type: 'text' | 'date', label: string, value: string, set: (v: string) => void) => (
    <label>
      {label}
      <input
        type={type}
        className="field"
        maxLength={type === 'text' ? 200 : undefined}
        value={value}
        onChange={(event) => set(event.target.value)}
      />
    </label>
  );

  return (
    <section className="panel maintenance-section" aria-labelledby={titleId}>
      <h2 id={titleId}>{t('maintenance.end')}</h2>
      <p className="muted">{t('maintenance.endHint')}</p>
      <form
        className="maintenance-form"
        onSubmit={(event) => {
          event.preventDefault();
          propose();
        }}
      >
        <div className="maintenance-grid">
          {field('text', t('maintenance.basisTitle'), title, setTitle)}
          {field('text', t('maintenance.basisNumber'), number, setNumber)}
          {field('date', t('maintenance.basisDate'), date, setDate)}
          {field('date', t('maintenance.endOn'), effectiveOn, setEffectiveOn)}
        </div>
        <label>
          {t('maintenance.reason')}
          <textarea
            className="field"
            rows={2}
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {write.error && <ProblemNotice error={write.error} />}
        {note && (
          <p className="maintenance-note" role="alert">
            {note}
          </p>
        )}
        <button type="submit" className="button" disabled={write.isPending}>
          {t('maintenance.proposeEnd')}
        </button>
      </form>
    </section>
  );
}
