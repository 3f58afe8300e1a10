import { useState } from 'react';
import { answered, api } from '../api/client';
import type { JudgeNotice, NoticeDetail } from '../api/model';
import { useWrite } from '../api/use-write';
import { useMessages } from '../shared/messages/use-messages';
import { useSession } from '../shared/session';
import { AttachmentField } from '../shared/ui/attachment-field';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { useAttachments } from '../shared/ui/use-attachments';

const SHORTEST_WORDS = 4;
const MOST_WORDS = 1000;

interface Props {
  readonly detail: NoticeDetail;
  readonly decision: JudgeNotice['decision'];
  /** What is proposed to be written. */
  readonly proposed?: string;
  readonly onClose: () => void;
}

/** 认可, 退回补充, 结案 or 撤销, with what has to be written. */
export function JudgeDialog({ detail, decision, proposed = '', onClose }: Props) {
  const t = useMessages();
  const { today } = useSession();
  const [words, setWords] = useState(proposed.slice(0, MOST_WORDS));
  const [answerBy, setAnswerBy] = useState(detail.proposedAnswerBy);
  const [tried, setTried] = useState(false);
  const attachments = useAttachments();
  const { id, version } = detail.notice;
  const write = useWrite((body: JudgeNotice, header) =>
    answered(api.POST('/api/notices/{id}/judgement', { params: { path: { id }, header }, body })),
  );
  const short = decision !== 'settle' && words.trim().length < SHORTEST_WORDS;
  const early = decision === 'send_back' && answerBy <= today;

  function typed(): JudgeNotice {
    const said = { words: words.trim(), attachmentIds: attachments.ids };
    if (decision === 'send_back') return { decision, ...said, answerBy };
    return decision === 'settle'
      ? { decision, ...said, words: said.words || null }
      : { decision, ...said };
  }

  async function send() {
    setTried(true);
    if (short || early || attachments.pending) return;
    try {
      await write.mutateAsync({ body: typed(), version });
      onClose();
    } catch {
      // Shown in the dialog; what was typed stays.
    }
  }

  return (
    <Dialog
      title={t(`notices.${decision}`)}
      okText={t(`notices.${decision}`)}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      onOk={() => void send()}
      onCancel={onClose}
    >
      <div className="notice-form">
        {write.error && <ProblemNotice error={write.error} />}
        <label>
          {t(`notices.${decision}.words`)}
          <textarea
            className="field"
            rows={4}
            maxLength={MOST_WORDS}
            value={words}
            aria-invalid={tried && short}
            onChange={(event) => setWords(event.target.value)}
          />
        </label>
        {decision === 'send_back' && (
          <label>
            {t('notices.answerBy')}
            <input
              type="date"
              className="field"
              value={answerBy}
              aria-invalid={tried && early}
              onChange={(event) => setAnswerBy(event.target.value)}
            />
          </label>
        )}
        {tried && (short || early) && (
          <p className="notice-error" role="alert">
            {t(short ? 'notices.needWords' : 'notices.needDay')}
          </p>
        )}
        <AttachmentField attachments={attachments} />
      </div>
    </Dialog>
  );
}
