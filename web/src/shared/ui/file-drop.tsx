import { useRef, useState, type ClipboardEvent, type DragEvent } from 'react';
import { formatBytes } from '../figures/bytes';
import { useMessages } from '../messages/use-messages';
import { ProblemNotice } from './problem-notice';
import type { FileUpload } from './use-file-uploads';

interface Props {
  readonly uploads: readonly FileUpload[];
  /** What is taken and how much of it, in words. */
  readonly limits: string;
  /** Bytes; a larger file is never sent. */
  readonly mostBytes: number;
  readonly onFiles: (files: readonly File[]) => void;
  readonly onRetry: (upload: FileUpload) => void;
  readonly onCancel: (key: string) => void;
}

const ACCEPTED = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png';

/** Files are chosen, dropped or pasted here, and seen on their way. */
export function FileDrop({ uploads, limits, mostBytes, onFiles, onRetry, onCancel }: Props) {
  const t = useMessages();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [tooLarge, setTooLarge] = useState<readonly string[]>([]);

  function take(files: Iterable<File>): void {
    const all = [...files];
    setTooLarge(all.filter((file) => file.size > mostBytes).map((file) => file.name));
    onFiles(all.filter((file) => file.size <= mostBytes));
  }
  function onPaste(event: ClipboardEvent<HTMLElement>): void {
    const files = [...event.clipboardData.files];
    if (files.length === 0) return;
    event.preventDefault();
    take(files.map((file) => named(file, t('evidence.screenshot'))));
  }
  function onDrop(event: DragEvent<HTMLElement>): void {
    event.preventDefault();
    setOver(false);
    take(event.dataTransfer.files);
  }

  return (
    <section
      className={over ? 'file-drop file-over' : 'file-drop'}
      aria-label={t('evidence.drop')}
      tabIndex={0}
      onPaste={onPaste}
      onDrop={onDrop}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
    >
      <p>{t('evidence.drop')}</p>
      <button type="button" className="button" onClick={() => chooser.current?.click()}>
        {t('evidence.choose')}
      </button>
      <input
        ref={chooser}
        type="file"
        multiple
        hidden
        accept={ACCEPTED}
        aria-label={t('evidence.choose')}
        onChange={(event) => {
          take(event.target.files ?? []);
          event.target.value = '';
        }}
      />
      <p className="muted">{limits}</p>
      {tooLarge.map((name) => (
        <p key={name} className="file-refused" role="alert">
          {name}: {t('evidence.tooLarge', { file: formatBytes(mostBytes) })}
        </p>
      ))}
      {uploads.length > 0 && (
        <ul className="evidence-list" aria-label={t('evidence.uploads')}>
          {uploads.map((upload) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              onRetry={() => onRetry(upload)}
              onCancel={() => onCancel(upload.key)}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

interface RowProps {
  readonly upload: FileUpload;
  readonly onRetry: () => void;
  readonly onCancel: () => void;
}

function UploadRow({ upload, onRetry, onCancel }: RowProps) {
  const t = useMessages();
  const { file, state, share, error } = upload;
  const percent = Math.floor(share * 100);
  return (
    <li>
      <span lang="zh-CN">{file.name}</span>{' '}
      <span className="muted" role="status">
        {state === 'sending'
          ? t(percent < 100 ? 'evidence.percent' : 'evidence.checking', { percent })
          : state !== 'failed' && t(`evidence.${state}`)}
      </span>
      {state === 'sending' && <progress max={1} value={share} aria-label={file.name} />}
      {(state === 'sending' || state === 'waiting') && (
        <button
          type="button"
          className="evidence-copy"
          aria-label={t('evidence.cancelOf', { name: file.name })}
          onClick={onCancel}
        >
          {t('evidence.cancel')}
        </button>
      )}
      {error && (
        <ProblemNotice error={error}>
          <button
            type="button"
            className="button"
            aria-label={t('evidence.retryOf', { name: file.name })}
            onClick={onRetry}
          >
            {t('common.retry')}
          </button>
        </ProblemNotice>
      )}
    </li>
  );
}

/** Screenshots come without a name of their own. */
function named(file: File, words: string): File {
  if (file.name !== '' && file.name !== 'image.png') return file;
  const time = new Date().toTimeString().slice(0, 8).replaceAll(':', '');
  return new File([file], `${words}-${time}.png`, { type: file.type });
}
