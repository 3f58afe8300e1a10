import { useState } from 'react';
import { answered, api } from '../api/client';
import type { GiveDirective } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { useKeptWords } from '../shared/ui/use-kept-words';
import { AddresseeChoice, useAddressees } from './addressee-choice';
import { SHORTEST_WORDS } from './matter-dialog';

interface Props {
  readonly about: GiveDirective['about'];
  readonly id: number;
  readonly name?: string;
  readonly onGiven: (matterId: number) => void;
  readonly onClose: () => void;
}

/** A leader writes what has to be done, to whom and by when. */
export function DirectiveDialog({ about, id, name, onGiven, onClose }: Props) {
  const t = useMessages();
  const { today } = useSession();
  const { data: proposal, error } = useAddressees(about, id);
  const kept = useKeptWords(`directive-${about}`, id, { text: '' });
  const { text } = kept.words;
  const [chosenOwner, setOwner] = useState<number>();
  const [helpers, setHelpers] = useState<readonly number[]>([]);
  const [chosenDay, setDay] = useState<string>();
  const [tried, setTried] = useState(false);
  const ownerId = chosenOwner ?? proposal?.proposedId ?? undefined;
  const dueOn = chosenDay ?? proposal?.dueOn ?? '';
  // No row is changed: the directive is new, so there is no version to name.
  const write = useWrite((body: GiveDirective, headers) =>
    answered(
      api.POST('/api/matters/directives', {
        params: { header: { 'Idempotency-Key': headers['Idempotency-Key'] } },
        body,
      }),
    ),
  );
  const failure = write.error ?? error;
  const couldHelp = (proposal?.rows ?? []).filter(({ agency }) => agency.id !== ownerId);
  const fault = faultOf();

  function faultOf() {
    if (text.trim().length < SHORTEST_WORDS) return 'matters.needWords' as const;
    if (ownerId === undefined) return 'matters.needOwner' as const;
    if (dueOn < today) return 'matters.needDay' as const;
    return null;
  }

  async function send() {
    setTried(true);
    if (fault !== null || ownerId === undefined) return;
    try {
      const coOwnerIds = helpers.filter((helper) => helper !== ownerId);
      const body = { about, id, text: text.trim(), ownerId, coOwnerIds, dueOn };
      const given = await write.mutateAsync({ body, version: 1 });
      kept.forget();
      onGiven(given.id);
      onClose();
    } catch {
      // Shown in the dialog; what was typed stays.
    }
  }

  return (
    <Dialog
      title={
        name === undefined
          ? t('directive.give')
          : t('directive.title', { name: name.length > 40 ? `${name.slice(0, 40)}…` : name })
      }
      okText={t('directive.send')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      // Before the proposal is here nobody is named yet: a click would be lost.
      okButtonProps={{ disabled: proposal === undefined && !error }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <div className="matter-form">
        {failure && <ProblemNotice error={failure} />}
        {kept.restored && <p className="muted">{t('common.restored')}</p>}
        <label>
          {t('directive.text')}
          <textarea
            className="field"
            rows={5}
            maxLength={4000}
            value={text}
            aria-describedby="directive-hint"
            onChange={(event) => kept.change({ text: event.target.value })}
          />
        </label>
        <p id="directive-hint" className="muted">
          {t('directive.textHint')}
        </p>
        <AddresseeChoice about={about} id={id} value={ownerId} onChoose={setOwner} />
        {couldHelp.length > 0 && (
          <fieldset className="inspection-finding">
            <legend>{t('matters.coOwners')}</legend>
            {couldHelp.map(({ agency }) => (
              <label key={agency.id} className="matter-check" lang="zh-CN">
                <input
                  type="checkbox"
                  checked={helpers.includes(agency.id)}
                  onChange={(event) =>
                    setHelpers(
                      event.target.checked
                        ? [...helpers, agency.id]
                        : helpers.filter((helper) => helper !== agency.id),
                    )
                  }
                />
                {agency.name}
              </label>
            ))}
          </fieldset>
        )}
        <label>
          {t('matters.due')}
          <input
            type="date"
            className="field"
            min={today}
            value={dueOn}
            aria-describedby="directive-due"
            onChange={(event) => setDay(event.target.value)}
          />
        </label>
        {proposal && (
          <p id="directive-due" className="muted">
            {t(proposal.dueOnPresumed ? 'directive.dueHintPresumed' : 'directive.dueHint', {
              count: proposal.workingDays,
            })}
          </p>
        )}
        {tried && fault && (
          <p className="matter-error" role="alert">
            {t(fault)}
          </p>
        )}
      </div>
    </Dialog>
  );
}
