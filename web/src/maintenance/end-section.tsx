import { useId, useState } from 'react';
import { answered, api } from '../api/client';
import type { TargetMaintenance } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { BasisFields, basisOf, NO_BASIS, type Basis } from './basis-fields';
import { ReasonPart, SHORTEST_WORDS } from './reason-part';

interface Props {
  readonly maintenance: TargetMaintenance;
  /** After the proposal was stored. */
  readonly onProposed: () => Promise<void>;
}

interface Ending extends Basis {
  readonly reason: string;
}

/** 终止: the goal is asked no more, by a basis document; a second person decides. */
export function EndSection({ maintenance, onProposed }: Props) {
  const t = useMessages();
  const titleId = useId();
  const { target, version } = maintenance;
  const [basis, setBasis] = useState(NO_BASIS);
  const [reason, setReason] = useState('');
  const [note, setNote] = useState<string | null>(null);
  const write = useWrite((body: Ending, header) =>
    answered(
      api.POST('/api/targets/{id}/endings', { params: { path: { id: target.id }, header }, body }),
    ),
  );

  function propose() {
    const document = basisOf(basis);
    const short = reason.trim().length < SHORTEST_WORDS;
    setNote(
      document === null ? t('maintenance.needBasis') : short ? t('maintenance.needReason') : null,
    );
    if (document === null || short) return;
    write.mutate(
      { body: { reason: reason.trim(), ...document }, version },
      { onSuccess: () => void onProposed() },
    );
  }

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
        <BasisFields basis={basis} onBasis={setBasis} effectiveLabel={t('maintenance.endOn')} />
        <ReasonPart reason={reason} onReason={setReason} error={write.error} note={note}>
          <button type="submit" className="button" disabled={write.isPending}>
            {t('maintenance.proposeEnd')}
          </button>
        </ReasonPart>
      </form>
    </section>
  );
}
