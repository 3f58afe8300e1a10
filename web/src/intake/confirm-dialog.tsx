import { useIsMutating, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answered, api } from '../api/client';
import { renewJudged } from '../api/judged-query';
import { useWrite } from '../api/use-write';
import { useMessages, useSay } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { WordsField } from '../shared/ui/words-field';
import type { IntakeDraft, IntakeOpenMatter, IntakeRowType } from '../api/model';
import { ConfirmOutcome, hasMore } from './confirm-outcome';
import { EndChoices, NOTHING_ENDS, type Ending } from './end-choices';
import { changesQuery } from './intake-query';
import { MayAmend } from './may-amend';
import { plain } from './problem-code';
import { SameNumber } from './same-number';

interface Props {
  readonly draft: IntakeDraft;
  /** Leads to what is still open. */
  readonly onOpen: (matter: IntakeOpenMatter) => void;
  readonly onConfirmed: (planKey: string) => void;
  readonly onClose: () => void;
}

/** More than these say nothing new. */
const MOST_LISTED = 12;

/** What would be made, what is still open with a way to each, and the last word. */
export function ConfirmDialog({ draft, onOpen, onConfirmed, onClose }: Props) {
  const t = useMessages();
  const say = useSay();
  const client = useQueryClient();
  const [reason, setReason] = useState('');
  const [ending, setEnding] = useState(NOTHING_ENDS);
  const [otherThan, setOtherThan] = useState<number[]>([]);
  const changes = useQuery({ ...changesQuery(draft.id), enabled: draft.amends !== null });
  const write = useWrite((body: { reason: string; end: Ending; otherThan: number[] }, header) =>
    answered(
      api.POST('/api/intake/drafts/{id}/confirm', {
        params: { path: { id: draft.id }, header },
        body,
      }),
    ),
  );
  // What was saved a moment ago is part of what is confirmed: its version has to come back first.
  const busy = useIsMutating() > 0;
  const accepted = draft.rows.filter(({ decision }) => decision === 'accepted');
  const count = (...types: IntakeRowType[]) =>
    accepted.filter(({ type }) => types.includes(type)).length;
  const made = draft.bodies.filter(({ state }) => state === 'new');
  const ready = draft.open.length === 0;
  const { sameNumber } = draft;
  // One that came meanwhile has not been said to be another.
  const another = sameNumber.every(({ id }) => otherThan.includes(id));
  const pending = new Set(
    draft.rows.filter(({ decision }) => decision === 'pending').map(({ id }) => id),
  );
  const isPending = ({ kind, id }: IntakeOpenMatter) =>
    kind === 'row' && id !== null && pending.has(id);
  const firstPending = draft.open.find(isPending);
  const others = draft.open.filter((matter) => !isPending(matter));
  const error = plain(write.error, 'draft_open');
  const done = write.data;
  if (done !== undefined && hasMore(done)) {
    return <ConfirmOutcome confirmed={done} onSeen={() => onConfirmed(done.plan.key)} />;
  }

  return (
    <Dialog
      title={t('intake.confirmTitle')}
      okText={t('intake.confirm')}
      cancelText={t('common.cancel')}
      confirmLoading={busy}
      okButtonProps={{ disabled: !ready || !another }}
      width={640}
      onOk={() =>
        write.mutate(
          { body: { reason: reason.trim(), end: ending, otherThan }, version: draft.version },
          {
            onSuccess: (made) => !hasMore(made) && onConfirmed(made.plan.key),
            onError: () => void renewJudged(client),
          },
        )
      }
      onCancel={onClose}
    >
      <div className="intake-confirm">
        {error && <ProblemNotice error={error} />}
        {!ready && (
          <>
            <p className="case-warning">{t('intake.confirmOpen')}</p>
            <ul className="intake-open-list">
              {firstPending && (
                <li>
                  <button
                    type="button"
                    className="intake-jump"
                    onClick={() => onOpen(firstPending)}
                  >
                    {t('intake.confirmPending', { count: draft.open.length - others.length })}
                  </button>
                </li>
              )}
              {others.slice(0, MOST_LISTED).map((matter) => (
                <li key={`${matter.kind} ${matter.id} ${matter.path}`}>
                  <button type="button" className="intake-jump" onClick={() => onOpen(matter)}>
                    {say(matter.message)}
                  </button>
                </li>
              ))}
            </ul>
            {others.length > MOST_LISTED && (
              <p>{t('intake.confirmOpenMore', { count: others.length - MOST_LISTED })}</p>
            )}
          </>
        )}
        {ready && !draft.amends && (
          <p>
            {t('intake.confirmText', {
              targets: count('target', 'norm'),
              tasks: count('milestone'),
              notes: count('responsibility'),
              incentives: count('incentive'),
              rejected: draft.rows.filter(({ decision }) => decision === 'rejected').length,
            })}
          </p>
        )}
        <p lang="zh-CN">
          {t('intake.confirmRegion', {
            name: draft.regions.find(({ code }) => code === draft.header.regionCode)?.name ?? '—',
          })}
          {draft.regionPresumed && (
            <span className="case-warning"> {t('intake.confirmRegionPresumed')}</span>
          )}
        </p>
        {made.length > 0 && (
          <p lang="zh-CN">
            {t('intake.confirmBodies', {
              names: made.map(({ name, create }) => create?.name ?? name).join('、'),
            })}
          </p>
        )}
        {sameNumber.length > 0 && (
          <>
            <SameNumber draft={draft} />
            <label className="intake-tick">
              <input
                type="checkbox"
                checked={another}
                onChange={({ target }) =>
                  setOtherThan(target.checked ? sameNumber.map(({ id }) => id) : [])
                }
              />
              {t('intake.sameNumber.another')}
            </label>
          </>
        )}
        <MayAmend draft={draft} />
        {draft.amends && (
          <>
            <p>{t('intake.confirmAmends')}</p>
            {changes.error && <ProblemNotice error={changes.error} />}
            {changes.data && (
              <p>
                {t('intake.confirmChanges', {
                  added: changes.data.added.length,
                  changed: changes.data.changed.length,
                  unchanged: changes.data.unchanged.length,
                  removed: changes.data.removed.length,
                })}
              </p>
            )}
            {changes.data && (
              <EndChoices changes={changes.data} ending={ending} onEnding={setEnding} />
            )}
            <WordsField
              label={t('intake.confirmReason')}
              value={reason}
              rows={2}
              fault={null}
              onChange={setReason}
            />
          </>
        )}
      </div>
    </Dialog>
  );
}
