import { useState } from 'react';
import { answered, api } from '../api/client';
import type { NoticeDetail, ReplyNotice } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { AttachmentField } from '../shared/ui/attachment-field';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { useAttachments } from '../shared/ui/use-attachments';
import { useKeptWords } from '../shared/ui/use-kept-words';
import { WordsField } from '../shared/ui/words-field';

const SHORTEST_WORDS = 4;

/** The body's reply, with measures, a day and files; several until it is judged. */
export function ReplyForm({ notice }: { readonly notice: NoticeDetail['notice'] }) {
  const t = useMessages();
  const { id, version } = notice;
  const kept = useKeptWords('notice-reply', id, { words: '', measures: '', expectedOn: '' });
  const { words, measures, expectedOn } = kept.words;
  const [tried, setTried] = useState(false);
  const attachments = useAttachments();
  const write = useWrite(async (body: ReplyNotice, header) => {
    const path = { id };
    const taken = await answered(
      api.POST('/api/notices/{id}/replies', { params: { path, header }, body }),
    );
    kept.forget();
    return taken;
  });
  const short = words.trim().length < SHORTEST_WORDS;

  function send() {
    setTried(true);
    if (short || attachments.pending) return;
    write.mutate({
      body: {
        words: words.trim(),
        measures: measures.trim() || null,
        expectedOn: expectedOn || null,
        attachmentIds: attachments.ids,
      },
      version,
    });
  }

  return (
    <form
      className="notice-form"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {write.error && <ProblemNotice error={write.error} />}
      {kept.restored && <p className="muted">{t('common.restored')}</p>}
      <WordsField
        label={t('notices.reply.words')}
        value={words}
        rows={5}
        most={4000}
        fault={tried && short ? t('notices.needWords') : null}
        onChange={(typed) => kept.change({ words: typed })}
      />
      <label>
        {t('notices.reply.measures')}
        <textarea
          className="field"
          rows={3}
          maxLength={4000}
          value={measures}
          onChange={(event) => kept.change({ measures: event.target.value })}
        />
      </label>
      <label>
        {t('notices.reply.expectedOn')}
        <input
          type="date"
          className="field"
          value={expectedOn}
          onChange={(event) => kept.change({ expectedOn: event.target.value })}
        />
      </label>
      <AttachmentField attachments={attachments} />
      <p className="muted">{t('notices.reply.effect')}</p>
      <button
        type="submit"
        className="button button-primary"
        disabled={write.isPending || attachments.pending}
      >
        {t('notices.reply')}
      </button>
    </form>
  );
}
