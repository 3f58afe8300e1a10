import { useState } from 'react';
import { answered, api } from '../api/client';
import type { Day, FileAppeal } from '../api/model';
import { useWrite } from '../api/use-write';
import { formatDay } from '../shared/figures/days';
import { useLanguage, useMessages } from '../shared/messages/use-messages';
import { AttachmentField } from '../shared/ui/attachment-field';
import { Dialog } from '../shared/ui/dialog';
import { ProblemNotice } from '../shared/ui/problem-notice';
import { useAttachments } from '../shared/ui/use-attachments';
import { useKeptWords } from '../shared/ui/use-kept-words';
import { WordsField } from '../shared/ui/words-field';

interface Props {
  readonly contested: Pick<FileAppeal, 'contestedKind' | 'contestedId'>;
  readonly until: Day | null;
  readonly onClose: () => void;
}

const SHORTEST = 4;

/** Why a record is contested, with the files that prove it. */
export function FileDialog({ contested, until, onClose }: Props) {
  const t = useMessages();
  const language = useLanguage();
  const attachments = useAttachments();
  const { contestedKind, contestedId } = contested;
  const kept = useKeptWords(`appeal-${contestedKind}`, contestedId, { statement: '' });
  const { statement } = kept.words;
  const [tried, setTried] = useState(false);
  const write = useWrite((body: FileAppeal, header) =>
    answered(api.POST('/api/appeals', { params: { header }, body })),
  );
  const short = statement.trim().length < SHORTEST;
  async function send() {
    setTried(true);
    if (short || attachments.pending) return;
    const body = { ...contested, statement: statement.trim(), attachmentIds: attachments.ids };
    try {
      // Nothing is edited here, so there is no version to name.
      await write.mutateAsync({ body, version: 1 });
      kept.forget();
      onClose();
    } catch {
      // Shown in the dialog; what was typed stays.
    }
  }
  return (
    <Dialog
      title={t('appeal.fileTitle', { name: t(`appeal.kind.${contested.contestedKind}`) })}
      okText={t('appeal.send')}
      cancelText={t('common.cancel')}
      confirmLoading={write.isPending}
      okButtonProps={{ disabled: attachments.pending }}
      onOk={() => void send()}
      onCancel={onClose}
    >
      {write.error && <ProblemNotice error={write.error} />}
      {kept.restored && <p className="muted">{t('common.restored')}</p>}
      {until !== null && <p>{t('appeal.until', { day: formatDay(until, language) })}</p>}
      <p className="muted">{t('appeal.note')}</p>
      <div className="case-form">
        <WordsField
          label={t('appeal.statement')}
          value={statement}
          fault={tried && short ? t('closing.needWords') : null}
          onChange={(typed) => kept.change({ statement: typed })}
        />
        <AttachmentField attachments={attachments} />
      </div>
    </Dialog>
  );
}
