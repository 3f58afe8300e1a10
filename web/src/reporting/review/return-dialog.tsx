import { useState } from 'react';
import { answered, api } from '../../api/client';
import type { SubmissionDetail } from '../../api/model';
import { useWrite } from '../../api/use-write';
import { useMessages } from '../../shared/messages/use-messages';
import { Dialog } from '../../shared/ui/dialog';
import { ProblemNotice } from '../../shared/ui/problem-notice';
import { WordsField } from '../../shared/ui/words-field';
import { useOpenNext } from './use-review-queue';

interface Props {
  readonly detail: SubmissionDetail;
  readonly onClose: () => void;
}

interface SendBack {
  reason: string;
  remarks: { lineId: number; words: string }[];
}

const SHORTEST_REASON = 4;
const TEMPLATES = ['definition', 'unit', 'source', 'words', 'evidence'] as const;

/** Sends a return back to its agency, with the reason and the remarks that the clerk will read. */
export function ReturnDialog({ detail, onClose }: Props) {
  const t = useMessages();
  const openNext = useOpenNext();
  const [reason, setReason] = useState('');
  const [remarks, setRemarks] = useState<ReadonlyMap<number, string>>(new Map());
  const [tried, setTried] = useState(false);
  const write = useWrite((body: SendBack, header) =>
    answered(
      api.POST('/api/submissions/{id}/return', {
        params: { path: { id: detail.submission.id }, header },
        body,
      }),
    ),
  );
  const tooShort = reason.trim().length < SHORTEST_REASON;
  async function giveBack() {
    setTried(true);
    if (tooShort) return;
    const said = [...remarks].map(([lineId, words]) => ({ lineId, words: words.trim() }));
    try {
      const done = await write.mutateAsync({
        body: { reason: reason.trim(), remarks: said.filter(({ words }) => words !== '') },
        version: detail.version,
      });
      onClose();
      await openNext({ id: detail.submission.id, act: 'return', detail: done });
    } catch {
      // Shown in the dialog; what was typed stays.
    }
  }
  return (
    <Dialog
      title={t('review.returnTitle')}
      okText={t('review.returnDo')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      width={640}
      onOk={() => void giveBack()}
      onCancel={onClose}
    >
      {write.error && <ProblemNotice error={write.error} />}
      <div className="report-form">
        <div role="group" aria-label={t('review.returnTemplates')} className="review-templates">
          {TEMPLATES.map((template) => (
            <button
              key={template}
              type="button"
              className="review-act"
              onClick={() =>
                setReason((typed) => `${typed}${t(`review.template.${template}`)}`.slice(0, 1000))
              }
            >
              {t(`review.template.${template}`)}
            </button>
          ))}
        </div>
        <WordsField
          label={t('review.returnReason')}
          value={reason}
          most={1000}
          fault={tried && tooShort ? t('review.needReason') : null}
          onChange={setReason}
        />
        <details>
          <summary>{t('review.remarks')}</summary>
          {detail.lines.map((line) => (
            <label key={line.id} className="review-remark">
              <span lang="zh-CN">{line.name}</span>
              <input
                type="text"
                className="field"
                maxLength={500}
                aria-label={t('review.remarkOf', { name: line.name })}
                value={remarks.get(line.id) ?? ''}
                onChange={(event) => setRemarks(new Map(remarks).set(line.id, event.target.value))}
              />
            </label>
          ))}
        </details>
      </div>
    </Dialog>
  );
}
