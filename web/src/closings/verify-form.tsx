import { useState } from 'react';
import { answered, api } from '../api/client';
import type { ClosingDetail, VerifyClosing } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { AttachmentField } from '../shared/ui/attachment-field';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { useAttachments } from '../shared/ui/use-attachments';
import { WordsField } from '../shared/ui/words-field';

const METHODS = ['documents', 'call', 'visit'] as const;
const SHORTEST = 4;

/** How, when, by whom and with what result it was verified. */
export function VerifyForm({ closing }: { closing: ClosingDetail }) {
  const t = useMessages();
  const attachments = useAttachments();
  const [method, setMethod] = useState<VerifyClosing['method']>('documents');
  const [on, setOn] = useState(closing.asOf);
  const [people, setPeople] = useState('');
  const [finding, setFinding] = useState('');
  const [value, setValue] = useState('');
  const [tried, setTried] = useState(false);
  const write = useWrite((body: VerifyClosing, header) =>
    answered(
      api.POST('/api/closings/{id}/verifications', {
        params: { path: { id: closing.id }, header },
        body,
      }),
    ),
  );
  const noPeople = people.trim().length < 2;
  const noFinding = finding.trim().length < SHORTEST;
  function send() {
    setTried(true);
    if (noPeople || noFinding || attachments.pending) return;
    write.mutate({
      body: {
        method,
        on,
        people: people.trim(),
        finding: finding.trim(),
        value: closing.needsValue ? value : null,
        attachmentIds: attachments.ids,
      },
      version: closing.version,
    });
  }
  return (
    <form
      className="panel case-form"
      aria-label={t('closing.verify')}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2>{t('closing.verify')}</h2>
      {write.error && <ProblemNotice error={write.error} />}
      <label>
        {t('closing.method')}
        <select
          className="field"
          value={method}
          onChange={(event) =>
            setMethod(METHODS.find((one) => one === event.target.value) ?? method)
          }
        >
          {METHODS.map((one) => (
            <option key={one} value={one}>
              {t(`closing.method.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('closing.verifiedOn')}
        <input
          type="date"
          className="field"
          value={on}
          max={closing.asOf}
          required
          onChange={(event) => setOn(event.target.value)}
        />
      </label>
      <label>
        {t('closing.people')}
        <input
          className="field"
          maxLength={500}
          value={people}
          aria-invalid={tried && noPeople}
          onChange={(event) => setPeople(event.target.value)}
        />
      </label>
      {tried && noPeople && (
        <p className="file-refused" role="alert">
          {t('closing.needPeople')}
        </p>
      )}
      {closing.needsValue && (
        <label>
          {t('closing.value', { unit: closing.unit ?? '' })}
          <input
            className="field"
            inputMode="decimal"
            maxLength={40}
            value={value}
            onChange={(event) => setValue(event.target.value)}
          />
        </label>
      )}
      <WordsField
        label={t('closing.finding')}
        value={finding}
        fault={tried && noFinding ? t('closing.needWords') : null}
        onChange={setFinding}
      />
      <AttachmentField attachments={attachments} />
      {attachments.pending && <p className="muted">{t('closing.pending')}</p>}
      <div className="page-actions">
        <button
          type="submit"
          className="button button-primary"
          disabled={write.isPending || attachments.pending}
        >
          {t('closing.verify')}
        </button>
      </div>
    </form>
  );
}
