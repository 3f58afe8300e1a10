import { formatBytes } from '../figures/bytes';
import { useMessages } from '../messages/use-messages';
import { AttachmentList } from './attachment-list';
import { FileDrop } from './file-drop';
import type { Attachments } from './use-attachments';

interface Props {
  readonly attachments: Attachments;
  /** 附件 unless said. */
  readonly label?: string;
}

/** The files of a form: chosen, dropped or pasted, seen on their way, taken out before it is sent. */
export function AttachmentField({ attachments, label }: Props) {
  const t = useMessages();
  const { files, uploads, limits, refused, add, remove, retry, cancel } = attachments;
  return (
    <fieldset className="attachment-field">
      <legend>{label ?? t('attachments.title')}</legend>
      {files.length > 0 && (
        <AttachmentList
          files={files}
          label={t('attachments.ready')}
          acts={({ id, name }) => (
            <button
              type="button"
              className="evidence-copy"
              aria-label={t('attachments.removeOf', { name })}
              onClick={() => remove(id)}
            >
              {t('attachments.remove')}
            </button>
          )}
        />
      )}
      {limits && (
        <FileDrop
          uploads={uploads}
          limits={t('attachments.limits', {
            file: formatBytes(limits.file),
            files: limits.files,
          })}
          mostBytes={limits.file}
          onFiles={add}
          onRetry={retry}
          onCancel={cancel}
        />
      )}
      {limits && refused.length > 0 && (
        <p className="file-refused" role="alert">
          {t('attachments.tooMany', { files: limits.files, names: refused.join('、') })}
        </p>
      )}
    </fieldset>
  );
}
