import { useState } from 'react';
import { answered, api } from '../api/client';
import type { NoticeDetail, ReplyNotice } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { AttachmentField } from '../shared/ui/attachment-field';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { useAttachments } from '../shared/ui/use-attachments';

const SHORTEST_WORDS = 4;

/** The body's reply, with measures, a day and files; several until it is judged. */
export function ReplyForm({ notice }: { readonly notice: NoticeDetail['notice'] }) {
  const t = useMessages();
  const [words, setWords] = useState('');
  const [measures, setMeasures] = useState('');
  const [expectedOn, setExpectedOn] = useState('');
  const [tried, setTried] = useState(false);
  const attachments = useAttachments();
  const { id, version } = notice;
  const write = useWrite((body: ReplyNotice, header) =>
    answered(api.POST('/api/notices/{id}/replies', { params: { path: { id }, header }, body })),
  );
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
      <label>
        {t('notices.reply.words')}
        <textarea
          className="field"
          rows={5}
          maxLength={4000}
          value={words}
          aria-invalid={tried && short}
          aria-describedby={tried && short ? 'reply-error' : undefined}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
      {tried && short && (
        <p id="reply-error" className="notice-error" role="alert">
          {t('notices.needWords')}
        </p>
      )}
      <label>
        {t('notices.reply.measures')}
        <textarea
          className="field"
          rows={3}
          maxLength={4000}
          value={measures}
          onChange={(event) => setMeasures(event.target.value)}
        />
      </label>
      <label>
        {t('notices.reply.expectedOn')}
        <input
          type="date"
          className="field"
          value={expectedOn}
          onChange={(event) => setExpectedOn(event.target.value)}
        />
      </label>
      <AttachmentField attachments={attachments} />
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
