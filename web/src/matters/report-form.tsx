import { useState } from 'react';
import { answered, api } from '../api/client';
import type { EntrustedDetail } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { AttachmentField } from '../shared/ui/attachment-field';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { useAttachments } from '../shared/ui/use-attachments';
import { useKeptWords } from '../shared/ui/use-kept-words';
import { WordsField } from '../shared/ui/words-field';
import { SHORTEST_WORDS } from './matter-dialog';

interface Report {
  readonly words: string;
  readonly settled: boolean;
  readonly attachmentIds: number[];
}

/** The body says how far it has come, with files, or that it is done. */
export function ReportForm({ detail }: { readonly detail: EntrustedDetail }) {
  const t = useMessages();
  const [settled, setSettled] = useState(false);
  const [tried, setTried] = useState(false);
  const attachments = useAttachments();
  const { id, version } = detail;
  const kept = useKeptWords('matter-report', id, { words: '' });
  const { words } = kept.words;
  const write = useWrite(async (body: Report, header) => {
    const path = { id };
    const taken = await answered(
      api.POST('/api/matters/{id}/report', { params: { path, header }, body }),
    );
    kept.forget();
    return taken;
  });
  const short = words.trim().length < SHORTEST_WORDS;

  function send() {
    setTried(true);
    if (short || attachments.pending) return;
    write.mutate({
      body: { words: words.trim(), settled, attachmentIds: attachments.ids },
      version,
    });
  }

  return (
    <form
      className="matter-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {write.error && <ProblemNotice error={write.error} />}
      {kept.restored && <p className="muted">{t('common.restored')}</p>}
      <WordsField
        label={t('matters.report.words')}
        value={words}
        rows={5}
        most={4000}
        fault={tried && short ? t('matters.needWords') : null}
        onChange={(typed) => kept.change({ words: typed })}
      />
      <AttachmentField attachments={attachments} />
      <label className="matter-check">
        <input
          type="checkbox"
          checked={settled}
          onChange={(event) => setSettled(event.target.checked)}
        />
        {t('matters.report.settled')}
      </label>
      <p className="muted">{t('matters.report.effect')}</p>
      <button
        type="submit"
        className="button button-primary"
        disabled={write.isPending || attachments.pending}
      >
        {t('matters.report')}
      </button>
    </form>
  );
}
