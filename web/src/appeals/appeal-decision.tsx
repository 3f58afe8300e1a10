import { useState } from 'react';
import { answered, api } from '../api/client';
import type { AppealDetail, DecideAppeal } from '../api/model';
import { useWrite } from '../api/use-write';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { AttachmentField } from '../shared/ui/attachment-field';
import { AttachmentList } from '../shared/ui/attachment-list';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { useAttachments } from '../shared/ui/use-attachments';
import { WordsField } from '../shared/ui/words-field';

const OUTCOMES = ['upheld', 'partly', 'rejected'] as const;
const SHORTEST = 4;

/** What was decided and why, or the form to decide it. */
export function AppealDecision({ appeal }: { appeal: AppealDetail }) {
  const t = useMessages();
  const language = useLanguage();
  const { decision } = appeal;
  if (decision === null) return appeal.can.decide ? <DecideForm appeal={appeal} /> : null;
  return (
    <section className="panel" aria-labelledby="appeal-result">
      <h2 id="appeal-result">{t('appeal.result')}</h2>
      <p>
        <strong>{t(`appeal.state.${decision.outcome}`)}</strong>{' '}
        <span className="muted" lang="zh-CN">
          {t('appeal.filedOn', { by: decision.by, on: formatDay(decision.on, language) })}
        </span>
      </p>
      <p lang="zh-CN" className="case-words">
        {decision.reason}
      </p>
      {decision.follows !== null && (
        <>
          <h3>{t('appeal.followsShown')}</h3>
          <p lang="zh-CN" className="case-words">
            {decision.follows}
          </p>
        </>
      )}
      {appeal.decisionFiles.length > 0 && (
        <AttachmentList files={appeal.decisionFiles} label={t('appeal.decisionFiles')} />
      )}
    </section>
  );
}

function DecideForm({ appeal }: { appeal: AppealDetail }) {
  const t = useMessages();
  const attachments = useAttachments();
  const [outcome, setOutcome] = useState<DecideAppeal['outcome']>('upheld');
  const [reason, setReason] = useState('');
  const [follows, setFollows] = useState('');
  const [tried, setTried] = useState(false);
  const write = useWrite((body: DecideAppeal, header) =>
    answered(
      api.POST('/api/appeals/{id}/decision', {
        params: { path: { id: appeal.id }, header },
        body,
      }),
    ),
  );
  const short = (words: string) => words.trim().length < SHORTEST;
  const followsShort = follows.trim() !== '' && short(follows);
  function send() {
    setTried(true);
    if (short(reason) || followsShort || attachments.pending) return;
    const body = {
      outcome,
      reason: reason.trim(),
      follows: follows.trim() || null,
      attachmentIds: attachments.ids,
    };
    write.mutate({ body, version: appeal.version });
  }
  return (
    <form
      className="panel case-form no-print"
      aria-label={t('appeal.decide')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2>{t('appeal.decide')}</h2>
      {write.error && <ProblemNotice error={write.error} />}
      <fieldset className="case-choice">
        <legend>{t('appeal.outcome')}</legend>
        {OUTCOMES.map((one) => (
          <label key={one}>
            <input
              type="radio"
              name="outcome"
              value={one}
              checked={outcome === one}
              onChange={() => setOutcome(one)}
            />
            {t(`appeal.state.${one}`)}
          </label>
        ))}
      </fieldset>
      <WordsField
        label={t('appeal.reason')}
        value={reason}
        fault={tried && short(reason) ? t('closing.needWords') : null}
        onChange={setReason}
      />
      <WordsField
        label={t('appeal.follows')}
        value={follows}
        rows={2}
        fault={tried && followsShort ? t('closing.needWords') : null}
        onChange={setFollows}
      />
      <AttachmentField attachments={attachments} />
      <div className="page-actions">
        <button
          type="submit"
          className="button button-primary"
          disabled={write.isPending || attachments.pending}
        >
          {t('appeal.decide')}
        </button>
      </div>
    </form>
  );
}
