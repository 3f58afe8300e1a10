import { useState } from 'react';
import { answered, api } from '../api/client';
import type { CheckRule } from '../api/model';
import { ProblemError } from '../api/problem';
import { useWrite } from '../api/use-write';
import { formatInstant } from '../shared/figures/instants';
import { useLanguage, useMessages, useSay } from '../shared/messages/use-messages';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import {
  draftOf,
  newerRule,
  presetDraft,
  type NewerRule,
  type RuleDraft,
} from './check-rule-draft';
import { CheckRuleFields } from './check-rule-fields';

interface Props {
  readonly rule: CheckRule;
  readonly onClose: () => void;
}

const SHORTEST_REASON = 4;

/** Sets one check; what was typed stays where the server refuses it. */
export function CheckRuleDialog({ rule, onClose }: Props) {
  const t = useMessages();
  const say = useSay();
  const [draft, setDraft] = useState(() => draftOf(rule));
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [newer, setNewer] = useState<NewerRule | null>(null);
  const write = useWrite((body: RuleDraft & { reason: string }, header) =>
    answered(
      api.PUT('/api/check-rules/{code}', { params: { path: { code: rule.code }, header }, body }),
    ),
  );
  const tooShort = reason.trim().length < SHORTEST_REASON;

  async function save() {
    setTried(true);
    if (tooShort) return;
    try {
      // Whoever was told of the newer version and saves again means to replace it.
      const version = newer?.current.version ?? rule.version;
      await write.mutateAsync({ body: { ...draft, reason: reason.trim() }, version });
      onClose();
    } catch (error) {
      if (error instanceof ProblemError) setNewer((known) => newerRule(error) ?? known);
    }
  }

  return (
    <Dialog
      title={t('rules.editOne', { name: say(rule.title) })}
      width={760}
      okText={t('common.save')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      onOk={() => void save()}
      onCancel={onClose}
    >
      {write.error && (
        <ProblemNotice error={write.error}>{newer && <Newer newer={newer} />}</ProblemNotice>
      )}
      <div className="rules-form">
        <CheckRuleFields rule={rule} draft={draft} onDraft={setDraft} />
        <button
          type="button"
          className="button rules-preset"
          onClick={() => setDraft(presetDraft(draft, rule))}
        >
          {t('rules.preset')}
        </button>
        <label>
          {t('rules.reason')}
          <textarea
            className="field"
            rows={2}
            maxLength={1000}
            value={reason}
            aria-invalid={tried && tooShort}
            aria-describedby={tried && tooShort ? 'rule-reason-error' : undefined}
            onChange={(event) => setReason(event.target.value)}
          />
        </label>
        {tried && tooShort && (
          <p id="rule-reason-error" className="rules-error" role="alert">
            {t('rules.needReason')}
          </p>
        )}
        <p className="muted">{t('rules.effect')}</p>
      </div>
    </Dialog>
  );
}

function Newer({ newer: { current, changedBy, changedAt } }: { readonly newer: NewerRule }) {
  const t = useMessages();
  const say = useSay();
  const language = useLanguage();
  return (
    <p>
      {t('rules.stale', {
        who: changedBy ?? t('rules.somebody'),
        at: changedAt === null ? '—' : formatInstant(changedAt, language),
        words: say(current.preview),
      })}
    </p>
  );
}
